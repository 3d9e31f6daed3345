import { approvals, fixApprovals, glassBreakers } from '../asks/asks.ts'
import { approvedGates } from '../asks/subjects.ts'
import { candidateName } from '../hops/candidate.ts'
import { askCommand } from '../plan/commands.ts'
import { isSameActor, isSameLogin } from '../people/logins.ts'
import { askingRoles } from '../asks/rights.ts'
import { askReachable, whyUnreachable } from './reachable.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Ask } from '../words/ask.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Actor, Phase } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * Enough distinct people approved this gate, each bound to the candidate and the policy as they are, and each still
 * with the right to; at ship the requester's own does not count, and one member of the break-glass team stands for all.
 * An approval that let production begin to move cannot be withdrawn half way.
 */
export function approved(gate: Phase, quorumOf: (train: Train) => number, title: string): Requirement {
  return {
    code: `approval:${gate}`,
    title,
    step: 'record-signal',
    questions: (train, manifest) => [
      ...askPeople(train, manifest, gate),
      ...askReachable(train, manifest, gate, quorumOf(train)),
    ],
    judge: (context) => {
      const { train, manifest } = context
      if (manifest.pivot !== undefined || (gate === 'ship' && standingBreakers(context).length > 0))
        return { is: 'met' }
      const said = approvals(train, manifest, gate)
      const have = said.filter(({ by }) => whyNoLonger(context, by, train.approvals.team) === null)
      const need = quorumOf(train)
      if (have.length >= need) return { is: 'met' }
      const gone = said.flatMap(({ by }) => whyNoLonger(context, by, train.approvals.team) ?? [])
      const others = gate === 'ship' ? `, none of them ${manifest.release.createdBy.login}` : ''
      const who = have.length === 0 ? '' : ` (${have.map(({ by }) => by.login).join(', ')})`
      return {
        is: 'waiting',
        wait: 'approved',
        on: train.approvals.team === undefined ? 'approvers' : `@${train.approvals.team}`,
        reason: [
          `${gate} needs the approval of ${need} ${need === 1 ? `person${others}` : `distinct people${others}`}, and has ${have.length}${who}`,
          ...gone,
          ...whyUnreachable(context),
        ].join('; '),
        command: askCommand(train, manifest, 'release.approve', gateFields(manifest, gate)),
      }
    },
  }
}

/** The people who broke the glass and may still do so. */
export function standingBreakers(context: Context): ReturnType<typeof glassBreakers> {
  const { train, manifest } = context
  return glassBreakers(train, manifest).filter(
    ({ by }) => whyNoLonger(context, by, train.approvals.breakGlass?.team) === null,
  )
}

/** Looks at what the people who spoke at this gate may do today: rights are the look's to say, never the record's. */
export function askPeople(train: Train, manifest: Manifest, gate: Phase): readonly Question[] {
  if ((gate !== 'development' && !approvedGates.includes(gate)) || manifest.pivot !== undefined) return []
  const approving = gate === 'development' ? fixApprovals(train, manifest) : approvals(train, manifest, gate)
  return [...askAbout(train, approving, train.approvals.team), ...(gate === 'ship' ? askBreakers(train, manifest) : [])]
}

/** Looks at what whoever broke the glass may do today. */
export function askBreakers(train: Train, manifest: Manifest): readonly Question[] {
  return manifest.pivot === undefined
    ? askAbout(train, glassBreakers(train, manifest), train.approvals.breakGlass?.team)
    : []
}

/**
 * Looks at what the people who said something may do today, and at the team that has to have them, where one is named.
 */
export function askAbout(
  { control }: Train,
  asks: readonly Pick<Ask, 'by'>[],
  team: string | undefined,
): readonly Question[] {
  if (asks.length === 0) return []
  const logins = [...new Set(asks.map(({ by }) => by.login))].sort()
  return [{ about: 'people', name: control, logins }, ...(team === undefined ? [] : [{ about: 'team' as const, team }])]
}

/**
 * The reason why somebody lost a right that they had; `null` if they still have it. A right that could not be looked up
 * is no right.
 */
export function whyNoLonger({ train, seen }: Context, by: Actor, team: string | undefined): string | null {
  const { login } = by
  const { role, account } = answerTo(seen, { about: 'people', name: train.control, login })
  if (account !== undefined && !isSameActor(by, { login, id: account }))
    return `the login ${login} now belongs to another account`
  if (role === undefined || role === null || !askingRoles.some((known) => known === role))
    return `${login} may no longer approve`
  if (team === undefined) return null
  const found = answerTo(seen, { about: 'team', team })
  if (found?.is === 'seen')
    return found.members.some((member) => isSameLogin(member, login)) ? null : `${login} is no longer in ${team}`
  return `Convoy cannot see if ${login} is in ${team}`
}

function gateFields(manifest: Manifest, gate: Phase): Readonly<Record<string, string>> {
  return manifest.candidate === undefined ? { gate } : { gate, candidate: candidateName(manifest.candidate) }
}
