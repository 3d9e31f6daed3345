import { branchRef, tagRef } from '../hops/candidate.ts'
import { withoutReverted } from '../versions/commit-messages.ts'
import { isSameName } from '../people/logins.ts'
import { releaseTierRepository } from '../proof/tiers.ts'
import { firstVersion, latestVersion, nextVersion, tagOf } from '../versions/versions.ts'
import type { PlanSeen } from '../questions/plan.ts'
import type { RepositorySeen } from '../questions/repository.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Ask } from '../words/ask.ts'
import type { Seen } from '../words/look.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Unchanged } from '../words/unchanged.ts'
import type { Heads, Name, Sha } from '../words/names.ts'
import type { Branches, Member, Train } from '../words/train.ts'

/**
 * The facts of an ask for a plan that decide it: the requester, the directive and the commits that it names; `underWay`
 * if the release is already planned and gets another train.
 */
export type PlanAsk = Pick<Ask & { readonly type: 'plan' }, 'by' | 'directive' | 'heads' | 'include'> & {
  readonly underWay?: UnderWay
}

/** The facts that an open release keeps. */
export interface UnderWay {
  /** Versions and tags that stay as planned, by repository. */
  readonly planned: Readonly<Record<Name, Pick<PlannedRepository, 'version' | 'tag'>>>
  /** The repositories that its plan leaves as they are. */
  readonly left: Readonly<Record<Name, Pick<PlannedRepository, 'version' | 'tag' | 'unchanged'>>>
  /** The commits by which its candidate ships: a tag on one of them belongs to it, whoever created the tag. */
  readonly candidate: Heads
}

/** A repository in which the release cuts its RC branch, as the plan would have it. */
export interface Place {
  readonly name: Name
  readonly facts: RepositorySeen
  readonly history: PlanSeen
  readonly branches: PlannedRepository['branches']
  /** The commit that the ask names; `null`: the newest of source. */
  readonly asked: Sha | null
  /** The commit at which the release would cut its RC branch; `null` if there is no source branch. */
  readonly commit: Sha | null
}

/** A participant, with the version that it would get or, if the release leaves it as it is, the version that it has. */
export interface Participant extends Place {
  readonly member: Member
  readonly version: PlannedRepository['version']
  readonly tag: string
  /**
   * `planned`: an earlier plan fixed it, and it stays; `tagged`: its tag is already on the candidate, and `history`
   * leaves it out.
   */
  readonly versionIs: 'new' | 'planned' | 'tagged'
  /** Absent: the release releases it. */
  readonly unchanged?: Unchanged
  /** Messages of the commits from which the version follows, without those that others of them revert. */
  readonly messages: readonly string[]
}

/** The content of a plan before it is judged; repositories by name, so that the train's order changes nothing. */
export interface Proposal {
  readonly train: Train
  readonly release: string
  readonly ask: PlanAsk
  readonly seen: Seen
  readonly participants: readonly Participant[]
  /** Repositories that only test. */
  readonly testers: readonly Place[]
}

/** The plan that follows from a look, without repositories that are empty or that Convoy cannot read. */
export function propose(train: Train, release: string, ask: PlanAsk, seen: Seen): Proposal {
  const participants = [...train.repositories]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((member) => {
      const place = placeOf(member.name, branchesOf(member, release), ask, seen)
      return place === null ? [] : [participate(member, place, ask.underWay)]
    })
  const testers = tierOnly(train).flatMap((name) => placeOf(name, tierBranches(release), ask, seen) ?? [])
  return { train, release, ask, seen, participants, testers }
}

/** The commit of a repository that an ask for a plan names, in whatever spelling; `null` if it names none. */
export function headAsked({ heads = {} }: Pick<PlanAsk, 'heads'>, name: Name): Sha | null {
  const named = Object.keys(heads).find((each) => isSameName(each, name))
  return named === undefined ? null : (heads[named] ?? null)
}

/** The commits at which the release cuts its RC branches. */
export function placesOf({ participants, testers }: Proposal): readonly Place[] {
  return [...participants, ...testers]
}

function placeOf(name: Name, asked: Branches, ask: PlanAsk, seen: Seen): Place | null {
  const facts = answerTo(seen, { about: 'repository', name }) ?? null
  if (facts === null) return null
  const history = answerTo(seen, { about: 'plan', name })
  if (history === undefined) throw new Error(`${name} was looked at, but not for a plan`)
  if (history.locked === 'empty') return null
  const branches = resolve(asked, facts)
  const commit = headAsked(ask, name)
  if (commit !== null && history.commit === null)
    throw new Error(`${name} was planned at ${commit}, which nobody looked for`)
  return {
    name,
    facts,
    history,
    branches,
    asked: commit,
    commit: commit ?? facts.refs[branchRef(branches.source)]?.commit ?? null,
  }
}

function participate(member: Member, place: Place, underWay: UnderWay | undefined): Participant {
  const { name, asked } = place
  const planned = underWay?.planned[name]
  const own = planned === undefined ? findOwnTag(member, place, underWay?.candidate[name]) : null
  const history = { ...place.history, tags: place.history.tags.filter((tag) => tag !== own) }
  const from = latestVersion(member.tag, history.tags, history.lines)
  // Newest first: the release leaves out what came after the commit that the ask names.
  const commits = history.commits.slice(
    Math.max(
      0,
      history.commits.findIndex(({ sha }) => sha === asked),
    ),
  )
  const messages = withoutReverted(commits).map(({ message }) => message)
  const to =
    from === null && member.version.strategy === 'conventional'
      ? firstVersion(member.tag, history.tags)
      : nextVersion(member, from, messages)
  const version = planned ?? { version: { from, to }, tag: tagOf(member.tag, to) }
  return {
    ...place,
    history,
    member,
    ...version,
    versionIs: planned !== undefined ? 'planned' : own !== null ? 'tagged' : 'new',
    messages,
  }
}

/** The tag that the train fixes, if somebody has already put it on this commit; otherwise `null`. */
function findOwnTag({ tag, version }: Member, { facts }: Place, head: Sha | undefined): string | null {
  if (version.strategy !== 'fixed' || head === undefined) return null
  const fixed = tagOf(tag, version.next)
  return facts.refs[tagRef(fixed)]?.commit === head ? fixed : null
}

/** The branches of a repository; `production` is `null` if it equals source or is `tag-only`: only the tag moves. */
function resolve(branches: Branches, facts: RepositorySeen): PlannedRepository['branches'] {
  const source = branches.source ?? facts.defaultBranch ?? 'main'
  const tagOnly = branches.production === null || branches.production === 'tag-only' || branches.production === source
  return {
    source,
    candidate: branches.candidate,
    staging: branches.staging,
    production: tagOnly ? null : branches.production,
  }
}

/** The branches of a repository, with the id of the release in their names. */
export function branchesOf({ branches }: Member, release: string): Branches {
  return { ...branches, candidate: branches.candidate.replaceAll('{release}', () => release) }
}

/** The branches of a repository that only tests. */
export function tierBranches(release: string): Branches {
  return { source: null, candidate: `rc/${release}`, staging: null, production: null }
}

/** Repositories that only test, sorted. */
export function tierOnly(train: Train): readonly Name[] {
  const names = train.tiers.filter(({ scope }) => scope === 'release').map((tier) => releaseTierRepository(train, tier))
  return [...new Set(names)].filter((name) => !train.repositories.some((each) => each.name === name)).sort()
}

/** Every repository in which the release acts, except those that only get events by hooks; sorted, each once. */
export function repositoriesOf(train: Train): readonly Name[] {
  return [...new Set([train.control, ...train.repositories.map(({ name }) => name), ...tierOnly(train)])].sort()
}
