import { layers, member } from '../../domain/train/graph.ts'
import { releaseTierRepository } from '../../domain/proof/tiers.ts'
import type { Name } from '../../domain/words/names.ts'
import type { EdgeKind, Train } from '../../domain/words/train.ts'
import { plain } from '../escape.ts'
import { mermaid } from './mermaid.ts'
import { count } from '../status/verdict.ts'

/** The train as a graph; an edge says that `repository` depends on `dependsOn`. */
export interface TrainGraph {
  /** A layer goes when all before it are through. */
  readonly layers: readonly (readonly Name[])[]
  readonly edges: readonly { readonly repository: Name; readonly dependsOn: Name; readonly kind: EdgeKind }[]
  /** Repositories that only test, with the release tiers that run there. */
  readonly tierRepositories: readonly { readonly name: Name; readonly tiers: readonly string[] }[]
}

export function trainGraph(train: Train): TrainGraph {
  const found = layers(train)
  const testing = train.tiers
    .filter(({ scope }) => scope === 'release')
    .map((tier) => ({ name: releaseTierRepository(train, tier), tier: tier.name }))
  return {
    layers: found,
    edges: found.flat().flatMap((name) =>
      member(train, name).dependsOn.map(({ repository, kind }) => ({
        repository: name,
        dependsOn: repository,
        kind,
      })),
    ),
    tierRepositories: [
      ...Map.groupBy(
        testing.filter(({ name }) => !found.flat().includes(name)),
        ({ name }) => name,
      ),
    ].map(([name, tiers]) => ({ name, tiers: tiers.map(({ tier }) => tier) })),
  }
}

/** The layers as lines for a terminal, each repository with what it depends on. */
export function describeTrain(train: Train): readonly string[] {
  const graph = trainGraph(train)
  const names = [...graph.layers.flat(), ...graph.tierRepositories.map(({ name }) => name)]
  const width = Math.max(...names.map((name) => name.length))
  const owners = Math.max(0, ...train.repositories.map(({ owner }) => owner?.length ?? 0))
  const line = (name: Name): string => {
    const { owner, dependsOn } = member(train, name)
    const on = dependsOn.map(({ repository, kind }) => `${repository} (${kind})`).join(', ')
    return plain(
      `  ${name.padEnd(width)}  ${(owner ?? '').padEnd(owners)}${owners === 0 ? '' : '  '}${on === '' ? '' : `→ ${on}`}`,
    ).trimEnd()
  }
  const repositories = count(names.length - graph.tierRepositories.length, 'repository', 'repositories')
  const layers = count(graph.layers.length, 'layer', 'layers')
  const edges = count(graph.edges.length, 'edge', 'edges')
  return [
    plain(`${train.name}: ${repositories} in ${layers}, ${edges}. A layer waits for the one before it.`),
    ...graph.layers.flatMap((layer, index) => ['', `Layer ${index + 1}`, ...layer.map(line)]),
    ...(graph.tierRepositories.length === 0
      ? []
      : [
          '',
          'Only testing',
          ...graph.tierRepositories.map(({ name, tiers }) => plain(`  ${name.padEnd(width)}  ${tiers.join(', ')}`)),
        ]),
  ]
}

/**
 * A flowchart: one node per repository, an arrow to each that it depends on, what goes first at the left, the tier
 * repositories apart.
 */
export function drawTrain(train: Train): string {
  const { layers: found, edges, tierRepositories } = trainGraph(train)
  return mermaid({
    direction: 'RL',
    nodes: found.flat().map((name) => ({ id: name, text: name, tone: 'now' })),
    edges: edges.map(({ repository, dependsOn, kind }) => ({ from: repository, to: dependsOn, label: kind })),
    apart: {
      title: 'only testing',
      nodes: tierRepositories.map(({ name, tiers }) => ({
        id: name,
        text: `${name}: ${tiers.join(', ')}`,
        tone: 'later',
      })),
    },
  })
}
