import { whyIdle, whyNotCounting } from '../domain/asks.ts'
import type { Ask, AskType, Instant, Manifest, Train } from '../domain/words.ts'

/** One recorded ask, and whether it counts today. */
export interface AskRow {
  readonly id: string
  readonly type: AskType
  readonly by: string
  readonly at: Instant
  /** In a few words, after the name of who asked: `approved ship`. */
  readonly said: string
  readonly counts: boolean
  /** Why it does not count; `null` where it does. */
  readonly because: string | null
}

/** Everything that was asked of a release, oldest first. */
export function askRows(train: Train, manifest: Manifest): readonly AskRow[] {
  return manifest.asks.map((ask) => {
    const because = whyNot(train, manifest, ask)
    return {
      id: ask.id,
      type: ask.type,
      by: ask.by.login,
      at: ask.at,
      said: describeAsk(ask),
      counts: because === null,
      because,
    }
  })
}

/** A freeze that formed its candidate has done what it was for. */
function whyNot(train: Train, manifest: Manifest, ask: Ask): string | null {
  return ask.type === 'freeze' && ask.after < (manifest.candidate?.number ?? 0)
    ? whyIdle(manifest, ask)
    : whyNotCounting(train, manifest, ask)
}

/** Asks whose sender expects something to come of them. */
const wondered: readonly AskType[] = [
  'approve',
  'reject',
  'waive',
  'break-glass',
  'freeze',
  'retrain',
  'defer',
  'readmit',
  'resume',
  'retry',
  'abort',
]

/** What somebody said and might wonder why nothing came of it. */
export function withoutEffect(rows: readonly AskRow[]): readonly (AskRow & { readonly because: string })[] {
  return rows.flatMap((row) =>
    row.because === null || !wondered.includes(row.type) ? [] : [{ ...row, because: row.because }],
  )
}

/** What somebody asked for, after their name. */
export function describeAsk(ask: Ask): string {
  switch (ask.type) {
    case 'plan':
      return `asked for the release, ${ask.directive}`
    case 'update':
      return `asked for ${ask.directive}`
    case 'retrain':
      return `asked for the train at ${ask.commit.slice(0, 10)}`
    case 'approve':
      return `approved ${ask.gate}`
    case 'freeze':
      return 'asked for a freeze'
    case 'hold':
      return `stopped it: ${ask.why}`
    case 'resume':
      return 'lifted a stop'
    case 'task':
      return `told of the task ${ask.task.id}`
    case 'defer':
      return `deferred ${ask.what}`
    case 'readmit':
      return `took ${ask.what} in again`
    case 'reject':
      return `rejected ${ask.gate}: ${ask.why}`
    case 'waive':
      return `waived ${ask.code}: ${ask.why}`
    case 'break-glass':
      return `broke the glass: ${ask.why}`
    case 'abort':
      return `gave the release up: ${ask.why}`
    case 'retry':
      return `asked for another attempt at ${ask.tier}`
  }
}

/** What somebody asked for, after their name, where nothing came of it: `asked to approve ship`. */
export function describeWish(ask: Ask): string {
  switch (ask.type) {
    case 'approve':
      return `asked to approve ${ask.gate}`
    case 'reject':
      return `asked to reject ${ask.gate}: ${ask.why}`
    case 'waive':
      return `asked to waive ${ask.code}: ${ask.why}`
    case 'break-glass':
      return `asked to break the glass: ${ask.why}`
    case 'resume':
      return 'asked to lift a stop'
    case 'defer':
      return `asked to defer ${ask.what}`
    case 'readmit':
      return `asked to take ${ask.what} in again`
    case 'abort':
      return `asked to give the release up: ${ask.why}`
    case 'plan':
    case 'update':
    case 'retrain':
    case 'task':
    case 'freeze':
    case 'hold':
    case 'retry':
      return describeAsk(ask)
  }
}
