import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical } from '../../domain/canonical.ts'
import { type Ending, runCommand } from '../../toolkit/exec.ts'
import type { TierRequest } from './tier-request.ts'

/** How a tier's command ended. `errored`: it could not be judged. */
export type TierOutcome = { readonly is: 'passed' } | { readonly is: 'failed' | 'errored'; readonly why: string }

/** Unpacks every `<owner>/<name>.tar` of a folder into `<root>/<owner>/<name>/`; says why where it could not. */
export async function unpack(archives: string, root: string, path: string): Promise<string | null> {
  const entries = await readdir(archives, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.tar'))) {
    const archive = join(entry.parentPath, entry.name)
    const target = join(root, archive.slice(archives.length, -'.tar'.length))
    await mkdir(target, { recursive: true })
    const ending = await runCommand({ program: 'tar', args: ['--extract', '--file', archive, '--directory', target], folder: root, environment: { PATH: path, LANG: 'C.UTF-8' }, timeLimitMinutes: 10 })
    if (ending.is !== 'ended' || ending.exitCode !== 0) return `the files of ${entry.name} could not be unpacked`
  }
  return null
}

/** Runs the tier's command in its repository's folder. Its environment is this list and nothing else: no token, no runner variable. */
export async function runTier(request: TierRequest, self: string, { root, home, path, timeLimitMinutes }: { readonly root: string; readonly home: string; readonly path: string; readonly timeLimitMinutes: number }): Promise<TierOutcome> {
  await mkdir(home, { recursive: true })
  const ending = await runCommand({
    program: 'bash',
    args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', request.command],
    folder: join(root, self),
    environment: tierEnvironment(request, { root, home, path }),
    timeLimitMinutes,
  })
  return judge(ending, timeLimitMinutes)
}

/** What a tier's command is told; `CONVOY_REPOSITORIES` is the folder that holds `<owner>/<name>/` of every commit, `CONVOY_PINS` is JSON, repository → version. */
export function tierEnvironment(request: TierRequest, { root, home, path }: { readonly root: string; readonly home: string; readonly path: string }): Readonly<Record<string, string>> {
  return {
    PATH: path,
    HOME: home,
    LANG: 'C.UTF-8',
    CI: 'true',
    CONVOY_RELEASE: request.release,
    CONVOY_CANDIDATE: `rc.${request.candidate.number}`,
    CONVOY_REPOSITORIES: root,
    CONVOY_HEADS: canonical(request.heads),
    ...(request.prepare === null ? {} : { CONVOY_VERSION: request.prepare.version, CONVOY_TAG: request.prepare.tag, CONVOY_PINS: canonical(request.prepare.pins) }),
  }
}

function judge(ending: Ending, timeLimitMinutes: number): TierOutcome {
  if (ending.is === 'unstarted') return { is: 'errored', why: `the command could not be started: ${ending.why}` }
  if (ending.is === 'late') return { is: 'failed', why: `the command did not end within ${timeLimitMinutes} minutes` }
  if (ending.is === 'killed') return { is: 'failed', why: 'the command was killed by a signal' }
  return ending.exitCode === 0 ? { is: 'passed' } : { is: 'failed', why: `the command ended with exit code ${ending.exitCode}` }
}
