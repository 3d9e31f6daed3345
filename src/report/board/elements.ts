import { html } from '../escape.ts'
import type { Outcome } from '../rows/tier-rows.ts'
import type { Tone } from '../status/verdict.ts'

export type ChipTone = Tone | 'later'

export const outcomeTones: Readonly<Record<Outcome, ChipTone>> = {
  passed: 'good',
  flaky: 'waiting',
  failed: 'bad',
  errored: 'bad',
  running: 'going',
  open: 'later',
}
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  flaky: 'flaky',
  failed: 'failed',
  errored: 'errored',
  running: 'running',
  open: 'to come',
}

/** `title` is data; `body` is HTML. */
export function card(title: string, body: string, tone = ''): string {
  return `<section class="card${tone === '' ? '' : ` ${tone}`}"><h2>${html(title)}</h2>${body}</section>`
}

export function chip(tone: ChipTone, text: string, hint = ''): string {
  return `<span class="chip ${tone}"${hint === '' ? '' : ` title="${html(hint)}"`}>${html(text)}</span>`
}

/**
 * Groups of rows, each below a row of its own with its title. Cells are HTML, titles and heads data. It scrolls by
 * itself where it is long or wide.
 */
export function groupedTable(
  heads: readonly string[],
  groups: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[],
): string {
  const body = groups.map(
    ({ title, rows }) =>
      (title === '' ? '' : `<tr class="group"><th colspan="${heads.length}">${html(title)}</th></tr>`) +
      rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join(''),
  )
  return `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${html(head)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return groupedTable(heads, [{ title: '', rows }])
}

/** Content that opens on request; `summary` is data, `body` HTML. */
export function fold(summary: string, body: string): string {
  return `<details><summary>${html(summary)}</summary>${body}</details>`
}

/** The first digits of a commit or digest. */
export function short(text: string): string {
  return `<code title="${html(text)}">${html(text.slice(0, 10))}</code>`
}

export function soft(text: string): string {
  return `<span class="soft">${html(text)}</span>`
}
