import { branchRef, tagRef } from '../hops/candidate.ts'
import { branchesOf, headAsked, tierBranches, tierOnly, type PlanAsk } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import { noteRefs, noteTag } from '../plan/note.ts'
import { tagOf } from '../versions/versions.ts'
import { askApprovers, teamsOf } from '../validators/approvals.ts'
import { examinePlan } from '../validators/examination.ts'
import { hookRepositories } from '../validators/hooks.ts'
import { automationAsked, mergingAsked, workflowPaths } from '../plan/workflow-uses.ts'
import type { Ask } from '../words/ask.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Name } from '../words/names.ts'
import type { Member, Train } from '../words/train.ts'

/**
 * The release is planned: every repository was looked at, its base commits, version and tag are fixed. All problems are
 * told at once, and what could not be seen is one.
 */
export const planned: Requirement = {
  code: 'planned',
  title: 'The plan is valid',
  step: 'plan-release',
  questions: (train, manifest) =>
    manifest.repositories.length > 0 ? [] : planQuestions(train, manifest.release.id, findPlanAsk(manifest.asks)),
  judge: (context) => (context.manifest.repositories.length > 0 ? { is: 'met' } : plan(context)),
}

/**
 * Everything that must be looked at to examine a plan; `ask` names commits that are planned instead of the newest, and
 * says how many have to approve.
 */
export function planQuestions(
  train: Train,
  release: string,
  ask?: Pick<PlanAsk, 'directive' | 'heads'>,
): readonly Question[] {
  const commitOf = (name: Name): { readonly commit?: string } => {
    const commit = ask === undefined ? null : headAsked(ask, name)
    return commit === null ? {} : { commit }
  }
  return [
    ...train.repositories.flatMap((each): readonly Question[] => [
      {
        about: 'plan',
        name: each.name,
        branches: branchesOf(each, release),
        workflows: workflowPaths(train, each.name),
        tag: each.tag,
        ...automationAsked(train, each.name),
        ...mergingAsked(train, each.name),
        ...commitOf(each.name),
      },
      ...askFixedTag(each),
      ...askInTheWay(train, each.name, release),
    ]),
    ...tierOnly(train).map((name): Question => ({
      about: 'plan',
      name,
      branches: tierBranches(release),
      workflows: workflowPaths(train, name),
      ...automationAsked(train, name),
      ...commitOf(name),
    })),
    { about: 'repository', name: train.control, refs: [branchRef('release'), ...noteRefs(train, release)], tags: [] },
    ...hookRepositories({ train }).map((name): Question => ({ about: 'repository', name, refs: [], tags: [] })),
    { about: 'rights', control: train.control },
    {
      about: 'releases',
      control: train.control,
      train: train.name,
      ...(train.repositories.some(({ version }) => version.strategy === 'fixed') ? { every: true } : {}),
    },
    ...teamsOf({ train }).map((team): Question => ({ about: 'team', team })),
    ...askApprovers(train, ask),
  ]
}

/** Branches beside which those of Convoy's pull requests cannot be. */
function askInTheWay(train: Train, name: Name, release: string): readonly Question[] {
  const refs = ['convoy', `convoy/${release}`].map(branchRef)
  return mergingAsked(train, name).merging === true ? [{ about: 'repository', name, refs, tags: [] }] : []
}

/** A tag that is known before anything was seen can be asked for by name, with what stands on it. */
function askFixedTag({ name, tag, version }: Member): readonly Question[] {
  if (version.strategy !== 'fixed') return []
  const fixed = tagOf(tag, version.next)
  return [{ about: 'repository', name, refs: [tagRef(fixed)], tags: [fixed] }]
}

function findPlanAsk(asks: readonly Ask[]): (Ask & { readonly type: 'plan' }) | undefined {
  return asks.find((each) => each.type === 'plan')
}

function plan(context: Context): Finding {
  const { train, manifest, seen } = context
  const ask = findPlanAsk([...manifest.asks, ...seen.asks])
  if (ask === undefined)
    return {
      is: 'waiting',
      wait: 'planned',
      reason: 'nobody has asked for this release',
      on: 'a person or an agent',
      command: 'release.plan',
    }
  const { problems, unknown, repositories, tierRepositories } = examinePlan(train, manifest.release.id, ask, seen)
  const refusals = [...problems, ...unknown]
  if (refusals.length > 0)
    return {
      is: 'lost',
      reason: `Convoy refuses the plan for ${refusals.length === 1 ? '1 reason' : `${refusals.length} reasons`}`,
      problems: refusals,
    }
  const title = ask.title ?? `${train.name} ${manifest.release.id}`
  return {
    is: 'due',
    effects: [],
    entries: [
      { add: 'plan', train: train.name, title, repositories, tierRepositories, by: ask.by, ...noteOf(context) },
    ],
  }
}

/** The tag of the release's one release in control; none where an earlier kit looked, which did not ask for it. */
function noteOf({ train, manifest, seen }: Context): { readonly tag?: string } {
  const tag = noteTag(train, manifest.release.id)
  const refs = answerTo(seen, { about: 'repository', name: train.control })?.refs
  return tag === null || refs?.[tagRef(tag)] === undefined ? {} : { tag }
}
