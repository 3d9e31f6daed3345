import { branchRef } from '../candidate.ts'
import type { PlanCode } from '../catalogue.ts'
import type { Problem } from '../problem.ts'
import { propose, type Participant, type PlanAsk, type Proposal } from '../proposal.ts'
import type { PlannedRepository, PlannedTierRepository, Seen, Train } from '../words.ts'
import { validators } from './table.ts'

/** What a plan comes to: everything that refuses it, everything that could not be seen, and what it would fix wherever that can be said. */
export interface Examination {
  readonly problems: readonly Problem[]
  readonly unknown: readonly Problem[]
  /** In the train's order, with versions and tags as predicted; one whose branches do not exist is left out. */
  readonly repositories: readonly PlannedRepository[]
  readonly tierRepositories: readonly PlannedTierRepository[]
}

/** What only a version that was not planned before can be wrong about: since then somebody may have made its tag, and more was merged. */
const ofNewVersions: ReadonlySet<string> = new Set(['TAG_TAKEN', 'RELEASE_TAKEN', 'VERSION_NOT_HIGHER', 'VERSION_BUMP_TOO_SMALL', 'VERSION_TAG_UNREAD', 'VERSION_UNRELATED', 'TAGS_TOO_MANY', 'COMMITS_TOO_MANY', 'VERSION_PLANNED_ELSEWHERE'] satisfies PlanCode[])

/** Examines a plan by what was seen; reads only. A plan stands where neither problems nor unknowns are left. */
export function examinePlan(train: Train, release: string, ask: PlanAsk, seen: Seen): Examination {
  const proposal = propose(train, release, ask, seen)
  const unplanned = { ...proposal, participants: proposal.participants.filter(({ versionIs }) => versionIs !== 'planned') }
  const find = (finds: 'refusals' | 'unknowns'): readonly Problem[] =>
    validators.filter((validator) => validator.finds === finds).flatMap(({ code, examine }) => examine(ofNewVersions.has(code) ? unplanned : proposal))
  return { problems: find('refusals'), unknown: find('unknowns'), repositories: fixRepositories(proposal), tierRepositories: fixTierRepositories(proposal) }
}

function fixRepositories({ train, release, participants, seen }: Proposal): readonly PlannedRepository[] {
  return train.repositories.flatMap(({ name }) => {
    const each = participants.find((participant) => participant.name === name)
    return each === undefined ? [] : fix(each, alsoPlanned(each, release, seen))
  })
}

/** At most so many other releases are kept of one tag. */
const mostOthers = 10

/** Releases under way that would make the same tag: which of them ships first is open, so it refuses nothing and is told. */
function alsoPlanned({ facts, tag }: Participant, release: string, { plannedElsewhere }: Proposal['seen']): Pick<PlannedRepository, 'alsoPlanned'> {
  const others = plannedElsewhere.filter((other) => other.holds !== 'shipped' && other.release !== release && other.identity === facts.identity && other.tag === tag)
  return others.length === 0 ? {} : { alsoPlanned: others.map((other) => other.release).slice(0, mostOthers) }
}

function fix({ name, facts, history, member, branches, commit, version, tag }: Participant, others: Pick<PlannedRepository, 'alsoPlanned'>): readonly PlannedRepository[] {
  const { staging, production } = branches
  const at = (branch: string | null): string | null => (branch === null ? null : (facts.refs[branchRef(branch)]?.commit ?? null))
  const base = { staging: at(staging), production: at(production) }
  if (commit === null || (staging !== null && base.staging === null) || (production !== null && base.production === null)) return []
  const owners = member.owner === undefined && history.owners.length > 0 ? { owners: history.owners.join(' ') } : {}
  return [{ name, identity: facts.identity, branches, base: { source: commit, ...base }, version, tag, ...owners, ...others }]
}

function fixTierRepositories({ testers }: Proposal): readonly PlannedTierRepository[] {
  return testers.flatMap(({ name, facts, branches, commit }) => (commit === null ? [] : [{ name, identity: facts.identity, branch: branches.candidate, head: commit }]))
}
