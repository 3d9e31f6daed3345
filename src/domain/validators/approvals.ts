import { oneLine } from '../one-line.ts'
import type { TeamSeen } from '../seen.ts'
import type { Proposal } from '../proposal.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

/** The teams that the train names, each once. */
export function teamsOf({ train: { approvals } }: Pick<Proposal, 'train'>): readonly string[] {
  return [...new Set([approvals.team, approvals.breakGlass?.team].filter((team) => team !== undefined))]
}

function isAbsent({ seen }: Proposal, team: string | undefined): team is string {
  return team !== undefined && seen.teams[team]?.is === 'absent'
}

/** The members of a team as far as it could be seen. */
function membersOf({ seen }: Proposal, team: string | undefined): readonly string[] | null {
  const found: TeamSeen | undefined = team === undefined ? undefined : seen.teams[team]
  return found?.is === 'seen' ? found.members : null
}

/** How many people have to approve shipping under the directive that was asked for. */
function neededApprovals({ train: { approvals }, ask }: Proposal): number {
  switch (ask.directive) {
    case 'careful': return Math.max(approvals.quorum, approvals.auto)
    case 'auto': return approvals.auto
    case 'quick': return 0
  }
}

/** The people who approve. */
export const approvals: readonly Validator[] = [
  demand('TEAM_NOT_FOUND', 'The team that approves exists.', (proposal) => {
    const { team } = proposal.train.approvals
    return isAbsent(proposal, team) ? [[team]] : []
  }),
  demand('QUORUM_UNREACHABLE', 'The team that approves has members enough without the requester.', (proposal) => {
    const { team } = proposal.train.approvals
    const needed = neededApprovals(proposal)
    const requester = proposal.ask.by.login
    const approvers = membersOf(proposal, team)?.filter((login) => login.toLowerCase() !== requester.toLowerCase())
    return team === undefined || approvers === undefined || approvers.length >= needed ? [] : [[team, needed, approvers.length, requester]]
  }),
  demand('BREAK_GLASS_TEAM_NOT_FOUND', 'The team that may break the glass exists.', (proposal) => {
    const team = proposal.train.approvals.breakGlass?.team
    return isAbsent(proposal, team) ? [[team]] : []
  }),
  demand('BREAK_GLASS_TEAM_EMPTY', 'The team that may break the glass has a member.', (proposal) => {
    const team = proposal.train.approvals.breakGlass?.team
    return team !== undefined && membersOf(proposal, team)?.length === 0 ? [[team]] : []
  }),
  demandToKnow('TEAM_UNREADABLE', 'The members of every team that the train names can be seen.', (proposal) =>
    teamsOf(proposal).flatMap((team) => {
      const found = proposal.seen.teams[team]
      if (found === undefined) return [[team, 'nobody looked']]
      return found.is === 'denied' ? [[team, oneLine(found.why)]] : []
    })),
]
