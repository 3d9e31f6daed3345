import { describe, expect, test } from '@jest/globals'
import { botIdentity, readCommit, writeCommit } from 'embedded-github/github/git/commits'
import { seedCommit } from 'embedded-github/github/world/seed'
import { releaseBot } from '../../../src/simulation/release-world.ts'
import { codeOf, submit } from '../asking.ts'
import {
  app,
  approve,
  asking,
  beginAtFreeze,
  formed,
  freeze,
  rc,
  reviewedWorld,
  waiting,
  type People,
} from './reviewing.ts'
import { control, refOf, singleTrain } from '../worlds.ts'

const headOf = ({ story }: People, branch = rc): string =>
  refOf(story.simulated.world, app, `refs/heads/${branch}`) ?? ''

describe('A candidate after another', () => {
  test('asks only for what the one before did not hold, and forgets no approval', async () => {
    const people = await beginAtFreeze()
    const first = people.push('ann', rc, 'hot.txt')
    await freeze(people)
    await approve(people, 'bob')
    const second = people.push('ann', rc, 'hotter.txt')
    await freeze(people)
    expect(waiting(people)?.reason).toContain(second.slice(0, 10))
    expect(waiting(people)?.reason).not.toContain(first.slice(0, 10))
    await approve(people, 'bob', 2)
    expect(people.story.manifest().candidates).toMatchObject([
      { number: 1, approved: { [app]: [first] } },
      { number: 2, approved: { [app]: [second] } },
    ])
  })

  test('keeps what was approved where the branch was rewritten above it, and asks for what is new', async () => {
    const people = await beginAtFreeze()
    const first = people.push('ann', rc, 'hot.txt')
    people.push('ann', rc, 'gone.txt')
    await freeze(people)
    await approve(people, 'bob')
    people.force('ann', rc, first)
    const second = people.push('ann', rc, 'other.txt')
    await freeze(people)
    expect(waiting(people)?.reason).toContain(second.slice(0, 10))
    expect(waiting(people)?.reason).not.toContain(first.slice(0, 10))
  })

  test('that holds only what a pull request brought since is formed unasked', async () => {
    const people = await beginAtFreeze()
    people.push('ann', rc, 'hot.txt')
    await freeze(people)
    await approve(people, 'bob')
    const number = people.open('ann', 'more')
    people.review('bob', number)
    people.merge('zoe', number)
    await freeze(people)
    expect(formed(people)).toEqual([1, 2])
  })
})

describe("What is source's or production's", () => {
  test('is asked about by nobody: a hotfix that Convoy merges, and source that a pull request merges', async () => {
    const people = await beginAtFreeze(reviewedWorld())
    people.push('zoe', 'master', 'hotfix.txt')
    await freeze(people)
    expect(waiting(people)).toBeUndefined()
    expect(formed(people)).toEqual([1])
    expect(readCommit(people.story.simulated.world.objects, headOf(people)).parents).toHaveLength(2)
  })

  test('waits with the merge commit where a person merged it by hand: a merge may hold anything', async () => {
    const people = await beginAtFreeze()
    people.push('zoe', 'master', 'hotfix.txt')
    const { sha = '' } = people.call('ann', 'POST /merges', { base: rc, head: 'master' })
    await freeze(people)
    expect(waiting(people)?.reason).toMatch(
      new RegExp(`: ${sha.slice(0, 10)} "[^"]+" on \\S+ of acme/app, pushed by ann `, 'u'),
    )
    await approve(people, 'bob')
    expect(formed(people)).toEqual([1])
  })
})

describe('What only looks reviewed', () => {
  test('is a merge by hand of an approved head, which may hold more than that', async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    people.review('bob', number)
    const { simulated } = people.story
    const [ours, theirs] = [headOf(people), headOf(people, 'hot')]
    const evil = writeCommit(simulated.world.objects, {
      ...readCommit(simulated.world.objects, theirs),
      parents: [ours, theirs],
      message: `Merge pull request #${number} from acme/hot`,
    })
    people.force('ann', rc, evil)
    await freeze(people)
    expect(waiting(people)?.reason).toContain(`: ${evil.slice(0, 10)} "`)
  })

  test('is a squash of a commit that bears the name of Convoy’s bot', async () => {
    const people = await beginAtFreeze()
    const { simulated } = people.story
    people.branch('ann', 'hot')
    const { objects, at } = simulated.world
    const forged = writeCommit(objects, {
      ...readCommit(objects, people.push('ann', 'hot', 'hot.txt')),
      author: botIdentity(simulated.world, releaseBot, at),
    })
    people.force('ann', 'hot', forged)
    const { number = 0 } = people.call('ann', 'POST /pulls', { title: 'Hot', head: 'hot', base: rc })
    const sha = people.merge('ann', number, 'squash')
    expect(readCommit(objects, sha).author.name).toBe(releaseBot)
    await freeze(people)
    expect(waiting(people)?.reason).toContain(sha.slice(0, 10))
  })

  test('is a merge that bears that name without GitHub’s signature', async () => {
    const people = await beginAtFreeze()
    const { simulated } = people.story
    const { objects, at } = simulated.world
    const head = headOf(people)
    const forged = writeCommit(objects, {
      ...readCommit(objects, head),
      parents: [head, headOf(people, 'master')],
      author: botIdentity(simulated.world, releaseBot, at),
      message: 'Merge master into rc/2026.11 for 2026.11 rc.1',
    })
    people.force('ann', rc, forged)
    await freeze(people)
    expect(waiting(people)?.reason).toContain(forged.slice(0, 10))
  })

  test('is an approval that was dismissed', async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    const { id } = people.call('bob', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    people.call('zoe', `PUT /pulls/${number}/reviews/${id}/dismissals`, { message: 'looked at another' })
    people.merge('zoe', number)
    await freeze(people)
    expect(formed(people)).toEqual([])
  })

  test("is an App's review, and an agent's approval is none", async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    people.call('app', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    people.merge('zoe', number)
    await freeze(people)
    const digest = /digest=([0-9a-f]{64})/u.exec(waiting(people)?.command ?? '')?.[1] ?? ''
    expect(
      await codeOf(
        submit(people.story.simulated, releaseBot, {
          type: 'release.approve',
          body: { gate: 'development' },
          candidate: { number: 1, digest },
        }),
      ),
    ).not.toBe('admitted')
    expect(formed(people)).toEqual([])
  })
})

describe('What cannot be seen', () => {
  test('who pushed a commit: one person more has to approve it, for one of them may be who pushed', async () => {
    const people = await beginAtFreeze()
    people.push('ann', rc, 'hot.txt')
    const { simulated } = people.story
    const { activity: _, ...repository } = simulated.world.repositories[app]!
    simulated.world = {
      ...simulated.world,
      repositories: { ...simulated.world.repositories, [app]: repository },
    }
    await freeze(people)
    expect(waiting(people)?.reason).toContain('GitHub does not say (main asks for 2 approvals)')
    await approve(people, 'bob')
    expect(formed(people)).toEqual([])
    await approve(people, 'zoe')
    expect(formed(people)).toEqual([1])
  })

  test('of classic protection, whether stale reviews are dismissed: they are taken for dismissed', async () => {
    const world = reviewedWorld([])
    const protectedWorld = {
      ...world,
      repositories: {
        ...world.repositories,
        [app]: {
          ...world.repositories[app]!,
          protections: {
            main: {
              enforceAdmins: false,
              allowForcePushes: false,
              allowDeletions: false,
              requiredLinearHistory: false,
              reviews: asking().parameters,
              checks: null,
            },
          },
        },
      },
    }
    const play = async (stale: boolean): Promise<readonly number[]> => {
      const people = await beginAtFreeze(protectedWorld)
      const number = people.open('ann', 'hot')
      people.review('bob', number)
      if (stale) people.push('ann', 'hot', 'more.txt')
      people.merge('zoe', number)
      await freeze(people)
      return formed(people)
    }
    expect([await play(true), await play(false)]).toEqual([[], [1]])
  })
})

describe('A train that is pinned anew', () => {
  test('and asks for reviews asks them of the candidate that is frozen, once', async () => {
    const people = await beginAtFreeze(reviewedWorld([]))
    const sha = people.push('ann', rc, 'hot.txt')
    await freeze(people)
    expect(waiting(people)).toBeUndefined()
    const [world, commit] = seedCommit(people.story.simulated.world, {
      repository: control,
      branch: 'main',
      message: 'Ask for reviews',
      by: 'zoe',
      files: { 'train.yml': `${singleTrain}reviews: 1\n` },
    })
    people.story.simulated.world = world
    await people.story.ask('ann', 'release.update', { train: commit })
    // What is asked is another plan.
    await people.story.ask('bob', 'release.approve', { gate: 'planning' })
    expect(waiting(people)?.reason).toContain(
      `rc.1 holds what nobody reviewed as source's rules ask: ${sha.slice(0, 10)} "`,
    )
    await approve(people, 'ann')
    expect(waiting(people)?.reason).toContain('the approval of ann does not count')
    await approve(people, 'bob')
    expect(waiting(people)).toBeUndefined()
    await people.story.goOn()
    expect(waiting(people)).toBeUndefined()
    expect(formed(people)).toEqual([1])
    expect(people.story.manifest().phase).toBe('staging')
  })
})

test('Source that asks for reviews costs no request while nothing but source is released', async () => {
  const count = async (world = reviewedWorld()): Promise<number> => {
    const people = await beginAtFreeze(world)
    await freeze(people)
    return people.story.simulated.calls
  }
  // Only the plan asks whether the App may pass the ruleset.
  expect((await count()) - (await count(reviewedWorld([])))).toBeLessThanOrEqual(1)
})
