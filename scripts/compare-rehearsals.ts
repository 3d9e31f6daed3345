import { globSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readRehearsalReport, type RehearsalReport } from '../src/documents/rehearsal-report.ts'
import { differences, neutral } from './killed-rehearsal.ts'

/*
 * `npm run compare-rehearsals -- BEFORE AFTER`: two rehearsal.json, or two folders that hold them at the same places,
 * such as the `--out` of every example played by two versions of Convoy. Prints where ends, refs, requests or billed
 * minutes differ, and exits with 1 where one does, or where one side has none.
 */
if (import.meta.main) {
  const [before, after, ...more] = process.argv.slice(2)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('Two files or two folders are expected: what was before, and what is now.')
  const reports = [...new Set([before, after].flatMap(listReports))]
  if (reports.length === 0) throw new Error(`Neither ${before} nor ${after} holds a rehearsal.json.`)
  let different = 0
  for (const path of reports) {
    const found = differences(readComparable(join(before, path)), readComparable(join(after, path)))
    if (found.length > 0) different += 1
    console.log(
      [
        `${path === '' ? after : path}: ${found.length === 0 ? 'equal' : 'DIFFERENT'}`,
        ...found.map((each) => `  ${each}`),
      ].join('\n'),
    )
  }
  console.log(`${reports.length} compared, ${different} different`)
  process.exitCode = different === 0 ? 0 : 1
}

/** Paths of reports below a folder; of a file, the empty one. */
function listReports(place: string): readonly string[] {
  return statSync(place).isDirectory()
    ? globSync('**/rehearsal.json', { cwd: resolve(place), exclude: ['**/.convoy/**'] }).sort()
    : ['']
}

function readComparable(file: string): unknown {
  try {
    return comparable(readRehearsalReport(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * A report without how long it took here and the address that served it, and with a number for each commit, tree and
 * digest, in order of appearance: every commit of a rehearsal depends on the kit's own, so only which are equal can be
 * compared.
 */
export function comparable({ durationMs: _here, ...report }: RehearsalReport): unknown {
  const numbers = new Map<string, string>()
  const numbered = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g, (hash) => {
        const known = numbers.get(hash) ?? `#${numbers.size + 1}`
        numbers.set(hash, known)
        return known
      })
    if (Array.isArray(value)) return value.map(numbered)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, numbered(held)]))
  }
  return numbered(neutral(report))
}
