import type { Board } from './content.ts'
import { card, chip, fold, groupedTable, outcomeTones, outcomeWords, soft } from './elements.ts'
import { html } from '../escape.ts'
import { countOutcomes, tierGroups, tierRows, worthTelling, type TierGroup, type TierRow } from '../rows/tier-rows.ts'
import { moment } from '../times.ts'
import { count } from '../status/verdict.ts'

const heads = ['On', 'Outcome', 'Judged for', 'Owner']

/**
 * Every tier with its attempts: counts first, every place where they are few, else those that differ, the others
 * folded.
 */
export function tiersSection({ train, manifest }: Board): string {
  const groups = tierGroups(tierRows(train, manifest))
  if (groups.length === 0) return card('Tiers', '<p class="soft">No tier was asked yet.</p>')
  return card('Tiers', groups.map(describeGroup).join(''))
}

function describeGroup({ tier, onEach, required, rows }: TierGroup): string {
  const told = worthTelling(rows)
  const rest = rows.filter((row) => !told.includes(row))
  const where = !onEach
    ? `the whole candidate, in ${rows[0]?.place ?? ''}`
    : rows.length === 1
      ? ''
      : `each of ${count(rows.length, 'repository', 'repositories')}`
  return `<div class="tier"><h3>${html(tier)} ${soft([where, required ? '' : 'not required'].filter((part) => part !== '').join(', '))}</h3>${rows.length === 1 ? '' : `<p>${html(countOutcomes(rows))}</p>`}${
    told.length === 0 ? '' : groupedTable(heads, [{ title: '', rows: told.map(describeRow) }])
  }${
    rest.length === 0
      ? ''
      : fold(
          told.length === 0 ? `all ${rest.length}` : `the other ${rest.length}`,
          groupedTable(heads, [{ title: '', rows: rest.map(describeRow) }]),
        )
  }</div>`
}

function describeRow({ repository, place, owner, outcome, attempts, carriedFrom, since }: TierRow): readonly string[] {
  const dots = attempts
    .map((conclusion) => `<i class="${outcomeTones[conclusion]}" title="${conclusion}"></i>`)
    .join('')
  return [
    html(repository ?? place),
    `${chip(outcomeTones[outcome], outcomeWords[outcome])}<span class="dots">${dots}</span>${since === null ? '' : ` ${soft(`since ${moment(since)}`)}`}`,
    carriedFrom === null
      ? soft(outcome === 'open' ? '–' : 'this candidate')
      : chip('later', `carried from rc.${carriedFrom}`, 'Nothing that this tier depends on has changed since.'),
    owner === null ? soft('–') : html(owner),
  ]
}
