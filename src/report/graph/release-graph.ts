import { isUnchanged } from '../../domain/hops/unchanged.ts'
import { layers, member } from '../../domain/train/graph.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import type { Graph, GraphEdge, GraphNode, NodeTone } from './mermaid.ts'
import { countOutcomes, tierRows, type Outcome, type TierRow } from '../rows/tier-rows.ts'
import { count } from '../status/verdict.ts'

const tones: Readonly<Record<Outcome, NodeTone>> = {
  passed: 'good',
  flaky: 'good',
  failed: 'bad',
  errored: 'bad',
  running: 'now',
  open: 'later',
}
/** More repositories than this are drawn as one node per layer. */
const few = 12

/**
 * The progress of the release: its repositories in dependency order with what their own tiers say, staging, the tiers
 * on the whole candidate, production.
 */
export function releaseGraph(train: Train, manifest: Manifest): Graph {
  const rows = tierRows(train, manifest)
  const front =
    manifest.repositories.length > few ? drawLayers(train, manifest, rows) : drawRepositories(train, manifest, rows)
  const staging: GraphNode = {
    id: 'staging',
    text: 'staging',
    tone: manifest.phase === 'staging' ? 'now' : ['validation', 'ship'].includes(manifest.phase) ? 'good' : 'later',
  }
  const production: GraphNode = {
    id: 'production',
    text: 'production',
    tone:
      manifest.status === 'shipped'
        ? (manifest.beyond?.length ?? 0) > 0
          ? 'now'
          : 'good'
        : manifest.pivot === undefined
          ? 'later'
          : 'now',
  }
  const back = drawReleaseTiers(
    train,
    rows.filter(({ repository }) => repository === null),
  )
  return {
    direction: 'LR',
    nodes: [...front.nodes, staging, ...back.nodes, production],
    edges: [...front.edges, ...front.last.map((from) => ({ from, to: 'staging' })), ...back.edges],
  }
}

interface Front {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly last: readonly string[]
}

function drawRepositories(train: Train, manifest: Manifest, rows: readonly TierRow[]): Front {
  const names = manifest.repositories.map(({ name }) => name)
  const edges = names.flatMap((name) =>
    member(train, name).dependsOn.map(({ repository }) => ({ from: nodeOf(repository), to: nodeOf(name) })),
  )
  const nodes = names.map((name): GraphNode => {
    const own = rows.filter(({ repository }) => repository === name)
    const isLeft = isUnchanged(manifest, name)
    return {
      id: nodeOf(name),
      text: [
        `${name} ${isLeft ? 'unchanged' : rcOf(manifest)}`,
        ...own.map(({ tier, outcome }) => `${tier} ${outcome === 'open' ? 'to come' : outcome}`),
      ].join(', '),
      tone: isLeft && toneOf(own, manifest) === 'good' ? 'later' : toneOf(own, manifest),
    }
  })
  return { nodes, edges, last: nodes.map(({ id }) => id).filter((id) => !edges.some(({ from }) => from === id)) }
}

function drawLayers(train: Train, manifest: Manifest, rows: readonly TierRow[]): Front {
  const nodes = layers(train).map((names, index): GraphNode => {
    const own = rows.filter(({ repository }) => repository !== null && names.includes(repository))
    const counts = own.length === 0 ? '' : `: ${countOutcomes(own)}`
    return {
      id: `layer ${index}`,
      text: `layer ${index + 1}, ${count(names.length, 'repository', 'repositories')}${leftOf(manifest, names)}${counts}`,
      tone: toneOf(own, manifest),
    }
  })
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: `layer ${index}`, to: id }))
  return { nodes, edges, last: nodes.slice(-1).map(({ id }) => id) }
}

/** `, 3 unchanged` */
function leftOf(manifest: Manifest, names: readonly Name[]): string {
  const left = names.filter((name) => isUnchanged(manifest, name)).length
  return left === 0 ? '' : `, ${left} unchanged`
}

function drawReleaseTiers(train: Train, rows: readonly TierRow[]): Pick<Graph, 'nodes' | 'edges'> {
  const drawn = new Set(rows.map(({ tier }) => tier))
  const needs = (name: string): readonly string[] =>
    train.tiers.find((tier) => tier.name === name)?.needs.filter((need) => drawn.has(need)) ?? []
  const needed = new Set([...drawn].flatMap(needs))
  return {
    nodes: rows.map(({ tier, outcome, carriedFrom }) => ({
      id: `tier ${tier}`,
      text: `${tier} ${outcome === 'open' ? 'to come' : outcome}${carriedFrom === null ? '' : `, carried from rc.${carriedFrom}`}`,
      tone: tones[outcome],
    })),
    edges:
      rows.length === 0
        ? [{ from: 'staging', to: 'production' }]
        : [...drawn].flatMap((tier) => [
            ...(needs(tier).length === 0
              ? [{ from: 'staging', to: `tier ${tier}` }]
              : needs(tier).map((need) => ({ from: `tier ${need}`, to: `tier ${tier}` }))),
            ...(needed.has(tier) ? [] : [{ from: `tier ${tier}`, to: 'production' }]),
          ]),
  }
}

function toneOf(rows: readonly TierRow[], manifest: Manifest): NodeTone {
  const found = new Set(rows.map(({ outcome }) => tones[outcome]))
  if (found.size === 0) return manifest.candidate === undefined ? 'now' : 'good'
  return (['bad', 'now', 'later'] as const).find((tone) => found.has(tone)) ?? 'good'
}

function rcOf({ candidate }: Manifest): string {
  return candidate === undefined ? 'candidate' : `rc.${candidate.number}`
}

function nodeOf(name: Name): string {
  return `repository ${name}`
}
