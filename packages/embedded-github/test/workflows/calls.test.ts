import { afterEach, describe, expect, test } from '@jest/globals'
import { dispatched, headOf, play, smallGitHub, worldOf, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

async function run(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof play>[1] = {},
): Promise<SmallGitHub> {
  const github = await play(files, options)
  opened.push(github)
  return github
}

const job = 'runs-on: x, steps: [{ run: "true" }]'

describe('outputs through two levels', () => {
  const files = {
    'main.yml':
      'on: repository_dispatch\njobs:\n  ask: { uses: acme/kit/.github/workflows/outer.yml@main, with: { n: 3, why: "${{ github.event.action }}" } }\n  end: { needs: ask, name: "end ${{ needs.ask.outputs.answer }}", runs-on: x, steps: [{ run: "true" }] }',
  }
  const kit = {
    'outer.yml': [
      'on:',
      '  workflow_call:',
      '    inputs: { n: { type: number, required: true }, why: { type: string }, loud: { type: boolean, default: true } }',
      '    outputs: { answer: { value: "${{ jobs.inner.outputs.answer }}-${{ inputs.n }}" } }',
      'env: { FROM: outer }',
      'jobs:',
      '  inner: { uses: $/.github/workflows/inner.yml, with: { text: "${{ inputs.why }}!" } }',
      `  other: { ${job} }`,
    ].join('\n'),
    'inner.yml': [
      'on: { workflow_call: { inputs: { text: { type: string, required: true } }, outputs: { answer: { value: "${{ jobs.work.outputs.answer }}" } } } }',
      'env: { FROM: inner }',
      'jobs:',
      '  work: { outputs: { answer: "${{ steps.s.outputs.a }}" }, runs-on: x, steps: [{ id: s, run: "true" }] }',
    ].join('\n'),
  }

  test('each level sees its own inputs and the run of its caller, and the run says which files it used', async () => {
    const github = await run(files, {
      others: { 'acme/kit': kit },
      script: ({ job: { key } }) => (key === 'ask/inner/work' ? { outputs: { answer: '42' } } : {}),
    })
    const sha = headOf(github.hub.world(), 'acme/kit')
    expect(github.jobs()).toEqual(['ask / inner / work: success', 'ask / other: success', 'end 42-3: success'])
    expect(github.runs()[0]?.referenced).toEqual([
      { path: 'acme/kit/.github/workflows/outer.yml@main', sha, ref: 'refs/heads/main' },
      { path: 'acme/kit/.github/workflows/inner.yml@main', sha, ref: 'refs/heads/main' },
    ])
    const work = github.message('ask / inner / work')
    expect(work.contexts.inputs).toEqual({ text: 'go!' })
    expect(github.message('ask / other').contexts.inputs).toEqual({ n: 3, why: 'go', loud: true })
    expect(work.env).toEqual([{ FROM: 'inner' }, {}])
    expect(work.repository).toBe('acme/a')
    expect(work.contexts.github).toMatchObject({
      repository: 'acme/a',
      workflow_ref: 'acme/a/.github/workflows/main.yml@refs/heads/main',
      job: 'work',
    })
    expect(work.contexts.job).toEqual({
      workflow_ref: 'acme/kit/.github/workflows/inner.yml@refs/heads/main',
      workflow_sha: sha,
      workflow_repository: 'acme/kit',
      workflow_file_path: '.github/workflows/inner.yml',
    })
  })
})

describe('secrets', () => {
  const inner =
    'on: { workflow_call: { secrets: { KEY: { required: true } } } }\njobs:\n  work: { runs-on: x, steps: [{ run: "true" }] }'

  test('reach a called workflow by name, one level at a time', async () => {
    const github = await run(
      {
        'main.yml':
          'on: repository_dispatch\njobs:\n  a: { uses: ./.github/workflows/outer.yml, secrets: { FIRST: "${{ secrets.APP }}" } }',
        'outer.yml': `on: { workflow_call: { secrets: { FIRST: {} } } }\njobs:\n  b: { uses: ./.github/workflows/inner.yml, secrets: { KEY: "<\${{ secrets.FIRST }}\${{ secrets.APP }}>" } }\n  c: { ${job} }`,
        'inner.yml': inner,
      },
      { settings: { secrets: { APP: 's3' } } },
    )
    const [b, c] = [github.message('a / b / work'), github.message('a / c')]
    expect(b.contexts.secrets).toEqual({ KEY: '<s3>', GITHUB_TOKEN: b.token })
    expect(c.contexts.secrets).toEqual({ FIRST: 's3', GITHUB_TOKEN: c.token })
  })

  test('inherit hands on all of them', async () => {
    const github = await run(
      {
        'main.yml': 'on: repository_dispatch\njobs:\n  a: { uses: ./.github/workflows/inner.yml, secrets: inherit }',
        'inner.yml': inner,
      },
      { settings: { secrets: { KEY: 'k', OTHER: 'o' } } },
    )
    expect(github.message('a / work').contexts.secrets).toMatchObject({ KEY: 'k', OTHER: 'o' })
  })
})

describe('permissions', () => {
  const called = (permissions: string): string => `on: workflow_call\n${permissions}\njobs:\n  work: { ${job} }`

  test.each([
    ['permissions: { contents: write, actions: read }', '', { metadata: 'read', contents: 'write', actions: 'read' }],
    [
      'permissions: { contents: write, actions: read }',
      'permissions: { contents: read }',
      { metadata: 'read', contents: 'read' },
    ],
    ['', 'permissions: {}', { metadata: 'read' }],
  ])('the caller has %j, the callee says %j', async (caller, callee, expected) => {
    const github = await run({
      'main.yml': `on: repository_dispatch\n${caller}\njobs:\n  a: { uses: ./.github/workflows/called.yml }`,
      'called.yml': called(callee),
    })
    expect(github.message('a / work').permissions).toEqual(expected)
  })

  test('a callee that asks for more than its caller has does not start', async () => {
    const github = await run({
      'main.yml':
        'on: repository_dispatch\njobs:\n  a: { permissions: { contents: read }, uses: ./.github/workflows/called.yml }',
      'called.yml': called('permissions: { contents: write }'),
    })
    expect(github.runs()[0]?.conclusion).toBe('startup_failure')
    expect(github.runs()[0]?.problems).toEqual([
      ".github/workflows/main.yml: job 'a' calls ./.github/workflows/called.yml: The nested job 'work' is requesting 'contents: write', but is only allowed 'contents: read'. (calling job 'a')",
    ])
  })
})

describe('a matrix of calls', () => {
  test('each leg is a call of its own; the last output set wins', async () => {
    const github = await run(
      {
        'main.yml':
          'on: repository_dispatch\njobs:\n  a: { strategy: { matrix: { r: [x, y] } }, uses: ./.github/workflows/called.yml, with: { r: "${{ matrix.r }}" } }\n  b: { needs: a, name: "after ${{ needs.a.outputs.o }}", runs-on: x, steps: [{ run: "true" }] }',
        'called.yml':
          'on: { workflow_call: { inputs: { r: { type: string } }, outputs: { o: { value: "${{ jobs.one.outputs.o }}" } } } }\njobs:\n  one: { outputs: { o: "${{ steps.s.outputs.o }}" }, runs-on: x, steps: [{ id: s, run: "true" }] }\n  two: { needs: one, runs-on: x, steps: [{ run: "true" }] }',
      },
      {
        script: ({ contexts: { inputs } }) => ({ outputs: { o: JSON.stringify(inputs) } }),
        minutes: (name) => (name === 'a (x) / one' ? 5 : 1),
      },
    )
    expect(github.jobs()).toEqual([
      'a (x) / one: success',
      'a (y) / one: success',
      'a (y) / two: success',
      'a (x) / two: success',
      'after {"r":"x"}: success',
    ])
  })

  test('a call whose if does not hold is one skipped job', async () => {
    const github = await run({
      'main.yml': 'on: repository_dispatch\njobs:\n  a: { if: false, uses: ./.github/workflows/called.yml }',
      'called.yml': `on: workflow_call\njobs:\n  work: { ${job} }`,
    })
    expect(github.jobs()).toEqual(['a: skipped'])
    expect(github.runs()[0]?.conclusion).toBe('skipped')
  })
})

describe('what cannot be called', () => {
  const calling = (line: string): string => `on: repository_dispatch\njobs:\n  a: { ${line} }`
  const local = './.github/workflows/called.yml'

  test.each([
    ['a file that is not there', calling(`uses: ${local}`), {}, 'workflow was not found.'],
    [
      'a file without workflow_call',
      calling(`uses: ${local}`),
      { 'called.yml': `on: push\njobs:\n  w: { ${job} }` },
      'workflow_call is not a trigger of the called workflow',
    ],
    [
      'itself',
      'on: [repository_dispatch, workflow_call]\njobs:\n  a: { uses: ./.github/workflows/main.yml }',
      {},
      'it calls itself',
    ],
    [
      'without a required input',
      calling(`uses: ${local}`),
      {
        'called.yml': `on: { workflow_call: { inputs: { x: { type: string, required: true } } } }\njobs:\n  w: { ${job} }`,
      },
      'Input x is required, but not provided while calling.',
    ],
    [
      'with an unknown input',
      calling(`uses: ${local}, with: { y: 1 }`),
      { 'called.yml': `on: workflow_call\njobs:\n  w: { ${job} }` },
      'Invalid input, y is not defined in the referenced workflow.',
    ],
    [
      'with an input of another type',
      calling(`uses: ${local}, with: { x: maybe }`),
      { 'called.yml': `on: { workflow_call: { inputs: { x: { type: boolean } } } }\njobs:\n  w: { ${job} }` },
      'Input x is not a boolean.',
    ],
    [
      'without a required secret',
      calling(`uses: ${local}`),
      { 'called.yml': `on: { workflow_call: { secrets: { S: { required: true } } } }\njobs:\n  w: { ${job} }` },
      'Secret S is required, but not provided while calling.',
    ],
    [
      'a broken file',
      calling(`uses: ${local}`),
      { 'called.yml': 'on: workflow_call\njobs:\n  w: { runs-on: x, stepz: [] }' },
      "Unexpected value 'stepz'",
    ],
    [
      'with concurrency at its top',
      calling(`uses: ${local}`),
      { 'called.yml': `on: workflow_call\nconcurrency: g\njobs:\n  w: { ${job} }` },
      'does not do concurrency at the top of a called workflow yet',
    ],
  ])('%s', async (_, main, files, problem) => {
    const github = await run({ 'main.yml': main, ...files })
    expect(github.runs()[0]).toMatchObject({ status: 'completed', conclusion: 'startup_failure', jobs: [] })
    expect(github.runs()[0]?.problems.join('\n')).toContain(problem)
  })

  test('a private repository from a public one', async () => {
    const world = worldOf({
      'acme/a': { 'main.yml': calling('uses: acme/b/.github/workflows/c.yml@main') },
      'acme/b': { 'c.yml': `on: workflow_call\njobs:\n  w: { ${job} }` },
    })
    const hidden = world.repositories['acme/b']
    if (hidden === undefined) throw new Error('acme/b is missing')
    const github = smallGitHub({
      ...world,
      repositories: { ...world.repositories, 'acme/b': { ...hidden, private: true } },
    })
    opened.push(github)
    await github.send((now) => dispatched(now, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.runs()[0]?.problems[0]).toContain('workflow was not found.')
  })

  test('secrets: inherit to another owner', async () => {
    const github = await run(
      { 'main.yml': calling('uses: kit/k/.github/workflows/c.yml@main, secrets: inherit') },
      { others: { 'kit/k': { 'c.yml': `on: workflow_call\njobs:\n  w: { ${job} }` } } },
    )
    expect(github.runs()[0]?.problems[0]).toContain(
      'secrets: inherit does not reach a workflow of another owner, kit/k',
    )
  })

  test('more than ten levels', async () => {
    const level = (n: number): [string, string] => [
      `l${n}.yml`,
      `on: workflow_call\njobs:\n  w: { ${n === 11 ? job : `uses: ./.github/workflows/l${n + 1}.yml`} }`,
    ]
    const levels = (first: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 11 - first + 1 }, (_, index) => level(first + index)))
    const tooDeep = await run({ 'main.yml': calling('uses: ./.github/workflows/l2.yml'), ...levels(2) })
    expect(tooDeep.runs()[0]?.problems[0]).toContain('more than 10 levels')
    const deepest = await run({ 'main.yml': calling('uses: ./.github/workflows/l3.yml'), ...levels(3) })
    expect(deepest.runs()[0]?.conclusion).toBe('success')
  })
})
