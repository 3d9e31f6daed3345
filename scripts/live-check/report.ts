import { alignColumns } from '../../src/report/columns.ts'
import { brief, plain } from '../../src/report/escape.ts'
import type { Bounds } from './client.ts'
import type { Need, Point } from './points/point.ts'

/** The comparison of GitHub's answer with Convoy's assumption. */
type Verdict = 'same' | 'differs' | 'not settled' | 'not asked'
export interface Result {
  readonly point: Point
  readonly verdict: Verdict
  /** The behaviour of GitHub, or the reason why it is not known. */
  readonly did: string
}

const marks: Readonly<Record<Verdict, string>> = { same: '✔', differs: '✖', 'not settled': '?', 'not asked': '–' }
const needed: Readonly<Record<Need, string>> = {
  app: 'an App (LIVE_CHECK_APP_ID and LIVE_CHECK_APP_KEY)',
  mention: 'somebody to mention (--mention LOGIN)',
  later: 'an hour (--later, then --resume)',
}
const longest = 300
const widest = 60

export function sayNeeds(needs: readonly Need[]): string {
  return needs.map((need) => needed[need]).join(' and ')
}

function describeResult({ point, verdict, did }: Result): readonly string[] {
  return [
    `${marks[verdict]} ${point.id}: ${verdict}`,
    `    asked          ${point.asks}`,
    `    Convoy assumes ${point.assumes}`,
    `    GitHub did     ${verdict === 'not settled' ? 'not settled: ' : ''}${brief(did, longest)}`,
    `    depends on it  ${point.dependsOn.join(', ')}`,
  ].map(plain)
}

/** Every point in a line: both answers side by side. */
export function describeTable(results: readonly Result[]): readonly string[] {
  return alignColumns([
    ['', 'point', 'Convoy assumes', 'GitHub did', ''],
    ...results.map(({ point, verdict, did }) => [
      marks[verdict],
      point.id,
      brief(point.assumes, widest),
      brief(did, widest),
      verdict,
    ]),
  ])
}

/** The points that are not confirmed, with the owner of the work. */
export function describeDoubts(results: readonly Result[]): readonly string[] {
  return results
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'not settled')
    .flatMap((result) => ['', ...describeResult(result)])
}

export function describeTotals(results: readonly Result[]): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length
  return `${results.length} points: ${count('same')} same, ${count('differs')} differ, ${count('not settled')} not settled, ${count('not asked')} not asked.`
}

/** The same for programs; names from GitHub are one line each. */
export function resultsJson(repository: string, results: readonly Result[]): unknown {
  return {
    repository,
    points: results.map(({ point: { id, asks, assumes, dependsOn, ...point }, verdict, did }) => ({
      id,
      verdict,
      asks,
      assumes,
      did: brief(did, longest),
      dependsOn,
      rows: point.rows ?? [],
    })),
  }
}

/** One point as it comes. */
export function describeProgress({ point, verdict }: Result): readonly string[] {
  return [plain(`${marks[verdict]} ${point.id}: ${verdict}`)]
}

/** The actions to be done, before any is done. */
export function describePlan(options: {
  readonly repository: string
  readonly public: boolean
  readonly asked: readonly Point[]
  readonly bounds: Bounds
  readonly stays: boolean
  readonly exists: boolean
}): readonly string[] {
  const { repository, asked, bounds } = options
  const jobs = asked.reduce((sum, point) => sum + point.jobs, 0)
  return [
    `${options.exists ? 'Goes on in' : `Makes one ${options.public ? 'public' : 'private'} repository,`} ${repository}, and asks ${asked.length} ${asked.length === 1 ? 'point' : 'points'} there.`,
    `At most ${bounds.requests} requests, ${bounds.writes} of them writes, and ${bounds.minutes} minutes; at most ${jobs} jobs of Actions, of two minutes each.`,
    options.stays
      ? 'The repository stays; how to delete it is said at the end.'
      : 'The repository is deleted at the end, also after Ctrl-C. Nothing outside it is changed.',
  ].map(plain)
}
