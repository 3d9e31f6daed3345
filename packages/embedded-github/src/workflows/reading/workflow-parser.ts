import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { convertConcurrency } from '@actions/workflow-parser/model/converter/concurrency'
import { convertOn } from '@actions/workflow-parser/model/converter/events'
import { convertJobs } from '@actions/workflow-parser/model/converter/jobs'
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context'
import { StringDefinition } from '@actions/workflow-parser/templates/schema/string-definition'
import { StringToken, type MappingToken, type TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema'
import type { Json } from '../words.ts'

// The published schema (0.3.61) has a slip: as a plain text it knows `on: repository_dispatch` under another event's
// name. GitHub itself accepts it.
const dispatchText = getWorkflowSchema().definitions['repository-dispatch-string']
if (dispatchText instanceof StringDefinition) dispatchText.constant = 'repository_dispatch'

// Of a text on several lines with an expression in it the package takes what stands in the file, indentation and all,
// for its editors' sake; GitHub takes what YAML makes of it.
Object.defineProperty(StringToken.prototype, 'source', {
  get: () => undefined,
  set: () => {
    /* not kept */
  },
})

/** A workflow file as plain data, as far as it could be read, and GitHub's own messages about it. */
export interface ParsedFile {
  /**
   * Expressions are text again, `${{ … }}`; a text around them has become one `format(…)`. `null`: not even a mapping.
   */
  readonly root: Json
  readonly problems: readonly string[]
}

/**
 * Reads a workflow file with GitHub's own parser. Only this file imports it: what it takes beside `parseWorkflow` the
 * package promises nobody, so its version is pinned, and test/workflows/parser-contract.test.ts says what is relied on.
 */
export function readWorkflow(path: string, content: string): ParsedFile {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter())
  if (value !== undefined && isMapping(value) && context.errors.count === 0) convert(context, value)
  return {
    root: value === undefined ? null : plain(value),
    problems: context.errors.getErrors().map((error) => error.message),
  }
}

/**
 * The checks that come after the schema. GitHub's convertWorkflowTemplate does the same, but asynchronously and one
 * level of calls deep.
 */
function convert(context: TemplateContext, root: MappingToken): void {
  for (const { key, value } of root) {
    try {
      const name = key.toString()
      if (name === 'on') convertOn(context, value)
      if (name === 'jobs') convertJobs(context, value)
      if (name === 'concurrency') convertConcurrency(context, value)
    } catch (error) {
      context.error(value, error)
    }
  }
}

function plain(token: TemplateToken): Json {
  if (isMapping(token)) return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), plain(value)]))
  if (isSequence(token)) return [...token].map(plain)
  if (isBasicExpression(token)) return token.toString()
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value
  return null
}
