import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { derivedRepositories, isWorkflow, ownFiles, writeRepositories } from '../../scripts/linters/workflow-trees.ts'
import { commandWorkflows } from '../../src/domain/plan/command-workflows.ts'

const ours = readdirSync('.github/workflows').map((file) => join('.github/workflows', file))
const participant = 'examples/starters/participant/.github/workflows'
const control = 'examples/starters/control/.github/workflows'
const starters = [control, participant].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
const composed = 'examples/composed/repositories/acme/release-control/.github/workflows'
const single = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote'] as const
const reusable = ['control', ...single, 'participant', 'prepare'].map((name) => `.github/workflows/${name}.yml`)

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly name?: string
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: number
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly secrets?: unknown
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>
      readonly outputs?: Readonly<Record<string, unknown>>
    } | null
  }
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** GitHub's own parser imports JSON in a way that Node refuses, so it runs in a process that mends its imports. */
function problemsOf(...files: readonly string[]): readonly string[] {
  const output = execFileSync(
    process.execPath,
    ['--import', './test/actions/json-imports.mjs', 'test/actions/parse-workflows.mjs', ...files],
    { encoding: 'utf8' },
  )
  return JSON.parse(output)
}

function read(file: string): Workflow {
  return parse(readFileSync(file, 'utf8'))
}

function steps(file: string): readonly Step[] {
  return Object.values(read(file).jobs).flatMap((job) => job.steps ?? [])
}

describe('every workflow file', () => {
  test('is understood by GitHub’s own parser, the workflows it calls included', () => {
    expect(problemsOf(...ownFiles('.').filter(isWorkflow))).toEqual([])
  })

  test('that init writes, in each of its forms, is understood as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'derived-'))
    const files = await writeRepositories(folder, await derivedRepositories('.'))
    expect(problemsOf(...files)).toEqual([])
    rmSync(folder, { recursive: true })
  })

  test('that calls a workflow without a required input is found out', () => {
    const [problem] = problemsOf('test/actions/broken-caller.yml')
    expect(problem).toContain('app-client-id')
  })

  test.each([...ours, ...starters])('%s grants nothing at the top and gives each job its own', (file) => {
    const { permissions, jobs } = read(file)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined()
  })

  test.each([...ours, ...starters])('%s says why for every permission of a job', (file) => {
    const grants = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^ {6}[a-z-]+: (?:read|write)\b|^ {4}permissions: \{\}/.test(line))
    expect(grants.filter((line) => !line.includes(' # '))).toEqual([])
  })

  test.each([...ours, ...starters])(
    '%s names each job that has steps, by its key, for checks are required and read by that name',
    (file) => {
      for (const [key, { name, steps }] of Object.entries(read(file).jobs))
        if (steps !== undefined) expect(name).toBe(key)
    },
  )

  test.each(ours)('%s ends every job in time', (file) => {
    for (const job of Object.values(read(file).jobs))
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test.each([...ours, ...starters])(
    '%s pins what others wrote by full commit and puts no expression into a script',
    (file) => {
      for (const { uses = '$/', run = '' } of steps(file)) {
        expect(uses).toMatch(/^\$\/|@[0-9a-f]{40}$/)
        expect(run).not.toContain('${{')
      }
    },
  )
})

describe('the reusable workflows', () => {
  test.each(reusable)('%s gives every action the inputs that it has, and all that it requires', (file) => {
    for (const step of steps(file).filter(({ uses }) => uses?.startsWith('$/'))) {
      const action: { readonly inputs: Readonly<Record<string, { readonly required: boolean }>> } = parse(
        readFileSync(join(step.uses?.slice(2) ?? '', 'action.yml'), 'utf8'),
      )
      const given = Object.keys(step.with ?? {})
      const required = Object.entries(action.inputs)
        .filter(([, input]) => input.required)
        .map(([name]) => name)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given))
      expect(given).toEqual(expect.arrayContaining(required))
    }
  })

  test.each(reusable)('%s reads only outputs that its actions have', (file) => {
    const text = readFileSync(file, 'utf8')
    const actions = new Map(
      steps(file).flatMap(({ id, uses }) =>
        id !== undefined && uses?.startsWith('$/') ? [[id, uses.slice(2)] as const] : [],
      ),
    )
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([a-z-]+)\.outputs\.([a-z-]+)/g)) {
      const action = actions.get(id)
      if (action === undefined) expect(output).toBe('token')
      else expect(Object.keys(parse(readFileSync(join(action, 'action.yml'), 'utf8')).outputs)).toContain(output)
    }
  })

  test.each(['participant', 'prepare'])(
    '%s.yml tells the code under test nothing: the job that runs the command has no token and no secret',
    (name) => {
      const run = read(`.github/workflows/${name}.yml`).jobs['run']
      expect(run?.permissions).toEqual({})
      expect(JSON.stringify(run)).not.toMatch(/secrets\.|token/)
    },
  )

  const granted = ({ jobs }: Workflow): readonly unknown[] => Object.values(jobs).map(({ permissions }) => permissions)

  test('writes nothing where a tier is tested, and asks its caller for no right to write', () => {
    expect(granted(read('.github/workflows/participant.yml'))).toEqual([{ contents: 'read' }, {}, {}, {}])
    expect(granted(read(join(participant, 'convoy.yml')))).toEqual([{ contents: 'read' }])
  })

  test('writes in one job where a version is prepared, which runs Convoy alone and commits', () => {
    const { jobs } = read('.github/workflows/prepare.yml')
    const writing = Object.entries(jobs).filter(([, { permissions }]) => JSON.stringify(permissions).includes('write'))
    expect(writing).toMatchObject([
      [
        'prepare-commit',
        { permissions: { contents: 'write' }, steps: [{ uses: '$/actions/run-tier-gate', with: { mode: 'commit' } }] },
      ],
    ])
    expect(granted(read(join(participant, 'convoy-prepare.yml')))).toEqual([{ contents: 'write' }])
  })

  test.each(Object.entries(commandWorkflows))(
    'for a %s is called by the starter that Convoy starts',
    (_use, { starter, calls }) => {
      const { jobs } = read(join(participant, starter))
      expect(Object.values(jobs).map(({ uses }) => uses)).toEqual([
        `convoy-release/convoy/.github/workflows/${calls}@v1`,
      ])
    },
  )
})

describe('the workflows of single actions', () => {
  const call = (name: string) => read(`.github/workflows/${name}.yml`).on.workflow_call
  const tokenOf = (file: string, job?: string) =>
    Object.entries(read(file).jobs)
      .filter(([name]) => job === undefined || name === job)
      .flatMap(([, { steps = [] }]) => steps)
      .find(({ id }) => id === 'app')
  /** The job of control.yml in which the same step is taken. */
  const twin = {
    'record-signal': 'record',
    'plan-release': 'control',
    'cut-rc': 'control',
    'run-tier-gate': 'control',
    promote: 'promote',
  } as const

  test.each(single)('%s.yml takes what control.yml takes, and signs in as it does', (name) => {
    const { signal: _, train, ...shared } = call('control')?.inputs ?? {}
    expect(call(name)?.inputs).toMatchObject(
      name === 'record-signal' ? { ...shared, 'app-workflows': {}, 'app-statuses': {} } : shared,
    )
    if (name === 'plan-release') expect(call(name)?.inputs).toMatchObject({ train })
    expect(tokenOf(`.github/workflows/${name}.yml`)).toEqual(tokenOf('.github/workflows/control.yml', twin[name]))
  })

  test.each(single)('%s.yml hands on every output that its action has in control', (name) => {
    const { outputs }: { readonly outputs: Readonly<Record<string, unknown>> } = parse(
      readFileSync(`actions/${name}/action.yml`, 'utf8'),
    )
    const ofParticipants = ['request', 'control', 'control-name', 'outcome', 'tests']
    expect(Object.keys(call(name)?.outputs ?? {}).toSorted()).toEqual(
      Object.keys(outputs)
        .filter((output) => !ofParticipants.includes(output))
        .toSorted(),
    )
  })

  test.each(readdirSync(control))('stand in the composed example behind the starter %s as it is', (file) => {
    const [starter, own] = [control, composed].map((folder) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n'),
    )
    expect(own).toBe(
      starter?.replaceAll(
        /convoy-release\/convoy\/\.github\/workflows\/control\.yml@v1.*/g,
        () => '$/.github/workflows/control.yml',
      ),
    )
  })

  test('are what the composed example is made of', () => {
    const { jobs, on } = read(join(composed, 'control.yml'))
    expect(new Set(Object.values(jobs).flatMap(({ uses }) => uses ?? []))).toEqual(
      new Set(single.map((name) => `./.github/workflows/convoy-${name}.yml`)),
    )
    for (const { uses, with: given } of Object.values(jobs))
      if (uses !== undefined)
        expect(Object.keys(given ?? {})).toEqual(
          expect.arrayContaining(['app-client-id', 'app-members', 'app-statuses', 'app-workflows', 'runs-on']),
        )
    expect(Object.keys(on.workflow_call?.inputs ?? {})).toEqual(expect.arrayContaining(['signal']))
  })
})

describe('every step that fetches a token', () => {
  test.each(reusable)('of %s takes the proxy of its machine', (file) => {
    for (const step of steps(file).filter(({ uses }) => uses?.startsWith('actions/create-github-app-token@')))
      expect(step.env).toEqual({ NODE_USE_ENV_PROXY: '1' })
  })
})
