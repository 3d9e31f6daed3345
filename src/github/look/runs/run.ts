import { clockSkewMs } from '../../../domain/proof/judgement.ts'
import type { RunSeen, Request } from '../../../domain/words/evidence.ts'
import type { RunKept, RunQuestion } from '../../../domain/questions/run.ts'
import type { Instant } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { commitKey, type CommitSeen } from '../commits.ts'
import type { Look } from '../definition.ts'
import { readRun, seeRun } from './read-run.ts'
import type { RunFields, Unread } from './read-run.ts'

/** GitHub lists at most a thousand runs of one filter. */
const pagesOfRuns = 10
/**
 * A request that was sent again has a newer `sentAt`, and GitHub has delivered messages hours late: its first run may
 * be older.
 */
const slackMs = 24 * 3_600_000

/** The runs that answer requests. */
export const run: Look<'run'> = {
  complete: async (connection, questions, { looked, commits }) => {
    Object.assign(looked, await lookAtRuns(connection, questions, commits))
  },
}

/**
 * Looks for the run of each request: by id where known, once its check suite on `commits` has something to judge, else
 * by the request's id in the run's name.
 */
async function lookAtRuns(
  connection: Connection,
  questions: readonly RunQuestion[],
  commits: ReadonlyMap<string, CommitSeen>,
): Promise<RunKept> {
  const isRunning = ({ request, head }: RunQuestion): boolean =>
    runs(request, commits.get(commitKey(request.to, head)), connection.at())
  const found: Record<string, Found> = Object.fromEntries(
    questions.filter(isRunning).map(({ request }) => [request.id, null]),
  )
  const requests = questions.filter((question) => !isRunning(question)).map(({ request }) => request)
  const known = requests.filter((request) => request.run !== undefined)
  const unknown = requests.filter((request) => request.run === undefined)
  Object.assign(
    found,
    Object.fromEntries(
      await askAtOnce(known, async ({ id, to, run }) => [id, await readRun(connection, to, run ?? 0)] as const),
    ),
  )
  const lists = Map.groupBy(unknown, ({ to, workflow }) => `${to} ${workflow}`)
  for (const list of lists.values()) Object.assign(found, await findRuns(connection, list))
  const unread = Object.entries(found).flatMap(([id, each]) =>
    each !== null && 'unread' in each ? [[id, each.unread] as const] : [],
  )
  const read = Object.entries(found).flatMap(([id, each]) =>
    each === null || !('unread' in each) ? [[id, each] as const] : [],
  )
  return { runs: Object.fromEntries(read), ...(unread.length === 0 ? {} : { unread: Object.fromEntries(unread) }) }
}

/** `null`: there is none, or none that says anything yet. */
type Found = RunSeen | Unread | null

/**
 * True if a run is on its commit and has nothing to judge yet. A run that is not there is not taken for running: it may
 * be gone or on another commit, and is read; so is one that is about to be given up, because a check run that somebody
 * left open in its suite keeps the suite open. A command's run counts before its last job has ended, because that job
 * is what wakes us.
 */
function runs({ run, dueAt }: Request, commit: CommitSeen | undefined, at: Instant): boolean {
  if (run === undefined || at >= dueAt) return false
  const suite = commit?.suites.find(({ workflowRun }) => workflowRun?.databaseId === run)
  if (suite === undefined || suite.status === 'COMPLETED') return false
  return !judged.every((job) =>
    suite.runs.some(({ name, status }) => name.endsWith(` / ${job}`) && status === 'COMPLETED'),
  )
}

/**
 * The jobs by which a command is judged; until prepare.yml has committed what it wrote as well, the run is read and
 * says nothing yet.
 */
const judged = ['run', 'errored']

/**
 * All requests to one workflow share the listing. Of several runs that name one request the oldest answers it, of those
 * that were made since it was asked for.
 */
async function findRuns(connection: Connection, requests: readonly Request[]): Promise<Record<string, Found>> {
  const [first] = requests
  const found: Record<string, Found> = Object.fromEntries(requests.map((request) => [request.id, null]))
  if (first === undefined) return found
  const runs = await listRuns(connection, first, Math.min(...requests.map(earliestOf)))
  if ('unread' in runs) return Object.fromEntries(requests.map((request) => [request.id, runs]))
  for (const request of requests) {
    const named = runs.filter(
      (run) => names(run.display_title, request.id) && Date.parse(run.created_at) >= earliestOf(request),
    )
    const oldest = named.sort((a, b) => a.id - b.id)[0]
    if (oldest !== undefined) found[request.id] = await seeRun(connection, request.to, oldest)
  }
  return found
}

/** The earliest time at which a run that answers a request may have been created. */
function earliestOf({ sentAt, sends }: Request): Instant {
  return sentAt - (sends === 1 ? clockSkewMs : slackMs)
}

async function listRuns(
  connection: Connection,
  { to, workflow }: Request,
  since: Instant,
): Promise<readonly RunFields[] | Unread> {
  const runs: RunFields[] = []
  const what = `runs of ${workflow} in ${to}`
  const created = `>=${new Date(since).toISOString().slice(0, 19)}Z`
  for (let page = 1; page <= pagesOfRuns; page += 1) {
    const outcome = await connection.read<unknown>(what, (octokit) =>
      octokit.rest.actions.listWorkflowRuns({
        ...splitName(to),
        workflow_id: fileOf(workflow),
        event: 'workflow_dispatch',
        created,
        per_page: 100,
        page,
      }),
    )
    if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
    if (!isPage(outcome.data)) return { unread: `${what}: GitHub's answer is no list` }
    runs.push(...outcome.data.workflow_runs)
    if (outcome.data.workflow_runs.length === 100) continue
    return runs.length < outcome.data.total_count
      ? { unread: `${what}: GitHub lists ${runs.length} of ${outcome.data.total_count}` }
      : runs
  }
  return runs
}

function isPage(data: unknown): data is { readonly total_count: number; readonly workflow_runs: readonly RunFields[] } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'workflow_runs' in data &&
    Array.isArray(data.workflow_runs) &&
    'total_count' in data &&
    typeof data.total_count === 'number'
  )
}

/** The API takes a workflow by the name of its file. */
export function fileOf(workflow: string): string {
  return workflow.slice(workflow.lastIndexOf('/') + 1)
}

/** True if a title holds the id as a word of its own: `…/1` is not in `…/12`. */
function names(title: string, id: string): boolean {
  for (let at = title.indexOf(id); at !== -1; at = title.indexOf(id, at + 1)) {
    if (!/[\w./-]$/u.test(title.slice(0, at)) && !/^(?:[\w/-]|\.\w)/u.test(title.slice(at + id.length))) return true
  }
  return false
}
