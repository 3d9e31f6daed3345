import { decide } from '../domain/decide.ts'
import { unclaimed } from '../domain/pace/claims.ts'
import { countContent, countCreations, keepWithin } from '../domain/pace/content.ts'
import { begins, neededTogether } from '../domain/pace/full.ts'
import type { Context, Decision } from '../domain/words/decision.ts'
import type { Seen } from '../domain/words/look.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Instant } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import type { Commission } from './commission.ts'

/** An instant until which a run cannot go on; `isSaid`: GitHub said so itself, and is asked nothing before. */
export interface Limit {
  readonly until: Instant
  readonly isSaid: boolean
}

/** A decision, what it was decided on, and what the App may create of it now. */
interface Paced {
  readonly seen: Seen
  readonly decision: Decision
  /** Absent where all of it may be. */
  readonly limit?: Limit
}

/** How fast a run creates content. */
export interface Pace {
  decide(train: Train, manifest: Manifest, seen: Seen): Promise<Paced>
}

/**
 * A wait as short as this ends the run and not the work: the next run, which this one wakes, takes about as long to
 * begin. In milliseconds.
 */
const shortMs = 60_000

/**
 * Decides, and keeps what is decided within what the release may create
 * (docs/decisions/0091-claim-what-is-created.md). What this run claimed and has not used is the only thing that it
 * keeps from pass to pass.
 */
export function openPace({ github, control, release, steps }: Commission): Pace {
  let left = 0
  let until: Instant | null = null
  const claim = async (wanted: number, together: number): Promise<boolean> => {
    const granted = await github.claim({ control, release, wanted, together })
    left += granted.count
    until = granted.until
    return granted.count > 0
  }
  // `null`: nothing of it may be done, not even what creates no content.
  const allow = async ({ train, manifest, seen }: Context, decision: Decision): Promise<number | null> => {
    const wanted = countCreations(decision.effects)
    const isFirst = begins(decision.entries)
    if (left >= wanted && !isFirst) return wanted
    const together = neededTogether(train, manifest, decision, seen.at)
    const isGranted = (until === null || seen.at >= until) && (await claim(Math.max(1, wanted - left), together))
    return (isFirst && !isGranted) || left === 0 ? null : Math.min(left, wanted)
  }
  return {
    async decide(train, manifest, seen) {
      const decision = decide(train, manifest, seen)
      const wanted = countCreations(decision.effects)
      const isMine = decision.step === null || steps.includes(decision.step)
      const isFree = wanted === 0 && !begins(decision.entries)
      if (isFree || !isMine || !claims(train, manifest)) return { seen, decision }
      const count = await allow({ train, manifest, seen }, decision)
      if (count === wanted) {
        left -= wanted
        return { seen, decision }
      }
      const limit = { until: until ?? seen.at, isSaid: false }
      if (count !== null) {
        left -= count
        return { seen, limit, decision: { ...decision, effects: keepWithin(decision.effects, count) } }
      }
      if (limit.until <= seen.at + shortMs) return { seen, limit, decision: { ...decision, entries: [], effects: [] } }
      const full = { ...seen, fullUntil: limit.until }
      const waiting = decide(train, manifest, full)
      return { seen: full, limit, decision: { ...waiting, effects: keepWithin(waiting.effects, 0) } }
    },
  }
}

/** True if a release creates so much that it shares what the App may create with the others. */
function claims(train: Train, manifest: Manifest): boolean {
  const { before, after } = countContent(train, manifest)
  return before + after > unclaimed
}
