import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runtimeToken } from 'embedded-github/github/checks/results'
import type { Job, Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { openHub } from 'embedded-github/server/hub'
import type { Hub } from 'embedded-github/workflows/words'

/** What a bundle left behind as the runner would see it. */
interface Ended {
  readonly exitCode: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** One start of an action: what the runner would know of the run. */
export interface Start {
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly repository?: string
  readonly sha?: string
  readonly event?: string
  readonly payload?: unknown
  /** What the machine's own environment adds. */
  readonly environment?: Readonly<Record<string, string>>
  /** Where the action finds the API, if not at the hub itself; is given the way to kill the process that asks. */
  readonly through?: (kill: () => void) => Promise<{ readonly apiUrl: string; close(): Promise<void> }>
}

/** A served GitHub and a folder, in which bundles are started as the runner starts them. */
export interface Bench extends AsyncDisposable {
  readonly hub: Hub
  start(start: Start): Promise<Ended>
  artifacts(): readonly string[]
}

const job: Job = {
  id: 8,
  key: 'ask/control',
  name: 'ask / control',
  status: 'in_progress',
  conclusion: null,
  startedAt: 0,
  completedAt: null,
  outputs: {},
  steps: [],
  concurrency: null,
}

function runOf(repository: string): Run {
  return {
    id: 7,
    number: 1,
    attempt: 1,
    repository,
    workflow: { id: 5, path: '.github/workflows/release.yml', name: 'release' },
    event: 'workflow_dispatch',
    payload: {},
    inputs: {},
    actor: 'zoe',
    headSha: 'a'.repeat(40),
    workflowSha: 'a'.repeat(40),
    ref: 'refs/heads/main',
    headBranch: 'main',
    displayTitle: 'release',
    createdAt: 0,
    startedAt: 0,
    updatedAt: 0,
    status: 'in_progress',
    conclusion: null,
    problems: [],
    referenced: [],
    concurrency: null,
    jobs: [job],
  }
}

/** Serves a World in which run 7 of a repository is under way. */
export async function openBench(world: World, repository: string): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'convoy-bundle-'))
  const run = runOf(repository)
  const hub = await openHub({
    world: { ...world, runs: { ...world.runs, [run.id]: run } },
    repositories: join(folder, 'github'),
    state: join(folder, 'state'),
  })
  return {
    hub,
    start: (start) => startBundle(hub, run, mkdtempSync(join(folder, 'step-')), start),
    artifacts: () =>
      Object.values(hub.world().artifacts)
        .filter(({ finalized }) => finalized)
        .map(({ name }) => name),
    async [Symbol.asyncDispose]() {
      await hub.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function startBundle(
  hub: Hub,
  run: Run,
  folder: string,
  {
    action,
    inputs,
    repository = run.repository,
    sha = run.headSha,
    event = 'workflow_dispatch',
    payload = {},
    environment = {},
    through,
  }: Start,
): Promise<Ended> {
  let kill = (): void => undefined
  const passage = await through?.(() => kill())
  const apiUrl = passage?.apiUrl ?? hub.apiUrl
  const [outputs, summary, eventFile, scratch] = ['outputs', 'summary', 'event.json', 'scratch'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  mkdirSync(scratch)
  for (const [file, text] of [
    [outputs, ''],
    [summary, ''],
    [eventFile, JSON.stringify(payload)],
  ] as const)
    writeFileSync(file, text)
  const child = spawn(process.execPath, [resolve('dist', action, 'index.js')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'control',
      GITHUB_REPOSITORY: repository,
      GITHUB_SHA: sha,
      GITHUB_SERVER_URL: hub.serverUrl,
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: scratch,
      ACTIONS_RESULTS_URL: `${hub.apiUrl}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(hub.world(), run, job),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    },
  })
  kill = () => {
    child.kill('SIGKILL')
  }
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const exitCode = await new Promise<number | null>((ended) => {
    child.on('close', ended)
  })
  await passage?.close()
  return {
    exitCode,
    log: Buffer.concat(chunks).toString(),
    outputs: readOutputs(readFileSync(outputs, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  }
}

/** `name<<delimiter`, lines, delimiter: the form that @actions/core writes. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(.+)\n([^]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  )
}
