import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { readTrain } from '../../src/documents/train/train.ts'
import { initFiles } from '../../src/cli/init/files.ts'
import { readKitAnswers, type ControlSettings, type KitAnswers } from '../../src/cli/init/kit.ts'
import { readAnswers } from '../../src/cli/init/answers.ts'
import { findKitCommit } from '../../src/cli/kit-commit.ts'
import { placeRunsOn, whyNoRunsOn } from '../../src/cli/init/runs-on.ts'
import { askWhatIsMissing } from '../../src/cli/init/questions.ts'
import { printTrain } from '../../src/cli/init/train.ts'
import { convoy, pathsBelow, root, scratch } from './convoy.ts'

jest.setTimeout(60_000) // Every case starts processes.

const two = [
  '--train',
  'shop',
  '--control',
  'acme/release-control',
  '--repository',
  'acme/api',
  '--repository',
  'acme/web:acme/api',
  '--tier1',
  'checks:test',
] as const
const codesOf = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as { readonly problems: readonly { readonly code: string }[] }).problems.map(({ code }) => code)

describe('init', () => {
  test('--help shows an example', async () => {
    expect((await convoy(['init', '--help'])).stdout).toMatch(/Example:\n {2}convoy init/)
  })

  test('writes the content of the control repository and what is needed once beside it', async () => {
    await using folder = await scratch()
    const { code, stdout } = await convoy(
      ['init', 'here', ...two, '--staging', 'staging', '--production', 'master', '--json'],
      folder.path,
    )
    expect(code).toBe(0)
    const { written } = JSON.parse(stdout) as { readonly written: readonly string[] }
    expect(written).toEqual([
      'train.yml',
      ...['release', 'sweep-often', 'sweep', 'convoy-control'].map((file) => `.github/workflows/${file}.yml`),
      'setup/repositories/acme/e2e/.github/workflows/convoy.yml',
      'setup/release-app.json',
      'setup/register-app.html',
      'setup/rulesets/acme/release-control/release-branches.json',
      'setup/rulesets/acme/release-control/default-branch.json',
      ...['api', 'web'].flatMap((name) =>
        ['candidate', 'staging', 'production', 'gate', 'tags'].map(
          (file) => `setup/rulesets/acme/${name}/${file}.json`,
        ),
      ),
      'NEXT-STEPS.md',
    ])
    const found = await pathsBelow(join(folder.path, 'here'))
    expect(found).toEqual(expect.arrayContaining([...written]))
    expect(await convoy(['validate', 'here/train.yml'], folder.path)).toMatchObject({ code: 0 })
  })

  test.each(['here', 'two words', "it's $HOME", 'Zürich;ls', './-x'])(
    'prints a command that a shell reads as it is meant, for %s',
    async (name) => {
      await using folder = await scratch()
      const { stdout } = await convoy(['init', name, ...two], folder.path)
      const [, command = ''] = /^Next\n {2}(convoy rehearse .*)$/mu.exec(stdout) ?? []
      const read = execFileSync('sh', ['-c', `convoy() { printf %s "$2"; }; ${command}`], { encoding: 'utf8' })
      expect(resolve(folder.path, read)).toBe(resolve(folder.path, name))
      expect(await pathsBelow(resolve(folder.path, read))).toContain('train.yml')
    },
  )

  test('pins every use of Convoy to the full commit that this one is, and has the jobs of another owner’s Convoy as steps', async () => {
    await using folder = await scratch()
    const { stdout } = await convoy(['init', 'here', ...two, '--json'], folder.path)
    const { kit, control, key } = JSON.parse(stdout) as {
      readonly kit: { readonly commit: string }
      readonly control: string
      readonly key: string
    }
    expect([kit.commit, control, key]).toEqual([findKitCommit(root), 'steps', 'environment'])
    const files = (await pathsBelow(join(folder.path, 'here'))).filter(
      (path) => path.endsWith('.yml') && path !== 'train.yml',
    )
    const texts = await Promise.all(files.map((path) => readFile(join(folder.path, 'here', path), 'utf8')))
    const uses = texts
      .join('\n')
      .split('\n')
      .filter((line) => /^ +(?:- )?uses: (?!\.\/)/.test(line))
    expect(uses.length).toBeGreaterThan(8)
    for (const line of uses) expect(line).toMatch(/@[0-9a-f]{40} # v/)
  })

  test('prints the commands that make the environment and put the key there', async () => {
    await using folder = await scratch()
    const { stdout } = await convoy(['init', 'here', ...two], folder.path)
    for (const command of [
      'gh api --method PUT repos/acme/release-control/environments/convoy',
      'environments/convoy/deployment-branch-policies',
      'gh secret set CONVOY_APP_PRIVATE_KEY --env convoy --repo acme/release-control',
    ]) {
      expect(stdout).toContain(command)
      expect(await readFile(join(folder.path, 'here/NEXT-STEPS.md'), 'utf8')).toContain(command)
    }
    expect(stdout).not.toContain('WARNING')
  })

  test('says loudly what a key in the repository means, where it is told to leave it there', async () => {
    await using folder = await scratch()
    const { stdout } = await convoy(['init', 'here', ...two, '--key', 'repository'], folder.path)
    expect(stdout).toMatch(
      /\nWARNING: CONVOY_APP_PRIVATE_KEY will be a secret of the repository acme\/release-control\. Whoever can push a branch there can read it/,
    )
    expect(stdout).not.toContain('environments/convoy')
    expect(await readFile(join(folder.path, 'here/.github/workflows/release.yml'), 'utf8')).toMatch(/^# WARNING/)
    expect(await readFile(join(folder.path, 'here/NEXT-STEPS.md'), 'utf8')).toContain(
      'WARNING: CONVOY_APP_PRIVATE_KEY will be a secret of the repository',
    )
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
    const { code, stdout } = await convoy(
      [
        'init',
        '--json',
        '--control',
        'acme/control',
        '--tier1',
        'luck:good',
        '--repository',
        'acme/a:b:c',
        '--repository',
        'acme/b:acme/c',
        '--repository',
        'acme/c:acme/b',
        '--repository',
        'other/d',
      ],
      folder.path,
    )
    expect(code).toBe(2)
    expect([...codesOf(stdout)].sort()).toEqual([
      'INIT_MISSING',
      'INIT_REPOSITORY',
      'INIT_TIER',
      'TRAIN_DEPENDENCY_CYCLE',
      'TRAIN_OWNERS_SEVERAL',
    ])
    expect(await pathsBelow(folder.path)).toEqual([])
  })
})

describe('which Convoy init pins and where it keeps the key', () => {
  const commit = 'd'.repeat(40)
  const codes = (answers: KitAnswers, known: string | null = commit): readonly string[] =>
    readKitAnswers(answers, 'acme/control', known).problems.map(({ code }) => code)

  test('is this one’s commit unless another is said', () => {
    expect(readKitAnswers({}, 'acme/control', commit).settings).toEqual({
      kit: { repository: 'convoy-release/convoy', commit },
      form: 'steps',
      key: 'environment',
    })
    expect(
      readKitAnswers({ kitCommit: 'e'.repeat(40), kitRepository: 'ACME/convoy' }, 'acme/control', commit).settings,
    ).toEqual({ kit: { repository: 'ACME/convoy', commit: 'e'.repeat(40) }, form: 'call', key: 'environment' })
  })

  test('is asked for where it is not known, with the way to find it out', () => {
    expect(readKitAnswers({}, 'acme/control', null).problems).toMatchObject([
      {
        code: 'INIT_KIT_COMMIT',
        message: expect.stringContaining('not known'),
        remedy: expect.stringContaining('--kit-commit'),
      },
    ])
    expect(codes({ kitCommit: commit }, null)).toEqual([])
  })

  test.each(['v1', 'main', 'd'.repeat(39), 'D'.repeat(40), ''])(
    'is never «%s»: only a full commit cannot come to mean something else',
    (kitCommit) => {
      expect(codes({ kitCommit })).toEqual(['INIT_KIT_COMMIT'])
    },
  )

  test('is told all at once where it cannot be', () => {
    expect(codes({ as: 'call', kitCommit: 'v1', kitRepository: 'convoy' })).toEqual([
      'INIT_KIT_REPOSITORY',
      'INIT_KIT_COMMIT',
      'INIT_KEY_OUT_OF_REACH',
    ])
  })

  test('is not called from another owner with the key in an environment; with the key in the repository it is', () => {
    expect(codes({ as: 'call' })).toEqual(['INIT_KEY_OUT_OF_REACH'])
    expect(codes({ as: 'call', kitRepository: 'acme/convoy' })).toEqual([])
    expect(readKitAnswers({ key: 'repository' }, 'acme/control', commit)).toMatchObject({
      settings: { form: 'call', key: 'repository' },
      problems: [],
    })
  })

  test('is read from a checkout, else from what packing wrote down, and of nobody else’s repository', async () => {
    await using folder = await scratch()
    expect(findKitCommit(folder.path)).toBeNull()
    await writeFile(join(folder.path, 'kit.json'), JSON.stringify({ commit }))
    expect(findKitCommit(folder.path)).toBe(commit)
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', folder.path, '-c', 'user.name=zoe', '-c', 'user.email=zoe@example.org', ...args], {
        encoding: 'utf8',
      }).trim()
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
    expect(findKitCommit(folder.path)).toBe(git('rev-parse', 'HEAD'))
    await mkdir(join(folder.path, 'node_modules/convoy'), { recursive: true })
    expect(findKitCommit(join(folder.path, 'node_modules/convoy'))).toBeNull()
  })
})

describe('--runs-on', () => {
  const starters = {
    control: { 'release.yml': 'with:\n  runs-on: ${{ vars.CONVOY_RUNS_ON }}\n' },
    participant: {
      'convoy.yml':
        'with:\n  runs-on: ${{ vars.CONVOY_RUNS_ON }}\n  command-runs-on: ${{ vars.CONVOY_COMMAND_RUNS_ON }}\n',
    },
  }
  const placed = (text: string): unknown => parse(placeRunsOn(text, starters).participant['convoy.yml'] ?? '').with

  test.each([
    'self-hosted',
    '["self-hosted", "linux"]',
    '{"group": "releases", "labels": ["big"]}',
    '{"group": "releases"}',
    "zoe's machine",
  ])('%s stands in every starter as it was said', (text) => {
    expect(whyNoRunsOn(text)).toBeNull()
    expect(placed(text)).toEqual({ 'runs-on': text, 'command-runs-on': '${{ vars.CONVOY_COMMAND_RUNS_ON }}' })
    expect(placeRunsOn(text, starters).control['release.yml']).not.toContain('vars')
  })

  test.each([
    '',
    ' ',
    '[]',
    '[""]',
    '["a", 1]',
    '["self-hosted"',
    '{}',
    '{"labels": ["a"]}',
    '{"group": "g", "lables": ["a"]}',
    '${{ vars.X }}',
    '["${{ vars.X }}"]',
    'two\nlines',
    '- x',
  ])('%j is refused', (text) => {
    expect(whyNoRunsOn(text)).toMatchObject({ code: 'INIT_RUNS_ON' })
  })

  test('says nothing where nothing was said, so that the variable does', () => {
    expect(placeRunsOn(undefined, starters)).toBe(starters)
  })

  test('is one of the mistakes that are told at once, and reaches the files', async () => {
    await using folder = await scratch()
    const wrong = await convoy(
      ['init', 'there', ...two, '--runs-on', '[]', '--tier2a', 'luck:good', '--json'],
      folder.path,
    )
    expect([wrong.code, [...codesOf(wrong.stdout)].sort()]).toEqual([2, ['INIT_RUNS_ON', 'INIT_TIER']])
    expect(
      await convoy(['init', 'here', ...two, '--runs-on', '["self-hosted", "linux"]', '--json'], folder.path),
    ).toMatchObject({ code: 0 })
    for (const path of ['.github/workflows/release.yml', 'setup/repositories/acme/e2e/.github/workflows/convoy.yml'])
      expect(await readFile(join(folder.path, 'here', path), 'utf8')).toContain(
        `      runs-on: '["self-hosted", "linux"]'\n`,
      )
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
  expect(await askWhatIsMissing({ control: 'acme/control', repository: [] }, { input, output })).toEqual({
    train: 'shop',
    control: 'acme/control',
    repository: ['acme/api', 'acme/web:acme/api'],
  })
  expect(heard).not.toContain('Control')
})

describe('whoever is asked and leaves', () => {
  const leave = (key: string, first: string): ReturnType<typeof askWhatIsMissing> => {
    const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY: true })]
    const said = [first, key]
    output.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(': ')) input.write(said.shift() ?? '')
    })
    return askWhatIsMissing({ repository: [] }, { input, output })
  }

  test('with Ctrl-C has nothing written', async () => {
    expect(await leave('\x03', 'shop\r')).toBeNull()
  })

  test('with Ctrl-D has what was not asked yet told as missing', async () => {
    expect(await leave('\x04', 'shop\r')).toEqual({ train: 'shop', repository: [] })
  })

  test('with the end of what can be read, too', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    input.end('shop\n')
    expect(await askWhatIsMissing({ repository: [] }, { input, output })).toEqual({ train: 'shop', repository: [] })
  })
})

describe('what init writes', () => {
  const settings: ControlSettings = {
    kit: { repository: 'convoy-release/convoy', commit: 'd'.repeat(40) },
    form: 'steps',
    key: 'environment',
  }
  const participant = { '.github/workflows/convoy.yml': 'tests', '.github/workflows/convoy-prepare.yml': 'writes' }
  const filesOf = (answers: Parameters<typeof readAnswers>[0]): Readonly<Record<string, string>> => {
    const { draft, problems } = readAnswers(answers)
    expect(problems).toEqual([])
    const text = printTrain(draft)
    return initFiles(readTrain(text, 'train.yml'), text, { control: { 'release.yml': '' }, participant }, settings)
  }
  const answers = {
    train: 'shop',
    control: 'acme/control',
    repository: ['acme/api', 'acme/web:acme/api'],
    tier1: 'command:npm test',
    production: 'master',
  }

  test('says every answer in the train, whatever characters it has', () => {
    const text =
      filesOf({ ...answers, tier1: 'checks:test, lint: all #1', tier2a: 'command:npm run "e2e" # all', staging: 'no' })[
        'train.yml'
      ] ?? ''
    expect(readTrain(text, 'train.yml')).toMatchObject({
      name: 'shop',
      control: 'acme/control',
      repositories: [
        { name: 'acme/api', dependsOn: [], branches: { staging: 'no', production: 'master' } },
        { name: 'acme/web', dependsOn: [{ repository: 'acme/api' }] },
      ],
      tiers: [
        { by: { kind: 'checks', names: [{ name: 'test' }, { name: 'lint: all #1' }] } },
        { repository: 'acme/e2e', by: { kind: 'command', command: 'npm run "e2e" # all' } },
      ],
    })
  })

  test('gives Convoy’s starter to the repositories whose tiers are commands, and to no other', () => {
    const starters = (tier1: string, repository: readonly string[]): readonly string[] =>
      Object.keys(filesOf({ ...answers, repository, tier1 })).filter((path) => path.includes('/convoy'))
    expect(starters('command:npm test', ['acme/api', 'acme/web'])).toEqual(
      ['acme/api', 'acme/web', 'acme/e2e'].map((name) => `setup/repositories/${name}/.github/workflows/convoy.yml`),
    )
    expect(starters('workflow:ci.yml', ['acme/api', 'acme/web'])).toEqual([
      'setup/repositories/acme/e2e/.github/workflows/convoy.yml',
    ])
    expect(starters('checks:test', ['acme/api'])).toEqual(['setup/repositories/acme/api/.github/workflows/convoy.yml'])
  })

  test('gives the starter that may write to the repositories that prepare their versions alone, and says why there are two', () => {
    const text = `train: shop\ncontrol: acme/control\nrepositories:
  - { name: acme/api, version: { prepare: npm run release } }
  - { name: acme/web }
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, repository: acme/web, by: { command: npm run e2e } }\n`
    const files = initFiles(readTrain(text, 'train.yml'), text, { control: {}, participant }, settings)
    expect(
      Object.keys(files)
        .filter((path) => path.startsWith('setup/repositories/'))
        .sort(),
    ).toEqual([
      'setup/repositories/acme/api/.github/workflows/convoy-prepare.yml',
      'setup/repositories/acme/web/.github/workflows/convoy.yml',
    ])
    expect(files['NEXT-STEPS.md']).toContain(
      '`convoy-prepare.yml` is for `acme/api` alone and grants `contents: write`',
    )
    expect(filesOf(answers)['NEXT-STEPS.md']).toContain('`convoy.yml` only reads; a repository that later writes')
  })

  test('asks GitHub for an App without webhook that may do what a release needs', () => {
    expect(JSON.parse(filesOf(answers)['setup/release-app.json'] ?? '')).toMatchObject({
      name: 'convoy-shop',
      url: 'https://github.com/acme/control',
      public: false,
      hook_attributes: { active: false },
      default_permissions: {
        contents: 'write',
        actions: 'write',
        pull_requests: 'write',
        issues: 'write',
        statuses: 'write',
        metadata: 'read',
      },
      default_events: [],
    })
  })

  test('has the App see who is in a team only where the train names one, and never administer', () => {
    const { draft } = readAnswers(answers)
    const filesWith = (more: string): Readonly<Record<string, string>> => {
      const text = `${printTrain(draft)}${more}`
      return initFiles(readTrain(text, 'train.yml'), text, { control: {}, participant }, settings)
    }
    const permissionsOf = (files: Readonly<Record<string, string>>): unknown =>
      (JSON.parse(files['setup/release-app.json'] ?? '') as { readonly default_permissions: unknown })
        .default_permissions
    const teamed = filesWith(
      'approvals: { break-glass: { team: acme/on-call } }\nhooks: { enter-ship: { repository: acme/chatops, event: shipping } }\n',
    )
    expect(permissionsOf(teamed)).toMatchObject({ members: 'read' })
    expect(teamed['NEXT-STEPS.md']).toContain('gh variable set CONVOY_APP_MEMBERS')
    expect(teamed['NEXT-STEPS.md']).toMatch(/Install the App on .*`acme\/chatops`/)
    expect(permissionsOf(filesWith(''))).not.toHaveProperty('members')
    for (const files of [teamed, filesWith('')]) expect(permissionsOf(files)).not.toHaveProperty('administration')
  })

  test('reserves release branches, production and tags for the App, whose id is still to be filled in', () => {
    const files = filesOf(answers)
    const reserved = (path: string): unknown => JSON.parse(files[`setup/rulesets/${path}.json`] ?? '')
    for (const [path, target, include] of [
      ['acme/control/release-branches', 'branch', 'refs/heads/release/**'],
      ['acme/api/production', 'branch', 'refs/heads/master'],
      ['acme/web/tags', 'tag', 'refs/tags/v*'],
    ] as const) {
      expect(reserved(path)).toMatchObject({
        target,
        enforcement: 'active',
        bypass_actors: [{ actor_id: 0, actor_type: 'Integration' }],
        conditions: { ref_name: { include: [include] } },
        rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
      })
    }
    expect(files['setup/rulesets/acme/api/staging.json']).toBeUndefined()
  })

  test('lets nothing into production but by the status that the App reports, itself included', () => {
    const files = filesOf(answers)
    expect(JSON.parse(files['setup/rulesets/acme/api/gate.json'] ?? '')).toMatchObject({
      target: 'branch',
      enforcement: 'active',
      bypass_actors: [],
      conditions: { ref_name: { include: ['refs/heads/master'] } },
      rules: [
        {
          type: 'required_status_checks',
          parameters: { required_status_checks: [{ context: 'convoy/gate', integration_id: 0 }] },
        },
      ],
    })
    const steps = files['NEXT-STEPS.md'] ?? ''
    expect(steps).toContain('gh variable set CONVOY_APP_STATUSES --repo acme/control --body write')
    const [, script = ''] = /sed -E "(.+?[^\\])" /.exec(steps) ?? []
    const filled = execFileSync('sed', ['-E', script.replaceAll('\\"', '"').replace('$APP_ID', '4711')], {
      input: files['setup/rulesets/acme/api/gate.json'],
      encoding: 'utf8',
    })
    expect(filled).toContain('"integration_id": 4711')
  })

  test('needs no right to report statuses where no production branch moves', () => {
    const files = filesOf({ ...answers, production: 'tag-only' })
    expect(files).not.toHaveProperty(['setup/rulesets/acme/api/gate.json'])
    expect(files['NEXT-STEPS.md']).not.toContain('CONVOY_APP_STATUSES')
  })

  test('writes the way of promoting, and reserves for the App the branches of the pull requests that it opens', () => {
    const files = filesOf({ ...answers, promotion: 'pull-request' })
    const train = readTrain(files['train.yml'] ?? '', 'train.yml')
    expect(train.repositories.map(({ promotion }) => promotion)).toEqual(['pull-request', 'pull-request'])
    expect(JSON.parse(files['setup/rulesets/acme/api/pull-requests.json'] ?? '')).toMatchObject({
      bypass_actors: [{ actor_type: 'Integration', bypass_mode: 'always' }],
      conditions: { ref_name: { include: ['refs/heads/convoy/*/rc.*'] } },
      rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
    })
    expect(filesOf(answers)).not.toHaveProperty(['setup/rulesets/acme/api/pull-requests.json'])
  })

  test('asks of RC branches for the reviews that source asks for, which the App need not heed', () => {
    expect(JSON.parse(filesOf(answers)['setup/rulesets/acme/api/candidate.json'] ?? '')).toMatchObject({
      enforcement: 'active',
      bypass_actors: [{ actor_type: 'Integration', bypass_mode: 'always' }],
      conditions: { ref_name: { include: ['refs/heads/rc/**'] } },
      rules: [{ type: 'pull_request', parameters: { required_approving_review_count: 1 } }],
    })
  })
})
