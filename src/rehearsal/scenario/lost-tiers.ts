import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directiveOf } from '../../domain/train/directives.ts'
import { standingOf } from '../../domain/proof/standing.ts'
import { kindOf } from '../../domain/proof/table.ts'
import { placeOf, proofsOf, requiredTiers, type Proof } from '../../domain/proof/tiers.ts'
import type { Conclusion } from '../../domain/words/evidence.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import { plain } from '../../report/escape.ts'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'
import type { OutFolder } from '../report/out-folder.ts'
import type { ReleaseNow } from './release-branch.ts'

/** A tier that the release required, and lost: what a person needs to know to put it right. */
export interface LostTier {
  readonly tier: string
  /** The repository where it ran. */
  readonly place: Name
  /**
   * The places for a fix, and the branch: the repositories of the candidate that the log names, in that order, else all
   * that were tested.
   */
  readonly suspects: readonly { readonly name: Name; readonly branch: string }[]
  readonly command: string | null
  readonly candidate: number
  readonly attempts: readonly Conclusion[]
  readonly rule: string
  /** Path of the whole log relative to OUT, and its last lines without control characters; empty where no job ran. */
  readonly log: string | null
  readonly lines: readonly string[]
}

const tail = 40

/**
 * Lines of the runner and the actions around the program's own output: groups, annotations, tokens that stop and resume
 * commands.
 */
const frame = /^(?:##\[|::)/

/** Path of a job's log, relative to OUT. */
export function logPath(run: number, job: number): string {
  return `logs/${run}-${job}.log`
}

/** The tiers that stop this release. */
export function lostTiers(world: World, release: ReleaseNow, out: OutFolder): readonly LostTier[] {
  const { train, manifest, evidence } = release
  const { candidate } = manifest
  if (candidate === undefined) return []
  return requiredTiers(train, directiveOf(manifest))
    .flatMap((tier) => proofsOf(train, tier))
    .flatMap((proof): LostTier[] => {
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      // Of a tier that failed, the attempt that says why: a later one that could not be judged does not.
      const last = attempts.findLast(({ conclusion }) => conclusion === standing)
      if ((standing !== 'failed' && standing !== 'errored') || last === undefined) return []
      const judged = evidence.find(({ key, attempt }) => key === last.key && attempt === last.attempt)
      const place = placeOf(train, proof)
      const log = judged?.run == null ? null : failedLog(world, judged.run.id, out)
      return [
        {
          tier: proof.tier.name,
          place,
          suspects: findSuspects(manifest, proof, log?.lines ?? []),
          command: kindOf(proof.tier.by).starts(proof.tier.by, 'tier')?.command ?? null,
          candidate: last.candidate,
          attempts: attempts.map(({ conclusion }) => conclusion),
          rule: last.rule,
          ...(log ?? { log: null, lines: [] }),
        },
      ]
    })
}

function findSuspects(
  { repositories }: Manifest,
  { repository }: Proof,
  lines: readonly string[],
): LostTier['suspects'] {
  const words = lines.flatMap((line) => line.split(/[^\w./-]+/)).map((word) => word.replace(/[./]+$/, ''))
  const tested = repositories
    .filter(({ name }) => repository === undefined || name === repository)
    .map(({ name, branches }) => ({ name, branch: branches.candidate }))
  const named = tested
    .map((each) => ({ ...each, at: words.indexOf(each.name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  return named.length === 0 ? tested : named.map(({ name, branch }) => ({ name, branch }))
}

/** The log of the first job of a run that failed: what its failed step said, else everything. */
function failedLog(
  world: World,
  id: number,
  out: OutFolder,
): { readonly log: string; readonly lines: readonly string[] } | null {
  const job = world.runs[id]?.jobs.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out')
  if (job === undefined) return null
  const log = logPath(id, job.id)
  const path = join(out.path, log)
  if (!existsSync(path)) return null
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .map(plain)
    .map((line) => line.trimEnd())
  const failed = all.findIndex((line) => line.startsWith('##[error]'))
  const step = failed < 0 ? all : all.slice(all.lastIndexOf('##[endgroup]', failed) + 1, failed)
  const lines = step.filter((line) => line !== '' && !frame.test(line))
  return { log, lines: lines.slice(-tail) }
}
