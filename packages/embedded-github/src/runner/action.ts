import type { ActionInput } from './action-input.ts'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { findYamlExcess } from 'github-foundations/yaml-size'
import { embeddedProblem, type ActionWrong } from '../catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import type { Json, Step } from '../workflows/words.ts'
import { recordOf, textOf } from './json.ts'
import type { StandIn } from './stand-in.ts'

/**
 * The content of an action.yml, or of a stand-in in its place.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
export interface Action {
  readonly inputs: Readonly<Record<string, ActionInput>>
  readonly runs: NodeRuns | CompositeRuns | StandInRuns
}
/** Paths are relative to the action's folder and may leave it. */
export interface NodeRuns {
  readonly using: 'node'
  readonly main: string
  readonly pre?: string
  readonly preIf?: string
  readonly post?: string
  readonly postIf?: string
}
export interface CompositeRuns {
  readonly using: 'composite'
  readonly steps: readonly Step[]
  readonly outputs: Readonly<Record<string, string>>
}
export interface StandInRuns {
  readonly using: 'stand-in'
  readonly standIn: StandIn
}

/**
 * The action.yml (or .yaml) of a folder; `null` where there is none. Throws `UserError` with every problem of the file.
 */
export async function readAction(folder: string): Promise<Action | null> {
  for (const file of ['action.yml', 'action.yaml']) {
    const path = join(folder, file)
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size > largestFile)
      throw new UserError([{ ...embeddedProblem('ACTION_TOO_LARGE', size, largestFile), file: path }])
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw error
    })
    if (text !== null) return parse(text, path)
  }
  return null
}

/** The same limit as for a workflow file. */
const largestFile = 500 * 1024

type Fields = Readonly<Record<string, Json>>

function parse(text: string, file: string): Action {
  const excess = findYamlExcess(text)
  if (excess !== null) throw new UserError([{ ...embeddedProblem('ACTION_INVALID', { is: 'excess', excess }), file }])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems: Problem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      ...embeddedProblem('ACTION_NOT_YAML', error.message.split('\n', 1)[0] ?? ''),
      file,
      line,
      column: col,
    }
  })
  const invalid = (wrong: ActionWrong): void => {
    problems.push({ ...embeddedProblem('ACTION_INVALID', wrong), file })
  }
  const read: Json = problems.length === 0 ? document.toJS({ maxAliasCount: -1 }) : {}
  const root = recordOf(read)
  const runs = problems.length === 0 ? readRuns(recordOf(root['runs']), recordOf(root['outputs']), invalid) : null
  if (runs === null || problems.length > 0) throw new UserError(problems)
  return {
    inputs: mapFields(root['inputs'], (input) => ({
      ...optional('default', input['default']),
      ...optional('deprecationMessage', input['deprecationMessage']),
    })),
    runs,
  }
}

function readRuns(
  runs: Fields,
  outputs: Fields,
  invalid: (wrong: ActionWrong) => void,
): NodeRuns | CompositeRuns | null {
  const using = textOf(runs['using'])
  if (/^node(20|24)$/.test(using)) {
    const main = textOf(runs['main'])
    if (main === '') invalid({ is: 'main' })
    return {
      using: 'node',
      main,
      ...optional('pre', runs['pre']),
      ...optional('preIf', runs['pre-if']),
      ...optional('post', runs['post']),
      ...optional('postIf', runs['post-if']),
    }
  }
  if (using === 'composite') {
    const written = Object.values(runs['steps'] ?? {})
    if (written.length === 0) invalid({ is: 'steps' })
    const steps = written.map((step) => readStep(recordOf(step)))
    steps.forEach((step, index) => {
      if (step.run !== undefined && step.shell === undefined) invalid({ is: 'shell', step: index + 1 })
      if (step.run === undefined && step.uses === undefined) invalid({ is: 'empty step', step: index + 1 })
    })
    return { using: 'composite', steps, outputs: mapFields(outputs, (output) => textOf(output['value'])) }
  }
  if (using === 'docker') invalid({ is: 'docker' })
  else invalid({ is: 'using', using })
  return null
}

function readStep(step: Fields): Step {
  const scalars = ['id', 'name', 'if', 'run', 'uses', 'shell', 'working-directory', 'continue-on-error'] as const
  const texts = (value: Json | undefined): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(recordOf(value)).map(([name, text]) => [name, textOf(text)]))
  return {
    ...Object.assign({}, ...scalars.map((key) => optional(key, step[key]))),
    with: texts(step['with']),
    env: texts(step['env']),
  }
}

function optional<Key extends string>(key: Key, value: Json | undefined): Partial<Readonly<Record<Key, string>>> {
  return value === undefined || value === null
    ? {}
    : ({ [key]: textOf(value) } as Partial<Readonly<Record<Key, string>>>)
}

function mapFields<T>(value: Json | undefined, map: (held: Fields) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(recordOf(value)).map(([key, held]) => [key, map(recordOf(held))]))
}
