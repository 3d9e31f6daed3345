/** GitHub ignores larger files. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const longest = 3_000_000
const mostOwners = 20
/** `@user`, `@organization/team` or an address. */
const owner = /^(?:@[\w-]{1,39}(?:\/[\w.-]{1,100})?|[\w.+-]{1,64}@[\w.-]{1,190})$/u

/**
 * Owners of everything, as a CODEOWNERS file writes them: those of its last rule for `*`. Empty where it has none, or takes the owners of
 * everything away again.
 */
export function readCodeowners(text: string): readonly string[] {
  if (text.length > longest) return []
  const rules = text.split('\n').map((line) => line.split('#', 1)[0]?.trim().split(/[ \t]+/u) ?? [])
  const [, ...owners] = rules.findLast(([pattern]) => pattern === '*') ?? []
  return owners.filter((written) => owner.test(written)).slice(0, mostOwners)
}
