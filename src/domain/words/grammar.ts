/**
 * One word of the grammar: what it is called where it is refused, its longest length, and the whole of its form as a
 * regular expression of JSON Schema.
 */
export interface Word {
  readonly title: string
  readonly maxLength: number
  readonly pattern: string
}

const repository = '[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}'

/**
 * The grammar of ids and names, in one place for all that read them: schemas (`npm run generate` writes them there),
 * inputs of actions, requests to tiers, arguments of commands and descriptions of pull requests. All of them must
 * accept the same text, or a release could be planned that a later step cannot read.
 */
export const grammar = {
  /**
   * Part of branch names and file names: Git refuses "..", a "." and ".lock" at the end
   * (https://git-scm.com/docs/git-check-ref-format).
   */
  release: {
    title: 'a release id of at most 64 letters, digits, ".", "_" and "-", such as "2026.11"',
    maxLength: 64,
    pattern: '^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$',
  },
  /**
   * Accounts of Enterprise Managed Users hold "_" (docs.github.com: username considerations for external
   * authentication); GitHub has no repository that ends in ".git".
   */
  repository: { title: 'a repository as owner/name, such as acme/api', maxLength: 140, pattern: `^${repository}$` },
  login: { title: 'a GitHub login', maxLength: 105, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$' },
  /** A key of objects too: "constructor" is one already. */
  tierName: {
    title: 'a tier name in lower case, such as tier2a',
    maxLength: 32,
    pattern: '^(?!constructor$)[a-z][a-z0-9-]{0,31}$',
  },
  sha: { title: 'a full commit of 40 hexadecimal digits in lower case', maxLength: 40, pattern: '^[0-9a-f]{40}$' },
  digest: { title: 'a SHA-256 of 64 hexadecimal digits in lower case', maxLength: 64, pattern: '^[0-9a-f]{64}$' },
  /** Ids of events and of requests. */
  eventId: {
    title: 'an id of at most 128 letters, digits, ".", "_", ":" and "-"',
    maxLength: 128,
    pattern: '^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$',
  },
  taskId: {
    title: 'the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12',
    maxLength: 200,
    pattern: '^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$',
  },
  workflow: {
    title: 'the name of a workflow file without its folder, such as e2e.yml',
    maxLength: 104,
    pattern: '^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$',
  },
  branch: {
    title: 'a branch name of ASCII letters, digits and . _ / @ + # -',
    maxLength: 200,
    pattern: '^[0-9A-Za-z._/@+#{}-]+$',
  },
  tagName: { title: 'a tag name', maxLength: 356, pattern: '^[0-9A-Za-z._/@+-]+$' },
  /** A version in a manifest; whoever makes one checks that it is SemVer. */
  version: { title: 'a semantic version', maxLength: 256, pattern: '^[0-9A-Za-z.+-]+$' },
} as const satisfies Readonly<Record<string, Word>>

export type WordName = keyof typeof grammar

const patterns = Object.fromEntries(
  Object.entries(grammar).map(([name, { pattern }]) => [name, new RegExp(pattern, 'u')]),
) as Readonly<Record<WordName, RegExp>>

/** True if a text is such a word, as a schema would judge it. */
export function isWord(name: WordName, text: string): boolean {
  return text.length <= grammar[name].maxLength && patterns[name].test(text)
}
