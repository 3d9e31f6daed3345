import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { listPulls, type PullRequest } from 'embedded-github/github/tracker/issues'
import { playExample, type Played } from './played.ts'

/*
 * Every story of examples/promotion, through the command line with the workflow files and bundles in dist; git has the
 * last word about how each ends.
 */

const stories = {
  'every way at once': ['pull-request'],
  'a squash, twice': ['squash'],
  'a race': ['race'],
  'a fix past the reviews': ['reviewed'],
  'a pull request that is closed': ['people', 'closed'],
  'a head that is updated': ['people', 'updated'],
  'a merge before its turn': ['people', 'merged-early'],
} as const
type Story = keyof typeof stories
const names = Object.keys(stories) as readonly Story[]
const bot = 'convoy-release[bot]'

const played = new Map<Story, Played>()
const of = (story: Story): Played => played.get(story)!
beforeAll(async () => {
  const left = [...names]
  const work = async (): Promise<void> => {
    for (let story = left.shift(); story !== undefined; story = left.shift()) {
      const [example, scenario] = stories[story]
      played.set(story, await playExample(`promotion/${example}`, scenario))
    }
  }
  await Promise.all([work(), work()])
}, 600_000)
afterAll(async () => {
  for (const each of played.values()) await each[Symbol.asyncDispose]()
})

const at = (story: Story, name: string, revision: string): string => of(story).git(name, 'rev-parse', revision)
const treeAt = (story: Story, name: string, revision: string): string => at(story, name, `${revision}^{tree}`)
const parentsAt = (story: Story, name: string, revision: string): readonly string[] =>
  of(story).git(name, 'log', '-1', '--format=%P', revision).split(' ')
const holds = (story: Story, name: string, revision: string, commit: string): boolean => {
  const base = of(story).git(name, 'merge-base', revision, commit)
  return base === at(story, name, commit)
}
const filesAt = (story: Story, name: string, revision: string): readonly string[] =>
  of(story).git(name, 'ls-tree', '-r', '--name-only', revision).split('\n')
const branchesOf = (story: Story, name: string): readonly string[] =>
  of(story).git(name, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').sort()
const tagsOf = (story: Story, name: string): readonly string[] => of(story).git(name, 'tag').split('\n')
const headOf = (story: Story, name: string): string => of(story).last.candidate?.heads[`acme/${name}`] ?? ''
const pullsOf = (story: Story, name: string): readonly PullRequest[] => listPulls(of(story).world, `acme/${name}`)
const endsOf = (story: Story, name: string): readonly string[] =>
  pullsOf(story, name).map(({ number, state, pull }) => `#${number} ${pull.merged === null ? state : 'merged'}`)
/** What a release pinned in its last revision. */
const manifestAt = (story: Story, release: string): Manifest =>
  readManifest(of(story).git('release-control', 'show', `release/${release}:release-manifest.json`))
/** The first revision of which this is true. */
const revisionWhere = (story: Story, is: (manifest: Manifest) => boolean): Manifest =>
  of(story).revisions.find(({ manifest }) => is(manifest))!.manifest
/** Whoever moved production, and to what, since the seed. */
const movesOf = (story: Story, name: string): readonly string[] =>
  of(story)
    .moves(name, 'master')
    .slice(1)
    .map(({ by }) => by)

describe.each(names)('%s', (story) => {
  test('ends as the story says', () => {
    expect(of(story).ended).toMatchObject({ code: 0, stderr: '' })
  })

  test('leaves production and tag of each repository that it released on one commit, with the tree that was proven', () => {
    for (const { name: full, tag, unchanged } of of(story).last.repositories) {
      const name = full.replace('acme/', '')
      if (unchanged !== undefined) continue
      expect([name, treeAt(story, name, tag)]).toEqual([name, treeAt(story, name, headOf(story, name))])
      expect(of(story).world.repositories[full]?.releases.filter((each) => each.tag === tag && each.draft)).toEqual([])
      if (story !== 'a squash, twice') expect(at(story, name, 'master')).toBe(at(story, name, `${tag}^{commit}`))
    }
  })

  test('leaves no pull request open, no branch of Convoy’s own, and every other branch', () => {
    for (const { name: full } of of(story).last.repositories) {
      const name = full.replace('acme/', '')
      const branches = branchesOf(story, name)
      expect(branches).toEqual(expect.arrayContaining(['main', 'master', 'rc/2026.11', 'staging']))
      expect(branches.filter((branch) => branch.startsWith('convoy/'))).toEqual([])
      expect(pullsOf(story, name).filter(({ state }) => state === 'open')).toEqual([])
    }
  })
})

describe('every way at once', () => {
  const story = 'every way at once'

  test('lands by a merge commit that keeps the candidate, by a squash that does not, and by the candidate itself', () => {
    expect(parentsAt(story, 'api', 'master')).toContain(headOf(story, 'api'))
    expect(parentsAt(story, 'web', 'master')).toHaveLength(1)
    expect(at(story, 'web', 'master')).not.toBe(headOf(story, 'web'))
    for (const name of ['docs', 'app']) {
      expect(at(story, name, 'master')).toBe(headOf(story, name))
      expect(pullsOf(story, name)).toEqual([])
    }
  })

  test('leaves to people what they do: ann alone moved production of app and made its tag, and staging stayed', () => {
    expect([movesOf(story, 'api'), movesOf(story, 'web'), movesOf(story, 'docs')]).toEqual([[bot], [bot], [bot]])
    expect(movesOf(story, 'app')).toEqual(['ann'])
    expect(of(story).moves('app', 'v0.1.0')).toMatchObject([{ by: 'ann' }])
    expect(of(story).moves('app', 'staging')).toHaveLength(1)
    expect(of(story).world.repositories['acme/app']?.releases).toEqual([])
  })

  test('moves no production before every review has come, and none before those that it depends on', () => {
    const reviewed = pullsOf(story, 'web').flatMap(({ pull }) => pull.reviews)
    expect(reviewed.map(({ author }) => author)).toEqual(['ann'])
    const times = ['api', 'web', 'docs'].map((name) => of(story).moves(name, 'master').at(-1)?.at ?? 0)
    expect(of(story).last.pivot).toBeGreaterThanOrEqual(reviewed[0]?.submittedAt ?? Infinity)
    expect(times[0]).toBeGreaterThanOrEqual(reviewed[0]?.submittedAt ?? Infinity)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })
})

describe('two releases of a repository that squashes', () => {
  const story = 'a squash, twice'
  const second = () => manifestAt(story, '2026.12')

  test('change the same line, and meet no conflict: each landed as one commit with the tree of its candidate', () => {
    const heads = [headOf(story, 'web'), second().candidate?.heads['acme/web'] ?? '']
    const landed = ['v0.1.0', 'v0.1.1'].map((tag) => at(story, 'web', `${tag}^{commit}`))
    expect(landed.map((commit) => treeAt(story, 'web', commit))).toEqual(
      heads.map((head) => treeAt(story, 'web', head)),
    )
    expect(of(story).git('web', 'rev-list', 'v0.1.0..master').split('\n')).toEqual([landed[1]])
    expect(at(story, 'web', 'master^')).toBe(landed[0])
    expect(of(story).git('web', 'show', 'v0.1.0:price.txt', 'v0.1.1:price.txt')).toBe('seven\nsix')
    expect(heads.map((head) => holds(story, 'web', heads[1] ?? '', head))).toEqual([true, true])
    expect(manifestAt(story, '2026.12').attention).toEqual([])
  })

  test('leave a repository alone in which nothing changed: tested with the second, neither proposed nor tagged', () => {
    expect(tagsOf(story, 'api')).toEqual(['v0.1.0'])
    expect(at(story, 'api', 'master')).toBe(at(story, 'api', 'v0.1.0^{commit}'))
    expect(branchesOf(story, 'api')).toEqual(['main', 'master', 'rc/2026.11', 'staging'])
    expect(endsOf(story, 'api')).toEqual(['#1 merged'])
    expect(second().repositories.map(({ name, unchanged }) => [name, unchanged !== undefined])).toEqual([
      ['acme/api', true],
      ['acme/web', false],
    ])
    expect(second().evidence.map(({ tier, repository, conclusion }) => [tier, repository, conclusion])).toContainEqual([
      'tier1',
      'acme/api',
      'passed',
    ])
  })

  test('are followed by no third where nothing changed at all: the plan is refused, and nothing was written', () => {
    expect(of(story).ended.stdout).toContain('plan-release refused: NOTHING_TO_RELEASE')
    expect(branchesOf(story, 'release-control')).toEqual(['main', 'release/2026.11', 'release/2026.12'])
    expect(endsOf(story, 'web')).toEqual(['#1 merged', '#2 merged'])
  })
})

describe('a race that GitHub does not exclude', () => {
  const story = 'a race'
  const foreign = () => of(story).git('api', 'log', '--format=%H', '--grep=fix: at night', 'master')
  const blocked = () => revisionWhere(story, ({ status }) => status === 'blocked')

  test('is found after it was lost: what landed is named with who has to act, and was never tagged', () => {
    const [raced] = of(story).git('api', 'rev-list', '--merges', '--reverse', `${foreign()}..master`).split('\n')
    expect(filesAt(story, 'api', raced ?? '')).toContain('NIGHT.md')
    expect(blocked()).toMatchObject({ phase: 'ship', attention: [{ code: 'promoted', on: '@bob' }] })
    expect(blocked().attention[0]?.reason).toContain(
      `was merged as ${raced?.slice(0, 10)} onto ${foreign().slice(0, 10)}`,
    )
    expect(of(story).moves('api', 'v0.1.0')).toMatchObject([{ to: at(story, 'api', 'master') }])
    expect(at(story, 'api', 'v0.1.0^{commit}')).not.toBe(raced)
  })

  test('ends with the tree that was proven, by a commit of a person’s, and no commit is lost', () => {
    expect(movesOf(story, 'api')).toEqual(['bob', bot, 'bob'])
    expect(filesAt(story, 'api', 'master')).not.toContain('NIGHT.md')
    expect(holds(story, 'api', 'master', foreign())).toBe(true)
    expect(of(story).world.repositories['acme/api']?.releases).toMatchObject([{ tag: 'v0.1.0' }])
  })

  test('was accepted by a reason in the train, without which the plan was refused', () => {
    expect(of(story).train.repositories).toMatchObject([{ acceptRace: 'Nobody pushes to master but at night.' }])
    const refused = of(story)
      .ended.stdout.split('\n')
      .filter((line) => line.includes('✖'))
    expect(refused).toEqual([expect.stringContaining('ask / control failure: RACE_NOT_EXCLUDED')])
  })
})

describe('a fix that comes after a healthy freeze, past the reviews', () => {
  const story = 'a fix past the reviews'
  const fix = () => of(story).git('api', 'log', '--format=%H', '--grep=what cannot wait', 'rc/2026.11')
  const told = () =>
    of(story).revisions.flatMap(({ manifest }) =>
      manifest.attention.filter(({ code }) => code === 'peer-review').map(({ reason }) => reason),
    )

  test('is told where the release is looked at, with the command by which it would be frozen', () => {
    const logs = join(of(story).out, 'out/logs')
    const summaries = readdirSync(logs)
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(logs, file), 'utf8'))
    const said = summaries.filter((text) => text.includes('has 1 commit that rc.1 does not hold'))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('-f ask=release.freeze -f release=2026.11')
  })

  test('waits once it is frozen, named with who pushed it, and that person’s own approval does not count', () => {
    expect(told()[0]).toContain(
      `${fix().slice(0, 10)} "fix: what cannot wait" on rc/2026.11 of acme/api, pushed by ann`,
    )
    expect(told().at(-1)).toContain('the approval of ann does not count')
  })

  test('ships once somebody else approved it, by a pull request that took the place of the first', () => {
    expect(of(story).last).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect(of(story).last.candidates[1]?.approved).toEqual({ 'acme/api': [headOf(story, 'api')] })
    expect(filesAt(story, 'api', 'v0.1.0')).toContain('HOTFIX.md')
    expect(endsOf(story, 'api')).toEqual(['#1 closed', '#2 merged'])
    expect(pullsOf(story, 'api')[0]?.body).toContain('rc.2 has taken the place of this candidate')
  })
})

describe('what people do to a pull request of a release', () => {
  test('closing one stops it until whoever did that opens it again: no sweep does, and nothing moves meanwhile', () => {
    const story = 'a pull request that is closed'
    expect(revisionWhere(story, ({ status }) => status === 'blocked').attention).toMatchObject([
      { on: 'ann', reason: expect.stringContaining('ann closed ') },
    ])
    expect(endsOf(story, 'web')).toEqual(['#1 merged'])
    const blocked = of(story).revisions.find(({ manifest }) => manifest.status === 'blocked')!
    for (const name of ['api', 'web']) {
      expect(movesOf(story, name)).toEqual([bot])
      expect(of(story).moves(name, 'master').at(-1)?.at).toBeGreaterThan(blocked.at + 3 * 3_600_000)
    }
  })

  test('a head that somebody updated is never landed: the next candidate holds what came to production', () => {
    const story = 'a head that is updated'
    expect(endsOf(story, 'api')).toEqual(['#1 closed', '#2 merged'])
    const updated = at(story, 'api', 'refs/pull/1/head')
    expect(filesAt(story, 'api', updated)).toContain('NIGHT.md')
    expect(parentsAt(story, 'api', updated)).toContain(at(story, 'api', 'hotfix'))
    expect(holds(story, 'api', 'master', updated)).toBe(false)
    expect(holds(story, 'api', headOf(story, 'api'), at(story, 'api', 'hotfix'))).toBe(true)
    expect(movesOf(story, 'api')).toEqual(['bob', bot])
  })

  test('a head that somebody pushed to stops the release until it is the candidate again, and is told with the command', () => {
    const story = 'a head that is updated'
    const { attention } = revisionWhere(story, ({ status }) => status === 'blocked')
    const back = `git push --force origin ${headOf(story, 'web')}:refs/heads/convoy/2026.11/rc.2`
    expect(attention).toMatchObject([{ on: '@ann', reason: expect.stringContaining(back) }])
    expect(filesAt(story, 'web', 'master')).not.toContain('LATE.md')
    expect(endsOf(story, 'web')).toEqual(['#1 closed', '#2 merged'])
  })

  test('a merge before its turn holds the release, in words that name who and which, and is lost by nothing', () => {
    const story = 'a merge before its turn'
    const held = revisionWhere(story, ({ status }) => status === 'held')
    expect(held).toMatchObject({ attention: [{ reason: expect.stringContaining('bob merged ') }] })
    expect(held.pivot).toBeUndefined()
    const early = of(story).moves('api', 'master')[1]
    expect([movesOf(story, 'api'), movesOf(story, 'web')]).toEqual([['bob', bot], [bot]])
    expect(holds(story, 'api', headOf(story, 'api'), early?.to ?? '')).toBe(true)
    expect(tagsOf(story, 'api')).toEqual(['v0.1.0'])
    expect(of(story).last).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
  })
})
