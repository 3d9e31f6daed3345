import { attemptOf } from '../github/world/attempts.ts'
import type { FileNode } from './calls.ts'
import { repositoryOf } from './triggering/changes.ts'
import { readConcurrency } from './concurrency.ts'
import { githubContext, type Addresses } from './reading/contexts.ts'
import type { JobDefinition } from './reading/definition.ts'
import { readEnvironment } from './environments.ts'
import { condition, ExpressionProblem, interpolate, type Scope } from './reading/expressions.ts'
import { expandMatrix, type Leg } from './reading/matrix.ts'
import { permissionsOf } from './permissions.ts'
import { readRunsOn } from './runs-on.ts'
import type { Job, Json, Run, World } from './words.ts'
import type { Survey, Level, Outcome, Leaf, FreshJob, Result } from './standing.ts'
import { inOrder, shown, statusFunctions } from './needs.ts'
import { together, type LegOutcome, failsOthers, mergeLegs } from './legs.ts'
import { settle, evaluateFlag, calledInputs, passedSecrets, isOfOwner, isPassed } from './called-file.ts'

/**
 * Goes through a run's files: whose needs are met, whose `if` holds, which legs and calls follow, what has ended how.
 */
export function survey(world: World, run: Run, root: FileNode, addresses: Addresses): Survey {
  const found: Findings = { leaves: new Map(), fresh: [], doomed: [], released: [], problems: [] }
  const home = repositoryOf(world, run.repository)
  const walk: Walk = { run, home, github: githubContext(world, run, addresses), found }
  const outcome = surveyLevel(walk, {
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

/** A run as it is gone through, and what was found so far. */
interface Walk {
  readonly run: Run
  readonly home: ReturnType<typeof repositoryOf>
  readonly github: Json
  readonly found: Findings
}

function surveyLevel(walk: Walk, level: Level): Outcome | null {
  const outcomes = new Map<string, Outcome>()
  for (const definition of inOrder(level.file)) {
    if (!definition.needs.every((id) => outcomes.has(id))) continue
    const outcome = attempt(walk, `${level.key}${definition.id}`, () => surveyJob(walk, level, definition, outcomes))
    if (outcome !== null) outcomes.set(definition.id, outcome)
  }
  if (outcomes.size < Object.keys(level.file.workflow.jobs).length) return null
  if (level.key === '') return { result: together([...outcomes.values()]), outputs: {} }
  const scope: Scope = {
    contexts: { github: walk.github, jobs: shown(outcomes), vars: walk.home.variables, inputs: level.inputs },
  }
  const outputs = Object.entries(level.file.workflow.call.outputs).map(
    ([name, value]) => [name, interpolate(value, scope)] as const,
  )
  return { result: together([...outcomes.values()]), outputs: Object.fromEntries(outputs) }
}

/** An expression that cannot be evaluated fails its job, once. */
function attempt(walk: Walk, key: string, judge: () => Outcome | null): Outcome | null {
  try {
    return judge()
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error
    if (under(walk.run, key).length === 0) {
      walk.found.fresh.push({ key, name: key.replaceAll('/', ' / '), conclusion: 'failure', concurrency: null })
      walk.found.problems.push(`${key}: ${error.message}`)
    }
    return { result: 'failure', outputs: {} }
  }
}

function surveyJob(
  walk: Walk,
  level: Level,
  definition: JobDefinition,
  outcomes: ReadonlyMap<string, Outcome>,
): Outcome | null {
  const key = `${level.key}${definition.id}`
  const needs = shown(new Map([...outcomes].filter(([id]) => definition.needs.includes(id))))
  const contexts = { github: walk.github, needs, vars: walk.home.variables, inputs: level.inputs }
  const sole = walk.run.jobs.find((job) => job.key === key)
  if (sole?.conclusion === 'skipped') return { result: 'skipped', outputs: {} }
  if (
    under(walk.run, key).length === 0 &&
    !condition(definition.if, { contexts, functions: statusFunctions(definition, level, outcomes) })
  ) {
    walk.found.fresh.push({
      key,
      name: level.name + (definition.name ?? definition.id),
      conclusion: 'skipped',
      concurrency: null,
    })
    return { result: 'skipped', outputs: {} }
  }
  return surveyLegs(walk, level, definition, key, contexts, needs)
}

function surveyLegs(
  walk: Walk,
  level: Level,
  definition: JobDefinition,
  key: string,
  contexts: Scope['contexts'],
  needs: Readonly<Record<string, Json>>,
): Outcome | null {
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
    const begun = under(walk.run, legKey)
    const failed = failFast === true && ended.some(failsOthers)
    if (begun.length === 0 && failed) {
      walk.found.fresh.push({
        key: legKey,
        name: nameOf(level, definition, leg, scope),
        conclusion: 'cancelled',
        concurrency: null,
      })
      ended.push({ outcome: { result: 'cancelled', outputs: {} }, tolerated, kept: false, at: 0 })
      continue
    }
    if (begun.length === 0 && active >= maxParallel) continue
    const outcome = attempt(walk, legKey, () =>
      definition.uses === null
        ? surveyLeaf(walk, level, definition, legKey, leg, scope, needs)
        : surveyCall(walk, level, definition, legKey, leg, scope),
    )
    if (outcome === null) active += 1
    else
      ended.push({
        outcome,
        tolerated,
        kept: begun.length > 0 && begun.every(({ id }) => attemptOf(walk.run, id) < walk.run.attempt),
        at: Math.max(0, ...begun.map((job) => job.completedAt ?? 0)),
      })
  }
  if (failFast === true && ended.some(failsOthers)) {
    if (legs.length > 1)
      walk.found.doomed.push(
        ...under(walk.run, key)
          .filter((job) => job.status !== 'completed')
          .map(({ id }) => id),
      )
  }
  return ended.length < legs.length ? null : mergeLegs(ended)
}

function surveyLeaf(
  walk: Walk,
  level: Level,
  definition: JobDefinition,
  key: string,
  leg: Leg | null,
  scope: Scope,
  needs: Readonly<Record<string, Json>>,
): Outcome | null {
  walk.found.leaves.set(key, {
    key,
    definition,
    level,
    needs,
    strategy: scope.contexts['strategy'] ?? null,
    matrix: scope.contexts['matrix'] ?? null,
  })
  const job = walk.run.jobs.find((held) => held.key === key)
  if (job === undefined)
    walk.found.fresh.push({
      key,
      name: nameOf(level, definition, leg, scope),
      conclusion: null,
      concurrency: readConcurrency(definition.concurrency, scope),
      labels: readRunsOn(definition.runsOn, definition.id, scope),
      ...readEnvironment(definition.environment, scope),
    })
  return job?.status === 'completed' ? { result: resultOf(job), outputs: job.outputs } : null
}

function surveyCall(
  walk: Walk,
  level: Level,
  definition: JobDefinition,
  key: string,
  leg: Leg | null,
  scope: Scope,
): Outcome | null {
  const file = level.file.calls[definition.id]
  if (file === undefined) throw new Error(`${key} calls a file that was not resolved.`)
  const name = nameOf(level, definition, leg, scope)
  const lease = walk.run.jobs.find((job) => job.key === key)
  const concurrency = readConcurrency(definition.concurrency, scope)
  if (lease === undefined && concurrency !== null && under(walk.run, key).length === 0)
    walk.found.fresh.push({ key, name, conclusion: null, concurrency })
  if (lease?.status === 'completed') return { result: resultOf(lease), outputs: {} }
  if (lease?.status === 'pending' || (lease === undefined && concurrency !== null && under(walk.run, key).length === 0))
    return null
  const outcome = surveyLevel(walk, {
    file,
    key: `${key}/`,
    name: `${name} / `,
    inputs: calledInputs(file, definition, scope, { github: walk.github, vars: walk.home.variables }),
    secrets: (token) => passedSecrets(definition, level.secrets(token), token, scope),
    admits: (secret) => isOfOwner(file.repository, walk.home.name) && isPassed(definition, secret, level),
    ceiling: permissionsOf(definition, level.file.workflow, level.ceiling, walk.home),
  })
  if (outcome !== null && lease !== undefined) walk.found.released.push(lease.id)
  return outcome
}

/** A survey while it is made. */
interface Findings {
  readonly leaves: Map<string, Leaf>
  readonly fresh: FreshJob[]
  readonly doomed: number[]
  readonly released: number[]
  readonly problems: string[]
}

/** All jobs of a key: the job itself, its legs and what they called. */
function under(run: Run, key: string): readonly Job[] {
  return run.jobs.filter((job) => job.key === key || job.key.startsWith(`${key}/`) || job.key.startsWith(`${key}#`))
}

function nameOf(level: Level, definition: JobDefinition, leg: Leg | null, scope: Scope): string {
  const written = definition.name ?? definition.id
  const own = interpolate(written, scope)
  return level.name + (leg === null || written.includes('${{') ? own : own + leg.suffix)
}

function resultOf(job: Job): Result {
  return job.conclusion === 'success' || job.conclusion === 'cancelled' || job.conclusion === 'skipped'
    ? job.conclusion
    : 'failure'
}
