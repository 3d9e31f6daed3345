import type { Board } from './content.ts'
import { card, chip, soft, table } from './elements.ts'
import { carriedGroups, carriedRows } from '../rows/carried.ts'
import { html } from '../escape.ts'
import { describeFix, fixRows, timesOfFix } from '../rows/fix-rows.ts'

const most = 100

/** Fixes that were asked for and are waited for. */
export function machinesSection({ train, manifest }: Board): string {
  const rows = fixRows(train, manifest).map(
    (row) =>
      `<div class="block waiting"><h3>${html(describeFix(row))}</h3><p class="soft">${timesOfFix(row)}</p></div>`,
  )
  return rows.length === 0 ? '' : card('Waiting for machines', rows.join(''))
}

/** The tiers that had passed on an earlier candidate: those that this one carries, and those that are judged again. */
export function carriedSection({ train, manifest }: Board): string {
  const groups = carriedGroups(carriedRows(train, manifest))
  if (groups.length === 0) return ''
  const rows = groups
    .slice(0, most)
    .map(({ is, what, told }) => [chip(is === 'carried' ? 'good' : 'waiting', is), html(what), soft(told)])
  const more = groups.length > most ? `<p class="soft">and ${groups.length - most} more</p>` : ''
  return card(
    `Carried into rc.${manifest.candidate?.number ?? 0}, and voided`,
    `${table(['', 'What', 'Then and now'], rows)}${more}`,
  )
}
