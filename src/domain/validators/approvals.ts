import { isSameLogin } from '../people/logins.ts'
import { oneLine } from '../text/one-line.ts'
import { askingRoles } from '../asks/rights.ts'
import type { TeamSeen } from '../questions/team.ts'
import type { PlanAsk, Proposal } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Question } from '../words/look.ts'
import type { Train } from '../words/train.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

/** The teams that the train names, each once. */
export function teamsOf({ train: { approvals } }: Pick<Proposal, 'train'>): readonly string[] {
  return [...new Set([approvals.team, approvals.breakGlass?.team].filter((team) => team !== undefined))]
}

function isAbsent({ seen }: Proposal, team: string | undefined): team is string {
  return team !== undefined && answerTo(seen, { about: 'team', team })?.is === 'absent'
}

/** The members of a team as far as it could be seen. */
function membersOf({ seen }: Proposal, team: string | undefined): readonly string[] | null {
  const found: TeamSeen | undefined = team === undefined ? undefined : answerTo(seen, { about: 'team', team })
  return found?.is === 'seen' ? found.members : null
}

/** The number of people who must approve shipping under the directive that was asked for. */
export function neededApprovals({
  train: { approvals },
  ask,
}: {
  readonly train: Pick<Train, 'approvals'>
  readonly ask: Pick<PlanAsk, 'directive'>
}): number {
  switch (ask.directive) {
    case 'careful':
      return Math.max(approvals.quorum, approvals.auto)
    case 'auto':
      return approvals.auto
    case 'quick':
      return 0
  }
}

/**
 * Asks who may approve in control, where somebody has to. One more than needed, since the requester may be among them.
 */
export function askApprovers(
  train: Pick<Train, 'approvals' | 'control'>,
  ask: Pick<PlanAsk, 'directive'> | undefined,
): readonly (Question & { readonly about: 'approvers' })[] {
  const needed = ask === undefined ? 0 : neededApprovals({ train, ask })
  if (needed === 0) return []
  const { team } = train.approvals
  return [
    {
      about: 'approvers',
      name: train.control,
      roles: askingRoles,
      ...(team === undefined ? {} : { team }),
      enough: needed + 1,
    },
  ]
}

/**
 * The people who may approve shipping, without the requester, as far as they were seen; `null` if they could not be
 * seen, or nobody had to look.
 */
function othersWhoMay(proposal: Proposal): readonly string[] | null {
  const { train, ask, seen } = proposal
  const approvers = answerTo(seen, { about: 'approvers' })
  const { team } = train.approvals
  const members = membersOf(proposal, team)
  if (team !== undefined && members === null) return null
  const isLookedFor = askApprovers(train, ask).length > 0
  const mayWrite = approvers?.is === 'seen' ? approvers.logins : null
  const found = isLookedFor
    ? mayWrite?.filter((login) => members?.some((member) => isSameLogin(member, login)) ?? true)
    : members
  return found?.filter((login) => !isSameLogin(login, ask.by.login)) ?? null
}

/** The number of approvers besides the requester, if it is too small. */
function tooFew(proposal: Proposal): number | null {
  const others = othersWhoMay(proposal)?.length
  return others === undefined || others >= neededApprovals(proposal) ? null : others
}

/**
 * The keys of the train that ask for more people than there are and may be lowered to that; a quorum is of one person
 * at least.
 */
function lowerable(
  {
    train: {
      approvals: { quorum, auto },
    },
    ask,
  }: Proposal,
  others: number,
): readonly string[] {
  if (ask.directive === 'careful' && others === 0) return []
  return [
    ...(ask.directive === 'careful' && quorum > others ? ['approvals.quorum'] : []),
    ...(auto > others ? ['approvals.auto'] : []),
  ]
}

/** The people who approve. */
export const approvals: readonly Validator[] = [
  demand('TEAM_NOT_FOUND', 'The team that approves exists.', (proposal) => {
    const { team } = proposal.train.approvals
    return isAbsent(proposal, team) ? [[team]] : []
  }),
  demand(
    'QUORUM_UNREACHABLE',
    'The team that approves has enough members who may approve, besides the requester.',
    (proposal) => {
      const { team } = proposal.train.approvals
      const others = tooFew(proposal)
      return team === undefined || others === null
        ? []
        : [
            [
              team,
              neededApprovals(proposal),
              others,
              proposal.ask.by.login,
              lowerable(proposal, others),
              proposal.train.control,
            ],
          ]
    },
  ),
  demand(
    'APPROVERS_TOO_FEW',
    'If the train names no team, enough people may approve, besides the requester.',
    (proposal) => {
      const others = tooFew(proposal)
      return proposal.train.approvals.team !== undefined || others === null
        ? []
        : [
            [
              proposal.train.control,
              neededApprovals(proposal),
              others,
              proposal.ask.by.login,
              lowerable(proposal, others),
            ],
          ]
    },
  ),
  demandToKnow(
    'APPROVERS_UNREADABLE',
    'Convoy can see who may approve in control, if the train demands a quorum.',
    (proposal) => {
      const { train, ask, seen } = proposal
      const approvers = answerTo(seen, { about: 'approvers' })
      const { team } = train.approvals
      const isOpen =
        askApprovers(train, ask).length > 0 &&
        approvers?.is !== 'seen' &&
        (team === undefined || membersOf(proposal, team) !== null)
      return isOpen ? [[train.control, approvers?.is === 'denied' ? oneLine(approvers.why) : 'nobody looked']] : []
    },
  ),
  demand('BREAK_GLASS_TEAM_NOT_FOUND', 'The team that may use break-glass exists.', (proposal) => {
    const team = proposal.train.approvals.breakGlass?.team
    return isAbsent(proposal, team) ? [[team]] : []
  }),
  demand('BREAK_GLASS_TEAM_EMPTY', 'The team that may use break-glass has a member.', (proposal) => {
    const team = proposal.train.approvals.breakGlass?.team
    return team !== undefined && membersOf(proposal, team)?.length === 0 ? [[team]] : []
  }),
  demandToKnow('TEAM_UNREADABLE', 'Convoy can see the members of every team that the train names.', (proposal) =>
    teamsOf(proposal).flatMap((team) => {
      const found = answerTo(proposal.seen, { about: 'team', team })
      if (found === undefined) return [[team, 'nobody looked']]
      return found.is === 'denied' ? [[team, oneLine(found.why)]] : []
    }),
  ),
]
