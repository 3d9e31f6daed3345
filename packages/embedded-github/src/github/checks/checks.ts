import { githubActions } from '../world/apps.ts'
import { attemptsOf } from '../world/attempts.ts'
import { createFinder } from '../world/records.ts'
import { shownStatus } from '../world/run-status.ts'
import type { CheckConclusion, CheckRun } from '../world/reports-on-commits.ts'
import type { World } from '../world/world.ts'
import type { Instant, Name, Sha } from '../world/names.ts'
import type { Job, JobAnnotation, Run } from '../world/runs.ts'

export type CheckStatus = 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed'

/** A check run as GitHub shows it: a job of Actions, or one that an App made. */
export interface Check extends Pick<
  CheckRun,
  | 'id'
  | 'repository'
  | 'headSha'
  | 'app'
  | 'suite'
  | 'name'
  | 'startedAt'
  | 'completedAt'
  | 'detailsUrl'
  | 'externalId'
  | 'output'
  | 'annotations'
> {
  readonly status: CheckStatus
  readonly conclusion: CheckConclusion | null
}

/** The check runs of one App on one commit; every workflow run has a suite of its own, whose number is the run's. */
export interface CheckSuite {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  readonly headBranch: string | null
  /** Slug of the App. */
  readonly app: string
  readonly status: CheckStatus
  readonly conclusion: CheckConclusion | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly run: Run | null
  /** The check runs that count: of a run its last attempt, of others the newest of each name. Oldest first. */
  readonly latest: readonly Check[]
  /** The same and those that they replaced. */
  readonly all: readonly Check[]
}

interface AtCommit {
  readonly repository: Name
  readonly headSha: Sha
}

const commitOf = ({ repository, headSha }: AtCommit): readonly string[] => [`${repository} ${headSha}`]
const runsAt = createFinder<Run>(commitOf)
const madeAt = createFinder<CheckRun>(commitOf)
const madeIn = createFinder<CheckRun>(({ suite }) => [String(suite)])
const runsOfJob = createFinder<Run>((run) => attemptsOf(run).flatMap(({ jobs }) => jobs.map(({ id }) => String(id))))

/** Check suites of a commit, oldest first. */
export function listSuites(world: World, repository: Name, sha: Sha): readonly CheckSuite[] {
  const runs = runsAt(world.runs, `${repository} ${sha}`)
  const others = new Set(
    madeAt(world.checkRuns, `${repository} ${sha}`)
      .map(({ suite }) => suite)
      .filter((suite) => world.runs[suite] === undefined),
  )
  return [...runs.map((run) => suiteOfRun(world, run)), ...[...others].map((suite) => madeSuite(world, suite))].sort(
    (one, other) => one.id - other.id,
  )
}

/** The suite with this number; `null`: there is none. */
export function findSuite(world: World, id: number): CheckSuite | null {
  const run = world.runs[id]
  if (run !== undefined) return suiteOfRun(world, run)
  return madeIn(world.checkRuns, String(id)).length === 0 ? null : madeSuite(world, id)
}

/** The check run with this number; `null`: there is none. */
export function findCheck(world: World, id: number): Check | null {
  const made = world.checkRuns[id]
  if (made !== undefined) return made
  const [run] = runsOfJob(world.runs, String(id))
  return run === undefined ? null : (checksOfRun(world, run).find((check) => check.id === id) ?? null)
}

/** The run that a job is of, in whatever attempt; `null`: there is no such job. */
export function runOfJob(world: World, job: number): Run | null {
  return runsOfJob(world.runs, String(job))[0] ?? null
}

function suiteOfRun(world: World, run: Run): CheckSuite {
  const { id, repository, headSha, headBranch, createdAt, updatedAt } = run
  const made = madeIn(world.checkRuns, String(id))
  const own = checksOfRun(world, run)
  const latest = [...own.filter((check) => run.jobs.some((job) => job.id === check.id)), ...newest(made)]
  return {
    id,
    repository,
    headSha,
    headBranch,
    createdAt,
    updatedAt,
    run,
    latest,
    app: githubActions.slug,
    all: [...own, ...made],
    ...together([{ status: shownStatus(run), conclusion: run.conclusion }, ...newest(made)]),
  }
}

function madeSuite(world: World, id: number): CheckSuite {
  const all = madeIn(world.checkRuns, String(id))
  const [first] = all
  if (first === undefined) throw new Error(`There is no check suite ${id}.`)
  const latest = newest(all)
  const { repository, headSha, app, createdAt } = first
  return {
    id,
    repository,
    headSha,
    app,
    createdAt,
    headBranch: null,
    run: null,
    updatedAt: Math.max(...all.map(({ updatedAt }) => updatedAt)),
    latest,
    all,
    ...together(latest),
  }
}

function checksOfRun(world: World, run: Run): readonly Check[] {
  const jobs = new Map(attemptsOf(run).flatMap((attempt) => attempt.jobs.map((job) => [job.id, job] as const)))
  return [...jobs.values()].map((job) => checkOfJob(world, run, job))
}

function checkOfJob(
  world: World,
  run: Run,
  { id, name, status, conclusion, startedAt, completedAt, annotations = [] }: Job,
): Check {
  return {
    id,
    name,
    status,
    conclusion,
    startedAt,
    completedAt,
    repository: run.repository,
    headSha: run.headSha,
    app: githubActions.slug,
    suite: run.id,
    detailsUrl: `${world.url}/${run.repository}/actions/runs/${run.id}/job/${id}`,
    externalId: null,
    output: { title: null, summary: null, text: null },
    annotations: annotations.map(showAnnotation),
  }
}

/**
 * An annotation that belongs to no file is shown at `.github`; GitHub then counts lines of the log, which are not
 * imitated.
 */
function showAnnotation({ level, title = '', message }: JobAnnotation): Check['annotations'][number] {
  return {
    path: '.github',
    start_line: 1,
    end_line: 1,
    annotation_level: level === 'error' ? 'failure' : level,
    title,
    message,
    raw_details: '',
  }
}

function newest(made: readonly CheckRun[]): readonly CheckRun[] {
  return made.filter(({ id, name }) => !made.some((other) => other.name === name && other.id > id))
}

/**
 * Worst first: of several conclusions a suite shows the one with the highest priority
 * (docs.github.com/rest/guides/using-the-rest-api-to-interact-with-checks#about-check-suites).
 */
const priorities: readonly CheckConclusion[] = [
  'startup_failure',
  'action_required',
  'timed_out',
  'failure',
  'cancelled',
  'stale',
  'success',
  'neutral',
  'skipped',
]

function together(
  members: readonly { readonly status: CheckStatus; readonly conclusion: CheckConclusion | null }[],
): Pick<CheckSuite, 'status' | 'conclusion'> {
  const [open] = members.filter(({ status }) => status !== 'completed')
  if (open !== undefined)
    return {
      status:
        members.length > 1 && members.some(({ status }) => status === 'in_progress') ? 'in_progress' : open.status,
      conclusion: null,
    }
  return {
    status: 'completed',
    conclusion: priorities.find((conclusion) => members.some((member) => member.conclusion === conclusion)) ?? null,
  }
}
