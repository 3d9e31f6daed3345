import { writeFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { printRehearsalReport, type RehearsalReport } from '../../documents/rehearsal-report.ts'
import { readEvent } from '../../documents/event.ts'
import type { Scenario } from '../../documents/scenario.ts'
import { digestText } from '../../domain/canonical.ts'
import { UserError } from '../../domain/problem.ts'
import type { Stand } from '../../domain/production.ts'
import type { Directive, Instant, Manifest, Train } from '../../domain/words.ts'
import { renderBoard, type Moment } from '../../report/board.ts'
import { standsNow } from '../../report/repository-rows.ts'
import { momentsOf } from '../../report/timeline.ts'
import type { Happening, World } from '../github/world.ts'
import { loadWorld, openHub } from '../hub/hub.ts'
import { refuseServedFolder } from '../hub/served-folder.ts'
import { machine } from '../runner/machine.ts'
import { createDispatcher } from '../workflows/dispatcher.ts'
import type { Hub, JobMessage, JobResult } from '../workflows/words.ts'
import { unmetExpectations } from './expectations.ts'
import { durationOf } from './job-durations.ts'
import { logPath, lostTiers, type LostTier } from './lost-tiers.ts'
import { readMarker, removeRehearsal, writeMarker, type Marker, type OutFolder } from './out-folder.ts'
import { planPayload, playDefaultStory, type Stage } from './play.ts'
import { playScenario, releaseOf } from './play-scenario.ts'
import { quietUntil } from './quiet-until.ts'
import { refsNow } from './refs-now.ts'
import { rehearsalBoard } from './rehearsal-board.ts'
import { reportRehearsal } from './rehearsal-report.ts'
import { readManifestAt, readRelease, readTrainAt, releaseHead, type ReleaseNow } from './release-branch.ts'
import { seedStory, startsAt } from './seed-story.ts'
import { refusalsIn } from './story-judgement.ts'
import { isTroubled, seedFaults, unstruckFaults } from './story-faults.ts'
import { findTampering, type Tampering } from './tampering.ts'
import { appendTranscript, jobEnd, readTranscript } from './transcript.ts'

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
  /** Breaks the rehearsal off: what runs is ended, and `rehearse` rejects with its reason. */
  readonly signal?: AbortSignal
}

/** What an onlooker hears while it is played. */
export type Scene =
  | { readonly is: 'began'; readonly resumed: boolean; readonly url: string; readonly changedTrain: boolean }
  | { readonly is: 'said'; readonly at: Instant; readonly text: string }
  | { readonly is: 'job'; readonly at: Instant; readonly repository: string; readonly workflow: string; readonly name: string; readonly conclusion: JobResult['conclusion'] }
  | { readonly is: 'revision'; readonly at: Instant; readonly manifest: Manifest; readonly moments: readonly Moment[] }

/** How a rehearsal ended. `release` is null where it was never planned; `refused` then says why: the codes of a refused plan, and words. */
export interface RehearsalEnd {
  readonly report: RehearsalReport
  readonly release: ReleaseNow | null
  /** Where production of every repository stands at the end. */
  readonly stands: readonly Stand[]
  /** Where somebody else than Convoy wrote the head of the release branch; `release` is then null, because nothing there can be believed. */
  readonly tampering: Tampering | null
  readonly lost: readonly LostTier[]
  readonly refused: { readonly codes: readonly string[]; readonly words: readonly string[] }
  /** What the scenario expected and did not find; `null` where it expected nothing in particular. */
  readonly unmet: readonly string[] | null
}

/** Plays a release of a train on an embedded GitHub, with the bundles and workflow files of the kit, and leaves everything that it saw in OUT. */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalEnd> {
  const { out, train, onScene } = options
  const began = performance.now()
  refuseServedFolder(out.repositories) // Before anything there is read, taken in or removed.
  const { world, marker, happenings, resumed } = await openStory(options)
  await mkdir(out.logs, { recursive: true })
  await writeMarker(out, marker)
  for (const happening of happenings) appendTranscript(out.transcript, happening)

  const hub = await openHub({ world, repositories: out.repositories, state: join(out.state, 'world') })
  const dispatcher = createDispatcher({
    hub, machine, machines: availableParallelism(), folder: out.scratch, node: options.node,
    durationMs: durationOf(options.scenario?.durationsMs ?? {}),
    onResult: (message, result) => { keepResult(out, hub, message, result, onScene) },
    quietUntil: (now, repository) => (repository === train.control && !isTroubled(now) ? quietUntil(now, train.control) : now.at),
    onLeftOut: (at, like) => { appendTranscript(out.transcript, { is: 'left-out', at, like: like.map(({ id }) => id) }) },
  })
  const stage: Stage = {
    hub, dispatcher, control: train.control, release: marker.release, directive: marker.directive,
    onSaid: (text) => { onScene({ is: 'said', at: hub.world().at, text }) },
    onTurn: (release) => {
      appendTranscript(out.transcript, { is: 'release', at: hub.world().at, release })
      watchRevisions(hub, train.control, release, onScene)
    },
    isBrokenOff: () => options.signal?.aborted === true,
  }
  try {
    hub.listen((happening) => { appendTranscript(out.transcript, happening) })
    onScene({ is: 'began', resumed, url: hub.serverUrl, changedTrain: marker.trainDigest !== digestText(options.trainText) })
    for (const release of releasesSoFar(options, marker)) watchRevisions(hub, train.control, release, onScene)
    watchFaults(hub, onScene)
    const strayed = await unlessAborted(options.signal, playStory(stage, options))
    return await conclude({ options, marker, world: hub.world(), strayed, durationMs: Math.round(performance.now() - began) })
  } finally {
    await dispatcher.close()
    await hub.close()
    await rm(out.scratch, { recursive: true, force: true })
  }
}

/** Waits for a story, or rejects as soon as the signal fires; what the story then meets on a closed stage is nobody's concern. */
async function unlessAborted<Value>(signal: AbortSignal | undefined, story: Promise<Value>): Promise<Value> {
  if (signal === undefined) return story
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => { aborted.reject(signal.reason) }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([story, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

interface Story { readonly world: World; readonly happenings: readonly Happening[]; readonly marker: Marker; readonly resumed: boolean }

/** Goes on with an unfinished rehearsal, or seeds a new one. Nothing is written here but a finished or unwanted rehearsal removed. */
async function openStory(options: RehearsalOptions): Promise<Story> {
  const { out, train, trainText, scenario } = options
  const found = await readMarker(out)
  if (found !== null && !found.finished && !options.fresh) {
    refuseOther(found, options)
    const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
    if (saved !== null) return { ...saved, marker: found, resumed: true }
  }
  const marker: Marker = {
    madeBy: 'convoy rehearse', train: train.name, control: train.control,
    release: options.release ?? scenario?.release ?? '2026.11', directive: options.directive ?? scenario?.directive ?? 'auto',
    trainDigest: digestText(trainText), startedAt: new Date().toISOString(), finished: false,
  }
  readEvent('release.plan', planPayload(marker.release, marker.directive, startsAt)) // A release id that no event may carry is told before anything is written.
  const seed = await seedStory(options)
  if (found !== null) await removeRehearsal(out)
  return { world: seedFaults(seed.world, scenario?.faults ?? [], train.control, marker.release), happenings: [], marker, resumed: false }
}

function refuseOther(found: Marker, { train, release, directive, out }: RehearsalOptions): void {
  const other = ([['train', found.control, train.control], ['release', found.release, release], ['directive', found.directive, directive]] as const)
    .filter(([, was, is]) => is !== null && was !== is)
  if (other.length === 0) return
  throw new UserError(other.map(([what, was, is]) => ({
    code: 'OUT_OTHER_REHEARSAL', message: `${out.path} holds an unfinished rehearsal of ${what} ${was}, and this one is of ${is}.`,
    remedy: 'Start over with --fresh, or name another folder with --out.', file: out.path,
  })))
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
    onScene({ is: 'revision', at: happening.at, manifest, moments: momentsOf({ at: happening.at, train: readTrainAt(hub.world(), after), manifest }, before) })
    before = manifest
  })
}

/** Tells each fault as it strikes. */
function watchFaults(hub: Hub, onScene: (scene: Scene) => void): void {
  hub.listen((happening) => {
    if (happening.is === 'fault') onScene({ is: 'said', at: happening.at, text: `fault ${happening.number}, ${happening.mishap}: ${happening.what}` })
  })
}

function keepResult(out: OutFolder, hub: Hub, message: JobMessage, result: JobResult, onScene: (scene: Scene) => void): void {
  const { at } = hub.world()
  const log = logPath(message.run.id, message.job.id)
  appendTranscript(out.transcript, jobEnd(message, result, at, log))
  writeFileSync(join(out.path, log), `${result.log.join('\n')}\n`)
  onScene({ is: 'job', at, repository: message.repository, workflow: message.run.workflow.name, name: message.job.name, conclusion: result.conclusion })
}

/** The releases that the story has been about. */
function releasesSoFar({ scenario, out }: RehearsalOptions, { release }: Marker): ReadonlySet<string> {
  return new Set([release, releaseOf(scenario?.steps ?? [], out, release)])
}

/** Where the story left what was written; `null` where none was written. */
async function playStory(stage: Stage, { scenario, out }: RehearsalOptions): Promise<readonly string[] | null> {
  if (scenario !== null && scenario.steps.length > 0) return playScenario(stage, scenario.steps, out)
  await playDefaultStory(stage)
  return null
}

async function conclude({ options, marker, world, strayed, durationMs }: {
  readonly options: RehearsalOptions
  readonly marker: Marker
  readonly world: World
  readonly strayed: readonly string[] | null
  readonly durationMs: number
}): Promise<RehearsalEnd> {
  const { out, train } = options
  const lines = readTranscript(out.transcript)
  const about = releaseOf(options.scenario?.steps ?? [], out, marker.release)
  const head = releaseHead(world, train.control, about)
  const tampering = head === null ? null : findTampering(world, head)
  const release = readRelease(world, train.control, about)
  const report = reportRehearsal(world, release, { release: about, control: train.control, directive: marker.directive, lines, durationMs })
  const lost = release === null ? [] : lostTiers(world, release, out)
  await writeFile(out.report, printRehearsalReport(report))
  if (release !== null) {
    await writeFile(out.manifest, release.manifestText)
    await writeFile(out.board, renderBoard(rehearsalBoard(world, release, report, lost)))
  }
  await writeMarker(out, { ...marker, finished: report.status === 'shipped' || report.status === 'aborted' })
  const refused = release === null && tampering === null ? refusalsIn(lines, out) : { codes: [], words: [] }
  const expected = options.scenario?.expect === undefined ? null : unmetExpectations(options.scenario.expect, report, release, refused.codes)
  // A story that went as written and expects nothing is judged like no story: a release is asked to ship.
  const missed = [...(strayed ?? []), ...unstruckFaults(world)]
  const isSilent = expected === null && missed.length === 0
  const unmet = isSilent ? null : [...missed, ...(expected ?? [])]
  const stands = release === null ? [] : standsNow(release.manifest, refsNow(world, release.manifest))
  return { report, release, stands, tampering, lost, refused, unmet }
}
