import { Kind } from 'graphql/language/kinds.js'
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>
/** A query as it is sent: GitHub is told the text and the variables. */
export interface Asked {
  readonly document: DocumentNode
  readonly variables: Variables
}
export interface Size {
  /**
   * Nodes as GitHub counts them.
   * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit
   */
  readonly nodes: number
  /** Nodes and whatever else that has fields of its own: how much an answer may hold. */
  readonly objects: number
}

/** GitHub refuses a query that may have more. */
export const mostNodes = 500_000

/** The fields of what a connection holds, and not of one more object. */
const partsOfConnections: ReadonlySet<string> = new Set(['nodes', 'edges', 'node', 'pageInfo'])

export function operationOf({ document }: Asked): OperationDefinitionNode {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('the text asks nothing')
  return operation
}

export function fragmentsOf({ document }: Asked): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  )
}

const counted = new WeakMap<Asked, Size>()

/** The size that the answer to a query can have. */
export function sizeOf(asked: Asked): Size {
  const before = counted.get(asked)
  if (before !== undefined) return before
  const size = sizeOfFields(asked, operationOf(asked).selectionSet.selections)
  counted.set(asked, size)
  return size
}

/** The same of some of its fields. */
export function sizeOfFields(asked: Asked, selections: readonly SelectionNode[]): Size {
  const fragments = fragmentsOf(asked)
  const count = (fields: readonly SelectionNode[], times: number): Size =>
    fields
      .map((each): Size => {
        if (each.kind === Kind.FRAGMENT_SPREAD)
          return count(fragments.get(each.name.value)?.selectionSet.selections ?? [], times)
        if (each.kind === Kind.INLINE_FRAGMENT) return count(each.selectionSet.selections, times)
        if (each.selectionSet === undefined) return { nodes: 0, objects: 0 }
        const page = pageOf(asked, each)
        const inner = count(each.selectionSet.selections, times * (page ?? 1))
        if (page !== null) return { nodes: inner.nodes + times * page, objects: inner.objects + times * page }
        return partsOfConnections.has(each.name.value) ? inner : { ...inner, objects: inner.objects + times }
      })
      .reduce((sum, { nodes, objects }) => ({ nodes: sum.nodes + nodes, objects: sum.objects + objects }), {
        nodes: 0,
        objects: 0,
      })
  return count(selections, 1)
}

/** The number of items that a connection is asked for; `null` for every other field. */
export function pageOf({ variables }: Asked, field: FieldNode): number | null {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value
  if (value?.kind === Kind.INT) return Number(value.value)
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof given === 'number' ? given : null
}

/**
 * True if something is asked by its name or in pages, here or below: everything else is a part of what stands around
 * it.
 */
export function asksFor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD && (selection.arguments ?? []).length > 0) return true
  return (setOf(fragments, selection)?.selections ?? []).some((each) => asksFor(fragments, each))
}

/** The fields that are asked of a field or stand in a fragment. */
export function setOf(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selection: SelectionNode,
): SelectionSetNode | undefined {
  return selection.kind === Kind.FRAGMENT_SPREAD
    ? fragments.get(selection.name.value)?.selectionSet
    : selection.selectionSet
}

/** True of a list that comes page by page, and is no list itself: `contexts(first: 100)` of a rollup. */
export function isPaged({ arguments: given = [] }: FieldNode): boolean {
  return given.length > 0
}

/** A selection with other fields in it; what a fragment names is written out. */
export function withSet(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selection: SelectionNode,
  selectionSet: SelectionSetNode,
): SelectionNode {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return { ...selection, selectionSet }
  const typeCondition = fragments.get(selection.name.value)?.typeCondition
  return { kind: Kind.INLINE_FRAGMENT, selectionSet, ...(typeCondition === undefined ? {} : { typeCondition }) }
}

export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}
