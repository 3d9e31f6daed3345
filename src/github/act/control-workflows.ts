import { readWorkflowFile } from '../../documents/workflow/file.ts'
import { controlFiles, type ControlSeen, type Switch } from '../../domain/control/sweeps.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'

const largestPage = 100

/**
 * GitHub's state of control's workflow files: the names on the default branch, their states, and with `lastSweep` the
 * start of the newest sweep. A fact that this token may not see is unknown, and stops nobody. One request for the
 * files, one for each hundred workflows (GitHub lists those whose file is gone, too), one for the newest sweep.
 */
export async function lookAtControl(
  connection: Connection,
  control: Name,
  asked: { readonly lastSweep: boolean },
): Promise<ControlSeen> {
  const { names, asksScheduled } = await readFiles(connection, control)
  const listed = names === null ? null : await listStates(connection, control, names)
  const states =
    listed === null ? null : Object.fromEntries(Object.entries(listed).map(([path, { state }]) => [path, state]))
  const lastSweep =
    asked.lastSweep && states?.[controlFiles.hourly] !== undefined
      ? await findLastSweep(connection, control)
      : undefined
  const refreshedAt = Date.parse(listed?.[controlFiles.hourly]?.updated_at ?? '')
  return {
    at: connection.at(),
    states,
    refreshedAt: Number.isFinite(refreshedAt) ? refreshedAt : null,
    asksScheduled,
    ...(lastSweep === undefined ? {} : { lastSweep }),
  }
}

/**
 * Enables or disables a workflow file; returns why GitHub would not, or `null`. Safe to repeat; a lost answer is left
 * to the next look.
 */
export async function switchWorkflow(
  connection: Connection,
  control: Name,
  { path, to }: Switch,
): Promise<string | null> {
  const file = { ...splitName(control), workflow_id: path.slice(path.lastIndexOf('/') + 1) }
  const outcome = await connection.write<unknown>((octokit) =>
    to === 'enabled' ? octokit.rest.actions.enableWorkflow(file) : octokit.rest.actions.disableWorkflow(file),
  )
  return outcome.is === 'refused' ? outcome.why : null
}

interface Listed {
  readonly state: string
  readonly updated_at: string
}

async function listStates(
  connection: Connection,
  control: Name,
  names: readonly string[],
): Promise<Readonly<Record<string, Listed>> | null> {
  const listed: Record<string, Listed> = {}
  for (let page = 1; names.some((path) => listed[path] === undefined); page += 1) {
    const outcome = await connection.read(`the workflows of ${control}`, (octokit) =>
      octokit.rest.actions.listRepoWorkflows({ ...splitName(control), per_page: largestPage, page }),
    )
    if (outcome.is === 'refused') return null
    for (const { path, state, updated_at } of outcome.data.workflows)
      if (names.includes(path)) listed[path] = { state, updated_at }
    if (outcome.data.workflows.length < largestPage) break
  }
  return listed
}

/** The maximum number of sweeps to search for one that got a machine. */
const mostSweeps = 20
/**
 * The conclusions of a run that looked at nothing: it waited in a queue until the next took its place, or never began.
 * https://docs.github.com/en/rest/checks/runs
 */
const neverRan: ReadonlySet<string> = new Set(['cancelled', 'skipped', 'stale', 'startup_failure', 'action_required'])

/** The start of the newest sweep that had a machine; a failed one has looked, and its log says why it failed. */
async function findLastSweep(connection: Connection, control: Name): Promise<Instant | null | undefined> {
  const workflow_id = controlFiles.hourly.slice(controlFiles.hourly.lastIndexOf('/') + 1)
  const outcome = await connection.read(`the sweeps of ${control}`, (octokit) =>
    octokit.rest.actions.listWorkflowRuns({ ...splitName(control), workflow_id, per_page: mostSweeps }),
  )
  if (outcome.is === 'refused') return undefined
  const newest = outcome.data.workflow_runs.find(({ status, conclusion }) =>
    status === 'completed' ? !neverRan.has(conclusion ?? '') : status === 'in_progress',
  )
  const at = newest === undefined ? null : Date.parse(newest.created_at)
  return at === null || Number.isFinite(at) ? at : undefined
}

type FileFields = { readonly text?: string | null; readonly isTruncated?: boolean } | null
interface FilesFields {
  readonly repository: { readonly asks: FileFields; readonly hourly: FileFields; readonly often: FileFields } | null
}
const object = (key: keyof typeof controlFiles): string =>
  `${key}: object(expression: "HEAD:${controlFiles[key]}") { ... on Blob { text isTruncated } }`
const filesQuery = `query ReadControl($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo, followRenames: false) { ${object('asks')} ${object('hourly')} ${object('often')} } }`

/**
 * The files that are on the default branch, and whether that of the asks has a schedule, as far as it can be read;
 * `names` is `null` if nothing can be seen.
 */
async function readFiles(
  connection: Connection,
  control: Name,
): Promise<Pick<ControlSeen, 'asksScheduled'> & { readonly names: readonly string[] | null }> {
  const {
    data: { repository },
    errors,
  } = await connection.query<FilesFields>(`the workflows of ${control}`, filesQuery, splitName(control), () => true)
  if (repository === null || errors.length > 0) return { names: null, asksScheduled: null }
  const text = repository.asks?.isTruncated === true ? null : repository.asks?.text
  const file = typeof text === 'string' ? readWorkflowFile(text) : null
  return {
    names: (['asks', 'hourly', 'often'] as const)
      .filter((key) => repository[key] !== null)
      .map((key) => controlFiles[key]),
    asksScheduled: file === null ? null : file.on['schedule'] !== undefined,
  }
}
