import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import { readCommit } from 'embedded-github/github/git/commits'
import { seedCommit } from 'embedded-github/github/world/seed'
import { listFiles, readFile } from 'embedded-github/github/git/trees'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { performanceOf, refOf, revisionsOf, start, textAt } from './worlds.ts'

/*
 * Between two layers of production somebody takes the first one back. What depends on it does not move on top of that,
 * and nothing is undone without a word.
 */

const train = `train: single
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/api }
  - { name: acme/app, depends-on: [acme/api] }
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/app, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
const [production, tag] = ['refs/heads/master', 'refs/tags/v0.1.0']

/** A release of which acme/api is in production, while GitHub does not let acme/app move yet. */
async function halfShipped() {
  const simulated = simulate(releaseWorld(readTrain(train, 'train.yml'), train, start))
  const commit = (repository: string, branch: string, files: Readonly<Record<string, string | null>>): void => {
    ;[simulated.world] = seedCommit(simulated.world, { repository, branch, message: 'feat: it', by: 'zoe', files })
  }
  commit('acme/api', 'main', { 'feature.txt': 'feature\n' })
  const at = (repository: string, ref: string): string | undefined => refOf(simulated.world, repository, ref)
  const before = at('acme/api', production)!
  const { exchange } = simulated
  let isShut = true
  const isMutation = ({ body = '' }: Call): boolean =>
    body.includes('mutation MoveRefs') && body.includes(production) && at('acme/api', production) !== before
  const isAppsMove = (call: Call): boolean =>
    isMutation(call) || decodeURIComponent(call.url).endsWith('/repos/acme/app/git/refs/heads/master')
  const message = 'Repository rule violations found'
  const refused = (call: Call): Answer => ({
    status: isMutation(call) ? 200 : 422,
    headers: { 'content-type': 'application/json', date: new Date(simulated.world.at).toUTCString() },
    body: JSON.stringify(isMutation(call) ? { data: null, errors: [{ type: 'FORBIDDEN', message }] } : { message }),
  })
  const performance = performanceOf(
    Object.assign(simulated, {
      exchange: (call: Call) => (isShut && isAppsMove(call) ? Promise.resolve(refused(call)) : exchange(call)),
    }),
  )
  await play(performance)
  const head = at('acme/api', production)!
  expect(head).not.toBe(before)
  const textOf = (sha: string, path: string): string | null => {
    const file = readFile(simulated.world.objects, sha, path)
    return file === null ? null : Buffer.from(file.content).toString('utf8')
  }
  const paths = [
    ...new Set(
      [before, head].flatMap((sha) => [
        ...listFiles(simulated.world.objects, readCommit(simulated.world.objects, sha).tree).keys(),
      ]),
    ),
  ].filter((path) => textOf(before, path) !== textOf(head, path))
  return {
    before,
    head,
    at,
    goOn: async () => {
      isShut = false
      await play(performance)
    },
    set: (ref: string, sha: string) => {
      const { repositories } = simulated.world
      simulated.world = {
        ...simulated.world,
        repositories: {
          ...repositories,
          'acme/api': { ...repositories['acme/api']!, refs: { ...repositories['acme/api']!.refs, [ref]: sha } },
        },
      }
    },
    /** Commits to production of acme/api the files of another commit. */
    putFilesOf: (sha: string, some = paths) => {
      commit('acme/api', 'master', Object.fromEntries(some.map((path) => [path, textOf(sha, path)])))
    },
    add: () => {
      commit('acme/api', 'master', { 'hotfix.txt': 'hot\n' })
    },
    manifest: () =>
      readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json')),
  }
}

describe('production of a repository that the release has moved already', () => {
  test('and that somebody reverts holds everything that depends on it, until its content is there again', async () => {
    const story = await halfShipped()
    const app = story.at('acme/app', production)
    story.putFilesOf(story.before)
    const reverted = story.at('acme/api', production)!
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'movable',
          reason: expect.stringContaining(
            `production of acme/api was rolled back to its content before rc.1, by zoe (${reverted.slice(0, 10)})`,
          ),
        },
      ],
    })
    expect([story.at('acme/app', production), story.at('acme/api', production)]).toEqual([app, reverted])
    story.putFilesOf(story.head)
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', beyond: [] })
  })

  test('and onto which somebody commits something else ships with it', async () => {
    const story = await halfShipped()
    story.add()
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'shipped',
      beyond: [{ repository: 'acme/api', head: story.at('acme/api', production) }],
    })
  })

  test('and that somebody moves back stays where it was put, until it is put on the candidate again', async () => {
    const story = await halfShipped()
    story.set(production, story.before)
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'movable',
          reason: expect.stringContaining(
            `master of acme/api was at ${story.head}, rc.1's commit, and is now at ${story.before}`,
          ),
        },
      ],
    })
    expect(story.at('acme/api', production)).toBe(story.before)
    story.set(production, story.head)
    await story.goOn()
    expect(story.manifest().status).toBe('shipped')
  })

  test('and whose tag somebody moves waits for the tag alone, and ships once that is back', async () => {
    const story = await halfShipped()
    story.set(tag, story.before)
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'movable',
          reason: expect.stringContaining(
            `whoever moved it moves it back to rc.1's commit (git push --force origin ${story.head}:${tag})`,
          ),
        },
      ],
    })
    story.set(tag, story.head)
    await story.goOn()
    expect(story.manifest().status).toBe('shipped')
  })
})
