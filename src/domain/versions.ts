import semver from 'semver'
import type { Member } from './words.ts'

/** `v{version}` with the version put in. */
export function tagOf(pattern: string, version: string): string {
  return pattern.replace('{version}', version)
}

/** The highest released version among these tags, pre-releases left out; `null` for none. */
export function latestVersion(pattern: string, tags: readonly string[]): string | null {
  const [before = '', after = ''] = pattern.split('{version}')
  const versions = tags
    .filter((tag) => tag.startsWith(before) && tag.endsWith(after) && tag.length >= before.length + after.length)
    .map((tag) => tag.slice(before.length, tag.length - after.length))
    .filter((text) => semver.valid(text) === text && semver.prerelease(text) === null)
  return versions.sort(semver.rcompare)[0] ?? null
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
