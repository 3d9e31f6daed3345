import semver from 'semver'
import { readChange, withoutReverted } from './commit-messages.ts'
import type { LineSeen } from '../questions/plan.ts'
import type { Name } from '../words/names.ts'
import type { Member } from '../words/train.ts'

/** A tag and the version that it names. */
export interface VersionTag {
  readonly tag: string
  readonly version: string
}
type Lines = Readonly<Record<string, LineSeen>>

/** `v{version}` with the version put in. */
export function tagOf(pattern: string, version: string): string {
  return pattern.replace('{version}', version)
}

/** The highest released version among these tags, pre-releases left out; `null` for none. */
export function latestVersion(pattern: string, tags: readonly string[], lines: Lines = {}): string | null {
  return lastRelease(pattern, tags, lines)?.version ?? null
}

/**
 * The last release before this one: the highest version that source or production holds, by commit or by content. A
 * version on a commit beside them counts if it released more of source within the same major version, or if they hold
 * none (docs/decisions/0031-what-was-released.md). A tag whose line is unknown counts as ours.
 * `null` for none.
 */
export function lastRelease(pattern: string, tags: readonly string[], lines: Lines = {}): VersionTag | null {
  const released = releasedVersions(pattern, tags)
  const ours = released.find(({ tag }) => lineOf(lines, tag).is === 'ours') ?? null
  const beside = released.slice(0, ours === null ? undefined : released.indexOf(ours)).filter(({ tag, version }) => {
    const { is, ahead } = lineOf(lines, tag)
    return (
      is === 'beside' &&
      (ours === null || (semver.major(version) === semver.major(ours.version) && ahead < lineOf(lines, ours.tag).ahead))
    )
  })
  // Sorting is stable: of those that released as much, the highest.
  return beside.toSorted((a, b) => lineOf(lines, a.tag).ahead - lineOf(lines, b.tag).ahead)[0] ?? ours
}

function lineOf(lines: Lines, tag: string): LineSeen {
  return lines[tag] ?? { is: 'ours', ahead: 0 }
}

/**
 * The highest pre-release among these tags that this version should follow and does not: one of the same major, minor
 * and patch; `null` for none.
 */
export function overtakenPreRelease(pattern: string, tags: readonly string[], version: string): string | null {
  return (
    versionsIn(pattern, tags).find(
      ({ version: other }) =>
        isPreRelease(other) && semver.parse(other)?.compareMain(version) === 0 && semver.gt(other, version),
    )?.version ?? null
  )
}

/** True if this version comes before the one that its numbers name, such as `2.0.0-rc.1`. */
export function isPreRelease(version: string): boolean {
  return semver.prerelease(version) !== null
}

/** True if GitHub should show a version as the latest, given the highest published one: never a pre-release. */
export function isLatest(version: string, highest: string | null): boolean {
  return !isPreRelease(version) && (highest === null || semver.gt(version, highest))
}

/** The tags that name a version other than a pre-release, highest version first. */
export function releasedVersions(pattern: string, tags: readonly string[]): readonly VersionTag[] {
  return versionsIn(pattern, tags).filter(({ version }) => !isPreRelease(version))
}

/**
 * Highest first. Build metadata (`1.2.3+5`) is part of the tag and says nothing of the version (SemVer 2.0.0, item 10).
 * Days such as `2026.11.30` are versions where there are no others.
 */
function versionsIn(pattern: string, tags: readonly string[]): readonly VersionTag[] {
  const [before = '', after = ''] = pattern.split('{version}')
  const read = tags
    .filter((tag) => tag.startsWith(before) && tag.endsWith(after) && tag.length >= before.length + after.length)
    .flatMap((tag) => {
      const text = tag.slice(before.length, tag.length - after.length)
      const version = /^\d/u.test(text) ? semver.valid(text) : null
      return version === null ? [] : [{ tag, version }]
    })
    .sort((a, b) => semver.rcompare(a.version, b.version))
  const numbered = read.filter(({ version }) => !isDay(version))
  return numbered.length > 0 ? numbered : read
}

/** A version as people write it, with two to four numbers. */
const looseVersion = /^v?(\d{1,15}(?:\.\d{1,15}){1,3})(?:[-+].*)?$/iu
/**
 * The prefixes before the version of the repository as a whole, beside its own name; any other prefix marks the version
 * of a part.
 */
const ownPrefix = /^(?:release|releases|rel|version|ver)$/iu
/** The first major number that must be a date: no product gets so far by itself. */
const firstYear = 1900

function isDay(version: string): boolean {
  return semver.major(version) >= firstYear
}

/**
 * The tag with the highest version of the repository that its pattern does not read, where that is higher than
 * everything that it reads; `null` for none, and where the pattern is of something within. `api/v1.2.3`, `web@1.2.3`
 * and `nightly-1.2.3` are no versions of the repository, and
 * `2026.11.30` beside `1.4.0` is a day.
 */
export function findUnread(pattern: string, name: Name, tags: readonly string[]): string | null {
  if (readLoosely(tagOf(pattern, '1.2.3'), name) === null) return null
  const [highest] = versionsIn(pattern, tags)
  const read = new Set(versionsIn(pattern, tags).map(({ tag }) => tag))
  const unread = tags
    .filter((tag) => !read.has(tag))
    .flatMap((tag) => {
      const version = readLoosely(tag, name)
      return version === null || (highest !== undefined && !isHigher(version, highest.version))
        ? []
        : [{ tag, version }]
    })
  return unread.sort((a, b) => semver.rcompare(a.version, b.version))[0]?.tag ?? null
}

function isHigher(unread: string, read: string): boolean {
  return semver.gt(unread, read) && (!isDay(unread) || isDay(read))
}

function readLoosely(tag: string, name: Name): string | null {
  const [, prefix, text = tag] = /^(.+?)[-_@/](v?\d.*)$/iu.exec(tag) ?? []
  const [, numbers] = looseVersion.exec(text) ?? []
  if (numbers === undefined || !(prefix === undefined || ownPrefix.test(prefix) || isNameOf(prefix, tag, name)))
    return null
  const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number)
  return `${major}.${minor}.${patch}`
}

/**
 * `api@1.2.3`, `@acme/api@1.2.3` and `api-v1.2.3` are of acme/api; `api/v1.2.3` is of the folder api within
 * (https://go.dev/ref/mod#vcs-version).
 */
function isNameOf(prefix: string, tag: string, name: Name): boolean {
  const own = name.slice(name.indexOf('/') + 1).toLowerCase()
  return tag[prefix.length] !== '/' && prefix.toLowerCase().replace(/^@[^/]+\//u, '') === own
}

/** True if a tag matters for this pattern: it is a version, readable or not, or clashes with one. */
export function matters(pattern: string, tag: string): boolean {
  return /\d\.\d/u.test(tag) || pattern.startsWith(`${tag}/`) || versionsIn(pattern, [tag]).length > 0
}

/** The first version: what the highest pre-release leads to, such as `2.0.0` after `2.0.0-beta.10`, else `0.1.0`. */
export function firstVersion(pattern: string, tags: readonly string[]): string {
  const [highest] = versionsIn(pattern, tags).filter(({ version }) => isPreRelease(version))
  const parts = highest === undefined ? null : semver.parse(highest.version)
  return parts === null ? '0.1.0' : `${parts.major}.${parts.minor}.${parts.patch}`
}

/**
 * The version to release: as fixed, else by conventional commits, newest first, at least a patch, `0.1.0` first
 * (https://www.conventionalcommits.org/en/v1.0.0/).
 */
export function nextVersion(
  { version }: Pick<Member, 'version'>,
  from: string | null,
  messages: readonly string[],
): string {
  if (version.strategy === 'fixed') return version.next
  if (from === null) return '0.1.0'
  const next = semver.inc(from, bump(from, messages))
  if (next === null) throw new Error(`${from} is not a version`)
  return next
}

/**
 * Types are read in any case (Conventional Commits 1.0.0, item 15). Below 1.0.0 a breaking change raises the minor, as
 * SemVer 2.0.0 item 4 leaves open and the field does.
 */
function bump(from: string, messages: readonly string[]): 'major' | 'minor' | 'patch' {
  const changes = new Set(
    withoutReverted(messages.map((message) => ({ message }))).map(({ message }) => readChange(message)),
  )
  if (changes.has('breaking')) return semver.major(from) > 0 ? 'major' : 'minor'
  return changes.has('feature') ? 'minor' : 'patch'
}
