import { describe, expect, test } from '@jest/globals'
import { askSettlings } from '../../../src/domain/requirements/hop.ts'
import { decide } from '../../../src/domain/decide.ts'
import { settlingHops } from '../../../src/domain/plan/workflow-uses.ts'
import type { Way } from '../../../src/domain/ways/definition.ts'
import { isByHand, wayOf, ways } from '../../../src/domain/ways/table.ts'
import type { Context } from '../../../src/domain/words/decision.ts'
import type { Hop } from '../../../src/domain/words/manifest.ts'
import type { PromotionMode } from '../../../src/domain/words/train.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import { free, member, planned, self, sha, started, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

/* docs/decisions/0073-a-way-of-promoting-is-one-object.md */
const all = Object.entries(ways) as readonly (readonly [PromotionMode, Way])[]
const app = planned()
const both: readonly Hop['to'][] = ['staging', 'production']

/** A pull request of the candidate that lacks only the merge, for those who want one. */
const opened: Seen['pulls'] = {
  'acme/app convoy/2026.11/rc.1': {
    methods: ['merge', 'squash', 'rebase'],
    pulls: [
      {
        number: 7,
        url: 'https://github.com/acme/app/pull/7',
        state: 'open',
        draft: false,
        base: 'master',
        head: sha('a'),
        by: self,
        isOwn: true,
        merging: 'clean',
        mayBypass: false,
        review: null,
        reviewers: [],
        left: [],
      },
    ],
  },
}

/** A release whose candidate is proven, in a train that promotes in this way; refs by the letters of their commits. */
const context = (promotion: PromotionMode, refs: Parameters<typeof worldAt>[0] = {}): Context => {
  const on = train({ repositories: [member('acme/app', { promotion, acceptRace: 'nobody pushes at night' })] })
  return {
    train: on,
    manifest: readyRelease({}, on),
    seen: worldAt(refs, promotion === 'merge-queue' ? queued : ways[promotion].proposes ? { pulls: opened } : {}),
  }
}

/** The same pull request into a production that has a merge queue. */
const queued: Partial<Seen> = {
  pulls: Object.fromEntries(
    Object.entries(opened).map(([key, { methods, pulls }]) => [
      key,
      { methods, pulls: pulls.map((pull) => ({ ...pull, queue: { node: 'PR_7', events: [] } })) },
    ]),
  ),
  plans: {
    'acme/app': {
      ...free,
      rulesets: [
        {
          id: 1,
          name: 'queue',
          target: 'branch',
          include: ['refs/heads/master'],
          exclude: [],
          rules: [{ type: 'merge_queue', queue: { method: 'merge', timeoutMinutes: 60, atLeast: 1, waitMinutes: 5 } }],
          bypass: 'never',
        },
      ],
    },
  },
}

describe.each(all)('the way %s', (promotion, way) => {
  test('answers for the repositories whose train says so', () => {
    const { train: on } = context(promotion)
    expect(wayOf(on, 'acme/app')).toBe(way)
    expect(isByHand(on, 'acme/app')).toBe(way.isByHand)
    expect(isByHand(on, 'acme/web')).toBe(false)
  })

  test('asks of every ref that it then judges', () => {
    const { train: on, manifest } = context(promotion)
    const asked = (to: Hop['to']): readonly string[] =>
      way.askMove(on, manifest, to, app).flatMap((question) => (question.about === 'repository' ? question.refs : []))
    expect(asked('staging')).toEqual(['refs/heads/staging'])
    expect(asked('production')).toEqual(['refs/heads/master', 'refs/tags/v0.1.0'])
    expect(way.askHurdles(manifest, app)).toEqual([
      { about: 'repository', name: 'acme/app', refs: asked('production'), tags: ['v0.1.0'] },
      { about: 'ancestry', name: 'acme/app', ancestor: 'refs/heads/master', of: sha('a') },
      ...(way.proposes
        ? [
            { about: 'repository', name: 'acme/app', refs: ['refs/heads/convoy/2026.11/rc.1'], tags: [] },
            { about: 'pulls', name: 'acme/app', head: 'convoy/2026.11/rc.1', into: 'master', closer: true },
          ]
        : []),
    ])
  })

  test('asks whose production is, and for its tree, once it begins to move', () => {
    const { train: on, manifest } = context(promotion)
    const [asked] = way.askMove(on, { ...manifest, pivot: started }, 'production', app)
    expect(asked).toMatchObject({ made: ['refs/heads/master'], trees: [sha('a'), sha('0')] })
  })

  test('names what keeps production from the candidate, and nothing where nothing does', () => {
    expect(way.findHurdles(context(promotion), app)).toEqual([])
    expect(way.findHurdles(context(promotion, { tag: 'e' }), app)).toEqual([
      expect.stringContaining(`tag v0.1.0 of acme/app is already on ${sha('e')}, which is not rc.1`),
    ])
    const unseen = context(promotion, { master: 'f' })
    expect(way.findHurdles({ ...unseen, seen: { ...unseen.seen, ancestry: {} } }, app)).toEqual([
      expect.stringContaining(`Convoy cannot see if rc.1 contains master of acme/app, which is at ${sha('f')}`),
    ])
  })

  test('has a move left of each of its hops until the refs are there', () => {
    for (const to of way.hops) {
      expect(way.move(context(promotion, { staging: '0' }), to, app)).not.toBeNull()
      expect(way.move(context(promotion, { staging: 'a', master: 'a', tag: 'a' }), to, app)).toBeNull()
    }
  })

  test('does to refs what it says that it does, and nothing else', () => {
    const names = { 'refs/heads/staging': 'staging', 'refs/heads/master': 'production', 'refs/tags/v0.1.0': 'tag' }
    const done = [{ staging: '0' }, { staging: 'a', master: 'a' }].flatMap((refs) =>
      way.hops.flatMap((to) => {
        const progress = way.move(context(promotion, refs), to, app)
        return (progress?.is === 'due' ? progress.effects : []).flatMap((effect) => {
          if (effect.type === 'land') return ['production by merge']
          return (effect.type === 'move' ? effect.moves : []).map(
            ({ ref, from, force }) =>
              `${names[ref as keyof typeof names]} by ${from === null ? 'create' : force === true ? 'reset' : 'advance'}`,
          )
        })
      }),
    )
    const said = Object.entries(way.changes).flatMap(([ref, kinds]) => kinds.map((kind) => `${ref} by ${kind}`))
    expect([...new Set(done)].sort()).toEqual(said.sort())
  })

  test('publishes where it moves, and where people do leaves that to them', () => {
    const there = context(promotion, { master: 'a', tag: 'a' })
    const due = { is: 'due', effects: [{ type: 'publish', tag: 'v0.1.0' }] }
    const afterwards = way.afterwards(there, 'production', app)
    if (way.isByHand) expect(afterwards).toBeNull()
    else expect(afterwards).toMatchObject(due)
    expect(way.afterwards(there, 'staging', app)).toBeNull()
  })

  test('waits for what must follow after its own hops alone', () => {
    const settledWhen = {
      staging: { kind: 'workflow', file: 'stage.yml' },
      production: { kind: 'workflow', file: 'deploy.yml' },
    } as const
    const each = member('acme/app', { promotion, settledWhen })
    expect(settlingHops(each).map(({ to }) => to)).toEqual(both.filter((to) => way.hops.includes(to)))
    const on = train({ repositories: [each] })
    expect(askSettlings(on, readyRelease({}, on), 'production')).toHaveLength(1)
  })

  test('ships a release whose refs are there and whose release is published', () => {
    const { train: on, manifest, seen } = context(promotion, { master: 'a', tag: 'a', published: true })
    expect(decide(on, manifest, { ...seen, pulls: {} })).toMatchObject({ status: 'shipped', effects: [] })
  })
})
