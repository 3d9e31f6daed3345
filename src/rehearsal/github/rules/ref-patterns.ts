import type { Repository } from '../world.ts'
import type { Ruleset } from './rulesets.ts'

/** Whether a ruleset is about a ref, which need not exist. */
export function covers({ target, include, exclude }: Ruleset, { defaultBranch }: Repository, ref: string): boolean {
  if (!ref.startsWith(target === 'branch' ? 'refs/heads/' : 'refs/tags/')) return false
  const holds = (pattern: string): boolean => pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${defaultBranch}` : matchesRef(pattern, ref))
  return include.some(holds) && !exclude.some(holds)
}

/** The active rulesets of a repository that are about a ref. */
export function activeRulesets(repository: Repository, ref: string): readonly Ruleset[] {
  return (repository.rulesets ?? []).filter((ruleset) => ruleset.enforcement === 'active' && covers(ruleset, repository, ref))
}

/**
 * Ruby's `File.fnmatch` with `FNM_PATHNAME`, by which GitHub matches refs: `*` and `?` stop at a slash, only a whole part `**` before a
 * slash goes down any number of levels: `release/**` means one level, and only with a further `/*` behind it any number
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax).
 */
export function matchesRef(pattern: string, ref: string): boolean {
  return new RegExp(`^${translate(pattern)}$`, 'u').test(ref)
}

function translate(pattern: string): string {
  const tokens = pattern.match(/(?<=^|\/)\*\*\/|\*+|\?|\[[^\]]+\]|\\.|[^]/gu) ?? []
  return tokens.map((token) => {
    if (token === '**/') return '(?:[^/]+/)*'
    if (token.startsWith('*')) return '[^/]*'
    if (token === '?') return '[^/]'
    if (token.startsWith('[') && token.length > 1) return `(?!/)${characterClass(token.slice(1, -1))}`
    return literal(token.startsWith('\\') && token.length > 1 ? token.slice(1) : token)
  }).join('')
}

function characterClass(inner: string): string {
  const [not, members] = /^[!^]/.test(inner) ? ['^', inner.slice(1)] : ['', inner]
  return members === '' ? literal(`[${inner}]`) : `[${not}${members.replace(/[\\\]^&|~[(){}]/gu, String.raw`\$&`)}]`
}

function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`)
}
