import { hasEnded } from '../ended.ts'
import { isoText } from '../text/instants.ts'
import type { Decision, Entry } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Seen } from '../words/look.ts'
import type { Manifest, Message } from '../words/manifest.ts'
import type { Phase } from '../words/names.ts'
import type { Hook, Train } from '../words/train.ts'

/**
 * Messages to be written down because this decision leaves one phase and enters another. They are sent in a later pass,
 * and again until GitHub took them.
 */
export function noteHooks(train: Train, manifest: Manifest, decision: Decision, seen: Seen): readonly Entry[] {
  const { phase: to } = decision
  const from = manifest.revision === 0 ? null : manifest.phase
  const ends = decision.status !== manifest.status && hasEnded(decision)
  if (from === to && !ends) return []
  const left = ends ? to : from
  const due = train.hooks.filter((hook) =>
    hook.on === 'leave' ? hook.phase === left : hook.phase === to && from !== to,
  )
  return due.map((hook, index): Entry => ({ add: 'message', message: messageOf(manifest, hook, seen, index) }))
}

function messageOf(
  { release, revision, candidate }: Manifest,
  { on, phase, repository, event }: Hook,
  { at }: Seen,
  index: number,
): Message {
  return {
    id: `${release.id}-${revision + 1}-${index + 1}-${on}-${phase}`,
    to: repository,
    event,
    hook: `${on}-${phase}`,
    phase,
    at,
    ...(candidate === undefined ? {} : { candidate: candidate.number }),
  }
}

/**
 * The messages still to send, without those that GitHub accepted. The next run sends a refused message again; until
 * then attention reports it.
 */
export function tellMessages(
  manifest: Manifest,
  seen: Seen,
): { readonly entries: readonly Entry[]; readonly effects: readonly Effect[] } {
  const told = manifest.messages.filter(({ id }) => seen.told.includes(id))
  const refused = new Set(seen.refused.filter(({ effect }) => effect === 'send').map(({ repository }) => repository))
  const open = manifest.messages.filter(({ id, to }) => !seen.told.includes(id) && !refused.has(to))
  return {
    entries: told.map(({ id }) => ({ add: 'told', id })),
    effects: open.map((message) => sendMessage(manifest, message)),
  }
}

/**
 * A hook sends only the phase. Every other message has the envelope of our events, and its candidate has digest and
 * heads.
 */
function sendMessage(
  { release, candidates }: Manifest,
  { id, to, event, hook, phase, candidate, at, body }: Message,
): Effect {
  if (body !== undefined) {
    const { heads, digest = candidates.find(({ number }) => number === candidate)?.digest, ...rest } = body
    const payload = {
      protocol: 1,
      id,
      release: release.id,
      at: isoText(at),
      actor: {},
      ...(candidate === undefined ? {} : { candidate: { number: candidate, digest, heads } }),
      body: rest,
    }
    return { type: 'send', what: 'event', repository: to, event, id, payload }
  }
  const payload = {
    protocol: 1,
    id,
    release: release.id,
    train: release.train,
    hook,
    phase: phase satisfies Phase,
    ...(candidate === undefined ? {} : { candidate }),
  }
  return { type: 'send', what: 'event', repository: to, event, id, payload }
}
