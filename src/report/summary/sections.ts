import type { Manifest } from '../../domain/words/manifest.ts'
import { withoutEffect, type AskRow } from '../rows/ask-rows.ts'
import { code, prose } from '../escape.ts'
import { table } from '../markdown-table.ts'
import { describeSkipped } from '../rows/skipped.ts'
import { countTasks, describeTask, unfinishedTasks, type TaskRow } from '../rows/task-rows.ts'
import { moment } from '../times.ts'
import { count } from '../status/verdict.ts'

const most = 50
const marks = {
  open: '▶️ open',
  deferred: '⏭️ deferred',
  merged: '✅ merged',
  outside: '⚠️ merged outside the candidate',
  closed: 'closed',
} as const

/** The progress of the tasks of the release; each open or deferred one by itself. */
export function scopeSection(rows: readonly TaskRow[]): readonly string[] {
  if (rows.length === 0) return []
  const told = unfinishedTasks(rows).map((row) => {
    const more = describeTask(row)
    return [
      code(row.id),
      marks[row.standing],
      more === '' ? '–' : prose(more),
      row.command === null ? '–' : code(row.command),
    ]
  })
  return [
    '### Scope',
    `${count(rows.length, 'task', 'tasks')}: ${countTasks(rows)}.`,
    ...(told.length === 0 ? [] : [table(['Task', '', 'More', 'What takes it in again'], told, most)]),
  ]
}

/** The asks without effect, with the reason. */
export function withoutEffectSection(rows: readonly AskRow[]): readonly string[] {
  const told = withoutEffect(rows)
    .toReversed()
    .map(({ by, said, at, because }) => [code(by), prose(said), moment(at), prose(because)])
  return told.length === 0
    ? []
    : ['### Asks that do not count', table(['Who', 'Said', 'When (UTC)', 'Why not'], told, most)]
}

/** Candidates that were given up, and what a shipped release went without. */
export function leftOutSection({ candidates, skipped: codes = [] }: Manifest): readonly string[] {
  const skipped = describeSkipped(codes)
  const voided = candidates.flatMap(({ number, void: why }) =>
    why === undefined ? [] : [[`rc.${number}`, prose(why)]],
  )
  return [
    ...(voided.length === 0
      ? []
      : ['### Candidates that can no longer ship', table(['Candidate', 'Why'], voided, most)]),
    ...(skipped.length === 0
      ? []
      : [
          `Skipped, because nobody asked for more: ${skipped.slice(0, most).map(prose).join(', ')}${skipped.length > most ? ` and ${skipped.length - most} more` : ''}.`,
        ]),
  ]
}
