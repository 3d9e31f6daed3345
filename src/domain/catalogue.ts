import type { Problem } from './problem.ts'

/** What a plan is refused for: the code, what was found, what to do. */
export const planProblems = {
  REPOSITORY_NOT_FOUND: (name: string) => ({
    message: `Repository ${name} does not exist or cannot be read with the release App's token.`,
    remedy: 'Correct the name in the train, or install the release App on the repository.',
  }),
  REPOSITORY_ARCHIVED: (name: string) => ({
    message: `Repository ${name} is archived, so nothing in it can move.`,
    remedy: 'Unarchive it, or take it out of the train.',
  }),
  BRANCH_NOT_FOUND: (name: string, role: string, branch: string) => ({
    message: `Repository ${name} has no ${role} branch "${branch}".`,
    remedy: `Create the branch, or name another under branches.${role} of the train${role === 'staging' ? ' (none, if there is none)' : role === 'production' ? ' (tag-only, if only the tag moves)' : ''}.`,
  }),
  CANDIDATE_BRANCH_TAKEN: (name: string, branch: string, sha: string) => ({
    message: `Repository ${name} already has a branch "${branch}" at ${sha}, which this release did not cut.`,
    remedy: 'Delete the branch, or plan the release under another id.',
  }),
  TAG_TAKEN: (name: string, tag: string) => ({
    message: `Repository ${name} already has the tag "${tag}" that this release would make.`,
    remedy: 'Raise the version in the train (version: { strategy: fixed, next: … }).',
  }),
  VERSION_NOT_HIGHER: (name: string, from: string, to: string) => ({
    message: `Repository ${name} would go from version ${from} to ${to}, which is not higher.`,
    remedy: 'Raise version.next in the train.',
  }),
  SETTLING_WORKFLOW_NOT_FOUND: (name: string, file: string) => ({
    message: `${name} settles when .github/workflows/${file} has succeeded, which is not on its default branch.`,
    remedy: 'Commit the workflow, or correct settled-when in the train.',
  }),
  WORKFLOW_NOT_FOUND: (name: string, file: string, tier: string) => ({
    message: `Tier ${tier} starts .github/workflows/${file}, which is not on the default branch of ${name}.`,
    remedy: file === 'convoy.yml'
      ? 'Copy the participant starter workflow (examples/starters/participant) to the default branch.'
      : 'Commit the workflow with on: workflow_dispatch and one string input "convoy", or correct the tier.',
  }),
} as const

type Catalogue = typeof planProblems

/** One problem of a plan, worded by the catalogue. */
export function planProblem<Code extends keyof Catalogue>(code: Code, ...words: Parameters<Catalogue[Code]>): Problem {
  const entry = planProblems[code] as (...parts: readonly string[]) => { message: string; remedy: string }
  return { code, ...entry(...words) }
}
