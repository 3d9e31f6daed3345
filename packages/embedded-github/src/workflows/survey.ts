import { ownerOf } from '../github/world/access.ts'
import { attemptOf } from '../github/world/attempts.ts'
import type { FileNode } from './calls.ts'
import { repositoryOf } from './triggering/changes.ts'
import { readConcurrency } from './concurrency.ts'
import { githubContext, type Addresses } from './reading/contexts.ts'
import type { JobDefinition } from './reading/definition.ts'
import { readEnvironment } from './environments.ts'
import { condition, evaluate, ExpressionProblem, interpolate, type Scope } from './reading/expressions.ts'
import { emptyOf, typedValue } from './reading/inputs.ts'
import { expandMatrix, type Leg } from './reading/matrix.ts'
import { permissionsOf } from './permissions.ts'
import { readRunsOn } from './runs-on.ts'
import type { Concurrency, Job, JobEnvironment, Json, Permissions, Run, World } from './words.ts'

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'
/** What `needs.<id>` shows of jobs that ended. */
export interface Outcome {
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
}

/** One workflow file at work inside a run: the run's own, or one that a job calls. */
export interface Level {
  readonly file: FileNode
  /** Path of the jobs that led here, `ask/`, and their names, `ask / `. */
  readonly key: string
  readonly name: string
  readonly inputs: Readonly<Record<string, Json>>
  readonly secrets: (token: string) => Readonly<Record<string, string>>
  /**
   * Whether an environment may give this secret to jobs of this file: in a called one, it gives only what the caller
   * passes by this name or lets it inherit.
   */
  readonly admits: (secret: string) => boolean
  /** What the calling job may do; `null` for the run's own file. */
  readonly ceiling: Permissions | null
}

/** A job that is to run: everything its message is made of. */
export interface Leaf {
  readonly key: string
  readonly definition: JobDefinition
  readonly level: Level
  readonly needs: Readonly<Record<string, Json>>
  readonly strategy: Json
  readonly matrix: Json
}

/** A job that has just been decided about and has no record in World yet; `conclusion` where it ends at once. */
export interface FreshJob {
  readonly key: string
  readonly name: string
  readonly conclusion: Result | null
  readonly concurrency: Concurrency | null
  readonly environment?: JobEnvironment
  readonly labels?: readonly string[]
}

/** Where a run stands, derived from its files and the jobs in World; nothing of it is kept. */
export interface Survey {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly fresh: readonly FreshJob[]
  /** Ids of jobs that another leg's failure ends, and of records that only held a call's concurrency group. */
  readonly doomed: readonly number[]
  readonly released: readonly number[]
  readonly problems: readonly string[]
  /** `null` while something can still happen. */
  readonly outcome: Outcome | null
}

/**
 * Goes through a run's files: whose needs are met, whose `if` holds, which legs and calls follow, what has ended how.
 */
export function survey(world: World, run: Run, root: FileNode, addresses: Addresses): Survey {
  const found: Findings = { leaves: new Map(), fresh: [], doomed: [], released: [], problems: [] }
  const home = repositoryOf(world, run.repository)
  const github = githubContext(world, run, addresses)

  const surveyLevel = (level: Level): Outcome | null => {
    const outcomes = new Map<string, Outcome>()
    for (const definition of inOrder(level.file)) {
      if (!definition.needs.every((id) => outcomes.has(id))) continue
      const outcome = attempt(`${level.key}${definition.id}`, () => surveyJob(level, definition, outcomes))
      if (outcome !== null) outcomes.set(definition.id, outcome)
    }
    if (outcomes.size < Object.keys(level.file.workflow.jobs).length) return null
    if (level.key === '') return { result: together([...outcomes.values()]), outputs: {} }
    const scope: Scope = { contexts: { github, jobs: shown(outcomes), vars: home.variables, inputs: level.inputs } }
    const outputs = Object.entries(level.file.workflow.call.outputs).map(
      ([name, value]) => [name, interpolate(value, scope)] as const,
    )
    return { result: together([...outcomes.values()]), outputs: Object.fromEntries(outputs) }
  }

  /** An expression that cannot be evaluated fails its job, once. */
  const attempt = (key: string, judge: () => Outcome | null): Outcome | null => {
    try {
      return judge()
    } catch (error) {
      if (!(error instanceof ExpressionProblem)) throw error
      if (under(run, key).length === 0) {
        found.fresh.push({ key, name: key.replaceAll('/', ' / '), conclusion: 'failure', concurrency: null })
        found.problems.push(`${key}: ${error.message}`)
      }
      return { result: 'failure', outputs: {} }
    }
  }

  const surveyJob = (
    level: Level,
    definition: JobDefinition,
    outcomes: ReadonlyMap<string, Outcome>,
  ): Outcome | null => {
    const key = `${level.key}${definition.id}`
    const needs = shown(new Map([...outcomes].filter(([id]) => definition.needs.includes(id))))
    const contexts = { github, needs, vars: home.variables, inputs: level.inputs }
    const sole = run.jobs.find((job) => job.key === key)
    if (sole?.conclusion === 'skipped') return { result: 'skipped', outputs: {} }
    if (
      under(run, key).length === 0 &&
      !condition(definition.if, { contexts, functions: statusFunctions(definition, level, outcomes) })
    ) {
      found.fresh.push({
        key,
        name: level.name + (definition.name ?? definition.id),
        conclusion: 'skipped',
        concurrency: null,
      })
      return { result: 'skipped', outputs: {} }
    }
    return surveyLegs(level, definition, key, contexts, needs)
  }

  const surveyLegs = (
    level: Level,
    definition: JobDefinition,
    key: string,
    contexts: Scope['contexts'],
    needs: Readonly<Record<string, Json>>,
  ): Outcome | null => {
    const { strategy: written } = definition
    const legs: readonly (Leg | null)[] =
      written === null || written.matrix === null ? [null] : expandMatrix(written.matrix, { contexts })
    const [failFast, most] =
      written === null
        ? [true, null]
        : [settle(written.failFast, { contexts }), settle(written.maxParallel, { contexts })]
    const maxParallel = typeof most === 'number' ? most : legs.length
    const ended: LegOutcome[] = []
    let active = 0
    for (const [index, leg] of legs.entries()) {
      const legKey = leg === null ? key : `${key}#${index}`
      const strategy = {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': legs.length,
        'max-parallel': maxParallel,
      }
      const scope: Scope = { contexts: { ...contexts, strategy, matrix: leg?.matrix ?? null } }
      const tolerated = evaluateFlag(definition.continueOnError, scope)
      const begun = under(run, legKey)
      const failed = failFast === true && ended.some(failsOthers)
      if (begun.length === 0 && failed) {
        found.fresh.push({
          key: legKey,
          name: nameOf(level, definition, leg, scope),
          conclusion: 'cancelled',
          concurrency: null,
        })
        ended.push({ outcome: { result: 'cancelled', outputs: {} }, tolerated, kept: false, at: 0 })
        continue
      }
      if (begun.length === 0 && active >= maxParallel) continue
      const outcome = attempt(legKey, () =>
        definition.uses === null
          ? surveyLeaf(level, definition, legKey, leg, scope, needs)
          : surveyCall(level, definition, legKey, leg, scope),
      )
      if (outcome === null) active += 1
      else
        ended.push({
          outcome,
          tolerated,
          kept: begun.length > 0 && begun.every(({ id }) => attemptOf(run, id) < run.attempt),
          at: Math.max(0, ...begun.map((job) => job.completedAt ?? 0)),
        })
    }
    if (failFast === true && ended.some(failsOthers)) {
      if (legs.length > 1)
        found.doomed.push(
          ...under(run, key)
            .filter((job) => job.status !== 'completed')
            .map(({ id }) => id),
        )
    }
    return ended.length < legs.length ? null : mergeLegs(ended)
  }

  const surveyLeaf = (
    level: Level,
    definition: JobDefinition,
    key: string,
    leg: Leg | null,
    scope: Scope,
    needs: Readonly<Record<string, Json>>,
  ): Outcome | null => {
    found.leaves.set(key, {
      key,
      definition,
      level,
      needs,
      strategy: scope.contexts['strategy'] ?? null,
      matrix: scope.contexts['matrix'] ?? null,
    })
    const job = run.jobs.find((held) => held.key === key)
    if (job === undefined)
      found.fresh.push({
        key,
        name: nameOf(level, definition, leg, scope),
        conclusion: null,
        concurrency: readConcurrency(definition.concurrency, scope),
        labels: readRunsOn(definition.runsOn, definition.id, scope),
        ...readEnvironment(definition.environment, scope),
      })
    return job?.status === 'completed' ? { result: resultOf(job), outputs: job.outputs } : null
  }

  const surveyCall = (
    level: Level,
    definition: JobDefinition,
    key: string,
    leg: Leg | null,
    scope: Scope,
  ): Outcome | null => {
    const file = level.file.calls[definition.id]
    if (file === undefined) throw new Error(`${key} calls a file that was not resolved.`)
    const name = nameOf(level, definition, leg, scope)
    const lease = run.jobs.find((job) => job.key === key)
    const concurrency = readConcurrency(definition.concurrency, scope)
    if (lease === undefined && concurrency !== null && under(run, key).length === 0)
      found.fresh.push({ key, name, conclusion: null, concurrency })
    if (lease?.status === 'completed') return { result: resultOf(lease), outputs: {} }
    if (lease?.status === 'pending' || (lease === undefined && concurrency !== null && under(run, key).length === 0))
      return null
    const outcome = surveyLevel({
      file,
      key: `${key}/`,
      name: `${name} / `,
      inputs: calledInputs(file, definition, scope, { github, vars: home.variables }),
      secrets: (token) => passedSecrets(definition, level.secrets(token), token, scope),
      admits: (secret) => isOfOwner(file.repository, home.name) && isPassed(definition, secret, level),
      ceiling: permissionsOf(definition, level.file.workflow, level.ceiling, home),
    })
    if (outcome !== null && lease !== undefined) found.released.push(lease.id)
    return outcome
  }

  const outcome = surveyLevel({
    file: root,
    key: '',
    name: '',
    inputs: run.inputs,
    secrets: (token) => ({ ...home.secrets, GITHUB_TOKEN: token }),
    admits: () => true,
    ceiling: null,
  })
  return { ...found, outcome }
}

/** A survey while it is made. */
interface Findings {
  readonly leaves: Map<string, Leaf>
  readonly fresh: FreshJob[]
  readonly doomed: number[]
  readonly released: number[]
  readonly problems: string[]
}
/** `kept`: it ended in an earlier attempt, and a partial re-run did not run it again. */
interface LegOutcome {
  readonly outcome: Outcome
  readonly tolerated: boolean
  readonly kept: boolean
  readonly at: number
}

/** Whether a leg's failure ends the others. */
function failsOthers({ outcome, tolerated, kept }: LegOutcome): boolean {
  return outcome.result === 'failure' && !tolerated && !kept
}

/** Outcomes as the contexts `needs` and `jobs` show them. */
function shown(outcomes: ReadonlyMap<string, Outcome>): Readonly<Record<string, Json>> {
  return Object.fromEntries([...outcomes].map(([id, { result, outputs }]) => [id, { result, outputs }]))
}

/** All jobs of a key: the job itself, its legs and what they called. */
function under(run: Run, key: string): readonly Job[] {
  return run.jobs.filter((job) => job.key === key || job.key.startsWith(`${key}/`) || job.key.startsWith(`${key}#`))
}

/** Jobs in an order in which needs come first; the parser has refused cycles. */
function inOrder(file: FileNode): readonly JobDefinition[] {
  const ordered = new Map<string, JobDefinition>()
  const place = (job: JobDefinition): void => {
    if (ordered.has(job.id)) return
    for (const id of job.needs) {
      const needed = file.workflow.jobs[id]
      if (needed !== undefined) place(needed)
    }
    ordered.set(job.id, job)
  }
  Object.values(file.workflow.jobs).forEach(place)
  return [...ordered.values()]
}

/**
 * success() and failure() look at all jobs before this one, not only at those it names: a job after a skipped one is
 * skipped too.
 */
function statusFunctions(
  definition: JobDefinition,
  level: Level,
  outcomes: ReadonlyMap<string, Outcome>,
): NonNullable<Scope['functions']> {
  const before = new Set<string>()
  const collect = (ids: readonly string[]): void =>
    ids
      .filter((id) => !before.has(id))
      .forEach((id) => {
        before.add(id)
        collect(level.file.workflow.jobs[id]?.needs ?? [])
      })
  collect(definition.needs)
  const results = [...before].map((id) => outcomes.get(id)?.result)
  return {
    always: () => true,
    cancelled: () => false,
    success: () => results.every((result) => result === 'success'),
    failure: () => results.includes('failure'),
  }
}

function nameOf(level: Level, definition: JobDefinition, leg: Leg | null, scope: Scope): string {
  const written = definition.name ?? definition.id
  const own = interpolate(written, scope)
  return level.name + (leg === null || written.includes('${{') ? own : own + leg.suffix)
}

function calledInputs(
  file: FileNode,
  definition: JobDefinition,
  scope: Scope,
  own: Readonly<Record<'github' | 'vars', Json>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(file.workflow.call.inputs).map(([name, input]) => {
      const given = definition.with[name]
      const value =
        given === undefined ? settle(input.default ?? null, { contexts: { ...own, inputs: {} } }) : settle(given, scope)
      const typed = value === null ? emptyOf(input) : typedValue(input, value)
      if (typed === undefined)
        throw new ExpressionProblem(
          `Input ${name} of ${definition.uses ?? ''} is not a ${input.type}: ${JSON.stringify(value)}`,
        )
      return [name, typed]
    }),
  )
}

function passedSecrets(
  definition: JobDefinition,
  own: Readonly<Record<string, string>>,
  token: string,
  scope: Scope,
): Readonly<Record<string, string>> {
  if (definition.secrets === 'inherit') return own
  const passed = Object.entries(definition.secrets).map(
    ([name, value]) => [name, interpolate(value, { contexts: { ...scope.contexts, secrets: own } })] as const,
  )
  return { ...Object.fromEntries(passed), GITHUB_TOKEN: token }
}

/**
 * Whether a call opens a secret's name to the called file, whatever its value is for the caller (actions/runner#1490
 * and #4453; 47ng/actions-clever-cloud#259).
 */
function isPassed({ secrets }: JobDefinition, secret: string, { admits }: Level): boolean {
  if (secrets === 'inherit') return admits(secret)
  return Object.keys(secrets).some((name) => name.toUpperCase() === secret.toUpperCase())
}

/** What an environment gives is not said to reach a file of another owner (actions/runner#1490). */
function isOfOwner(repository: string, home: string): boolean {
  return ownerOf(repository).toLowerCase() === ownerOf(home).toLowerCase()
}

function settle(value: Json, scope: Scope): Json {
  return typeof value === 'string' ? evaluate(value, scope) : value
}

function evaluateFlag(value: string | boolean, scope: Scope): boolean {
  return settle(value, scope) === true
}

function resultOf(job: Job): Result {
  return job.conclusion === 'success' || job.conclusion === 'cancelled' || job.conclusion === 'skipped'
    ? job.conclusion
    : 'failure'
}

/**
 * Outputs of legs: the last that ended and set one wins.
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#using-outputs-from-a-reusable-workflow
 */
function mergeLegs(legs: readonly LegOutcome[]): Outcome {
  const counted = legs.map(({ outcome, tolerated }): Outcome =>
    tolerated && outcome.result === 'failure' ? { ...outcome, result: 'success' } : outcome,
  )
  const given = [...legs]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ outcome }) => Object.entries(outcome.outputs).filter(([, value]) => value !== ''))
  return { result: together(counted), outputs: { ...legs[0]?.outcome.outputs, ...Object.fromEntries(given) } }
}

function together(outcomes: readonly Outcome[]): Result {
  const results = outcomes.map(({ result }) => result)
  if (results.includes('failure')) return 'failure'
  if (results.includes('cancelled')) return 'cancelled'
  return results.every((result) => result === 'skipped') ? 'skipped' : 'success'
}
