import type { Tag } from './xml.ts'
import { failingName } from './test-counts.ts'

/** A test case as it was read: how many elements of each name it holds, and what its error says first. */
export interface Case {
  readonly tag: Tag
  readonly parts: ReadonlyMap<string, number>
  readonly error: string
}

export type Kind = 'passed' | 'failed' | 'errored' | 'skipped'

/**
 * The status words by which a case says that it was not run, whatever it contains (GoogleTest, CTest, Ginkgo, behave).
 */
const offWords = new Set([
  'notrun',
  'not run',
  'not_run',
  'notexecuted',
  'disabled',
  'suppressed',
  'skipped',
  'ignored',
  'inactive',
  'pending',
  'todo',
  'untested',
  'inconclusive',
  'filtered',
])
/** The status words by which a case says that it did not pass, whatever it contains. */
const failedWords = new Set(['failed', 'fail', 'failure', 'failing', 'not ok'])
const erroredWords = new Set([
  'error',
  'errored',
  'broken',
  'panicked',
  'crashed',
  'aborted',
  'interrupted',
  'cancelled',
  'canceled',
  'timeout',
  'timedout',
  'timed out',
  'undefined',
  'unknown',
])
const offParts = ['skipped', 'disabled', 'ignored', 'pending', 'todo', 'notrun']

/** True if the attributes of a case say that it was not run. */
export function isOff({ attributes }: Pick<Tag, 'attributes'>): boolean {
  return attributes['executed']?.trim().toLowerCase() === 'false' || says({ attributes }, offWords)
}

/**
 * The result of a case. A `todo` that fails, or one that may fail, is skipped and failed at once, and no failure; a
 * teardown that fails after a skip is an error (pytest).
 */
export function kindOf({ tag, parts, error }: Case): Kind {
  const isSkipped = offParts.some((part) => parts.has(part))
  if (isSkipped && !(parts.has('error') && error.startsWith('failed on teardown'))) return 'skipped'
  if (parts.has('failure')) return 'failed'
  if (parts.has('error')) return 'errored'
  if (isSkipped || isOff(tag)) return 'skipped'
  return says(tag, failedWords) || tag.attributes['success']?.trim().toLowerCase() === 'false'
    ? 'failed'
    : says(tag, erroredWords)
      ? 'errored'
      : 'passed'
}

function says({ attributes }: Pick<Tag, 'attributes'>, words: ReadonlySet<string>): boolean {
  return [attributes['status'], attributes['result'], attributes['outcome']].some(
    (word) => word !== undefined && words.has(word.trim().toLowerCase()),
  )
}

/**
 * The name of a case, with its class where that adds something: some writers repeat the name there, and Node's says
 * `test` of every test. Node's encodes a quote twice, and is known by the attribute `failure`, which nobody else
 * writes.
 */
export function nameOf({ attributes }: Tag): string {
  const isNode = attributes['failure'] !== undefined
  const read = (key: string): string => {
    const text = (attributes[key] ?? '').slice(0, 5000)
    return isNode ? text.replaceAll('&quot;', '"') : text
  }
  const [name, group] = [read('name'), read('classname')]
  return failingName(
    group === '' || group === 'test' || name.startsWith(group) || name.endsWith(group) ? name : `${group} › ${name}`,
  )
}
