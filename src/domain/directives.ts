import { inScope } from './scope.ts'
import { directives } from './words.ts'
import type { Ask, Directive, Manifest } from './words.ts'

/** How much a directive requires: a higher number requires everything that a lower one does. */
export function rankOf(directive: Directive): number {
  return directives.indexOf(directive)
}

/** What the people and agents of the release asked for last; `auto` where nobody said. */
export function askedDirective(asks: readonly Ask[]): Directive {
  const update = asks.findLast((ask) => ask.type === 'update')
  return update?.directive ?? asks.find((ask) => ask.type === 'plan')?.directive ?? 'auto'
}

/** How much this release requires: the strictest of what was asked for and of every task in its scope (docs/gates.md). */
export function directiveOf(manifest: Pick<Manifest, 'asks' | 'tasks'>): Directive {
  const said = [askedDirective(manifest.asks), ...inScope(manifest).flatMap(({ directive }) => directive ?? [])]
  return said.reduce((strictest, directive) => (rankOf(directive) > rankOf(strictest) ? directive : strictest))
}
