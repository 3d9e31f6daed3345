import { patienceMs, waits, type Wait } from '../../domain/waits.ts'
import { table } from '../markdown-table.ts'

/** docs/waits.md: everything that a release can wait for. */
export function waitsPage(): string {
  const rows = Object.entries(waits).map(([name, { for: whom, begins, lasts, after }]: [string, Wait]) => [
    `\`${name}\``,
    whom,
    begins,
    lasts,
    after,
  ])
  return [
    '# Waits',
    '',
    '<!-- Generated from the code by `npm run generate`. -->',
    '',
    'Nothing waits for ever in silence. Every wait has a beginning that the manifest records, a deadline, and somebody whom it waits for; `src/domain/waits.ts` is the only list, and a finding that waits has to name its row. A deadline counts from the record, never from the moment of the look, so no sweep moves it.',
    '',
    table(['wait', 'for', 'begins with', 'lasts', 'and then'], rows),
    '',
    `People are given ${patienceMs / 86_400_000} days. An answer that comes later counts as well: overdue is a word for readers and the reason to open the tracking issue, not a refusal. \`attention[].answerBy\` in the manifest holds the deadline, and \`convoy status\`, the summary and the board show it.`,
    '',
  ].join('\n')
}
