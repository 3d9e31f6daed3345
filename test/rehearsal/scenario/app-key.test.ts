import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import { findEnvironment } from 'embedded-github/github/world/environments'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { seedStory } from '../../../src/rehearsal/seed/seed-story.ts'
import {
  readControlStarters,
  readCopies,
  readSingleActions,
  type ControlForm,
  type Files,
  type KeyPlace,
} from '../../../src/rehearsal/seed/starters.ts'
import { root, scratch } from '../../cli/convoy.ts'
import {
  dispatched,
  eventOn,
  headOf,
  smallGitHub,
  type SmallGitHub,
} from '../../../packages/embedded-github/test/workflows/small-github.ts'

const control = 'acme/release-control'
const folder = join(root, 'examples/single')
const opened: SmallGitHub[] = []
let seeded: World
let kit: string
let key: string

beforeAll(async () => {
  const trainText = await readFile(join(folder, 'train.yml'), 'utf8')
  ;({ world: seeded, kit } = await seedStory({
    folder,
    trainText,
    train: readTrain(trainText, 'train.yml'),
    kit: root,
  }))
  const home = seeded.repositories[control]
  key = (home === undefined ? undefined : findEnvironment(home, 'convoy')?.secrets['CONVOY_APP_PRIVATE_KEY']) ?? ''
})
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

function play(world: World): SmallGitHub {
  // The step that plans says that the step after next is due, so that every job of control has its turn.
  const github = smallGitHub(world, {
    script: ({ job }) => (job.key.endsWith('control') ? { outputs: { due: 'promote', release: '2026.11' } } : {}),
  })
  opened.push(github)
  return github
}

/** Names of the jobs that were given the key, in whatever context. */
function holders(github: SmallGitHub): readonly string[] {
  return github.messages
    .filter((message) => JSON.stringify(message).includes(JSON.stringify(key).slice(1, -1)))
    .map(({ job }) => job.name)
}

describe('the release App’s key', () => {
  test('is a secret of an environment that the default branch alone reaches, and of nothing else', () => {
    const home = seeded.repositories[control]
    expect(home?.secrets).toEqual({})
    expect(home?.environments?.['convoy']).toMatchObject({
      refs: [{ name: 'main', type: 'branch' }],
      secrets: { CONVOY_APP_PRIVATE_KEY: expect.stringContaining('PRIVATE KEY') },
    })
    expect(
      Object.values(seeded.repositories).filter((repository) =>
        JSON.stringify([repository.secrets, repository.variables]).includes('CONVOY_APP_PRIVATE_KEY'),
      ),
    ).toEqual([])
  })

  test('is given to the jobs of control that make tokens of it, and makes no deployment', async () => {
    const github = play(seeded)
    await github.send((world) => dispatched(world, control, 'release.approve'))
    await github.dispatcher.settle()
    expect(holders(github)).toEqual(['ask / record', 'ask / control', 'ask / promote'])
    expect(github.hub.world().deployments).toEqual({})
  })

  test('is given to no workflow that somebody with write access pushes to a branch, however it asks', async () => {
    const steal = `on: [push, workflow_dispatch, pull_request]
jobs:
  plain: { runs-on: x, env: { KEY: "\${{ secrets.CONVOY_APP_PRIVATE_KEY }}" }, steps: [{ run: "echo $KEY | rev" }] }
  named: { runs-on: x, environment: convoy, env: { KEY: "\${{ secrets.CONVOY_APP_PRIVATE_KEY }}" }, steps: [{ run: "echo $KEY | rev" }] }
  silent: { runs-on: x, environment: { name: Convoy, deployment: false }, env: { KEY: "\${{ secrets.CONVOY_APP_PRIVATE_KEY }}" }, steps: [{ run: "echo $KEY | rev" }] }
  called: { uses: ./.github/workflows/convoy-control.yml, permissions: { contents: write }, with: { app-client-id: x, signal: ask }, secrets: { CONVOY_APP_PRIVATE_KEY: "\${{ secrets.CONVOY_APP_PRIVATE_KEY }}" } }
  kit: { uses: "convoy-release/convoy/.github/workflows/control.yml@${kit}", permissions: { contents: write }, with: { app-client-id: x, signal: wake }, secrets: { CONVOY_APP_PRIVATE_KEY: "\${{ secrets.CONVOY_APP_PRIVATE_KEY }}" } }
`
    const [world, sha] = seedCommit(seeded, {
      repository: control,
      branch: 'steal',
      message: 'Tidy up',
      by: 'ann',
      files: { '.github/workflows/steal.yml': steal },
    })
    const github = play(world)
    await github.send((now) => eventOn(now, control, 'push', { ref: 'refs/heads/steal', sha, by: 'ann' }))
    await github.dispatcher.settle()
    const run = Object.values(github.hub.world().runs)[0]
    expect(run?.headSha).toBe(headOf(world, control, 'refs/heads/steal'))
    expect(github.jobs()).toEqual(
      expect.arrayContaining([
        'plain: success',
        'named: failure',
        'silent: failure',
        'called / record: failure',
        'kit / control: failure',
      ]),
    )
    expect(github.message('plain').contexts.secrets).not.toHaveProperty('CONVOY_APP_PRIVATE_KEY')
    expect(holders(github)).toEqual([])
  })
})

describe('the starters of control', () => {
  const commit = 'd'.repeat(40)
  const write = (
    repository: string,
    of: string,
    options?: { readonly form?: ControlForm; readonly key?: KeyPlace },
  ): Promise<Files> => readControlStarters(root, { repository, commit }, of, options)
  const callers = ['.github/workflows/release.yml', '.github/workflows/sweep-often.yml', '.github/workflows/sweep.yml']
  const own = '.github/workflows/convoy-control.yml'

  test('have the jobs as steps of control where the kit is another owner’s, each action by full commit', async () => {
    const files = await write('convoy-release/convoy', control)
    expect(Object.keys(files).sort()).toEqual([own, ...callers])
    for (const path of callers) {
      expect(files[path]).toMatch(/uses: \.\/\.github\/workflows\/convoy-control\.yml #/)
      expect(files[path]).not.toContain('convoy-release/convoy')
    }
    const uses = [...(files[own] ?? '').matchAll(/^ +(?:- )?uses: (\S+)/gm)].map(([, said]) => said ?? '')
    expect(uses.length).toBeGreaterThan(8)
    for (const said of uses) expect(said).toMatch(/@[0-9a-f]{40}$/)
    expect(files[own]).toContain(`uses: convoy-release/convoy/actions/promote@${commit} # v1\n`)
    expect(files[own]).toContain('kit: ${{ github.action_ref }}\n')
  })

  test('call the kit where it is of the same owner, in whatever case', async () => {
    const files = await write('Acme/convoy', control)
    expect(Object.keys(files).sort()).toEqual(callers)
    for (const path of callers)
      expect(files[path]).toContain(`uses: Acme/convoy/.github/workflows/control.yml@${commit} # v1\n`)
  })

  test('are as they are asked for', async () => {
    expect(Object.keys(await write('acme/convoy', control, { form: 'steps' }))).toContain(own)
    expect(Object.keys(await write('convoy-release/convoy', control, { form: 'call' }))).not.toContain(own)
  })

  test('are joined by the workflows of single actions, for a control of one’s own, as steps too', async () => {
    const kitAt = { repository: 'convoy-release/convoy', commit }
    const files = await readSingleActions(root, kitAt)
    expect(Object.keys(files).sort()).toEqual(
      ['cut-rc', 'plan-release', 'promote', 'record-signal', 'run-tier-gate'].map(
        (name) => `.github/workflows/convoy-${name}.yml`,
      ),
    )
    for (const text of Object.values(files)) {
      expect(text).toContain('name: ${{ inputs.environment }}\n      deployment: false')
      expect(text.replaceAll(/^ *#.*$/gm, '')).not.toMatch(/\$\/|job\.workflow_|@v1/)
    }
  })

  test('are copied where a repository calls them as its own, unless it has them or the kit has none such', async () => {
    const kitAt = { repository: 'convoy-release/convoy', commit }
    const calls = (name: string): string => `jobs:\n  a:\n    uses: ./.github/workflows/convoy-${name}.yml\n`
    expect(
      Object.keys(
        await readCopies(root, kitAt, {
          'a.yml': calls('promote'),
          'b.yml': calls('promote'),
          'c.yml': calls('participant'),
          'd.yml': calls('nothing'),
        }),
      ),
    ).toEqual(['.github/workflows/convoy-promote.yml'])
    expect(
      await readCopies(root, kitAt, { 'a.yml': calls('promote'), '.github/workflows/convoy-promote.yml': 'mine' }),
    ).toEqual({})
  })

  test('name no environment where the key is a secret of the repository, and say first what that means', async () => {
    const files = await write('convoy-release/convoy', control, { form: 'call', key: 'repository' })
    for (const path of callers) {
      expect(files[path]).toMatch(
        /^# WARNING: no environment holds the key here\..* whoever can push a branch can read it/,
      )
      expect(files[path]).toMatch(/signal: \w+\n +environment: ""\n/)
      expect(files[path]).not.toContain('# empty here')
    }
  })

  test.each<readonly [ControlForm, KeyPlace]>([
    ['steps', 'environment'],
    ['call', 'environment'],
    ['steps', 'repository'],
    ['call', 'repository'],
  ])('are understood by GitHub’s own parser: %s, key in the %s', async (form, place) => {
    await using folderOf = await scratch()
    const files = {
      ...(await write('convoy-release/convoy', control, { form, key: place })),
      ...(form === 'call'
        ? { '.github/workflows/control.yml': await readFile(join(root, '.github/workflows/control.yml'), 'utf8') }
        : {}),
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folderOf.path, path)), { recursive: true })
      await writeFile(join(folderOf.path, path), text)
    }
    const parser = [
      '--import',
      join(root, 'test/actions/json-imports.mjs'),
      join(root, 'test/actions/parse-workflows.mjs'),
      ...Object.keys(files),
    ]
    expect(JSON.parse(execFileSync(process.execPath, parser, { cwd: folderOf.path, encoding: 'utf8' }))).toEqual([])
  })
})
