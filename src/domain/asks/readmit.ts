import { whyNobodyIsMeant } from './meant.ts'
import { saidAs, type AskDefinition } from './definition.ts'

/** Readmits a task that was deferred. */
export const readmit: AskDefinition<'readmit', 'release.update'> = {
  right: { quick: 'someone', auto: 'someone', careful: 'people' },
  hears: { event: 'release.update', key: 'readmit' },
  form: { choice: 'release.readmit', fields: [], says: { key: 'readmit', field: 'task' } },
  crud: 'POST /releases/{id}/tasks/{task}',
  outcome: 'the task is taken in again, with everything that it needs; without such a task the ask does not count',
  bind: ({ body }) => ({ body: { type: 'readmit', what: saidAs(body, 'readmit') } }),
  words: ({ body }) => ({ type: 'readmit', what: saidAs(body, 'readmit') }),
  whyNot: (_train, manifest, ask) => whyNobodyIsMeant(manifest, ask),
  said: ({ what }) => `took ${what} in again`,
  wish: ({ what }) => `asked to take ${what} in again`,
  isWondered: true,
}
