import { askedDirective, demanding, directiveOf, rankOf } from '../train/directives.ts'
import type { Decision, Entry } from '../words/decision.ts'
import type { Seen } from '../words/look.ts'
import type { DirectiveChange, Manifest } from '../words/manifest.ts'
import { growBy } from '../write.ts'

/** At most so many tasks are named in one change. */
const mostTasks = 10

/**
 * Records that the directive changed because of a task, without an ask: by its label, by coming or going, or because a
 * candidate holds it. GitHub does not say who set a label, so the record says when, from what to what, and for which
 * tasks.
 */
export function noteDirective(
  manifest: Manifest,
  { entries }: Pick<Decision, 'entries'>,
  { at }: Pick<Seen, 'at'>,
): readonly Entry[] {
  if (!entries.some(({ add }) => add === 'plan' || add === 'scope' || add === 'candidate')) return []
  const after = entries.reduce(growBy, manifest)
  const from = manifest.repositories.length === 0 ? askedDirective(after.asks) : directiveOf(manifest)
  const to = directiveOf(after)
  if (from === to) return []
  const isMore = rankOf(to) > rankOf(from)
  const tasks = demanding(isMore ? after : manifest, isMore ? to : from).slice(0, mostTasks)
  return [{ add: 'directive', change: { at, from, to, tasks } }]
}

/** `careful → auto: acme/api#3 no longer asks for careful` */
export function describeChange({ from, to, tasks }: Pick<DirectiveChange, 'from' | 'to' | 'tasks'>): string {
  const isMore = rankOf(to) > rankOf(from)
  const asks = tasks.length === 1 ? 'asks' : 'ask'
  return `${from} → ${to}: ${tasks.join(', ')} ${isMore ? '' : 'no longer '}${asks} for ${isMore ? to : from}`
}
