import { entry, wordedBy, type CodeOf } from 'github-foundations/catalogue'
import { appOf } from '../../domain/people/logins.ts'
import type { Problem } from 'github-foundations/problem'
import type { BindingRefusal } from '../../domain/asks/definition.ts'
import type { RightsRefusal } from '../../domain/asks/rights.ts'

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
      message: `Convoy asked GitHub ${times} times in a row for what release ${release} of ${control} needs (${effects}). GitHub did not refuse, and nothing happened.`,
      remedy: 'Look at https://www.githubstatus.com. Nothing is lost: the next sweep or wake tries again.',
    }),
  ),
  RELEASE_NOT_FOUND: entry([['‹control›', '‹release›']], (control: string, release: string) => ({
    message: `There is no release ${release} in ${control}.`,
    remedy: 'Ask for it first (release.plan), or correct the id.',
  })),
  RELEASE_EXISTS: entry([['‹release›']], (release: string) => ({
    message: `Release ${release} is already planned.`,
    remedy: 'Choose another id, or continue the release that exists.',
  })),
  RELEASE_ENDED: entry([['‹release›', '‹status›']], (release: string, status: string) => ({
    message: `Release ${release} is ${status}, and it takes no more asks.`,
    remedy: 'Plan another release.',
  })),
  ASKS_TOO_MANY: entry([['‹release›', '‹asks›']], (release: string, asks: string) => ({
    message: `Release ${release} holds ${asks} asks, and its record has no room for more from this sender.`,
    remedy:
      'Find out what asks so often. People may still send a few more: let a person ask, or abort the release and plan another.',
  })),
  RECORD_FULL: entry([['‹release›', '‹ask›']], (release: string, ask: string) => ({
    message: `The record of release ${release} has no room for ${ask} and for everything that may follow from it, so Convoy did not record it.`,
    remedy:
      'Shorten its free text. A release whose record is full can still ship what it has; or abort it (release.abort) and plan it under another id.',
  })),
  ASK_ID_TAKEN: entry(
    [['‹id›', '‹release›', '‹type›', '‹by›', '‹at›']],
    (id: string, release: string, type: string, by: string, at: string) => ({
      message: `Release ${release} already has another ask with the id ${id}: ${type} by ${by}, recorded ${at}. The new ask has another content or another sender, so Convoy did not record it.`,
      remedy: 'Send it again with an id that was never used; the id tells one ask from another.',
    }),
  ),
  CANDIDATE_UNKNOWN: entry([['‹candidate›', '‹release›']], (candidate: string, release: string) => ({
    message: `Release ${release} has no candidate ${candidate}.`,
    remedy: 'Name a candidate of the release, such as rc.1, or its digest.',
  })),
  CANDIDATE_DIGEST_MISSING: entry([['‹release›']], (release: string) => ({
    message: `An approval of what comes into the next candidate of release ${release} must name that candidate's digest, and this one names none.`,
    remedy:
      'Run the command that `convoy status` prints beside what waits for it; it names the digest. If it prints none, nothing waits for this approval; if more has been merged since, look at that first.',
  })),
  FIX_UNSET: entry([['‹train›', '‹release›']], (train: string, release: string) => ({
    message: `The train ${train} names no fix agent and source's rules ask for no review, so nobody approves development of release ${release}.`,
    remedy:
      'Approve planning, staging or ship. Without a fix agent (fix.agent in the train), and where no rule of source asks for reviews (reviews in the train), what comes onto the RC branches needs no approval.',
  })),
  HOLD_UNKNOWN: entry([['‹hold›', '‹release›']], (hold: string, release: string) => ({
    message: `Release ${release} has no hold and no rejection ${hold}.`,
    remedy: 'Name the id of one that the manifest lists under asks.',
  })),
}

/** Asks that their sender may not make (src/domain/asks/rights.ts, docs/rights.md). */
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
            remedy: `Name the App under agents in the train (agents: [${app}]). A release keeps the train that it was planned with until somebody pins a new one (release.update with train).`,
          }
    },
  ),
  SENDER_LACKS_ROLE: entry(
    [['‹sender›', '‹control›', '‹role›', '‹ask›']],
    (login: string, control: string, role: string, ask: string) => ({
      message: `${login} has the role ${role} in ${control}; asking for ${ask} requires write, maintain or admin.`,
      remedy:
        'Let somebody with one of these roles ask for it, or raise the role. Convoy cannot tell from its name what a custom role may do.',
    }),
  ),
  ASK_NEEDS_HUMAN: entry([['‹sender›', '‹ask›']], (login: string, ask: string) => ({
    message: `${login} is not a person, and only people may ask here for ${ask}.`,
    remedy: 'Let a person ask for it.',
  })),
  ASK_NEEDS_TEAM: entry([['‹sender›', '‹team›', '‹ask›']], (login: string, team: string, ask: string) => ({
    message: `${login} is not a member of ${team}, and only members may ask for ${ask}.`,
    remedy: 'Let a member of the team ask for it, or change the team in the train.',
  })),
  TEAM_UNREADABLE: entry([['‹team›']], (team: string) => ({
    message: `Convoy cannot read who is a member of ${team}, so nobody counts as one.`,
    remedy:
      'Check that the team exists, give the release App the organization permission Members: read, and set the variable CONVOY_APP_MEMBERS to read.',
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
