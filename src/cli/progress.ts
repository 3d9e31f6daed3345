import { Listr, type ListrTaskWrapper } from 'listr2'
import { phases, type Phase } from '../domain/words/names.ts'
import { brief, plain } from '../report/escape.ts'
import type { OutFolder } from '../rehearsal/report/out-folder.ts'
import type { Scene } from '../rehearsal/scenario/options.ts'
import { fromHere } from './inputs.ts'

/** More errors of one job are in its log. */
const few = 3

/**
 * The display for a person while a rehearsal runs. `stop` is told if it got where it was asked to; `null`: it was
 * interrupted.
 */
export interface Progress {
  readonly onScene: (scene: Scene) => void
  readonly stop: (asAsked: boolean | null) => Promise<void>
}

/** A live task list on a terminal, plain lines elsewhere; beside JSON the lines go to stderr. */
export function showProgress(json: boolean, out: OutFolder): Progress {
  if (!json && process.stdout.isTTY) return liveProgress(out)
  const stream = json ? process.stderr : process.stdout
  return lineProgress(out, (line) => {
    stream.write(`${line}\n`)
  })
}

/** One line for each thing that happens, with GitHub's own time. */
function lineProgress(out: OutFolder, write: (line: string) => void): Progress {
  return {
    onScene: (scene) => {
      describeScene(scene, out).forEach(write)
    },
    stop: async () => {},
  }
}

function describeScene(scene: Scene, out: OutFolder): readonly string[] {
  switch (scene.is) {
    case 'began':
      return describeBeginning(scene, out)
    case 'said':
      return [`${clock(scene.at)}  ${plain(scene.text)}`]
    case 'job':
      return [`${clock(scene.at)}    ${sayJob(scene)}`]
    case 'revision':
      return scene.moments.map(
        ({ at, text, by }) => `${clock(at)}  ${plain(text)}${by === undefined ? '' : ` (${plain(by)})`}`,
      )
  }
}

function describeBeginning(scene: Extract<Scene, { is: 'began' }>, out: OutFolder): readonly string[] {
  const { release, after, resumed, url, changedTrain, otherKit } = scene
  const what =
    after !== null
      ? `Playing ${release} on what ${after} left in ${fromHere(out.path)},`
      : resumed
        ? 'Continuing the unfinished rehearsal'
        : 'Rehearsing'
  return [
    `${what} on the embedded GitHub at ${url}`,
    ...(changedTrain
      ? [
          'The train has changed since this rehearsal began; it continues with the one it began with (--fresh starts over).',
        ]
      : []),
    ...(otherKit
      ? [
          'The kit has changed since this rehearsal began; its workflows continue with the kit they began with (--fresh starts over).',
        ]
      : []),
  ]
}

function sayJob({ conclusion, repository, workflow, name, errors }: Extract<Scene, { is: 'job' }>): string {
  const isGood = conclusion === 'success'
  const why = errors.length === 0 ? '' : `: ${errors.slice(0, few).join(', ')}${errors.length > few ? ' …' : ''}`
  return `${isGood ? '·' : '✖'} ${plain(`${repository} ${workflow}: ${name}${isGood ? '' : ` ${conclusion}${why}`}`)}`
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19)
}

interface Stop {
  readonly end: Promise<void>
  readonly finish: () => void
  readonly fail: (error: Error) => void
}

function liveProgress(out: OutFolder): Progress {
  const stops = new Map<Phase, Stop>(phases.map((phase) => [phase, createStop()]))
  let current: ListrTaskWrapper<unknown, never, never> | null = null
  let reached = 0
  const list = new Listr(
    phases.map((phase) => ({
      title: phase,
      task: async (_: unknown, task) => {
        current = task as unknown as ListrTaskWrapper<unknown, never, never>
        await stops.get(phase)?.end
      },
    })),
    {
      exitOnError: true,
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
      // Else the list ends the process at Ctrl-C, with 127 and before the rehearsal has closed what it opened.
      registerSignalListeners: false,
    },
  )
  const run = list.run().catch(() => undefined)
  const say = (text: string): void => {
    if (current !== null) current.output = brief(text, 110)
  }
  const pass = (to: number): void => {
    for (const phase of phases.slice(reached, to)) stops.get(phase)?.finish()
    reached = Math.max(reached, to)
  }
  return {
    onScene: (scene) => {
      if (scene.is === 'revision') pass(phases.indexOf(scene.manifest.phase))
      for (const line of describeScene(scene, out)) say(line)
    },
    stop: async (asAsked) => {
      const phase = phases[reached]
      if (asAsked === true) pass(phases.length)
      else if (phase !== undefined) stops.get(phase)?.fail(new Error(phase))
      await run
    },
  }
}

function createStop(): Stop {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  promise.catch(() => undefined) // It may fail before anybody waits for it.
  return { end: promise, finish: resolve, fail: reject }
}
