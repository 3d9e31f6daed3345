import { readFileSync } from 'node:fs'

/** Everything a step is told about the run it belongs to. The only place that reads the process's environment. */
export interface Circumstances {
  /** `repository_dispatch`, `workflow_dispatch`, `schedule` … */
  readonly event: string
  /** The webhook payload, as it came: untrusted. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The person who caused the event, by GitHub and not by the payload's own fields; empty for a schedule. */
  readonly sender: string
  readonly runId: number
  /** Counts from 1; more than 1 means that somebody re-ran it. */
  readonly attempt: number
  /** The job's id in its workflow file. */
  readonly job: string
  /** `owner/name` of the repository the run belongs to, and the commit it runs at. */
  readonly repository: string
  readonly sha: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** The runner's scratch folder. */
  readonly scratch: string
  /** The path of programs: the one variable that every child process needs. */
  readonly path: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the default variables of GitHub Actions; throws a defect where the runner did not set what it always sets
 * (docs.github.com: workflows-and-actions/variables).
 */
export function readCircumstances(environment: Environment = process.env): Circumstances {
  const payload = readPayload(environment['GITHUB_EVENT_PATH'])
  return {
    event: set(environment, 'GITHUB_EVENT_NAME'),
    payload,
    sender: readSender(payload),
    runId: Number(set(environment, 'GITHUB_RUN_ID')),
    attempt: Number(set(environment, 'GITHUB_RUN_ATTEMPT')),
    job: environment['GITHUB_JOB'] ?? '',
    repository: set(environment, 'GITHUB_REPOSITORY'),
    sha: set(environment, 'GITHUB_SHA'),
    serverUrl: set(environment, 'GITHUB_SERVER_URL'),
    apiUrl: set(environment, 'GITHUB_API_URL'),
    graphqlUrl: set(environment, 'GITHUB_GRAPHQL_URL'),
    scratch: set(environment, 'RUNNER_TEMP'),
    path: environment['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
  }
}

/** The address of a run in the browser. */
export function runUrl(circumstances: Pick<Circumstances, 'serverUrl' | 'repository' | 'runId'>): string {
  return `${circumstances.serverUrl}/${circumstances.repository}/actions/runs/${circumstances.runId}`
}

function set(environment: Environment, name: string): string {
  const value = environment[name]
  if (value === undefined || value === '')
    throw new Error(`${name} is not set: this program is started by a runner of GitHub Actions`)
  return value
}

function readPayload(path: string | undefined): Readonly<Record<string, unknown>> {
  if (path === undefined || path === '') return {}
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecord(payload)) throw new Error(`GITHUB_EVENT_PATH holds no JSON object: ${path}`)
  return payload
}

function readSender(payload: Readonly<Record<string, unknown>>): string {
  const sender = payload['sender']
  return isRecord(sender) && typeof sender['login'] === 'string' ? sender['login'] : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
