import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import { UserError } from 'github-foundations/problem'
import type { Train } from '../../../src/domain/words/train.ts'
import {
  generateContent,
  readGeneratedParts,
  type GeneratedParts,
} from '../../../src/rehearsal/seed/generated-content.ts'
import { root, scratch } from '../../cli/convoy.ts'

let parts: GeneratedParts
beforeAll(async () => {
  parts = await readGeneratedParts(root)
})

const trainOf = (repositories: string, tiers: string): Train =>
  readTrain(
    `train: t\ncontrol: acme/control\nbranches: { source: main, staging: staging, production: master }\nrepositories:\n${repositories}tiers:\n${tiers}`,
    'train.yml',
  )
const three =
  '  - { name: acme/a }\n  - { name: acme/b, depends-on: [acme/a] }\n  - { name: acme/c, depends-on: [acme/a, acme/b] }\n'
const tiers =
  '  - { name: tier1, scope: repository, by: { command: "npm test" } }\n  - { name: tier2a, scope: release, repository: acme/e2e, by: { command: "npm run e2e" } }\n'
const textOf = (train: Train, name: string, path: string): string =>
  Buffer.from(generateContent(train, parts).get(name)?.files[path] ?? '').toString('utf8')

/** Writes every generated repository below a folder, as a participant finds the candidate's checkouts. */
async function checkOut(train: Train, folder: string): Promise<void> {
  for (const [name, { files }] of generateContent(train, parts)) {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true })
      await writeFile(join(folder, name, path), content)
    }
  }
}

async function run(
  folder: string,
  name: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  return promisify(execFile)(process.execPath, args, {
    cwd: join(folder, name),
    env: { PATH: process.env['PATH'] ?? '', CONVOY_REPOSITORIES: folder },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  )
}

const changeContract = async (folder: string, name: string, from: string, to: string): Promise<void> => {
  const file = join(folder, name, 'contract.json')
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}
const provided = '"version": 1'

describe('the programs of a generated train', () => {
  test('are content with themselves, and fit along every edge', async () => {
    await using folder = await scratch()
    await checkOut(trainOf(three, tiers), folder.path)
    for (const name of ['acme/a', 'acme/b', 'acme/c'])
      expect(await run(folder.path, name, 'test/program.test.js')).toMatchObject({ code: 0 })
    expect(await run(folder.path, 'acme/e2e', 'tiers/check-edges.js')).toEqual({
      code: 0,
      said: '3 programs and 3 edges between them work.\n',
    })
  })

  test('are the same every time', () => {
    expect(generateContent(trainOf(three, tiers), parts)).toEqual(generateContent(trainOf(three, tiers), parts))
  })

  test.each([
    ['another version is provided', 'acme/a', ['✖ acme/b and acme/a do not fit', '✖ acme/c and acme/a do not fit']],
    ['another version is provided in the middle', 'acme/b', ['✖ acme/c and acme/b do not fit']],
  ])('name both ends where %s, though each passes its own tests', async (_, name, said) => {
    await using folder = await scratch()
    await checkOut(trainOf(three, tiers), folder.path)
    await changeContract(folder.path, name, provided, '"version": 2')
    expect(await run(folder.path, name, 'test/program.test.js')).toMatchObject({ code: 0 })
    const ended = await run(folder.path, 'acme/e2e', 'tiers/check-edges.js')
    expect(ended.code).toBe(1)
    expect(
      ended.said
        .split('\n')
        .filter((line) => line.includes('do not fit'))
        .map((line) => line.split(':')[0]),
    ).toEqual(said)
  })

  test.each([
    ['answers something else', 'acme/a', 'src/program.js', 'export const countLetters = () => 7\n'],
    ['cannot be loaded', 'acme/a', 'src/program.js', 'throw new Error("broken")\n'],
    ['has lost its contract', 'acme/a', 'contract.json', ''],
    [
      'has forgotten whom it needs',
      'acme/b',
      'contract.json',
      '{ "name": "acme/b", "provides": { "version": 1 }, "needs": [] }',
    ],
  ])('name both ends where a program %s', async (_, name, path, content) => {
    await using folder = await scratch()
    await checkOut(trainOf(three, tiers), folder.path)
    await writeFile(join(folder.path, name, path), content)
    const ended = await run(folder.path, 'acme/e2e', 'tiers/check-edges.js')
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('✖ acme/b and acme/a do not fit') })
  })

  test('name each of sixty edges by both ends, whoever of forty comes to provide another version', async () => {
    await using folder = await scratch()
    const train = readTrain(await readFile(join(root, 'examples/forty/train.yml'), 'utf8'), 'train.yml')
    await checkOut(train, folder.path)
    const edges = train.repositories.flatMap(({ name, dependsOn }) =>
      dependsOn.map(({ repository }) => `${name} and ${repository}`),
    )
    const told: string[] = []
    for (const provider of new Set(
      train.repositories.flatMap(({ dependsOn }) => dependsOn.map(({ repository }) => repository)),
    )) {
      await changeContract(folder.path, provider, provided, '"version": 2')
      const { said } = await run(folder.path, 'acme/e2e', 'tiers/check-edges.js')
      told.push(...[...said.matchAll(/^✖ (\S+ and \S+) do not fit/gm)].map(([, ends = '']) => ends))
      await changeContract(folder.path, provider, '"version": 2', provided)
    }
    expect(edges).toHaveLength(60)
    expect(told.sort()).toEqual(edges.sort())
  })

  test('are not asked across where only one of them is there, and not beyond the inputs of a tier', async () => {
    await using folder = await scratch()
    await checkOut(trainOf(three, tiers), folder.path)
    await changeContract(folder.path, 'acme/a', provided, '"version": 2')
    expect(await run(folder.path, 'acme/e2e', 'tiers/check-edges.js', 'acme/b', 'acme/c')).toEqual({
      code: 0,
      said: '2 programs and 1 edges between them work.\n',
    })
  })
})

describe('what a train asks of a generated repository', () => {
  test('commands find their scripts, programs and lock file', async () => {
    const train = trainOf(
      '  - { name: acme/a }\n',
      '  - { name: tier1, scope: repository, by: { command: "npm ci && npm run -s unit" } }\n  - { name: tier2a, scope: release, by: { command: "node tools/e2e.cjs" } }\n',
    )
    expect(JSON.parse(textOf(train, 'acme/a', 'package.json'))).toMatchObject({
      scripts: { unit: 'node test/program.test.js', test: 'node test/program.test.js' },
    })
    expect(textOf(train, 'acme/a', 'package-lock.json')).toContain('"lockfileVersion": 3')
    await using folder = await scratch()
    await checkOut(train, folder.path)
    expect(await run(folder.path, 'acme/a', 'tools/e2e.cjs')).toMatchObject({
      code: 0,
      said: '1 programs and 0 edges between them work.\n',
    })
  })

  test('a version is prepared by a script that changes nothing', () => {
    const train = trainOf(
      '  - { name: acme/a, version: { prepare: "npm run release:prepare && node scripts/pins.js" } }\n',
      tiers,
    )
    expect(JSON.parse(textOf(train, 'acme/a', 'package.json'))).toMatchObject({
      scripts: { 'release:prepare': 'true', test: 'node test/program.test.js' },
    })
    expect(textOf(train, 'acme/a', 'scripts/pins.js')).not.toBe('')
    expect(() =>
      generateContent(trainOf('  - { name: acme/a, version: { prepare: "make release" } }\n', tiers), parts),
    ).toThrow(/"make release" that prepares a version/)
  })

  test('checks are jobs of its own CI on candidate branches, and no Convoy file is there', () => {
    const train = trainOf(
      '  - { name: acme/a }\n',
      '  - { name: tier1, scope: repository, by: { checks: [test, { name: "lint: all", app: github-actions }] } }\n  - { name: tier2a, scope: release, by: { workflow: e2e.yml } }\n',
    )
    expect(
      Object.keys(generateContent(train, parts).get('acme/a')?.files ?? {}).filter((path) =>
        path.startsWith('.github'),
      ),
    ).toEqual(['.github/workflows/e2e.yml', '.github/workflows/ci.yml'])
    const text = textOf(train, 'acme/a', '.github/workflows/ci.yml')
    expect(text).toContain('- rc/*')
    expect(text).toContain('name: "lint: all"')
  })

  test('what must follow a moved branch is a workflow on a push to it, or on the tag where only that moves', () => {
    const train = trainOf(
      '  - { name: acme/a, settled-when: { staging: { deployment: Pre Live }, production: { workflow: publish.yml } } }\n  - { name: acme/b, branches: { staging: none, production: tag-only }, settled-when: { workflow: publish.yml } }\n',
      tiers,
    )
    expect(textOf(train, 'acme/a', '.github/workflows/deploy-pre-live.yml')).toMatch(
      /branches:\n +- staging[^]*deployments: write[^]*ENVIRONMENT: Pre Live/,
    )
    expect(textOf(train, 'acme/a', '.github/workflows/publish.yml')).toMatch(/branches:\n +- master/)
    expect(textOf(train, 'acme/b', '.github/workflows/publish.yml')).toMatch(/tags:\n +- v\*/)
  })

  test('one file that does two things starts in both ways, each job on its own', () => {
    const train = trainOf(
      '  - { name: acme/a, settled-when: { production: { workflow: all.yml } } }\n',
      '  - { name: tier1, scope: repository, by: { workflow: all.yml } }\n  - { name: tier2a, scope: release, by: { workflow: all.yml } }\n',
    )
    const text = textOf(train, 'acme/a', '.github/workflows/all.yml')
    expect(text.match(/if: github.event_name == '\w+'/g)).toEqual([
      "if: github.event_name == 'workflow_dispatch'",
      "if: github.event_name == 'workflow_dispatch'",
      "if: github.event_name == 'push'",
    ])
  })

  test('what cannot be generated is told, all of it', () => {
    const train = trainOf(
      three,
      '  - { name: tier1, scope: repository, by: { command: "make test" } }\n  - { name: lint, scope: repository, by: { checks: [{ name: lint, app: circleci }] } }\n  - { name: tier2a, scope: release, repository: acme/e2e, by: { checks: [e2e] } }\n  - { name: tier2b, scope: release, repository: acme/e2e, by: { command: "npm test; rm -rf /" } }\n',
    )
    try {
      generateContent(train, parts)
      throw new Error('nothing was refused')
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.problems.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'REHEARSAL_NOT_GENERATED'))
      for (const [index, named] of [
        '"make test"',
        '"lint" of circleci',
        "tier2a: a repository's own CI",
        '"npm test; rm -rf /"',
      ].entries())
        expect(error.problems[index]?.message).toContain(named)
    }
  })
})

test('the agent of a train without content hears that it is asked, and knows no fix', () => {
  const train = readTrain(
    `train: t\ncontrol: acme/control\nrepositories: [{ name: acme/a }]\ntiers:\n${tiers}fix: { agent: acme/agent-core }\n`,
    'train.yml',
  )
  const workflow = textOf(train, 'acme/agent-core', '.github/workflows/fix.yml')
  expect(workflow).toContain('- release.fix-requested')
  expect(workflow).toContain('echo "Heard $ID, and knows no fix."')
  expect(textOf(train, 'acme/a', '.github/workflows/fix.yml')).toBe('')
})
