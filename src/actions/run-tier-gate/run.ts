import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { canonical } from '../../domain/text/canonical.ts'
import type { TestCounts } from '../../domain/words/evidence.ts'
import { type Ending, logBytes, runCommand } from '../../toolkit/exec.ts'
import { endSurvivors } from '../../toolkit/survivors.ts'
import { openUntrustedLog } from '../../toolkit/untrusted-log.ts'
import { countNodeSummary } from './node-summary.ts'
import { type Counted, countReports, listReports } from './reports.ts'
import { countRun } from './test-counts.ts'
import type { TierRequest } from './tier-request.ts'

/** The end of a tier's command. `errored`: it could not be judged. */
type TierOutcome = { readonly is: 'passed' } | { readonly is: 'failed' | 'errored'; readonly why: string }

/**
 * The end, the tests that ran (`null`: it left no report and no summary), and the reports that could not be counted, in
 * untrusted words.
 */
export interface TierResult {
  readonly outcome: TierOutcome
  readonly tests: TestCounts | null
  readonly uncounted: readonly string[]
}

/**
 * The places of a tier's run: the folder of all repositories, a fresh home, a fresh folder for test reports, and the
 * path of programs.
 */
export interface Place {
  readonly root: string
  readonly home: string
  readonly reports: string
  readonly path: string
}

/** Unpacks every `<owner>/<name>.tar` of a folder into `<root>/<owner>/<name>/`; says why where it could not. */
export async function unpack(archives: string, root: string, path: string): Promise<string | null> {
  const entries = await readdir(archives, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.tar'))) {
    const archive = join(entry.parentPath, entry.name)
    const target = join(root, archive.slice(archives.length, -'.tar'.length))
    await mkdir(target, { recursive: true })
    const ending = await runCommand({
      program: 'tar',
      args: ['--extract', '--file', archive, '--directory', target],
      folder: root,
      environment: { PATH: path, LANG: 'C.UTF-8' },
      timeLimitMinutes: 10,
    })
    if (ending.is !== 'ended' || ending.exitCode !== 0) return `the files of ${entry.name} could not be unpacked`
  }
  return null
}

/**
 * Runs the tier's command in its repository's folder, ends what it left running, and counts its tests; a preparation
 * has none.
 */
export async function runTier(
  request: TierRequest,
  self: string,
  place: Place,
  timeLimitMinutes: number,
): Promise<TierResult> {
  await Promise.all([mkdir(place.home, { recursive: true }), mkdir(place.reports, { recursive: true })])
  const places = { repository: join(place.root, self), reports: place.reports }
  const before = await listReports(places)
  const log = openUntrustedLog(logBytes)
  const ending = await runCommand({
    program: 'bash',
    args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', request.command],
    folder: places.repository,
    environment: tierEnvironment(request, place),
    timeLimitMinutes,
    log,
  })
  await endSurvivors('CONVOY_REPOSITORIES', place.root)
  const outcome = judge(ending, timeLimitMinutes)
  if (request.prepare !== null) return { outcome, tests: null, uncounted: [] }
  const output = log.tail()
  const reported = await countReports(places, before, { pytestPassed: readPytest(output) })
  const { tests, uncounted } = reported.tests === null ? countOutput(reported, output, !log.isWhole()) : reported
  return { outcome: requireReadable(requireTests(outcome, tests), tests, uncounted), tests, uncounted }
}

/** If no report was counted, the output may contain the result of the tests. */
function countOutput({ uncounted }: Counted, output: string, isCut: boolean): Counted {
  try {
    return { tests: countNodeSummary(output, isCut), uncounted }
  } catch (error) {
    return {
      tests: null,
      uncounted: [...uncounted, `its output: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
}

/**
 * The number of passed tests in each summary of pytest, such as `== 2 passed, 1 skipped in 0.02s ==`: its reports count
 * subtests that they do not list.
 */
function readPytest(output: string): readonly number[] {
  return output.split('\n').flatMap((line) => {
    const [, passed] =
      /(?:^|[ =])([0-9]{1,9}) passed\b.{0,300} in [0-9.]{1,12}s/u.exec(stripVTControlCharacters(line.slice(0, 1000))) ??
      []
    return passed === undefined ? [] : [Number(passed)]
  })
}

/**
 * A report that nobody can read, or that does not add up, says nothing: what it would have told is not taken for good.
 */
function requireReadable(outcome: TierOutcome, tests: TestCounts | null, uncounted: readonly string[]): TierOutcome {
  return outcome.is === 'passed' && tests === null && uncounted.length > 0
    ? { is: 'errored', why: 'its test reports cannot be counted' }
    : outcome
}

/**
 * The environment of a tier's command, and nothing else: no token, no variable of the runner. `CONVOY_REPOSITORIES` is
 * the folder that holds `<owner>/<name>/` of every commit, `CONVOY_PINS` is JSON, repository → version.
 */
export function tierEnvironment(
  request: TierRequest,
  { root, home, reports, path }: Place,
): Readonly<Record<string, string>> {
  return {
    PATH: path,
    HOME: home,
    LANG: 'C.UTF-8',
    CI: 'true',
    CONVOY_RELEASE: request.release,
    CONVOY_CANDIDATE: `rc.${request.candidate.number}`,
    CONVOY_REPOSITORIES: root,
    CONVOY_HEADS: canonical(request.heads),
    CONVOY_REPORTS: reports,
    ...(request.prepare === null
      ? {}
      : {
          CONVOY_VERSION: request.prepare.version,
          CONVOY_TAG: request.prepare.tag,
          CONVOY_PINS: canonical(request.prepare.pins),
        }),
  }
}

/** A command that counts its tests and ran none has judged nothing. */
function requireTests(outcome: TierOutcome, tests: TestCounts | null): TierOutcome {
  return outcome.is === 'passed' && tests !== null && countRun(tests) === 0
    ? { is: 'errored', why: 'no tests ran' }
    : outcome
}

function judge(ending: Ending, timeLimitMinutes: number): TierOutcome {
  if (ending.is === 'unstarted') return { is: 'errored', why: `the command could not be started: ${ending.why}` }
  if (ending.is === 'late') return { is: 'failed', why: `the command did not end within ${timeLimitMinutes} minutes` }
  if (ending.is === 'killed') return { is: 'failed', why: 'the command was killed by a signal' }
  return ending.exitCode === 0
    ? { is: 'passed' }
    : { is: 'failed', why: `the command ended with exit code ${ending.exitCode}` }
}
