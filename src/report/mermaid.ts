import type { Manifest } from '../domain/words.ts'
import { label } from './escape.ts'
import { outcome, tierRows } from './tier-rows.ts'

export type NodeTone = 'good' | 'bad' | 'now' | 'later'
export interface GraphNode { readonly id: string; readonly text: string; readonly tone: NodeTone }
export interface Graph { readonly nodes: readonly GraphNode[]; readonly edges: readonly (readonly [from: string, to: string])[] }

/** Where the release stands: its repositories, the tiers that were asked, staging and production. */
export function releaseGraph(manifest: Manifest): Graph {
  const rc = manifest.candidate === undefined ? 'candidate' : `rc.${manifest.candidate.number}`
  const repositories = manifest.repositories.map(({ name }): GraphNode =>
    ({ id: `repository ${name}`, text: `${name} ${rc}`, tone: manifest.candidate === undefined ? 'now' : 'good' }))
  const tiers = tierRows(manifest).map((row): GraphNode & { readonly repository: string | null } => {
    const result = outcome(row)
    const tone = result === 'running' ? 'now' : result === 'passed' || result === 'flaky' ? 'good' : 'bad'
    return { id: `tier ${row.tier} ${row.repository ?? ''}`, text: `${row.tier} ${result}`, tone, repository: row.repository }
  })
  const staging: GraphNode = { id: 'staging', text: 'staging', tone: manifest.phase === 'staging' ? 'now' : ['validation', 'ship'].includes(manifest.phase) ? 'good' : 'later' }
  const production: GraphNode = { id: 'production', text: 'production', tone: manifest.status === 'shipped' ? 'good' : manifest.pivot === undefined ? 'later' : 'now' }
  const releaseTiers = tiers.filter(({ repository }) => repository === null)
  const edges: (readonly [string, string])[] = []
  for (const { id } of repositories) {
    const own = tiers.filter(({ repository }) => repository !== null && id === `repository ${repository}`)
    edges.push(...own.map((tier) => [id, tier.id] as const))
    edges.push(...(own.length > 0 ? own.map((tier) => [tier.id, 'staging'] as const) : [[id, 'staging'] as const]))
  }
  edges.push(...releaseTiers.flatMap(({ id }) => [['staging', id], [id, 'production']] as const))
  if (releaseTiers.length === 0) edges.push(['staging', 'production'])
  return { nodes: [...repositories, ...tiers, staging, production], edges }
}

const styles: Readonly<Record<NodeTone, string>> = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
  bad: 'fill:#ffebe9,stroke:#cf222e,color:#a40e26',
  now: 'fill:#ddf4ff,stroke:#0969da,color:#0550ae',
  later: 'fill:#f6f8fa,stroke:#8c959f,color:#57606a',
}

/** A flowchart. Ids are made here; data appears only as encoded labels, so it can add neither node nor edge. */
export function mermaid(graph: Graph): string {
  const ids = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]))
  const name = (id: string): string => {
    const known = ids.get(id)
    if (known === undefined) throw new Error(`The graph has an edge to ${id}, which is not a node.`)
    return known
  }
  return [
    'flowchart LR',
    ...graph.nodes.map(({ id, text, tone }) => `  ${name(id)}["${label(text)}"]:::${tone}`),
    ...graph.edges.map(([from, to]) => `  ${name(from)} --> ${name(to)}`),
    ...Object.entries(styles).map(([tone, style]) => `  classDef ${tone} ${style}`),
  ].join('\n')
}
