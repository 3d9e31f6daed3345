import type { Conclusion } from '../../domain/words/evidence.ts'
import type { Status } from '../../domain/words/manifest.ts'
import type { Directive, Name, Phase } from '../../domain/words/names.ts'
import { parseDuration } from '../duration.ts'
import { checkShape } from '../problems.ts'
import { checkFaults, toFault, type FaultText, type StoryFault } from './faults.ts'
import { refuseFaulty } from '../source.ts'
import { checkRehearsalScenario } from '../generated/rehearsal-scenario.ts'
import { readYaml } from '../yaml.ts'

/** One call of GitHub's API; `status` is what must come back, any below 400 where absent. */
export interface RequestStep {
  readonly as: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly status?: number
}
/** One commit pushed to a branch; in `files`, `null` deletes. */
export interface CommitStep {
  readonly as: string
  readonly repository: Name
  readonly branch: string
  readonly message: string
  readonly files: Readonly<Record<string, string | null>>
}
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
  /** From here on the story is about the release with this id. */
  | { readonly verb: 'release'; readonly release: string }
  /** The usual story of that release: who plans it, and who is asked answers. */
  | { readonly verb: 'play' }
  | { readonly verb: 'expect'; readonly expect: Expectation }

/** Where a story must end; what is absent is not looked at. */
export interface Expectation {
  readonly status?: Status
  readonly phase?: Phase
  readonly directive?: Directive
  /** The codes with which the plan must be refused. */
  readonly refused?: readonly string[]
  /** The number of the last candidate; 0 for none. */
  readonly candidate?: number
  readonly repositories?: Readonly<
    Record<
      Name,
      {
        readonly production?: 'candidate' | 'unchanged'
        readonly staging?: 'candidate' | 'unchanged'
        readonly tag?: string | null
      }
    >
  >
  readonly tiers?: Readonly<Record<string, Conclusion | 'flaky'>>
}

/** `scenario.yml`: the story that a rehearsal plays. */
export interface Scenario {
  readonly directive?: Directive
  readonly release?: string
  readonly steps: readonly ScenarioStep[]
  /** Milliseconds by `<repository or *>/<workflow file>/<job>`. */
  readonly durationsMs: Readonly<Record<string, number>>
  readonly faults: readonly StoryFault[]
  /** What its GitHub does otherwise than the usual one. */
  readonly github?: {
    readonly plan?: 'free' | 'pro' | 'team' | 'enterprise'
    readonly updateRefs?: 'refused' | 'absent' | 'bound'
    readonly appsUnseen?: true
    readonly artifactStorage?: 'full'
  }
  readonly expect?: Expectation
}

/** scenario.yml as written, once its schema has accepted it. */
interface ScenarioText {
  readonly directive?: Directive
  readonly release?: string
  readonly steps?: readonly {
    readonly request?: RequestStep
    readonly commit?: CommitStep
    readonly until?: Until
    readonly advance?: string
    readonly release?: string
    readonly play?: 'usual'
    readonly expect?: Expectation
  }[]
  readonly durations?: Readonly<Record<string, string>>
  readonly faults?: readonly FaultText[]
  readonly github?: {
    readonly plan?: 'free' | 'pro' | 'team' | 'enterprise'
    readonly 'update-refs'?: 'refused' | 'absent' | 'bound'
    readonly 'permissions-of-apps'?: 'unseen'
    readonly 'artifact-storage'?: 'full'
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
  return toScenario(source.value as ScenarioText)
}

function toScenario({ directive, release, steps, durations, faults, github, expect }: ScenarioText): Scenario {
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
}: NonNullable<ScenarioText['github']>): NonNullable<Scenario['github']> {
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(updateRefs === undefined ? {} : { updateRefs }),
    ...(unseen === undefined ? {} : { appsUnseen: true }),
    ...(artifactStorage === undefined ? {} : { artifactStorage }),
  }
}

function toStep({
  request,
  commit,
  until,
  advance,
  release,
  expect,
}: NonNullable<ScenarioText['steps']>[number]): ScenarioStep {
  if (request !== undefined) return { verb: 'request', request }
  if (commit !== undefined) return { verb: 'commit', commit }
  if (until !== undefined) return { verb: 'until', until }
  if (advance !== undefined) return { verb: 'advance', advanceMs: parseDuration(advance) }
  if (release !== undefined) return { verb: 'release', release }
  return expect === undefined ? { verb: 'play' } : { verb: 'expect', expect }
}
