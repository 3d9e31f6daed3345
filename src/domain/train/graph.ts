import type { Name } from '../words/names.ts'
import type { Member, Train } from '../words/train.ts'

/** The repository and everything that it depends on, directly or not, sorted. */
export function closure(train: Train, name: Name): readonly Name[] {
  const reached = new Set<Name>()
  const walk = (at: Name): void => {
    if (reached.has(at)) return
    reached.add(at)
    for (const edge of member(train, at).dependsOn) walk(edge.repository)
  }
  walk(name)
  return [...reached].sort()
}

/** These repositories and all that are built with one of them, directly or not. */
export function builtWith(train: Train, names: ReadonlySet<Name>): ReadonlySet<Name> {
  const reached = new Set(names)
  for (let size = -1; size !== reached.size;) {
    size = reached.size
    for (const { name, dependsOn } of train.repositories)
      if (dependsOn.some(({ kind, repository }) => kind === 'build' && reached.has(repository))) reached.add(name)
  }
  return reached
}

/** The train's entry of a repository; throws where there is none, which reading the train has excluded. */
export function member(train: Train, name: Name): Member {
  const found = train.repositories.find((repository) => repository.name === name)
  if (found === undefined) throw new Error(`${name} is not in train ${train.name}`)
  return found
}

/** The pending repositories whose dependencies are all done: the next topological layer, in the train's order. */
export function nextLayer(train: Train, pending: ReadonlySet<Name>): readonly Name[] {
  return train.repositories
    .filter(({ name, dependsOn }) => pending.has(name) && !dependsOn.some((edge) => pending.has(edge.repository)))
    .map(({ name }) => name)
}

/**
 * The train's repositories in topological layers: each depends only on earlier layers and comes as early as it can;
 * within a layer they have the train's order.
 */
export function layers(train: Train): readonly (readonly Name[])[] {
  const pending = new Set(train.repositories.map(({ name }) => name))
  const found: (readonly Name[])[] = []
  while (pending.size > 0) {
    const layer = nextLayer(train, pending)
    if (layer.length === 0) throw new Error(`the repositories of train ${train.name} depend on each other in a circle`)
    for (const name of layer) pending.delete(name)
    found.push(layer)
  }
  return found
}
