import { at, entriesOf, itemsOf } from '../loose.ts'
import { fault, quote, type Fault, type Path } from '../source.ts'

/**
 * Features of a train that this version does not carry out: refused by name, because a rule that is read and not kept
 * is worse than none.
 */
export function checkSupport(train: unknown): readonly Fault[] {
  const repositories = itemsOf(at(train, 'repositories'))
  return [
    ...repositories.flatMap(([index, each]) => checkRepository(each, ['repositories', index])),
    ...itemsOf(at(train, 'tiers')).flatMap(([index, tier]) => checkProof(tier, ['tiers', index])),
  ]
}

const ways: Readonly<Record<string, string>> = {
  request: 'Take the key out; the run is then started by workflow_dispatch.',
}

function refuse(
  value: unknown,
  base: Path,
  keys: readonly string[],
  remedy = ways[keys.at(-1) ?? ''],
): readonly Fault[] {
  if (at(value, ...keys) === undefined) return []
  return [
    fault('TRAIN_NOT_YET_SUPPORTED', [...base, ...keys], 'key', quote(keys.at(-1) ?? ''), remedy ?? 'Remove the key.'),
  ]
}

function checkRepository(repository: unknown, path: Path): readonly Fault[] {
  return entriesOf(at(repository, 'tiers')).flatMap(([name, override]) =>
    checkProof(override, [...path, 'tiers', name]),
  )
}

function checkProof(tier: unknown, path: Path): readonly Fault[] {
  return refuse(tier, path, ['request'])
}
