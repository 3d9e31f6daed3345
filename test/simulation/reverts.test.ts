import { describe, expect, test } from '@jest/globals'
import { inARow, type Files, type InARow } from './in-a-row.ts'

/*
 * Somebody takes a released feature back on production, which source still holds: a merge would take it out of the next
 * candidate unsaid.
 */

const feature = { 'basket.txt': 'basket\n' }
const without: Files = { 'basket.txt': null }

/** A feature is released; then somebody takes it back on production. */
async function takenBack(): Promise<{ readonly story: InARow; readonly added: string; readonly revert: string }> {
  const story = inARow()
  const added = story.commit('main', feature, 'feat: basket')
  expect((await story.release('2026.11')).manifest?.status).toBe('shipped')
  return { story, added, revert: story.commit('master', without, 'no basket today') }
}

describe('what was taken back on production', () => {
  test('refuses the plan by name: which commit took back which, and the two ways out', async () => {
    const { story, added, revert } = await takenBack()
    const { manifest, refused } = await story.release('2026.12')
    expect(manifest).toBeNull()
    expect(refused).toEqual([
      {
        code: 'PRODUCTION_TAKES_BACK',
        message: `In acme/app ${revert.slice(0, 10)} (no basket today) on production "master" reverts ${added.slice(0, 10)} (feat: basket), which "main" still holds: basket.txt.`,
        remedy:
          'To release the change again, revert that commit on "master". To leave the change out, merge "master" into "main" with a merge commit, or revert the change on "main" too.',
      },
    ])
  })

  test.each<readonly [string, (story: InARow) => unknown, boolean]>([
    [
      'is released again once the revert was reverted on production',
      (story) => story.commit('master', feature, 'basket again'),
      true,
    ],
    ['stays out once production was merged into source', (story) => story.merge('master', 'main'), false],
    ['stays out once source says so too', (story) => story.commit('main', without, 'no basket'), false],
    [
      'is released again once production was merged into source and the revert reverted there',
      (story) => {
        story.merge('master', 'main')
        story.commit('main', feature, 'basket again')
      },
      true,
    ],
  ])('%s', async (_title, act, isThere) => {
    const { story, revert } = await takenBack()
    act(story)
    const { manifest, refused } = await story.release('2026.12')
    expect(refused).toEqual([])
    expect(manifest?.status).toBe('shipped')
    expect('basket.txt' in story.filesOf(story.head('master'))).toBe(isThere)
    expect(story.holds(story.head('master'), revert)).toBe(true)
  })

  test('while a release is under way waits for people, who are told, and nothing is merged meanwhile', async () => {
    const story = inARow()
    const added = story.commit('main', feature, 'feat: basket')
    await story.release('2026.11')
    story.commit('main', { 'pay.txt': 'pay\n' }, 'feat: pay')
    const broken = story.head('main')
    expect((await story.release('2026.12', () => 'failure')).manifest).toMatchObject({
      status: 'blocked',
      candidate: { number: 1 },
    })
    const revert = story.commit('master', without, 'no basket today')
    const waiting = (await story.release('2026.12')).manifest
    const said = `in acme/app ${revert.slice(0, 10)} (no basket today) on production "master" reverts ${added.slice(0, 10)} (feat: basket), which "rc/2026.12" still holds: basket.txt. To release the change again, revert that commit on "master"`
    expect(waiting).toMatchObject({
      status: 'active',
      attention: [{ code: 'composed', is: 'waiting', reason: expect.stringContaining(said) }],
    })
    expect(story.head('rc/2026.12')).toBe(broken)
    expect(story.merge('master', 'rc/2026.12')).toBe(201)
    expect((await story.release('2026.12')).manifest).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect(story.filesOf(story.head('master'))).not.toHaveProperty(['basket.txt'])
    expect(story.holds(story.head('master'), broken)).toBe(true)
  })
})
