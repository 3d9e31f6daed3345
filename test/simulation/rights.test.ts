import { describe, expect, test } from '@jest/globals'
import { whyNotCounting } from '../../src/domain/asks/asks.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { addMember, addUser, seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { runAction } from '../../src/simulation/play.ts'
import {
  begin,
  beginAtShip,
  codeOf,
  gatedTrain,
  gatedWorld,
  managers,
  onCall,
  renamed,
  submit,
  tell,
  withMember,
  withoutMember,
  withRole,
  type Story,
} from './asking.ts'
import { control, refOf, release } from './worlds.ts'

/* What people may and what counts, over time: real admission and the whole loop over the embedded GitHub. */

const train = readTrain(gatedTrain, 'train.yml')
const ship = { gate: 'ship' }
/** Why the ask does not count now; `null` where it does. */
const whyIdle = ({ manifest }: Story, id: string): string | null =>
  whyNotCounting(
    train,
    manifest(),
    manifest().asks.find((ask) => ask.id === id)!,
  )
const change = (story: Story, to: (world: World) => World): void => {
  story.simulated.world = to(story.simulated.world)
}
/** What production was before the release is what it still is, and nothing is tagged. */
const isUntouched = ({ simulated, manifest }: Story): boolean =>
  manifest().repositories.every(
    ({ name, base, tag }) =>
      refOf(simulated.world, name, 'refs/heads/master') === base.production &&
      refOf(simulated.world, name, `refs/tags/${tag}`) === undefined,
  )
const waitsFor = ({ manifest }: Story): readonly string[] =>
  manifest().attention.map(({ code, reason }) => `${code}: ${reason}`)

describe('an approval of ship', () => {
  test('counts once for each person, and never from who asked for the release', async () => {
    const story = await beginAtShip()
    const own = await story.ask('zoe', 'release.approve', ship)
    await story.ask('ann', 'release.approve', ship)
    await story.ask('ann', 'release.approve', ship)
    expect(whyIdle(story, own.id)).toMatch(/zoe asked for the release, and somebody else has to approve it/)
    expect(waitsFor(story)).toEqual([
      expect.stringMatching(/^approval:ship: .* 2 distinct people, none of them zoe, and has 1 \(ann\)$/),
    ])
    expect(isUntouched(story)).toBe(true)
    await story.ask('bob', 'release.approve', ship)
    expect(story.manifest().status).toBe('shipped')
  })

  test('counts neither from who asked for the release under another login, nor twice from who changed theirs', async () => {
    const story = await beginAtShip()
    change(story, (world) => renamed(world, 'zoe', 'zoe2'))
    const own = await story.ask('zoe2', 'release.approve', ship)
    expect(whyIdle(story, own.id)).toBe('zoe2 asked for the release as zoe, and somebody else has to approve it')
    await story.ask('ann', 'release.approve', ship)
    change(story, (world) => renamed(world, 'ann', 'ann2'))
    await story.ask('ann2', 'release.approve', ship)
    expect(waitsFor(story)).toEqual([expect.stringMatching(/ and has 1 \(ann2\)$/)])
    expect(isUntouched(story)).toBe(true)
    await story.ask('bob', 'release.approve', ship)
    expect(story.manifest().status).toBe('shipped')
  })

  test.each<[string, (world: World) => World, (world: World) => World, RegExp, string]>([
    [
      'left the team',
      (world) => withoutMember(world, managers, 'ann'),
      (world) => withMember(world, managers, 'ann'),
      /ann is no longer in acme\/release-managers/,
      'ASK_NEEDS_TEAM',
    ],
    [
      'lost the role',
      (world) => withRole(world, 'ann', 'read'),
      (world) => withRole(world, 'ann', 'write'),
      /ann may no longer approve/,
      'SENDER_LACKS_ROLE',
    ],
  ])(
    'does not count from somebody who %s a minute ago, and counts again when they are back',
    async (_, leave, comeBack, reason, code) => {
      const story = await beginAtShip()
      await story.ask('ann', 'release.approve', ship)
      change(story, leave)
      expect(await codeOf(submit(story.simulated, 'ann', { type: 'release.approve', body: ship }))).toBe(code)
      await story.ask('bob', 'release.approve', ship)
      expect(waitsFor(story)).toEqual([expect.stringMatching(reason)])
      expect(isUntouched(story)).toBe(true)
      change(story, comeBack)
      await story.goOn()
      expect(story.manifest().status).toBe('shipped')
    },
  )

  test('is bound to its candidate: rc.1 is approved in vain once rc.2 is frozen, before as after', async () => {
    const story = await beginAtShip()
    const before = await story.ask('ann', 'release.approve', ship)
    change(
      story,
      (world) =>
        seedCommit(world, {
          repository: 'acme/api',
          branch: 'rc/2026.11',
          message: 'fix: it',
          by: 'bob',
          files: { 'program.txt': 'fixed\n' },
        })[0],
    )
    await story.ask('bob', 'release.freeze')
    expect(story.manifest().candidate?.number).toBe(2)
    const after = await story.ask('ann', 'release.approve', ship, { candidate: { number: 1 } })
    for (const { id } of [before, after]) expect(whyIdle(story, id)).toMatch(/it names another candidate than rc\.2/)
    await story.ask('bob', 'release.approve', { gate: 'staging' })
    await story.ask('bob', 'release.approve', ship)
    expect(waitsFor(story)).toEqual([expect.stringMatching(/has 1 \(bob\)$/)])
    expect(isUntouched(story)).toBe(true)
  })

  test('of a candidate whose digest is another than its number’s is refused', async () => {
    const story = await beginAtShip()
    expect(
      await codeOf(
        submit(story.simulated, 'ann', {
          type: 'release.approve',
          body: ship,
          candidate: { number: 1, digest: 'f'.repeat(64) },
        }),
      ),
    ).toBe('CANDIDATE_UNKNOWN')
  })

  test('is bound to what the release has to pass: what was approved under auto does not let it through under careful', async () => {
    const story = await begin('auto', gatedWorld(), [
      'record-signal',
      'plan-release',
      'cut-rc',
      'run-tier-gate',
      'promote-staging',
    ])
    const early = [await story.ask('ann', 'release.approve', ship), await story.ask('bob', 'release.approve', ship)]
    expect(early.map(({ id }) => whyIdle(story, id))).toEqual([null, null])
    await story.ask('zoe', 'release.update', { directive: 'careful' })
    const whole = tell(story.simulated.world)
    for (const { id } of early)
      expect(whyIdle(whole, id)).toMatch(/the directive, train or version of the release has changed since/)
    for (const gate of ['planning', 'staging'])
      await whole.ask('bob', 'release.approve', { gate }, { id: `late-${gate}` })
    expect(waitsFor(whole)).toEqual([expect.stringMatching(/^approval:ship: .* has 0$/)])
    expect(isUntouched(whole)).toBe(true)
    for (const login of ['ann', 'bob']) await whole.ask(login, 'release.approve', ship, { id: `late-${login}` })
    expect(whole.manifest().status).toBe('shipped')
  })

  test('does not count from somebody whose login another account has since, whatever that one may', async () => {
    const story = await beginAtShip()
    await story.ask('ann', 'release.approve', ship)
    change(story, (world) => withRole(addUser(renamed(world, 'ann', 'ann2'), 'ann'), 'ann', 'write'))
    change(story, (world) => withMember(world, managers, 'ann'))
    await story.ask('bob', 'release.approve', ship)
    expect(waitsFor(story)).toEqual([
      expect.stringMatching(/ and has 1 \(bob\); the login ann now belongs to another account$/),
    ])
    expect(isUntouched(story)).toBe(true)
    await story.ask('ann2', 'release.approve', ship)
    expect(story.manifest().status).toBe('shipped')
  })

  test('is needed until production begins to move, and no longer: whoever leaves then stops nothing half way', async () => {
    const story = await beginAtShip()
    await story.ask('ann', 'release.approve', ship)
    const { ask } = await approveOnly(story, 'bob')
    await runAction({ simulated: story.simulated, control, release, asks: [ask] })
    expect(story.manifest().pivot).toBeDefined()
    expect(story.manifest().status).not.toBe('shipped')
    change(story, (world) => withoutMember(withoutMember(world, managers, 'ann'), managers, 'bob'))
    await story.goOn()
    expect(story.manifest().status).toBe('shipped')
  })

  test('is not asked for any more where production has begun to move: more can be required of the next release only', async () => {
    const story = await begin('auto', gatedWorld(), [
      'record-signal',
      'plan-release',
      'cut-rc',
      'run-tier-gate',
      'promote-staging',
    ])
    await runAction({ simulated: story.simulated, control, release, asks: [] })
    expect(story.manifest().pivot).toBeDefined()
    const whole = tell(story.simulated.world)
    await whole.ask('zoe', 'release.update', { directive: 'careful' }, { id: 'late' })
    expect(whole.manifest().status).toBe('shipped')
  })
})

/** Admits an approval of ship and leaves it to the caller to go on. */
async function approveOnly(
  story: Story,
  login: string,
): Promise<Extract<Awaited<ReturnType<typeof submit>>, { ask: unknown }>> {
  const admission = await submit(story.simulated, login, { type: 'release.approve', body: ship })
  if ('refused' in admission) throw new Error(admission.refused.code)
  return admission
}

describe('a login', () => {
  test('is one person however it is written: who asked does not approve as Zoe, and ann does not count twice', async () => {
    const story = await beginAtShip()
    for (const login of ['Zoe', 'ann', 'ANN']) await story.ask(login, 'release.approve', ship)
    expect(waitsFor(story)).toEqual([expect.stringMatching(/and has 1 \(ANN\)$/)])
    expect(isUntouched(story)).toBe(true)
    await story.ask('BOB', 'release.approve', ship)
    expect(story.manifest().status).toBe('shipped')
  })

  test('of a bot is no person’s, even where it looks like one', async () => {
    const seeded = withRole(addUser(gatedWorld(), 'Copilot'), 'Copilot', 'admin')
    const account = seeded.accounts['Copilot']!
    const story = await beginAtShip(
      withMember(
        { ...seeded, accounts: { ...seeded.accounts, Copilot: { ...account, type: 'Bot' } } },
        managers,
        'Copilot',
      ),
    )
    for (const said of [
      { type: 'release.approve', body: ship },
      { type: 'release.abort', body: { why: 'enough' } },
      { type: 'release.hold', body: { why: 'red' } },
    ]) {
      expect(await codeOf(submit(story.simulated, 'Copilot', said))).toBe('SENDER_UNKNOWN')
    }
  })

  test('in the payload is nobody: the sender is who GitHub says', async () => {
    const story = await beginAtShip(addUser(gatedWorld(), 'mallory'))
    expect(
      await codeOf(submit(story.simulated, 'mallory', { type: 'release.approve', body: ship, actor: 'ann' })),
    ).toBe('SENDER_LACKS_ROLE')
  })
})

describe('a role', () => {
  test('that the organization made itself lets nobody ask: what it may cannot be known from its name', async () => {
    const story = await beginAtShip()
    const { simulated } = story
    const custom = { ...simulated, exchange: renameRole(simulated.exchange, 'ann', 'release-captain') }
    for (const said of [
      { type: 'release.approve', body: ship },
      { type: 'release.hold', body: { why: 'incident' } },
    ])
      expect(await codeOf(submit(custom, 'ann', said))).toBe('SENDER_LACKS_ROLE')
    expect(await codeOf(submit(custom, 'bob', { type: 'release.approve', body: ship }))).toBe('admitted')
  })

  test('comes with owning the organization; a place in the team does not', async () => {
    const story = await beginAtShip(addMember(addUser(gatedWorld(), 'olga'), 'acme', 'olga', 'admin'))
    const codes = async (): Promise<readonly string[]> =>
      Promise.all(
        ['release.hold', 'release.abort'].map((type) =>
          codeOf(submit(story.simulated, 'olga', { type, body: { why: 'incident' } })),
        ),
      )
    expect(await codes()).toEqual(['admitted', 'admitted'])
    expect(await codeOf(submit(story.simulated, 'olga', { type: 'release.approve', body: ship }))).toBe(
      'ASK_NEEDS_TEAM',
    )
    change(story, (world) => withMember(world, managers, 'olga'))
    await story.ask('olga', 'release.approve', ship)
    await story.ask('ann', 'release.approve', ship)
    expect(story.manifest().status).toBe('shipped')
  })
})

describe('broken glass', () => {
  const broken = { type: 'release.break-glass', body: { why: 'Checkout is down.' } }

  test('stands for the quorum, and not from somebody who has left the team since', async () => {
    const story = await beginAtShip(withoutMember(gatedWorld(), onCall, 'bob'))
    expect(await codeOf(submit(story.simulated, 'bob', broken))).toBe('ASK_NEEDS_TEAM')
    const admission = await submit(story.simulated, 'ann', broken)
    change(story, (world) => withoutMember(world, onCall, 'ann'))
    if ('refused' in admission) throw new Error(admission.refused.code)
    await runAction({ simulated: story.simulated, control, release, asks: [admission.ask] })
    await story.goOn()
    expect(isUntouched(story)).toBe(true)
    change(story, (world) => withMember(world, onCall, 'ann'))
    await story.goOn()
    expect(story.manifest().status).toBe('shipped')
  })

  test.each(['quick', 'auto'] as const)('is reviewed under %s too, where nobody has to approve', async (directive) => {
    const { simulated } = await begin(directive, gatedWorld(), [
      'record-signal',
      'plan-release',
      'cut-rc',
      'run-tier-gate',
    ])
    const story = tell(simulated.world)
    await story.ask('ann', broken.type, broken.body, { id: 'glass' })
    expect(story.manifest().status).toBe('shipped')
    const reviews = Object.values(story.simulated.world.issues).filter(
      ({ repository, title }) => repository === control && title.startsWith('Review until '),
    )
    expect(reviews).toMatchObject([
      {
        state: 'open',
        body: expect.stringMatching(
          new RegExp(`ann.*${onCall}.*which needs no approval under ${directive}[^]*Checkout is down`),
        ),
      },
    ])
  })
})

/**
 * GitHub as it says the name of a custom role: `role_name` holds it, `permission` what it is based on
 * (docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user).
 */
function renameRole(exchange: Exchange, login: string, role: string): Exchange {
  return async (call) => {
    const answer = await exchange(call)
    return call.url.endsWith(`/collaborators/${login}/permission`)
      ? { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), role_name: role }) }
      : answer
  }
}
