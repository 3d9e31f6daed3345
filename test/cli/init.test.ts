import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { readTrain } from '../../src/documents/train.ts'
import { initFiles } from '../../src/cli/init-files.ts'
import { readAnswers } from '../../src/cli/init-answers.ts'
import { placeRunsOn, whyNoRunsOn } from '../../src/cli/init-runs-on.ts'
import { askWhatIsMissing } from '../../src/cli/init-questions.ts'
import { printTrain } from '../../src/cli/init-train.ts'
import { convoy, pathsBelow, scratch } from './convoy.ts'

jest.setTimeout(30_000) // Every case starts processes.

const two = ['--train', 'shop', '--control', 'acme/release-control', '--repository', 'acme/api', '--repository', 'acme/web:acme/api', '--tier1', 'checks:test'] as const
const codesOf = (stdout: string): readonly string[] => (JSON.parse(stdout) as { readonly problems: readonly { readonly code: string }[] }).problems.map(({ code }) => code)

describe('init', () => {
  test('--help shows an example', async () => {
    expect((await convoy(['init', '--help'])).stdout).toMatch(/Example:\n {2}convoy init/)
  })

  test('writes the content of the control repository and what is needed once beside it', async () => {
    await using folder = await scratch()
    const { code, stdout } = await convoy(['init', 'here', ...two, '--staging', 'staging', '--production', 'master', '--json'], folder.path)
    expect(code).toBe(0)
    const { written } = JSON.parse(stdout) as { readonly written: readonly string[] }
    expect(written).toEqual([
      'train.yml', ...['release', 'sweep-often', 'sweep'].map((file) => `.github/workflows/${file}.yml`), 'setup/repositories/acme/e2e/.github/workflows/convoy.yml',
      'setup/release-app.json', 'setup/register-app.html',
      'setup/rulesets/acme/release-control/release-branches.json', 'setup/rulesets/acme/release-control/default-branch.json',
      ...['api', 'web'].flatMap((name) => ['staging', 'production', 'tags'].map((file) => `setup/rulesets/acme/${name}/${file}.json`)),
      'NEXT-STEPS.md',
    ])
    const found = await pathsBelow(join(folder.path, 'here'))
    expect(found).toEqual(expect.arrayContaining([...written]))
    expect(await convoy(['validate', 'here/train.yml'], folder.path)).toMatchObject({ code: 0 })
  })

  test('overwrites nothing: it tells what is there, and writes nothing', async () => {
    await using folder = await scratch()
    await writeFile(join(folder.path, 'train.yml'), 'mine')
    await writeFile(join(folder.path, 'setup'), 'a file where a folder must be')
    const { code, stderr } = await convoy(['init', ...two], folder.path)
    expect(code).toBe(2)
    expect(stderr).toContain('train.yml INIT_EXISTS')
    expect(stderr).toContain('setup INIT_EXISTS')
    expect(await pathsBelow(folder.path)).toEqual(['setup', 'train.yml'])
    expect(await readFile(join(folder.path, 'train.yml'), 'utf8')).toBe('mine')
  })

  test('without a terminal names everything that is missing', async () => {
    await using folder = await scratch()
    const { code, stdout } = await convoy(['init', '--json'], folder.path)
    expect(code).toBe(2)
    expect(codesOf(stdout)).toEqual(['INIT_MISSING', 'INIT_MISSING', 'INIT_MISSING'])
    expect(await pathsBelow(folder.path)).toEqual([])
  })

  test('tells every mistake at once: what is missing, what is not understood, and what no train may say', async () => {
    await using folder = await scratch()
    const { code, stdout } = await convoy(['init', '--json', '--control', 'acme/control', '--tier1', 'luck:good', '--repository', 'acme/a:b:c', '--repository', 'acme/b:acme/c', '--repository', 'acme/c:acme/b', '--repository', 'other/d'], folder.path)
    expect(code).toBe(2)
    expect([...codesOf(stdout)].sort()).toEqual(['INIT_MISSING', 'INIT_REPOSITORY', 'INIT_TIER', 'TRAIN_DEPENDENCY_CYCLE', 'TRAIN_OWNERS_SEVERAL'])
    expect(await pathsBelow(folder.path)).toEqual([])
  })
})

describe('--runs-on', () => {
  const starters = {
    control: { 'release.yml': 'with:\n  runs-on: ${{ vars.CONVOY_RUNS_ON }}\n' },
    participant: { 'convoy.yml': 'with:\n  runs-on: ${{ vars.CONVOY_RUNS_ON }}\n  command-runs-on: ${{ vars.CONVOY_COMMAND_RUNS_ON }}\n' },
  }
  const placed = (text: string): unknown => parse(placeRunsOn(text, starters).participant['convoy.yml'] ?? '').with

  test.each(['self-hosted', '["self-hosted", "linux"]', '{"group": "releases", "labels": ["big"]}', '{"group": "releases"}', "zoe's machine"])('%s stands in every starter as it was said', (text) => {
    expect(whyNoRunsOn(text)).toBeNull()
    expect(placed(text)).toEqual({ 'runs-on': text, 'command-runs-on': '${{ vars.CONVOY_COMMAND_RUNS_ON }}' })
    expect(placeRunsOn(text, starters).control['release.yml']).not.toContain('vars')
  })

  test.each(['', ' ', '[]', '[""]', '["a", 1]', '["self-hosted"', '{}', '{"labels": ["a"]}', '{"group": "g", "lables": ["a"]}', '${{ vars.X }}', '["${{ vars.X }}"]', 'two\nlines', '- x'])('%j is refused', (text) => {
    expect(whyNoRunsOn(text)).toMatchObject({ code: 'INIT_RUNS_ON' })
  })

  test('says nothing where nothing was said, so that the variable does', () => {
    expect(placeRunsOn(undefined, starters)).toBe(starters)
  })

  test('is one of the mistakes that are told at once, and reaches the files', async () => {
    await using folder = await scratch()
    const wrong = await convoy(['init', 'there', ...two, '--runs-on', '[]', '--tier2a', 'luck:good', '--json'], folder.path)
    expect([wrong.code, [...codesOf(wrong.stdout)].sort()]).toEqual([2, ['INIT_RUNS_ON', 'INIT_TIER']])
    expect(await convoy(['init', 'here', ...two, '--runs-on', '["self-hosted", "linux"]', '--json'], folder.path)).toMatchObject({ code: 0 })
    for (const path of ['.github/workflows/release.yml', 'setup/repositories/acme/e2e/.github/workflows/convoy.yml']) expect(await readFile(join(folder.path, 'here', path), 'utf8')).toContain(`      runs-on: '["self-hosted", "linux"]'\n`)
  })
})

test('on a terminal init asks for what the command line left out, and for nothing else', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const said = ['shop', 'acme/api', 'acme/web:acme/api', '']
  let heard = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    heard += text
    if (text.endsWith(': ')) input.write(`${said.shift() ?? ''}\n`)
  })
  expect(await askWhatIsMissing({ control: 'acme/control', repository: [] }, { input, output }))
    .toEqual({ train: 'shop', control: 'acme/control', repository: ['acme/api', 'acme/web:acme/api'] })
  expect(heard).not.toContain('Control')
})

describe('what init writes', () => {
  const participant = { '.github/workflows/convoy.yml': 'tests', '.github/workflows/convoy-prepare.yml': 'writes' }
  const filesOf = (answers: Parameters<typeof readAnswers>[0]): Readonly<Record<string, string>> => {
    const { draft, problems } = readAnswers(answers)
    expect(problems).toEqual([])
    const text = printTrain(draft)
    return initFiles(readTrain(text, 'train.yml'), text, { control: { 'release.yml': '' }, participant })
  }
  const answers = { train: 'shop', control: 'acme/control', repository: ['acme/api', 'acme/web:acme/api'], tier1: 'command:npm test', production: 'master' }

  test('says every answer in the train, whatever characters it has', () => {
    const text = filesOf({ ...answers, tier1: 'checks:test, lint: all #1', tier2a: 'command:npm run "e2e" # all', staging: 'no' })['train.yml'] ?? ''
    expect(readTrain(text, 'train.yml')).toMatchObject({
      name: 'shop', control: 'acme/control',
      repositories: [{ name: 'acme/api', dependsOn: [], branches: { staging: 'no', production: 'master' } }, { name: 'acme/web', dependsOn: [{ repository: 'acme/api' }] }],
      tiers: [{ by: { kind: 'checks', names: [{ name: 'test' }, { name: 'lint: all #1' }] } }, { repository: 'acme/e2e', by: { kind: 'command', command: 'npm run "e2e" # all' } }],
    })
  })

  test('gives Convoy’s starter to the repositories whose tiers are commands, and to no other', () => {
    const starters = (tier1: string, repository: readonly string[]): readonly string[] => Object.keys(filesOf({ ...answers, repository, tier1 })).filter((path) => path.includes('/convoy'))
    expect(starters('command:npm test', ['acme/api', 'acme/web'])).toEqual(['acme/api', 'acme/web', 'acme/e2e'].map((name) => `setup/repositories/${name}/.github/workflows/convoy.yml`))
    expect(starters('workflow:ci.yml', ['acme/api', 'acme/web'])).toEqual(['setup/repositories/acme/e2e/.github/workflows/convoy.yml'])
    expect(starters('checks:test', ['acme/api'])).toEqual(['setup/repositories/acme/api/.github/workflows/convoy.yml'])
  })

  test('gives the starter that may write to the repositories that prepare their versions alone, and says why there are two', () => {
    const text = `train: shop\ncontrol: acme/control\nrepositories:
  - { name: acme/api, version: { prepare: npm run release } }
  - { name: acme/web }
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, repository: acme/web, by: { command: npm run e2e } }\n`
    const files = initFiles(readTrain(text, 'train.yml'), text, { control: {}, participant })
    expect(Object.keys(files).filter((path) => path.startsWith('setup/repositories/')).sort()).toEqual(
      ['setup/repositories/acme/api/.github/workflows/convoy-prepare.yml', 'setup/repositories/acme/web/.github/workflows/convoy.yml'])
    expect(files['NEXT-STEPS.md']).toContain('`convoy-prepare.yml` is for `acme/api` alone and grants `contents: write`')
    expect(filesOf(answers)['NEXT-STEPS.md']).toContain('`convoy.yml` only reads; a repository that comes to write')
  })

  test('asks GitHub for an App without webhook that may do what a release needs', () => {
    expect(JSON.parse(filesOf(answers)['setup/release-app.json'] ?? '')).toMatchObject({
      name: 'convoy-shop', url: 'https://github.com/acme/control', public: false, hook_attributes: { active: false },
      default_permissions: { contents: 'write', actions: 'write', pull_requests: 'write', issues: 'write', statuses: 'write', metadata: 'read' }, default_events: [],
    })
  })

  test('has the App see who is in a team only where the train names one, and never administer', () => {
    const { draft } = readAnswers(answers)
    const filesWith = (more: string): Readonly<Record<string, string>> => {
      const text = `${printTrain(draft)}${more}`
      return initFiles(readTrain(text, 'train.yml'), text, { control: {}, participant })
    }
    const permissionsOf = (files: Readonly<Record<string, string>>): unknown => (JSON.parse(files['setup/release-app.json'] ?? '') as { readonly default_permissions: unknown }).default_permissions
    const teamed = filesWith('approvals: { break-glass: { team: acme/on-call } }\nhooks: { enter-ship: { repository: acme/chatops, event: shipping } }\n')
    expect(permissionsOf(teamed)).toMatchObject({ members: 'read' })
    expect(teamed['NEXT-STEPS.md']).toContain('gh variable set CONVOY_APP_MEMBERS')
    expect(teamed['NEXT-STEPS.md']).toMatch(/Install the App on .*`acme\/chatops`/)
    expect(permissionsOf(filesWith(''))).not.toHaveProperty('members')
    for (const files of [teamed, filesWith('')]) expect(permissionsOf(files)).not.toHaveProperty('administration')
  })

  test('reserves release branches, production and tags for the App, whose id is still to be filled in', () => {
    const files = filesOf(answers)
    const reserved = (path: string): unknown => JSON.parse(files[`setup/rulesets/${path}.json`] ?? '')
    for (const [path, target, include] of [['acme/control/release-branches', 'branch', 'refs/heads/release/**'], ['acme/api/production', 'branch', 'refs/heads/master'], ['acme/web/tags', 'tag', 'refs/tags/v*']] as const) {
      expect(reserved(path)).toMatchObject({ target, enforcement: 'active', bypass_actors: [{ actor_id: 0, actor_type: 'Integration' }], conditions: { ref_name: { include: [include] } }, rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }] })
    }
    expect(files['setup/rulesets/acme/api/staging.json']).toBeUndefined()
  })
})
