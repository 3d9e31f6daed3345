import valid from 'semver/functions/valid.js'
import { branchesClash, whyNoBranch } from '../../domain/plan/branch-name.ts'
import { at, itemsOf, textOf } from '../loose.ts'
import { fault, quote, type Fault, type Path } from '../source.ts'

const roles = ['source', 'candidate', 'staging', 'production'] as const
type Role = (typeof roles)[number]

/** Roles that name no branch: `staging: none`, `production: tag-only`. */
const wordsOfRole: Readonly<Record<Role, readonly string[]>> = {
  source: [],
  candidate: [],
  staging: ['none'],
  production: ['tag-only'],
}

/** The characters of a branch name; the schema complains of others. */
const allowed = /^[0-9A-Za-z._/@+#{}-]+$/

/** Rules about the branches, versions and tags of a train that a schema cannot express. */
export function checkBranches(train: unknown): readonly Fault[] {
  const repositories = itemsOf(at(train, 'repositories'))
  const places: readonly (readonly [Path, unknown])[] = [
    [['branches'], at(train, 'branches')],
    ...repositories.map(([index, each]) => [['repositories', index, 'branches'], at(each, 'branches')] as const),
  ]
  const names = places.flatMap(([path, branches]) =>
    roles.flatMap((role) => checkName(textOf(at(branches, role)), role, [...path, role])),
  )
  const clashes = repositories.flatMap(([index, each]) => [
    ...checkClashes(train, each, index),
    ...checkReserved(train, each, index),
  ])
  return [
    ...names,
    ...unique(clashes),
    ...repositories.flatMap(([index, each]) => checkVersion(at(each, 'version'), ['repositories', index, 'version'])),
  ]
}

function checkName(name: string | undefined, role: Role, path: Path): readonly Fault[] {
  if (name === undefined || wordsOfRole[role].includes(name) || !allowed.test(name)) return []
  const plain = role === 'candidate' ? name.replaceAll('{release}', '1') : name
  if (role === 'candidate' && plain === name) return [fault('TRAIN_BRANCH_RELEASE', path, 'value', quote(name))]
  if (/[{}]/.test(plain) && !plain.includes('@{'))
    return [fault('TRAIN_BRANCH_PLACEHOLDER', path, 'value', quote(name))]
  const reason = whyNoBranch(plain)
  return reason === null ? [] : [fault('TRAIN_BRANCH_NAME', path, 'value', quote(name), reason)]
}

interface Named {
  readonly role: Role
  readonly name: string
  readonly path: Path
}

/** The branches that a repository ends up with, and where each was said. */
function branchesOf(train: unknown, each: unknown, index: number): readonly Named[] {
  return roles.flatMap((role) => {
    const own = textOf(at(each, 'branches', role))
    const name = own ?? textOf(at(train, 'branches', role)) ?? (role === 'candidate' ? 'rc/{release}' : undefined)
    const path = own === undefined ? ['branches', role] : ['repositories', index, 'branches', role]
    return name === undefined || wordsOfRole[role].includes(name) ? [] : [{ role, name, path }]
  })
}

/** Only source and production may be one branch: then nothing moves but the tag. */
function checkClashes(train: unknown, each: unknown, index: number): readonly Fault[] {
  const named = branchesOf(train, each, index)
  return named.flatMap((one, position) =>
    named.slice(position + 1).flatMap((other) => {
      const released = one.role === 'source' && other.role === 'production' && one.name === other.name
      if (released || !branchesClash(one.name, other.name)) return []
      const path = other.path.length > one.path.length || other.role !== 'candidate' ? other.path : one.path
      return [
        fault(
          'TRAIN_BRANCH_CLASH',
          path,
          'value',
          one.role,
          other.role,
          quote(one.name === other.name ? one.name : `${one.name} and ${other.name}`),
        ),
      ]
    }),
  )
}

function checkReserved(train: unknown, each: unknown, index: number): readonly Fault[] {
  if (textOf(at(train, 'control'))?.toLowerCase() !== textOf(at(each, 'name'))?.toLowerCase()) return []
  return branchesOf(train, each, index)
    .filter(({ name }) => branchesClash(name, 'release'))
    .map(({ name, path }) => fault('TRAIN_BRANCH_RESERVED', path, 'value', quote(name)))
}

function checkVersion(version: unknown, path: Path): readonly Fault[] {
  const next = textOf(at(version, 'next'))
  const tag = textOf(at(version, 'tag'))
  const wrong = tag === undefined ? null : whyNoTag(tag)
  return [
    ...(next === undefined || valid(next) === next
      ? []
      : [fault('TRAIN_VERSION', [...path, 'next'], 'value', quote(next))]),
    ...(tag === undefined || wrong === null ? [] : [fault('TRAIN_TAG', [...path, 'tag'], 'value', quote(tag), wrong)]),
  ]
}

function whyNoTag(tag: string): string | null {
  const plain = tag.replace('{version}', '1.0.0')
  if (plain === tag) return 'has no {version}'
  return /[{}]/.test(plain) ? 'has another placeholder' : whyNoBranch(plain)
}

/** Every repository inherits the branches of the train: one clash there is one problem, not one per repository. */
function unique(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((each) => [JSON.stringify([each.path, each.message]), each])).values()]
}
