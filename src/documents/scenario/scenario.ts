import type { Status } from '../../domain/words/manifest.ts'
import type { Directive, Phase } from '../../domain/words/names.ts'
import { parseDuration } from '../duration.ts'
import { checkShape } from '../problems.ts'
import { checkFaults, toFault, type StoryFault } from './faults.ts'
import { refuseFaulty } from '../source.ts'
import { checkRehearsalScenario } from '../generated/rehearsal-scenario.ts'
import type { RehearsalScenarioText } from '../generated/rehearsal-scenario-text.ts'
import { readYaml } from '../yaml.ts'

type StepText = NonNullable<RehearsalScenarioText['steps']>[number]

/** One call of GitHub's API; `status` is what must come back, any below 400 where absent. */
export type RequestStep = NonNullable<StepText['request']>

/** One commit pushed to a branch; in `files`, `null` deletes. */
export type CommitStep = NonNullable<StepText['commit']>

/** Plays on until one thing is so; `quiet`: nothing runs or is queued. */
export type Until =
  | { readonly phase: Phase }
  | { readonly status: Status }
  | { readonly revision: number }
  | { readonly quiet: true }

/** One step of a story, by its verb. */
export type ScenarioStep =
  | { readonly verb: 'request'; readonly request: RequestStep }
  | { readonly verb: 'commit'; readonly commit: CommitStep }
  | { readonly verb: 'until'; readonly until: Until }
  | { readonly verb: 'advance'; readonly advanceMs: number }
  /** From this step on the story is about the release with this id. */
  | { readonly verb: 'release'; readonly release: string }
  /** The usual story of that release: who plans it, and who is asked answers. */
  | { readonly verb: 'play' }
  | { readonly verb: 'expect'; readonly expect: Expectation }

/** The expected end of a story; absent fields are not checked. */
export type Expectation = NonNullable<RehearsalScenarioText['expect']>

/** How a repository is set up when the story begins, each part as GitHub's REST API takes it. */
export type RepositorySetup = NonNullable<NonNullable<RehearsalScenarioText['github']>['repositories']>[string]

/** `scenario.yml`: the story that a rehearsal plays. */
export interface Scenario {
  readonly directive?: Directive
  readonly release?: string
  readonly steps: readonly ScenarioStep[]
  /** Milliseconds by `<repository or *>/<workflow file>/<job>`. */
  readonly durationsMs: Readonly<Record<string, number>>
  readonly faults: readonly StoryFault[]
  /** The deviations of its GitHub from the usual one. */
  readonly github?: {
    readonly plan?: 'free' | 'pro' | 'team' | 'enterprise'
    readonly updateRefs?: 'refused' | 'absent' | 'bound'
    readonly appsUnseen?: true
    readonly artifactStorage?: 'full'
    readonly contentCreation?: 'limited'
    readonly repositories?: Readonly<Record<string, RepositorySetup>>
  }
  readonly expect?: Expectation
}

const SCENARIO_LIMIT = 1_000_000

/**
 * The story that a text tells. Throws UserError with every problem of the text at once; `file` is its name in messages.
 */
export function readScenario(text: string, file: string): Scenario {
  const source = readYaml(text, file, SCENARIO_LIMIT)
  refuseFaulty(source, [...checkShape(checkRehearsalScenario, source.value), ...checkFaults(source.value)])
  return toScenario(source.value as RehearsalScenarioText)
}

function toScenario({ directive, release, steps, durations, faults, github, expect }: RehearsalScenarioText): Scenario {
  return {
    ...(directive === undefined ? {} : { directive }),
    ...(release === undefined ? {} : { release }),
    steps: (steps ?? []).map(toStep),
    durationsMs: Object.fromEntries(
      Object.entries(durations ?? {}).map(([job, duration]) => [job, parseDuration(duration)]),
    ),
    faults: (faults ?? []).map(toFault),
    ...(github === undefined ? {} : { github: toDeviations(github) }),
    ...(expect === undefined ? {} : { expect }),
  }
}

function toDeviations({
  plan,
  'update-refs': updateRefs,
  'permissions-of-apps': unseen,
  'artifact-storage': artifactStorage,
  'content-creation': contentCreation,
  repositories,
}: NonNullable<RehearsalScenarioText['github']>): NonNullable<Scenario['github']> {
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(updateRefs === undefined ? {} : { updateRefs }),
    ...(unseen === undefined ? {} : { appsUnseen: true }),
    ...(artifactStorage === undefined ? {} : { artifactStorage }),
    ...(contentCreation === undefined ? {} : { contentCreation }),
    ...(repositories === undefined ? {} : { repositories }),
  }
}

function toStep({ request, commit, until, advance, release, expect }: StepText): ScenarioStep {
  if (request !== undefined) return { verb: 'request', request }
  if (commit !== undefined) return { verb: 'commit', commit }
  if (until !== undefined) return { verb: 'until', until }
  if (advance !== undefined) return { verb: 'advance', advanceMs: parseDuration(advance) }
  if (release !== undefined) return { verb: 'release', release }
  return expect === undefined ? { verb: 'play' } : { verb: 'expect', expect }
}
