import { utf8ToBytes } from '@noble/hashes/utils.js'
import { cut, plain } from './plain-text.ts'

/** A log is cut to so many lines of so many characters, and to so many bytes as JSON. */
interface Limits {
  readonly lines: number
  readonly characters: number
  readonly bytes: number
}
/** The limit for an agent. */
const told: Limits = { lines: 40, characters: 300, bytes: 12_000 }
/** The limit in the manifest, for the people who are called. */
const kept: Limits = { lines: 20, characters: 200, bytes: 3_000 }

/** GitHub puts the time before every line of the file. */
const stamp = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z ?/u

/**
 * The last lines of a job's log, oldest first, as texts and nothing more: without times, terminal sequences and what
 * cannot be seen. What follows the last error is left out: there the machine clears up.
 */
export function lastLines(log: string): readonly string[] {
  const lines = log
    .split('\n')
    .map((line) => plain(line.replace(stamp, '').replace(/\r$/u, '')).trimEnd())
    .filter((line) => line !== '')
  const error = lines.findLastIndex((line) => line.startsWith('##[error]'))
  return limitLines(error === -1 ? lines : lines.slice(0, error + 1), told)
}

/** As many of the last lines as the manifest may keep. */
export function linesToKeep(lines: readonly string[]): readonly string[] {
  return limitLines(lines, kept)
}

function limitLines(lines: readonly string[], limits: Limits): readonly string[] {
  const last: string[] = []
  let left = limits.bytes
  for (const line of lines.slice(-limits.lines).reverse()) {
    const short = cut(line, limits.characters)
    left -= utf8ToBytes(JSON.stringify(short)).length
    if (left < 0) break
    last.unshift(short)
  }
  return last
}
