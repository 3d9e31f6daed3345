import { nameKey } from '../../domain/people/logins.ts'
import { at, textOf } from '../loose.ts'
import { repositoryNames } from './repositories.ts'

/** The places where a train names a repository besides `repositories[].name`; `*` is every item or entry. */
const places = [
  ['control'],
  ['repositories', '*', 'depends-on', '*'],
  ['repositories', '*', 'depends-on', '*', 'repository'],
  ['tiers', '*', 'repository'],
  ['tiers', '*', 'inputs', '*'],
  ['fix', 'agent'],
  ['hooks', '*', 'repository'],
] as const

/** The places where a train names a team, `organization/slug`. */
const teamPlaces = [
  ['approvals', 'team'],
  ['approvals', 'break-glass', 'team'],
] as const

/**
 * A train in which every repository is spelled as where it is listed first, the account that owns them as `control` has
 * it, and teams by their slugs, which are lower case at GitHub: it does not tell upper from lower case in names, and
 * everything behind this compares them as they are.
 */
export function spellNames(train: unknown): unknown {
  const owned = [['repositories', '*', 'name'], ...places, ...teamPlaces].reduce(
    (known: unknown, path) => change(known, path, spellOwner(ownersOf(train))),
    train,
  )
  const first = [
    ...repositoryNames(owned),
    textOf(at(owned, 'control')),
    ...namesAt(owned, ['tiers', '*', 'repository']),
  ].filter((name) => name !== undefined)
  const spelled = new Map(first.toReversed().map((name) => [nameKey(name), name]))
  const named = places.reduce(
    (known: unknown, path) => change(known, path, (name) => spelled.get(nameKey(name)) ?? name),
    owned,
  )
  return teamPlaces.reduce((known: unknown, path) => change(known, path, spellSlug), named)
}

/** The accounts that own what the train names, each as it is spelled first: `control` comes before everything else. */
function ownersOf(train: unknown): ReadonlyMap<string, string> {
  const names = [
    textOf(at(train, 'control')),
    ...repositoryNames(train),
    ...places.flatMap((path) => namesAt(train, path)),
  ].filter((name) => name !== undefined)
  return new Map(names.toReversed().map((name) => [nameKey(ownerOf(name)), ownerOf(name)]))
}

function ownerOf(name: string): string {
  return name.split('/')[0] ?? name
}

function spellOwner(owners: ReadonlyMap<string, string>): (name: string) => string {
  return (name) =>
    name.includes('/')
      ? `${owners.get(nameKey(ownerOf(name))) ?? ownerOf(name)}${name.slice(ownerOf(name).length)}`
      : name
}

/** https://docs.github.com/en/rest/teams/teams: slugs are lower case, whatever the name of the team. */
function spellSlug(team: string): string {
  const owner = ownerOf(team)
  return `${owner}${nameKey(team.slice(owner.length))}`
}

function namesAt(value: unknown, path: readonly string[]): readonly string[] {
  const names: string[] = []
  change(value, path, (name) => {
    names.push(name)
    return name
  })
  return names
}

/** The value with the texts at a path changed; what is shaped otherwise stays, for the schema to complain of. */
function change(value: unknown, [step, ...rest]: readonly string[], spell: (name: string) => string): unknown {
  if (step === undefined) return typeof value === 'string' ? spell(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return step === '*' ? value.map((item) => change(item, rest, spell)) : value
  if (step === '*')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, rest, spell)]))
  return Object.hasOwn(value, step)
    ? { ...value, [step]: change((value as Readonly<Record<string, unknown>>)[step], rest, spell) }
    : value
}
