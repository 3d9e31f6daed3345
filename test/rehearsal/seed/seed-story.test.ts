import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { rulesets, unknownApp } from '../../../src/cli/init/github.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import type { Call } from 'embedded-github/call'
import { answer } from 'embedded-github/github/answers/answer'
import { listCommits, readCommit } from 'embedded-github/github/git/commits'
import { listFiles, readFile as readFileAt } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import { seedStory, startsAt } from '../../../src/rehearsal/seed/seed-story.ts'
import { seedTeams, tokenOf } from '../../../src/rehearsal/seed/inhabitants.ts'
import { root } from '../../cli/convoy.ts'

const folder = join(root, 'examples/single')
let world: World
let kit: string
let train: Train

const refOf = (name: string, ref: string): string => world.repositories[name]?.refs[ref] ?? 'absent'
const textAt = (commit: string, path: string): string =>
  Buffer.from(readFileAt(world.objects, commit, path)?.content ?? new Uint8Array()).toString('utf8')

beforeAll(async () => {
  const trainText = await readFile(join(folder, 'train.yml'), 'utf8')
  train = readTrain(trainText, 'train.yml')
  ;({ world, kit } = await seedStory({ folder, trainText, train, kit: root }))
})

describe('the seeded GitHub', () => {
  test('starts production and staging at the first commit and brings the content on source', () => {
    const commits = listCommits(world.objects, refOf('acme/app', 'refs/heads/main'), null, 10)
    expect(commits).toHaveLength(2)
    expect(refOf('acme/app', 'refs/heads/master')).toBe(commits[1])
    expect(refOf('acme/app', 'refs/heads/staging')).toBe(commits[1])
    expect(world.repositories['acme/app']?.defaultBranch).toBe('main')
    const files = [...listFiles(world.objects, readCommit(world.objects, commits[0] ?? '').tree).keys()]
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'src/server.js',
        '.github/workflows/load.yml',
        '.github/workflows/convoy.yml',
      ]),
    )
    expect(files).not.toContain('.github/workflows/convoy-prepare.yml')
  })

  test('has the kit without its command line, under a tag and at the commit that the starters name', () => {
    expect(refOf('convoy-release/convoy', 'refs/tags/v1')).toBe(kit)
    const files = [...listFiles(world.objects, readCommit(world.objects, kit).tree).keys()]
    expect(files).toEqual(
      expect.arrayContaining([
        'actions/promote/action.yml',
        'dist/promote/index.js',
        'dist/shared/index.js',
        '.github/workflows/control.yml',
      ]),
    )
    expect(files.filter((path) => path.startsWith('dist/cli/') || path.startsWith('src/'))).toEqual([])
    for (const [name, path] of [
      ['acme/release-control', '.github/workflows/convoy-control.yml'],
      ['acme/app', '.github/workflows/convoy.yml'],
    ] as const) {
      const text = textAt(refOf(name, 'refs/heads/main'), path)
      expect(text).toContain(`@${kit} # v1`)
      expect(text).not.toMatch(/convoy-release\/convoy\S*@v1/)
    }
  })

  test('keeps the release App’s key in control alone', () => {
    expect(Object.keys(world.repositories['acme/release-control']?.environments?.['convoy']?.secrets ?? {})).toEqual([
      'CONVOY_APP_PRIVATE_KEY',
    ])
    expect(world.repositories['acme/release-control']?.secrets).toEqual({})
    expect(world.repositories['acme/release-control']?.variables).toEqual({
      CONVOY_APP_CLIENT_ID: world.apps['convoy-release']?.clientId,
      CONVOY_APP_STATUSES: 'write',
    })
    expect(world.repositories['acme/app']?.secrets).not.toHaveProperty('CONVOY_APP_PRIVATE_KEY')
    expect(
      world.apps['convoy-release']?.installations.map(({ owner, repositories }) => ({ owner, repositories })),
    ).toEqual([{ owner: 'acme', repositories: ['acme/release-control', 'acme/app'] }])
  })

  test('has its people in every organization, one of them an owner', () => {
    for (const login of ['acme', 'convoy-release'])
      expect(world.organizations?.[login]?.members).toEqual({ zoe: 'admin', ann: 'member', bob: 'member' })
  })

  test('gives the agent of a train an App of its own, which writes what releases and may send events to control; its key is in the agent’s repository alone', async () => {
    const example = join(root, 'examples/fix')
    const text = await readFile(join(example, 'train.yml'), 'utf8')
    const { world: seeded } = await seedStory({
      folder: example,
      trainText: text,
      train: readTrain(text, 'train.yml'),
      kit: root,
    })
    const agent = seeded.apps['agent-core']
    expect(agent).toMatchObject({
      permissions: { metadata: 'read', contents: 'write', pull_requests: 'write', issues: 'write' },
      installations: [{ owner: 'acme', repositories: ['acme/release-control', 'acme/api', 'acme/web'] }],
    })
    const holders = Object.values(seeded.repositories)
      .filter(({ secrets }) => Object.hasOwn(secrets, 'AGENT_APP_PRIVATE_KEY'))
      .map(({ name }) => name)
    expect(holders).toEqual(['acme/agent-core'])
    expect(seeded.repositories['acme/agent-core']?.variables).toMatchObject({ AGENT_APP_CLIENT_ID: agent?.clientId })
    expect(seeded.apps['convoy-release']?.installations[0]?.repositories).toContain('acme/agent-core')
  })

  test('gives every agent that may ask an App on control, also without a repository, and its bot a voice in the story', async () => {
    const asking = { ...train, agents: ['Nightly', 'convoy-release'] }
    const { world: seeded } = await seedStory({ folder, trainText: '', train: asking, kit: root })
    expect(Object.keys(seeded.apps)).toEqual(['convoy-release', 'convoy-signal', 'nightly'])
    expect(seeded.apps['nightly']?.installations[0]?.repositories).toEqual(['acme/release-control', 'acme/app'])
    const send = (as: string): number =>
      answer(seeded, {
        method: 'POST',
        url: `${seeded.url}/repos/${train.control}/dispatches`,
        headers: { authorization: `Bearer ${tokenOf(seeded, as)}` },
        body: '{"event_type":"release.hold"}',
      })[1].status
    expect([send('nightly[bot]'), send('other[bot]')]).toEqual([204, 401])
  })

  test('has the teams that a train names, each writing control', () => {
    const control = 'acme/release-control'
    const seeded = seedTeams(world, control, [
      { team: 'acme/release-managers', logins: ['zoe', 'ann', 'bob'] },
      { team: 'acme/on-call', logins: ['ann', 'bob'] },
      { team: 'acme/on-call', logins: ['zoe'] },
    ])
    expect(seeded.organizations?.['acme']?.teams).toMatchObject({
      'release-managers': {
        slug: 'release-managers',
        members: { zoe: 'member', ann: 'member', bob: 'member' },
        repositories: { [control]: 'write' },
      },
      'on-call': { slug: 'on-call', members: { ann: 'member', bob: 'member' }, repositories: { [control]: 'write' } },
    })
  })

  test('reserves release branches for the release App by the ruleset that init prints', () => {
    const printed = rulesets(train).find(
      ({ file, repository }) => file === 'release-branches' && repository === train.control,
    )?.body
    const get = (path: string): Call => ({
      method: 'GET',
      url: `${world.url}/repos/${train.control}${path}`,
      headers: { authorization: `Bearer ${tokenOf(world, 'zoe')}` },
    })
    const [, listed] = answer(world, get('/rulesets'))
    const [{ id }]: readonly [{ readonly id: number }] = JSON.parse(String(listed.body))
    const [, seeded] = answer(world, get(`/rulesets/${id}`))
    const applied = JSON.stringify(printed).replaceAll(
      `"actor_id":${unknownApp}`,
      `"actor_id":${world.apps['convoy-release']?.id}`,
    )
    expect(JSON.parse(String(seeded.body))).toMatchObject(JSON.parse(applied))
  })

  test('begins at a fixed time, so that commits are the same in every rehearsal', () => {
    expect(readCommit(world.objects, refOf('acme/app', 'refs/heads/master')).committer.at).toBeGreaterThanOrEqual(
      startsAt,
    )
    expect(world.at - startsAt).toBeLessThan(60_000)
  })
})
