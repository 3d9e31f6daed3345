import { inScope } from '../scope/scope.ts'
import { directives } from '../words/names.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Directive, Instant } from '../words/names.ts'

/** The rank of a directive: a higher number requires everything that a lower one does. */
export function rankOf(directive: Directive): number {
  return directives.indexOf(directive)
}

/**
 * The last wish for another directive. From the pivot on nothing more can be required and nothing less: what has begun
 * to ship is finished.
 */
export function lastUpdate(asks: readonly Ask[], pivot: Instant | undefined): (Ask & { type: 'update' }) | undefined {
  return asks.filter((ask) => ask.type === 'update').findLast(({ at }) => pivot === undefined || at <= pivot)
}

/**
 * An ask as it is recorded: an update that finds production moving comes after the pivot, also where its sender was
 * looked up before.
 */
export function bindUpdate({ pivot }: Pick<Manifest, 'pivot'>, ask: Ask): Ask {
  return ask.type === 'update' && pivot !== undefined ? { ...ask, at: Math.max(ask.at, pivot + 1) } : ask
}

/** The directive that the people and agents of the release asked for last; `auto` if nobody did. */
export function askedDirective(asks: readonly Ask[], pivot?: Instant): Directive {
  return lastUpdate(asks, pivot)?.directive ?? asks.find((ask) => ask.type === 'plan')?.directive ?? 'auto'
}

/** The directives that the tasks in scope ask for; a late task counts once a candidate holds it. */
function demands(manifest: Pick<Manifest, 'tasks'>): readonly { readonly id: string; readonly directive: Directive }[] {
  return inScope(manifest)
    .filter(({ late, candidate }) => late !== true || candidate !== undefined)
    .flatMap(({ id, directive }) => (directive === undefined ? [] : [{ id, directive }]))
}

/** Ids of the tasks that ask for this directive. */
export function demanding(manifest: Pick<Manifest, 'tasks'>, directive: Directive): readonly string[] {
  return demands(manifest)
    .filter((each) => each.directive === directive)
    .map(({ id }) => id)
}

/**
 * The directive of this release: the strictest of what was asked for and of every task in scope; a late task counts
 * once a candidate holds it (docs/gates.md).
 */
export function directiveOf(manifest: Pick<Manifest, 'asks' | 'tasks' | 'pivot'>): Directive {
  const said = [askedDirective(manifest.asks, manifest.pivot), ...demands(manifest).map(({ directive }) => directive)]
  return said.reduce((strictest, directive) => (rankOf(directive) > rankOf(strictest) ? directive : strictest))
}
