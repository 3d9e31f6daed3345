import { findCycles } from '../cycles.ts'
import { at, itemsOf, textOf } from '../loose.ts'
import { suggestFrom } from '../nearest.ts'
import { fault, quote, type Fault, type Path } from '../source.ts'

/** Rules about the repositories of a train that a schema cannot express: names, owners, dependencies. */
export function checkRepositories(train: unknown): readonly Fault[] {
  return [...checkDuplicates(train), ...checkOwners(train), ...checkDependencies(train), ...checkCycles(train)]
}

/** The names of the repositories, as far as they are texts. */
export function repositoryNames(train: unknown): readonly string[] {
  return itemsOf(at(train, 'repositories')).flatMap(([, each]) => textOf(at(each, 'name')) ?? [])
}

/** The repository of one `depends-on`, in its short or its long form. */
function targetOf(edge: unknown): string | undefined {
  return textOf(edge) ?? textOf(at(edge, 'repository'))
}

function checkDuplicates(train: unknown): readonly Fault[] {
  const seen = new Set<string>()
  return itemsOf(at(train, 'repositories')).flatMap(([index, each]) => {
    const name = textOf(at(each, 'name'))
    if (name === undefined) return []
    if (seen.has(name.toLowerCase()))
      return [fault('TRAIN_REPOSITORY_DUPLICATE', ['repositories', index, 'name'], 'value', quote(name))]
    seen.add(name.toLowerCase())
    return []
  })
}

/** One owner account per train: its App, its secrets and its environments cannot reach further. */
function checkOwners(train: unknown): readonly Fault[] {
  const named: readonly (readonly [Path, unknown])[] = [
    [['control'], at(train, 'control')],
    ...itemsOf(at(train, 'repositories')).map(
      ([index, each]) => [['repositories', index, 'name'], at(each, 'name')] as const,
    ),
    ...itemsOf(at(train, 'tiers')).map(
      ([index, each]) => [['tiers', index, 'repository'], at(each, 'repository')] as const,
    ),
  ]
  const owned = named.flatMap(([path, value]) => {
    const [owner = '', name] = textOf(value)?.split('/') ?? []
    return name === undefined ? [] : [{ path, owner, value: textOf(value) ?? '' }]
  })
  const first = owned[0]?.owner
  return owned
    .filter(({ owner }) => first !== undefined && owner.toLowerCase() !== first.toLowerCase())
    .map(({ path, value }) => fault('TRAIN_OWNERS_SEVERAL', path, 'value', quote(value), quote(first ?? '')))
}

function checkDependencies(train: unknown): readonly Fault[] {
  const known = new Set(repositoryNames(train))
  const suggest = suggestFrom([...known])
  return itemsOf(at(train, 'repositories')).flatMap(([index, each]) => {
    const seen = new Set<string>()
    return itemsOf(at(each, 'depends-on')).flatMap(([place, edge]) => {
      const target = targetOf(edge)
      if (target === undefined) return []
      const path = ['repositories', index, 'depends-on', place, ...(typeof edge === 'string' ? [] : ['repository'])]
      if (target === textOf(at(each, 'name'))) return [fault('TRAIN_DEPENDENCY_SELF', path, 'value', quote(target))]
      if (!known.has(target)) return [fault('TRAIN_DEPENDENCY_UNKNOWN', path, 'value', quote(target), suggest(target))]
      if (seen.has(target)) return [fault('TRAIN_DEPENDENCY_DUPLICATE', path, 'value', quote(target))]
      seen.add(target)
      return []
    })
  })
}

function checkCycles(train: unknown): readonly Fault[] {
  const repositories = itemsOf(at(train, 'repositories'))
  const edges = repositories.flatMap(([, each]) => {
    const name = textOf(at(each, 'name'))
    const targets = itemsOf(at(each, 'depends-on')).flatMap(([, edge]) => targetOf(edge) ?? [])
    return name === undefined ? [] : [{ name, targets: targets.filter((target) => target !== name) }]
  })
  // One that is listed twice is told of elsewhere, and hides no cycle.
  const graph = new Map(
    [...Map.groupBy(edges, ({ name }) => name)].map(
      ([name, same]) => [name, same.flatMap(({ targets }) => targets)] as const,
    ),
  )
  return findCycles(graph).map((cycle) => {
    const index = repositories.findIndex(([, each]) => at(each, 'name') === cycle[0])
    return fault('TRAIN_DEPENDENCY_CYCLE', ['repositories', index, 'depends-on'], 'value', cycle.map(quote).join(' → '))
  })
}
