import { label } from '../escape.ts'

export type NodeTone = 'good' | 'bad' | 'now' | 'later'
export interface GraphNode {
  readonly id: string
  readonly text: string
  readonly tone: NodeTone
}
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
}
/**
 * `direction` is where the arrows lead: to the right or to the left. Nodes `apart` are drawn in a box with that title.
 */
export interface Graph {
  readonly direction: 'LR' | 'RL'
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly apart?: { readonly title: string; readonly nodes: readonly GraphNode[] }
}

const styles: Readonly<Record<NodeTone, string>> = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#a40e26',
  now: 'fill:#ddf4ff,stroke:#0969da,color:#0550ae',
  later: 'fill:#f6f8fa,stroke:#8c959f,color:#57606a',
}
const longestText = 100

/** A flowchart. Ids are made here; data appears only as encoded labels, so it can add neither node nor edge. */
export function mermaid({ direction, nodes, edges, apart }: Graph): string {
  const ids = new Map([...nodes, ...(apart?.nodes ?? [])].map(({ id }, index) => [id, `n${index}`]))
  const name = (id: string): string => {
    const known = ids.get(id)
    if (known === undefined) throw new Error(`The graph has an edge to ${id}, which is not a node.`)
    return known
  }
  const draw = ({ id, text, tone }: GraphNode): string => `  ${name(id)}["${label(text, longestText)}"]:::${tone}`
  return [
    `flowchart ${direction}`,
    ...nodes.map(draw),
    ...(apart === undefined || apart.nodes.length === 0
      ? []
      : [`  subgraph apart["${label(apart.title)}"]`, ...apart.nodes.map(draw), '  end']),
    ...edges.map(
      (edge) => `  ${name(edge.from)} -->${edge.label === undefined ? '' : `|${label(edge.label)}|`} ${name(edge.to)}`,
    ),
    ...Object.entries(styles).map(([tone, style]) => `  classDef ${tone} ${style}`),
  ].join('\n')
}
