import { askedDirective, directiveOf, rankOf } from './directives.ts'
import { isSameActor } from './logins.ts'
import { findLess } from './told-tasks.ts'
import type { Actor, AskBody, AskType, Directive, Manifest, Train } from './words.ts'

/**
 * Somebody who asks, as looked up: the role in the control repository, and whether a team that the train names counts
 * them; `null` where it names none. An App that the train names has the role write.
 */
export interface Person extends Actor {
  readonly role: string | null
  readonly teams: { readonly approvals: boolean | 'unknown' | null; readonly breakGlass: boolean | 'unknown' | null }
}

/** Why somebody may not ask this; `words` are for the sentence. */
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

/**
 * Who is behind an ask, beyond the role. `someone`: people and agents; `people`: nobody else; a team: people of it,
 * where the train names it.
 */
type Who = 'someone' | 'people' | 'approvals team' | 'break-glass team'

/** One row of the rights matrix. `careful` only where it differs from the other directives. */
interface Right {
  readonly quick: Who
  readonly auto: Who
  readonly careful: Who
  readonly also?: string
}

const same = (who: Who, also?: string): Right => ({
  quick: who,
  auto: who,
  careful: who,
  ...(also === undefined ? {} : { also }),
})

/**
 * The rights matrix: role × ask × directive. Checks and docs/rights.md both come from it; nobody without one of
 * `askingRoles` in the control repository asks anything, and CI asks nothing.
 */
export const rights: Readonly<Record<AskType, Right>> = {
  plan: same('someone'),
  update: same('someone', 'to require less, people only'),
  retrain: same('people'),
  task: same('someone', 'to ask less of a task than somebody else told, people only'),
  defer: { quick: 'someone', auto: 'someone', careful: 'people' },
  readmit: { quick: 'someone', auto: 'someone', careful: 'people' },
  freeze: {
    quick: 'someone',
    auto: 'someone',
    careful: 'people',
    also: "it counts for one candidate, and only where something had been merged since the one before it; an agent's from before a release became careful does not count",
  },
  approve: same('approvals team', 'at ship it counts only from somebody else than the requester'),
  reject: same('approvals team'),
  waive: same('approvals team'),
  'break-glass': same('break-glass team', 'only where the train names that team'),
  hold: same('someone'),
  resume: same('someone', "a person's hold and every rejection, people only"),
  retry: same('someone'),
  abort: same('people'),
}

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
