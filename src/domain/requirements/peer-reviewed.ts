import { released } from '../hops/unchanged.ts'
import { candidateName } from '../hops/candidate.ts'
import { askCommand } from '../plan/commands.ts'
import { ownerOf } from '../people/owners.ts'
import { demandDigest, isAskedAnew } from '../reviews/asked-anew.ts'
import { findUnreviewed, type Unreviewed } from '../reviews/unreviewed.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import { askPeople } from './approved.ts'
import { causeOfFreeze, isFreezeAsked, nextCandidate } from './frozen.ts'

/** At most so many commits are named in one sentence. */
const named = 5

/**
 * Before a candidate is formed, every commit that it holds and source does not was reviewed as source's own rules ask
 * of a pull request, or people who had no part in it approve exactly these commits
 * (docs/decisions/0087-reviewed-as-source-asks.md).
 */
export const peerReviewed: Requirement = {
  code: 'peer-review',
  title: "What reached the RC branches past source was reviewed as source's rules ask, or others approved it",
  step: 'cut-rc',
  questions: (train, manifest) => {
    if (manifest.pivot !== undefined) return []
    const asked = released(manifest).flatMap((repository) => askBrought(manifest, repository))
    return asked.length === 0 ? [] : [...asked, ...askPeople(train, manifest, 'development')]
  },
  judge: (context) => {
    const next = subjectOf(context)
    if (next === null) return { is: 'met' }
    const { commits, unseen } = findUnreviewed(context, next)
    if (unseen.length > 0) return loseUnseen(context, unseen)
    const missing = commits.filter(({ isApproved }) => !isApproved)
    return missing.length === 0 ? { is: 'met' } : awaitApproval(context, next, missing)
  },
}

/** The candidate that is about to be formed; else the current one, where another train asks for other reviews of it. */
function subjectOf(context: Context): Candidate | null {
  const { manifest } = context
  if (demandDigest(manifest) === undefined || manifest.pivot !== undefined) return null
  const next = causeOfFreeze(context) === null && !isFreezeAsked(manifest) ? null : nextCandidate(context)
  return next ?? (isAskedAnew(manifest) ? (manifest.candidate ?? null) : null)
}

function askBrought(manifest: Manifest, { name, branches, base, reviews }: PlannedRepository): readonly Question[] {
  if (reviews === undefined) return []
  const frozen = isAskedAnew(manifest) ? undefined : manifest.candidate?.heads[name]
  return [
    {
      about: 'brought',
      name,
      branch: branches.candidate,
      source: branches.source,
      ...(branches.production === null ? {} : { production: branches.production }),
      held: [base.source, ...(base.landing === undefined ? [] : [base.landing.of, base.landing.commit])],
      ...(frozen === undefined ? {} : { frozen }),
      ...(reviews.lastPush === undefined ? {} : { lastPush: true }),
    },
  ]
}

function loseUnseen({ train, manifest }: Context, unseen: readonly PlannedRepository[]): Finding {
  const where = unseen.map(({ name, branches: { source, candidate } }) => `${candidate} and ${source} of ${name}`)
  return {
    is: 'lost',
    reason: `whether everything on the RC branches was reviewed cannot be seen, for more than 250 commits lie between ${where.join(', and ')}; merge the RC branch into source, or bring fewer commits`,
    on: ownersOf(train, manifest, unseen),
  }
}

function awaitApproval({ train, manifest }: Context, next: Candidate, missing: readonly Unreviewed[]): Finding {
  const own = [...new Set(missing.flatMap((each) => each.own))]
  const most = Math.max(...missing.map(({ needs, by }) => Math.max(1, needs - by.length)))
  const people =
    most === 1
      ? 'somebody who neither wrote nor pushed them approves'
      : `${most} people who neither wrote nor pushed them approve`
  return {
    is: 'waiting',
    wait: 'commits-reviewed',
    on:
      train.approvals.team === undefined
        ? ownersOf(
            train,
            manifest,
            missing.map(({ repository }) => repository),
          )
        : `@${train.approvals.team}`,
    reason: [
      `${candidateName(next)} ${next === manifest.candidate ? 'holds' : 'would hold'} what nobody reviewed as source's rules ask: ${list(missing)}`,
      ...(own.length === 0
        ? []
        : [`the approval of ${own.join(', ')} does not count for what they wrote or pushed themselves`]),
      `${people} exactly these commits, or they are taken out`,
    ].join('; '),
    command: askCommand(train, manifest, 'release.approve', {
      gate: 'development',
      candidate: candidateName(next),
      digest: next.digest,
    }),
  }
}

function list(missing: readonly Unreviewed[]): string {
  const more = missing.length > named ? `, and ${missing.length - named} more` : ''
  return `${missing
    .slice(0, named)
    .map(
      ({ repository, commit: { sha, title }, how, needs, by }) =>
        `${sha.slice(0, 10)} "${title}" on ${repository.branches.candidate} of ${repository.name}, ${how} (${repository.branches.source} asks for ${needs === 1 ? '1 approval' : `${needs} approvals`}${by.length === 0 ? '' : `, it has ${by.join(', ')}`})`,
    )
    .join(', ')}${more}`
}

function ownersOf(train: Context['train'], manifest: Manifest, repositories: readonly PlannedRepository[]): string {
  return [...new Set(repositories.map(({ name }) => ownerOf(train, manifest, name)))].join(', ')
}
