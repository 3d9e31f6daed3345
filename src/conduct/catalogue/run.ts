import { entry, wordedBy, type CodeOf } from 'github-foundations/catalogue'
import { appOf } from '../../domain/people/logins.ts'
import type { Problem } from 'github-foundations/problem'
import type { BindingRefusal } from '../../domain/asks/definition.ts'
import type { RightsRefusal } from '../../domain/people/rights.ts'

/** Problems that the loop and admission refuse: the code, what was found, what to do. */
const runProblems = {
  RELEASE_BRANCH_CONTENDED: entry([['‹control›', '‹release›']], (control: string, release: string) => ({
    message: `Branch release/${release} of ${control} moved every time this run was about to write it.`,
    remedy:
      'Find out what else writes the branch; only the release App may (ruleset on release/**). Then wake the release again.',
  })),
  EFFECT_UNANSWERED: entry(
    [['‹control›', '‹release›', '‹effects›', '‹times›']],
    (control: string, release: string, effects: string, times: string) => ({
      message: `GitHub was asked ${times} times in a row for what release ${release} of ${control} needs (${effects}), did not say no, and it has not happened.`,
      remedy: 'Look at https://www.githubstatus.com. Nothing is lost: the next sweep or wake tries again.',
    }),
  ),
  RELEASE_NOT_FOUND: entry([['‹control›', '‹release›']], (control: string, release: string) => ({
    message: `There is no release ${release} in ${control}.`,
    remedy: 'Ask for it first (release.plan), or correct the id.',
  })),
  RELEASE_EXISTS: entry([['‹release›']], (release: string) => ({
    message: `Release ${release} was planned before.`,
    remedy: 'Choose another id, or go on with the release that exists.',
  })),
  RELEASE_ENDED: entry([['‹release›', '‹status›']], (release: string, status: string) => ({
    message: `Release ${release} is ${status}, and nothing more can be asked of it.`,
    remedy: 'Plan another release.',
  })),
  ASKS_TOO_MANY: entry([['‹release›', '‹asks›']], (release: string, asks: string) => ({
    message: `Release ${release} holds ${asks} asks, and no more of this sender fit into its record.`,
    remedy:
      'Find out what asks so often. People may still ask for a little more: let one of them ask, or give the release up and plan another.',
  })),
  RECORD_FULL: entry([['‹release›', '‹ask›']], (release: string, ask: string) => ({
    message: `The record of release ${release} has no room for ${ask} and for everything that may follow from it, so it was not recorded.`,
    remedy:
      'Say less in its free text. A release whose record is full can still ship what it has, or be given up (release.abort) and planned under another id.',
  })),
  ASK_ID_TAKEN: entry(
    [['‹id›', '‹release›', '‹type›', '‹by›', '‹at›']],
    (id: string, release: string, type: string, by: string, at: string) => ({
      message: `Release ${release} knows the id ${id} as that of another ask: ${type} by ${by}, recorded ${at}. What came now says something else or comes from somebody else, and was not recorded.`,
      remedy: 'Send it again under an id that was never used; the id is what tells one ask from another.',
    }),
  ),
  CANDIDATE_UNKNOWN: entry([['‹candidate›', '‹release›']], (candidate: string, release: string) => ({
    message: `Release ${release} has no candidate ${candidate}.`,
    remedy: 'Name a candidate of the release, such as rc.1, or its digest.',
  })),
  CANDIDATE_DIGEST_MISSING: entry([['‹release›']], (release: string) => ({
    message: `What comes into the next candidate of release ${release} is approved by that candidate's digest, and none was named.`,
    remedy:
      'Run the command that `convoy status` prints beside what waits for it; it names the digest. Where it prints none, nothing waits for this approval; where more has been merged since, look at that first.',
  })),
  FIX_UNSET: entry([['‹train›', '‹release›']], (train: string, release: string) => ({
    message: `The train ${train} names no fix agent, so nobody approves development of release ${release}.`,
    remedy:
      'Approve planning, staging or ship. Without a fix agent (fix.agent in the train) what comes onto the RC branches waits for nobody.',
  })),
  HOLD_UNKNOWN: entry([['‹hold›', '‹release›']], (hold: string, release: string) => ({
    message: `Release ${release} has no hold and no rejection ${hold}.`,
    remedy: 'Name the id of one that the manifest lists under asks.',
  })),
}

/** What somebody may not ask (src/domain/people/rights.ts, docs/rights.md). */
const rightsProblems = {
  SENDER_UNKNOWN: entry(
    [
      ['‹sender›', '‹control›'],
      ['acme-bot[bot]', '‹control›'],
    ],
    (login: string, control: string) => {
      const app = appOf(login)
      return app === null
        ? {
            message: `${login} has no role in ${control}.`,
            remedy: 'Give the sender at least the write role in the control repository.',
          }
        : {
            message: `${login} is the bot of an App that the train does not name.`,
            remedy: `Name the App under agents in the train (agents: [${app}]). A release keeps the train that it was planned with until somebody has it pinned anew (release.update with train).`,
          }
    },
  ),
  SENDER_LACKS_ROLE: entry(
    [['‹sender›', '‹control›', '‹role›', '‹ask›']],
    (login: string, control: string, role: string, ask: string) => ({
      message: `${login} has the role ${role} in ${control}; to ask for ${ask} takes write, maintain or admin.`,
      remedy:
        'Let somebody with one of these roles ask for it, or raise the role. What a custom role may do cannot be known from its name.',
    }),
  ),
  ASK_NEEDS_HUMAN: entry([['‹sender›', '‹ask›']], (login: string, ask: string) => ({
    message: `${login} is not a person, and here only people ask for ${ask}.`,
    remedy: 'Let a person ask for it.',
  })),
  ASK_NEEDS_TEAM: entry([['‹sender›', '‹team›', '‹ask›']], (login: string, team: string, ask: string) => ({
    message: `${login} is not a member of ${team}; to ask for ${ask} takes one.`,
    remedy: 'Let a member of the team ask for it, or change the team in the train.',
  })),
  TEAM_UNREADABLE: entry([['‹team›']], (team: string) => ({
    message: `Who is a member of ${team} cannot be seen, so nobody is taken for one.`,
    remedy:
      'See that the team exists, give the release App the organization permission Members: read, and set the variable CONVOY_APP_MEMBERS to read.',
  })),
  BREAK_GLASS_UNSET: entry([['‹train›']], (train: string) => ({
    message: `The train ${train} names no break-glass team.`,
    remedy:
      'Collect the approvals that the gate asks for; name a team under approvals.break-glass for the next release.',
  })),
  LOOSENING_NEEDS_HUMAN: entry([['‹sender›', '‹from›', '‹to›']], (login: string, from: string, to: string) => ({
    message: `${login} is not a person, and only people change ${from} to ${to}, which requires less.`,
    remedy: 'Let a person ask for it.',
  })),
  HOLD_OF_ANOTHER: entry([['‹sender›', '‹hold›', '‹author›']], (login: string, hold: string, author: string) => ({
    message: `${login} is not a person and may not lift ${hold}, which is ${author}’s.`,
    remedy: 'Let a person resume the release.',
  })),
}

export const conductProblems = { ...runProblems, ...rightsProblems }

/** One problem of a run, worded by the catalogue. */
export const conductProblem = wordedBy(conductProblems)

/** The reason why somebody may not ask for something, or why its subject does not exist, worded by the catalogue. */
export function refusalProblem({ code, words }: BindingRefusal | RightsRefusal): Problem {
  return (conductProblem as (code: CodeOf<typeof conductProblems>, ...words: readonly string[]) => Problem)(
    code,
    ...words,
  )
}
