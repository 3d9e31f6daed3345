import { askRows, withoutEffect } from '../rows/ask-rows.ts'
import { card, chip, soft, table, type ChipTone } from './elements.ts'
import type { Board } from './content.ts'
import { html } from '../escape.ts'
import { describeSkipped } from '../rows/skipped.ts'
import { countTasks, describeTask, taskRows, unfinishedTasks, type TaskRow } from '../rows/task-rows.ts'
import { moment } from '../times.ts'

const most = 100
const tones: Readonly<Record<TaskRow['standing'], ChipTone>> = {
  open: 'going',
  merged: 'good',
  outside: 'waiting',
  deferred: 'waiting',
  closed: 'later',
}

/** The progress of the tasks; each open or deferred task by itself, with the command that readmits it. */
export function scopeSection({ train, manifest }: Board): string {
  const rows = taskRows(train, manifest)
  if (rows.length === 0) return ''
  const told = unfinishedTasks(rows)
  const cells = told
    .slice(0, most)
    .map((row) => [
      `<b>${html(row.id)}</b>`,
      chip(tones[row.standing], row.standing === 'outside' ? 'merged outside' : row.standing),
      `${soft(describeTask(row))}${row.command === null ? '' : `<span class="command">${html(row.command)}</span>`}`,
    ])
  return card(
    'Scope',
    `<p>${html(countTasks(rows))}</p>${cells.length === 0 ? '' : table(['Task', '', ''], cells)}${more(told.length)}`,
  )
}

/** The asks without effect, newest first, with the reason. */
export function withoutEffectSection({ train, manifest }: Board): string {
  const told = withoutEffect(askRows(train, manifest)).toReversed()
  if (told.length === 0) return ''
  const rows = told
    .slice(0, most)
    .map(({ by, said, at, because }) => [`<b>${html(by)}</b> ${html(said)}<br>${soft(moment(at))}`, html(because)])
  return card('Asks that do not count', `${table(['What', 'Why not'], rows)}${more(told.length)}`)
}

/** Candidates that were given up, and what a shipped release went without. */
export function leftOutSection({ manifest: { candidates, skipped: codes = [] } }: Board): string {
  const skipped = describeSkipped(codes)
  const voided = candidates.flatMap(({ number, void: why }) =>
    why === undefined ? [] : [`<p><b>rc.${number}</b> ${html(why)}</p>`],
  )
  const without =
    skipped.length === 0
      ? []
      : [
          `<p>${soft('Skipped, because nobody asked for more:')} ${html(skipped.slice(0, most).join(', '))}</p>${more(skipped.length)}`,
        ]
  return voided.length + without.length === 0
    ? ''
    : card('Void candidates and skipped requirements', [...voided.slice(-most), ...without].join(''))
}

function more(all: number): string {
  return all > most ? `<p class="soft">and ${all - most} more</p>` : ''
}
