import { isSameActor } from '../people/logins.ts'
import type { Manifest } from '../words/manifest.ts'
import { sameRight, type AskDefinition, type AskOf } from './definition.ts'

/** The end of a hold or a rejection, by the id of its ask. */
export const resume: AskDefinition<'resume', 'release.resume'> = {
  right: sameRight('someone', "a person's hold and every rejection, people only"),
  hears: { event: 'release.resume' },
  form: { choice: 'release.resume', fields: ['hold'] },
  crud: 'DELETE /releases/{id}/holds/{hold}',
  outcome: 'that hold or rejection is lifted',
  refusals: ['HOLD_UNKNOWN', 'HOLD_OF_ANOTHER'],
  bind({ body }, _train, { asks, release }) {
    const isKnown = asks.some(({ id, type }) => id === body.hold && (type === 'hold' || type === 'reject'))
    return isKnown
      ? { body: { type: 'resume', hold: body.hold } }
      : { refused: { code: 'HOLD_UNKNOWN', words: [body.hold, release.id] } }
  },
  whyNot: (_train, manifest, ask) => whyNoLift(manifest, ask),
  said: () => 'lifted a hold or a rejection',
  wish: () => 'asked to lift a hold or a rejection',
  isWondered: true,
}

/** The requester of a release cannot lift a rejection by somebody else. */
export function whyNoLift({ asks, release }: Manifest, { hold, by }: AskOf<'resume'>): string | null {
  const lifted = asks.find(({ id, type }) => id === hold && (type === 'hold' || type === 'reject'))
  if (lifted === undefined) return `${hold} is neither a hold nor a rejection`
  return lifted.type === 'reject' && isSameActor(by, release.createdBy) && !isSameActor(by, lifted.by)
    ? `${by.login} asked for the release, and somebody else has to lift a rejection`
    : null
}
