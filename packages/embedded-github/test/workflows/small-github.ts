import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addOrganization, addRepository, addUser, emptyWorld, seedCommit } from '../../src/github/world/seed.ts'
import type { Repository } from '../../src/github/world/world.ts'
import { createDispatcher, type Dispatcher } from '../../src/workflows/dispatcher.ts'
import type { QuietUntil } from '../../src/workflows/triggering/idle-firings.ts'
import { trigger } from '../../src/workflows/triggering/triggers.ts'
import type { RepositoryEvent } from '../../src/workflows/triggering/repository-event.ts'
import type { Happening, Hub, JobMessage, Json, Run, Site, World } from '../../src/workflows/words.ts'
import type { JobResult } from '../../src/github/world/runs.ts'

export const start = Date.UTC(2026, 10, 22, 9, 0, 0)
export const minute = 60_000

type Files = Readonly<Record<string, string>>
type Settings = Partial<Pick<Repository, 'secrets' | 'variables' | 'workflowPermissions' | 'private'>>

/** A World with these repositories; a file name without a folder means one of `.github/workflows`. */
export function worldOf(repositories: Readonly<Record<string, Files>>, settings: Settings = {}): World {
  let world = addUser(emptyWorld({ at: start, url: 'http://127.0.0.1:1' }), 'zoe')
  for (const owner of new Set(Object.keys(repositories).map((name) => name.split('/')[0] ?? '')))
    world = addOrganization(world, owner)
  for (const [name, files] of Object.entries(repositories)) {
    world = addRepository(world, { name, defaultBranch: 'main', collaborators: { zoe: 'admin' }, ...settings })
    const placed = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path.includes('/') ? path : `.github/workflows/${path}`,
        content,
      ]),
    )
    world = seedCommit(world, {
      repository: name,
      branch: 'main',
      message: 'Begin\n\nAll of it.',
      files: placed,
      by: 'zoe',
    })[0]
  }
  return { ...world, at: start }
}

export function headOf(world: World, repository: string, ref = 'refs/heads/main'): string {
  const sha = world.repositories[repository]?.refs[ref]
  if (sha === undefined) throw new Error(`${repository} has no ${ref}`)
  return sha
}

/** An event on main by zoe, as the routes would send it. */
export function eventOn(
  world: World,
  repository: string,
  event: string,
  more: Partial<RepositoryEvent> = {},
): RepositoryEvent {
  return { repository, event, payload: {}, by: 'zoe', ref: 'refs/heads/main', sha: headOf(world, repository), ...more }
}

export function dispatched(world: World, repository: string, type: string, client_payload: Json = {}): RepositoryEvent {
  return eventOn(world, repository, 'repository_dispatch', { action: type, payload: { action: type, client_payload } })
}

/** How a scripted machine ends a job; missing: success. */
export type Script = (message: JobMessage, site: Site) => Partial<JobResult> | Promise<Partial<JobResult>>

export interface SmallGitHub {
  readonly hub: Hub
  readonly dispatcher: Dispatcher
  readonly messages: JobMessage[]
  /** `<minutes since start> <job name> <conclusion>` in the order of virtual time. */
  readonly ended: string[]
  readonly happenings: Happening[]
  /** `<minutes since start>` of each firing that was left out. */
  readonly leftOut: number[]
  readonly folder: string
  send(event: (world: World) => RepositoryEvent): Promise<void>
  runs(): readonly Run[]
  /** `<job name>: <conclusion>` of a run, in the order in which they were created. */
  jobs(run?: number): readonly string[]
  message(name: string): JobMessage
  close(): Promise<void>
}

/** The dispatcher over a World that changes in memory, with a machine that does what a test says. */
export function smallGitHub(
  world: World,
  options: {
    readonly script?: Script
    readonly minutes?: (job: string, run: Run) => number
    readonly machines?: number
    readonly quietUntil?: QuietUntil
    readonly onLeftOut?: (at: number, like: readonly Run[]) => void
  } = {},
): SmallGitHub {
  let current = world
  const happenings: Happening[] = []
  const listeners: ((happening: Happening) => void)[] = [(happening) => happenings.push(happening)]
  const hub: Hub = {
    apiUrl: 'http://127.0.0.1:1',
    serverUrl: 'http://github.localhost:1',
    world: () => current,
    change: async (move) => {
      const [next, told] = move(current)
      current = next
      for (const happening of told) for (const listener of listeners) listener(happening)
    },
    listen: (listener) => void listeners.push(listener),
    attempt: (_by, work) => work(),
    close: async () => {},
  }
  const messages: JobMessage[] = []
  const ended: string[] = []
  const leftOut: number[] = []
  const folder = mkdtempSync(join(tmpdir(), 'small-github-'))
  const dispatcher = createDispatcher({
    hub,
    machine: async (message, site) => {
      messages.push(message)
      return {
        conclusion: 'success',
        outputs: {},
        steps: [],
        annotations: [],
        summary: '',
        log: [],
        ...(await options.script?.(message, site)),
      }
    },
    machines: options.machines ?? 1,
    durationMs: (run, job) => (options.minutes?.(job.name, run) ?? 1) * minute,
    folder,
    node: process.execPath,
    onResult: ({ at, job }, result) => ended.push(`${(at - start) / minute} ${job.name} ${result.conclusion}`),
    onLeftOut: (at, like) => {
      leftOut.push((at - start) / minute)
      options.onLeftOut?.(at, like)
    },
    ...(options.quietUntil === undefined ? {} : { quietUntil: options.quietUntil }),
  })
  const runs = (): readonly Run[] => Object.values(current.runs)
  return {
    hub,
    dispatcher,
    messages,
    ended,
    happenings,
    leftOut,
    folder,
    runs,
    send: (event) =>
      hub.change((now) => {
        const [next, told] = trigger(now, event(now))
        return [next, told]
      }),
    jobs: (run = 0) => (runs()[run]?.jobs ?? []).map((job) => `${job.name}: ${job.conclusion ?? job.status}`),
    message: (name) => {
      const found = messages.find(({ job }) => job.name === name)
      if (found === undefined)
        throw new Error(`No job ${name} was started; started: ${messages.map(({ job }) => job.name).join(', ')}`)
      return found
    },
    close: async () => {
      await dispatcher.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Plays one event on `acme/a` to its end. */
export async function play(
  files: Files,
  options: Parameters<typeof smallGitHub>[1] & {
    readonly others?: Readonly<Record<string, Files>>
    readonly settings?: Settings
    readonly payload?: Json
  } = {},
): Promise<SmallGitHub> {
  const github = smallGitHub(worldOf({ 'acme/a': files, ...options.others }, options.settings), options)
  await github.send((world) => dispatched(world, 'acme/a', 'go', options.payload))
  await github.dispatcher.settle()
  return github
}
