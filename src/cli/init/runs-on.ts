import { cliProblem } from '../catalogue.ts'
import type { Problem } from 'github-foundations/problem'
import type { Starters } from './files.ts'

const place = '${{ vars.CONVOY_RUNS_ON }}'

/**
 * The reason why this text names no machine for jobs: one label, a list of labels as JSON, or a group as JSON; `null`:
 * it does.
 */
export function whyNoRunsOn(text: string): Problem | null {
  if (isMachine(text.trim())) return null
  return cliProblem('INIT_RUNS_ON', text)
}

/** The starters with the machine in place of the variable that would say it. */
export function placeRunsOn(runsOn: string | undefined, starters: Starters): Starters {
  if (runsOn === undefined) return starters
  const value = `'${runsOn.trim().replaceAll("'", "''")}'`
  const placed = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replaceAll(` runs-on: ${place}`, () => ` runs-on: ${value}`),
      ]),
    )
  return { control: placed(starters.control), participant: placed(starters.participant) }
}

function isMachine(text: string): boolean {
  if (!/^[[{]/.test(text)) return isLabel(text)
  const value = readJson(text)
  if (Array.isArray(value)) return value.length > 0 && value.every(isLabel)
  if (typeof value !== 'object' || value === null) return false
  const { group, labels = [], ...other } = value as Readonly<Record<string, unknown>>
  return (
    isLabel(group) &&
    Object.keys(other).length === 0 &&
    (isLabel(labels) || (Array.isArray(labels) && labels.every(isLabel)))
  )
}

/** A name on one line; an expression would be evaluated as text. */
function isLabel(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= 256 &&
    /^[\p{L}\p{N}_][^\p{Cc}]*$/u.test(value) &&
    !value.includes('${{')
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
