import type { Mishap } from 'embedded-github/github/world/mishaps'
import type { Name } from '../../domain/words/names.ts'
import { parseDuration } from '../duration.ts'
import { at, itemsOf } from '../loose.ts'
import { fault, quote, type Fault } from '../source.ts'
import type { RehearsalScenarioText } from '../generated/rehearsal-scenario-text.ts'

/** One fault of a story: what goes wrong, how often, and from which step or revision on. */
export interface StoryFault {
  readonly mishap: Mishap
  readonly times: number
  readonly after?: { readonly step: number } | { readonly revision: number }
}

type FaultText = NonNullable<RehearsalScenarioText['faults']>[number]
type When = Pick<NonNullable<FaultText['kill']>, 'times' | 'after'>

const later = ['stale', 'expire']

/**
 * The faults that a story may name and this version does not play: refused by name, because a story that does not
 * happen proves nothing.
 */
export function checkFaults(scenario: unknown): readonly Fault[] {
  return itemsOf(at(scenario, 'faults')).flatMap(([index, entry]) =>
    later.flatMap((kind) =>
      at(entry, kind) === undefined
        ? []
        : [fault('SCENARIO_NOT_YET_SUPPORTED', ['faults', index, kind], 'key', quote(kind))],
    ),
  )
}

export function toFault({ kill, answer, drop, duplicate, delay, move }: FaultText): StoryFault {
  if (kill !== undefined) return striking({ is: 'kill', job: kill.job }, kill)
  if (answer !== undefined) {
    const { method, path, operation, error, status = error === undefined ? 502 : 200, effect = 'before' } = answer
    return striking(
      {
        is: 'answer',
        ...(method === undefined ? {} : { method }),
        path,
        ...(operation === undefined ? {} : { operation }),
        status,
        effect,
        ...(error === undefined ? {} : { error }),
      },
      answer,
    )
  }
  if (drop !== undefined) return striking({ is: 'drop', ...eventOf(drop) }, drop)
  if (duplicate !== undefined) return striking({ is: 'duplicate', ...eventOf(duplicate) }, duplicate)
  if (delay !== undefined) return striking({ is: 'delay', ...eventOf(delay), byMs: parseDuration(delay.by) }, delay)
  if (move !== undefined) {
    const { times: _, after: __, ...mishap } = move
    return striking({ is: 'move', ...mishap }, move)
  }
  throw new Error('The schema lets no other fault pass.')
}

function striking(mishap: Mishap, { times = 1, after }: When): StoryFault {
  return { mishap, times, ...(after === undefined ? {} : { after }) }
}

function eventOf({ event, repository }: NonNullable<FaultText['drop']>): {
  readonly event: string
  readonly repository?: Name
} {
  return { event, ...(repository === undefined ? {} : { repository }) }
}
