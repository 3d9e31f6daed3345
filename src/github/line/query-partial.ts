import { Kind } from 'graphql/language/kinds.js'
import type { SelectionNode, SelectionSetNode } from 'graphql'
import type { GraphqlError } from './answers.ts'
import { isRecord } from './answer-shapes.ts'
import type { Reply } from './query-answers.ts'
import type { Path } from './query-pages.ts'
import { asking, staysTheSame } from './query-parts.ts'
import { fragmentsOf, keyOf, operationOf, setOf, withSet, type Asked } from './query-size.ts'

/** The part of a query that GitHub answered, and the part that it left out. */
export interface Partial {
  readonly answered: Asked
  readonly reply: Reply
  readonly left: Asked
}

/** Sorts a query by what it was answered; `null` where nothing was, or where it is not said what was left out. */
export function sortAnswered(asked: Asked, reply: Reply, isLeftOut: (error: GraphqlError) => boolean): Partial | null {
  const left = reply.errors.filter(isLeftOut).map(({ path }) => path ?? [])
  if (!isRecord(reply.data) || left.some(({ length }) => length === 0)) return null
  const sorted = sort(asked, operationOf(asked).selectionSet, reply.data, [], left)
  if (sorted.answered === null || sorted.left === null) return null
  return {
    answered: asking(asked, sorted.answered),
    reply: { data: sorted.data, errors: reply.errors.filter((error) => !isLeftOut(error)) },
    left: asking(asked, sorted.left),
  }
}

interface Sorted {
  readonly answered: SelectionSetNode | null
  readonly left: SelectionSetNode | null
  readonly data: Readonly<Record<string, unknown>>
}

function sort(
  asked: Asked,
  set: SelectionSetNode,
  data: Readonly<Record<string, unknown>>,
  path: Path,
  paths: readonly Path[],
): Sorted {
  const fragments = fragmentsOf(asked)
  const [answered, left]: [SelectionNode[], SelectionNode[]] = [[], []]
  let kept = { ...data }
  for (const each of set.selections) {
    const inside = setOf(fragments, each)
    const key = each.kind === Kind.FIELD ? keyOf(each) : null
    const here = key === null ? path : [...path, key]
    const isWhole =
      key === null ? inside === undefined : !paths.some((one) => here.every((part, index) => one[index] === part))
    if (isWhole) {
      answered.push(each)
      continue
    }
    const value = key === null ? kept : kept[key]
    if (inside === undefined || !staysTheSame(each) || !isRecord(value)) {
      left.push(each)
      if (key !== null) kept = Object.fromEntries(Object.entries(kept).filter(([name]) => name !== key))
      continue
    }
    const below = sort(asked, inside, value, here, paths)
    if (below.answered !== null) answered.push(withSet(fragments, each, below.answered))
    if (below.left !== null) left.push(withSet(fragments, each, below.left))
    kept = key === null ? below.data : { ...kept, [key]: below.data }
  }
  const setOfAll = (selections: readonly SelectionNode[]): SelectionSetNode | null =>
    selections.length === 0 ? null : { ...set, selections }
  return { answered: setOfAll(answered), left: setOfAll(left), data: kept }
}
