import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { addToken } from '../../src/github/world/seed.ts'
import { dispatched, smallGitHub, worldOf, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

async function play(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<SmallGitHub> {
  const world = addToken(worldOf({ 'acme/a': files }, { variables }), 'zoe', {
    kind: 'user',
    login: 'zoe',
    permissions: { actions: 'read' },
    repositories: 'all',
    expiresAt: null,
  })
  const github = smallGitHub(world)
  opened.push(github)
  await github.send((now) => dispatched(now, 'acme/a', 'go'))
  await github.dispatcher.settle()
  return github
}

/** As REST shows the labels of the run's jobs. */
function labelsOf(github: SmallGitHub): unknown {
  const world = github.hub.world()
  const [, { body }] = answer(world, {
    method: 'GET',
    url: `${world.url}/repos/acme/a/actions/runs/${github.runs()[0]?.id}/jobs`,
    headers: { authorization: 'token zoe' },
  })
  return JSON.parse(String(body)).jobs.map(({ labels }: { readonly labels: unknown }) => labels)
}

const job = (runsOn: string): string =>
  `on: repository_dispatch\njobs:\n  one:\n    runs-on: ${runsOn}\n    steps: [{ run: "true" }]\n`

describe('runs-on', () => {
  test.each([
    ['ubuntu-latest', ['ubuntu-latest']],
    ['[self-hosted, linux]', ['self-hosted', 'linux']],
    ['{ group: releases, labels: [big, linux] }', ['big', 'linux']],
    ['{ group: releases, labels: big }', ['big']],
    ['{ group: releases }', []],
    ['${{ vars.WHERE }}', ['arm']],
    ['[self-hosted, "${{ vars.WHERE }}"]', ['self-hosted', 'arm']],
    [`\${{ fromJSON('["self-hosted", "x64"]') }}`, ['self-hosted', 'x64']],
    [`'\${{ fromJSON(''{"group": "g", "labels": ["big"]}'') }}'`, ['big']],
  ])('%s asks for a machine that its job then names', async (written, labels) => {
    const github = await play({ 'w.yml': job(written) }, { WHERE: 'arm' })
    expect([labelsOf(github), github.jobs()]).toEqual([[labels], ['one: success']])
  })

  test.each([
    '${{ vars.NOWHERE }}',
    `\${{ fromJSON('[]') }}`,
    `\${{ fromJSON('["self-hosted", ""]') }}`,
    `\${{ fromJSON('[null]') }}`,
    '${{ 7 }}',
    '["${{ vars.NOWHERE }}"]',
  ])('%s is no label: the job fails, and nothing runs', async (written) => {
    const github = await play({ 'w.yml': job(written) })
    expect(github.jobs()).toEqual(['one: failure'])
    expect(github.messages).toEqual([])
    expect(github.runs()[0]?.problems).toEqual([
      expect.stringContaining("Error when evaluating 'runs-on' for job 'one'. Unexpected value '"),
    ])
  })
})

describe('the reusable workflows’ runs-on', () => {
  const written = (file: string): readonly string[] =>
    [...readFileSync(`.github/workflows/${file}.yml`, 'utf8').matchAll(/^ {4}runs-on: (.*)$/gm)].map(
      ([, value = '']) => value,
    )
  /** A workflow that takes the kit's expressions and a caller that gives them its variables. */
  const files = (expression: string): Readonly<Record<string, string>> => ({
    'called.yml': `on:\n  workflow_call:\n    inputs:\n      runs-on: { type: string, default: "" }\n      command-runs-on: { type: string, default: "" }\njobs:\n  one:\n    runs-on: ${expression}\n    steps: [{ run: "true" }]\n`,
    'w.yml': `on: repository_dispatch\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    with: { runs-on: "\${{ vars.WHERE }}", command-runs-on: "\${{ vars.COMMAND }}" }\n`,
  })
  const [everywhere = ''] = written('control')
  const command = written('participant').find((value) => value.includes('command-runs-on')) ?? ''

  test('is one expression in every job, and another where the command runs', () => {
    for (const file of ['control', 'record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote'])
      expect(new Set(written(file))).toEqual(new Set([everywhere]))
    for (const file of ['participant', 'prepare'])
      expect(written(file).filter((value) => value !== everywhere)).toEqual([command])
  })

  test.each([
    ['', ['ubuntu-latest']],
    ['self-hosted', ['self-hosted']],
    ['["self-hosted", "linux"]', ['self-hosted', 'linux']],
    ['["big"]', ['big']],
    ['{"group": "releases", "labels": ["linux"]}', ['linux']],
  ])('takes %j', async (where, labels) => {
    expect(labelsOf(await play(files(everywhere), { WHERE: where }))).toEqual([labels])
    expect(labelsOf(await play(files(command), { WHERE: where }))).toEqual([labels])
    expect(labelsOf(await play(files(command), { WHERE: 'elsewhere', COMMAND: where }))).toEqual([
      where === '' ? ['elsewhere'] : labels,
    ])
  })

  test('that is half a list fails its job', async () => {
    expect((await play(files(everywhere), { WHERE: '["self-hosted"' })).jobs()).toEqual(['call / one: failure'])
  })
})
