import { entries, flag, list, record, text, texts } from './reading.ts'
import type { Json, Step } from '../words.ts'

/** One workflow file as written; expressions are still text. */
export interface Workflow {
  readonly name: string | null
  readonly runName: string | null
  /** Event → its filters: types, branches, branches-ignore, tags, paths, workflows … */
  readonly on: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly crons: readonly string[]
  /** Features of the file as a whole that the embedded GitHub knows and does not carry out. */
  readonly unsupported: readonly string[]
  readonly dispatchInputs: Readonly<Record<string, InputDefinition>>
  readonly call: CallDefinition
  readonly permissions: Json | undefined
  readonly env: Readonly<Record<string, string>>
  readonly defaults: RunDefaults
  readonly concurrency: ConcurrencyDefinition | null
  readonly jobs: Readonly<Record<string, JobDefinition>>
}

export interface InputDefinition {
  readonly type: string
  readonly required: boolean
  readonly default: Json | undefined
  readonly options: readonly string[]
}

/** `on.workflow_call`: what a caller must and may give, and what it gets. */
export interface CallDefinition {
  readonly inputs: Readonly<Record<string, InputDefinition>>
  readonly secrets: Readonly<Record<string, { readonly required: boolean }>>
  readonly outputs: Readonly<Record<string, string>>
}

export interface RunDefaults {
  readonly shell?: string
  readonly workingDirectory?: string
}
export interface ConcurrencyDefinition {
  readonly group: string
  readonly cancelInProgress: string | boolean
  readonly queue: string
}

/** `jobs.<id>.environment`; the url is evaluated when the job has ended. */
export interface EnvironmentDefinition {
  readonly name: string
  readonly url: string | null
  readonly deployment: string | boolean
}

export interface JobDefinition {
  readonly id: string
  readonly name: string | null
  readonly needs: readonly string[]
  readonly if: string | boolean | undefined
  readonly strategy: { readonly matrix: Json; readonly failFast: Json; readonly maxParallel: Json } | null
  readonly permissions: Json | undefined
  readonly concurrency: ConcurrencyDefinition | null
  readonly environment: EnvironmentDefinition | null
  readonly runsOn: Json
  readonly continueOnError: string | boolean
  readonly timeoutMinutes: string | number
  readonly env: Readonly<Record<string, string>>
  readonly defaults: RunDefaults
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  /** The reusable workflow it calls instead of having steps. */
  readonly uses: string | null
  readonly with: Readonly<Record<string, Json>>
  readonly secrets: 'inherit' | Readonly<Record<string, string>>
  /** Keys that the embedded GitHub knows but does not do. */
  readonly unsupported: readonly string[]
}

/**
 * Reads what GitHub's parser accepted. A file with problems is read as far as it goes, so that its triggers are known.
 */
export function readDefinition(root: Json): Workflow {
  const file = record(root)
  const on = readTriggers(file['on'])
  const dispatch = record(record(file['on'])['workflow_dispatch'])
  const call = record(record(file['on'])['workflow_call'])
  return {
    name: text(file['name']),
    runName: text(file['run-name']),
    on,
    crons: list(record(file['on'])['schedule']).map((item) => text(record(item)['cron']) ?? ''),
    unsupported: list(record(file['on'])['schedule']).some((item) => 'timezone' in record(item)) ? ['timezone'] : [],
    dispatchInputs: readInputs(dispatch['inputs']),
    call: {
      inputs: readInputs(call['inputs']),
      secrets: entries(call['secrets'], (secret) => ({ required: record(secret)['required'] === true })),
      outputs: entries(call['outputs'], (output) => text(record(output)['value']) ?? ''),
    },
    permissions: file['permissions'],
    env: texts(file['env']),
    defaults: readDefaults(file['defaults']),
    concurrency: readConcurrency(file['concurrency']),
    jobs: Object.fromEntries(Object.entries(record(file['jobs'])).map(([id, job]) => [id, readJob(id, record(job))])),
  }
}

function readTriggers(on: Json | undefined): Workflow['on'] {
  if (typeof on === 'string') return { [on]: {} }
  const names = list(on)
  if (names.length > 0) return Object.fromEntries(names.map((name) => [text(name) ?? '', {}]))
  return entries(on, (filters) =>
    entries(filters, (patterns) =>
      typeof patterns === 'string' ? [patterns] : list(patterns).map((pattern) => text(pattern) ?? ''),
    ),
  )
}

function readInputs(inputs: Json | undefined): Readonly<Record<string, InputDefinition>> {
  return entries(inputs, (value) => {
    const input = record(value)
    return {
      type: text(input['type']) ?? 'string',
      required: input['required'] === true,
      default: input['default'],
      options: list(input['options']).map((option) => text(option) ?? ''),
    }
  })
}

function readDefaults(defaults: Json | undefined): RunDefaults {
  const run = record(record(defaults)['run'])
  const [shell, workingDirectory] = [text(run['shell']), text(run['working-directory'])]
  return { ...(shell === null ? {} : { shell }), ...(workingDirectory === null ? {} : { workingDirectory }) }
}

function readConcurrency(value: Json | undefined): ConcurrencyDefinition | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return { group: value, cancelInProgress: false, queue: 'single' }
  const concurrency = record(value)
  return {
    group: text(concurrency['group']) ?? '',
    cancelInProgress: flag(concurrency['cancel-in-progress'], false),
    queue: text(concurrency['queue']) ?? 'single',
  }
}

function readEnvironment(value: Json | undefined): EnvironmentDefinition | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return { name: value, url: null, deployment: true }
  const environment = record(value)
  return {
    name: text(environment['name']) ?? '',
    url: text(environment['url']),
    deployment: flag(environment['deployment'], true),
  }
}

function readJob(id: string, job: Readonly<Record<string, Json>>): JobDefinition {
  const needs = job['needs']
  const strategy = job['strategy'] === undefined ? null : record(job['strategy'])
  return {
    id,
    name: text(job['name']) || null,
    needs: typeof needs === 'string' ? [needs] : list(needs).map((id) => text(id) ?? ''),
    if: job['if'] === undefined ? undefined : flag(job['if'], true),
    strategy:
      strategy === null
        ? null
        : {
            matrix: strategy['matrix'] ?? null,
            failFast: strategy['fail-fast'] ?? true,
            maxParallel: strategy['max-parallel'] ?? null,
          },
    permissions: job['permissions'],
    concurrency: readConcurrency(job['concurrency']),
    environment: readEnvironment(job['environment']),
    runsOn: job['runs-on'] ?? null,
    continueOnError: flag(job['continue-on-error'], false),
    timeoutMinutes:
      typeof job['timeout-minutes'] === 'number' ? job['timeout-minutes'] : (text(job['timeout-minutes']) ?? 360),
    env: texts(job['env']),
    defaults: readDefaults(job['defaults']),
    outputs: texts(job['outputs']),
    steps: list(job['steps']).map(readStep),
    uses: text(job['uses']),
    with: record(job['with']),
    secrets: job['secrets'] === 'inherit' ? 'inherit' : texts(job['secrets']),
    unsupported: [
      ...unsupportedJobKeys.filter((key) => key in job),
      ...unsupportedStepKeys.filter((key) => list(job['steps']).some((step) => key in record(step))),
    ],
  }
}

const unsupportedJobKeys = ['container', 'services', 'snapshot']
const unsupportedStepKeys = ['background', 'parallel', 'wait', 'wait-all', 'cancel']

function readStep(value: Json): Step {
  const step = record(value)
  const written = (['id', 'name', 'if', 'run', 'uses', 'shell', 'working-directory'] as const).flatMap((key) =>
    step[key] === undefined ? [] : [[key, text(step[key]) ?? ''] as const],
  )
  const minutes = step['timeout-minutes']
  return {
    ...Object.fromEntries(written),
    ...(step['with'] === undefined ? {} : { with: texts(step['with']) }),
    ...(step['env'] === undefined ? {} : { env: texts(step['env']) }),
    ...(step['continue-on-error'] === undefined ? {} : { 'continue-on-error': flag(step['continue-on-error'], false) }),
    ...(typeof minutes === 'number' || typeof minutes === 'string' ? { 'timeout-minutes': minutes } : {}),
  }
}
