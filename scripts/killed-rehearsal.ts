import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readManifest } from '../src/documents/manifest.ts'
import { readRehearsalReport } from '../src/documents/rehearsal-report.ts'
import type { Repository, World } from 'embedded-github/github/world/world'
import { loadWorld } from 'embedded-github/server/hub'
import { readJournal } from 'embedded-github/server/journal'
import { outFolder } from '../src/rehearsal/report/out-folder.ts'
import { listRevisions } from '../src/rehearsal/scenario/release-branch.ts'
import { listRunning } from 'embedded-github/workflows/reports'

const root = join(import.meta.dirname, '..')

/** A train's folder, and the scenario that is played of it; `null`: its own, or the usual one. */
export interface Story {
  readonly folder: string
  readonly scenario: string | null
}

/** The story at a path: a train's folder, or a scenario in one. */
export function storyAt(path: string): Story {
  if (!/\.ya?ml$/.test(path)) return { folder: path, scenario: null }
  let folder = path
  while (!existsSync(join(folder, 'train.yml'))) {
    const above = join(folder, '..')
    if (above === folder) throw new Error(`No train.yml lies beside or above ${path}.`)
    folder = above
  }
  return { folder, scenario: path }
}

/**
 * `process`: the rehearsal alone, and what its jobs run goes on until it is found. `tree`: with everything it started.
 */
export interface Kill {
  readonly afterMs: number
  readonly whom: 'process' | 'tree'
}

/** The kills to do within a time; the same seed draws the same. */
export function drawKills(seed: number, count: number, withinMs: number): readonly Kill[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => ({
    afterMs: Math.round(random() * withinMs),
    whom: random() < 0.5 ? 'process' : 'tree',
  }))
}

/** mulberry32 (github.com/cprosche/mulberry32): numbers from 0 to 1 that a seed determines. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The comparable result of a rehearsal: no ports, no measured times, no counts of requests. */
export type End = Readonly<Record<string, unknown>>

/** Plays a story to its end, with the bundles in dist. */
export async function play(
  story: Story,
  out: string,
): Promise<{ readonly end: End; readonly durationMs: number; readonly said: string }> {
  const began = performance.now()
  const { code, said } = await ended(start(story, out))
  return { end: await readEnd(out, code), durationMs: performance.now() - began, said }
}

/** Plays a story, kills it, and says what was running; `null`: it had ended before. */
export async function playUntilKilled(story: Story, out: string, kill: Kill): Promise<string | null> {
  const { child } = start(story, out)
  const closed = once(child, 'exit')
  const timer = new AbortController()
  const isOver = await Promise.race([closed.then(() => true), delay(kill.afterMs, false, { signal: timer.signal })])
  timer.abort()
  if (isOver || child.pid === undefined) return null
  // What it started is listed first: of a process that is gone nobody knows the children.
  for (const pid of kill.whom === 'tree' ? [child.pid, ...descendantsOf(child.pid)] : [child.pid]) killOne(pid)
  await closed
  return describeDeath(out)
}

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
}

function start({ folder, scenario }: Story, out: string): Started {
  const args = [
    join(root, 'dist/cli/index.js'),
    'rehearse',
    folder,
    '--out',
    out,
    ...(scenario === null ? [] : ['--scenario', scenario]),
  ]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return { child, said: () => said }
}

async function ended({ child, said }: Started): Promise<{ readonly code: number | null; readonly said: string }> {
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: said() }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Every process that descends from this one; none where there is no /proc. */
function descendantsOf(pid: number): readonly number[] {
  const parents = existsSync('/proc')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), parentOf(name)] as const)
    : []
  const below = (one: number): readonly number[] =>
    parents.flatMap(([child, parent]) => (parent === one ? [child, ...below(child)] : []))
  return below(pid)
}

function parentOf(pid: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

function describeDeath(out: string): string {
  const world = readJournal(join(outFolder(out).state, 'world'))
  if (world === null) return 'nothing was saved'
  const jobs = listRunning({ ...world, objects: noObjects })
    .filter(({ job }) => world.reports?.[job.id] === undefined)
    .map(({ run, job }) => `${run.repository} ${job.name}`)
  return `${new Date(world.at).toISOString().slice(11, 19)} on GitHub, ${jobs.length === 0 ? 'no job ran' : jobs.join(', ')}`
}

const noObjects: World['objects'] = {
  get: () => undefined,
  has: () => false,
  put: () => {
    throw new Error('Nothing is written here.')
  },
}

async function readEnd(path: string, code: number | null): Promise<End> {
  const out = outFolder(path)
  const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
  if (saved === null || !existsSync(out.report)) return { code, saved: saved !== null }
  const { durationMs: _, requests: __, ...report } = readRehearsalReport(readFileSync(out.report, 'utf8'))
  const { world } = saved
  return neutral({
    code,
    report,
    repositories: Object.fromEntries(
      Object.values(world.repositories).map((repository) => [repository.name, describeRepository(world, repository)]),
    ),
    issues: Object.values(world.issues).map(({ repository, title, state, stateReason, body }) => ({
      repository,
      title,
      state,
      stateReason,
      body,
    })),
  }) as End
}

/**
 * Branches and tags by commit. What Convoy writes about measured times and addresses differs from one rehearsal to the
 * next: its own branches, and the tag on them, count by what they say.
 */
function describeRepository(world: World, { refs, releases }: Repository): unknown {
  return {
    refs: Object.fromEntries(
      Object.entries(refs).map(([ref, sha]) => [ref, isOnRecord(ref) ? describeRelease(world, sha) : sha]),
    ),
    releases: releases.map(({ tag, target, name, body, draft, prerelease, author }) => ({
      tag,
      target,
      name,
      body,
      draft,
      prerelease,
      author,
    })),
  }
}

/** True of the branch of a release, and of the tag that its one release in control has there. */
function isOnRecord(ref: string): boolean {
  return ref.startsWith('refs/heads/release/') || ref.startsWith('refs/tags/convoy/')
}

function describeRelease(world: World, head: string): unknown {
  const revisions = listRevisions(world, head)
  const last = revisions.at(-1)?.manifest
  if (last === undefined) throw new Error('A release branch has a revision.')
  const { previous: _, evidence, ...manifest } = readManifest(JSON.stringify(last))
  return {
    revisions: revisions.map(({ at, manifest: { phase, status } }) => `${at} ${phase} ${status}`),
    ...manifest,
    evidence: evidence.map(({ digest: __, ...judged }) => judged),
  }
}

/** Without the address at which this rehearsal was served. */
export function neutral(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll(/http:\/\/(?:127\.0\.0\.1|github\.localhost):\d+/g, 'http://github'),
  )
}

/** Each place where two ends differ. */
export function differences(undisturbed: unknown, other: unknown, place = ''): readonly string[] {
  if (isFields(undisturbed) && isFields(other)) {
    return [...new Set([...Object.keys(undisturbed), ...Object.keys(other)])].flatMap((key) =>
      differences(undisturbed[key], other[key], `${place}/${key}`),
    )
  }
  const [one, two] = [undisturbed, other].map((value) => JSON.stringify(value) ?? 'nothing')
  return one === two ? [] : [`${place}: ${String(one).slice(0, 200)} became ${String(two).slice(0, 200)}`]
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
