import type { Manifest } from '../domain/words.ts'
import { plain } from './escape.ts'
import { outcome, tierRows } from './tier-rows.ts'
import { judge } from './verdict.ts'

const outcomes = { passed: '✔ passed', flaky: '! flaky', failed: '✖ failed', errored: '✖ errored', running: '… running' } as const

/** How a release stands, as lines for a terminal: the verdict, what is in the way with the command that answers it, the tiers. */
export function describeRelease(manifest: Manifest): readonly string[] {
  const verdict = judge(manifest)
  return [
    plain(`${manifest.attention.length > 0 ? verdict.headline : verdict.sentence} ${verdict.production}`),
    ...manifest.attention.flatMap(({ reason, on, command }) => [
      `  ${plain(reason)}${on === undefined ? '' : ` (${plain(on)})`}`,
      ...(command === undefined ? [] : [`    → ${plain(command)}`]),
    ]),
    ...tierRows(manifest).map((row) =>
      plain(`  ${outcomes[outcome(row)].padEnd(10)} ${row.tier}${row.repository === null ? '' : ` on ${row.repository}`}, rc.${row.candidate}${row.attempts.length > 1 ? `, ${row.attempts.length} attempts` : ''}`)),
  ]
}
