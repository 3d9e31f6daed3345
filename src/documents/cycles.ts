/** A directed graph: by name, the names that it points to. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Cycles of the graph, each as its names in order with the first repeated at the end; after breaking one, the next is
 * looked for, at most ten.
 */
export function findCycles(graph: Graph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = []
  let rest = graph
  for (let found = findCycle(rest); found !== null && cycles.length < 10; found = findCycle(rest)) {
    cycles.push([...found, ...found.slice(0, 1)])
    const broken = new Set(found)
    rest = new Map([...rest].filter(([name]) => !broken.has(name)))
  }
  return cycles
}

/**
 * Takes away what points to nothing until nothing changes; from what is left every step leads on, so walking it must
 * come round.
 */
function findCycle(graph: Graph): readonly string[] | null {
  const left = withoutLeaves(graph)
  const [start] = left.keys()
  if (start === undefined) return null
  const order: string[] = []
  const seen = new Map<string, number>()
  let name = start
  while (!seen.has(name)) {
    seen.set(name, order.length)
    order.push(name)
    name = left.get(name)?.[0] ?? start
  }
  return order.slice(seen.get(name))
}

function withoutLeaves(graph: Graph): Graph {
  const out = new Map([...graph].map(([name, targets]) => [name, targets.filter((target) => graph.has(target)).length]))
  const sources = new Map<string, string[]>()
  for (const [name, targets] of graph) {
    for (const target of targets) {
      const known = sources.get(target)
      if (known === undefined) sources.set(target, [name])
      else known.push(name)
    }
  }
  const leaves = [...out].filter(([, count]) => count === 0).map(([name]) => name)
  const gone = new Set<string>()
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    gone.add(leaf)
    for (const source of sources.get(leaf) ?? []) {
      const count = (out.get(source) ?? 0) - 1
      out.set(source, count)
      if (count === 0) leaves.push(source)
    }
  }
  return new Map(
    [...graph]
      .filter(([name]) => !gone.has(name))
      .map(([name, targets]) => [name, targets.filter((target) => graph.has(target) && !gone.has(target))]),
  )
}
