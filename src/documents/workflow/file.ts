import { isMap, isScalar, isSeq, type Document } from 'yaml'
import type { WorkflowFileSeen } from '../../domain/questions/automation.ts'
import { splitExpressions } from './expression-parts.ts'
import { child, compose, follow, judgeDispatch } from './workflow.ts'

/** More than anybody writes; a file with more is not read, so that what it does is not known. */
const [mostPatterns, mostJobs, mostAliased, longestName] = [500, 500, 1_000, 1_000]
/** GitHub makes at most so many jobs of a matrix. https://docs.github.com/en/actions/reference/limits */
const mostCells = 256

type Job = WorkflowFileSeen['jobs'][number]

/**
 * The triggers of a workflow file, the checks that its jobs make and the inputs that it asks for; `null` if it cannot
 * be read, which says nothing of what it does.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function readWorkflowFile(text: string): WorkflowFileSeen | null {
  const composed = compose(text)
  if (composed === null) return null
  const { document, lines } = composed
  const reader = new FileReader(document)
  const on = child(document, document.contents, 'on')
  const file: WorkflowFileSeen = {
    dispatch: judgeDispatch(document, on),
    line: lines.linePos(reader.offsetOf('on')).line,
    on: reader.readTriggers(on),
    jobs: reader.readJobs(child(document, document.contents, 'jobs')),
    asks: reader.readAsks(child(document, child(document, on, 'workflow_dispatch'), 'inputs')),
  }
  return reader.isWhole ? file : null
}

class FileReader {
  /** True if everything could be read within bounds. */
  isWhole = true
  private patterns = 0
  private aliased = 0
  private readonly document: Document

  constructor(document: Document) {
    this.document = document
  }

  /** The position where the value of a key of the file begins, or the key itself if it has no value. */
  offsetOf(key: string): number {
    const { contents } = this.document
    const pair = isMap(contents)
      ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
  }

  readTriggers(on: unknown): WorkflowFileSeen['on'] {
    if (isScalar(on)) return { [String(on.value)]: {} }
    if (isSeq(on)) return Object.fromEntries(this.textsOf(on).map((event) => [event, {}]))
    return Object.fromEntries(
      this.pairsOf(on).map(([event, filters]) => [
        event,
        Object.fromEntries(
          this.pairsOf(filters).flatMap(([key, patterns]) => {
            const texts = isScalar(patterns)
              ? [String(patterns.value)]
              : isSeq(patterns)
                ? this.textsOf(patterns)
                : null
            return texts === null ? [] : [[key, texts] as const]
          }),
        ),
      ]),
    )
  }

  readAsks(inputs: unknown): readonly string[] {
    return this.pairsOf(inputs).flatMap(([name, input]) => {
      const required = this.valueOf(input, 'required')
      const given = this.valueOf(input, 'default')
      return name !== 'convoy' && required === true && (given === undefined || given === null || given === '')
        ? [name]
        : []
    })
  }

  readJobs(jobs: unknown): readonly Job[] {
    const pairs = this.pairsOf(jobs)
    const read = pairs.slice(0, mostJobs).flatMap(([id, job]) => this.readJob(id, job))
    if (pairs.length > mostJobs || read.length > mostJobs * 4) this.isWhole = false
    return this.isWhole ? read : []
  }

  private readJob(id: string, job: unknown): readonly Job[] {
    const [written, uses] = [this.textOf(job, 'name') ?? id, this.textOf(job, 'uses')]
    const calls = uses === null ? {} : { calls: uses }
    const matrix = child(this.document, child(this.document, job, 'strategy'), 'matrix')
    if (written.length > longestName) {
      this.isWhole = false
      return []
    }
    if (written.includes('${{')) return [{ name: splitExpressions(written), ...calls }]
    if (matrix === undefined) return [{ name: [written], ...calls }]
    const cells = this.cellsOf(matrix)
    return cells === null
      ? [{ name: [`${written} (`, ')'], ...calls }]
      : cells.map((cell) => ({ name: [`${written} (${cell})`], ...calls }))
  }

  /** `20, linux` for each cell of a matrix of plain lists; `null` where its cells are not that plain. */
  private cellsOf(matrix: unknown): readonly string[] | null {
    const axes = this.pairsOf(matrix)
    if (!isMap(matrix) || axes.length === 0 || axes.some(([key]) => key === 'include' || key === 'exclude')) return null
    let cells: readonly string[] = ['']
    for (const [, values] of axes) {
      if (!isSeq(values) || cells.length * values.items.length > mostCells) return null
      const nodes = values.items.map((item) => this.behind(item))
      if (
        !nodes.every(
          (node) =>
            isScalar(node) &&
            ['string', 'number', 'boolean'].includes(typeof node.value) &&
            !String(node.value).includes('${{') &&
            String(node.value).length <= longestName,
        )
      )
        return null
      cells = cells.flatMap((cell) =>
        nodes.map((node) => `${cell === '' ? '' : `${cell}, `}${isScalar(node) ? String(node.value) : ''}`),
      )
    }
    return cells
  }

  private pairsOf(map: unknown): readonly (readonly [string, unknown])[] {
    if (!isMap(map)) return []
    return map.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), this.behind(value)] as const] : [],
    )
  }

  private textsOf(list: { readonly items: readonly unknown[] }): readonly string[] {
    this.patterns += list.items.length
    if (this.patterns > mostPatterns) this.isWhole = false
    return this.isWhole
      ? list.items.map((item) => this.behind(item)).flatMap((node) => (isScalar(node) ? [String(node.value)] : []))
      : []
  }

  private valueOf(map: unknown, key: string): unknown {
    const node = child(this.document, map, key)
    return isScalar(node) ? node.value : node
  }

  private textOf(map: unknown, key: string): string | null {
    const value = this.valueOf(map, key)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
  }

  /** Behind an alias; each costs a walk through the file, so that only so many are followed. */
  private behind(node: unknown): unknown {
    const found = this.aliased > mostAliased ? undefined : follow(this.document, node)
    if (found !== node) this.aliased += 1
    if (this.aliased > mostAliased) this.isWhole = false
    return found
  }
}
