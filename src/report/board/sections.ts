import { printDuration } from '../../documents/duration.ts'
import { describeChange } from '../../domain/scope/directive-changes.ts'
import { directiveOf } from '../../domain/train/directives.ts'
import { layers } from '../../domain/train/graph.ts'
import type { Attention, Manifest } from '../../domain/words/manifest.ts'
import { phases, type Phase } from '../../domain/words/names.ts'
import type { Board } from './content.ts'
import { card, chip, fold } from './elements.ts'
import { html } from '../escape.ts'
import { afterFreezeRows } from '../rows/after-freeze.ts'
import { gateRows } from '../rows/gate-rows.ts'
import { afterFreezeNow, standsNow } from '../rows/repository-rows.ts'
import { ownerNamed } from '../rows/tier-rows.ts'
import { deadline, moment } from '../times.ts'
import { attentionTitle, count, judge } from '../status/verdict.ts'

const purpose: Readonly<Record<Phase, string>> = {
  planning: 'what goes',
  development: 'cut and tier 1',
  staging: 'set to the candidate',
  validation: 'the release tiers',
  ship: 'production and tag',
}
/** More reasons than this are folded. */
const mostReasons = 8

/** The verdict and how far the release has come; the reasons, where there are any, have a section of their own. */
export function verdictSection({ manifest, train, refs }: Board): string {
  const verdict = judge(train, manifest, standsNow(manifest, refs))
  const here = phases.indexOf(manifest.phase)
  const rail = phases.map((phase, index) => {
    const tone = manifest.status === 'shipped' || index < here ? 'good' : index === here ? verdict.tone : 'later'
    return `<li class="${tone}${index === here ? ' here' : ''}">${phase}<br><span class="soft">${purpose[phase]}</span></li>`
  })
  const size =
    train.repositories.length === 1
      ? ''
      : ` · ${count(train.repositories.length, 'repository', 'repositories')} in ${count(layers(train).length, 'layer', 'layers')}`
  return `<section class="card verdict ${verdict.tone}">${chip(verdict.tone, verdict.word)} <span class="soft">${html(manifest.release.train)} · ${html(manifest.release.title)}${size}</span>
<h1>${html(manifest.attention.length > 0 ? verdict.headline : verdict.sentence)}</h1><p class="soft">${html(verdict.production)} Asked for by ${html(manifest.release.createdBy.login)}, ${directiveOf(manifest)}.</p>${lastChange(manifest)}<ol class="phases">${rail.join('')}</ol></section>`
}

/** The last changes of the directive by tasks; the timeline has the rest. */
function lastChange({ directiveChanges }: Manifest): string {
  const last = directiveChanges?.at(-1)
  return last === undefined ? '' : `<p>Since ${moment(last.at)} ${html(describeChange(last))}.</p>`
}

/** The obstacles, the people and machines waited for, and the command that answers each. */
export function blockersSection(board: Board): string {
  const { attention } = board.manifest
  if (attention.length === 0) return ''
  const [told, rest] = [attention.slice(0, mostReasons), attention.slice(mostReasons)].map((items) =>
    items.map((item) => describeBlock(board, item)).join(''),
  )
  return card(
    `${attentionTitle(attention)}, and what answers it`,
    `${told ?? ''}${rest === undefined || rest === '' ? '' : fold(`and ${attention.length - mostReasons} more`, rest)}`,
  )
}

/** What people pushed after a healthy freeze, and the command by which it comes into a candidate. */
export function afterFreezeSection({ train, manifest, refs }: Board): string {
  const rows = afterFreezeRows(train, manifest, afterFreezeNow(train, manifest, refs))
  const [first] = rows
  if (first === undefined) return ''
  const [told = '', rest = ''] = [rows.slice(0, mostReasons), rows.slice(mostReasons)].map((some) =>
    some.map(({ said }) => `<p>${html(said)}</p>`).join(''),
  )
  const more = rest === '' ? '' : fold(`and ${rows.length - mostReasons} more`, rest)
  return card(
    'Pushed after the freeze',
    `<div class="block waiting">${told}${more}<span class="command">${html(first.command)}</span></div>`,
  )
}

/** What the gates of production say, and where nobody reports one. */
export function gatesSection({ manifest, refs }: Board): string {
  const rows = gateRows(manifest, refs).map(({ said }) => `<p>${html(said)}</p>`)
  if (rows.length === 0) return ''
  const more =
    rows.length > mostReasons ? fold(`and ${rows.length - mostReasons} more`, rows.slice(mostReasons).join('')) : ''
  return card('Gates of production', `${rows.slice(0, mostReasons).join('')}${more}`)
}

function describeBlock(
  { train, manifest, at }: Board,
  { is, reason, on, since, until, answerBy, command }: Attention,
): string {
  const owner = on === undefined ? null : ownerNamed(train, manifest, on)
  const who =
    on === undefined
      ? ''
      : `${is === 'lost' ? 'owned by' : 'waits for'} <b>${html(on)}</b>${owner === null ? '' : ` (${html(owner)})`}, `
  return `<div class="block ${is === 'lost' ? 'bad' : 'waiting'}"><h3>${html(reason)}</h3><p class="soft">${who}since ${moment(since)} (${printDuration(at - since)})${deadline(
    { until, answerBy },
  )}</p>${command === undefined ? '' : `<span class="command">${html(command)}</span>`}</div>`
}

/** The last output of the lost tiers. */
export function logSections({ logs }: Board): string {
  return logs.map(({ title, lines }) => card(title, `<pre>${lines.map(html).join('\n')}</pre>`, 'bad')).join('\n')
}

/** Revisions and asks in the order in which they happened. */
export function timelineSection({ moments }: Board): string {
  if (moments.length === 0) return ''
  return card(
    'What happened',
    `<ol class="time">${moments
      .map(
        ({ at, tone, text, by }) =>
          `<li class="${tone}"><time>${moment(at)}</time><span>${html(text)}${by === undefined ? '' : ` <span class="soft">${html(by)}</span>`}</span></li>`,
      )
      .join('')}</ol>`,
  )
}

/** The cost of the release. */
export function figuresSection({ figures }: Board): string {
  if (figures.length === 0) return ''
  return card(
    'What it cost',
    `<div class="figures">${figures.map(({ value, name }) => `<div><b>${html(value)}</b><span class="soft">${html(name)}</span></div>`).join('')}</div>`,
  )
}
