import { describe, expect, test } from '@jest/globals'
import { mermaid, releaseGraph, type Graph } from '../../src/report/mermaid.ts'
import { hostile } from './hostile.ts'
import { blocked, judged, release, shipped } from './manifests.ts'

const nodesIn = (text: string): number => text.split('\n').filter((line) => /^ {2}n\d+\["[^"]*"\]:::(good|bad|now|later)$/.test(line)).length
const edgesIn = (text: string): number => text.split('\n').filter((line) => /^ {2}n\d+ --> n\d+$/.test(line)).length

describe('the graph of a release', () => {
  test('goes from the repositories over their tiers and staging to production', () => {
    const { nodes, edges } = releaseGraph(shipped)
    expect(nodes.map(({ text, tone }) => [text, tone])).toEqual([
      ['acme/app rc.1', 'good'], ['tier1 passed', 'good'], ['tier2a passed', 'good'], ['staging', 'good'], ['production', 'good'],
    ])
    expect(edges).toHaveLength(4)
  })

  test('shows a lost tier and production that was not reached', () => {
    const tones = Object.fromEntries(releaseGraph(blocked).nodes.map(({ text, tone }) => [text, tone]))
    expect(tones).toMatchObject({ 'tier2a failed': 'bad', production: 'later' })
  })
})

describe('mermaid text', () => {
  test('has as many nodes and edges as the graph, whatever the labels say', () => {
    for (const text of hostile) {
      const manifest = release({
        repositories: [{ ...(shipped.repositories[0] as (typeof shipped.repositories)[number]), name: text }],
        evidence: [judged(text, 'passed'), judged('tier1', 'passed', { repository: text })],
      })
      const graph = releaseGraph(manifest)
      const drawn = mermaid(graph)
      expect({ nodes: nodesIn(drawn), edges: edgesIn(drawn) }).toEqual({ nodes: graph.nodes.length, edges: graph.edges.length })
      expect(drawn.split('\n')).toHaveLength(1 + graph.nodes.length + graph.edges.length + 4)
    }
  })

  test('knows no edge to a node that is not there', () => {
    const graph: Graph = { nodes: [{ id: 'a', text: 'a', tone: 'good' }], edges: [['a', 'b']] }
    expect(() => mermaid(graph)).toThrow('not a node')
  })
})
