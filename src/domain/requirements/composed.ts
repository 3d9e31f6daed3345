import { branchRef, candidateName } from '../hops/candidate.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { released, standingRef } from '../hops/unchanged.ts'
import { ownerOf } from '../people/owners.ts'
import { reversalsOf, sayReversal, waysOut, waysOutOfOwn } from '../versions/reversals.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'

/**
 * The RC branch contains production: where a hotfix moved production meanwhile, it is merged into the RC branch and a
 * new candidate follows, so that what reaches production was tested with it. What takes back what the RC branch still
 * holds is merged by people (docs/decisions/0033-a-revert-on-production-is-asked-about.md).
 */
export const composed: Requirement = {
  code: 'composed',
  title: 'The RC branch contains production',
  step: 'cut-rc',
  questions: (_train, manifest) =>
    manifest.repositories.flatMap((repository): readonly Question[] => {
      const ref = productionRef(repository)
      // Of one that did not change only where production stands has to be known: that is part of the candidate, and
      // told to the end.
      if (repository.unchanged !== undefined)
        return [{ about: 'repository', name: repository.name, refs: [standingRef(repository)], tags: [] }]
      return ref === null || manifest.pivot !== undefined
        ? []
        : [
            { about: 'repository', name: repository.name, refs: [ref], tags: [] },
            { about: 'ancestry', name: repository.name, ancestor: ref, of: repository.branches.candidate },
            {
              about: 'reversals',
              name: repository.name,
              branch: repository.branches.candidate,
              production: repository.branches.production ?? '',
              ...(repository.base.landing === undefined ? {} : { landings: [repository.base.landing] }),
            },
          ]
    }),
  judge: (context) => {
    const { train, manifest } = context
    if (manifest.pivot !== undefined) return { is: 'met' }
    const contested = released(manifest).flatMap((repository) => contest(context, repository))
    const effects = released(manifest).flatMap((repository) =>
      contested.some(({ name }) => name === repository.name) ? [] : compose(context, repository),
    )
    if (effects.length > 0) return { is: 'due', entries: [], effects }
    if (contested.length === 0) return { is: 'met' }
    return {
      is: 'waiting',
      wait: 'reversal-settled',
      on: [...new Set(contested.map(({ name }) => ownerOf(train, manifest, name)))].join(', '),
      reason: contested.map(({ why }) => why).join('; '),
    }
  },
}

/**
 * The merge that is next. Where something landed on production by another commit with its tree, as a squash does, a
 * merge of production would meet the same changes twice: what landed is merged first, then production's commit with the
 * tree that the RC branch has, and at last what others committed on top of that
 * (docs/decisions/0086-a-squash-is-known-by-its-tree.md).
 */
function compose(context: Context, repository: PlannedRepository): readonly Effect[] {
  const { manifest, seen } = context
  const ref = productionRef(repository)
  const {
    name,
    branches: { candidate, production },
  } = repository
  const at = ref === null ? null : seenAt(context, name, ref)
  if (
    ref === null ||
    at === null ||
    answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: candidate }).reaches !== false
  )
    return []
  const head = seenAt(context, name, branchRef(candidate))
  const { landing } = reversalsOf(seen, name, head, at)
  const next = `for ${manifest.release.id} ${candidateName({ number: (manifest.candidate?.number ?? 0) + 1 })}`
  const merge = { type: 'compose', repository: name, branch: candidate } as const
  if (landing === undefined || head === null)
    return [{ ...merge, merge: at, message: `Merge ${production ?? ''} into ${candidate} ${next}` }]
  const landed = `${landing.of.slice(0, 10)}, which landed on ${production ?? ''} as ${landing.commit.slice(0, 10)},`
  return [
    landing.isHeld
      ? {
          ...merge,
          merge: landing.commit,
          message: `Join ${production ?? ''} to ${candidate}, which holds ${landed} ${next}`,
          keeps: { head, production: production ?? '' },
        }
      : { ...merge, merge: landing.of, message: `Merge ${landed} into ${candidate} ${next}` },
  ]
}

/**
 * The reason why people must first decide what the candidate holds: production takes back what the RC branch still
 * holds, or may do so.
 */
function contest(
  context: Context,
  { name, branches: { candidate, production } }: PlannedRepository,
): readonly { readonly name: Name; readonly why: string }[] {
  if (production === null) return []
  const { found, whole } = reversalsOf(
    context.seen,
    name,
    seenAt(context, name, branchRef(candidate)),
    seenAt(context, name, branchRef(production)),
  )
  const unknown = `production "${production}" of ${name} has changed too much for Convoy to see if it reverts something that "${candidate}" still holds; merge "${production}" into "${candidate}" by hand`
  const [theirs, own] = [false, true].map((isOwn) => found.filter((each) => (each.own === true) === isOwn))
  const say = (some: typeof found, out: string): readonly { readonly name: Name; readonly why: string }[] =>
    some.length === 0
      ? []
      : [
          {
            name,
            why: `in ${name} ${some.map((each) => sayReversal(each, candidate, production)).join('; and ')}. ${out}`,
          },
        ]
  if (found.length > 0)
    return [
      ...say(theirs ?? [], waysOut(candidate, production)),
      ...say(own ?? [], waysOutOfOwn(candidate, production)),
    ]
  return whole ? [] : [{ name, why: unknown }]
}
