import { whyNoTrain } from '../train/trains.ts'
import { saidAs, sameRight, type AskDefinition } from './definition.ts'

/** Control's train, pinned anew. */
export const retrain: AskDefinition<'retrain', 'release.update'> = {
  right: sameRight('people'),
  hears: { event: 'release.update', key: 'train' },
  form: { choice: 'release.retrain', fields: [], says: { key: 'train', field: 'train' } },
  crud: 'PATCH /releases/{id}/train',
  outcome:
    'the train is pinned anew with what it voids and loosens; if it has problems, the ask does not count and names them all',
  bind: ({ body }) => ({ body: { type: 'retrain', commit: saidAs(body, 'train') } }),
  words: ({ body }) => ({ type: 'retrain', commit: saidAs(body, 'train') }),
  whyNot: (_train, manifest, ask) => whyNoTrain(manifest, ask),
  said: ({ commit }) => `asked for the train at ${commit.slice(0, 10)}`,
  isWondered: true,
}
