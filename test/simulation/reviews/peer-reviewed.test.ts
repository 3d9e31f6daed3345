import { describe, expect, test } from '@jest/globals'
import { approve, asking, beginAtFreeze, digestIn, formed, freeze, rc, reviewedWorld, waiting } from './reviewing.ts'
import { singleTrain } from '../worlds.ts'

/*
 * A commit reaches an RC branch past source: what source's own rules ask of a pull request is asked of it before a
 * candidate is formed.
 */

describe('A commit that somebody pushed to an RC branch', () => {
  test('waits, and is named with who pushed it and what is asked', async () => {
    const people = await beginAtFreeze()
    const sha = people.push('ann', rc, 'hot.txt', 'fix: a `hot` @bob #1 thing')
    await freeze(people)
    expect(formed(people)).toEqual([])
    expect(waiting(people)).toMatchObject({
      is: 'waiting',
      reason: `rc.1 would hold what nobody reviewed as source's rules ask: ${sha.slice(0, 10)} "fix: a \`hot\` @bob #1 thing" on rc/2026.11 of acme/app, pushed by ann (main asks for 1 approval); somebody who neither wrote nor pushed them approves exactly these commits, or they are taken out`,
    })
    expect(waiting(people)?.answerBy).toBeDefined()
  })

  test('ships once another person has approved exactly these commits', async () => {
    const people = await beginAtFreeze()
    const sha = people.push('ann', rc, 'hot.txt')
    await freeze(people)
    await approve(people, 'bob')
    expect(waiting(people)).toBeUndefined()
    expect(people.story.manifest().candidate?.heads).toEqual({ 'acme/app': sha })
    expect(people.story.manifest().candidates).toMatchObject([{ number: 1, approved: { 'acme/app': [sha] } }])
  })

  test('waits on where who approved it had pushed it', async () => {
    const people = await beginAtFreeze()
    people.push('bob', rc, 'hot.txt')
    await freeze(people)
    await approve(people, 'bob')
    expect(formed(people)).toEqual([])
    expect(waiting(people)?.reason).toContain('the approval of bob does not count')
    await approve(people, 'ann')
    expect(formed(people)).toEqual([1])
  })

  test('waits on where who approved it had written it, and another pushed it', async () => {
    const people = await beginAtFreeze()
    people.branch('bob', 'draft')
    people.force('ann', rc, people.push('bob', 'draft', 'hot.txt'))
    await freeze(people)
    await approve(people, 'bob')
    expect(formed(people)).toEqual([])
  })

  test('is waited for anew once another commit follows, and what was approved stays so', async () => {
    const people = await beginAtFreeze()
    const first = people.push('ann', rc, 'hot.txt')
    await freeze(people)
    const stale = digestIn(waiting(people)!)
    people.push('bob', rc, 'hotter.txt')
    await people.story.ask(
      'bob',
      'release.approve',
      { gate: 'development' },
      { candidate: { number: 1, digest: stale } },
    )
    expect(formed(people)).toEqual([])
    expect(waiting(people)?.reason).toContain(first.slice(0, 10))
  })

  test('takes as many people as source asks for', async () => {
    const people = await beginAtFreeze(reviewedWorld([asking({ requiredApprovingReviewCount: 2 })]))
    people.push('ann', rc, 'hot.txt')
    await freeze(people)
    await approve(people, 'bob')
    expect(waiting(people)?.reason).toContain('main asks for 2 approvals, it has bob')
    await approve(people, 'zoe')
    expect(formed(people)).toEqual([1])
  })

  test('needs nobody where source asks for nothing', async () => {
    const people = await beginAtFreeze(reviewedWorld([]))
    people.push('ann', rc, 'hot.txt')
    await freeze(people)
    expect(formed(people)).toEqual([1])
    expect(people.story.manifest().repositories[0]?.reviews).toBeUndefined()
  })

  test('needs who the train says where source asks for nothing', async () => {
    const people = await beginAtFreeze(reviewedWorld([], `${singleTrain}reviews: 1\n`))
    people.push('ann', rc, 'hot.txt')
    await freeze(people)
    expect(waiting(people)?.reason).toContain('pushed by ann')
    await approve(people, 'zoe')
    expect(formed(people)).toEqual([1])
  })
})

describe('A pull request into an RC branch', () => {
  for (const method of ['merge', 'squash', 'rebase'])
    test(`ships unasked once somebody else has approved it, by ${method}`, async () => {
      const people = await beginAtFreeze()
      const number = people.open('ann', 'hot')
      people.review('bob', number)
      people.merge('zoe', number, method)
      await freeze(people)
      expect(waiting(people)).toBeUndefined()
      expect(formed(people)).toEqual([1])
    })

  test('waits where nobody approved it, and who merged it is named', async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    people.merge('zoe', number)
    await freeze(people)
    expect(waiting(people)?.reason).toContain(
      `of #${number} by ann, which zoe merged past the rules with 0 of 1 approvals`,
    )
    await approve(people, 'zoe')
    expect(formed(people)).toEqual([1])
  })

  test('waits where who approved it wrote one of its commits', async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    people.push('bob', 'hot', 'more.txt')
    people.review('bob', number)
    people.merge('zoe', number)
    await freeze(people)
    expect(formed(people)).toEqual([])
    await approve(people, 'bob')
    expect(formed(people)).toEqual([])
  })

  test('waits where an approval was taken back by a later word, and not where only a comment followed', async () => {
    const refused = await beginAtFreeze()
    const first = refused.open('ann', 'hot')
    refused.review('bob', first)
    refused.review('bob', first, 'REQUEST_CHANGES')
    refused.merge('zoe', first)
    await freeze(refused)
    expect(formed(refused)).toEqual([])

    const commented = await beginAtFreeze()
    const second = commented.open('ann', 'hot')
    commented.review('bob', second)
    commented.review('bob', second, 'COMMENT')
    commented.merge('zoe', second)
    await freeze(commented)
    expect(formed(commented)).toEqual([1])
  })

  test('waits where an earlier head was approved and stale reviews are dismissed', async () => {
    const play = async (dismissStaleReviewsOnPush: boolean): Promise<readonly number[]> => {
      const people = await beginAtFreeze(reviewedWorld([asking({ dismissStaleReviewsOnPush })]))
      const number = people.open('ann', 'hot')
      people.review('bob', number)
      people.push('ann', 'hot', 'more.txt')
      people.merge('zoe', number)
      await freeze(people)
      return formed(people)
    }
    expect([await play(true), await play(false)]).toEqual([[], [1]])
  })

  test('waits where who approved it may not push, or approved it after the merge', async () => {
    const reader = await beginAtFreeze()
    const first = reader.open('ann', 'hot')
    reader.review('eve', first)
    reader.merge('zoe', first)
    await freeze(reader)
    expect(formed(reader)).toEqual([])

    const late = await beginAtFreeze()
    const second = late.open('ann', 'hot')
    late.merge('zoe', second)
    late.review('bob', second)
    await freeze(late)
    expect(formed(late)).toEqual([])
  })

  test('lends its review to nothing that was pushed beside it', async () => {
    const people = await beginAtFreeze()
    const number = people.open('ann', 'hot')
    people.review('bob', number)
    people.merge('zoe', number)
    const sha = people.push('ann', rc, 'late.txt', `Merge pull request #${number} from acme/hot`)
    await freeze(people)
    expect(waiting(people)?.reason).toContain(`: ${sha.slice(0, 10)} "`)
    expect(waiting(people)?.reason).not.toContain(', which zoe merged')
  })

  test('into another branch reviews nothing for the RC branch', async () => {
    const people = await beginAtFreeze()
    people.branch('ann', 'side')
    people.branch('ann', 'hot')
    const sha = people.push('ann', 'hot', 'hot.txt')
    const { number = 0 } = people.call('ann', 'POST /pulls', { title: 'Hot', head: 'hot', base: 'side' })
    people.review('bob', number)
    people.merge('zoe', number)
    people.force('ann', rc, sha)
    await freeze(people)
    expect(waiting(people)?.reason).toContain('pushed by ann')
  })
})
