import type { JobResult } from '../workflows/words.ts'
import type { Masks } from './masks.ts'

export type Annotation = JobResult['annotations'][number]

/** What a job says: a bounded log and the annotations, both masked. */
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

const limits = { lines: 10_000, lineLength: 4_096, annotationLength: 4_096, perStep: 10, perJob: 50 } as const

/** An empty log. It keeps the last 10,000 lines; annotations are kept up to GitHub's limits, more of them stand only in the log. */
export function createLog(masks: Masks, onLine: (line: string) => void): Log {
  const kept: string[] = []
  const annotations: Annotation[] = []
  let ofStep: Record<Annotation['level'], number> = { error: 0, warning: 0, notice: 0 }

  function write(text: string): void {
    for (const whole of masks.apply(text).split(/\r?\n/)) {
      const line = shorten(whole, limits.lineLength)
      kept.push(line)
      onLine(line)
    }
    if (kept.length > limits.lines * 2) kept.splice(0, kept.length - limits.lines)
  }

  return {
    write,
    annotate(level, message, title) {
      write(`##[${level}]${message}`)
      ofStep[level] += 1
      if (ofStep[level] > limits.perStep || annotations.length >= limits.perJob) return
      const masked = shorten(masks.apply(message), limits.annotationLength)
      annotations.push(title === undefined ? { level, message: masked } : { level, title: masks.apply(title), message: masked })
    },
    openStep() {
      ofStep = { error: 0, warning: 0, notice: 0 }
    },
    lines: () => kept.slice(-limits.lines),
    annotations: () => annotations,
  }
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
