import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runtimeToken } from '../../src/github/checks/results.ts'
import { invitationOf } from '../../src/github/world/seals.ts'
import { machine } from '../../src/runner/machine.ts'
import type { Hub, Job, JobMessage, Run, Site, Step } from '../../src/workflows/words.ts'
import type { JobResult } from '../../src/github/world/runs.ts'

type Files = Readonly<Record<string, string>>

/** What a case is about; all else is an ordinary job of acme/shop. */
export interface Case {
  readonly steps: readonly Step[]
  readonly env?: JobMessage['env']
  readonly defaults?: JobMessage['defaults']
  readonly outputs?: Files
  readonly environmentUrl?: string
  readonly timeoutMinutes?: number
  readonly contexts?: Partial<JobMessage['contexts']>
  readonly payload?: Run['payload']
  /** Files of the workspace before the first step. */
  readonly workspace?: Files
  /** Files of repositories, by `owner/name@ref`. */
  readonly repositories?: Readonly<Record<string, Files>>
  readonly hub?: Hub
  readonly token?: string
  readonly signal?: AbortSignal
  readonly onLine?: (line: string) => void
}

/** Runs one job in a scratch folder. */
export async function play(scene: Case): Promise<JobResult> {
  const scratch = await mkdtemp(join(tmpdir(), 'github-runner-'))
  try {
    const folder = join(scratch, 'work')
    await writeFiles(join(folder, 'shop', 'shop'), scene.workspace ?? {})
    for (const [name, files] of Object.entries(scene.repositories ?? {}))
      await writeFiles(join(scratch, 'unpacked', name), files)
    return await machine(message(scene), site(scene, scratch, folder))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A job of one script; says what it printed between the script's own echo and the end. */
export async function shell(script: string, scene: Partial<Case> = {}): Promise<readonly string[]> {
  const { log } = await play({ ...scene, steps: [{ run: script }] })
  return printed(log)
}

/** The lines a job printed, without the groups that show what is run. */
export function printed(log: readonly string[]): readonly string[] {
  let hidden = false
  return log.filter((line) => {
    if (line.startsWith('##[group]Run ')) hidden = true
    const shows = !hidden
    if (line === '##[endgroup]') hidden = false
    return shows
  })
}

/** Outcome and conclusion of the steps as written, without setting up and completing the job. */
export function ends(result: JobResult): readonly string[] {
  return result.steps
    .slice(1, -1)
    .map(
      ({ name, outcome, conclusion }) =>
        `${name}: ${outcome === conclusion ? outcome : `${outcome}, concluded ${conclusion}`}`,
    )
}

const repository = 'acme/shop'
/** GITHUB_TOKEN where a case says nothing else. */
export const jobToken = 'ghs_token_of_this_job'

/** Run 7 of acme/shop with its job 8. */
export function ordinaryRun(
  payload: Run['payload'] = { action: 'release.plan' },
): Run & { readonly jobs: readonly [Job] } {
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
  return {
    id: 7,
    number: 3,
    attempt: 1,
    repository,
    workflow: { id: 5, path: '.github/workflows/release.yml', name: 'Release' },
    event: 'repository_dispatch',
    payload,
    inputs: {},
    actor: 'zoe',
    headSha: 'a'.repeat(40),
    workflowSha: 'a'.repeat(40),
    ref: 'refs/heads/main',
    headBranch: 'main',
    displayTitle: 'Release',
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

function message(scene: Case): JobMessage {
  const run = ordinaryRun(scene.payload)
  return {
    run,
    job: run.jobs[0],
    repository,
    token: scene.token ?? jobToken,
    runtimeToken: runtimeToken(scene.hub?.world() ?? {}, run, run.jobs[0]),
    invitation: invitationOf(scene.hub?.world() ?? {}),
    steps: scene.steps,
    env: scene.env ?? [],
    defaults: scene.defaults ?? {},
    outputs: scene.outputs ?? {},
    timeoutMinutes: scene.timeoutMinutes ?? 360,
    permissions: {},
    ...(scene.environmentUrl === undefined ? {} : { environmentUrl: scene.environmentUrl }),
    contexts: {
      github: {},
      needs: {},
      strategy: {},
      matrix: null,
      inputs: {},
      vars: {},
      secrets: {},
      job: {},
      ...scene.contexts,
    },
  }
}

function site(scene: Case, scratch: string, folder: string): Site {
  return {
    hub: scene.hub ?? silentHub,
    folder,
    node: process.execPath,
    compiled: join(scratch, 'compiled'),
    signal: scene.signal ?? new AbortController().signal,
    ...(scene.onLine === undefined ? {} : { onLine: scene.onLine }),
    async unpack(repository, ref) {
      if (scene.repositories?.[`${repository}@${ref}`] === undefined) throw new Error(`no ${repository} at ${ref}`)
      return { folder: join(scratch, 'unpacked', `${repository}@${ref}`), sha: 'b'.repeat(40) }
    },
  }
}

/** A hub for jobs that call nobody. */
const silentHub: Hub = {
  apiUrl: 'http://127.0.0.1:9',
  serverUrl: 'http://github.localhost:9',
  world() {
    throw new Error('this job has no world')
  },
  async change() {
    throw new Error('this job changes no world')
  },
  attempt: (_by, work) => work(),
  listen: () => undefined,
  close: async () => undefined,
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
