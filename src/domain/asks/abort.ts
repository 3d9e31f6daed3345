import { begunToShip } from '../train/trains.ts'
import { sameRight, type AskDefinition } from './definition.ts'

/** The wish to give the release up, unless production has begun to move. */
export const abort: AskDefinition<'abort', 'release.abort'> = {
  right: sameRight('people'),
  hears: { event: 'release.abort' },
  form: { choice: 'release.abort', fields: ['why'] },
  crud: 'DELETE /releases/{id}',
  outcome:
    'staging goes back where nobody else moved it meanwhile (`unrestored` names the rest), then `status: aborted`; after the pivot it does not count',
  bind: ({ body }) => ({ body: { type: 'abort', why: body.why } }),
  whyNot: (_train, { pivot }) => (pivot === undefined ? null : begunToShip),
  said: ({ why }) => `aborted the release: ${why}`,
  wish: ({ why }) => `asked to abort the release: ${why}`,
  isWondered: true,
}
