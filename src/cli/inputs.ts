import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { spellScenario } from '../documents/scenario/names.ts'
import { readScenario, type Scenario } from '../documents/scenario/scenario.ts'
import { readTrain } from '../documents/train/train.ts'
import { cliProblem } from './catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import type { Train } from '../domain/words/train.ts'
import { namesOf } from '../rehearsal/seed/seed-story.ts'

/** The authored files of a folder. */
export interface Inputs {
  readonly train: Train
  readonly trainText: string
  readonly scenario: Scenario | null
}

/**
 * Reads train.yml and the scenario (the named one, else scenario.yml where there is one); every problem of both files
 * is told at once.
 */
export async function readInputs(folder: string, scenarioFile: string | undefined): Promise<Inputs> {
  const problems: Problem[] = []
  const attempt = <Value>(read: () => Value): Value | null => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
      return null
    }
  }
  const trainFile = join(folder, 'train.yml')
  const trainText = await readText(trainFile)
  if (trainText === null) problems.push(missing(trainFile, cliProblem('TRAIN_NOT_FOUND', 'folder')))
  const train = trainText === null ? null : attempt(() => readTrain(trainText, fromHere(trainFile)))

  const storyFile = scenarioFile ?? join(folder, 'scenario.yml')
  const storyText = await readText(storyFile)
  if (storyText === null && scenarioFile !== undefined)
    problems.push(missing(storyFile, cliProblem('SCENARIO_NOT_FOUND')))
  const scenario = storyText === null ? null : attempt(() => readScenario(storyText, fromHere(storyFile)))

  if (problems.length > 0 || train === null || trainText === null) throw new UserError(problems)
  return {
    train,
    trainText,
    scenario: scenario === null ? null : spellScenario(scenario, [train.control, ...namesOf(train)]),
  }
}

/** The text of a file; `null` where there is none. */
export async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null
    throw error
  })
}

/** A path as a person at this prompt would write it. */
export function fromHere(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' ? '.' : short.startsWith('..') ? path : short
}

/** The same in a command to be copied: quoted where a shell would else take it apart. */
export function argumentFromHere(path: string): string {
  const short = fromHere(path)
  const safe = short.startsWith('-') ? `./${short}` : short
  return /^[\w@%+=:,./-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`
}

/** A problem of a file that is not there. */
export function missing(file: string, problem: Problem): Problem {
  return { ...problem, file: fromHere(file) }
}
