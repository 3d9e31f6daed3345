import type { JobSeen, RunSeen } from '../../src/domain/words/evidence.ts'
import { called, kit, sha, started } from './builders.ts'

/** One field of a run said otherwise than it was. `field` names what is flipped, `to` what it says then. */
export interface Flip {
  readonly field: string
  readonly to: string
  readonly of: (run: RunSeen) => RunSeen
}

const say = <K extends keyof RunSeen>(field: K, ...values: readonly RunSeen[K][]): readonly Flip[] =>
  values.map((value) => ({ field, to: JSON.stringify(value), of: (run) => ({ ...run, [field]: value }) }))

const conclusions = [
  'failure',
  'cancelled',
  'timed_out',
  'skipped',
  'neutral',
  'stale',
  'action_required',
  'startup_failure',
  'SUCCESS',
  '',
  null,
]
const statuses = ['queued', 'in_progress', 'waiting', 'requested', 'pending', 'COMPLETED', '']

/** Every field of the run itself that is looked at, and what it is shown by. */
const fields: readonly Flip[] = [
  ...say('id', 8, 70, 0),
  ...say('repository', 'acme/else', 'mallory/app', 'acme/app2', ''),
  ...say('workflow', '.github/workflows/other.yml', 'convoy.yml', '.github/workflows/../workflows/convoy.yml', ''),
  ...say('event', 'push', 'repository_dispatch', 'workflow_run', 'schedule', 'pull_request', ''),
  ...say('headSha', sha('b'), sha('a').toUpperCase(), sha('a').slice(0, 10), ''),
  ...say('headBranch', 'main', 'rc/2026.12', 'mallory', '', null),
  ...say('attempt', 2, 0, 17),
  ...say('status', ...statuses),
  ...say('conclusion', ...conclusions),
  ...say('actor', 'mallory', 'convoy-release', 'github-actions[bot]', ''),
  ...say('createdAt', started - 3_600_000, 0, Number.NaN, started + 3_600_000),
  ...say('url', 'https://github.com/mallory/app/actions/runs/7'),
  ...say(
    'referenced',
    [],
    called('participant.yml', sha('d')),
    called('prepare.yml', sha('d')),
    [{ path: 'mallory/kit/.github/workflows/else.yml', sha: kit }],
    [{ path: 'convoy-release/convoy/participant.yml', sha: kit }],
  ),
]

/** Every field of every job of this run, jobs that are gone, and jobs that somebody added. */
function jobFlips({ jobs }: RunSeen): readonly Flip[] {
  const alter = (index: number, field: string, to: string, job: Partial<JobSeen>): Flip => ({
    field: `${jobs[index]?.name ?? ''} ${field}`,
    to,
    of: (run) => ({ ...run, jobs: run.jobs.map((each, at) => (at === index ? { ...each, ...job } : each)) }),
  })
  const each = jobs.flatMap(({ name, conclusion, tests }, index) => [
    ...['lint', name.toUpperCase(), `${name} 2`].map((to) => alter(index, 'name', to, { name: to })),
    ...statuses.map((to) => alter(index, 'status', to, { status: to })),
    ...['success', ...conclusions]
      .filter((to) => to !== conclusion)
      .map((to) => alter(index, 'conclusion', String(to), { conclusion: to })),
    ...(tests === undefined
      ? []
      : [
          alter(index, 'tests', 'none', { tests: { ...tests, passed: 0 } }),
          alter(index, 'tests', 'none and nothing skipped', { tests: { ...tests, passed: 0, skipped: 0 } }),
          alter(index, 'tests', 'fewer', { tests: { ...tests, passed: 1 } }),
          alter(index, 'tests', 'more skipped', { tests: { ...tests, skipped: 9 } }),
          alter(index, 'tests', 'some failed', { tests: { ...tests, failed: 1, failing: ['basket'] } }),
          alter(index, 'tests', 'some errored', { tests: { ...tests, errored: 1 } }),
        ]),
  ])
  const added = ['fetch', 'run', 'errored', 'prepare-commit'].flatMap((name) =>
    ['success', 'skipped', 'failure'].map((conclusion): Flip => ({
      field: `added ${name}`,
      to: conclusion,
      of: (run) => ({ ...run, jobs: [{ name: `mallory / ${name}`, status: 'completed', conclusion }, ...run.jobs] }),
    })),
  )
  return [...each, ...added, { field: 'jobs', to: 'none', of: (run) => ({ ...run, jobs: [] }) }]
}

/** Every flip of this run, without those that say what it says already. */
export function flipsOf(run: RunSeen): readonly Flip[] {
  const said = JSON.stringify(run)
  return [...fields, ...jobFlips(run)].filter(({ of }) => JSON.stringify(of(run)) !== said)
}
