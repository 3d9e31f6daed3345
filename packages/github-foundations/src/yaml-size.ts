import { Composer, isAlias, isCollection, isNode, isPair, isScalar } from 'yaml'
import { readTokens } from './yaml-tokens.ts'

/**
 * The limits of GitHub's own reader of templates (MaxDepth, MaxResultSize of actions/runner,
 * PipelineTemplateEvaluator.cs). It bears a million events; nobody's workflow has a quarter of them, and so many take
 * half a gigabyte to read here.
 */
const limits = { depth: 50, characters: 10 * 1024 * 1024, events: 250_000 } as const
/**
 * Words of YAML, white space among them. A file of GitHub's largest size has fewer, unless it is made of nothing else.
 */
const mostLexemes = 250_000
/** The limit of steps to find the targets of aliases: each search walks the whole document. */
const mostSteps = 3_000_000

const tooMany =
  'Maximum events exceeded while evaluating the template. This may indicate an infinite loop or too many nested loops.'

interface Size {
  readonly events: number
  readonly characters: number
  readonly aliases: number
  readonly depth: number
}

const endless: Size = { events: Infinity, characters: Infinity, aliases: Infinity, depth: Infinity }

/**
 * The reason why YAML that somebody else wrote is too large to read, in GitHub's words; `null` if it is not. Aliases
 * are counted by their expansion and never followed, so that a few lines that expand to billions cost what a few lines
 * cost. Syntax is not checked.
 */
export function findYamlExcess(text: string): string | null {
  const { tokens, tooDeep, isTooMuch } = readTokens(text, { depth: limits.depth, lexemes: mostLexemes })
  if (tooDeep !== null) return 'Maximum object depth exceeded'
  if (isTooMuch) return tooMany
  if (!text.includes('*')) return null
  const [document] = new Composer({ uniqueKeys: false, logLevel: 'silent', prettyErrors: false }).compose(
    tokens,
    true,
    text.length,
  )
  const { size, nodes } = measure(document?.contents)
  if (size.depth > limits.depth) return 'Maximum object depth exceeded'
  if (size.characters > limits.characters) return 'Maximum object size exceeded'
  return size.events > limits.events || size.aliases * nodes > mostSteps ? tooMany : null
}

/**
 * Sizes with every alias in place of what it stands for; one inside what it stands for never ends. `nodes`: as written.
 */
function measure(root: unknown): { readonly size: Size; readonly nodes: number } {
  const anchors = new Map<string, Size>()
  let nodes = 0

  const sizeOf = (node: unknown): Size => {
    if (isPair(node)) return together([sizeOf(node.key), sizeOf(node.value)], 0)
    if (!isNode(node)) return { events: 1, characters: 0, aliases: 0, depth: 0 }
    nodes += 1
    if (isAlias(node)) {
      const named = anchors.get(node.source)
      return named === undefined
        ? { events: 1, characters: 0, aliases: 1, depth: 0 }
        : { ...named, aliases: named.aliases + 1 }
    }
    const name = 'anchor' in node ? node.anchor : undefined
    if (name !== undefined) anchors.set(name, endless)
    const size = isCollection(node)
      ? together(node.items.map(sizeOf), 1)
      : {
          events: 1,
          characters: isScalar(node) && typeof node.value === 'string' ? node.value.length : 0,
          aliases: 0,
          depth: 0,
        }
    if (name !== undefined) anchors.set(name, size)
    return size
  }

  return { size: sizeOf(root), nodes }
}

/** A collection is two events, its begin and its end. */
function together(parts: readonly Size[], level: 0 | 1): Size {
  const sum = (of: (part: Size) => number): number => parts.reduce((all, part) => all + of(part), 0)
  return {
    events: sum(({ events }) => events) + 2 * level,
    characters: sum(({ characters }) => characters),
    aliases: sum(({ aliases }) => aliases),
    depth: parts.reduce((most, { depth }) => Math.max(most, depth), 0) + level,
  }
}
