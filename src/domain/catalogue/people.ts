import { entry } from 'github-foundations/catalogue'
import { oneOf } from './wording.ts'

const lower = (keys: readonly string[], to: number): readonly string[] =>
  keys.length === 0 ? [] : [`lower ${keys.join(' and ')} to ${to} in the train`]

/** Problems for which too few people may approve. */
export const peopleProblems = {
  TEAM_NOT_FOUND: entry([['‹team›']], (team: string) => ({
    message: `There is no team ${team}, which approves according to the train.`,
    remedy: 'Create the team, or correct approvals.team in the train (organization/slug).',
  })),
  QUORUM_UNREACHABLE: entry(
    [
      ['‹team›', 2, 1, '‹requester›', ['‹key›'], '‹control›'],
      ['‹team›', 2, 1, '‹requester›', [], '‹control›'],
    ],
    (team: string, needed: number, others: number, requester: string, lowered: readonly string[], control: string) => ({
      message: `Shipping takes the approval of ${needed} of team ${team}, of whom ${others} may give it without the requester ${requester}.`,
      remedy: oneOf(
        'Add people to the team',
        `give it the role write in ${control}`,
        'have somebody outside it ask',
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
      message: `Shipping takes the approval of ${needed} who may write in ${control}, and ${others} may without the requester ${requester}.`,
      remedy: oneOf(
        `Give more people the role write in ${control}`,
        'have somebody else ask',
        ...lower(lowered, others),
      ),
    }),
  ),
  APPROVERS_UNREADABLE: entry([['‹control›', '‹why›']], (control: string, why: string) => ({
    message: `Who may approve in ${control} cannot be seen: ${why}.`,
    remedy:
      'Plan with a token that may write in the control repository. Where GitHub keeps it from the release App, give the App the organization permission Members: read, accept it where the App is installed, and set the variable CONVOY_APP_MEMBERS to read.',
  })),
  BREAK_GLASS_TEAM_NOT_FOUND: entry([['‹team›']], (team: string) => ({
    message: `There is no team ${team}, which may break the glass according to the train.`,
    remedy: 'Create the team, or correct approvals.break-glass.team in the train (organization/slug).',
  })),
  BREAK_GLASS_TEAM_EMPTY: entry([['‹team›']], (team: string) => ({
    message: `Team ${team}, which may break the glass, has no member: at night nobody could.`,
    remedy: 'Add a member, or leave approvals.break-glass out of the train.',
  })),
  TEAM_UNREADABLE: entry([['‹team›', '‹why›']], (team: string, why: string) => ({
    message: `The members of team ${team} cannot be seen: ${why}.`,
    remedy: 'Give the release App the organization permission Members: read, and accept it where the App is installed.',
  })),
}
