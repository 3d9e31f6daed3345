import { whyNobodyIsMeant } from './meant.ts'
import { saidAs, type AskDefinition } from './definition.ts'

/** A task, or all tasks of a repository, left out of this release. */
export const defer: AskDefinition<'defer', 'release.update'> = {
  right: { quick: 'someone', auto: 'someone', careful: 'people' },
  hears: { event: 'release.update', key: 'defer' },
  form: { choice: 'release.defer', fields: [], says: { key: 'defer', field: 'task' } },
  crud: 'DELETE /releases/{id}/tasks/{task}',
  outcome: 'the task is left out, with everything that needs it; without such a task the ask does not count',
  bind: ({ body }) => ({ body: { type: 'defer', what: saidAs(body, 'defer') } }),
  words: ({ body }) => ({ type: 'defer', what: saidAs(body, 'defer') }),
  whyNot: (_train, manifest, ask) => whyNobodyIsMeant(manifest, ask),
  said: ({ what }) => `deferred ${what}`,
  wish: ({ what }) => `asked to defer ${what}`,
  isWondered: true,
}
