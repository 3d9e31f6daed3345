import { released } from '../hops/unchanged.ts'
import { fixApprovals } from '../asks/asks.ts'
import { isSameLogin } from '../people/logins.ts'
import type { BroughtSeen, CommitBrought, PullBrought } from '../questions/brought.ts'
import { answerTo } from '../questions/kinds.ts'
import { whyNoLonger } from '../requirements/approved.ts'
import { whyVoided } from '../train/trains.ts'
import type { Candidate, CandidateEntry } from '../words/candidate.ts'
import type { Context } from '../words/decision.ts'
import type { Manifest, PlannedRepository, ReviewDemand } from '../words/manifest.ts'
import { ancestorsIn } from '../versions/commit-messages.ts'
import type { Name, Sha } from '../words/names.ts'
import { approvalOf, type PullApproval } from './approvals.ts'
import { isAskedAnew } from './asked-anew.ts'
import { asSaid, pushersOf } from './pushers.ts'

/** A commit of the next candidate that no pull request had reviewed as source's rules ask. */
export interface Unreviewed {
  readonly repository: PlannedRepository
  readonly commit: CommitBrought
  /** How it came to the RC branch, for a sentence. */
  readonly how: string
  /** The number of people whose approval it needs: one more where GitHub does not say who pushed it. */
  readonly needs: number
  /** Those whose approval counts. */
  readonly by: readonly string[]
  /** People who approved exactly these commits and whose approval does not count: they wrote or pushed this one. */
  readonly own: readonly string[]
  readonly isApproved: boolean
}

/** The unreviewed commits of the next candidate, and the repositories in which Convoy cannot see if there are any. */
export interface UnreviewedFound {
  readonly commits: readonly Unreviewed[]
  readonly unseen: readonly PlannedRepository[]
}

/**
 * Finds the commits of a candidate that are neither source's nor production's nor Convoy's own, and that no pull
 * request into the RC branch had reviewed as source's rules ask, by what GitHub associates with them.
 */
export function findUnreviewed(context: Context, next: Candidate): UnreviewedFound {
  const { manifest, seen } = context
  const commits: Unreviewed[] = []
  const unseen: PlannedRepository[] = []
  for (const repository of released(manifest)) {
    const { name, branches, reviews } = repository
    const head = next.heads[name]
    const isFrozen = head === manifest.candidate?.heads[name]
    if (reviews === undefined || head === undefined || (isFrozen && !isAskedAnew(manifest))) continue
    const brought = answerTo(seen, { about: 'brought', name, branch: branches.candidate })
    if (brought === undefined || !brought.whole || (brought.head !== head && !isFrozen)) unseen.push(repository)
    else commits.push(...judgeCommits(context, next, { repository, head, demand: reviews, brought }))
  }
  return { commits, unseen }
}

/**
 * The commits that people approved for this candidate and for none before it, by repository, as its entry keeps them.
 */
export function approvedIn(
  { candidates }: Manifest,
  { commits }: UnreviewedFound,
): CandidateEntry['approved'] | undefined {
  const approved = commits.filter(
    ({ isApproved, repository: { name }, commit: { sha } }) =>
      isApproved && !candidates.some((each) => each.approved?.[name]?.includes(sha) === true),
  )
  if (approved.length === 0) return undefined
  const byName = Map.groupBy(approved, ({ repository }) => repository.name)
  return Object.fromEntries([...byName].map(([name, some]) => [name, some.map(({ commit }) => commit.sha)]))
}

interface Place {
  readonly repository: PlannedRepository
  readonly head: Sha
  readonly demand: ReviewDemand
  readonly brought: BroughtSeen
}

function judgeCommits(context: Context, next: Candidate, place: Place): readonly Unreviewed[] {
  const { repository, head, demand, brought } = place
  const pulls = new Map(
    Object.entries(brought.pulls).map(([number, pull]) => [
      Number(number),
      { pull, approval: approvalOf(pull, demand) },
    ]),
  )
  // The branch may have moved on since the candidate.
  const held = new Set(ancestorsIn(brought.commits.map(asSaid), (sha) => sha === head).map(({ sha }) => sha))
  return brought.commits
    .filter((commit) => held.has(commit.sha) && !isOwn(context, place, commit))
    .flatMap((commit): readonly Unreviewed[] => {
      const brings = numbersOf(commit).flatMap((number) => {
        const found = pulls.get(number)
        return found === undefined ? [] : [{ number, ...found }]
      })
      if (brings.some(({ approval }) => approval.why.length === 0)) return []
      return [{ repository, commit, ...judgeCommit(context, next, place, commit, brings) }]
    })
}

/**
 * A merge commit is a pull request's where it is one of its own or GitHub made it: somebody's own may hold anything.
 */
function numbersOf({ of, mergeOf, parents, signed }: CommitBrought): readonly number[] {
  return parents.length > 1 && !signed ? of : [...of, ...mergeOf]
}

/**
 * Convoy's own are the commit that prepared the version, by its recorded name, and its merges of what source or
 * production holds, which GitHub signs and nobody can make look like Convoy's.
 */
function isOwn(
  { manifest, seen }: Context,
  { repository, brought }: Place,
  { sha, parents, author, signed }: CommitBrought,
): boolean {
  const isPrepared = manifest.prepared.some(
    (each) => each.repository === repository.name && each.commit === sha && each.on !== undefined,
  )
  const [, merged] = parents
  const isMerge = parents.length === 2 && !brought.commits.some((commit) => commit.sha === merged)
  return isPrepared || (isMerge && signed && isSameLogin(author, seen.self))
}

interface Bringing {
  readonly number: number
  readonly pull: PullBrought
  readonly approval: PullApproval
}

function judgeCommit(
  context: Context,
  next: Candidate,
  { repository, demand, brought }: Place,
  commit: CommitBrought,
  brings: readonly Bringing[],
): Omit<Unreviewed, 'repository' | 'commit'> {
  const pushers = brings.length > 0 ? [] : pushersOf(brought, commit, context.seen.self)
  // The author of a merge by GitHub is who pressed the button, and wrote nothing.
  const isMerge = commit.of.length === 0 && brings.length > 0
  const takingPart = [
    ...(isMerge ? [] : commit.writers),
    ...(pushers ?? []),
    ...brings.flatMap(({ pull }) => [...pull.writers, ...(pull.opener === null ? [] : [pull.opener])]),
  ]
  const tookPart = (login: string): boolean => takingPart.some((each) => isSameLogin(each, login))
  const approving = approversOf(context, next, repository.name, commit)
  const counting = approving.filter((login) => !tookPart(login))
  const by = distinct([...counting, ...brings.flatMap(({ approval }) => approval.by.filter((each) => !tookPart(each)))])
  const needs = demand.approvals + (pushers === null ? 1 : 0)
  return {
    how: wordComing(brings, pushers),
    needs,
    by,
    own: approving.filter(tookPart),
    isApproved: counting.length > 0 && by.length >= needs,
  }
}

/**
 * Who approved exactly the commits of the next candidate, and may still do so, and who approved this commit for a
 * candidate that was formed.
 */
function approversOf(context: Context, next: Candidate, name: Name, { sha }: CommitBrought): readonly string[] {
  const { train, manifest } = context
  const now = fixApprovals(train, manifest).filter(
    ({ by, digest }) => digest === next.digest && whyNoLonger(context, by, train.approvals.team) === null,
  )
  const formed = new Set(
    manifest.candidates.filter(({ approved }) => approved?.[name]?.includes(sha) === true).map(({ digest }) => digest),
  )
  const before = manifest.asks
    .filter((ask) => ask.type === 'approve')
    .filter((ask) => ask.gate === 'development' && ask.by.kind === 'human' && formed.has(ask.digest))
    .filter((ask) => whyVoided(manifest, ask) === null)
  return distinct([...now, ...before].map(({ by }) => by.login))
}

function wordComing(brings: readonly Bringing[], pushers: readonly string[] | null): string {
  if (brings.length > 0)
    return brings
      .map(
        ({ number, pull: { opener, merger }, approval }) =>
          `of #${number} by ${opener ?? 'nobody known'}, which ${merger ?? 'nobody known'} merged past the rules with ${approval.why.join(' and ')}`,
      )
      .join(', ')
  return pushers === null ? 'pushed by nobody knows whom, for GitHub does not say' : `pushed by ${pushers.join(' or ')}`
}

function distinct(logins: readonly string[]): readonly string[] {
  return logins.filter((login, index) => logins.findIndex((each) => isSameLogin(each, login)) === index)
}
