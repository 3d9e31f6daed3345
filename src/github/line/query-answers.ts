import type { GraphqlError } from './answers.ts'
import { isRecord } from './answer-shapes.ts'
import type { Path } from './query-pages.ts'

export interface Reply {
  readonly data: unknown
  readonly errors: readonly GraphqlError[]
}

/**
 * Two parts of an answer say different things of one place: it changed between them, and what belongs together is not
 * known.
 */
export class Torn extends Error {}

/** Merges the answers of several requests into one. */
export function join(replies: readonly Reply[]): Reply {
  return {
    data: replies.map(({ data }) => data).reduce((one, other) => merge(one, other)),
    errors: distinct(replies.flatMap(({ errors }) => errors)),
  }
}

/** An answer with the next page of one of its lists. */
export function joinPage(whole: Reply, path: Path, next: Reply): Reply {
  const before = pageAt(whole.data, path)?.nodes.length ?? 0
  const moved = next.errors.map((error) => ({
    ...error,
    ...(error.path === undefined ? {} : { path: shift(error.path, path, before) }),
  }))
  return { data: merge(whole.data, next.data, path), errors: distinct([...whole.errors, ...moved]) }
}

interface PageSeen {
  readonly nodes: readonly unknown[]
  readonly next: string | null
}

/** The page of a list in an answer, with the place after it where there is more; `null` where there is no such list. */
export function pageAt(data: unknown, path: Path): PageSeen | null {
  const page = path.reduce<unknown>(
    (value, part) => (Array.isArray(value) ? value[Number(part)] : isRecord(value) ? value[part] : undefined),
    data,
  )
  if (!isRecord(page) || !Array.isArray(page['nodes'])) return null
  const info = page['pageInfo']
  const next =
    isRecord(info) && info['hasNextPage'] === true && typeof info['endCursor'] === 'string' ? info['endCursor'] : null
  return { nodes: page['nodes'], next }
}

/** `paged`: the place of the list whose next page the second answer has. */
function merge(one: unknown, other: unknown, paged?: Path): unknown {
  if (one === undefined || other === undefined) return one === undefined ? other : one
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) throw new Torn()
    return one.map((item, index) => merge(item, other[index], below(paged, index)))
  }
  if (!isRecord(one) || !isRecord(other)) {
    if (one !== other) throw new Torn()
    return one
  }
  if (paged?.length === 0) return { ...one, ...other, nodes: [...listOf(one['nodes']), ...listOf(other['nodes'])] }
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      merge(one[key], other[key], below(paged, key)),
    ]),
  )
}

function below(paged: Path | undefined, key: string | number): Path | undefined {
  return paged !== undefined && paged[0] === key ? paged.slice(1) : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Items of the next page stand after those that were there. */
function shift(path: Path, list: Path, before: number): Path {
  const at = list.length + 1
  if (
    !list.every((part, index) => path[index] === part) ||
    path[list.length] !== 'nodes' ||
    typeof path[at] !== 'number'
  )
    return path
  return [...path.slice(0, at), path[at] + before, ...path.slice(at + 1)]
}

/** Facts that every part says of a repository are kept once. */
function distinct(errors: readonly GraphqlError[]): readonly GraphqlError[] {
  return [...new Map(errors.map((error) => [JSON.stringify([error.type, error.path, error.message]), error])).values()]
}
