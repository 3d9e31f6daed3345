import { lastUpdate } from '../train/directives.ts'
import { begunToShip } from '../train/trains.ts'
import { saidAs, sameRight, type AskDefinition } from './definition.ts'

/** Another directive for a release that exists. */
export const update: AskDefinition<'update', 'release.update'> = {
  right: sameRight('someone', 'to require less, people only'),
  hears: { event: 'release.update', key: 'directive' },
  form: { choice: 'release.update', fields: ['directive'] },
  crud: 'PATCH /releases/{id}',
  outcome: 'the release requires what that directive does; approvals of the old policy no longer count',
  refusals: ['LOOSENING_NEEDS_HUMAN'],
  bind: ({ body }) => ({ body: { type: 'update', directive: saidAs(body, 'directive') } }),
  whyNot(_train, { asks, pivot }, { id, at }) {
    if (pivot !== undefined && at > pivot) return begunToShip
    return lastUpdate(asks, pivot)?.id === id ? null : 'a later update replaced it'
  },
  said: ({ directive }) => `asked for ${directive}`,
  isWondered: false,
}
