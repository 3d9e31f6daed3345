import { sameRight, type AskDefinition } from './definition.ts'

/** A stop, until somebody resumes it by its id. */
export const hold: AskDefinition<'hold', 'release.hold'> = {
  right: sameRight('someone'),
  hears: { event: 'release.hold' },
  form: { choice: 'release.hold', fields: ['why'] },
  crud: 'POST /releases/{id}/holds',
  outcome: '`status: held` until somebody lifts it; after the pivot it has no effect',
  bind: ({ body }) => ({ body: { type: 'hold', why: body.why } }),
  whyNot: () => null,
  said: ({ why }) => `held the release: ${why}`,
  isWondered: false,
}
