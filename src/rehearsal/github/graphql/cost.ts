import { getOperationAST, Kind } from 'graphql'
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode } from 'graphql'

/** What GitHub counts of a request before it answers it. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export interface Cost {
  /** What its connections can hold, each as often as it is asked for by what stands around it. */
  readonly nodes: number
  /** A hundredth of the requests that its connections would take one by one, and at least one. */
  readonly points: number
}

/** GitHub refuses a request that may have more. */
const mostNodes = 500_000

type Variables = Readonly<Record<string, unknown>>

/** Counts the operation that is to be run. */
export function costOf(document: DocumentNode, operationName: string | null, variables: Variables): Cost {
  const operation = getOperationAST(document, operationName)
  if (operation === null || operation === undefined) return { nodes: 0, points: 1 }
  let [nodes, requests] = [0, 0]
  const count = (selections: readonly SelectionNode[], times: number): void => {
    for (const fields of Map.groupBy(fieldsIn(document, selections), ({ alias, name }) => (alias ?? name).value).values()) {
      const [field] = fields
      if (field === undefined) continue
      const inside = fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
      const size = sizeOf(operation, field, variables)
      if (size !== null) [nodes, requests] = [nodes + times * size, requests + times]
      count(inside, times * (size ?? 1))
    }
  }
  count(operation.selectionSet.selections, 1)
  return { nodes, points: Math.max(1, Math.round(requests / 100)) }
}

/** Why a request is refused for what it could come to; `null` where it may be answered. */
export function refuseNodes({ nodes }: Cost): { readonly type: string; readonly message: string } | null {
  if (nodes <= mostNodes) return null
  return { type: 'MAX_NODE_LIMIT_EXCEEDED', message: `This query requests up to ${nodes.toLocaleString('en-US')} possible nodes which exceeds the maximum limit of ${mostNodes.toLocaleString('en-US')}.` }
}

/** The fields of a selection; two of one name are one, as they are in the answer. */
function fieldsIn(document: DocumentNode, selections: readonly SelectionNode[]): readonly FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each]
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, each.selectionSet.selections)
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === each.name.value)
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(document, fragment.selectionSet.selections) : []
  })
}

/** How many items a connection is asked for; `null` of every other field. What no connection may be asked for is refused where it stands. */
function sizeOf(operation: OperationDefinitionNode, field: FieldNode, variables: Variables): number | null {
  const argument = ['first', 'last'].map((wanted) => field.arguments?.find(({ name }) => name.value === wanted)?.value).find((value) => value !== undefined)
  if (argument?.kind === Kind.INT) return Number(argument.value)
  if (argument?.kind !== Kind.VARIABLE) return null
  const preset = operation.variableDefinitions?.find(({ variable }) => variable.name.value === argument.name.value)?.defaultValue
  const given = variables[argument.name.value] ?? (preset?.kind === Kind.INT ? Number(preset.value) : null)
  return typeof given === 'number' ? given : null
}
