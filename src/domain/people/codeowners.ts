import picomatch from 'picomatch'

/**
 * GitHub ignores larger files.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
const longest = 3_000_000
const mostOwners = 20
/** `@user`, `@organization/team` or an address. */
const owner = /^(?:@[\w-]{1,39}(?:\/[\w.-]{1,100})?|[\w.+-]{1,64}@[\w.-]{1,190})$/u
/** Paths without a common letter, in the root and below: what matches them all matches everything. */
const anyPaths = ['a', 'bcd.e', '.f', 'g/h', 'g/.i/jk', '0/1/2/3.4']

/**
 * Owners of everything, as a CODEOWNERS file writes them: those of its last rule that matches every file. Empty where
 * it has none, or takes the owners of everything away again. Patterns are those of gitignore, but `/*` ends at the
 * files of the root, as GitHub says of `docs/*`.
 */
export function readCodeowners(text: string): readonly string[] {
  if (text.length > longest) return []
  const rules = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .map(
      (line) =>
        line
          .split('#', 1)[0]
          ?.trim()
          .split(/[ \t]+/u) ?? [],
    )
  const [, ...owners] = rules.findLast(([pattern]) => pattern !== undefined && matchesEverything(pattern)) ?? []
  return owners
    .map((written) => written.replace(/,$/u, ''))
    .filter((written) => owner.test(written))
    .slice(0, mostOwners)
}

/**
 * A pattern without a slash matches at any depth, another one from the root; `/` alone is the root with all that is
 * below it, as a folder is.
 */
function matchesEverything(pattern: string): boolean {
  if (pattern === '/') return true
  // Whatever holds anything else matches less, and a file of megabytes need not be compiled line by line.
  if (!/^[*?/]{1,20}$/u.test(pattern)) return false
  const isMatch = picomatch(pattern.includes('/') ? pattern.replace(/^\//u, '') : `**/${pattern}`, {
    dot: true,
    nonegate: true,
    noextglob: true,
  })
  return anyPaths.every((path) => isMatch(path))
}
