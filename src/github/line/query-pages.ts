import { Kind } from 'graphql/language/kinds.js'
import type { ArgumentNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'
import { asking } from './query-parts.ts'
import {
  fragmentsOf,
  isPaged,
  keyOf,
  operationOf,
  pageOf,
  setOf,
  sizeOfFields,
  withSet,
  type Asked,
} from './query-size.ts'

export type Path = readonly (string | number)[]
/**
 * A list that can be asked for in smaller pages: the field, where it stands in the answer and how many items were asked
 * for.
 */
export interface Paged {
  readonly field: FieldNode
  readonly path: Path
  readonly first: number
  readonly objects: number
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/**
 * The list with the most in it that is not below a list of several: of their items it is not known which is which in
 * the next answer. `null`: there is none of more than one item.
 */
export function findPaged(asked: Asked): Paged | null {
  const fragments = fragmentsOf(asked)
  const find = (selections: readonly SelectionNode[], path: Path): readonly Paged[] =>
    selections.flatMap((each) => {
      if (each.kind !== Kind.FIELD) return find(setOf(fragments, each)?.selections ?? [], path)
      const inside = each.selectionSet
      if (inside === undefined || (lists.has(each.name.value) && !isPaged(each))) return []
      const [here, first] = [[...path, keyOf(each)], pageOf(asked, each)]
      if (first === null) return find(inside.selections, here)
      if (first > 1) return [{ field: each, path: here, first, objects: sizeOfFields(asked, [each]).objects }]
      return nodesOf(fragments, inside).flatMap((nodes) =>
        find(nodes.selectionSet?.selections ?? [], [...here, keyOf(nodes), 0]),
      )
    })
  return (
    find(operationOf(asked).selectionSet.selections, []).toSorted((one, other) => other.objects - one.objects)[0] ??
    null
  )
}

/** Lists without pages. */
const lists: ReadonlySet<string> = new Set(['nodes', 'edges', 'entries', 'contexts', 'requiredStatusChecks'])

function nodesOf(fragments: Fragments, { selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return each.name.value === 'nodes' ? [each] : []
    return nodesOf(fragments, setOf(fragments, each) ?? { kind: Kind.SELECTION_SET, selections: [] })
  })
}

/**
 * The query with another page of a list, and a word of whether there is more; `alone`: without what was asked beside
 * it, but for the values that say what it belongs to.
 */
export function withPage(
  asked: Asked,
  { field }: Paged,
  page: { readonly first: number; readonly after?: string },
  alone: boolean,
): Asked {
  const fragments = fragmentsOf(asked)
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: freeName(asked) } } as const
  const given = (field.arguments ?? []).filter(
    ({ name }) => name.value !== 'first' && (page.after === undefined || name.value !== 'after'),
  )
  const first: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'first' },
    value: { kind: Kind.INT, value: String(page.first) },
  }
  const after: readonly ArgumentNode[] =
    page.after === undefined
      ? []
      : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'after' }, value: variable }]
  const paged: FieldNode = {
    ...field,
    arguments: [first, ...given, ...after],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(field.selectionSet?.selections ?? []), pageInfo] },
  }
  const set = replaceIn(fragments, operationOf(asked).selectionSet, field, paged, alone)
  if (set === null) throw new Error('the list is not in the query')
  if (page.after === undefined) return asking(asked, set)
  const declared = {
    kind: Kind.VARIABLE_DEFINITION,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
  } as const
  const definitions = asked.document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), declared] }
      : each,
  )
  return asking(
    {
      document: { ...asked.document, definitions },
      variables: { ...asked.variables, [variable.name.value]: page.after },
    },
    set,
  )
}

const leaf = (value: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } })
const pageInfo: FieldNode = {
  ...leaf('pageInfo'),
  selectionSet: { kind: Kind.SELECTION_SET, selections: [leaf('hasNextPage'), leaf('endCursor')] },
}

/** A variable that the query does not have. */
function freeName({ variables }: Asked): string {
  let number = 0
  while (Object.hasOwn(variables, `page${number}`)) number += 1
  return `page${number}`
}

/** The fields with one of them replaced where it is found first; `null` where it is not among them. */
function replaceIn(
  fragments: Fragments,
  set: SelectionSetNode,
  field: FieldNode,
  by: FieldNode,
  alone: boolean,
): SelectionSetNode | null {
  for (const [index, each] of set.selections.entries()) {
    const inside = setOf(fragments, each)
    const replaced =
      each === field
        ? by
        : inside === undefined
          ? null
          : wrap(fragments, each, replaceIn(fragments, inside, field, by, alone))
    if (replaced === null) continue
    const others = (some: readonly SelectionNode[]): readonly SelectionNode[] => (alone ? some.filter(isValue) : some)
    return {
      ...set,
      selections: [...others(set.selections.slice(0, index)), replaced, ...others(set.selections.slice(index + 1))],
    }
  }
  return null
}

function wrap(fragments: Fragments, selection: SelectionNode, set: SelectionSetNode | null): SelectionNode | null {
  return set === null ? null : withSet(fragments, selection, set)
}

function isValue(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.selectionSet === undefined
}
