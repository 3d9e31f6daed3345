import { getOperationAST, Kind } from 'graphql'
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode, ValueNode } from 'graphql'

/**
 * The numbers that GitHub counts for a request before it answers it.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export interface Cost {
  /** The nodes that its connections can hold, multiplied by those around them. */
  readonly nodes: number
  /** A hundredth of the requests that its connections would take one by one, and at least one. */
  readonly points: number
}

/** GitHub refuses a request that may have more. */
const mostNodes = 500_000

type Variables = Readonly<Record<string, unknown>>

/** The counts of operations in which no variable sets the number of items. */
const counted = new WeakMap<OperationDefinitionNode, Cost>()

/** Counts the operation that will run. */
export function costOf(document: DocumentNode, operationName: string | null, variables: Variables): Cost {
  const operation = getOperationAST(document, operationName)
  if (operation === null || operation === undefined) return { nodes: 0, points: 1 }
  const before = counted.get(operation)
  if (before !== undefined) return before
  const { isFixed, ...cost } = count(document, operation, variables)
  if (isFixed) counted.set(operation, cost)
  return cost
}

/** `isFixed`: the same with any variables. */
function count(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost & { readonly isFixed: boolean } {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet.selections] as const] : [],
    ),
  )
  const known = new Map<string, Weight>()
  let isFixed = true
  // Hundreds of repositories are asked for the same fragments, which weigh the same wherever they stand.
  const weigh = (selections: readonly SelectionNode[]): Weight => {
    const key = selections.every((each) => each.kind === Kind.FRAGMENT_SPREAD)
      ? selections.map(({ name }) => name.value).join(' ')
      : null
    const weight =
      (key === null ? undefined : known.get(key)) ??
      sum(
        [...Map.groupBy(fieldsIn(fragments, selections), ({ alias, name }) => (alias ?? name).value).values()].map(
          weighField,
        ),
      )
    if (key !== null) known.set(key, weight)
    return weight
  }
  const weighField = (fields: readonly FieldNode[]): Weight => {
    const inside = weigh(fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? []))
    const wanted = fields[0] === undefined ? undefined : sizeArgument(fields[0])
    if (wanted?.kind === Kind.VARIABLE) isFixed = false
    const size = sizeOf(operation, wanted, variables)
    return size === null ? inside : { nodes: size + size * inside.nodes, requests: 1 + size * inside.requests }
  }
  const { nodes, requests } = weigh(operation.selectionSet.selections)
  return { nodes, points: Math.max(1, Math.round(requests / 100)), isFixed }
}

/** The count of a selection that is asked for once. */
interface Weight {
  readonly nodes: number
  readonly requests: number
}

function sum(weights: readonly Weight[]): Weight {
  let [nodes, requests] = [0, 0]
  for (const weight of weights) [nodes, requests] = [nodes + weight.nodes, requests + weight.requests]
  return { nodes, requests }
}

/** The reason why a request is refused for its possible size; `null` if it may be answered. */
export function refuseNodes({ nodes }: Cost): { readonly type: string; readonly message: string } | null {
  if (nodes <= mostNodes) return null
  return {
    type: 'MAX_NODE_LIMIT_EXCEEDED',
    message: `This query requests up to ${nodes.toLocaleString('en-US')} possible nodes which exceeds the maximum limit of ${mostNodes.toLocaleString('en-US')}.`,
  }
}

/** The fields of a selection; two of one name are one, as they are in the answer. */
function fieldsIn(
  fragments: ReadonlyMap<string, readonly SelectionNode[]>,
  selections: readonly SelectionNode[],
): readonly FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each]
    return fieldsIn(
      fragments,
      (each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet.selections : fragments.get(each.name.value)) ?? [],
    )
  })
}

/** The argument of a connection that says how many items are wanted. */
function sizeArgument(field: FieldNode): ValueNode | undefined {
  return ['first', 'last']
    .map((wanted) => field.arguments?.find(({ name }) => name.value === wanted)?.value)
    .find((value) => value !== undefined)
}

/**
 * The number of items that a connection is asked for; `null` for every other field. Throws if the number is not
 * allowed.
 */
function sizeOf(
  operation: OperationDefinitionNode,
  argument: ValueNode | undefined,
  variables: Variables,
): number | null {
  if (argument?.kind === Kind.INT) return Number(argument.value)
  if (argument?.kind !== Kind.VARIABLE) return null
  const preset = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === argument.name.value,
  )?.defaultValue
  const given = variables[argument.name.value] ?? (preset?.kind === Kind.INT ? Number(preset.value) : null)
  return typeof given === 'number' ? given : null
}
