import { entry } from 'github-foundations/catalogue'
import { oneOf } from './wording.ts'

const lower = (keys: readonly string[], to: number): readonly string[] =>
  keys.length === 0 ? [] : [`lower ${keys.join(' and ')} to ${to} in the train`]

/** Problems for which too few people may approve. */
export const peopleProblems = {
  TEAM_NOT_FOUND: entry([['‹team›']], (team: string) => ({
    message: `Team ${team} does not exist. The train lets its members approve.`,
    remedy: 'Create the team, or correct approvals.team in the train (organization/slug).',
  })),
  QUORUM_UNREACHABLE: entry(
    [
      ['‹team›', 2, 1, '‹requester›', ['‹key›'], '‹control›'],
      ['‹team›', 2, 1, '‹requester›', [], '‹control›'],
    ],
    (team: string, needed: number, others: number, requester: string, lowered: readonly string[], control: string) => ({
      message: `Shipping needs the approval of ${needed} from team ${team}. Besides the requester ${requester}, ${others} may give it.`,
      remedy: oneOf(
        'Add people to the team',
        `give it the role write in ${control}`,
        'let somebody outside the team request the release',
        ...lower(lowered, others),
      ),
    }),
  ),
  APPROVERS_TOO_FEW: entry(
    [
      ['‹control›', 2, 1, '‹requester›', ['‹key›']],
      ['‹control›', 2, 1, '‹requester›', []],
    ],
    (control: string, needed: number, others: number, requester: string, lowered: readonly string[]) => ({
      message: `Shipping needs the approval of ${needed} with write access to ${control}. Besides the requester ${requester}, ${others} may give it.`,
      remedy: oneOf(
        `Give more people the role write in ${control}`,
        'let somebody else request the release',
        ...lower(lowered, others),
      ),
    }),
  ),
  APPROVERS_UNREADABLE: entry([['‹control›', '‹why›']], (control: string, why: string) => ({
    message: `Convoy cannot see who may approve in ${control}: ${why}.`,
    remedy:
      'Plan with a token that may write to the control repository. If GitHub hides this from the release App, give the App the organization permission Members: read, accept it where the App is installed, and set the variable CONVOY_APP_MEMBERS to read.',
  })),
  BREAK_GLASS_TEAM_NOT_FOUND: entry([['‹team›']], (team: string) => ({
    message: `Team ${team} does not exist. The train lets its members use break-glass.`,
    remedy: 'Create the team, or correct approvals.break-glass.team in the train (organization/slug).',
  })),
  BREAK_GLASS_TEAM_EMPTY: entry([['‹team›']], (team: string) => ({
    message: `Team ${team}, which may use break-glass, has no member, so nobody can use it.`,
    remedy: 'Add a member, or leave approvals.break-glass out of the train.',
  })),
  TEAM_UNREADABLE: entry([['‹team›', '‹why›']], (team: string, why: string) => ({
    message: `Convoy cannot see the members of team ${team}: ${why}.`,
    remedy: 'Give the release App the organization permission Members: read, and accept it where the App is installed.',
  })),
}
