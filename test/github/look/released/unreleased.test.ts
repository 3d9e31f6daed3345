import { describe, expect, test } from '@jest/globals'
import type { PlanSeen } from '../../../../src/domain/questions/plan.ts'
import type { Question } from '../../../../src/domain/words/look.ts'
import type { Sha } from '../../../../src/domain/words/names.ts'
import type { Branches } from '../../../../src/domain/words/train.ts'
import { readCommit } from 'embedded-github/github/git/commits'
import { writeTag } from 'embedded-github/github/git/tags'
import { openForge, type Forge } from '../../forge.ts'
import { openHistory, type History } from '../../histories.ts'
import { graphql, openScript, type Line } from '../../scripted.ts'

const name = 'acme/api'
const control = 'acme/release-control'
type PlanQuestion = Extract<Question, { readonly about: 'plan' }>
const plan = (branches: Partial<Branches> = {}, more: Partial<PlanQuestion> = {}): Question => ({
  about: 'plan',
  name,
  workflows: [],
  tag: 'v{version}',
  branches: { source: null, candidate: 'rc/2026.11', staging: null, production: 'tag-only', ...branches },
  ...more,
})
const squashed = { production: 'master' }

/** What a plan sees after a story. */
async function see(
  story: (history: History, forge: Forge) => void | Promise<void>,
  question = plan(),
  ...more: readonly Question[]
): Promise<PlanSeen> {
  const forge = openForge(name)
  await story(openHistory(forge, name), forge)
  const seen = (await forge.github.look([question, ...more])).plans[name]
  if (seen === undefined) throw new Error('nothing was seen')
  return seen
}
const subjectsOf = ({ commits }: PlanSeen): readonly string[] => commits.map(({ message }) => message)

/** Main with these commits on top of one another, of which some are tagged; says the newest. */
function line(history: History, ...steps: readonly (string | { readonly tag: string })[]): Sha {
  const head = steps.reduce<Sha>((on, step) => {
    if (typeof step === 'string') return history.commit(step, [on], { text: step })
    history.tag(step.tag, on)
    return on
  }, history.headOf('main'))
  history.branch('main', head)
  return head
}

describe('what is to be released is what came', () => {
  test('after the last release, whatever other tags stand between', async () => {
    const seen = await see(
      (history) =>
        void line(
          history,
          'a',
          { tag: 'v1.1.0' },
          'feat: b',
          { tag: 'v1.2.0-dev.0' },
          { tag: 'nightly-2026.11.30' },
          { tag: 'api/v7.0.0' },
          'fix: c',
        ),
    )
    expect(subjectsOf(seen)).toEqual(['fix: c', 'feat: b'])
    expect(seen.lines).toEqual({ 'v1.1.0': { is: 'ours', ahead: 2 } })
  })

  test('on branches that began before it and were merged after', async () => {
    expect(
      subjectsOf(
        await see((history) => {
          const [early, released] = [
            history.commit('feat: early', [history.headOf('main')], { text: 'early' }),
            line(history, 'a', { tag: 'v1.1.0' }),
          ]
          history.branch('main', history.commit('Merge early', [released, early], { text: 'both' }))
        }),
      ),
    ).toEqual(['Merge early', 'feat: early'])
  })

  test.each([1, 2, 3, 4])('after a release that %d tag objects name', async (depth) => {
    expect(
      subjectsOf(
        await see((history) => {
          history.annotate('v1.1.0', line(history, 'a'), depth)
          line(history, 'fix: b')
        }, plan(squashed)),
      ),
    ).toEqual(['fix: b'])
  })

  test('before the commit that is asked for', async () => {
    const forge = openForge(name)
    const asked = line(openHistory(forge, name), { tag: 'v1.1.0' }, 'feat: asked')
    line(openHistory(forge, name), 'feat: later')
    expect(subjectsOf((await forge.github.look([plan({}, { commit: asked })])).plans[name]!)).toEqual(['feat: asked'])
  })

  test('before a commit that an earlier release holds already: nothing', async () => {
    const forge = openForge(name)
    const asked = line(openHistory(forge, name), { tag: 'v1.0.0' }, 'feat: asked')
    line(openHistory(forge, name), 'feat: later', { tag: 'v1.1.0' })
    expect((await forge.github.look([plan({}, { commit: asked })])).plans[name]).toMatchObject({
      commits: [],
      lines: { 'v1.1.0': { is: 'beside', ahead: 0 } },
    })
  })

  test('in any number, with its message shortened where it is long', async () => {
    const seen = await see(
      (history) =>
        void line(
          history,
          { tag: 'v1.1.0' },
          `feat!: first\n\n${'long '.repeat(400)}`,
          ...Array.from({ length: 250 }, (_, index) => `fix: ${index}`),
        ),
    )
    expect(seen.commits).toHaveLength(251)
    expect(seen.commits.at(-1)?.message).toBe('feat!: first\n\nBREAKING CHANGE: …')
    expect(seen.unread).toBeUndefined()
  })

  test('nothing where nothing was released yet', async () => {
    expect(await see((history) => void line(history, 'feat: a', { tag: 'nightly-12' }))).toMatchObject({
      tags: [],
      commits: [],
    })
  })
})

describe('a release counts once', () => {
  test('where its tag is on a commit beside source, as a prepared one is', async () => {
    const seen = await see((history) => {
      const on = line(history, 'feat: a')
      history.tag('v0.1.0', history.commit('Prepare 0.1.0', [on], { text: 'prepared' }))
      line(history, 'docs: b')
    })
    expect(subjectsOf(seen)).toEqual(['docs: b'])
    expect(seen.lines).toEqual({ 'v0.1.0': { is: 'beside', ahead: 1 } })
  })

  test('where its tag is on an empty commit beside source, whose content source keeps', async () => {
    expect(
      subjectsOf(
        await see((history) => {
          const on = line(history, 'feat: a')
          history.tag('v0.1.0', history.commit('Release 0.1.0', [on]))
          history.branch('main', history.commit('feat: empty', [on]))
        }),
      ),
    ).toEqual(['feat: empty'])
  })

  test.each<[string, boolean]>([
    ['was merged back', true],
    ['was not merged back', false],
  ])('where it was squashed into production, which %s', async (_, isBack) => {
    const seen = await see((history) => {
      const begun = history.headOf('main')
      history.tag('v1.0.0', begun)
      const released = line(history, 'feat!: drop v1', 'feat: export')
      const squash = history.commit('Release 2.0.0 (#40)', [begun], { of: released })
      history.branch('master', squash)
      history.tag('v2.0.0', squash)
      line(history, 'feat: meanwhile')
      if (isBack) history.branch('main', history.commit('Merge master into main', [history.headOf('main'), squash]))
      line(history, 'fix: y')
    }, plan(squashed))
    expect(subjectsOf(seen)).toEqual(['fix: y', ...(isBack ? ['Merge master into main'] : []), 'feat: meanwhile'])
    expect(seen.lines?.['v2.0.0']?.is).toBe('ours')
  })

  test('where it was squashed into production and got a commit there before it was tagged', async () => {
    expect(
      subjectsOf(
        await see((history) => {
          const begun = history.headOf('main')
          const squash = history.commit('Release 2.0.0 (#40)', [begun], { of: line(history, 'feat!: drop v1') })
          const bumped = history.commit('2.0.0', [squash], { text: 'bumped' })
          history.branch('master', bumped)
          history.tag('v2.0.0', bumped)
          line(history, 'fix: y')
        }, plan(squashed)),
      ),
    ).toEqual(['fix: y'])
  })

  test('where it was squashed into production for years, so that its tag lacks thousands of commits', async () => {
    const forge = openForge(name)
    const history = openHistory(forge, name)
    const begun = history.headOf('main')
    const side = history.commit(
      'fix: side',
      [line(history, ...Array.from({ length: 3010 }, (_, index) => `feat!: ${index}`))],
      { text: 'side' },
    )
    const released = line(history, 'feat: last')
    const squash = history.commit('Release 2.0.0 (#40)', [begun], { of: released })
    history.branch('master', squash)
    history.tag('v2.0.0', squash)
    history.branch(
      'main',
      history.commit('Merge side', [history.commit('Merge master', [released, squash]), side], { text: 'both' }),
    )
    const seen = (await forge.github.look([plan(squashed)])).plans[name]
    expect([seen?.unread, seen?.commits.map(({ message }) => message)]).toEqual([
      undefined,
      ['Merge side', 'Merge master', 'fix: side'],
    ])
    expect(forge.calls.map(({ route }) => route)).toEqual(['graphql:Look', 'graphql:Look', 'graphql:ReadBack'])
  })

  test('but what only came to have the content of a release again, on top of it, is new', async () => {
    expect(
      subjectsOf(
        await see((history) => {
          const released = line(history, 'feat: a', { tag: 'v1.1.0' })
          history.branch('main', history.commit('fix: back by hand', [line(history, 'feat!: b')], { of: released }))
        }),
      ),
    ).toEqual(['fix: back by hand', 'feat!: b'])
  })

  test('where a release says on which commit it was planned, and nothing else does', async () => {
    const tellsOf = async (planned: 'planned' | 'not', status = 'shipped'): Promise<readonly string[]> =>
      subjectsOf(
        await see(
          async (history, forge) => {
            const begun = history.headOf('main')
            const on = line(history, 'feat!: drop v1')
            const squash = history.commit('Release 2.0.0 (#40)', [begun], { text: 'with what a command prepared' })
            history.branch('master', squash)
            history.tag('v2.0.0', squash)
            line(history, 'fix: y')
            const { repositories } = await forge.github.look([{ about: 'repository', name, refs: [], tags: [] }])
            const manifest = {
              revision: 1,
              previous: '',
              status,
              release: { id: '2026.10', train: 'shop', createdAt: 1 },
              repositories: [{ name, identity: repositories[name]?.identity, tag: 'v2.0.0', base: { source: on } }],
            }
            if (planned === 'planned')
              await forge.github.record({
                control,
                release: '2026.10',
                message: 'Ship',
                head: null,
                files: { 'release-manifest.json': JSON.stringify(manifest), 'train.yml': '' },
              })
          },
          plan(squashed),
          { about: 'releases', control, train: 'shop' },
        ),
      )
    expect(await tellsOf('planned')).toEqual(['fix: y'])
    expect(await tellsOf('planned', 'active')).toEqual(['fix: y', 'feat!: drop v1'])
    expect(await tellsOf('not')).toEqual(['fix: y', 'feat!: drop v1'])
  })

  test('nor what its candidate held and source took in since, whatever commit the tag is on', async () => {
    const seen = await see(
      async (history, forge) => {
        const begun = history.headOf('main')
        const on = line(history, 'feat!: drop v1')
        const candidate = history.commit('fix: on the RC branch', [on], { text: 'fixed' })
        const squash = history.commit('Release 2.0.0 (#40)', [begun], { text: 'with what a command prepared' })
        history.branch('master', squash)
        history.tag('v2.0.0', squash)
        const back = history.commit('Merge the RC branch', [on, candidate], { text: 'fixed, and merged' })
        history.branch('main', history.commit('fix: y', [back], { text: 'y' }))
        const { repositories } = await forge.github.look([{ about: 'repository', name, refs: [], tags: [] }])
        const manifest = {
          revision: 1,
          previous: '',
          status: 'shipped',
          release: { id: '2026.10', train: 'shop', createdAt: 1 },
          candidate: { number: 1, heads: { [name]: candidate } },
          repositories: [{ name, identity: repositories[name]?.identity, tag: 'v2.0.0', base: { source: on } }],
        }
        const files = { 'release-manifest.json': JSON.stringify(manifest), 'train.yml': '' }
        await forge.github.record({ control, release: '2026.10', message: 'Ship', head: null, files })
      },
      plan(squashed),
      { about: 'releases', control, train: 'shop' },
    )
    expect(subjectsOf(seen)).toEqual(['fix: y', 'Merge the RC branch'])
  })
})

describe('a version on another line', () => {
  /** Main was released as 1.1.0, from before which another branch went on to 2.0.0 … */
  const parted = (history: History, ...versions: readonly string[]): void => {
    const begun = line(history, 'a', { tag: 'v1.0.0' })
    versions.reduce((on, version) => {
      const next = history.commit(`feat!: ${version}`, [on], { text: version })
      history.tag(version, next)
      return next
    }, begun)
    line(history, 'feat: b', { tag: 'v1.1.0' }, 'fix: c')
  }

  test('is passed over, however many there are', async () => {
    const versions = Array.from({ length: 50 }, (_, index) => `v2.${index}.0`)
    const seen = await see((history) => parted(history, ...versions))
    expect(subjectsOf(seen)).toEqual(['fix: c'])
    expect(seen.lines).toMatchObject({ 'v2.49.0': { is: 'beside' }, 'v1.1.0': { is: 'ours' } })
  })

  test('is on ours where production went there', async () => {
    expect(
      (
        await see((history, forge) => {
          parted(history, 'v2.0.0')
          history.branch('master', forge.world.repositories[name]?.refs['refs/tags/v2.0.0'] ?? '')
        }, plan(squashed))
      ).lines,
    ).toEqual({ 'v2.0.0': { is: 'ours', ahead: 2 } })
  })

  test('has nothing in common with source where it began anew', async () => {
    expect(
      await see((history) => history.tag('v9.0.0', history.commit('Begin again', [], { text: 'else' }))),
    ).toMatchObject({ lines: { 'v9.0.0': { is: 'unrelated' } }, commits: [] })
  })
})

describe('tags', () => {
  test.each<[string, (history: History, forge: Forge) => void]>([
    [
      'a tree',
      (history, { world: { objects } }) => history.tag('v3.0.0', readCommit(objects, history.headOf('main')).tree),
    ],
    [
      'a blob',
      (history, { world: { objects } }) =>
        history.tag('v3.0.0', objects.put({ type: 'blob', content: Buffer.from('text') })),
    ],
    [
      'a blob, under a tag object',
      (history, { world: { objects } }) =>
        history.tag(
          'v3.0.0',
          writeTag(objects, {
            object: objects.put({ type: 'blob', content: Buffer.from('text') }),
            type: 'blob',
            name: 'v3.0.0',
            tagger: { name: 'zoe', email: 'zoe@example.com', zone: '+0000', at: 0 },
            message: 'text',
          }),
        ),
    ],
  ])('on %s are no release, and take their name', async (_title, tag) => {
    const seen = await see((history, forge) => {
      line(history, { tag: 'v1.9.0' }, 'feat: b')
      tag(history, forge)
    }, plan(squashed))
    expect(seen).toMatchObject({ tags: ['v1.9.0'], taken: ['v3.0.0'], lines: { 'v1.9.0': { is: 'ours' } } })
    expect(subjectsOf(seen)).toEqual(['feat: b'])
  })

  test('are read to the end', async () => {
    const seen = await see(
      (history) =>
        void line(
          history,
          { tag: 'v1.9.0' },
          ...Array.from({ length: 120 }, (_, index) => [`chore: ${index}`, { tag: `nightly-${index}` }]).flat(),
          'fix: y',
        ),
    )
    expect(seen.tags).toEqual(['v1.9.0'])
    expect(seen.commits).toHaveLength(121)
  })

  test('cost an ordinary train of forty repositories three requests', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `acme/r${index}`)
    const forge = openForge(...names)
    for (const each of names) openHistory(forge, each).tag('v1.0.0', openHistory(forge, each).headOf('main'))
    await forge.github.look(names.map((each): Question => ({ ...(plan() as PlanQuestion), name: each })))
    expect(forge.calls.map(({ route }) => route)).toEqual(['graphql:Look', 'graphql:Look', 'graphql:Look'])
  })
})

/* What the embedded GitHub would take too long to hold. */
describe('a bound', () => {
  const page = (nodes: readonly unknown[], end: string | null): unknown => ({
    nodes,
    pageInfo: { hasNextPage: end !== null, endCursor: end },
  })
  const commits = (page_: number): readonly unknown[] =>
    Array.from({ length: 100 }, (_, index) => ({
      oid: String(page_ * 100 + index).padStart(40, '0'),
      message: 'fix: x',
      committedDate: '2026-11-30T09:00:00Z',
      tree: { oid: '' },
      parents: { nodes: [] },
    }))
  const head = { name: 'main', target: { oid: 'a'.repeat(40), tree: { oid: 'b'.repeat(40) } }, refUpdateRule: null }
  const [tag] = [{ name: 'v1.0.0', target: { oid: 'c'.repeat(40) } }]
  /** A repository in which everything that is asked by name is absent, and lists are these. */
  const repository = (text: string, tags: unknown, since: unknown, aheadBy: number): unknown =>
    Object.fromEntries([
      ['id', 'R_1'],
      ['isArchived', false],
      ['visibility', 'PUBLIC'],
      ['defaultBranchRef', head],
      ['rulesets', { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }],
      ...text.split('\n').flatMap((piece): readonly (readonly [string, unknown])[] => {
        const [, alias, field] = /^\s*(p\d+): (\w+)/u.exec(piece) ?? []
        if (alias === undefined) return []
        return [
          [
            alias,
            field === 'defaultBranchRef'
              ? head
              : piece.includes('...Tags')
                ? tags
                : piece.includes('compare(')
                  ? { compare: { status: 'AHEAD', aheadBy, commits: since } }
                  : piece.includes('first:')
                    ? page([], null)
                    : null,
          ],
        ]
      }),
    ])
  const looks =
    (tags: unknown, since: unknown, aheadBy = 9): Line =>
    ({ path, body }) => {
      const { query = '' } = path === '/graphql' ? (JSON.parse(body ?? '{}') as { readonly query?: string }) : {}
      return query.startsWith('query Look') ? { data: { r0: repository(query, tags, since, aheadBy) } } : undefined
    }

  test('on commits is told', async () => {
    const { github, calls } = openScript(
      looks(page([tag], null), page(commits(0), '1')),
      graphql('ReadOnCommits', ({ after }) => ({
        data: {
          repository: {
            ref: {
              compare: { commits: page(commits(Number(after)), Number(after) < 99 ? String(Number(after) + 1) : null) },
            },
          },
        },
      })),
    )
    const seen = (await github.look([plan()])).plans[name]
    expect([seen?.unread, seen?.commits.length, calls.length]).toEqual([['commits'], 3100, 32])
  })

  test('on commits is told where reading back does not come to what was released', async () => {
    const comparison = page(commits(0), '1')
    const back = graphql('ReadBack', ({ after }) => ({
      data: {
        repository: {
          object: {
            history: page(
              commits(Number(after ?? 0)).map((commit) => ({
                ...(commit as object),
                parents: { nodes: [{ oid: 'e'.repeat(40) }] },
              })),
              String(Number(after ?? 0) + 1),
            ),
          },
        },
      },
    }))
    const { github, calls } = openScript(looks(page([tag], null), comparison, 3001), back)
    expect([(await github.look([plan()])).plans[name]?.unread, calls.length]).toEqual([['commits'], 33])
  })

  test('on tags is told', async () => {
    const tags = Array.from({ length: 100 }, (_, index) => ({
      name: `nightly-${index}`,
      target: { oid: 'c'.repeat(40) },
    }))
    const { github, calls } = openScript(
      looks(page(tags, '1'), null),
      graphql('ReadOnTags', ({ after }) => ({ data: { repository: { refs: page(tags, String(Number(after) + 1)) } } })),
    )
    const seen = (await github.look([plan()])).plans[name]
    expect([seen?.unread, calls.length]).toEqual([['tags'], 101])
  })

  test('that a list breaks off is no end of it', async () => {
    const { github } = openScript(
      looks(page([tag], null), page(commits(0), '1')),
      graphql('ReadOnCommits', () => ({ data: { repository: { ref: null } } })),
    )
    await expect(github.look([plan()])).rejects.toMatchObject({ problems: [{ code: 'GITHUB_UNAVAILABLE' }] })
  })
})
