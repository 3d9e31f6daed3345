import type { ToldTask } from '../words/ask.ts'
import type { Digest, Directive, Heads, Instant, Phase, Sha } from '../words/names.ts'

/**
 * What every event says; `at` is when it was sent, as its sender claims; without `candidate` the current one is meant,
 * and only an approval may name one by its digest alone.
 */
export interface Envelope {
  readonly id: string
  readonly release: string
  readonly at: Instant
  readonly candidate?: { readonly number?: number; readonly digest?: Digest }
}
type Nothing = Readonly<Record<string, never>>

/** An event as read. Asks carry their sender's rights and no more; the last four ask for nothing. */
export type ReleaseEvent = Envelope &
  (
    | {
        readonly type: 'release.plan'
        readonly body: { readonly directive: Directive; readonly title?: string; readonly heads?: Heads }
      }
    | {
        readonly type: 'release.update'
        readonly body:
          | { readonly directive: Directive }
          | { readonly train: Sha }
          | { readonly defer: string }
          | { readonly readmit: string }
      }
    | { readonly type: 'release.task-updated'; readonly body: { readonly task: ToldTask } }
    | { readonly type: 'release.approve'; readonly body: { readonly gate: Phase; readonly policy?: Digest } }
    | { readonly type: 'release.reject'; readonly body: { readonly gate: Phase; readonly why: string } }
    | { readonly type: 'release.waive'; readonly body: { readonly code: string; readonly why: string } }
    | { readonly type: 'release.break-glass'; readonly body: { readonly why: string } }
    | { readonly type: 'release.freeze'; readonly body: Nothing }
    | { readonly type: 'release.hold'; readonly body: { readonly why: string } }
    | { readonly type: 'release.resume'; readonly body: { readonly hold: string } }
    | { readonly type: 'release.retry'; readonly body: { readonly tier: string } }
    | { readonly type: 'release.abort'; readonly body: { readonly why: string } }
    | { readonly type: 'release.status-requested'; readonly body: Nothing }
    | { readonly type: 'release.tier-finished'; readonly body: { readonly request: string } }
    | { readonly type: 'release.sweep'; readonly body: Nothing }
    | { readonly type: 'release.rc-advanced'; readonly body: { readonly repository: string } }
  )

export type EventType = ReleaseEvent['type']
export type EventOf<Type extends EventType> = Extract<ReleaseEvent, { readonly type: Type }>
