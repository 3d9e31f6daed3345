import { findLastWord } from '../scope/heard-tasks.ts'
import { isSameName } from '../people/logins.ts'
import type { ToldTask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import { sameRight, type AskDefinition } from './definition.ts'

/** A task that belongs to the release, as its owner tells it. */
export const task: AskDefinition<'task', 'release.task-updated'> = {
  right: sameRight('someone', 'to ask less of a task than somebody else reported, people only'),
  hears: { event: 'release.task-updated' },
  form: null,
  crud: 'PUT /releases/{id}/tasks/{task}',
  outcome: 'the task is in scope, as the newest event about it says',
  refusals: ['EVENT_TASK_ELSEWHERE', 'LOOSENING_NEEDS_HUMAN'],
  bind: ({ body }, _train, manifest) => ({ body: { type: 'task', task: spellTask(body.task, manifest) } }),
  whyNot: (_train, { asks }, ask) =>
    findLastWord(asks, ask.task)?.id === ask.id ? null : 'a later event about this task replaced it',
  said: (ask) => `reported task ${ask.task.id}`,
  isWondered: false,
}

/** A told task with repositories as the release spells them. */
function spellTask(told: ToldTask, { repositories }: Manifest): ToldTask {
  const spell = (name: string): string => repositories.find((each) => isSameName(each.name, name))?.name ?? name
  const spellId = (id: string): string => id.replace(/^[\w-]+\/[\w.-]+(?=#\d+$)/u, spell)
  return {
    ...told,
    id: spellId(told.id),
    repository: spell(told.repository),
    ...(told.needs === undefined ? {} : { needs: told.needs.map(spellId) }),
  }
}
