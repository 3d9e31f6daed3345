import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { printRehearsalReport, type RehearsalReport } from '../../documents/rehearsal-report.ts'
import { readEvent } from '../../documents/event.ts'
import type { Scenario } from '../../documents/scenario/scenario.ts'
import { digestText } from '../../domain/text/canonical.ts'
import { hasEnded } from '../../domain/ended.ts'
import { rehearsalProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Stand } from '../../domain/hops/production.ts'
import { store } from '../../domain/record/stored.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Directive, Instant } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { renderBoard, type Moment } from '../../report/board/board.ts'
import { standsNow } from '../../report/rows/repository-rows.ts'
import { momentsOf } from '../../report/board/timeline.ts'
import type { Happening, World } from 'embedded-github/github/world/world'
import { servedVariable } from 'embedded-github/hub/git'
import { loadWorld, openHub, type OnAnswer } from 'embedded-github/hub/hub'
import { closeToOthers } from 'embedded-github/hub/private-folder'
import { isServed, refuseServedFolder } from 'embedded-github/hub/served-folder'
import { trackingVariable } from 'embedded-github/runner/environment'
import { machine } from 'embedded-github/runner/machine'
import { endOrphans } from 'embedded-github/runner/orphans'
import { createDispatcher, type EndedJob } from 'embedded-github/workflows/dispatcher'
import type { Hub, JobResult } from 'embedded-github/workflows/words'
import { unmetExpectations } from './expectations.ts'
import { durationOf } from './job-durations.ts'
import { logPath, lostTiers, type LostTier } from './lost-tiers.ts'
import { readMarker, removeRehearsal, writeMarker, type Marker, type OutFolder } from '../report/out-folder.ts'
import { endDefaultStory, planPayload, playDefaultStory, type Stage } from './play.ts'
import { playScenario, releaseOf } from './play-scenario.ts'
import { quietUntil } from './quiet-until.ts'
import { refsNow } from './refs-now.ts'
import { rehearsalBoard } from '../report/rehearsal-board.ts'
import { reportRehearsal } from '../report/rehearsal-report.ts'
import { readManifestAt, readRelease, readTrainAt, releaseHead, type ReleaseNow } from './release-branch.ts'
import { seedStory, startsAt } from '../seed/seed-story.ts'
import { refusalsIn } from '../report/story-judgement.ts'
import { deviate } from './deviate.ts'
import { isTroubled, seedFaults, unstruckFaults } from './story-faults.ts'
import { findTampering, type Tampering } from './tampering.ts'
import { appendTranscript, chronicleAt, cutTranscript, jobEnd, readTranscript } from '../report/transcript.ts'

export interface RehearsalOptions {
  /** The folder with train.yml and repositories/. */
  readonly folder: string
  readonly train: Train
  readonly trainText: string
  readonly scenario: Scenario | null
  /** `null`: as the unfinished rehearsal, else as the scenario, else `auto` and `2026.11`. */
  readonly directive: Directive | null
  readonly release: string | null
  readonly out: OutFolder
  readonly fresh: boolean
  /** The root of the Convoy package: bundles, actions, workflows, starters. */
  readonly kit: string
  /** Path of the Node 24 binary. */
  readonly node: string
  readonly onScene: (scene: Scene) => void
  /** Told of every answer to a client of the API. */
  readonly onAnswer?: OnAnswer
  /** Breaks the rehearsal off: what runs is ended, and `rehearse` rejects with its reason. */
  readonly signal?: AbortSignal
}

/** What an onlooker hears while it is played. */
export type Scene =
  | { readonly is: 'began'; readonly resumed: boolean; readonly url: string; readonly changedTrain: boolean }
  | { readonly is: 'said'; readonly at: Instant; readonly text: string }
  | {
      readonly is: 'job'
      readonly at: Instant
      readonly repository: string
      readonly workflow: string
      readonly name: string
      readonly conclusion: JobResult['conclusion']
    }
  | { readonly is: 'revision'; readonly at: Instant; readonly manifest: Manifest; readonly moments: readonly Moment[] }

/**
 * How a rehearsal ended. `release` is null where it was never planned; `refused` then says why: the codes of a refused
 * plan, and words.
 */
export interface RehearsalEnd {
  readonly report: RehearsalReport
  readonly release: ReleaseNow | null
  /** Where production of every repository stands at the end. */
  readonly stands: readonly Stand[]
  /**
   * Where somebody else than Convoy wrote the head of the release branch; `release` is then null, because nothing there
   * can be believed.
   */
  readonly tampering: Tampering | null
  readonly lost: readonly LostTier[]
  readonly refused: { readonly codes: readonly string[]; readonly words: readonly string[] }
  /** What the scenario expected and did not find; `null` where it expected nothing in particular. */
  readonly unmet: readonly string[] | null
}

/**
 * Plays a release of a train on an embedded GitHub, with the bundles and workflow files of the kit, and leaves
 * everything that it saw in OUT.
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalEnd> {
  const { out, train, onScene } = options
  const began = performance.now()
  await waitForEnd(out)
  refuseServedFolder(out.repositories) // Before anything there is read, taken in or removed.
  const tracking = trackingOf(out)
  endOrphans({ [trackingVariable]: tracking, [servedVariable]: out.repositories }, out.scratch)
  const { world, marker, happenings, told, resumed } = await openStory(options)
  await writeMarker(out, marker)
  closeToOthers(out.logs)
  for (const left of [out.scratch, out.ending]) await rm(left, { recursive: true, force: true })
  options.signal?.addEventListener(
    'abort',
    () => {
      writeFileSync(out.ending, '')
    },
    { once: true },
  )
  if (told !== null) cutTranscript(out.transcript, told)
  for (const happening of happenings) appendTranscript(out.transcript, happening)

  const hub = await openHub({
    world,
    repositories: out.repositories,
    state: join(out.state, 'world'),
    chronicle: chronicleAt(out.transcript),
    ...(options.onAnswer === undefined ? {} : { onAnswer: options.onAnswer }),
  })
  const dispatcher = createDispatcher({
    // A folder of this process alone: nothing that an earlier one left running writes there.
    hub,
    machine,
    machines: availableParallelism(),
    folder: join(out.scratch, String(process.pid)),
    node: options.node,
    tracking,
    durationMs: durationOf(options.scenario?.durationsMs ?? {}),
    onResult: (ended, result) => {
      keepResult(out, ended, result, onScene)
    },
    quietUntil: (now, repository) =>
      repository === train.control && !isTroubled(now) ? quietUntil(now, train.control) : now.at,
    onLeftOut: (at, like) => {
      appendTranscript(out.transcript, { is: 'left-out', at, like: like.map(({ id }) => id) })
    },
  })
  const stage: Stage = {
    hub,
    dispatcher,
    control: train.control,
    release: marker.release,
    directive: marker.directive,
    onSaid: (text) => {
      onScene({ is: 'said', at: hub.world().at, text })
    },
    onTurn: (release) => {
      appendTranscript(out.transcript, { is: 'release', at: hub.world().at, release })
      watchRevisions(hub, train.control, release, onScene)
    },
    isBrokenOff: () => options.signal?.aborted === true,
  }
  try {
    onScene({
      is: 'began',
      resumed,
      url: hub.serverUrl,
      changedTrain: marker.trainDigest !== digestText(options.trainText),
    })
    for (const release of releasesSoFar(options, marker, hub.world()))
      watchRevisions(hub, train.control, release, onScene)
    watchFaults(hub, onScene)
    const strayed = await unlessAborted(options.signal, playStory(stage, options))
    const end = await conclude({
      options,
      marker,
      world: hub.world(),
      strayed,
      durationMs: Math.round(performance.now() - began),
    })
    await hub.change((world) => [endDefaultStory(world), []])
    return end
  } finally {
    await dispatcher.close()
    await hub.close()
    await rm(out.scratch, { recursive: true, force: true })
  }
}

/**
 * A rehearsal that was told to end takes a moment for it, and whoever started it may be gone before: the next one waits
 * for that moment.
 */
async function waitForEnd(out: OutFolder): Promise<void> {
  for (let waited = 0; waited < longestEndMs && existsSync(out.ending) && isServed(out.repositories); waited += 100)
    await delay(100)
}

const longestEndMs = 30_000

/**
 * Waits for a story, or rejects as soon as the signal fires; what the story then meets on a closed stage is nobody's
 * concern.
 */
async function unlessAborted<Value>(signal: AbortSignal | undefined, story: Promise<Value>): Promise<Value> {
  if (signal === undefined) return story
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => {
    aborted.reject(signal.reason)
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([story, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

interface Story {
  readonly world: World
  readonly happenings: readonly Happening[]
  readonly told: number | null
  readonly marker: Marker
  readonly resumed: boolean
}

/**
 * Goes on with an unfinished rehearsal, or seeds a new one. Nothing is written here but a finished or unwanted
 * rehearsal removed.
 */
async function openStory(options: RehearsalOptions): Promise<Story> {
  const { out, train, trainText, scenario } = options
  const found = await readMarker(out)
  if (found !== null && !found.finished && !options.fresh) {
    refuseOther(found, options)
    const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
    if (saved !== null) return { ...saved, marker: found, resumed: true }
  }
  const marker: Marker = {
    madeBy: 'convoy rehearse',
    train: train.name,
    control: train.control,
    release: options.release ?? scenario?.release ?? '2026.11',
    directive: options.directive ?? scenario?.directive ?? 'auto',
    trainDigest: digestText(trainText),
    startedAt: new Date().toISOString(),
    finished: false,
  }
  readEvent('release.plan', planPayload(marker.release, marker.directive, startsAt)) // A release id that no event may carry is told before anything is written.
  const seed = await seedStory(options)
  if (found !== null) await removeRehearsal(out)
  return {
    world: seedFaults(deviate(seed.world, scenario), scenario?.faults ?? [], train.control, marker.release),
    happenings: [],
    told: null,
    marker,
    resumed: false,
  }
}

function refuseOther(found: Marker, { train, release, directive, out }: RehearsalOptions): void {
  const other = (
    [
      ['train', found.control, train.control],
      ['release', found.release, release],
      ['directive', found.directive, directive],
    ] as const
  ).filter(([, was, is]) => is !== null && was !== is)
  if (other.length === 0) return
  throw new UserError(
    other.map(([what, was, is]) => ({
      ...rehearsalProblem('OUT_OTHER_REHEARSAL', out.path, what, was, String(is)),
      file: out.path,
    })),
  )
}

/** Tells each new revision of the release branch as it is written, and that somebody else wrote there. */
function watchRevisions(hub: Hub, control: string, release: string, onScene: (scene: Scene) => void): void {
  const head = releaseHead(hub.world(), control, release)
  let before = head === null ? null : readManifestAt(hub.world(), head)
  hub.listen((happening) => {
    if (happening.is !== 'refs' || happening.repository !== control) return
    const after = happening.updates.find(({ ref }) => ref === `refs/heads/release/${release}`)?.after ?? null
    if (after === null) return
    const manifest = readManifestAt(hub.world(), after)
    if (manifest === null) {
      onScene({ is: 'said', at: happening.at, text: `release/${release} was changed by somebody else than Convoy` })
      return
    }
    onScene({
      is: 'revision',
      at: happening.at,
      manifest,
      moments: momentsOf({ at: happening.at, train: readTrainAt(hub.world(), after), manifest }, before),
    })
    before = manifest
  })
}

/** Tells each fault as it strikes. */
function watchFaults(hub: Hub, onScene: (scene: Scene) => void): void {
  hub.listen((happening) => {
    if (happening.is === 'fault')
      onScene({
        is: 'said',
        at: happening.at,
        text: `fault ${happening.number}, ${happening.mishap}: ${happening.what}`,
      })
  })
}

function keepResult(out: OutFolder, ended: EndedJob, result: JobResult, onScene: (scene: Scene) => void): void {
  const { at, run, job } = ended
  const log = logPath(run.id, job.id)
  appendTranscript(out.transcript, jobEnd(ended, result, log))
  writeFileSync(join(out.path, log), `${result.log.join('\n')}\n`)
  onScene({
    is: 'job',
    at,
    repository: run.repository,
    workflow: run.workflow.name,
    name: job.name,
    conclusion: result.conclusion,
  })
}

/** By what the processes of this folder's jobs are known, today and when another rehearsal goes on here. */
function trackingOf(out: OutFolder): string {
  return `github_${createHash('sha256').update(out.path).digest('hex').slice(0, 32)}`
}

/** The manifest as the release branch holds it, with its folder of rows where it is large. */
async function writeManifest(out: OutFolder, { manifestText, manifest }: ReleaseNow): Promise<void> {
  await writeFile(out.manifest, manifestText)
  for (const [path, text] of Object.entries(store(manifest).rows)) {
    await mkdir(join(out.path, dirname(path)), { recursive: true })
    await writeFile(join(out.path, path), text)
  }
}

/** The releases that the story has been about. */
function releasesSoFar({ scenario }: RehearsalOptions, { release }: Marker, world: World): ReadonlySet<string> {
  return new Set([release, releaseOf(scenario?.steps ?? [], world, release)])
}

/** Where the story left what was written; `null` where none was written. */
async function playStory(stage: Stage, { scenario, out }: RehearsalOptions): Promise<readonly string[] | null> {
  if (scenario !== null && scenario.steps.length > 0) return playScenario(stage, scenario.steps, out)
  await playDefaultStory(stage)
  return null
}

async function conclude({
  options,
  marker,
  world,
  strayed,
  durationMs,
}: {
  readonly options: RehearsalOptions
  readonly marker: Marker
  readonly world: World
  readonly strayed: readonly string[] | null
  readonly durationMs: number
}): Promise<RehearsalEnd> {
  const { out, train } = options
  const lines = readTranscript(out.transcript)
  const about = releaseOf(options.scenario?.steps ?? [], world, marker.release)
  const head = releaseHead(world, train.control, about)
  const tampering = head === null ? null : findTampering(world, head)
  const release = readRelease(world, train.control, about)
  const report = reportRehearsal(world, release, {
    release: about,
    control: train.control,
    directive: marker.directive,
    lines,
    durationMs,
  })
  const lost = release === null ? [] : lostTiers(world, release, out)
  await writeFile(out.report, printRehearsalReport(report))
  if (release !== null) {
    await writeManifest(out, release)
    await writeFile(out.board, renderBoard(rehearsalBoard(world, release, report, lost)))
  }
  await writeMarker(out, { ...marker, finished: hasEnded(report) })
  const refused = release === null && tampering === null ? refusalsIn(lines, out) : { codes: [], words: [] }
  const expected =
    options.scenario?.expect === undefined
      ? null
      : unmetExpectations(options.scenario.expect, report, release, refused.codes)
  // A story that went as written and expects nothing is judged like no story: a release is asked to ship.
  const missed = [...(strayed ?? []), ...unstruckFaults(world)]
  const isSilent = expected === null && missed.length === 0
  const unmet = isSilent ? null : [...missed, ...(expected ?? [])]
  const stands = release === null ? [] : standsNow(release.manifest, refsNow(world, release.manifest))
  return { report, release, stands, tampering, lost, refused, unmet }
}
