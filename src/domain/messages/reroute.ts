import { oneLine } from '../text/one-line.ts'
import type { Context, Entry, Finding } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Refused } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'

type Due = Extract<Finding, { readonly is: 'due' }>
type Move = Extract<Effect, { readonly type: 'move' }>

/**
 * Moves refs by REST where this run learned that GitHub refuses `updateRefs` (to Apps, to this host, under a rule that
 * only REST may bypass), and records it before. REST makes what is not there and advances to a descendant, so that
 * nothing on a ref is lost, whoever moved it meanwhile.
 */
export function reroute({ manifest, seen }: Context, finding: Due): Due {
  const why = (effect: Effect): Refused | undefined =>
    effect.type === 'move'
      ? seen.refused.find((refusal) => isUpdateRefs(refusal) && refusal.repository === effect.repository)
      : undefined
  if (!finding.effects.some((effect) => why(effect) !== undefined)) return finding
  const known = manifest.byRest?.repositories ?? []
  const learned = new Set(
    finding.effects.flatMap((effect) => why(effect) ?? []).filter(({ repository }) => !known.includes(repository)),
  )
  return {
    ...finding,
    entries: [
      ...finding.entries,
      ...[...learned].map(({ repository, message }): Entry => ({
        add: 'by-rest',
        repository,
        at: seen.at,
        why: oneLine(message),
      })),
    ],
    effects: finding.effects.map((effect) =>
      effect.type === 'move' && why(effect) !== undefined ? { ...effect, by: 'rest' } : effect,
    ),
  }
}

function isUpdateRefs({ effect, elsewhere }: Refused): boolean {
  return effect === 'move' && elsewhere === true
}

/** GitHub's refusal of `updateRefs` when REST was refused as well, and who must set back what REST cannot. */
export function tellByRest({ seen }: Context, { repository, by }: Refused, effects: readonly Effect[]): string {
  if (by !== 'rest') return ''
  const before = seen.refused.find((refusal) => isUpdateRefs(refusal) && refusal.repository === repository)
  const moves = effects
    .filter((effect): effect is Move => effect.type === 'move' && effect.repository === repository)
    .flatMap((effect) => effect.moves)
  const back = moves
    .filter(({ force, from }) => force === true && from !== null)
    .map(({ ref, from, to }) => `git push --force-with-lease=${ref}:${from ?? ''} origin ${to}:${ref}`)
  const again =
    back.length === 0
      ? ''
      : `; setting a branch back needs its expected commit, and REST does not check that: whoever may force-push does so (${back.join('; ')}); the release then continues`
  return ` (by REST${before === undefined ? '' : `; updateRefs before: ${oneLine(before.message)}`})${again}`
}

const few = 5

/** The way in which refs moved after `updateRefs` was refused; `null` if it never was refused. */
export function describeByRest({ byRest }: Pick<Manifest, 'byRest'>): string | null {
  if (byRest === undefined) return null
  const { repositories, why } = byRest
  const where = repositories.length > few ? `${repositories.length} repositories` : repositories.join(', ')
  return `Convoy moves the refs of ${where} by REST, one after the other, because GitHub refused updateRefs there (${why})`
}
