import { isSameTask, names } from './deferral.ts'
import { directives } from '../words/names.ts'
import type { ReleaseTask } from './tasks.ts'
import type { Ask, ToldTask } from '../words/ask.ts'
import type { Directive } from '../words/names.ts'

/**
 * The tasks found, with the last word on each. What was told alone, before GitHub showed it, is the shown task then and
 * no second one.
 */
export function hearAll(asks: readonly Ask[], found: readonly ReleaseTask[]): readonly ReleaseTask[] {
  const tasks = new Map(found.map((task) => [task.id, task]))
  const words = asks.filter((ask) => ask.type === 'task')
  for (const { id, task: told } of words) {
    if (findLastWord(asks, told)?.id !== id) continue
    const shown = findShown(
      told,
      [...tasks.values()],
      words.some(({ task }) => isSameTask(task.id, told.id) && isAlone(task)),
    )
    if (shown !== undefined && !isShown(tasks.get(told.id) ?? shown)) tasks.delete(told.id)
    const task = hear(
      told,
      shown ?? [...tasks.values()].find((each) => !isShown(each) && callsOf(told).some((name) => names(each, name))),
    )
    tasks.set(task.id, task)
  }
  return [...tasks.values()]
}

/** The last event about a task; it replaces all earlier ones. */
export function findLastWord(asks: readonly Ask[], { id }: ToldTask): (Ask & { type: 'task' }) | undefined {
  return asks.filter((ask) => ask.type === 'task').findLast(({ task }) => isSameTask(task.id, id))
}

/** The strictest of these directives, as a part of a task. */
export function strictest(...said: readonly (Directive | undefined)[]): { readonly directive?: Directive } {
  const directive = directives.findLast((each) => said.includes(each))
  return directive === undefined ? {} : { directive }
}

/** The maximum number that a document holds of one task. */
const mostNeeds = 100

/**
 * The fields of a task in an event. GitHub's own state of it is not taken from events: a pull request is merged when it
 * is seen to be.
 */
function hear(told: ToldTask, same: ReleaseTask | undefined): ReleaseTask {
  if (same === undefined || same.source === 'event') {
    return {
      needs: [],
      ...told,
      source: 'event',
      state: told.pullRequest !== undefined && told.state === 'merged' ? 'open' : told.state,
    }
  }
  const { sprint, directive } = told
  return {
    ...same,
    ...strictest(same.directive, directive),
    ...(sprint === undefined ? {} : { sprint }),
    externalId: told.externalId ?? told.id,
    needs: [...new Set([...same.needs, ...(told.needs ?? [])])].slice(0, mostNeeds).sort(),
  }
}

/**
 * The told task as GitHub shows it. A pull request that is closed gives up no task that was told alone: who told of it
 * says so.
 */
function findShown(told: ToldTask, tasks: readonly ReleaseTask[], wasAlone: boolean): ReleaseTask | undefined {
  const called = tasks.filter(isShown).filter((task) => callsOf(told).some((name) => isAt(task, name)))
  return called.find((task) => task.state !== 'closed' || !wasAlone || isAt(task, told.id))
}

function callsOf({ id, repository, pullRequest, issue }: ToldTask): readonly string[] {
  return [id, ...[pullRequest, issue].flatMap((number) => (number === undefined ? [] : [`${repository}#${number}`]))]
}

/** An external id is only told: it does not say which task on GitHub is meant. */
function isAt({ externalId: _told, ...task }: ReleaseTask, name: string): boolean {
  return names(task, name)
}

function isShown({ source }: ReleaseTask): boolean {
  return source === 'pull-request' || source === 'milestone'
}

function isAlone({ pullRequest, issue }: ToldTask): boolean {
  return pullRequest === undefined && issue === undefined
}
