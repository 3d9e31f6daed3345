import { describe, expect, test } from '@jest/globals'
import { seedCommit } from 'embedded-github/github/world/seed'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
import {
  act,
  chainTrain,
  headOf,
  manifestOf,
  proposal,
  proposingWorld,
  pullsOf,
  push,
} from '../pull-request/proposing.ts'

/* Issues of the release's milestone that were done before the RC branch was cut, by what GitHub says closed them. */

const name = 'acme/r0'
const fastForward = chainTrain(1, { promotion: 'mode: fast-forward' })

/** An issue of the milestone, which bob's pull request into source closes; `how`: how that is merged. */
function closeByPull(simulated: Simulated, how: 'merge' | 'squash'): void {
  act(simulated, 'zoe', 'POST', `/repos/${name}/milestones`, { title: '2026.11' })
  act(simulated, 'zoe', 'POST', `/repos/${name}/issues`, { title: 'News', milestone: 1 })
  const sha = headOf(simulated.world, name, 'main')
  act(simulated, 'bob', 'POST', `/repos/${name}/git/refs`, { ref: 'refs/heads/news', sha })
  push(simulated, name, 'news', 'news.txt')
  act(simulated, 'bob', 'POST', `/repos/${name}/pulls`, {
    title: 'News',
    body: 'Closes #1',
    head: 'news',
    base: 'main',
  })
  const [pull] = pullsOf(simulated.world, name)
  expect(act(simulated, 'bob', 'PUT', `/repos/${name}/pulls/${pull?.number}/merge`, { merge_method: how })).toBe(200)
}

function commit(simulated: Simulated, branch: string, news: string | null, message: string): void {
  const files = { 'news.txt': news }
  simulated.world = seedCommit(simulated.world, { repository: name, branch, message, by: 'ann', files })[0]
}

const open = (): Simulated => simulate(proposingWorld(fastForward, []))
const taskOf = ({ world }: Simulated) => manifestOf(world).tasks[0]

describe('an issue of the milestone that was closed in source', () => {
  test('by a pull request is held by the candidate that holds its merge', async () => {
    const simulated = open()
    closeByPull(simulated, 'merge')
    await play({ ...proposal(simulated.world), simulated })
    expect(manifestOf(simulated.world).status).toBe('shipped')
    expect(taskOf(simulated)).toMatchObject({ id: `${name}#1`, state: 'merged', candidate: 1, pullRequest: 2 })
  })

  test.each(['merge', 'squash'] as const)(
    'by a %s counts as gone where that was reverted, until the revert is reverted',
    async (how) => {
      const simulated = open()
      closeByPull(simulated, how)
      commit(simulated, 'main', null, 'Revert "News"')
      const performance = { ...proposal(simulated.world), simulated }
      await play(performance)
      expect(manifestOf(simulated.world)).toMatchObject({
        attention: [{ code: 'scope', reason: expect.stringContaining(`merged, but not on the RC branch: ${name}#1`) }],
      })
      expect(manifestOf(simulated.world).candidate).toBeUndefined()
      push(simulated, name, 'rc/2026.11', 'news.txt')
      await play(performance)
      expect(manifestOf(simulated.world).status).toBe('shipped')
      expect(taskOf(simulated)).toMatchObject({ candidate: 1 })
    },
  )

  test('by a commit that was pushed is held by the candidate that holds it', async () => {
    const simulated = open()
    act(simulated, 'zoe', 'POST', `/repos/${name}/milestones`, { title: '2026.11' })
    act(simulated, 'zoe', 'POST', `/repos/${name}/issues`, { title: 'News', milestone: 1 })
    const content = Buffer.from('1\n').toString('base64')
    const body = { message: 'feat: news\n\nCloses #1', branch: 'main', content }
    expect(act(simulated, 'ann', 'PUT', `/repos/${name}/contents/news.txt`, body)).toBe(201)
    const commit = headOf(simulated.world, name, 'main')
    await play({ ...proposal(simulated.world), simulated })
    expect(taskOf(simulated)).toMatchObject({ state: 'merged', candidate: 1, commit })
  })

  test('is not in a candidate whose RC branch was cut before it was merged', async () => {
    const simulated = open()
    const performance = { ...proposal(simulated.world), simulated }
    await play(performance, ['record-signal', 'plan-release'])
    closeByPull(simulated, 'squash')
    await play(performance)
    expect(taskOf(simulated)?.candidate).toBeUndefined()
    expect(manifestOf(simulated.world).attention).toMatchObject([{ code: 'scope' }])
  })

  test('and a person closed again counts by that person’s word', async () => {
    const simulated = open()
    closeByPull(simulated, 'merge')
    commit(simulated, 'main', null, 'Revert "News"')
    act(simulated, 'zoe', 'PATCH', `/repos/${name}/issues/1`, { state: 'open' })
    act(simulated, 'zoe', 'PATCH', `/repos/${name}/issues/1`, { state: 'closed', state_reason: 'completed' })
    await play({ ...proposal(simulated.world), simulated })
    expect(manifestOf(simulated.world).status).toBe('shipped')
  })
})
