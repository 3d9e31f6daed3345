import { candidateName } from '../hops/candidate.ts'
import { directiveOf } from '../train/directives.ts'
import type { Manifest } from '../words/manifest.ts'
import { candidateOf } from './binding.ts'
import type { AskDefinition, AskOf } from './definition.ts'

/** The wish for the candidate after the current one: for one candidate, made once there was something to freeze. */
export const freeze: AskDefinition<'freeze', 'release.freeze'> = {
  right: {
    quick: 'someone',
    auto: 'someone',
    careful: 'people',
    also: "it counts for one candidate, and only if something was merged since the one before; an agent's freeze from before the release became careful does not count",
  },
  hears: { event: 'release.freeze' },
  form: { choice: 'release.freeze', fields: [] },
  crud: 'POST /releases/{id}/candidates',
  outcome: 'the next candidate is formed if RC branches have moved',
  // It is of what comes after a candidate that exists: nobody asks beforehand for one that nobody can know.
  bind: (event, _train, manifest) => ({
    body: { type: 'freeze', after: candidateOf(event, manifest)?.number ?? 0 },
  }),
  whyNot: (_train, manifest, ask) => whyNoFreeze(manifest, ask),
  said: () => 'asked for a freeze',
  isWondered: true,
}

/**
 * The reason why a requested freeze froze nothing: when it was requested the RC branches held only the candidate;
 * `null` if they held more.
 */
export function whyIdle({ candidates }: Pick<Manifest, 'candidates'>, { after, of }: AskOf<'freeze'>): string | null {
  return candidates.some(({ number, digest: held }) => number === after && held === of)
    ? `${candidateName({ number: after })} already held everything that had been merged by then`
    : null
}

export function whyNoFreeze(manifest: Manifest, ask: AskOf<'freeze'>): string | null {
  const { after } = ask
  const current = manifest.candidate?.number ?? 0
  const idle = whyIdle(manifest, ask)
  if (idle !== null) return idle
  // A freeze that an agent asked for while less was required is not a human's freeze.
  if (after === current)
    return ask.by.kind !== 'human' && directiveOf(manifest) === 'careful' ? 'under careful, a human freezes' : null
  return after < current
    ? `${candidateName({ number: after + 1 })} has been frozen since`
    : `there is no ${candidateName({ number: after })} yet`
}
