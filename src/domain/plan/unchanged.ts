import semver from 'semver'
import { branchRef, tagRef } from '../hops/candidate.ts'
import { isSameName } from '../people/logins.ts'
import { answerTo } from '../questions/kinds.ts'
import { builtWith } from '../train/graph.ts'
import { readChange, readSubject, withoutReverted } from '../versions/commit-messages.ts'
import { lastRelease } from '../versions/versions.ts'
import type { RefSeen } from '../questions/repository.ts'
import type { Seen } from '../words/look.ts'
import type { Unchanged } from '../words/unchanged.ts'
import type { Participant, PlanAsk, Proposal } from './proposal.ts'

/**
 * The plan with those marked that the release leaves as they are: their source holds nothing that does not stand in
 * production, and nothing that they are built with is released. What is under way keeps what its plan decided
 * (docs/decisions/0088-what-did-not-change-is-not-released.md).
 */
export function leaveUnchanged(proposal: Proposal): Proposal {
  const { train, participants, ask, seen } = proposal
  const found = new Map(
    participants.flatMap((each) => {
      const unchanged = isWanted(each, ask) ? null : judge(each, ask, seen)
      return unchanged === null ? [] : [[each.name, unchanged] as const]
    }),
  )
  // One that cannot be read is not known to be unchanged.
  const changed = train.repositories.map(({ name }) => name).filter((name) => !found.has(name))
  const moving = builtWith(train, new Set(changed))
  const left = participants.map((each) => {
    const unchanged = found.get(each.name)
    return unchanged === undefined || moving.has(each.name) ? each : leave(each, unchanged, ask)
  })
  return { ...proposal, participants: left }
}

/** True if train or ask want a repository released whether or not it changed. */
function isWanted({ name, member }: Participant, { include = [] }: PlanAsk): boolean {
  return member.unchanged === 'release' || include.some((each) => isSameName(each, name))
}

type Judged = Pick<Unchanged, 'commit' | 'because'>

function judge(each: Participant, { underWay }: PlanAsk, seen: Seen): Judged | null {
  return underWay === undefined ? findUnchanged(each, seen) : (underWay.left[each.name]?.unchanged ?? null)
}

/**
 * Told by content, never by ancestry alone: what production takes back, and what could not be looked at, is not
 * unchanged. Nothing that was never released is.
 */
function findUnchanged(place: Participant, seen: Seen): Judged | null {
  const { name, commit, history, version } = place
  const stands = findStanding(place)
  if (version.from === null || commit === null || stands === null || !isAtSource(place)) return null
  if (asksForVersion(place)) return null
  if (commit === stands.commit) return { commit, because: 'identical' }
  const sourceIs = history.sourceIs ?? history.last?.sourceIs
  const parted = answerTo(seen, { about: 'reversals', name, head: commit, production: stands.commit })
  if (sourceIs !== 'ahead' && (parted === undefined || parted.found.length > 0 || !parted.whole)) return null
  const { tree } = place.facts.refs[branchRef(place.branches.source)] ?? {}
  if (tree !== undefined && tree !== '' && tree === stands.tree) return { commit: stands.commit, because: 'identical' }
  if (sourceIs === 'behind') return { commit: stands.commit, because: 'behind' }
  return parted?.within === true ? { commit: stands.commit, because: 'within' } : null
}

/**
 * True if a commit without content says feat, fix, perf or a breaking change: that is how people ask for a release
 * where nothing changed.
 */
function asksForVersion({ history }: Participant): boolean {
  return withoutReverted(history.commits).some(
    ({ empty, message }) =>
      empty === true &&
      (readChange(message) !== 'release' || ['fix', 'perf'].includes(readSubject(message).type ?? '')),
  )
}

/** What stands in production: of the branch, else of the last release's tag. */
function findStanding({ branches: { production }, facts, history }: Participant): RefSeen | null {
  return production === null ? (history.last ?? null) : (facts.refs[branchRef(production)] ?? null)
}

/** True if the commit to release is source's newest: how an older one stands to production was not looked at. */
function isAtSource({ commit, facts, branches }: Participant): boolean {
  return facts.refs[branchRef(branches.source)]?.commit === commit
}

/** The participant with the version and tag that it has; those that it would have got are kept for taking it in. */
function leave(each: Participant, judged: Judged, { underWay }: PlanAsk): Participant {
  const { history, version, tag } = each
  const last = underWay?.left[each.name] ?? lastOf(each)
  const isFree =
    semver.gt(version.to, last.version.to) &&
    ![...history.tags, ...(history.taken ?? [])].includes(tag) &&
    !each.facts.refs[tagRef(tag)]
  return {
    ...each,
    version: last.version,
    tag: last.tag,
    unchanged: { ...judged, ...(isFree ? { next: { version: version.to, tag } } : {}) },
  }
}

function lastOf({ name, member, history }: Participant): Pick<Participant, 'version' | 'tag'> {
  const last = lastRelease(member.tag, history.tags, history.lines)
  if (last === null) throw new Error(`${name} has no release`)
  return { version: { from: last.version, to: last.version }, tag: last.tag }
}
