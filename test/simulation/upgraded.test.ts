import { expect, test } from '@jest/globals'
import { directiveOf } from '../../src/domain/train/directives.ts'
import { begin, gatedTrain, gatedWorld, tell } from './asking.ts'

test('a quick release that has passed its floor and is made careful keeps candidate and evidence, and runs only what is missing', async () => {
  const story = await begin('quick', gatedWorld(), [
    'record-signal',
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
  ])
  const before = story.manifest()
  expect(before.evidence.map(({ tier, attempt, conclusion }) => `${tier} ${attempt} ${conclusion}`)).toEqual([
    'tier1 1 passed',
    'tier1 1 passed',
    'tier2a 1 passed',
  ])

  const upgraded = tell(story.simulated.world)
  const say = (login: string, type: string, body: unknown, id: string) => upgraded.ask(login, type, body, { id })
  await say('zoe', 'release.update', { directive: 'careful' }, 'more')
  await say('ann', 'release.approve', { gate: 'planning' }, 'plan')
  await say('ann', 'release.approve', { gate: 'staging' }, 'staging')
  expect(upgraded.manifest()).toMatchObject({ phase: 'ship', status: 'active', attention: [{ code: 'approval:ship' }] })
  for (const login of ['ann', 'bob']) await say(login, 'release.approve', { gate: 'ship' }, `ship-${login}`)

  const after = upgraded.manifest()
  expect([after.status, directiveOf(after), after.candidates.length]).toEqual(['shipped', 'careful', 1])
  expect(after.candidate).toEqual(before.candidate)
  expect(after.evidence.slice(0, 3)).toEqual(before.evidence)
  expect(after.evidence.slice(3).map(({ tier }) => tier)).toEqual(['tier2b'])
  expect(after.requests.filter(({ tier }) => tier === 'tier1' || tier === 'tier2a')).toEqual(before.requests)
})

test('an auto release that is made careful says that nobody can make up its quorum, which its plan did not need', async () => {
  const story = await begin('auto', gatedWorld(gatedTrain.replace('quorum: 2', 'quorum: 3')), [
    'record-signal',
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
  ])
  await story.ask('zoe', 'release.update', { directive: 'careful' })
  for (const gate of ['planning', 'staging']) await story.ask('ann', 'release.approve', { gate })
  await story.ask('ann', 'release.approve', { gate: 'ship' })
  expect(story.manifest()).toMatchObject({
    phase: 'ship',
    attention: [
      {
        code: 'approval:ship',
        reason: expect.stringMatching(
          /and has 1 \(ann\); Shipping needs the approval of 3 from team acme\/release-managers\. Besides the requester zoe, 2 may give it\./,
        ),
      },
    ],
  })
})
