import { appendFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import type { Happening } from 'embedded-github/github/world/world'
import type { Chronicle } from 'embedded-github/server/ledger'
import type { EndedJob } from 'embedded-github/workflows/desk'
import type { JobResult } from 'embedded-github/github/world/runs'

/**
 * One line of `transcript.jsonl`: what happened on the embedded GitHub, how a job ended, a firing that was left out,
 * the story turning to another release, or another rehearsal of the same folder beginning.
 */
export type TranscriptLine = Happening | JobEnd | LeftOut | TurnedTo | Following

/**
 * A firing of schedules that was not played, because it would have done no more than the idle one that started the runs
 * `like`.
 */
interface LeftOut {
  readonly is: 'left-out'
  readonly at: number
  readonly like: readonly number[]
}

/** From here on the story is about this release. */
interface TurnedTo {
  readonly is: 'release'
  readonly at: number
  readonly release: string
}

/** From here on another rehearsal plays this release, on what the one of the release `after` left. */
interface Following {
  readonly is: 'following'
  readonly at: number
  readonly release: string
  readonly after: string
}

export interface JobEnd {
  readonly is: 'result'
  readonly at: number
  readonly repository: string
  readonly run: number
  readonly job: number
  readonly name: string
  readonly conclusion: JobResult['conclusion']
  readonly steps: JobResult['steps']
  readonly annotations: JobResult['annotations']
  /** Path of the whole log, relative to OUT. */
  readonly log: string
}

export function jobEnd({ at, run, job }: EndedJob, result: JobResult, log: string): JobEnd {
  return {
    is: 'result',
    at,
    repository: run.repository,
    run: run.id,
    job: job.id,
    name: job.name,
    conclusion: result.conclusion,
    steps: result.steps,
    annotations: result.annotations,
    log,
  }
}

/** Appends at once, so that a rehearsal that is killed leaves all that it had seen. */
export function appendTranscript(path: string, line: TranscriptLine): void {
  appendFileSync(path, `${JSON.stringify({ time: new Date(line.at).toISOString(), ...line })}\n`, { mode: 0o600 })
}

/** Takes down what happens in step with what is saved of World. */
export function chronicleAt(path: string): Chronicle {
  return {
    write(happenings) {
      for (const happening of happenings) appendTranscript(path, happening)
      return existsSync(path) ? statSync(path).size : 0
    },
  }
}

/**
 * Takes back what was told of things that a kill interrupted, and that are to begin anew. `size`: how many bytes stay.
 */
export function cutTranscript(path: string, size: number): void {
  if (existsSync(path) && statSync(path).size > size) truncateSync(path, size)
}

/** All lines so far; a last one that was cut off by a kill is left out. */
export function readTranscript(path: string): readonly TranscriptLine[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.flatMap((line, index): TranscriptLine[] => {
    try {
      return [JSON.parse(line) as TranscriptLine]
    } catch (error) {
      if (index === lines.length - 1) return []
      throw new Error(`${path}:${index + 1} is not JSON.`, { cause: error })
    }
  })
}

/** The lines of the last rehearsal alone, where several were played in one folder, one on what the other left. */
export function linesOfLast(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  return lines.slice(lines.findLastIndex(({ is }) => is === 'following') + 1)
}
