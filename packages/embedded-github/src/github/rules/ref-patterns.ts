import { notSlash, oneOf, only, star, takesAll, type Step } from '../world/pattern-steps.ts'
import type { Repository } from '../world/world.ts'
import type { Ruleset } from './definitions.ts'

/** True if a ruleset is about a ref, which need not exist. */
export function covers({ target, include, exclude }: Ruleset, { defaultBranch }: Repository, ref: string): boolean {
  if (!ref.startsWith(target === 'branch' ? 'refs/heads/' : 'refs/tags/')) return false
  const holds = (pattern: string): boolean =>
    pattern === '~ALL' ||
    (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${defaultBranch}` : matchesRef(pattern, ref))
  return include.some(holds) && !exclude.some(holds)
}

/** The active rulesets of a repository that are about a ref. */
export function activeRulesets(repository: Repository, ref: string): readonly Ruleset[] {
  return (repository.rulesets ?? []).filter(
    (ruleset) => ruleset.enforcement === 'active' && covers(ruleset, repository, ref),
  )
}

/**
 * Ruby's `File.fnmatch` with `FNM_PATHNAME`, by which GitHub matches refs: `*` and `?` stop at a slash, only a whole
 * part `**` before a slash goes down any number of levels: `release/**` means one level, and only with a further `/*`
 * behind it any number
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax).
 */
export function matchesRef(pattern: string, ref: string): boolean {
  const tokens = pattern.match(/(?<=^|\/)\*\*\/|\*+|\?|\[[^\]]+\]|\\.|[^]/gu) ?? []
  return takesAll(tokens.flatMap(stepsOf), ref)
}

/** Any number of whole parts with their slashes. */
const parts: readonly Step[] = [{ jumps: [1, 4] }, { takes: notSlash, many: true }, only('/'), { jumps: [-3] }]

function stepsOf(token: string): readonly Step[] {
  if (token === '**/') return parts
  if (token.startsWith('*')) return [star]
  if (token === '?') return [{ takes: notSlash }]
  if (token.startsWith('[') && token.length > 1) return characterClass(token.slice(1, -1))
  return [only(token.startsWith('\\') && token.length > 1 ? token.slice(1) : token)]
}

function characterClass(inner: string): readonly Step[] {
  const [not, members] = /^[!^]/.test(inner) ? ['^', inner.slice(1)] : ['', inner]
  if (members === '') return Array.from(`[${inner}]`, only)
  const takes = oneOf(`[${not}${members.replace(/[\\\]^&|~[(){}]/gu, String.raw`\$&`)}]`)
  return [{ takes: (character) => character !== '/' && takes(character) }]
}
