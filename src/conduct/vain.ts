import { UserError } from 'github-foundations/problem'
import { canonical } from '../domain/text/canonical.ts'
import type { Decision } from '../domain/words/decision.ts'
import type { Effect } from '../domain/words/effect.ts'
import { conductProblem } from './catalogue/run.ts'
import type { Commission } from './commission.ts'

/** An effect that was due this often, with nothing else to do in between, is left to the next run. */
const vainLimit = 5

/** Effects that were due with nothing else to do, and how often in a row. */
export interface Vain {
  readonly effects: string
  readonly times: number
}

/** Counts how often the same effects were due with nothing else to do in between; throws where that is in vain. */
export function countVain({ control, release }: Commission, before: Vain, worth: boolean, { effects }: Decision): Vain {
  const due = worth || effects.length === 0 ? '' : canonical(effects)
  const times = due !== '' && due === before.effects ? before.times + 1 : 0
  if (times >= vainLimit)
    throw new UserError([
      conductProblem('EFFECT_UNANSWERED', control, release, describeEffects(effects), String(times)),
    ])
  return { effects: due, times }
}

/** `move in acme/api, publish in acme/web` */
function describeEffects(effects: readonly Effect[]): string {
  return [
    ...new Set(
      effects.map(
        (effect) =>
          `${effect.type} in ${effect.type === 'send' && effect.what === 'request' ? effect.request.to : effect.repository}`,
      ),
    ),
  ]
    .slice(0, 5)
    .join(', ')
}
