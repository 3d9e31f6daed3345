import { findCycles } from '../cycles.ts'
import { at, entriesOf, itemsOf, textOf } from '../loose.ts'
import { suggestFrom } from '../nearest.ts'
import { fault, quote, type Fault } from '../source.ts'
import { repositoryNames } from './repositories.ts'

/** Rules about the tiers of a train that a schema cannot express: names, needs, places, inputs and the floor. */
export function checkTiers(train: unknown): readonly Fault[] {
  return [
    ...checkFloor(train),
    ...checkReserved(train),
    ...checkDuplicates(train),
    ...checkNeeds(train),
    ...checkNeedsCycles(train),
    ...checkPlaces(train),
    ...checkInputs(train),
    ...checkOverrides(train),
  ]
}

/** Scope by tier name; of two tiers of one name the first counts. */
function scopesOf(train: unknown): ReadonlyMap<string, unknown> {
  const named = itemsOf(at(train, 'tiers')).flatMap(([, tier]) => {
    const name = textOf(at(tier, 'name'))
    return name === undefined ? [] : [[name, at(tier, 'scope')] as const]
  })
  return new Map(named.toReversed())
}

/** The floor cannot be configured away: tier1 on every repository, one release tier on the whole candidate. */
function checkFloor(train: unknown): readonly Fault[] {
  const tiers = itemsOf(at(train, 'tiers'))
  if (tiers.length === 0) return []
  const repository = tiers.some(([, tier]) => at(tier, 'name') === 'tier1' && at(tier, 'scope') === 'repository')
  const release = tiers.some(([, tier]) => at(tier, 'scope') === 'release')
  return [
    ...(repository ? [] : [fault('TRAIN_FLOOR_REPOSITORY', ['tiers'], 'key')]),
    ...(release ? [] : [fault('TRAIN_FLOOR_RELEASE', ['tiers'], 'key')]),
  ]
}

/** The run that prepares a version has its requests and its runs' names beside those of the tiers. */
function checkReserved(train: unknown): readonly Fault[] {
  return itemsOf(at(train, 'tiers')).flatMap(([index, tier]) =>
    at(tier, 'name') === 'prepare'
      ? [fault('TRAIN_TIER_RESERVED', ['tiers', index, 'name'], 'value', quote('prepare'))]
      : [],
  )
}

function checkDuplicates(train: unknown): readonly Fault[] {
  const seen = new Set<string>()
  return itemsOf(at(train, 'tiers')).flatMap(([index, tier]) => {
    const name = textOf(at(tier, 'name'))
    if (name === undefined) return []
    if (seen.has(name)) return [fault('TRAIN_TIER_DUPLICATE', ['tiers', index, 'name'], 'value', quote(name))]
    seen.add(name)
    return []
  })
}

function checkNeeds(train: unknown): readonly Fault[] {
  const scopes = scopesOf(train)
  const suggest = suggestFrom([...scopes.keys()])
  return itemsOf(at(train, 'tiers')).flatMap(([index, tier]) =>
    itemsOf(at(tier, 'needs')).flatMap(([place, need]) => {
      const name = textOf(need)
      if (name === undefined) return []
      const path = ['tiers', index, 'needs', place]
      if (!scopes.has(name)) return [fault('TRAIN_TIER_UNKNOWN', path, 'value', quote(name), suggest(name))]
      const late = at(tier, 'scope') === 'repository' && scopes.get(name) === 'release'
      return late ? [fault('TRAIN_NEEDS_LATER', path, 'value', describeTier(tier), quote(name))] : []
    }),
  )
}

function checkNeedsCycles(train: unknown): readonly Fault[] {
  const tiers = itemsOf(at(train, 'tiers'))
  const graph = new Map(
    tiers.flatMap(([, tier]) => {
      const name = textOf(at(tier, 'name'))
      return name === undefined
        ? []
        : [[name, itemsOf(at(tier, 'needs')).flatMap(([, need]) => textOf(need) ?? [])] as const]
    }),
  )
  return findCycles(graph).map((cycle) => {
    const index = tiers.findIndex(([, tier]) => at(tier, 'name') === cycle[0])
    return fault('TRAIN_NEEDS_CYCLE', ['tiers', index, 'needs'], 'value', cycle.map(quote).join(' → '))
  })
}

/** A release tier says where it runs, unless there is but one repository; a repository tier runs everywhere. */
function checkPlaces(train: unknown): readonly Fault[] {
  const several = itemsOf(at(train, 'repositories')).length > 1
  return itemsOf(at(train, 'tiers')).flatMap(([index, tier]) => {
    const scope = at(tier, 'scope')
    const placed = at(tier, 'repository') !== undefined
    if (scope === 'release' && several && !placed)
      return [fault('TRAIN_TIER_REPOSITORY_MISSING', ['tiers', index], 'value', describeTier(tier))]
    if (scope === 'repository' && placed)
      return [fault('TRAIN_TIER_REPOSITORY_UNEXPECTED', ['tiers', index, 'repository'], 'key', describeTier(tier))]
    return []
  })
}

function checkInputs(train: unknown): readonly Fault[] {
  const known = new Set(repositoryNames(train))
  const suggest = suggestFrom([...known])
  return itemsOf(at(train, 'tiers')).flatMap(([index, tier]) =>
    itemsOf(at(tier, 'inputs')).flatMap(([place, input]) => {
      const name = textOf(input)
      if (name === undefined || known.has(name)) return []
      return [fault('TRAIN_INPUT_UNKNOWN', ['tiers', index, 'inputs', place], 'value', quote(name), suggest(name))]
    }),
  )
}

function checkOverrides(train: unknown): readonly Fault[] {
  const scopes = scopesOf(train)
  const suggest = suggestFrom([...scopes.keys()])
  return itemsOf(at(train, 'repositories')).flatMap(([index, each]) =>
    entriesOf(at(each, 'tiers')).flatMap(([name]) => {
      const path = ['repositories', index, 'tiers', name]
      if (!scopes.has(name)) return [fault('TRAIN_TIER_UNKNOWN', path, 'key', quote(name), suggest(name))]
      return scopes.get(name) === 'release' ? [fault('TRAIN_TIER_OVERRIDE_RELEASE', path, 'key', quote(name))] : []
    }),
  )
}

function describeTier(tier: unknown): string {
  return quote(textOf(at(tier, 'name')) ?? '?')
}
