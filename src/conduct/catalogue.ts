import type { Problem } from '../domain/problem.ts'

/** What the loop and admission refuse: the code, what was found, what to do. */
const conductProblems = {
  RELEASE_BRANCH_CONTENDED: (control: string, release: string) => ({
    message: `Branch release/${release} of ${control} moved every time this run was about to write it.`,
    remedy: 'Find out what else writes the branch; only the release App may (ruleset on release/**). Then wake the release again.',
  }),
  RELEASE_NOT_FOUND: (control: string, release: string) => ({
    message: `There is no release ${release} in ${control}.`,
    remedy: 'Ask for it first (release.plan), or correct the id.',
  }),
  RELEASE_EXISTS: (control: string, release: string) => ({
    message: `Release ${release} of ${control} was planned before.`,
    remedy: 'Choose another id, or go on with the release that exists.',
  }),
  SENDER_UNKNOWN: (login: string, control: string) => ({
    message: `${login} has no role in ${control}.`,
    remedy: 'Give the sender at least the write role in the control repository.',
  }),
  SENDER_LACKS_RIGHTS: (login: string, control: string, role: string, ask: string) => ({
    message: `${login} has the role ${role} in ${control}; ${ask} needs write.`,
    remedy: 'Let somebody with the write role ask for it, or raise the role.',
  }),
  APPROVAL_NEEDS_HUMAN: (login: string) => ({
    message: `${login} is not a person, and only people approve.`,
    remedy: 'Let a person send release.approve.',
  }),
  CANDIDATE_UNKNOWN: (candidate: string, release: string) => ({
    message: `Release ${release} has no candidate ${candidate}.`,
    remedy: 'Name a candidate of the release, such as rc.1, or its digest.',
  }),
  HOLD_UNKNOWN: (hold: string, release: string) => ({
    message: `Release ${release} has no hold ${hold}.`,
    remedy: 'Name the id of a hold that the manifest lists under asks.',
  }),
} as const

type Catalogue = typeof conductProblems

/** One problem of a run, worded by the catalogue. */
export function conductProblem<Code extends keyof Catalogue>(code: Code, ...words: Parameters<Catalogue[Code]>): Problem {
  const entry = conductProblems[code] as (...parts: readonly string[]) => { message: string; remedy: string }
  return { code, ...entry(...words) }
}
