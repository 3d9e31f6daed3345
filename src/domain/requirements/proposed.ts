import { branchRef, candidateName } from '../hops/candidate.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { ownerOf } from '../people/owners.ts'
import { code } from '../text/plain-text.ts'
import { preparedBranch } from '../versions/preparation.ts'
import { tellForeignHead, tellStopped, whyNotLanding } from '../ways/landing.ts'
import { askProposals, branchSeen, findLeft, findProposed, isContained, proposalBranch } from '../ways/proposals.ts'
import { wayOf } from '../ways/table.ts'
import type { Context, Entry, Finding, Requirement } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Step } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The repositories into whose production the candidate comes by a pull request. */
export function proposingIn(train: Train, { repositories }: Manifest): readonly PlannedRepository[] {
  return repositories.filter(({ name, branches }) => branches.production !== null && wayOf(train, name).proposes)
}

/** A repository with a pull request that its train wants no more has it still. */
function askAll(train: Train, manifest: Manifest): readonly Question[] {
  const wanted = proposingIn(train, manifest)
  const opened = manifest.repositories.filter(
    (each) => !wanted.includes(each) && manifest.proposals?.some(({ repository }) => repository === each.name),
  )
  return [
    ...[...wanted, ...opened].flatMap((each) => askProposals(manifest, each)),
    ...preparedIn(train, manifest).map((name): Question => ({
      about: 'repository',
      name,
      refs: [branchRef(preparedBranch(manifest.release.id))],
      tags: [],
    })),
  ]
}

/**
 * The pull requests of a candidate are open as soon as it is frozen, as drafts, so that their checks and reviews come
 * early; those of the candidate before are closed.
 */
export const proposed: Requirement = {
  code: 'proposed',
  title: 'Where production takes pull requests, a draft of one is open for the candidate',
  step: 'cut-rc',
  questions: (train, manifest) => [
    ...askAll(train, manifest),
    ...proposingIn(train, manifest).flatMap((repository): readonly Question[] => {
      const [ref, of] = [productionRef(repository), manifest.candidate?.heads[repository.name]]
      const { name } = repository
      return ref === null || of === undefined ? [] : [{ about: 'ancestry', name, ancestor: ref, of }]
    }),
  ],
  judge: (context) => {
    const { train, manifest } = context
    const { candidate } = manifest
    if (manifest.pivot !== undefined || candidate === undefined) return { is: 'met' }
    const wanted = proposingIn(train, manifest)
    const before = manifest.candidates.map(({ number }) => number).filter((number) => number !== candidate.number)
    const left = manifest.repositories.flatMap((each) => [
      ...findLeft(context, each, before, `${candidateName(candidate)} has taken the place of this candidate.`),
      ...(wanted.includes(each)
        ? []
        : findLeft(context, each, [candidate.number], 'The train promotes in another way now.')),
    ])
    return conclude(
      wanted.map((each) => propose(context, each)),
      left,
    )
  },
}

type Part = Finding & { readonly is: 'met' | 'due' | 'lost' }

/** Convoy does everything that is due before it reports anything that is lost. */
function conclude(parts: readonly Part[], left: readonly Effect[]): Finding {
  const due = parts.filter((part) => part.is === 'due')
  const entries = due.flatMap((part) => part.entries)
  const effects = [...left, ...due.flatMap((part) => part.effects)]
  if (entries.length + effects.length > 0) return { is: 'due', entries, effects }
  const lost = parts.filter((part) => part.is === 'lost')
  if (lost.length === 0) return { is: 'met' }
  return {
    is: 'lost',
    reason: lost.map(({ reason }) => reason).join('; '),
    on: [...new Set(lost.flatMap(({ on }) => on ?? []))].join(', '),
  }
}

function propose(context: Context, repository: PlannedRepository): Part {
  const found = findProposed(context, repository)
  switch (found.is) {
    case 'unknown':
      return { is: 'met' }
    case 'none':
      return isContained(context, repository) ? { is: 'met' } : open(context, repository)
    case 'closed':
    case 'elsewhere':
      return isContained(context, repository) ? { is: 'met' } : asLost(tellStopped(context, repository, found))
    case 'merged':
      return note(context.manifest, repository, found.pull) ?? { is: 'met' }
    case 'open': {
      const foreign = tellForeignHead(context, repository, found.pull)
      return note(context.manifest, repository, found.pull) ?? (foreign === null ? { is: 'met' } : asLost(foreign))
    }
  }
}

function asLost({ reason, on }: { readonly reason: string; readonly on?: string }): Part {
  return { is: 'lost', reason, ...(on === undefined ? {} : { on }) }
}

function note(
  { proposals = [] }: Manifest,
  { name }: PlannedRepository,
  { number, url }: { readonly number: number; readonly url: string },
): Part | null {
  if (proposals.some((known) => known.repository === name && known.number === number)) return null
  const entry: Entry = { add: 'proposal', proposal: { repository: name, number, url } }
  return { is: 'due', entries: [entry], effects: [] }
}

/** The branch first, at the candidate's commit; GitHub opens no pull request from a branch that is not there. */
function open(context: Context, repository: PlannedRepository): Part {
  const { train, manifest } = context
  const { name, branches } = repository
  const candidate = manifest.candidate ?? { number: 0, heads: {} as Readonly<Record<string, string>> }
  const [head, branch] = [candidate.heads[name] ?? '', proposalBranch(manifest.release.id, candidate)]
  const at = branchSeen(context, repository)
  if (at !== null && at !== head)
    return {
      is: 'lost',
      on: ownerOf(train, manifest, name),
      reason: `${branch} of ${name} is at ${at}, and this release did not make it: whoever made it deletes it (git push origin :refs/heads/${branch}), and the release then continues`,
    }
  const base = branches.production ?? ''
  const rc = candidateName(candidate)
  return {
    is: 'due',
    entries: [],
    effects: [
      ...(at === null
        ? [{ type: 'move', repository: name, moves: [{ ref: branchRef(branch), from: null, to: head }] } as const]
        : []),
      {
        type: 'propose',
        what: 'open',
        repository: name,
        head: branch,
        base,
        title: `Release ${manifest.release.id} ${rc} of ${train.name}`,
        body: [
          `${code(rc)} of ${code(`${train.name} ${manifest.release.id}`)} is to come to ${code(base)}, as commit ${head}.`,
          '',
          `Review it, and let its checks run. Convoy makes it ready for review when the release is about to ship, and merges it with those of the other repositories, in the order in which they depend on each other. The release stops if somebody merges it before, closes it or pushes to its branch. The record of the release is in ${code(train.control)}.`,
        ].join('\n'),
      },
    ],
  }
}

/** Before anything moves, every pull request lacks only the merge: a refusal later would leave it half done. */
export const landable: Requirement = {
  code: 'landable',
  title: 'Where production takes pull requests, each lacks only the merge: checks, reviews, other rules',
  step: 'cut-rc',
  judge: (context) => {
    const { train, manifest } = context
    if (manifest.pivot !== undefined) return { is: 'met' }
    const asked = proposingIn(train, manifest).filter((each) => !isContained(context, each))
    const fresh = asked.map((each) => makeReady(context, each))
    const [entries, effects] = [fresh.flatMap((each) => each.entries), fresh.flatMap((each) => each.effects)]
    if (entries.length + effects.length > 0) return { is: 'due', entries, effects }
    const left = asked.flatMap((each) => whyNotLanding(context, each, findProposed(context, each)) ?? [])
    const [lost, waiting] = [left.filter(({ is }) => is === 'lost'), left.filter((each) => each.is === 'waiting')]
    const [first] = waiting
    const said = {
      reason: [...lost, ...waiting].map(({ reason }) => reason).join('; '),
      on: [...new Set([...lost, ...waiting].flatMap(({ on }) => on ?? []))].join(', '),
    }
    if (lost.length > 0) return { is: 'lost', ...said }
    return first === undefined ? { is: 'met' } : { is: 'waiting', wait: first.wait, ...said }
  },
}

/** A draft is made ready once: whoever makes it one again afterwards means that it waits. */
function makeReady(
  context: Context,
  repository: PlannedRepository,
): { readonly entries: readonly Entry[]; readonly effects: readonly Effect[] } {
  const found = findProposed(context, repository)
  const { name } = repository
  const known = context.manifest.proposals?.find((each) => each.repository === name)
  if (found.is !== 'open' || known?.number !== found.pull.number || known.ready === true)
    return { entries: [], effects: [] }
  return found.pull.draft
    ? { entries: [], effects: [{ type: 'propose', what: 'ready', repository: name, number: found.pull.number }] }
    : { entries: [{ add: 'proposal', proposal: { ...known, ready: true } }], effects: [] }
}

/** No branch of Convoy's own and no open pull request of it is left. */
function withdrawn(step: Step, why: (manifest: Manifest) => string): Requirement {
  return {
    code: 'withdrawn',
    title: 'No pull request and no branch of the release is left open',
    step,
    judge: (context) => {
      const { manifest } = context
      const numbers = manifest.candidates.map(({ number }) => number)
      const effects = [
        ...manifest.repositories.flatMap((each) => findLeft(context, each, numbers, why(manifest))),
        ...preparedIn(context.train, manifest).flatMap((name) => dropPrepared(context, name)),
      ]
      return effects.length === 0 ? { is: 'met' } : { is: 'due', entries: [], effects }
    },
  }
}

/** The repositories with pull requests in which a branch of Convoy's own was left at the prepared version. */
function preparedIn(train: Train, manifest: Manifest): readonly Name[] {
  const names = proposingIn(train, manifest).map(({ name }) => name)
  return names.filter((name) => manifest.prepared.some(({ repository }) => repository === name))
}

function dropPrepared(context: Context, repository: Name): readonly Effect[] {
  const head = preparedBranch(context.manifest.release.id)
  const at = seenAt(context, repository, branchRef(head))
  return at === null ? [] : [{ type: 'propose', what: 'withdraw', repository, head, at, why: '' }]
}

/** The last thing before a release has shipped. */
export const cleared = withdrawn(
  'promote',
  ({ release }) => `Release ${release.id} has shipped without this pull request.`,
)
/** The same where it is given up. */
export const givenBack = withdrawn('promote-staging', ({ release }) => `Release ${release.id} was given up.`)
