import { describe, expect, test } from '@jest/globals'
import { mermaid, type Graph } from '../../../src/report/graph/mermaid.ts'
import { releaseGraph } from '../../../src/report/graph/release-graph.ts'
import { drawTrain } from '../../../src/report/graph/train-graph.ts'
import { member } from '../../domain/builders.ts'
import { fleetRelease } from '../fleet.ts'
import { hostile } from '../hostile.ts'
import { blocked, shipped, single } from '../manifests.ts'

const nodesIn = (text: string): number =>
  text.split('\n').filter((line) => /^ {2}n\d+\["[^"]*"\]:::(good|bad|now|later)$/.test(line)).length
const edgesIn = (text: string): number =>
  text.split('\n').filter((line) => /^ {2}n\d+ -->(?:\|[^|"]*\|)? n\d+$/.test(line)).length

describe('the graph of a release', () => {
  test('goes from the repositories with their tiers over staging and the release tiers to production', () => {
    const { nodes, edges } = releaseGraph(single, shipped)
    expect(nodes.map(({ text, tone }) => [text, tone])).toEqual([
      ['acme/app rc.1, tier1 passed', 'good'],
      ['staging', 'good'],
      ['tier2a passed', 'good'],
      ['production', 'good'],
    ])
    expect(edges).toHaveLength(3)
  })

  test('shows a lost tier and production that was not reached', () => {
    const tones = Object.fromEntries(releaseGraph(single, blocked).nodes.map(({ text, tone }) => [text, tone]))
    expect(tones).toMatchObject({ 'tier2a failed': 'bad', production: 'later' })
  })

  test('draws dependencies between few repositories, and of many only the layers with counts', () => {
    const ten = fleetRelease(10)
    expect(releaseGraph(ten.train, ten.manifest).edges).toContainEqual({
      from: 'repository acme/service-00',
      to: 'repository acme/service-05',
    })
    const forty = fleetRelease(40)
    expect(releaseGraph(forty.train, forty.manifest).nodes.map(({ text }) => text)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `layer ${index + 1}, 5 repositories: 5 passed`),
      'staging',
      'tier2a running',
      'production',
    ])
  })
})

describe('the graph of a train', () => {
  test('has one node per repository, an arrow with its kind to what is depended on, and tier repositories apart', () => {
    const train = {
      ...single,
      tiers: single.tiers.map((tier) => (tier.scope === 'release' ? { ...tier, repository: 'acme/e2e' } : tier)),
      repositories: [
        member('acme/web', { dependsOn: [{ repository: 'acme/api', kind: 'runtime' }] }),
        member('acme/api'),
      ],
    }
    expect(drawTrain(train).split('\n').slice(0, 7)).toEqual([
      'flowchart RL',
      '  n0["acme/api"]:::now',
      '  n1["acme/web"]:::now',
      '  subgraph apart["only testing"]',
      '  n2["acme/e2e#58; tier2a#44; tier2b"]:::later',
      '  end',
      '  n1 -->|runtime| n0',
    ])
  })
})

describe('mermaid text', () => {
  test('has as many nodes and edges as the graph, whatever the labels say', () => {
    for (const text of hostile) {
      const graph: Graph = {
        direction: 'LR',
        nodes: [
          { id: 'a', text, tone: 'good' },
          { id: 'b', text, tone: 'bad' },
        ],
        edges: [
          { from: 'a', to: 'b', label: text },
          { from: 'b', to: 'c' },
        ],
        apart: { title: text, nodes: [{ id: 'c', text, tone: 'later' }] },
      }
      const drawn = mermaid(graph)
      expect({ nodes: nodesIn(drawn), edges: edgesIn(drawn), lines: drawn.split('\n').length }).toEqual({
        nodes: 3,
        edges: 2,
        lines: 1 + 3 + 2 + 2 + 4,
      })
    }
  })

  test('knows no edge to a node that is not there', () => {
    const graph: Graph = {
      direction: 'LR',
      nodes: [{ id: 'a', text: 'a', tone: 'good' }],
      edges: [{ from: 'a', to: 'b' }],
    }
    expect(() => mermaid(graph)).toThrow('not a node')
  })
})
