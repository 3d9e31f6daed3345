import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type Document } from 'yaml'
import type { WorkflowSeen } from '../../domain/questions/automation.ts'
import { findYamlExcess } from 'github-foundations/yaml-size'

/** GitHub runs nothing of a larger file. https://docs.github.com/en/actions/reference/limits */
const longest = 512_000

/**
 * True if a workflow file can be started by workflow_dispatch with one string input `convoy`. More tolerant than
 * `readYaml`: the file is somebody else's, and GitHub takes anchors and tags.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function readDispatch(text: string): WorkflowSeen['dispatch'] {
  const document = compose(text)?.document
  return document === undefined ? 'unreadable' : judgeDispatch(document, child(document, document.contents, 'on'))
}

/**
 * A workflow file as it is written, with where its lines are; `null` where it is no map, or larger or deeper than what
 * is read.
 */
export function compose(text: string): { readonly document: Document; readonly lines: LineCounter } | null {
  if (text.length > longest || findYamlExcess(text) !== null) return null
  const lines = new LineCounter()
  const [document] = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  }).compose(new Parser(lines.addNewLine).parse(text), true, text.length)
  return document === undefined || document.errors.length > 0 || !isMap(document.contents) ? null : { document, lines }
}

/** True if these triggers start a file on workflow_dispatch with one string input `convoy`. */
export function judgeDispatch(document: Document, on: unknown): WorkflowSeen['dispatch'] {
  if (isScalar(on)) return on.value === trigger ? 'no-input' : 'no-trigger'
  if (isSeq(on)) return on.items.some((item) => scalarOf(document, item) === trigger) ? 'no-input' : 'no-trigger'
  if (!isMap(on) || !on.has(trigger)) return 'no-trigger'
  const inputs = child(document, child(document, on, trigger), 'inputs')
  if (!isMap(inputs) || !inputs.has('convoy')) return 'no-input'
  const type = child(document, child(document, inputs, 'convoy'), 'type')
  return type === undefined || (isScalar(type) && type.value === 'string') ? 'yes' : 'no-input'
}

const trigger = 'workflow_dispatch'

/** The value that a map holds under a key, behind an alias too. */
export function child(document: Document, parent: unknown, key: string): unknown {
  return isMap(parent) ? follow(document, parent.get(key, true)) : undefined
}

export function scalarOf(document: Document, node: unknown): unknown {
  const followed = follow(document, node)
  return isScalar(followed) ? followed.value : undefined
}

/** The node that an alias stands for; never expanded further, so that aliases of aliases cost nothing. */
export function follow(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node
}
