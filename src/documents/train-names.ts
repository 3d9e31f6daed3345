import { nameKey } from '../domain/logins.ts'
import { at, textOf } from './loose.ts'
import { repositoryNames } from './train-repositories.ts'

/** Where a train names a repository beside `repositories[].name`; `*` is every item or entry. */
const places = [['control'], ['repositories', '*', 'depends-on', '*'], ['repositories', '*', 'depends-on', '*', 'repository'], ['tiers', '*', 'repository'], ['tiers', '*', 'inputs', '*'], ['fix', 'agent'], ['hooks', '*', 'repository']] as const

/**
 * A train in which every repository is spelled as where it is listed first: GitHub does not tell upper from lower case in names, and
 * everything behind this compares them as they are.
 */
export function spellNames(train: unknown): unknown {
  const first = [...repositoryNames(train), textOf(at(train, 'control')), ...namesAt(train, ['tiers', '*', 'repository'])].filter((name) => name !== undefined)
  const spelled = new Map(first.toReversed().map((name) => [nameKey(name), name]))
  return places.reduce((known: unknown, path) => change(known, path, (name) => spelled.get(nameKey(name)) ?? name), train)
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
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, step === '*' || step === key ? change(inner, rest, spell) : inner]))
}
