import type { Who } from './definition.ts'
import { rights } from './table.ts'
import { askedDirective, directiveOf, rankOf } from '../train/directives.ts'
import { isSameActor } from '../people/logins.ts'
import { findLess } from '../scope/told-tasks.ts'
import type { AskBody } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Actor, Directive } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * Somebody who asks, as looked up: the role in the control repository, and whether a team that the train names counts
 * them; `null` where it names none. An App that the train names has the role write.
 */
export interface Person extends Actor {
  readonly role: string | null
  readonly teams: { readonly approvals: boolean | 'unknown' | null; readonly breakGlass: boolean | 'unknown' | null }
}

/** The reason why somebody may not ask this; `words` are for the sentence. */
export interface RightsRefusal {
  readonly code:
    | 'SENDER_UNKNOWN'
    | 'SENDER_LACKS_ROLE'
    | 'ASK_NEEDS_HUMAN'
    | 'ASK_NEEDS_TEAM'
    | 'TEAM_UNREADABLE'
    | 'BREAK_GLASS_UNSET'
    | 'LOOSENING_NEEDS_HUMAN'
    | 'HOLD_OF_ANOTHER'
  readonly words: readonly string[]
}

/**
 * GitHub's roles that may ask anything at all; what a custom role may do cannot be known from its name, so it may not.
 */
export const askingRoles = ['write', 'maintain', 'admin'] as const

/** Teams whose members have to be looked up before this ask can be judged, as `organization/slug`. */
export function teamsNeeded(train: Train, body: Pick<AskBody, 'type'>): readonly string[] {
  const { team, breakGlass } = train.approvals
  const who = rights[body.type].auto
  const needed = who === 'approvals team' ? team : who === 'break-glass team' ? breakGlass?.team : undefined
  return needed === undefined ? [] : [needed]
}

/**
 * Says why this person may not ask this of the release as it is; `null` where they may. `manifest` is `null` before
 * there is a release.
 */
export function refuseAsk(
  train: Train,
  manifest: Manifest | null,
  person: Person,
  body: AskBody,
): RightsRefusal | null {
  const { login, kind, role } = person
  if (kind === 'ci') return { code: 'ASK_NEEDS_HUMAN', words: [login, body.type] }
  if (role === null) return { code: 'SENDER_UNKNOWN', words: [login, train.control] }
  if (!askingRoles.some((known) => known === role))
    return { code: 'SENDER_LACKS_ROLE', words: [login, train.control, role, body.type] }
  const directive = directiveFor(manifest, body)
  const who = rights[body.type][directive]
  if (who !== 'someone' && kind !== 'human') return { code: 'ASK_NEEDS_HUMAN', words: [login, body.type] }
  return refuseTeam(train, person, who, body) ?? refuseAgent(manifest, person, body)
}

function directiveFor(manifest: Manifest | null, body: AskBody): Directive {
  if (manifest !== null && manifest.asks.length > 0) return directiveOf(manifest)
  return body.type === 'plan' ? body.directive : 'auto'
}

function refuseTeam(train: Train, { login, teams }: Person, who: Who, body: AskBody): RightsRefusal | null {
  if (who === 'break-glass team' && train.approvals.breakGlass === undefined)
    return { code: 'BREAK_GLASS_UNSET', words: [train.name] }
  const [team] = teamsNeeded(train, body)
  if (team === undefined) return null
  const belongs = who === 'approvals team' ? teams.approvals : teams.breakGlass
  if (belongs === true) return null
  return belongs === false
    ? { code: 'ASK_NEEDS_TEAM', words: [login, team, body.type] }
    : { code: 'TEAM_UNREADABLE', words: [team] }
}

/** An agent neither requires less of a release nor lifts what a person stopped. */
function refuseAgent(manifest: Manifest | null, person: Person, body: AskBody): RightsRefusal | null {
  const { login, kind } = person
  if (kind === 'human' || manifest === null) return null
  const asked = askedDirective(manifest.asks, manifest.pivot)
  // What its tasks ask is not an update's to change: only what was asked of the release as a whole can fall.
  if (body.type === 'update' && rankOf(body.directive) < rankOf(asked))
    return { code: 'LOOSENING_NEEDS_HUMAN', words: [login, asked, body.directive] }
  const less = body.type === 'task' ? findLess(manifest.asks, person, body.task) : null
  if (less !== null) return { code: 'LOOSENING_NEEDS_HUMAN', words: [login, less.from, less.to] }
  if (body.type !== 'resume') return null
  const lifted = manifest.asks.find(({ id }) => id === body.hold)
  return lifted !== undefined && isSameActor(lifted.by, person) && lifted.type === 'hold'
    ? null
    : { code: 'HOLD_OF_ANOTHER', words: [login, body.hold, lifted?.by.login ?? 'nobody'] }
}
