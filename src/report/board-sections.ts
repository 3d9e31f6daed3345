import { phases, type Instant, type Phase } from '../domain/words.ts'
import type { Board, RefNow } from './board.ts'
import { html } from './escape.ts'
import { outcome, tierRows } from './tier-rows.ts'
import { judge, type Tone } from './verdict.ts'

const tones = { passed: 'good', flaky: 'waiting', failed: 'bad', errored: 'bad', running: 'going' } as const
const purpose: Readonly<Record<Phase, string>> = {
  planning: 'what goes', development: 'cut and tier 1', staging: 'set to the candidate', validation: 'the release tiers', ship: 'production and tag',
}

/** `2 Nov 09:04:20`, in UTC as GitHub tells time. */
export function moment(at: Instant): string {
  const [, day = '', time = ''] = /^\d{4}-(\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(new Date(at).toISOString()) ?? []
  const [month, date] = day.split('-')
  return `${Number(date)} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1] ?? ''} ${time}`
}

function card(title: string, body: string, tone = ''): string {
  return `<section class="card${tone === '' ? '' : ` ${tone}`}"><h2>${html(title)}</h2>${body}</section>`
}

function chip(tone: Tone | 'later', text: string): string {
  return `<span class="chip ${tone}">${html(text)}</span>`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${html(head)}</th>`).join('')}</tr></thead><tbody>${
    rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`
}

function short(text: string): string {
  return `<code title="${html(text)}">${html(text.slice(0, 10))}</code>`
}

/** The verdict and how far the release has come; the reasons, where there are any, have a section of their own. */
export function verdictSection({ manifest }: Board): string {
  const verdict = judge(manifest)
  const here = phases.indexOf(manifest.phase)
  const rail = phases.map((phase, index) => {
    const tone = manifest.status === 'shipped' || index < here ? 'good' : index === here ? verdict.tone : 'later'
    return `<li class="${tone}${index === here ? ' here' : ''}">${phase}<br><span class="soft">${purpose[phase]}</span></li>`
  })
  return `<section class="card verdict ${verdict.tone}">${chip(verdict.tone, verdict.word)} <span class="soft">${html(manifest.release.train)} · ${html(manifest.release.title)}</span>
<h1>${html(manifest.attention.length > 0 ? verdict.headline : verdict.sentence)}</h1><p class="soft">${html(verdict.production)} Asked for by ${html(manifest.release.createdBy.login)}.</p><ol class="phases">${rail.join('')}</ol></section>`
}

/** What is in the way, who is waited for and the command that answers it. */
export function blockersSection({ manifest }: Board): string {
  if (manifest.attention.length === 0) return ''
  return card('What is in the way, and what answers it', manifest.attention.map(({ is, reason, on, since, until, command }) =>
    `<div class="block ${is === 'lost' ? 'bad' : 'waiting'}"><h3>${html(reason)}</h3><p class="soft">${on === undefined ? '' : `${is === 'lost' ? 'owned by' : 'waits for'} ${html(on)}, `}since ${moment(since)}${
      until === undefined ? '' : `, until ${moment(until)}`}</p>${command === undefined ? '' : `<span class="command">${html(command)}</span>`}</div>`).join(''))
}

/** What the lost tiers printed last. */
export function logSections({ logs }: Board): string {
  return logs.map(({ title, lines }) => card(title, `<pre>${lines.map(html).join('\n')}</pre>`, 'bad')).join('\n')
}

/** The frozen set of commits and what it brings. */
export function candidateSection({ manifest, commits }: Board): string {
  const { candidate } = manifest
  if (candidate === undefined) return card('Candidate', '<p class="soft">Nothing is frozen yet.</p>')
  const parts = manifest.repositories.map(({ name, version, branches }) => {
    const brings = commits[name] ?? []
    const list = brings.slice(0, 20).map(({ sha, title, author }) => `<li>${short(sha)} ${html(title)} <span class="soft">${html(author)}</span></li>`)
    const more = brings.length > 20 ? [`<li class="soft">and ${brings.length - 20} more</li>`] : []
    return `<div><h3>${html(name)} <span class="soft">${html(version.from ?? 'first release')} → ${html(version.to)}</span></h3><p class="soft">commit ${short(candidate.heads[name] ?? '')} on <code>${html(branches.candidate)}</code></p><ul class="commits">${[...list, ...more].join('')}</ul></div>`
  })
  return card(`Candidate rc.${candidate.number}`, `<p class="soft">digest ${short(candidate.digest)}</p><div class="two">${parts.join('')}</div>`)
}

/** Where every branch that the release moves stands today, against the candidate. */
export function repositoriesSection({ manifest, refs }: Board): string {
  const rows = manifest.repositories.map(({ name, base, branches }) => {
    const now = refs[name]
    const wanted = manifest.candidate?.heads[name]
    const cell = (ref: RefNow | null, from: string | null, absent: string): string => {
      if (ref === null) return `<span class="soft">${absent}</span>`
      if (ref.commit === null) return `<code>${html(ref.name)}</code> ${chip('later', 'not yet')}`
      const state = ref.commit === wanted ? chip('good', 'candidate') : ref.commit === from ? chip('later', 'as before') : chip('waiting', 'elsewhere')
      return `<code>${html(ref.name)}</code> ${state}<br>${short(ref.commit)}`
    }
    if (now === undefined) return [html(name), '', '', '', '']
    return [`<b>${html(name)}</b><br><span class="soft">from ${html(branches.source)}</span>`, cell(now.candidate, base.source, '–'), cell(now.staging, base.staging, 'none'), cell(now.production, base.production, 'tag only'), cell(now.tag, null, '–')]
  })
  return card('Repositories', table(['Repository', 'Candidate', 'Staging', 'Production', 'Tag'], rows))
}

/** Every tier that was asked, with all its attempts. */
export function tiersSection({ manifest }: Board): string {
  const rows = tierRows(manifest).map((row) => {
    const result = outcome(row)
    const dots = row.attempts.map((conclusion) => `<i class="${tones[conclusion]}" title="${conclusion}"></i>`).join('')
    return [`<b>${html(row.tier)}</b>`, row.repository === null ? '<span class="soft">the whole candidate</span>' : html(row.repository), `${chip(tones[result], result)}<span class="dots">${dots}</span>`, `rc.${row.candidate}`]
  })
  return card('Tiers', rows.length === 0 ? '<p class="soft">No tier was asked yet.</p>' : table(['Tier', 'On', 'Outcome', 'Judged for'], rows))
}

/** Revisions and asks in the order in which they happened. */
export function timelineSection({ moments }: Board): string {
  if (moments.length === 0) return ''
  return card('What happened', `<ol class="time">${moments.map(({ at, tone, text, by }) =>
    `<li class="${tone}"><time>${moment(at)}</time><span>${html(text)}${by === undefined ? '' : ` <span class="soft">${html(by)}</span>`}</span></li>`).join('')}</ol>`)
}

/** What it cost. */
export function figuresSection({ figures }: Board): string {
  if (figures.length === 0) return ''
  return card('What it cost', `<div class="figures">${figures.map(({ value, name }) => `<div><b>${html(value)}</b><span class="soft">${html(name)}</span></div>`).join('')}</div>`)
}
