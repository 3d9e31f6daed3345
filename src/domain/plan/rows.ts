import { gateRuleOf } from '../gate/rule.ts'
import { branchRef } from '../hops/candidate.ts'
import { demandOf } from '../reviews/demand.ts'
import type { Participant, Proposal } from './proposal.ts'
import { reversalsOf } from '../versions/reversals.ts'
import type { PlannedRepository, PlannedTierRepository } from '../words/manifest.ts'

/** The planned facts of every repository, in the train's order; one whose branches do not exist is left out. */
export function fixRepositories({ train, release, participants, seen }: Proposal): readonly PlannedRepository[] {
  return train.repositories.flatMap(({ name }) => {
    const each = participants.find((participant) => participant.name === name)
    return each === undefined
      ? []
      : fix(each, seen, each.unchanged === undefined ? alsoPlanned(each, release, seen) : {})
  })
}

/** At most so many other releases are kept of one tag. */
const mostOthers = 10

/**
 * Releases under way that would make the same tag: which of them ships first is open, so it refuses nothing and is
 * told.
 */
function alsoPlanned(
  { facts, tag }: Participant,
  release: string,
  { plannedElsewhere }: Proposal['seen'],
): Pick<PlannedRepository, 'alsoPlanned'> {
  const others = plannedElsewhere.filter(
    (other) =>
      other.holds !== 'shipped' && other.release !== release && other.identity === facts.identity && other.tag === tag,
  )
  return others.length === 0 ? {} : { alsoPlanned: others.map((other) => other.release).slice(0, mostOthers) }
}

function fix(
  participant: Participant,
  seen: Proposal['seen'],
  others: Pick<PlannedRepository, 'alsoPlanned'>,
): readonly PlannedRepository[] {
  const { name, facts, history, member, branches, commit, version, tag, unchanged } = participant
  const { staging, production } = branches
  const at = (branch: string | null): string | null =>
    branch === null ? null : (facts.refs[branchRef(branch)]?.commit ?? null)
  const base = { staging: at(staging), production: at(production) }
  if (
    commit === null ||
    (staging !== null && base.staging === null) ||
    (production !== null && base.production === null)
  )
    return []
  const reviews = demandOf(member, participant)
  const released = history.released === undefined ? {} : { released: history.released }
  const found = reversalsOf(seen, name, commit, base.production).landing
  const landing = found === undefined ? {} : { landing: { commit: found.commit, of: found.of } }
  const gate = gateRuleOf(participant) === null ? {} : { gate: true as const }
  const owners = member.owner === undefined && history.owners.length > 0 ? { owners: history.owners.join(' ') } : {}
  return [
    {
      name,
      identity: facts.identity,
      branches,
      base: { source: commit, ...base, ...landing },
      version,
      tag,
      ...owners,
      ...others,
      ...(reviews === null || reviews === 'unseen' ? {} : { reviews }),
      ...released,
      ...gate,
      ...(unchanged === undefined ? {} : { unchanged }),
    },
  ]
}

/** The planned facts of the repositories that only test. */
export function fixTierRepositories({ testers }: Proposal): readonly PlannedTierRepository[] {
  return testers.flatMap(({ name, facts, branches, commit }) =>
    commit === null ? [] : [{ name, identity: facts.identity, branch: branches.candidate, head: commit }],
  )
}
