import { abortion } from '../asks/asks.ts'
import { candidateName } from '../hops/candidate.ts'
import { proposingIn } from '../requirements/proposed.ts'
import { digestText } from '../text/canonical.ts'
import { oneLine } from '../text/one-line.ts'
import { cut } from '../text/plain-text.ts'
import { answerTo } from '../questions/kinds.ts'
import { proposalBranch } from '../ways/proposals.ts'
import type { Context, Entry } from '../words/decision.ts'
import type { Course } from './definition.ts'
import { unchanged } from './unchanged.ts'

/** A pull request that somebody merges before the release ships holds it: that was not its turn. */
export const stopEarly: Course = {
  name: 'stop early',
  take(context) {
    const { train, manifest } = context
    if (manifest.pivot !== undefined || abortion(train, manifest) !== undefined) return null
    const entries = mergedEarly(context)
    return entries.length === 0 ? null : { ...unchanged(context), step: 'plan-release', entries }
  },
}

/** An ask holds a reason of so many characters. */
const longest = 1_000

/** A hold in Convoy's own name for each, which people resume like any other. */
function mergedEarly({ train, manifest, seen }: Context): readonly Entry[] {
  return proposingIn(train, manifest).flatMap(({ name, branches }) =>
    manifest.candidates.flatMap((candidate): readonly Entry[] => {
      const head = proposalBranch(manifest.release.id, candidate)
      const found = answerTo(seen, { about: 'pulls', name, head })?.pulls.find(
        ({ state, base }) => state === 'merged' && base === branches.production,
      )
      if (found === undefined) return []
      const id = `merged-${digestText(`${name} ${found.number}`).slice(0, 16)}`
      if (manifest.asks.some((known) => known.id === id)) return []
      const by = oneLine(found.merged?.by ?? '') || 'somebody'
      const why = `${by} merged ${found.url} before the release began to ship: ${branches.production ?? ''} of ${name} holds ${candidateName(candidate)} already. Resumed, the release merges it into ${branches.candidate} and goes on with the next candidate; given up, it leaves it there for whoever takes it back`
      return [
        {
          add: 'ask',
          ask: { id, at: seen.at, by: { login: seen.self, kind: 'ci' }, type: 'hold', why: cut(why, longest) },
        },
      ]
    }),
  )
}
