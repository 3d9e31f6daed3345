import semver from 'semver'
import type { Member } from './words.ts'

/** `v{version}` with the version put in. */
export function tagOf(pattern: string, version: string): string {
  return pattern.replace('{version}', version)
}

/** The highest released version among these tags, pre-releases left out; `null` for none. */
export function latestVersion(pattern: string, tags: readonly string[]): string | null {
  return versionsIn(pattern, tags).find((version) => !isPreRelease(version)) ?? null
}

/** The highest pre-release among these tags that this version should follow and does not: one of the same major, minor and patch; `null` for none. */
export function overtakenPreRelease(pattern: string, tags: readonly string[], version: string): string | null {
  return versionsIn(pattern, tags).find((other) => isPreRelease(other) && semver.parse(other)?.compareMain(version) === 0 && semver.gt(other, version)) ?? null
}

/** Whether this version comes before the one that its numbers name, such as `2.0.0-rc.1`. */
export function isPreRelease(version: string): boolean {
  return semver.prerelease(version) !== null
}

/** Highest first. */
function versionsIn(pattern: string, tags: readonly string[]): readonly string[] {
  const [before = '', after = ''] = pattern.split('{version}')
  return tags
    .filter((tag) => tag.startsWith(before) && tag.endsWith(after) && tag.length >= before.length + after.length)
    .map((tag) => tag.slice(before.length, tag.length - after.length))
    .filter((text) => semver.valid(text) === text)
    .sort(semver.rcompare)
}

/** The version to release: as fixed, else by conventional commits, at least a patch, `0.1.0` first (https://www.conventionalcommits.org/en/v1.0.0/). */
export function nextVersion({ version }: Pick<Member, 'version'>, from: string | null, messages: readonly string[]): string {
  if (version.strategy === 'fixed') return version.next
  if (from === null) return '0.1.0'
  const next = semver.inc(from, bump(from, messages))
  if (next === null) throw new Error(`${from} is not a version`)
  return next
}

/** Types are read in any case (Conventional Commits 1.0.0, item 15). Below 1.0.0 a breaking change raises the minor, as SemVer 2.0.0 item 4 leaves open and the field does. */
function bump(from: string, messages: readonly string[]): 'major' | 'minor' | 'patch' {
  const stable = semver.major(from) > 0
  if (messages.some(isBreaking)) return stable ? 'major' : 'minor'
  if (messages.some((message) => /^feat(\([^)]{1,100}\))?:/i.test(message))) return 'minor'
  return 'patch'
}

function isBreaking(message: string): boolean {
  return /^[a-z][a-z0-9_-]{0,49}(\([^)]{1,100}\))?!:/i.test(message) || /^BREAKING[ -]CHANGE: /m.test(message)
}
