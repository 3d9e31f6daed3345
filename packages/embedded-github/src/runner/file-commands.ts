import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { StepFailure } from './step-failure.ts'

const kinds = ['output', 'env', 'path', 'state', 'step_summary'] as const
/** The files a step writes to, by the key under which `github` and, as `GITHUB_<KEY>`, the environment name them. */
export type CommandFiles = Readonly<Record<(typeof kinds)[number], string>>

const summaryLimit = 1024 * 1024
/**
 * The maximum size of all outputs of a run: more than any step may write.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const fileLimit = 50 * 1024 * 1024

/**
 * Fresh empty files for one step.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export async function createCommandFiles(temp: string): Promise<CommandFiles> {
  const id = randomUUID()
  const path = (kind: string): string => join(temp, '_runner_file_commands', `${kind}_${id}`)
  await Promise.all(kinds.map((kind) => writeFile(path(kind), '', { mode: 0o600 })))
  return {
    output: path('output'),
    env: path('env'),
    path: path('path'),
    state: path('state'),
    step_summary: path('step_summary'),
  }
}

/**
 * `name=value` lines and `name<<DELIMITER` blocks; whichever mark comes first on the line decides. Throws `StepFailure`
 * for anything else, with the runner's words.
 */
export function readPairs(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs: (readonly [string, string])[] = []
  const lines = text.split('\n')
  const last = lines.length - 1 // what follows the last line feed has no end of its own
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new StepFailure(`Invalid format '${line}'. Name must not be empty`)
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
      if (name === '' || delimiter === '')
        throw new StepFailure(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0)
        throw new StepFailure(
          lines[last] === ''
            ? `Invalid value. Matching delimiter not found '${delimiter}'`
            : 'Invalid value. EOF marker missing new line.',
        )
      pairs.push([name, lines.slice(at + 1, end).join('\n')])
      at = end
    } else throw new StepFailure(`Invalid format '${line}'`)
  }
  return pairs
}

/** The pairs of a command file; a file the step deleted holds none. */
export async function readPairsOf(path: string): Promise<ReturnType<typeof readPairs>> {
  return readPairs(await readOrNothing(path))
}

/** The lines of GITHUB_PATH without empty ones. */
export async function readPaths(path: string): Promise<readonly string[]> {
  return (await readOrNothing(path)).split(/\r?\n/).filter((line) => line !== '')
}

/** The markdown of a step, or what to say instead where it is larger than GitHub takes. */
export async function readSummary(path: string): Promise<{ readonly text: string } | { readonly refused: string }> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > summaryLimit)
    return {
      refused: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    }
  return { text: await readOrNothing(path) }
}

async function readOrNothing(path: string): Promise<string> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > fileLimit)
    throw new StepFailure(`The file ${basename(path)} has ${size} bytes, and at most ${fileLimit} are read.`)
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
