import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { tagsOwn } from '../../src/domain/requirements/tags-free.ts'
import type { PlannedElsewhere } from '../../src/domain/questions/releases.ts'
import { write } from '../../src/domain/write.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { member, planned, sha, started, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

/*
 * What is in the way of promotion is told with a way out that its reader can go: under rulesets that reserve production
 * and tags for the App, and that leads to what it promises.
 */

const ref = `acme/app refs/heads/master ${sha('a')}`
const ancestor = { ancestry: { [ref]: true } }
const begun = { pivot: started }
const lostOf = (at: Manifest, look: Seen, on = train()): readonly string[] =>
  decide(on, at, look)
    .attention.filter(({ is }) => is === 'lost')
    .map(({ reason }) => reason)
const published = (look: Seen): Seen => ({
  ...look,
  repositories: {
    ...look.repositories,
    'acme/app': {
      ...look.repositories['acme/app']!,
      releases: { 'v0.1.0': { url: 'https://github.com/acme/app/releases/tag/v0.1.0', draft: false } },
    },
  },
})
const gone = (look: Seen): Seen => ({
  ...look,
  repositories: {
    ...look.repositories,
    'acme/app': {
      ...look.repositories['acme/app']!,
      refs: { ...look.repositories['acme/app']!.refs, 'refs/heads/master': null },
    },
  },
})
const holding = (holds: PlannedElsewhere['holds']): Partial<Seen> => ({
  plannedElsewhere: [
    { release: '2026.12', identity: planned().identity, tag: 'v0.1.0', ...(holds === undefined ? {} : { holds }) },
  ],
})

describe('before the pivot', () => {
  test('a tag on another commit is answered by another version, or by another release', () => {
    for (const look of [worldAt({ tag: 'f' }, ancestor), published(worldAt({ tag: 'f' }, ancestor))]) {
      const [reason] = lostOf(readyRelease(), look)
      expect(reason).toMatch(
        /^tag v0\.1\.0 of acme\/app is already on f+, which is not rc\.1.*: raise version\.next .*release\.retrain\); .*release\.abort/u,
      )
      expect(reason).not.toMatch(/delete/iu)
    }
  })

  test('production that cannot be compared is unknown, and not called foreign', () => {
    expect(lostOf(readyRelease(), worldAt({ master: 'f' }, { ancestry: {}, contains: {} }))).toEqual([
      `Convoy cannot see if rc.1 contains master of acme/app, which is at ${sha('f')}; it asks again at the next look`,
    ])
  })

  test('a production branch that was deleted is put back where it was, by a command', () => {
    expect(lostOf(readyRelease(), gone(worldAt({}, ancestor)))[0]).toContain(
      `git push origin ${sha('0')}:refs/heads/master`,
    )
  })
})

describe('a tag that another release planned, too', () => {
  test.each([
    ['has begun to ship with', 'ships'],
    ['has shipped', 'shipped'],
  ] as const)('stops this one before its pivot where that one %s it, on the same commit as well', (words, holds) => {
    for (const look of [
      worldAt({}, { ...ancestor, ...holding(holds) }),
      worldAt({ master: 'a', tag: 'a', published: true }, holding(holds)),
    ]) {
      const decision = decide(train(), readyRelease(), look)
      expect(decision).toMatchObject({
        status: 'blocked',
        entries: [],
        effects: [],
        attention: [{ code: 'tags-own', command: expect.stringContaining('ask=release.retrain') }],
      })
      expect(decision.attention[0]?.reason).toContain(`release 2026.12 ${words} tag v0.1.0 of acme/app`)
    }
  })

  test('stops nothing while which one goes first is open, nor in another repository, nor as its own', () => {
    const own = {
      plannedElsewhere: [{ release: '2026.11', identity: planned().identity, tag: 'v0.1.0', holds: 'ships' as const }],
    }
    const elsewhere = {
      plannedElsewhere: [{ release: '2026.12', identity: 'R_other', tag: 'v0.1.0', holds: 'shipped' as const }],
    }
    for (const parts of [holding(undefined), own, elsewhere])
      expect(decide(train(), readyRelease(), worldAt({}, { ...ancestor, ...parts })).entries).toMatchObject([
        { add: 'pivot' },
        { add: 'hop' },
      ])
  })

  test('is looked for anew before the pivot, in a release that was not at the gate before', () => {
    const first = decide(train(), readyRelease({ phase: 'validation' }), worldAt({}, ancestor))
    expect(first).toMatchObject({ phase: 'ship', entries: [], effects: [] })
  })

  test('cannot be answered by another version where the version is written into files: the release is given up, by a command', () => {
    const preparing = train({
      repositories: [member('acme/app', { version: { strategy: 'conventional', prepare: 'npm version' } })],
    })
    const at = readyRelease({ prepared: [{ repository: 'acme/app', commit: sha('a') }] }, preparing)
    const looked = worldAt({}, { ...ancestor, ...holding('shipped') })
    expect(tagsOwn.judge({ train: preparing, manifest: at, seen: looked })).toMatchObject({
      reason: expect.stringContaining('abort this release and plan another'),
      command: expect.stringContaining('ask=release.abort'),
    })
  })

  test('is told before a candidate is frozen where it is there by then', () => {
    const { candidate: _, ...cut } = readyRelease({ candidates: [], evidence: [], phase: 'development' })
    expect(decide(train(), cut, worldAt({ tag: 'f' }))).toMatchObject({
      status: 'blocked',
      phase: 'development',
      entries: [],
      attention: [
        { code: 'tags-free', reason: expect.stringContaining(`tag v0.1.0 of acme/app is already on ${sha('f')}`) },
      ],
    })
    expect(decide(train(), cut, worldAt({})).entries).toMatchObject([{ add: 'candidate' }])
    const observing = train({ repositories: [member('acme/app', { promotion: 'observe' })] })
    expect(decide(observing, cut, worldAt({ tag: 'f' })).attention.map(({ code }) => code)).not.toContain('tags-free')
  })
})

describe('after the pivot', () => {
  const at = readyRelease(begun)

  test('a hotfix beside the candidate is joined with it by a person, whom an administrator lets through; it is said that no tier sees it', () => {
    const [reason] = lostOf(at, worldAt({ master: 'f' }, { ancestry: { [ref]: false }, contains: { [ref]: false } }))
    expect(reason).toMatch(
      new RegExp(
        `merge ${sha('a')} into master and push it; if a ruleset reserves master for the release App, an administrator first adds that person to its bypass list.*others' commits on top of rc\\.1`,
        'u',
      ),
    )
  })

  test('leads where it promises: once it is joined the tag moves, and what ships is recorded with others’ commits on top', () => {
    const joined = { ancestry: { [ref]: false }, contains: { [ref]: true } }
    const other = (look: Seen): Seen => ({
      ...look,
      repositories: {
        ...look.repositories,
        'acme/app': {
          ...look.repositories['acme/app']!,
          refs: { ...look.repositories['acme/app']!.refs, 'refs/heads/master': { commit: sha('f'), tree: sha('8') } },
        },
      },
    })
    expect(decide(train(), at, other(worldAt({}, joined))).effects).toMatchObject([
      { type: 'move', moves: [{ ref: 'refs/tags/v0.1.0', from: null, to: sha('a') }] },
    ])
    const end = other(worldAt({ tag: 'a', published: true }, joined))
    expect(write(at, decide(train(), at, end))).toMatchObject({
      status: 'shipped',
      beyond: [{ repository: 'acme/app', head: sha('f') }],
    })
  })

  test('a tag that is taken is put on the candidate’s commit by whoever made it; one on which something is published is nobody’s to take away', () => {
    const [bare] = lostOf(at, worldAt({ tag: 'f' }, ancestor))
    const [released] = lostOf(at, published(worldAt({ tag: 'f' }, ancestor)))
    for (const reason of [bare, released])
      expect(reason).toMatch(
        /has begun to ship and can no longer take another version, so whoever created it moves it to rc\.1's commit \(git push --force origin a{40}:refs\/tags\/v0\.1\.0\).*the release then continues/u,
      )
    expect(bare).toContain('if no release created it, it may be deleted instead (git push origin :refs/tags/v0.1.0)')
    expect(released).not.toMatch(/delete|:refs\/tags\/v0\.1\.0 *\)$/u)
  })

  const moved = {
    to: 'production',
    repository: 'acme/app',
    candidate: 1,
    at: started,
    moved: true,
    from: sha('0'),
    head: sha('a'),
  } as const
  const shipping = readyRelease({ ...begun, hops: [moved] })

  test('a tag of this release that somebody moved goes back, and what this release published on it is called nobody else’s', () => {
    const [reason] = lostOf(shipping, published(worldAt({ master: 'a', tag: 'f' }, ancestor)))
    expect(reason).toMatch(
      /^this release put tag v0\.1\.0 of acme\/app on rc\.1, and the tag is now on f{40}: .*whoever moved it moves it back to rc\.1's commit \(git push --force origin a{40}:refs\/tags\/v0\.1\.0\)/u,
    )
    expect(reason).not.toMatch(/published|new release|deleted/u)
    expect(decide(train(), shipping, worldAt({ master: 'a', tag: 'a', published: true }, ancestor)).status).toBe(
      'shipped',
    )
  })

  test('production that this release had moved and somebody moved back is not moved again, until it is put back', () => {
    for (const master of ['0', 'f']) {
      const decision = decide(
        train(),
        shipping,
        worldAt({ master, tag: 'a' }, { ancestry: { [ref]: master === '0' }, contains: { [ref]: false } }),
      )
      expect(decision).toMatchObject({ status: 'blocked', effects: [], entries: [] })
      expect(decision.attention[0]?.reason).toContain(
        `master of acme/app was at ${sha('a')}, rc.1's commit, and is now at ${sha(master)}`,
      )
      expect(decision.attention[0]?.reason).toContain(
        `git push ${master === '0' ? '' : '--force '}origin ${sha('a')}:refs/heads/master`,
      )
    }
    expect(decide(train(), shipping, worldAt({ master: 'a', tag: 'a', published: true }, ancestor)).status).toBe(
      'shipped',
    )
  })

  test('so is production that stood on the candidate when its tag moved', () => {
    const { from: _, head: __, ...still } = moved
    expect(
      decide(train(), readyRelease({ ...begun, hops: [{ ...still, moved: false }] }), worldAt({ tag: 'a' }, ancestor)),
    ).toMatchObject({ status: 'blocked', effects: [] })
  })

  test('a move that never arrived is made: no tag says that it did, or one that was there before', () => {
    const moves = (at: Manifest, tag: string | null) => decide(train(), at, worldAt({ tag }, ancestor)).effects
    expect(moves(shipping, null)).toMatchObject([
      { type: 'move', moves: [{ ref: 'refs/heads/master', to: sha('a') }, { ref: 'refs/tags/v0.1.0' }] },
    ])
    const early = write(at, decide(train(), at, worldAt({ tag: 'a' }, ancestor)))
    expect(early.hops).toMatchObject([{ head: sha('a'), tagged: true }])
    expect(moves(early, 'a')).toMatchObject([{ type: 'move', moves: [{ ref: 'refs/heads/master', to: sha('a') }] }])
  })

  test('a release that somebody reverted on production is not shipped, and goes on when its content is there again', () => {
    const over = (tree: string): Seen => {
      const look = worldAt({ tag: 'a', published: true }, { ancestry: { [ref]: false }, contains: { [ref]: true } })
      const app = look.repositories['acme/app']!
      const made = { 'refs/heads/master': { parents: [sha('a')], by: 'zoe', signed: false, automation: null } }
      return {
        ...look,
        repositories: {
          ...look.repositories,
          'acme/app': {
            ...app,
            made,
            trees: { [sha('0')]: sha('6'), [sha('a')]: sha('7') },
            refs: { ...app.refs, 'refs/heads/master': { commit: sha('f'), tree: sha(tree) } },
          },
        },
      }
    }
    const decision = decide(train(), shipping, over('6'))
    expect(decision).toMatchObject({
      status: 'blocked',
      effects: [],
      attention: [
        {
          code: 'movable',
          reason: expect.stringMatching(
            /^production of acme\/app was rolled back to its content before rc\.1, by zoe \(f{10}\), and the release moves nothing on top of that: .*git restore --source a{40} /u,
          ),
        },
      ],
    })
    expect(decide(train(), write(shipping, decision), over('7')).status).toBe('shipped')
    expect(write(shipping, decide(train(), shipping, over('8')))).toMatchObject({
      status: 'shipped',
      beyond: [{ repository: 'acme/app', head: sha('f') }],
    })
  })

  test('the tracking issue offers nothing that comes too late', () => {
    const look = worldAt({ tag: 'f' }, ancestor)
    const blocked = write(at, decide(train(), at, look))
    const [told] = decide(train(), blocked, look).effects
    const body = told?.type === 'raise' ? told.body : ''
    expect(body).toContain('Production has begun to move: `')
    for (const late of ['release.hold', 'release.abort', 'push a fix', 'untouched']) expect(body).not.toContain(late)
  })
})
