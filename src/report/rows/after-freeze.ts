import { candidateName } from '../../domain/hops/candidate.ts'
import type { AfterFreeze } from '../../domain/hops/after-freeze.ts'
import { askCommand } from '../../domain/plan/commands.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'

/** What reached one RC branch after a healthy freeze, in words, and the command by which it comes into a candidate. */
export interface AfterFreezeRow extends AfterFreeze {
  readonly said: string
  readonly command: string
}

/** `rc/2026.11 of acme/app has 2 commits that rc.1 does not hold; freeze again or leave them` of each. */
export function afterFreezeRows(
  train: Pick<Train, 'control'>,
  manifest: Pick<Manifest, 'candidate' | 'release'>,
  later: readonly AfterFreeze[],
): readonly AfterFreezeRow[] {
  const rc = candidateName(manifest.candidate ?? { number: 0 })
  const command = askCommand(train, manifest, 'release.freeze')
  return later.map((each) => {
    const { repository, branch, commits } = each
    const many = commits === null ? 'commits' : commits === 1 ? '1 commit' : `${commits} commits`
    const them = commits === 1 ? 'it' : 'them'
    const said = `${branch} of ${repository} has ${many} that ${rc} does not hold; freeze again or leave ${them}`
    return { ...each, said, command }
  })
}
