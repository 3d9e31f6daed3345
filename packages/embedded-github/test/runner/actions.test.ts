import { describe, expect, test } from '@jest/globals'
import { ends, play, printed } from './bench.ts'

const manifest = (runs: string, more = ''): string =>
  `name: an action\ndescription: does something\n${more}runs: ${runs}\n`
const node = (script: string, inputs = ''): Record<string, string> => ({
  'action.yml': manifest('{using: node24, main: main.mjs}', inputs),
  'main.mjs': script,
})

describe('a step that uses an action', () => {
  test('finds it by repository, path and ref, in the folder where GitHub puts it', async () => {
    const { log } = await play({
      repositories: {
        'acme/kit@v1': {
          'actions/greet/action.yml': manifest('{using: node20, main: ../../dist/greet.js}'),
          'dist/greet.js':
            'console.log(__filename.split("/").slice(-2).join("/"), process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF, process.env.GITHUB_ACTION, process.version)',
          'dist/package.json': '{}',
        },
      },
      steps: [{ uses: 'acme/kit/actions/greet@v1' }],
    })
    expect(printed(log)).toEqual([`dist/greet.js acme/kit v1 __acme_kit_actions_greet ${process.version}`])
  })

  test('can be told its own repository and ref, which are known before its inputs are read', async () => {
    const { log } = await play({
      repositories: {
        'acme/kit@c0ffee': {
          'a/action.yml': manifest(
            '{using: node24, main: a.mjs}',
            'inputs: { kit: { description: who, required: true } }\n',
          ),
          'a/a.mjs': 'console.log(process.env.INPUT_KIT)',
        },
      },
      steps: [{ uses: 'acme/kit/a@c0ffee', with: { kit: '${{ github.action_repository }}@${{ github.action_ref }}' } }],
    })
    expect(printed(log)).toEqual(['acme/kit@c0ffee'])
  })

  test('finds ./ in the workspace as it is then', async () => {
    const { log } = await play({
      steps: [
        {
          run: `mkdir act; echo '${JSON.stringify({ name: 'a', description: 'a', runs: { using: 'node24', main: 'a.cjs' } })}' > act/action.yaml; echo 'console.log("local", process.cwd() === process.env.GITHUB_WORKSPACE)' > act/a.cjs`,
        },
        { uses: './act' },
      ],
    })
    expect(printed(log)).toEqual(['local true'])
  })

  test('finds $/ in the repository and at the commit of the workflow file that says so', async () => {
    const { log, steps } = await play({
      repositories: {
        'acme-tools/kit@c0ffee': {
          'actions/cut/action.yml': manifest('{using: node24, main: a.mjs}'),
          'actions/cut/a.mjs': 'console.log("from the kit")',
        },
      },
      contexts: { job: { workflow_repository: 'acme-tools/kit', workflow_sha: 'c0ffee' } },
      steps: [{ uses: '$/actions/cut' }],
    })
    expect(printed(log)).toEqual(['from the kit'])
    expect(steps[1]?.name).toBe('Run $/actions/cut')
  })

  test('gets its inputs upper case, spaces as underscores, hyphens kept, with defaults evaluated', async () => {
    const inputs =
      'inputs: {who: {default: "${{ github.actor }}"}, dry-run: {required: true}, "two words": {default: x}}\n'
    const { log } = await play({
      repositories: {
        'acme/a@v1': node(
          'for (const name of ["INPUT_WHO", "INPUT_DRY-RUN", "INPUT_TWO_WORDS"]) console.log(name, process.env[name])',
          inputs,
        ),
      },
      steps: [{ uses: 'acme/a@v1', with: { 'Dry-Run': '${{ 1 == 1 }}' } }],
    })
    expect(printed(log)).toEqual(['INPUT_WHO zoe', 'INPUT_DRY-RUN true', 'INPUT_TWO_WORDS x'])
  })

  test('is only warned of an input it does not have, told of a deprecated one, and not stopped by a missing required one', async () => {
    const { conclusion, annotations } = await play({
      repositories: {
        'acme/a@v1': node('', 'inputs: {must: {required: true}, old: {deprecationMessage: use must}}\n'),
      },
      steps: [{ uses: 'acme/a@v1', with: { mist: '1', old: '2' } }],
    })
    expect(conclusion).toBe('success')
    expect(annotations.map(({ message }) => message)).toEqual([
      "Unexpected input(s) 'mist', valid inputs are ['must', 'old']",
      "Input 'old' has been deprecated with message: use must",
    ])
  })

  test('fails with its exit code, and says itself why', async () => {
    const { conclusion, annotations } = await play({
      repositories: { 'acme/a@v1': node('console.log("::error::because"); process.exitCode = 1') },
      steps: [{ uses: 'acme/a@v1' }],
    })
    expect({ conclusion, annotations }).toEqual({
      conclusion: 'failure',
      annotations: [{ level: 'error', message: 'because' }],
    })
  })

  test.each([
    [
      'stands for billions by its aliases',
      `name: a\nx: &a [1]\n${Array.from('bcdefghijkl', (name, index) => `x${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghijk'[index]}`).join(',')}]`).join('\n')}\n`,
      'Maximum events exceeded',
    ],
    ['is larger than any', `name: a\n#${'x'.repeat(500 * 1024)}\n`, 'at most 512000 are read'],
  ])('fails where its action.yml %s, before that is read', async (_, text, words) => {
    const { conclusion, annotations } = await play({
      repositories: { 'acme/a@v1': { 'action.yml': text } },
      steps: [{ uses: 'acme/a@v1' }],
    })
    expect([conclusion, annotations.map(({ message }) => message).join('\n')]).toEqual([
      'failure',
      expect.stringContaining(words),
    ])
  })

  test('runs pre before all steps and post after them, the last first, with its own state', async () => {
    const phases = (name: string): Record<string, string> => ({
      'action.yml': manifest('{using: node24, pre: pre.mjs, main: main.mjs, post: post.mjs}'),
      ...Object.fromEntries(
        ['pre', 'main', 'post'].map((phase) => [
          `${phase}.mjs`,
          `import { appendFileSync } from 'node:fs'; console.log('${name} ${phase}', process.env.STATE_trail ?? ''); appendFileSync(process.env.GITHUB_STATE, 'trail=' + (process.env.STATE_trail ?? '') + '${phase} \\n')`,
        ]),
      ),
    })
    const result = await play({
      repositories: { 'acme/a@v1': phases('a'), 'acme/b@v1': phases('b') },
      steps: [{ uses: 'acme/a@v1' }, { name: 'B', uses: 'acme/b@v1' }, { run: 'exit 1' }],
    })
    expect(printed(result.log)).toEqual([
      'a pre ',
      'b pre ',
      'a main pre ',
      'b main pre ',
      '##[error]Process completed with exit code 1.',
      'Post job cleanup.',
      'b post pre main ',
      'Post job cleanup.',
      'a post pre main ',
    ])
    expect(ends(result)).toEqual([
      'Pre Run acme/a@v1: success',
      'Pre B: success',
      'Run acme/a@v1: success',
      'B: success',
      'Run exit 1: failure',
      'Post B: success',
      'Post Run acme/a@v1: success',
    ])
  })

  test('has no post where its main was skipped, and asks post-if where it was not', async () => {
    const action = {
      'action.yml': manifest('{using: node24, main: a.mjs, post: a.mjs, post-if: failure()}'),
      'a.mjs': '',
    }
    const result = await play({
      repositories: { 'acme/a@v1': action },
      steps: [
        { name: 'skipped', if: 'false', uses: 'acme/a@v1' },
        { name: 'ran', uses: 'acme/a@v1' },
      ],
    })
    expect(ends(result)).toEqual(['skipped: skipped', 'ran: success', 'Post ran: skipped'])
  })

  test('does not run pre of a local action, and says so', async () => {
    const result = await play({
      workspace: {
        'act/action.yml': manifest('{using: node24, pre: a.mjs, main: a.mjs}'),
        'act/a.mjs': 'console.log("once")',
      },
      steps: [{ uses: './act' }],
    })
    expect(printed(result.log).filter((line) => line === 'once')).toHaveLength(1)
    expect(result.annotations).toEqual([
      { level: 'warning', message: "`pre` execution is not supported for local action from './act'" },
    ])
  })
})

describe('an action that cannot be had', () => {
  test('fails the job while it is set up, before any step, even where its own step would be skipped', async () => {
    const result = await play({ steps: [{ run: 'echo never' }, { if: 'false', uses: 'someone/unknown@v2' }] })
    expect(result.steps.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      'Set up job: failure',
      'Complete job: success',
    ])
    expect(result.conclusion).toBe('failure')
    expect(result.annotations[0]?.message).toMatch(/^Unable to resolve action `someone\/unknown@v2`: .*no stand-in/)
  })

  test.each([
    ['docker://alpine', /docker:\/\/alpine.*containers are not executed/],
    ['acme/a', /^Expected format \{org\}\/\{repo\}\[\/path\]@ref\. Actual 'acme\/a'/],
    ['$/a@v1', /self-repository reference/],
  ])('is also %s', async (uses, message) => {
    const { annotations } = await play({ steps: [{ uses }] })
    expect(annotations[0]?.message).toMatch(message)
  })

  test.each([
    ['docker', '{using: docker, image: Dockerfile}', /Docker actions are not executed/],
    ['of an old Node', '{using: node12, main: a.js}', /'using: node12' is not supported/],
    ['without a main', '{using: node24}', /'runs\.main' is missing/],
    ['composite without shell', '{using: composite, steps: [{run: x}]}', /shell \(step 1\)/],
    ['not YAML', '{using: node24', /ACTION_NOT_YAML/],
  ])('is also one that is %s', async (_, runs, message) => {
    const { annotations, conclusion } = await play({
      repositories: { 'acme/a@v1': { 'action.yml': manifest(runs) } },
      steps: [{ uses: 'acme/a@v1' }],
    })
    expect(conclusion).toBe('failure')
    expect(annotations[0]?.message).toMatch(message)
  })

  test('is also a folder of the workspace without action.yml, which fails only its step', async () => {
    const result = await play({ steps: [{ name: 'local', uses: './nowhere' }] })
    expect(ends(result)).toEqual(['local: failure'])
    expect(result.annotations[0]?.message).toMatch(/^Can't find 'action\.yml'.*Did you forget to run actions\/checkout/)
  })

  test('is also one whose script is missing', async () => {
    const { annotations } = await play({
      repositories: { 'acme/a@v1': { 'action.yml': manifest('{using: node24, main: gone.mjs}') } },
      steps: [{ uses: 'acme/a@v1' }],
    })
    expect(annotations[0]?.message).toMatch(/^File not found: .*gone\.mjs/)
  })
})

describe('a composite action', () => {
  const composite = (steps: string, more = ''): Record<string, string> => ({
    'action.yml': `name: c\ndescription: c\n${more}runs:\n  using: composite\n  steps:\n${steps}`,
  })

  test('sees its inputs, its own steps, the env of its step, and says its outputs', async () => {
    const { log, outputs } = await play({
      repositories: {
        'acme/c@v1': composite(
          '    - {id: a, shell: bash, run: \'echo "said=${{ inputs.who }} $LEVEL ${{ env.LEVEL }}" >> "$GITHUB_OUTPUT"\'}\n    - {shell: bash, run: \'echo "<${{ steps.outer.outputs.x }}> $(basename "$GITHUB_ACTION_PATH") ${{ github.action_path == env.GITHUB_ACTION_PATH || true }}"\'}\n',
          'inputs: {who: {default: nobody}}\noutputs: {greeting: {value: "${{ steps.a.outputs.said }}!"}}\n',
        ),
      },
      outputs: { greeting: '${{ steps.c.outputs.greeting }}' },
      env: [{ LEVEL: 'job' }],
      steps: [
        { id: 'outer', run: 'echo "x=outer" >> "$GITHUB_OUTPUT"' },
        { id: 'c', uses: 'acme/c@v1', with: { who: 'ann' }, env: { LEVEL: 'step' } },
      ],
    })
    expect(outputs).toEqual({ greeting: 'ann step step!' })
    expect(printed(log)).toEqual(['<> v1 true'])
  })

  test('changes GITHUB_ENV and PATH for all later steps', async () => {
    const { log } = await play({
      repositories: {
        'acme/c@v1': composite(
          '    - {shell: bash, run: \'echo "A=1" >> "$GITHUB_ENV"; echo "/p" >> "$GITHUB_PATH"\'}\n    - {shell: bash, run: \'echo "$A"\'}\n',
        ),
      },
      steps: [{ uses: 'acme/c@v1' }, { run: 'echo "$A ${PATH%%:*}"' }],
    })
    expect(printed(log)).toEqual(['1', '1 /p'])
  })

  test('fails with its first failing step, runs what asks for failure, and honours continue-on-error', async () => {
    const result = await play({
      repositories: {
        'acme/c@v1': composite(
          '    - {shell: bash, continue-on-error: true, run: exit 1}\n    - {shell: bash, run: echo goes on}\n    - {shell: bash, run: exit 2}\n    - {shell: bash, run: echo never}\n    - {shell: bash, if: failure(), run: echo cleans up}\n',
        ),
      },
      steps: [
        { name: 'c', uses: 'acme/c@v1' },
        { name: 'after', if: 'failure()', run: 'true' },
      ],
    })
    expect(ends(result)).toEqual(['c: failure', 'after: success'])
    expect(printed(result.log).filter((line) => !line.startsWith('##'))).toEqual(['goes on', 'cleans up'])
  })

  test('that runs after a failure starts from success', async () => {
    const { log } = await play({
      repositories: { 'acme/c@v1': composite('    - {shell: bash, run: echo runs}\n') },
      steps: [{ run: 'exit 1' }, { if: 'always()', uses: 'acme/c@v1' }],
    })
    expect(printed(log)).toContain('runs')
  })

  test('means its own repository and ref by $/', async () => {
    const { log } = await play({
      repositories: {
        'acme/kit@v2': {
          'outer/action.yml': composite('    - {uses: $/inner}\n')['action.yml'] ?? '',
          'inner/action.yml': manifest('{using: node24, main: a.mjs}'),
          'inner/a.mjs': 'console.log(process.env.GITHUB_ACTION_REPOSITORY + "@" + process.env.GITHUB_ACTION_REF)',
        },
      },
      steps: [{ uses: 'acme/kit/outer@v2' }],
    })
    expect(printed(log)).toEqual(['acme/kit@v2'])
  })

  test('has the clean-up of its actions as one post step', async () => {
    const inner = (name: string): Record<string, string> => ({
      'action.yml': manifest('{using: node24, main: a.mjs, post: b.mjs}'),
      'a.mjs': '',
      'b.mjs': `console.log("clean ${name}", process.env.INPUT_X)`,
    })
    const result = await play({
      repositories: {
        'acme/c@v1': composite(
          '    - {uses: acme/x@v1, with: {x: "${{ inputs.x }}"}}\n    - {uses: acme/y@v1}\n',
          'inputs: {x: {}}\n',
        ),
        'acme/x@v1': { ...inner('x') },
        'acme/y@v1': inner('y'),
      },
      steps: [{ name: 'C', uses: 'acme/c@v1', with: { x: '1' } }],
    })
    expect(ends(result)).toEqual(['C: success', 'Post C: success'])
    expect(printed(result.log).filter((line) => line.startsWith('clean'))).toEqual(['clean y undefined', 'clean x 1'])
  })

  test('cannot read secrets', async () => {
    const { annotations } = await play({
      contexts: { secrets: { S: 'x' } },
      repositories: { 'acme/c@v1': composite("    - {shell: bash, run: 'echo ${{ secrets.S }}'}\n") },
      steps: [{ uses: 'acme/c@v1' }],
    })
    expect(annotations[0]?.message).toMatch(/secrets/)
  })

  test('is ended with its step, however deep the process', async () => {
    const result = await play({
      repositories: {
        'acme/c@v1': composite(
          '    - {shell: bash, run: sleep 60}\n    - {shell: bash, if: always(), run: echo never}\n',
        ),
      },
      steps: [{ name: 'c', 'timeout-minutes': 0.005, uses: 'acme/c@v1' }],
    })
    expect(ends(result)).toEqual(['c: failure'])
    expect(result.annotations).toEqual([
      { level: 'error', message: "The action 'c' has timed out after 0.005 minutes." },
    ])
  })

  test('may nest ten deep and not eleven', async () => {
    const chain = (depth: number): Record<string, Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length: depth }, (_, at) => [
          `acme/c${at}@v1`,
          composite(
            at === depth - 1 ? '    - {shell: bash, run: echo bottom}\n' : `    - {uses: acme/c${at + 1}@v1}\n`,
          ),
        ]),
      )
    expect(printed((await play({ repositories: chain(10), steps: [{ uses: 'acme/c0@v1' }] })).log)).toContain('bottom')
    const tooDeep = await play({ repositories: chain(11), steps: [{ uses: 'acme/c0@v1' }] })
    expect(tooDeep.annotations[0]?.message).toBe('Composite action depth exceeded max depth 9')
  })

  test('refuses an action with pre inside it, which is not imitated', async () => {
    const { annotations } = await play({
      repositories: {
        'acme/c@v1': composite('    - {uses: acme/x@v1}\n'),
        'acme/x@v1': { 'action.yml': manifest('{using: node24, pre: a.mjs, main: a.mjs}'), 'a.mjs': '' },
      },
      steps: [{ uses: 'acme/c@v1' }],
    })
    expect(annotations[0]?.message).toMatch(/'acme\/x@v1', which has a 'pre' script/)
  })
})
