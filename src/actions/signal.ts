import type { Said } from './said.ts'
import { wakes, type ReleaseEvent } from '../domain/asks/events.ts'
import { readEvent } from '../documents/event.ts'
import { actionProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Circumstances } from '../toolkit/event.ts'
import { releaseId } from '../toolkit/inputs.ts'
import { readForm } from './ask-form.ts'

/**
 * The event that started the run. An ask carries its sender's rights and no more; a wake carries nothing: it names a
 * release, or none to look at all of them.
 */
export type Signal =
  | { readonly is: 'ask'; readonly event: ReleaseEvent }
  | { readonly is: 'wake'; readonly release: string | null; readonly because: string }

/**
 * Events that say "look at this release" and no more, one that is yet to be read among them. Who asks for the status is
 * answered by what the look says.
 */
const looks: ReadonlySet<string> = new Set(['release.pull-request-merged', ...wakes])

/**
 * Reads the event that started this run. Throws UserError for an ask that is not well formed. A re-run is nobody's ask:
 * who presses "Re-run" is not who asked.
 */
export function readSignal(circumstances: Circumstances, now: Date): Signal {
  const { event, payload, attempt } = circumstances
  const said =
    event === 'repository_dispatch'
      ? readDispatch(payload)
      : event === 'workflow_dispatch'
        ? readForm(circumstances, now)
        : null
  if (said === null) return { is: 'wake', release: null, because: event }
  if (looks.has(said.type)) return { is: 'wake', release: readRelease(said), because: said.type }
  const ask = readEvent(said.type, said.payload, said.names)
  return attempt > 1
    ? { is: 'wake', release: ask.release, because: `a re-run of ${said.type}` }
    : { is: 'ask', event: ask }
}

/** The `event_type` is the webhook's `action` (docs.github.com: webhook-events-and-payloads, repository_dispatch). */
function readDispatch(payload: Readonly<Record<string, unknown>>): Said {
  const { action, client_payload: body } = payload
  if (typeof action !== 'string') throw new Error('a repository_dispatch without an action')
  return { type: action, payload: body ?? {} }
}

function readRelease({ type, payload }: Said): string | null {
  const named = typeof payload === 'object' && payload !== null && 'release' in payload ? payload.release : null
  if (named === null || named === '') return null
  const outcome = typeof named === 'string' ? releaseId(named) : { expected: 'a release id' }
  if ('value' in outcome) return outcome.value
  throw new UserError([actionProblem('EVENT_INVALID', type, outcome.expected)])
}
