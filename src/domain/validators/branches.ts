import { branchesClash, whyNoBranch } from '../plan/branch-name.ts'
import { branchRef } from '../hops/candidate.ts'
import { placesOf, type Place } from '../plan/proposal.ts'
import { demand, type Validator } from './validator.ts'
import { answerTo } from '../questions/kinds.ts'

const roles = ['source', 'candidate', 'staging', 'production'] as const

/** The branches that a repository has in this release, by role. */
function namedBranches({
  branches,
}: Place): readonly { readonly role: (typeof roles)[number]; readonly branch: string }[] {
  return roles.flatMap((role) => {
    const branch = branches[role]
    return branch === null ? [] : [{ role, branch }]
  })
}

/** True if an existing branch is one of the release's own, whose clash another problem reports. */
function isNamed(place: Place, branch: string): boolean {
  return namedBranches(place).some((named) => named.branch === branch)
}

/** The branches that the release moves, and what keeps them from being made. */
export const branches: readonly Validator[] = [
  demand('BRANCH_NOT_FOUND', 'The source, staging and production branches exist.', (proposal) =>
    placesOf(proposal).flatMap((place) =>
      namedBranches(place)
        .filter(({ role, branch }) => role !== 'candidate' && !place.facts.refs[branchRef(branch)])
        .map(({ role, branch }) => [place.name, role, branch]),
    ),
  ),
  demand(
    'BRANCH_NAME_ILLEGAL',
    'The name of the RC branch, with the release id in it, is one that Git allows.',
    (proposal) =>
      placesOf(proposal).flatMap(({ name, branches: { candidate } }) => {
        const why = whyNoBranch(candidate)
        return why === null ? [] : [[name, candidate, why]]
      }),
  ),
  demand(
    'BRANCHES_CLASH',
    'No branch has two roles or is a folder of another; source and production may be one branch.',
    (proposal) =>
      placesOf(proposal).flatMap((place) => {
        const named = namedBranches(place)
        return named.flatMap((one, index) =>
          named
            .slice(index + 1)
            .filter((other) => branchesClash(one.branch, other.branch))
            .map((other) => [
              place.name,
              `${one.role} branch "${one.branch}"`,
              `${other.role} branch "${other.branch}"`,
            ]),
        )
      }),
  ),
  demand('CANDIDATE_BRANCH_TAKEN', 'The RC branch does not exist yet.', (proposal) =>
    placesOf(proposal).flatMap((place) => {
      const {
        name,
        facts,
        branches: { candidate, source, staging, production },
      } = place
      const taken = facts.refs[branchRef(candidate)]
      return !taken || [source, staging, production].includes(candidate) ? [] : [[name, candidate, taken.commit]]
    }),
  ),
  demand(
    'CANDIDATE_BRANCH_IN_THE_WAY',
    'No branch exists where the RC branch needs a folder, or below its name.',
    (proposal) =>
      placesOf(proposal).flatMap((place) => {
        const standing = place.history.inTheWay.filter((branch) => !isNamed(place, branch))
        return standing.length === 0 ? [] : [[place.name, place.branches.candidate, standing]]
      }),
  ),
  demand(
    'RELEASE_BRANCH_IN_THE_WAY',
    'The control repository has no branch `release`, which would prevent release branches.',
    ({ train, seen }) =>
      answerTo(seen, { about: 'repository', name: train.control })?.refs[branchRef('release')] ? [[train.control]] : [],
  ),
]
