import type { JobResult } from '../github/world/runs.ts'
import type { Masks } from './masks.ts'

export type Annotation = JobResult['annotations'][number]

/** The output of a job: a bounded log and the annotations, both masked. */
export interface Log {
  /** One or more lines, split at line feeds. */
  write(text: string): void
  /** Adds an annotation and its `##[level]` line. */
  annotate(level: Annotation['level'], message: string, title?: string): void
  /** Starts the count of annotations per step anew. */
  openStep(): void
  lines(): readonly string[]
  annotations(): readonly Annotation[]
}

const limits = {
  lines: 10_000,
  characters: 4_000_000,
  lineLength: 4_096,
  annotationLength: 4_096,
  perStep: 10,
  perJob: 50,
} as const

/**
 * An empty log. It keeps the last 10,000 lines of at most 4 million characters together; annotations are kept up to
 * GitHub's limits, more of them stand only in the log.
 */
export function createLog(masks: Masks, onLine: (line: string) => void): Log {
  let kept: string[] = []
  let size = 0
  const annotations: Annotation[] = []
  let ofStep: Record<Annotation['level'], number> = { error: 0, warning: 0, notice: 0 }

  function write(text: string): void {
    for (const whole of masks.apply(text).split(/\r?\n/)) {
      const line = shorten(whole, limits.lineLength)
      kept.push(line)
      size += line.length
      if (kept.length > limits.lines * 2 || size > limits.characters * 2) forget()
      onLine(line)
    }
  }

  function forget(): void {
    kept = lastOf(kept)
    size = kept.reduce((sum, line) => sum + line.length, 0)
  }

  return {
    write,
    annotate(level, message, title) {
      write(`##[${level}]${message}`)
      ofStep[level] += 1
      if (ofStep[level] > limits.perStep || annotations.length >= limits.perJob) return
      const masked = shorten(masks.apply(message), limits.annotationLength)
      annotations.push(
        title === undefined ? { level, message: masked } : { level, title: masks.apply(title), message: masked },
      )
    },
    openStep() {
      ofStep = { error: 0, warning: 0, notice: 0 }
    },
    lines: () => lastOf(kept),
    annotations: () => annotations,
  }
}

/** The last lines, as many as are kept. */
function lastOf(lines: readonly string[]): string[] {
  let left: number = limits.characters
  const first = lines.findLastIndex((line, index) => lines.length - index > limits.lines || (left -= line.length) < 0)
  return lines.slice(first + 1)
}

/** A copy, because a part of a text keeps the whole of it in memory. */
function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${Buffer.from(text.slice(0, length - 1), 'utf16le').toString('utf16le')}…`
}
