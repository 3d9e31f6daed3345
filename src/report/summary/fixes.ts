import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'
import { carriedGroups, carriedRows } from '../rows/carried.ts'
import { code, prose } from '../escape.ts'
import { fixRows } from '../rows/fix-rows.ts'
import { table } from '../markdown-table.ts'
import { moment } from '../times.ts'

const most = 50

/** Fixes that were asked for and are waited for. */
export function machinesSection(train: Train, manifest: Manifest): readonly string[] {
  const rows = fixRows(train, manifest).map(({ agent, tier, place, attempt, of, since, until }) => [
    `a fix of ${code(tier)} in ${code(place)}`,
    code(agent),
    `${attempt} of ${of}`,
    moment(since),
    moment(until),
  ])
  return rows.length === 0
    ? []
    : ['### Waiting for machines', table(['For', 'Who', 'Attempt', 'Since (UTC)', 'Until'], rows, most)]
}

/** The tiers that had passed on an earlier candidate: those that this one carries, and those that are judged again. */
export function carriedSection(train: Train, manifest: Manifest): readonly string[] {
  const rows = carriedGroups(carriedRows(train, manifest)).map(({ is, what, told }) => [
    is === 'carried' ? '♻️ carried' : '🔁 voided',
    prose(what),
    prose(told),
  ])
  return rows.length === 0
    ? []
    : [
        `### Carried into rc.${manifest.candidate?.number ?? 0}, and voided`,
        table(['', 'What', 'Then and now'], rows, most),
      ]
}
