import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { digestText } from '../../domain/text/canonical.ts'
import type { World } from 'embedded-github/github/world/world'
import { servedVariable } from 'embedded-github/server/git'
import { openHub } from 'embedded-github/server/hub'
import { closeToOthers } from 'embedded-github/server/private-folder'
import { refuseServedFolder } from 'embedded-github/server/served-folder'
import { trackingVariable } from 'embedded-github/runner/environment'
import { machine } from 'embedded-github/runner/machine'
import { endOrphans } from 'embedded-github/runner/orphans'
import { createDispatcher, type Dispatcher } from 'embedded-github/workflows/dispatcher'
import type { Hub } from 'embedded-github/workflows/words'
import { durationOf } from './job-durations.ts'
import { writeMarker, type Marker, type OutFolder } from '../report/out-folder.ts'
import { endDefaultStory, playDefaultStory } from './play.ts'
import type { Stage } from './stage.ts'
import { playScenario, releaseOf } from './play-scenario.ts'
import { quietUntil } from './quiet-until.ts'
import { isTroubled } from './story-faults.ts'
import { appendTranscript, chronicleAt, cutTranscript } from '../report/transcript.ts'
import type { RehearsalOptions, RehearsalEnd } from './options.ts'
import { waitForEnd, unlessAborted } from './breaking-off.ts'
import { openStory } from './open-story.ts'
import { keepResult, watchRevisions, watchFaults } from './onlooker.ts'
import { conclude } from './conclude.ts'

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
  const { world, marker, happenings, told, resumed, after, otherKit } = await openStory(options)
  if (after === null) await writeMarker(out, marker)
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
  if (after !== null)
    appendTranscript(out.transcript, { is: 'following', at: world.at, release: marker.release, after })

  const hub = await openHub({
    world,
    repositories: out.repositories,
    state: join(out.state, 'world'),
    chronicle: chronicleAt(out.transcript),
    ...(options.onAnswer === undefined ? {} : { onAnswer: options.onAnswer }),
  })
  const dispatcher = dispatcherOf(hub, tracking, options)
  const stage = stageOf(hub, dispatcher, marker, options)
  try {
    // Killed before this, the same command finds the finished release and begins the next one again.
    if (after !== null) await writeMarker(out, marker)
    onScene({
      is: 'began',
      release: marker.release,
      resumed,
      after,
      otherKit,
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
 * The machine that runs the jobs, in a folder of this process alone: processes left over from an earlier one do not
 * write there.
 */
function dispatcherOf(hub: Hub, tracking: string, options: RehearsalOptions): Dispatcher {
  const { out, train, onScene } = options
  return createDispatcher({
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
}

/** The stage of the story. */
function stageOf(hub: Hub, dispatcher: Dispatcher, marker: Marker, options: RehearsalOptions): Stage {
  const { out, train, onScene } = options
  return {
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
}

/** The name by which the processes of this folder's jobs are known, today and when another rehearsal continues here. */
function trackingOf(out: OutFolder): string {
  return `github_${createHash('sha256').update(out.path).digest('hex').slice(0, 32)}`
}

/** The releases that the story has been about. */
function releasesSoFar({ scenario }: RehearsalOptions, { release }: Marker, world: World): ReadonlySet<string> {
  return new Set([release, releaseOf(scenario?.steps ?? [], world, release)])
}

/** The folder of the files that the story wrote; `null` if it wrote none. */
async function playStory(stage: Stage, { scenario, out }: RehearsalOptions): Promise<readonly string[] | null> {
  if (scenario !== null && scenario.steps.length > 0) return playScenario(stage, scenario.steps, out)
  await playDefaultStory(stage)
  return null
}
