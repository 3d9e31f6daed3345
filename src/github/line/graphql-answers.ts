import { Kind } from 'graphql/language/kinds.js'
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'
import type { GraphqlError } from './answers.ts'
import { isRecord } from './answer-shapes.ts'
import { isPaged } from './query-size.ts'
import { readQuery } from './read-query.ts'

type Path = readonly (string | number)[]
interface Reply {
  readonly data: unknown
  readonly errors: readonly GraphqlError[]
}
interface Reading extends Reply {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** Types that an object may be or not be; every other fragment is about what the object is in any case. */
const onlySome: ReadonlySet<string> = new Set([
  'Blob',
  'CheckSuite',
  'Commit',
  'PullRequest',
  'Tag',
  'Tree',
  'RequiredStatusChecksParameters',
  'AddedToMergeQueueEvent',
  'RemovedFromMergeQueueEvent',
])
/** Fields that ask for one thing by its name: only of these can it be said that there is none. */
const named: ReadonlySet<string> = new Set([
  'repository',
  'organization',
  'team',
  'node',
  'ref',
  'object',
  'release',
  'milestone',
  'compare',
  'file',
  'user',
  'defaultBranchRef',
])
/** For these fields GitHub gives a reason: `null` alone says nothing. */
const neverSilent: ReadonlySet<string> = new Set([
  'viewer',
  'repository',
  'organization',
  'node',
  'updateRefs',
  'createCommitOnBranch',
])
const lists: ReadonlySet<string> = new Set(['nodes', 'entries', 'contexts', 'requiredStatusChecks'])

/**
 * The reason why the answer to a query cannot be read; `null` if it can: every selected field is there, or a known
 * error names it. GitHub answers what it can and puts `null` for the rest, so without this check "no answer" and "there
 * is none" look alike. The reader of a denied field handles it.
 */
export function whyNoReply(query: DocumentNode, reply: Reply, expected: string | undefined): string | null {
  const unknown = reply.errors.find((error) => !isKnown(reply.data, error, expected))
  if (unknown !== undefined) return unknown.message
  return reply.errors.some(({ path, type }) => path === undefined && type === expected) ? null : findHole(query, reply)
}

/** The same of a mutation: what an error names was refused, whatever its type. */
export function whyNoMutation(query: string, { data, errors }: Reply): string | null {
  return findHole(readQuery(query), {
    data,
    errors: errors.map(({ path, message }) => ({ message, ...(path === undefined ? {} : { path }) })),
  })
}

function findHole({ definitions }: DocumentNode, reply: Reply): string | null {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  )
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  return operation === undefined ? null : findMissing({ ...reply, fragments }, operation.selectionSet, reply.data, [])
}

/**
 * True if an error is an answer: that a thing asked by its name is not there, that it may not be seen, or what the
 * asker waits for.
 */
function isKnown(data: unknown, { type, path }: GraphqlError, expected: string | undefined): boolean {
  if (type !== undefined && type === expected) return true
  if (path === undefined || path[0] === 'viewer') return false
  if (type === 'FORBIDDEN') return true
  return type === 'NOT_FOUND' && valueAt(data, path) === null
}

/** The value at a path, or `null` if something above it had to be left out. */
function valueAt(data: unknown, path: Path): unknown {
  if (!isRecord(data)) return undefined
  let value: unknown = data
  for (const part of path) {
    if (value === null) return null
    value = Array.isArray(value) ? value[Number(part)] : isRecord(value) ? value[part] : undefined
  }
  return value
}

/** The first thing that was selected and is not there. */
function findMissing(reading: Reading, { selections }: SelectionSetNode, value: unknown, path: Path): string | null {
  if (!isRecord(value)) return `the answer has no ${describePath(path)}`
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const missing = missingIn(reading, selection, value, path)
      if (missing !== null) return missing
      continue
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(selection.name.value) : selection
    if (
      fragment === undefined ||
      (onlySome.has(fragment.typeCondition?.name.value ?? '') && !hasAny(fragment.selectionSet, value))
    )
      continue
    const missing = findMissing(reading, fragment.selectionSet, value, path)
    if (missing !== null) return missing
  }
  return null
}

function missingIn(
  reading: Reading,
  field: FieldNode,
  parent: Readonly<Record<string, unknown>>,
  above: Path,
): string | null {
  const name = field.name.value
  const key = field.alias?.value ?? name
  const value = parent[key]
  const { selectionSet } = field
  const isList = lists.has(name) && !isPaged(field)
  // Most of what is selected is a value that is there.
  if (selectionSet === undefined && !isList && value !== null && typeof value !== 'object') return null
  const path = [...above, key]
  const none = `the answer has no ${describePath(path)}`
  if (value === undefined) return selectionSet === undefined ? null : none
  if (value === null) return mayBeNull(reading, field, path) ? null : none
  if (isList !== Array.isArray(value) && (isList || selectionSet !== undefined))
    return `in the answer ${describePath(path)} is of another form`
  if (selectionSet === undefined)
    return isRecord(value) ? `in the answer ${describePath(path)} is of another form` : null
  const each = Array.isArray(value)
    ? value.map((item: unknown, index) => [item, [...path, index]] as const)
    : [[value, path] as const]
  for (const [item, place] of each) {
    const missing =
      item === null
        ? isLost(reading, place)
          ? `the answer has no ${describePath(place)}`
          : null
        : findMissing(reading, selectionSet, item, place)
    if (missing !== null) return missing
  }
  return null
}

/**
 * True if `null` says something: an error explains it, or the field asks for one thing or one value that need not be
 * there. A list is never nothing.
 */
function mayBeNull({ errors }: Reading, field: FieldNode, path: Path): boolean {
  const about = errors.filter((error) => startsWith(error.path ?? [], path))
  if (about.length > 0)
    return about.every(
      (error) => error.type !== 'NOT_FOUND' || (error.path?.length === path.length && named.has(field.name.value)),
    )
  return !neverSilent.has(field.name.value) && !lists.has(field.name.value) && !isConnection(field)
}

/** An item of a list that was found and could not be told; one without a word is one that the token may not see. */
function isLost({ errors }: Reading, path: Path): boolean {
  return errors.some((error) => error.type !== 'FORBIDDEN' && startsWith(error.path ?? [], path))
}

function isConnection({ selectionSet, arguments: given = [] }: FieldNode): boolean {
  return selectionSet !== undefined && given.some(({ name }) => name.value === 'first')
}

function hasAny({ selections }: SelectionSetNode, value: Readonly<Record<string, unknown>>): boolean {
  return selections.some(
    (selection) =>
      selection.kind === Kind.FIELD && Object.hasOwn(value, selection.alias?.value ?? selection.name.value),
  )
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => path[index] === part)
}

function describePath(path: Path): string {
  return path.length === 0 ? 'data' : path.join('.')
}
