import { describe, expect, test } from '@jest/globals'
import { questions } from '../../src/domain/decide.ts'
import { approved } from '../../src/domain/requirements/approved.ts'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import type { Finding } from '../../src/domain/words/decision.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { ask, started, train } from './builders.ts'
import { people, rc1, readyRelease, worldAt } from './ready-release.ts'

/*
 * A release can become stricter than the plan that was examined: then nobody asked yet whether its quorum can be made
 * up.
 */

const team = 'acme/release-managers'
const teamed = train({ approvals: { quorum: 3, auto: 0, team } })
const open = train({ approvals: { quorum: 3, auto: 0 } })
const waiting = readyRelease({}, teamed, 'careful')
const quorum = approved('ship', () => 3, 'A quorum')
const judge = (on: typeof teamed, logins: readonly string[], parts: Partial<Seen> = {}): Finding =>
  quorum.judge({
    train: on,
    manifest: waiting,
    seen: worldAt(
      {},
      {
        people,
        teams: { [team]: { is: 'seen', members: ['zoe', 'ann', 'bob', 'eve'] } },
        approvers: { is: 'seen', logins },
        ...parts,
      },
    ),
  })
const asksWhoMay = (manifest: Manifest, on = teamed): boolean =>
  questions(on, manifest).some(({ about }) => about === 'approvers')

describe('a quorum that too few may make up', () => {
  test('is said where it is waited for, with what to do: of a team those who may write in control, without the requester', () => {
    expect(judge(teamed, ['zoe', 'ann', 'bob'])).toMatchObject({
      is: 'waiting',
      reason: expect.stringMatching(
        /and has 0; Shipping needs the approval of 3 from team acme\/release-managers\. Besides the requester zoe, 2 may give it\. Add people to the team/,
      ),
    })
    expect(judge(open, ['zoe', 'ann'])).toMatchObject({
      is: 'waiting',
      reason: expect.stringMatching(
        /; Shipping needs the approval of 3 with write access to acme\/release-control\. Besides the requester zoe, 1 may give it\./,
      ),
    })
  })

  test('is said at the first gate that waits for a person, before anybody works towards it', () => {
    const planning = approved('planning', () => 1, 'The plan')
    const looked = worldAt({}, { approvers: { is: 'seen', logins: ['zoe', 'ann'] } })
    expect(planning.judge({ train: open, manifest: { ...waiting, phase: 'planning' }, seen: looked })).toMatchObject({
      is: 'waiting',
      reason: expect.stringMatching(
        /^planning needs the approval of 1 person, and has 0; Shipping needs the approval of 3 with write access/,
      ),
    })
    expect(asksWhoMay({ ...waiting, phase: 'planning' }, open)).toBe(true)
  })

  test('is not said where they are enough, or where it cannot be seen', () => {
    const reason = /^ship needs the approval of 3 distinct people, none of them zoe, and has 0$/
    for (const finding of [
      judge(teamed, ['ann', 'bob', 'eve']),
      judge(teamed, [], { approvers: { is: 'denied', why: 'no' } }),
      judge(teamed, [], { approvers: null }),
      judge(teamed, ['ann'], { teams: {} }),
    ]) {
      expect(finding).toMatchObject({ is: 'waiting', reason: expect.stringMatching(reason) })
    }
  })
})

describe('who may approve is looked at', () => {
  test('while a release waits for people, with the team that is named', () => {
    expect(questions(teamed, waiting)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'approvers', team, enough: 4 }),
        { about: 'team', team },
      ]),
    )
  })

  test('and not before, not while it is held, not for a directive that needs nobody, and not once production has begun to move', () => {
    const others: readonly Manifest[] = [
      { ...waiting, phase: 'validation' },
      { ...waiting, status: 'held' },
      { ...waiting, pivot: started },
      readyRelease({}, teamed, 'auto'),
    ]
    expect(others.map((each) => asksWhoMay(each))).toEqual([false, false, false, false])
  })

  test('no more once as many have approved as are needed', () => {
    const one = train({ approvals: { quorum: 1, auto: 0, team } })
    const base = readyRelease({}, one, 'careful')
    const yes = ask(
      'yes',
      { type: 'approve', gate: 'ship', digest: rc1.digest, policy: policyDigest(one, base) },
      'ann',
    )
    expect([asksWhoMay(base, one), asksWhoMay({ ...base, asks: [...base.asks, yes] }, one)]).toEqual([true, false])
  })

  test('by the new train alone while a train is judged', () => {
    const next = train({ approvals: { quorum: 1, auto: 0, team } })
    expect(questions(teamed, waiting, next).filter(({ about }) => about === 'approvers')).toEqual([
      expect.objectContaining({ enough: 2 }),
    ])
  })
})
