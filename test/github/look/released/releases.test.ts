import { describe, expect, test } from '@jest/globals'
import type { Looked } from '../../../../src/github/github.ts'
import { graphql, openScript } from '../../scripted.ts'

describe('a look at other releases', () => {
  const bot = { name: 'convoy', email: '7+convoy[bot]@users.noreply.github.com', user: null }
  const signature = { isValid: true, wasSignedByGitHub: true }
  const file = (value: unknown): unknown => ({ object: { text: JSON.stringify(value), isTruncated: false } })
  const branch = (name: string, more = {}, status = 'shipped', train = 'storefront'): unknown => ({
    prefix: 'refs/heads/release/',
    name,
    target: {
      oid: 'f'.repeat(40),
      author: bot,
      signature,
      manifest: file({ release: { id: name, train, createdAt: 1 }, status }),
      scope: file({
        tasks: [
          {
            id: `${name}-task`,
            repository: 'acme/api',
            source: 'pull-request',
            state: 'open',
            needs: [],
            deferred: true,
          },
        ],
        dependencies: [],
      }),
      ...more,
    },
  })
  const look = async (...branches: readonly unknown[]): Promise<Looked> => {
    const { github, calls } = openScript(
      graphql('Look', () => ({
        data: {
          viewer: { login: 'convoy[bot]', databaseId: 7 },
          r0: {
            id: 'R_1',
            isArchived: false,
            defaultBranchRef: null,
            releases: { nodes: branches, pageInfo: { hasNextPage: false, endCursor: null } },
          },
        },
      })),
    )
    const seen = await github.look([{ about: 'releases', control: 'acme/release-control', train: 'storefront' }])
    expect(calls).toHaveLength(1)
    return seen
  }
  const lookForDeferred = async (...branches: readonly unknown[]): Promise<readonly string[]> =>
    (await look(...branches)).deferred.map(({ id, from }) => `${id} from ${from}`)
  /** A release that planned 1.2.0 of this repository. */
  const planning = (name: string, more = {}, status = 'active', train = 'storefront', id = name): unknown =>
    branch(
      name,
      {
        manifest: file({
          release: { id, train, createdAt: 1 },
          status,
          repositories: [
            { name: 'acme/api', identity: 'R_api', version: { from: '1.1.0', to: '1.2.0' }, tag: 'v1.2.0' },
          ],
        }),
        ...more,
      },
      status,
      train,
    )

  test("reads the scopes of this train's releases that ended, shipped or aborted", async () => {
    expect(
      await lookForDeferred(
        branch('2026.1'),
        branch('2026.2', {}, 'aborted'),
        branch('2026.3', {}, 'active'),
        branch('other', {}, 'shipped', 'backend'),
      ),
    ).toEqual(['2026.1-task from 2026.1', '2026.2-task from 2026.2'])
  })

  test.each([
    ['somebody else wrote', { author: { ...bot, email: 'zoe@example.com' } }],
    ['nobody signed', { signature: null }],
    ['somebody else signed', { signature: { isValid: true, wasSignedByGitHub: false } }],
    ['has no scope', { scope: null }],
    ['has a scope of another form', { scope: file({ tasks: 'all' }) }],
    ['has half a scope', { scope: { object: { text: '{', isTruncated: true } } }],
  ])('passes over a branch that %s', async (_, more) => {
    expect(await lookForDeferred(branch('2026.1', more), branch('2026.2'))).toEqual(['2026.2-task from 2026.2'])
  })

  test('says which tags the releases under way have planned, whatever train they are of', async () => {
    const { plannedElsewhere } = await look(
      planning('2026.3'),
      planning('other', {}, 'partial', 'backend'),
      planning('2026.2', {}, 'blocked'),
      planning('2026.1', {}, 'shipped'),
      planning('2026.0', {}, 'aborted'),
    )
    expect(plannedElsewhere).toEqual(
      ['2026.3', 'other', '2026.2'].map((release) => ({ release, identity: 'R_api', tag: 'v1.2.0' })),
    )
  })

  test('says which tags are another release’s own by now: it has begun to ship, or has shipped where that was asked', async () => {
    const begun = planning('2026.3', {
      manifest: file({
        release: { id: '2026.3', train: 'storefront', createdAt: 1 },
        status: 'active',
        pivot: 1,
        repositories: [{ identity: 'R_api', tag: 'v1.2.0' }],
      }),
    })
    const all = [begun, planning('2026.2'), planning('2026.1', {}, 'shipped'), planning('2026.0', {}, 'aborted')]
    const held = ({ plannedElsewhere }: Looked): readonly unknown[] =>
      plannedElsewhere.map(({ release, holds }) => [release, holds])
    expect(held(await look(...all))).toEqual([
      ['2026.3', 'ships'],
      ['2026.2', undefined],
    ])
    const { github } = openScript(
      graphql('Look', () => ({
        data: {
          viewer: { login: 'convoy[bot]', databaseId: 7 },
          r0: {
            id: 'R_1',
            isArchived: false,
            defaultBranchRef: null,
            releases: { nodes: all, pageInfo: { hasNextPage: false, endCursor: null } },
          },
        },
      })),
    )
    expect(
      held(
        await github.look([
          { about: 'releases', control: 'acme/release-control', train: 'storefront', every: true, shipped: true },
        ]),
      ),
    ).toEqual([
      ['2026.3', 'ships'],
      ['2026.2', undefined],
      ['2026.1', 'shipped'],
    ])
  })

  describe('of which there are more than it reads at once', () => {
    const page = (hasNextPage: boolean, ...nodes: readonly unknown[]): unknown => ({
      nodes,
      pageInfo: { hasNextPage, endCursor: hasNextPage ? 'the end' : null },
    })
    const newest = graphql('Look', () => ({
      data: {
        viewer: { login: 'convoy[bot]', databaseId: 7 },
        r0: {
          id: 'R_1',
          isArchived: false,
          defaultBranchRef: null,
          releases: page(true, branch('2026.9'), planning('2026.8')),
        },
      },
    }))
    const older = graphql('ReadOnReleases', () => ({ data: { repository: { refs: page(false, planning('2026.2')) } } }))
    const question = { about: 'releases', control: 'acme/release-control', train: 'storefront' } as const
    const tagging = ({ plannedElsewhere }: Looked): readonly string[] => plannedElsewhere.map(({ release }) => release)

    test('reads on where every release under way was asked for', async () => {
      const last = graphql('ReadOnReleases', ({ after }) => ({
        data: {
          repository: {
            refs:
              after === 'the end'
                ? page(false, planning('2026.2'), planning('2026.1', { scope: undefined }, 'shipped'))
                : null,
          },
        },
      }))
      const seen = await openScript(newest, last).github.look([{ ...question, every: true }])
      expect([tagging(seen), seen.deferred.map(({ from }) => from)]).toEqual([['2026.8', '2026.2'], ['2026.9']])
    })

    test('reads no further where that was not asked for', async () => {
      expect(tagging(await openScript(newest, older).github.look([question]))).toEqual(['2026.8'])
    })

    test('takes a list that breaks off for none that has ended', async () => {
      const broken = graphql('ReadOnReleases', () => ({ data: { repository: { refs: null } } }))
      await expect(openScript(newest, broken).github.look([{ ...question, every: true }])).rejects.toMatchObject({
        problems: [{ code: 'GITHUB_UNAVAILABLE' }],
      })
    })
  })

  test.each([
    ['somebody else wrote', planning('2026.1', { author: { ...bot, email: 'zoe@example.com' } })],
    ['nobody signed', planning('2026.1', { signature: null })],
    ['was pointed at the revision of another release', planning('2026.1', {}, 'active', 'storefront', '2026.9')],
    ['holds no plan', branch('2026.1', {}, 'active')],
    ['holds half a manifest', planning('2026.1', { manifest: { object: { text: '{', isTruncated: true } } })],
  ])('takes no tag from a branch that %s', async (_, odd) => {
    expect((await look(odd, planning('2026.2'))).plannedElsewhere.map(({ release }) => release)).toEqual(['2026.2'])
  })
})
