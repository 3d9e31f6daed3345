import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { whyNotCounting } from '../../src/domain/asks/asks.ts'
import { directiveOf } from '../../src/domain/train/directives.ts'
import type { Ask, AskType } from '../../src/domain/words/ask.ts'
import { playExample, type Played } from './played.ts'

/*
 * Every story of examples/gates, and the one of examples/observe, through the command line with the bundles in dist;
 * what they leave is looked at with git.
 */

const stories = [
  'rejected-then-approved',
  'quick-upgraded',
  'task-deferred',
  'hold-during-staging',
  'freeze-window-begins',
  'rc-force-pushed',
  'staging-is-refused',
  'abort-after-red-tier',
  'break-glass-at-night',
  'careful-task-in-auto-release',
  'train-pinned-anew',
  'task-reverted',
  'observe',
] as const
type Story = (typeof stories)[number]

const played = new Map<Story, Played>()
const of = (story: Story): Played => played.get(story)!
const asked = <T extends AskType>({ last }: Played, type: T) =>
  last.asks.filter((ask): ask is Extract<Ask, { readonly type: T }> => ask.type === type)
const names = ['api', 'web'] as const
const baseOf = ({ last }: Played, name: string) =>
  last.repositories.find((repository) => repository.name === `acme/${name}`)!.base
const headOf = ({ last }: Played, name: string): string => last.candidate?.heads[`acme/${name}`] ?? ''
/** Every ref of every repository but control that somebody moved in this stretch of time, as `name ref by`. */
const movedBetween = (story: Played, from: number, to: number): readonly string[] =>
  ['api', 'web', 'e2e'].flatMap((name) =>
    story
      .git(name, 'for-each-ref', '--format=%(refname:short)')
      .split('\n')
      .flatMap((ref) =>
        story
          .moves(name, ref)
          .filter(({ at }) => at >= from && at < to)
          .map(({ by }) => `${name} ${ref} ${by}`),
      ),
  )
const shippedAs = (number: number) => ({ status: 'shipped', candidate: { number } })

beforeAll(async () => {
  const left = [...stories]
  const work = async (): Promise<void> => {
    for (let story = left.shift(); story !== undefined; story = left.shift())
      played.set(story, await (story === 'observe' ? playExample(story) : playExample('gates', story)))
  }
  await Promise.all([work(), work()])
}, 600_000)
afterAll(async () => {
  for (const each of played.values()) await each[Symbol.asyncDispose]()
})

test.each(stories)('%s ends as it says', (story) => {
  expect(of(story).ended).toMatchObject({ code: 0, stderr: '' })
})

describe('a task that was reverted on the RC branch', () => {
  const story = () => of('task-reverted')

  test('is left out of the release that defers it, though its commit can be reached', () => {
    const [task] = story().last.tasks
    expect(task).toMatchObject({ id: 'acme/api#1', state: 'merged', deferred: true })
    expect(
      story()
        .git('api', 'branch', '--contains', task?.commit ?? '', '--format=%(refname:short)')
        .split('\n'),
    ).toContain('rc/2026.11')
    expect(story().git('api', 'ls-tree', '--name-only', 'v0.1.0')).not.toContain('PRICES.md')
  })

  test('ships with the next one, which takes it in again and waits until it is there', () => {
    expect(story().git('api', 'show', 'master:PRICES.md')).toBe('Prices.')
    expect(story().git('api', 'show', '-s', '--format=%s', 'master')).toBe('feat: prices after all')
  })
})

describe('a careful release that is rejected', () => {
  const story = () => of('rejected-then-approved')

  test('ships its second candidate, proven by every tier; production moved once', () => {
    expect(story().last).toMatchObject(shippedAs(2))
    expect(
      story().report.tiers.map(({ name, candidate, conclusion }) => `${name} rc.${candidate} ${conclusion}`),
    ).toEqual([
      'tier1 rc.2 passed',
      'tier1 rc.2 passed',
      'tier2a rc.2 passed',
      'tier2b rc.2 passed',
      'tier2c rc.2 passed',
    ])
    for (const name of names) {
      expect(story().git(name, 'rev-parse', 'master', 'v0.1.0^{commit}').split('\n')).toEqual([
        headOf(story(), name),
        headOf(story(), name),
      ])
      expect(story().moves(name, 'master')).toHaveLength(2)
    }
  })

  test('remembers what was said of which candidate, by its digest; what was said of rc.1 counts for nothing', () => {
    const { last } = story()
    const [one, two] = last.candidates.map(({ digest }) => digest)
    expect(one).not.toBe(two)
    const said = [...asked(story(), 'approve'), ...asked(story(), 'reject')].filter(({ gate }) => gate === 'ship')
    expect(said.map(({ type, by, digest }) => [type, by.login, digest])).toEqual([
      ['approve', 'bob', one],
      ['approve', 'ann', two],
      ['approve', 'bob', two],
      ['reject', 'ann', one],
    ])
    expect(said.map((ask) => whyNotCounting(story().train, last, ask))).toEqual([
      expect.stringContaining('another candidate than rc.2'),
      null,
      null,
      expect.stringContaining('another candidate than rc.2'),
    ])
  })

  test('moves no production before both have approved rc.2', () => {
    const approved = asked(story(), 'approve').at(-1)!.at
    for (const name of names) expect(story().moves(name, 'master').at(-1)!.at).toBeGreaterThan(approved)
  })
})

describe('a quick release that is upgraded', () => {
  const story = () => of('quick-upgraded')

  test('goes on with the same candidate under the stricter directive', () => {
    expect(story().last.candidates.map(({ number }) => number)).toEqual([1])
    expect(
      story()
        .revisions.map(({ manifest }) => directiveOf(manifest))
        .filter((now, index, all) => now !== all[index - 1]),
    ).toEqual(['quick', 'auto'])
    for (const tier of ['tier2b', 'tier2c']) expect(story().last.skipped).not.toContain(`tier:${tier}`)
  })

  test('runs what it would have skipped, and repeats nothing that was proven', () => {
    const { revisions, last } = story()
    const before = revisions.filter(({ manifest }) => directiveOf(manifest) === 'quick').at(-1)!.manifest.evidence
    expect(before.map(({ tier }) => tier)).toEqual(['tier1', 'tier1'])
    expect(last.evidence.slice(0, before.length)).toEqual(before)
    expect(
      last.evidence.map(({ tier, repository, attempt, conclusion }) => [tier, repository, attempt, conclusion]),
    ).toEqual([
      ['tier1', 'acme/api', 1, 'passed'],
      ['tier1', 'acme/web', 1, 'passed'],
      ['tier2a', undefined, 1, 'passed'],
      ['tier2b', undefined, 1, 'passed'],
      ['tier2c', undefined, 1, 'passed'],
    ])
    expect(new Set(last.evidence.map(({ key }) => key)).size).toBe(5)
    const runs = Object.values(story().world.runs)
      .filter(({ repository }) => repository === 'acme/e2e')
      .map(({ workflow }) => workflow.path)
    expect(runs).toEqual(['.github/workflows/e2e.yml', '.github/workflows/journeys.yml', '.github/workflows/load.yml'])
  })
})

describe('a task that is deferred and taken in again', () => {
  const story = () => of('task-deferred')
  const deferredAt = ({ scope }: Played['revisions'][number]): readonly string[] =>
    scope.tasks.filter(({ deferred }) => deferred === true).map(({ id }) => id)

  test('leaves with the task that needs it and comes back with it, and the task that needs neither stays', () => {
    const stages = story()
      .revisions.map((revision) => deferredAt(revision).join(' '))
      .filter((now, index, all) => now !== all[index - 1])
    expect(stages).toEqual(['', 'acme/api#1 acme/web#1', ''])
    expect(
      story()
        .revisions.at(-1)!
        .scope.tasks.map(({ id, state }) => [id, state]),
    ).toEqual([
      ['acme/api#1', 'merged'],
      ['acme/web#1', 'merged'],
      ['acme/web#2', 'merged'],
    ])
  })

  test('ships: its commits are reachable from the tag', () => {
    for (const [name, branch] of [
      ['api', 'feature/prices'],
      ['web', 'feature/basket'],
    ] as const) {
      expect(story().git(name, 'rev-list', 'v0.1.0').split('\n')).toContain(story().git(name, 'rev-parse', branch))
      expect(story().git(name, 'rev-list', baseOf(story(), name).source).split('\n')).not.toContain(
        story().git(name, 'rev-parse', branch),
      )
    }
  })

  test('was needed by what the pull request says it depends on', () => {
    expect(story().revisions.at(-1)!.scope.dependencies).toContainEqual({
      from: 'acme/web',
      to: 'acme/api',
      kind: 'contract',
      source: 'task',
    })
  })
})

describe('a hold during staging', () => {
  const story = () => of('hold-during-staging')

  test('moves no ref of any repository until it is resumed by its own id, two hours and many wakes later', () => {
    const [hold] = asked(story(), 'hold')
    const [resume] = asked(story(), 'resume')
    const held = story()
      .revisions.filter(({ manifest }) => manifest.status === 'held')
      .map(({ at }) => at)
    expect(resume).toMatchObject({ hold: hold!.id, by: { login: 'ann' } })
    expect(resume!.at - hold!.at).toBeGreaterThan(2 * 3_600_000)
    expect(held.length).toBeGreaterThan(0)
    expect(movedBetween(story(), hold!.at, resume!.at)).toEqual([])
    expect(movedBetween(story(), resume!.at, Infinity).length).toBeGreaterThan(0)
  })

  test('is not lifted by a resume that names another hold: it is refused and leaves nothing behind', () => {
    expect(asked(story(), 'resume')).toHaveLength(1)
    const failed = Object.values(story().world.runs).filter(
      ({ repository, conclusion }) => repository === 'acme/release-control' && conclusion === 'failure',
    )
    expect(failed).toHaveLength(1)
  })
})

describe('a freeze window that begins while validation runs', () => {
  const story = () => of('freeze-window-begins')
  const [from, to] = [Date.parse('2026-11-03T00:00:00Z'), Date.parse('2026-11-04T00:00:00Z')]

  test('moves no production ref and no tag from midnight to midnight', () => {
    expect(story().revisions.some(({ at, manifest }) => at < from && manifest.phase === 'validation')).toBe(true)
    expect(movedBetween(story(), from, to)).toEqual([])
    for (const name of names)
      for (const ref of ['master', 'v0.1.0']) expect(story().moves(name, ref).at(-1)!.at).toBeGreaterThanOrEqual(to)
  })

  test('says what it waits for and until when, and goes on by itself with what was proven', () => {
    const waiting = story()
      .revisions.flatMap(({ manifest }) => manifest.attention)
      .filter(({ code }) => code === 'freeze-window')
    expect(waiting[0]).toMatchObject({ until: to, reason: expect.stringContaining('inventory') })
    expect(asked(story(), 'plan')).toHaveLength(1)
    expect(story().last.asks).toHaveLength(1)
    // Nothing says which of two tiers that run side by side is recorded first.
    const proven = story().last.evidence.map(({ tier, attempt, conclusion }) => `${tier} ${attempt} ${conclusion}`)
    expect(proven.sort()).toEqual(['tier1', 'tier1', 'tier2a', 'tier2b', 'tier2c'].map((tier) => `${tier} 1 passed`))
  })
})

describe('an RC branch that is pushed by force after the freeze', () => {
  const story = () => of('rc-force-pushed')

  test('makes the candidate void, and the manifest names branch and repository', () => {
    expect(story().last.candidates[0]).toMatchObject({
      number: 1,
      void: expect.stringMatching(/rc\/2026\.11 of acme\/api/),
    })
    expect(story().last).toMatchObject(shippedAs(2))
  })

  test('ships what the branch holds now: the lost commit is not in production', () => {
    const lost = story().revisions.find(({ manifest }) => manifest.candidate?.number === 1)!.manifest.candidate!.heads[
      'acme/api'
    ]!
    expect(lost).not.toBe(headOf(story(), 'api'))
    expect(story().git('api', 'rev-list', 'master').split('\n')).not.toContain(lost)
    expect(story().git('api', 'rev-parse', 'master')).toBe(headOf(story(), 'api'))
    expect(
      story()
        .moves('api', 'rc/2026.11')
        .map(({ by }) => by),
    ).toEqual(['convoy-release[bot]', 'bob'])
  })
})

describe('a move of staging that GitHub refuses', () => {
  const story = () => of('staging-is-refused')
  const issues = () =>
    Object.values(story().world.issues).filter(({ repository }) => repository === 'acme/release-control')
  const blockedAt = () => story().revisions.find(({ manifest }) => manifest.status === 'blocked')!.at

  test('is told in one issue of control, and control wakes itself no more: what runs in the next two hours are sweeps', () => {
    expect(issues()).toMatchObject([
      {
        state: 'closed',
        author: 'convoy-release[bot]',
        title: expect.stringContaining('nothing blocks it any more'),
      },
    ])
    const meanwhile = Object.values(story().world.runs).filter(
      ({ repository, createdAt }) =>
        repository === 'acme/release-control' && createdAt > blockedAt() && createdAt < blockedAt() + 2 * 3_600_000,
    )
    expect(meanwhile.length).toBeGreaterThan(0)
    expect(meanwhile.filter(({ event }) => event !== 'schedule')).toEqual([])
  })

  test('happens at the next sweep once it is allowed, and the release ships', () => {
    expect(story().last).toMatchObject(shippedAs(1))
    expect(
      story()
        .moves('api', 'staging')
        .map(({ to }) => to),
    ).toEqual([baseOf(story(), 'api').staging, headOf(story(), 'api')])
    expect(story().revisions.filter(({ manifest }) => manifest.status === 'blocked')).toHaveLength(1)
  })
})

describe('an abort after a red tier', () => {
  const story = () => of('abort-after-red-tier')

  test('puts every staging branch back where it was, and leaves production, tags and RC branches alone', () => {
    expect(story().last.status).toBe('aborted')
    for (const name of names) {
      const moves = story()
        .moves(name, 'staging')
        .map(({ to }) => to)
      const { staging, production } = baseOf(story(), name)
      expect(moves).toEqual([staging, headOf(story(), name), staging])
      expect(
        story()
          .moves(name, 'master')
          .map(({ to }) => to),
      ).toEqual([production])
      expect(story().git(name, 'tag')).toBe('')
      expect(story().git(name, 'rev-parse', 'rc/2026.11')).toBe(headOf(story(), name))
    }
  })

  test('was asked for by a person, with a reason, because the tier was lost twice', () => {
    expect(asked(story(), 'abort')).toMatchObject([{ by: { login: 'zoe', kind: 'human' }, why: 'Not this week.' }])
    expect(
      story()
        .last.evidence.filter(({ tier }) => tier === 'tier2a')
        .map(({ conclusion }) => conclusion),
    ).toEqual(['failed', 'failed'])
  })

  test('sends nobody on: what is said at the end is not how to mend the candidate', () => {
    expect(story().ended.stdout).not.toContain('Next:')
  })
})

describe('glass that is broken at night', () => {
  const story = () => of('break-glass-at-night')

  test('lets a careful release through by one member of the team, without a quorum and with every tier', () => {
    expect(story().last).toMatchObject(shippedAs(1))
    expect(asked(story(), 'break-glass')).toMatchObject([
      {
        by: { login: 'ann', kind: 'human' },
        why: 'Checkout is down, and this mends it.',
        digest: story().last.candidate!.digest,
      },
    ])
    expect(asked(story(), 'approve').map(({ gate }) => gate)).toEqual(['planning', 'staging'])
    expect(story().report.tiers.map(({ conclusion }) => conclusion)).toEqual([
      'passed',
      'passed',
      'passed',
      'passed',
      'passed',
    ])
    const broken = asked(story(), 'break-glass')[0]!.at
    for (const name of names) expect(story().moves(name, 'master').at(-1)!.at).toBeGreaterThan(broken)
  })

  test('leaves one open issue in control that names who, why and until when it is reviewed', () => {
    const { world } = story()
    const issues = Object.values(world.issues).filter(({ repository }) => repository === 'acme/release-control')
    const [issue] = issues
    const until = '2026-11-03 21:37 UTC'
    expect(issues).toMatchObject([
      { state: 'open', author: 'convoy-release[bot]', title: expect.stringContaining(until) },
    ])
    expect(issue!.labels.map((id) => world.labels[id]?.name)).toEqual(['convoy'])
    for (const words of ['ann', 'acme/on-call', 'Checkout is down, and this mends it.', until])
      expect(issue!.body).toContain(words)
  })

  test('is heard of where everybody listens: acme/chatops is told once that validation has begun', () => {
    const heard = Object.values(story().world.runs).filter(({ repository }) => repository === 'acme/chatops')
    expect(heard.map(({ event, conclusion, actor }) => [event, conclusion, actor])).toEqual([
      ['repository_dispatch', 'success', 'convoy-release[bot]'],
    ])
  })
})

describe('a careful task in a release that was asked for as auto', () => {
  const story = () => of('careful-task-in-auto-release')

  test('makes the release careful, which is seen from the plan on', () => {
    expect(asked(story(), 'plan')).toMatchObject([{ directive: 'auto' }])
    expect(asked(story(), 'update')).toEqual([])
    expect(story().last.tasks).toMatchObject([{ id: 'acme/api#1', directive: 'careful' }])
    expect(story().report).toMatchObject({ directive: 'careful', status: 'shipped' })
  })

  test('lets people freeze and approve it: two of them at ship, none of them the requester', () => {
    expect(asked(story(), 'freeze')).toMatchObject([{ by: { login: 'ann' } }])
    expect(asked(story(), 'approve').map(({ gate, by }) => `${gate} ${by.login}`)).toEqual([
      'planning ann',
      'staging bob',
      'ship ann',
      'ship bob',
    ])
    expect(story().report.tiers.map(({ name }) => name)).toContain('tier2c')
  })
})

describe('a train that is pinned anew while a release waits for its quorum', () => {
  const story = () => of('train-pinned-anew')
  const trainAt = (commit: string): string => story().git('release-control', 'show', `${commit}:train.yml`)
  /** The first revision that holds so many trains, and the one before it. */
  const judged = (count: number) => {
    const index = story().revisions.findIndex(({ manifest }) => manifest.trains?.length === count)
    return [story().revisions[index - 1]!, story().revisions[index]!] as const
  }

  test('is refused as long as it names a workflow that is not there, and nothing changes', () => {
    const [before, after] = judged(1)
    expect(after.manifest.trains).toMatchObject([
      { is: 'refused', problems: [{ code: 'WORKFLOW_NOT_FOUND', message: expect.stringContaining('laod.yml') }] },
    ])
    expect(trainAt(after.commit)).toBe(trainAt(before.commit))
    expect(after.manifest).toEqual({
      ...before.manifest,
      revision: after.manifest.revision,
      previous: after.manifest.previous,
      trains: after.manifest.trains,
    })
  })

  test('is control’s, word for word, at the commit that zoe named', () => {
    const [, { manifest, commit }] = judged(2)
    const pinned = manifest.trains![1]!
    expect(asked(story(), 'retrain').at(-1)).toMatchObject({
      id: pinned.ask,
      commit: pinned.commit,
      by: { login: 'zoe' },
    })
    expect(pinned.commit).toBe(story().git('release-control', 'rev-parse', 'main'))
    expect(trainAt(commit)).toBe(trainAt(pinned.commit))
    expect(story().train).toMatchObject({ approvals: { quorum: 1 } })
  })

  test('voids what was approved before and the tier that is judged in another way, says so and what is asked less, and repeats nothing else', () => {
    const [before, { manifest }] = judged(2)
    const early = asked(story(), 'approve').slice(0, 3)
    expect(manifest.trains![1]).toMatchObject({
      is: 'pinned',
      loosens: ['approvals.quorum', 'tiers.tier2c.by'],
      voids: { asks: early.map(({ id }) => id), evidence: [{ tier: 'tier2c' }] },
    })
    expect(asked(story(), 'approve').map((ask) => whyNotCounting(story().train, story().last, ask) === null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
    const known = before.manifest.evidence
    expect(story().last.evidence.slice(0, known.length)).toEqual(known)
    expect(
      story()
        .last.evidence.slice(known.length)
        .map(({ tier, conclusion }) => [tier, conclusion]),
    ).toEqual([['tier2c', 'passed']])
    const runs = Object.values(story().world.runs)
      .filter(({ repository }) => repository === 'acme/e2e')
      .map(({ workflow }) => workflow.path.split('/').at(-1))
    expect(runs.filter((file) => file === 'journeys.yml')).toHaveLength(2)
    expect(runs.filter((file) => file === 'e2e.yml' || file === 'load.yml')).toHaveLength(2)
  })

  test('lets rc.1 ship when one person has approved it under the new train, and not before', () => {
    expect(story().last).toMatchObject(shippedAs(1))
    const approved = asked(story(), 'approve').at(-1)!
    expect(approved).toMatchObject({ gate: 'ship', by: { login: 'bob' } })
    for (const name of names) {
      expect(story().moves(name, 'master').at(-1)!.at).toBeGreaterThan(approved.at)
      expect(story().git(name, 'rev-parse', 'master', 'v0.1.0^{commit}').split('\n')).toEqual([
        headOf(story(), name),
        headOf(story(), name),
      ])
    }
  })
})

describe('observing hand-made releases', () => {
  const story = () => of('observe')

  test('moves nothing but RC branches: bob and ann moved production and made the tags, on the candidate’s commits', () => {
    for (const [name, who] of [
      ['api', 'bob'],
      ['web', 'ann'],
    ] as const) {
      expect(story().moves(name, 'master').slice(1)).toMatchObject([{ by: who, to: headOf(story(), name) }])
      expect(story().moves(name, 'v0.1.0')).toMatchObject([{ by: who, to: headOf(story(), name) }])
      expect(story().moves(name, 'staging')).toHaveLength(1)
    }
    const byConvoy = movedBetween(story(), 0, Infinity).filter((move) => move.endsWith(' convoy-release[bot]'))
    expect(byConvoy).toEqual([
      'api rc/2026.11 convoy-release[bot]',
      'web rc/2026.11 convoy-release[bot]',
      'e2e rc/2026.11 convoy-release[bot]',
    ])
  })

  test('publishes no release of GitHub, and has shipped when people have', () => {
    for (const name of names) expect(story().world.repositories[`acme/${name}`]!.releases).toEqual([])
    expect(story().last).toMatchObject(shippedAs(1))
    expect(story().last.pivot).toBeUndefined()
  })
})
