import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Expectation } from '../../documents/scenario/scenario.ts'
import type { Directive } from '../../domain/words/names.ts'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'
import { unmetExpectations } from '../scenario/expectations.ts'
import type { OutFolder } from './out-folder.ts'
import { reportRehearsal } from './rehearsal-report.ts'
import { readRelease } from '../scenario/release-branch.ts'
import { linesOfLast, readTranscript, type JobEnd, type TranscriptLine } from './transcript.ts'

/** The differences of a release from what is expected right now, as sentences; empty if there are none. */
export function judgeNow(
  world: World,
  {
    control,
    release,
    directive,
    out,
  }: { readonly control: Name; readonly release: string; readonly directive: Directive; readonly out: OutFolder },
  expected: Expectation,
): readonly string[] {
  const lines = readTranscript(out.transcript)
  const now = readRelease(world, control, release)
  const report = reportRehearsal(world, now, { release, control, directive, lines, durationMs: 0 })
  return unmetExpectations(expected, report, now, now === null ? refusalsIn(lines, out).codes : [])
}

/**
 * The reason why nothing was planned. `codes` are the problems of a refused plan; without them `words` are the messages
 * of the failed jobs, else the last words of the last.
 */
export function refusalsIn(
  lines: readonly TranscriptLine[],
  out: OutFolder,
): { readonly codes: readonly string[]; readonly words: readonly string[] } {
  const own = linesOfLast(lines)
  const failed = own
    .slice(own.findLastIndex(({ is }) => is === 'release') + 1)
    .filter((line): line is JobEnd => line.is === 'result' && line.conclusion !== 'success')
  const said = failed.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error'))
  const problems = said.filter(({ title }) => title !== undefined && /^[A-Z][A-Z0-9_]*$/.test(title))
  const last = failed.at(-1)
  if (said.length > 0 || last === undefined)
    return { codes: problems.map(({ title = '' }) => title), words: [...new Set(said.map(({ message }) => message))] }
  return { codes: [], words: readFileSync(join(out.path, last.log), 'utf8').trimEnd().split('\n').slice(-12) }
}
