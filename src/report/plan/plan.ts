import { describePace } from '../../domain/pace/describe-pace.ts'
import { askCommand } from '../../domain/plan/commands.ts'
import { noteTag } from '../../domain/plan/note.ts'
import { layers, member } from '../../domain/train/graph.ts'
import { ways } from '../../domain/ways/table.ts'
import type { Problem } from 'github-foundations/problem'
import { tierOnly, type PlanAsk } from '../../domain/plan/proposal.ts'
import type { ReleaseTask } from '../../domain/scope/tasks.ts'
import type { Examination } from '../../domain/validators/examination.ts'
import { workflowPaths } from '../../domain/plan/workflow-uses.ts'
import { answerTo } from '../../domain/questions/kinds.ts'
import type { ReleasesKept } from '../../domain/questions/releases.ts'
import type { RightsKept } from '../../domain/questions/rights.ts'
import type { TeamKept } from '../../domain/questions/team.ts'
import type { Seen } from '../../domain/words/look.ts'
import type { PlannedRepository, ReviewDemand } from '../../domain/words/manifest.ts'
import type { Directive, Instant, Name, Sha } from '../../domain/words/names.ts'
import type { PromotionMode, Train } from '../../domain/words/train.ts'
import { whyUnchanged } from '../rows/unchanged.ts'
import { previewGates, type GatePreview } from './gates.ts'

/** A release that was asked for, what was seen of it, and what it was examined for. */
export interface Examined {
  readonly train: Train
  readonly release: string
  readonly ask: PlanAsk
  readonly seen: Pick<Seen, 'at'> & TeamKept & ReleasesKept & RightsKept
  readonly examination: Examination
  /** The problems with the workflow files that start and sweep control, which refuse nothing. */
  readonly workflows: readonly Problem[]
}

/**
 * The content of the plan for one repository; everything but name, layer, owner and workflows is `null` if it is not
 * known.
 */
export interface RepositoryPreview {
  readonly name: Name
  /** Counted from 1; a layer waits for all before it. */
  readonly layer: number
  readonly owner: string | null
  readonly version: PlannedRepository['version'] | null
  /** Why the release would leave it as it is, with the tag that it has; absent where it would be released. */
  readonly unchanged?: string
  readonly tag: string | null
  /** Releases under way that have planned the same tag; absent where none has. */
  readonly alsoPlanned?: readonly string[]
  readonly source: { readonly branch: string; readonly commit: Sha } | null
  readonly candidate: string | null
  /** The branches that move; `null` also where there is none and only the tag is made. */
  readonly staging: string | null
  readonly production: string | null
  /** `observe`: staging, production and tag are moved by hand, and Convoy looks on. */
  readonly promotion: PromotionMode
  /** Paths of the workflows that must be on the default branch. */
  readonly workflows: readonly string[]
  /** What commits need that reach the RC branch past source; absent where they need nothing. */
  readonly reviews?: ReviewDemand
  /** No ruleset asks the same of the RC branch: Convoy alone does. */
  readonly unguarded?: true
  /** Its merge queue waits so long for so many pull requests before it merges fewer; absent where it does not. */
  readonly collects?: { readonly atLeast: number; readonly waitMinutes: number }
}

/** The expected result of a release requested now. somebody asked for now. Instants are milliseconds since 1970. */
export interface PlanPreview {
  /** `unknown`: nothing refuses the plan, and something could not be checked with this token. */
  readonly verdict: 'planned' | 'refused' | 'unknown'
  readonly release: string
  readonly train: string
  readonly control: Name
  readonly directive: Directive
  readonly requester: string
  readonly at: Instant
  readonly repositories: readonly RepositoryPreview[]
  readonly tierRepositories: readonly {
    readonly name: Name
    readonly commit: Sha | null
    readonly workflows: readonly string[]
  }[]
  /** The tasks that earlier releases deferred: they stay deferred in this release until `command` readmits them. */
  readonly deferred: readonly (Pick<ReleaseTask, 'id' | 'repository' | 'state' | 'title' | 'from'> & {
    readonly command: string
  })[]
  readonly gates: readonly GatePreview[]
  /** How long it must take for GitHub's limits on creating content; `null` where they do not matter. */
  readonly pace: string | null
  /** Asks for this release. */
  readonly command: string
  /** The missing protections that the train does without, with its reason. */
  readonly accepted: readonly string[]
  readonly problems: readonly Problem[]
  /** The problems with the workflow files that start and sweep control, which refuse nothing. */
  readonly workflows: readonly Problem[]
  /** The facts that could not be checked, which are never taken for right. */
  readonly unknown: readonly Problem[]
}

/** The preview of an examined plan. */
export function previewPlan(examined: Examined): PlanPreview {
  const {
    train,
    release,
    ask,
    seen,
    examination: { problems, unknown, repositories },
    workflows,
  } = examined
  const tag = noteTag(train, release)
  const to = { release: { id: release } }
  return {
    verdict: problems.length > 0 ? 'refused' : unknown.length > 0 ? 'unknown' : 'planned',
    release,
    train: train.name,
    control: train.control,
    directive: ask.directive,
    requester: ask.by.login,
    at: seen.at,
    repositories: layers(train).flatMap((names, index) =>
      names.map((name) => previewRepository(examined, name, index + 1)),
    ),
    tierRepositories: tierOnly(train).map((name) => previewTierRepository(examined, name)),
    deferred: answerTo(seen, { about: 'releases' }).deferred.map(({ id, repository, state, title, from }) => ({
      id,
      repository,
      state,
      ...(title === undefined ? {} : { title }),
      ...(from === undefined ? {} : { from }),
      command: askCommand(train, to, 'release.readmit', { task: id }),
    })),
    gates: previewGates(train, ask, seen),
    pace: describePace(train, { repositories, release: tag === null ? {} : { tag } }),
    command: askCommand(train, to, 'release.plan', {
      directive: ask.directive,
      ...(ask.include === undefined ? {} : { include: ask.include.join(',') }),
    }),
    accepted: acceptedIn(train, seen),
    problems,
    workflows,
    unknown,
  }
}

function acceptedIn({ control, withoutRulesets, repositories }: Train, seen: Examined['seen']): readonly string[] {
  const rights = answerTo(seen, { about: 'rights' })
  const races = repositories.flatMap(({ name, promotion, acceptRace }) =>
    acceptRace === undefined || !ways[promotion].proposes
      ? []
      : [`what keeps others from moving production of ${name} while its pull request is merged: ${acceptRace}`],
  )
  if (withoutRulesets === undefined || rights?.noRulesets === undefined) return races
  return [
    ...races,
    `rulesets of ${control}, which GitHub does not offer there ("${rights.noRulesets}"): ${withoutRulesets}`,
  ]
}

function previewRepository({ train, examination }: Examined, name: Name, layer: number): RepositoryPreview {
  const { owner, promotion } = member(train, name)
  const planned = examination.repositories.find((each) => each.name === name)
  const known = {
    name,
    layer,
    owner: owner ?? planned?.owners ?? null,
    promotion,
    workflows: workflowPaths(train, name),
  }
  if (planned === undefined)
    return { ...known, version: null, tag: null, source: null, candidate: null, staging: null, production: null }
  const {
    version,
    tag,
    branches: { source, candidate, staging, production },
    base,
    alsoPlanned,
    reviews,
  } = planned
  const unchanged = whyUnchanged(planned)
  const collecting = examination.collecting[name]
  return {
    ...known,
    version,
    tag,
    ...(alsoPlanned === undefined ? {} : { alsoPlanned }),
    ...(unchanged === null ? {} : { unchanged }),
    source: { branch: source, commit: base.source },
    candidate,
    staging,
    production,
    ...(reviews === undefined ? {} : { reviews }),
    ...(examination.unguarded.includes(name) ? { unguarded: true } : {}),
    ...(collecting === undefined
      ? {}
      : { collects: { atLeast: collecting.atLeast, waitMinutes: collecting.waitMinutes } }),
  }
}

/** A tier repository is tested at the newest commit of its default branch, or at the one that was asked for. */
function previewTierRepository({ train, examination }: Examined, name: Name): PlanPreview['tierRepositories'][number] {
  return {
    name,
    commit: examination.tierRepositories.find((each) => each.name === name)?.head ?? null,
    workflows: workflowPaths(train, name),
  }
}
