import { anything, folders, notSlash, only, star, takesAll, type Step } from '../world/pattern-steps.ts'

/** One line of a CODEOWNERS file: whose the paths are that it names; nobody's where it names nobody. */
interface OwnerRule {
  readonly owns: (path: string) => boolean
  readonly owners: readonly string[]
}

/**
 * The rules of a CODEOWNERS file, whose patterns are those of gitignore but for classes, `!` and escapes
 * (docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
 */
export function readOwnerRules(text: string): readonly OwnerRule[] {
  return text.split('\n').flatMap((line) => {
    const [pattern = '', ...owners] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/u)
    if (pattern === '' || /[!\\[\]]/u.test(pattern)) return []
    const steps = stepsOf(pattern)
    return [{ owns: (path) => takesAll(steps, path), owners }]
  })
}

/** The owners of a path: those of the last rule that is about it. */
export function ownersOf(rules: readonly OwnerRule[], path: string): readonly string[] {
  return rules.findLast(({ owns }) => owns(path))?.owners ?? []
}

/** A pattern is for a file or for a folder with all below it; `docs/*` stays in that folder. */
function stepsOf(pattern: string): readonly Step[] {
  const isFolder = pattern.endsWith('/')
  const path = pattern.replace(/^\/|\/$/gu, '')
  const isAnywhere = !pattern.slice(0, -1).includes('/')
  const tokens = path.match(/\*\*\/|\*\*|\*|\?|[^]/gu) ?? []
  const inner = tokens.flatMap(stepsOfToken)
  const below: readonly Step[] = [only('/'), anything]
  const end: readonly Step[] = isFolder ? below : path.endsWith('/*') ? [] : [{ jumps: [1, 3] }, ...below]
  return [...(isAnywhere ? folders : []), ...inner, ...end]
}

function stepsOfToken(token: string): readonly Step[] {
  if (token === '**/') return folders
  if (token === '**') return [anything]
  if (token === '*') return [star]
  return [token === '?' ? { takes: notSlash } : only(token)]
}
