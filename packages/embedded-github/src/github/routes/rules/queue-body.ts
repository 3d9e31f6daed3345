import { offersQueue } from '../../queue/rule.ts'
import { refuse } from '../../answers/replies.ts'
import type { MergeQueueParameters, Rule } from '../../rules/definitions.ts'
import type { Repository, World } from '../../world/world.ts'
import { Refused, refuseRequest, requireChoice } from '../fields.ts'
import type { Fields } from '../row.ts'

const methods = { MERGE: 'merge', SQUASH: 'squash', REBASE: 'rebase' } as const

/** The parameters of a merge queue; all of them must be given, within GitHub's bounds. */
export function readQueue(parameters: Fields): MergeQueueParameters {
  return {
    checkResponseTimeoutMinutes: requireNumber(parameters, 'check_response_timeout_minutes', 1, 360),
    groupingStrategy: requireChoice(parameters, 'grouping_strategy', ['ALLGREEN', 'HEADGREEN']),
    maxEntriesToBuild: requireSome(parameters, 'max_entries_to_build'),
    maxEntriesToMerge: requireSome(parameters, 'max_entries_to_merge'),
    minEntriesToMerge: requireNumber(parameters, 'min_entries_to_merge', 0, 100),
    minEntriesToMergeWaitMinutes: requireNumber(parameters, 'min_entries_to_merge_wait_minutes', 0, 360),
    mergeMethod: methods[requireChoice(parameters, 'merge_method', ['MERGE', 'SQUASH', 'REBASE'])],
  }
}

function requireNumber(parameters: Fields, key: string, least: number, most: number): number {
  const value = parameters[key]
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  throw refuseRequest(
    `For 'properties/${key}', ${JSON.stringify(value ?? null)} is not an integer of ${least} to ${most}.`,
  )
}

/** REST takes 0 as well, and no page says what it means. */
function requireSome(parameters: Fields, key: string): number {
  const number = requireNumber(parameters, key, 0, 100)
  if (number === 0) throw new Refused(refuse(501, `The embedded GitHub does not do ${key} 0.`))
  return number
}

/** GitHub names the rule and says nothing of the reason (github.com/s4k10503/velvet/issues/298). */
export function requireQueue(world: World, repository: Repository, rules: readonly Rule[]): void {
  if (rules.some(({ type }) => type === 'merge_queue') && !offersQueue(world, repository))
    throw new Refused(refuse(422, 'Validation Failed', { errors: ["Invalid rule 'merge_queue': "] }))
}
