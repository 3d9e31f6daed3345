import { describe, expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import { readSeen } from '../../../src/documents/seen.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { describeProduction } from '../../../src/domain/hops/describe-production.ts'
import { productionStands } from '../../../src/domain/hops/production.ts'
import { askRows } from '../../../src/report/rows/ask-rows.ts'
import { taskRows } from '../../../src/report/rows/task-rows.ts'
import { names, openShop, shopTrain, type Shop } from './shop.ts'
import { control, refOf, textAt } from '../worlds.ts'

/*
 * What did not change is not released: it is tested with the release at what stands in production, and nothing of it is
 * cut, moved, tagged or published.
 */

/** A shop whose first release has shipped. */
async function afterFirst(text = shopTrain): Promise<Shop> {
  const shop = openShop(text)
  expect(await shop.release('2026.1')).toEqual([])
  expect(shop.manifest('2026.1')).toMatchObject({ status: 'shipped' })
  return shop
}

const failing = ({ displayTitle }: { readonly displayTitle: string }) =>
  displayTitle.includes('tier2a') ? 'failure' : 'success'

/** The repositories that a release leaves as they are, with the reason. */
function leftIn(shop: Shop, id: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shop
      .manifest(id)
      .repositories.flatMap(({ name, unchanged }) => (unchanged === undefined ? [] : [[name, unchanged.because]])),
  )
}

const tagsOf = (shop: Shop) => Object.fromEntries(names.map((name) => [name, shop.tags(name)]))

describe('a train of four', () => {
  test('releases everything the first time', async () => {
    const shop = await afterFirst()
    expect(leftIn(shop, '2026.1')).toEqual({})
    expect(tagsOf(shop)).toEqual(Object.fromEntries(names.map((name) => [name, ['v0.1.0']])))
  })

  test('releases one whose only new commits change no file where one of them asks for a version, as people do', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', {}, 'fix: release again')
    shop.commit('acme/docs', 'main', {}, 'chore: start the checks again')
    expect(await shop.release('2026.2')).toEqual([])
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(leftIn(shop, '2026.2')).toEqual({
      'acme/api': 'identical',
      'acme/core': 'identical',
      'acme/docs': 'identical',
    })
    expect(shop.tags('acme/web')).toEqual(['v0.1.0', 'v0.1.1'])
  })

  test('makes one new tag where one repository changed, and moves nothing of the others', async () => {
    const shop = await afterFirst()
    const before = names.map((name) => shop.head(name, 'master'))
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    expect(await shop.release('2026.2')).toEqual([])
    const manifest = shop.manifest('2026.2')
    expect(manifest).toMatchObject({ status: 'shipped' })
    expect(leftIn(shop, '2026.2')).toEqual({
      'acme/api': 'identical',
      'acme/core': 'identical',
      'acme/docs': 'identical',
    })
    expect(tagsOf(shop)).toEqual({
      ...Object.fromEntries(names.map((name) => [name, ['v0.1.0']])),
      'acme/web': ['v0.1.0', 'v0.1.1'],
    })
    for (const [index, name] of names.entries()) {
      const head = shop.head(name, 'master')
      expect(manifest.candidate?.heads[name]).toBe(head)
      expect([head === before[index], shop.head(name, 'rc/2026.2') === '']).toEqual(
        name === 'acme/web' ? [false, false] : [true, true],
      )
      // Tested with the release, each of them.
      expect(manifest.evidence.some(({ tier, repository }) => tier === 'tier1' && repository === name)).toBe(true)
    }
    expect(manifest.hops.map(({ to, repository }) => [to, repository])).toEqual([
      ['staging', 'acme/web'],
      ['production', 'acme/web'],
    ])
    // Of all of them it was seen that production is the candidate.
    const { seen } = readSeen(textAt(shop.simulated.world, shop.head(control, 'release/2026.2'), 'seen.json'))
    expect(describeProduction(readTrain(shopTrain, 'train.yml'), manifest, productionStands(manifest, seen))).toBe(
      'Production is rc.1.',
    )
  })
})

describe('a repository is unchanged', () => {
  /** A shop in which web changed, something happened to docs, and the second release was planned and shipped. */
  async function after(happens: (shop: Shop) => void, text = shopTrain): Promise<Shop> {
    const shop = await afterFirst(text)
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    happens(shop)
    expect(await shop.release('2026.2')).toEqual([])
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    return shop
  }
  const docsIn = (shop: Shop) => leftIn(shop, '2026.2')['acme/docs'] ?? 'released'

  test.each<readonly [string, (shop: Shop) => void, string]>([
    [
      'where source is behind production by a hotfix',
      (shop) => shop.commit('acme/docs', 'master', { 'hot.txt': '1' }),
      'behind',
    ],
    [
      'where source is ahead by a merge back only',
      (shop) => {
        shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
        shop.commit('acme/docs', 'main', { 'news.txt': '1' })
        shop.commit('acme/docs', 'main', { 'news.txt': null })
        expect(shop.merge('acme/docs', 'master', 'main')).toBe(201)
      },
      'identical',
    ],
    [
      'where source is ahead by a change and its revert',
      (shop) => {
        shop.commit('acme/docs', 'main', { 'news.txt': '1' }, 'feat: news')
        shop.commit('acme/docs', 'main', { 'news.txt': null }, 'Revert "feat: news"')
      },
      'identical',
    ],
    [
      'where source did so and production went on',
      (shop) => {
        shop.commit('acme/docs', 'main', { 'news.txt': '1' }, 'feat: news')
        shop.commit('acme/docs', 'main', { 'news.txt': null }, 'Revert "feat: news"')
        shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
      },
      'within',
    ],
    [
      'where production has by a squash what source changed, and more',
      (shop) => {
        shop.commit('acme/docs', 'main', { 'news.txt': '1\n', 'program.txt': 'docs 2\n' })
        shop.commit('acme/docs', 'master', { 'news.txt': '1\n', 'program.txt': 'docs 2\n' })
        shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
      },
      'within',
    ],
    [
      'and released where source changed a line of a file and production another',
      (shop) => {
        const lines = (...changed: readonly number[]): string =>
          Array.from({ length: 12 }, (_, index) => `${changed.includes(index) ? 'New' : 'old'} ${index}\n`).join('')
        shop.commit('acme/docs', 'main', { 'notes.txt': lines() })
        shop.merge('acme/docs', 'main', 'master')
        shop.commit('acme/docs', 'main', { 'notes.txt': lines(1) })
        shop.commit('acme/docs', 'master', { 'notes.txt': lines(10) })
      },
      'released',
    ],
    [
      'and released where only a mode or a file is new',
      (shop) => shop.commit('acme/docs', 'main', { 'new.txt': '' }),
      'released',
    ],
    [
      'and released where source takes back what was released',
      (shop) => shop.commit('acme/docs', 'main', { 'program.txt': null }, 'Revert "feat: do something"'),
      'released',
    ],
  ])('%s', async (_title, happens, is) => {
    const shop = await after(happens)
    expect(docsIn(shop)).toBe(is)
    expect(shop.tags('acme/docs').length).toBe(is === 'released' ? 2 : 1)
    expect(shop.manifest('2026.2').candidate?.heads['acme/docs']).toBe(shop.head('acme/docs', 'master'))
  })

  test('and what is built with a changed one is released, though its own source did not change', async () => {
    const shop = await afterFirst()
    shop.commit('acme/core', 'main', { 'program.txt': 'core 2\n' })
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(Object.keys(leftIn(shop, '2026.2'))).toEqual(['acme/web', 'acme/docs'])
    expect([shop.tags('acme/api').length, shop.tags('acme/core').length, shop.tags('acme/web').length]).toEqual([
      2, 2, 1,
    ])
  })

  test('where the commit that prepared its version is on production alone, also the third time', async () => {
    const text = shopTrain.replace(
      'acme/docs }',
      'acme/docs, version: { strategy: conventional, prepare: "npm run v" } }',
    )
    const shop = await after(() => undefined, text)
    expect(docsIn(shop)).toBe('behind')
    shop.commit('acme/docs', 'main', { 'program.txt': 'docs 2\n' })
    expect(await shop.release('2026.3')).toEqual([])
    expect(shop.tags('acme/docs')).toEqual(['v0.1.0', 'v0.1.1'])
    expect(Object.keys(leftIn(shop, '2026.3'))).toEqual(['acme/core', 'acme/api', 'acme/web'])
    shop.commit('acme/web', 'main', { 'program.txt': 'web 3\n' })
    expect(await shop.release('2026.4')).toEqual([])
    expect(leftIn(shop, '2026.4')['acme/docs']).toBe('behind')
    expect(shop.filesOf('acme/docs', shop.head('acme/docs', 'master'))).toMatchObject({ VERSION: '0.1.1\n' })
  })

  test('where only the tag moves and nothing came since the last one, its version prepared or not', async () => {
    for (const version of ['', ', version: { strategy: conventional, prepare: "npm run v" }']) {
      const shop = await after(
        (each) => {
          each.commit('acme/docs', 'main', { 'news.txt': '1' })
          each.commit('acme/docs', 'main', { 'news.txt': null })
        },
        shopTrain.replace('acme/docs }', `acme/docs, branches: { production: tag-only }${version} }`),
      )
      expect(docsIn(shop)).toBe(version === '' ? 'identical' : 'within')
      expect(shop.tags('acme/docs')).toEqual(['v0.1.0'])
    }
  })

  test('never where production takes back what source still holds: that is asked about as before', async () => {
    const shop = await afterFirst()
    shop.commit('acme/docs', 'master', { 'program.txt': null }, 'Revert "feat: do something"')
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    expect((await shop.release('2026.2')).map(({ code }) => code)).toEqual(['PRODUCTION_TAKES_BACK'])
  })
})

describe('with nothing changed', () => {
  test('a plan says that there is nothing to release, and writes nothing', async () => {
    const shop = await afterFirst()
    const problems = await shop.release('2026.2')
    expect(problems.map(({ code }) => code)).toEqual(['NOTHING_TO_RELEASE'])
    expect(refOf(shop.simulated.world, control, 'refs/heads/release/2026.2')).toBeUndefined()
  })

  test('a plan releases what somebody names, and what is built with it', async () => {
    const shop = await afterFirst()
    expect(await shop.release('2026.2', { include: ['acme/core'] })).toEqual([])
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(Object.keys(leftIn(shop, '2026.2'))).toEqual(['acme/web', 'acme/docs'])
  })

  test('a train that says `unchanged: release` releases everything; a repository may say otherwise', async () => {
    const all = await afterFirst(`unchanged: release\n${shopTrain}`)
    expect(await all.release('2026.2')).toEqual([])
    expect([leftIn(all, '2026.2'), tagsOf(all)['acme/docs']]).toEqual([{}, ['v0.1.0', 'v0.1.1']])
    const but = await afterFirst(
      `unchanged: release\n${shopTrain.replace('acme/docs }', 'acme/docs, unchanged: leave }')}`,
    )
    expect(await but.release('2026.2')).toEqual([])
    expect(leftIn(but, '2026.2')).toEqual({ 'acme/docs': 'identical' })
  })
})

describe('what a release asks of GitHub', () => {
  /** The requests of a second release in which web alone changed: of its plan, and of all. */
  async function requestsOf(text: string): Promise<readonly [plan: number, all: number]> {
    const shop = await afterFirst(text)
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    const before = shop.simulated.calls
    await shop.plan('2026.2')
    const planned = shop.simulated.calls - before
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    return [planned, shop.simulated.calls - before]
  }

  test('is less where repositories did not change, and no more at the plan', async () => {
    const [[plan, all], [planLocked, allLocked]] = [
      await requestsOf(shopTrain),
      await requestsOf(`unchanged: release\n${shopTrain}`),
    ]
    expect(plan).toBe(planLocked)
    expect(all).toBeLessThan(allLocked - 6)
  })
})

describe('while a release is under way', () => {
  test('giving it up puts staging back also where nothing else changed', async () => {
    const shop = await afterFirst()
    const before = shop.head('acme/docs', 'staging')
    const hotfix = shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: failing })
    expect(shop.head('acme/docs', 'staging')).toBe(hotfix)
    await shop.ask('2026.2', 'release.abort', { why: 'enough' })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'aborted' })
    expect(shop.head('acme/docs', 'staging')).toBe(before)
  })

  test('another train keeps what its plan left as it is, and takes it in where it says `unchanged: release`', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: failing })
    const pin = async (text: string): Promise<void> => {
      const commit = shop.commit(control, 'main', { 'train.yml': text })
      expect(await shop.ask('2026.2', 'release.update', { train: commit }, { verdict: failing })).toBeNull()
      expect(shop.manifest('2026.2').trains?.at(-1)).toMatchObject({ is: 'pinned', commit })
    }
    await pin(`${shopTrain}retries: { errored: 1 }\n`)
    expect(Object.keys(leftIn(shop, '2026.2'))).toEqual(['acme/core', 'acme/api', 'acme/docs'])
    await pin(shopTrain.replace('acme/core }', 'acme/core, unchanged: release }'))
    expect(Object.keys(leftIn(shop, '2026.2'))).toEqual(['acme/docs'])
    await shop.ask('2026.2', 'release.retry', { tier: 'tier2a' })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(tagsOf(shop)).toEqual({
      'acme/api': ['v0.1.0', 'v0.1.1'],
      'acme/core': ['v0.1.0', 'v0.1.1'],
      'acme/docs': ['v0.1.0'],
      'acme/web': ['v0.1.0', 'v0.1.1'],
    })
  })

  test('a hotfix on an unchanged repository makes a new candidate before the ship, and is not tagged by the release', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: (run) => (run.displayTitle.includes('tier2a') ? 'failure' : 'success') })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'blocked', candidate: { number: 1 } })
    const hotfix = shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect(shop.manifest('2026.2').candidate?.heads['acme/docs']).toBe(hotfix)
    expect([shop.head('acme/docs', 'staging'), shop.head('acme/docs', 'master'), shop.tags('acme/docs')]).toEqual([
      hotfix,
      hotfix,
      ['v0.1.0'],
    ])
  })

  test('a production branch that somebody takes away is told by the tier that cannot run there, and breaks nothing', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.plan('2026.2')
    const stood = shop.head('acme/docs', 'master')
    const docs = shop.simulated.world.repositories['acme/docs']!
    const { 'refs/heads/master': _, ...refs } = docs.refs
    const repositories = { ...shop.simulated.world.repositories, 'acme/docs': { ...docs, refs } }
    shop.simulated.world = { ...shop.simulated.world, repositories }
    await shop.release('2026.2')
    const manifest = shop.manifest('2026.2')
    expect(manifest.candidate?.heads['acme/docs']).toBe(stood)
    expect(manifest).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'tier:tier1:acme/docs', reason: expect.stringContaining('could not be judged') }],
    })
  })

  test('what came to source after the plan makes no repository changed', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: (run) => (run.displayTitle.includes('tier2a') ? 'failure' : 'success') })
    shop.commit('acme/docs', 'main', { 'news.txt': '1' })
    await shop.ask('2026.2', 'release.retry', { tier: 'tier2a' })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(leftIn(shop, '2026.2')).toHaveProperty(['acme/docs'], 'identical')
  })
})

describe('an unchanged repository that is taken in', () => {
  const failing = (run: { readonly displayTitle: string }) =>
    run.displayTitle.includes('tier2a') ? 'failure' : 'success'

  /** A release whose second tier was lost on rc.1, in which only web changed. */
  async function lost(text = shopTrain): Promise<Shop> {
    const shop = await afterFirst(text)
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: failing })
    return shop
  }

  test('is cut at what the candidate holds of it, and shipped with the fix under its next version', async () => {
    const shop = await lost()
    expect(await shop.ask('2026.2', 'release.update', { include: 'Acme/Docs' }, { verdict: failing })).toBeNull()
    expect(shop.head('acme/docs', 'rc/2026.2')).toBe(shop.head('acme/docs', 'master'))
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'blocked', candidate: { number: 1 } })
    const fix = shop.commit('acme/docs', 'rc/2026.2', { 'program.txt': 'docs 2\n' })
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect([shop.head('acme/docs', 'master'), shop.tags('acme/docs')]).toEqual([fix, ['v0.1.0', 'v0.1.1']])
    expect(leftIn(shop, '2026.2')).toEqual({ 'acme/api': 'identical', 'acme/core': 'identical' })
  })

  test('brings along what is built with it, whose pins are written anew', async () => {
    const text = ['acme/core', 'name: acme/api'].reduce(
      (now, name) => now.replace(name, `${name}, version: { strategy: conventional, prepare: "npm run v" }`),
      shopTrain,
    )
    const shop = await lost(text)
    await shop.ask('2026.2', 'release.update', { include: 'acme/core' }, { verdict: failing })
    expect(leftIn(shop, '2026.2')).toEqual({ 'acme/docs': 'identical' })
    shop.commit('acme/core', 'rc/2026.2', { 'program.txt': 'core 2\n' })
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    const there = (name: 'acme/api' | 'acme/core') => shop.filesOf(name, shop.head(name, 'master'))
    expect(there('acme/core')).toMatchObject({ VERSION: '0.1.1\n', 'program.txt': 'core 2\n' })
    expect(there('acme/api')).toMatchObject({ VERSION: '0.1.1\n', 'pins.json': '{"acme/core":"0.1.1"}\n' })
  })

  test('makes what is built with it and has changed be prepared again, with the version that it gets now', async () => {
    const text = shopTrain.replace(
      'name: acme/api',
      'name: acme/api, version: { strategy: conventional, prepare: "npm run v" }',
    )
    const shop = await afterFirst(text)
    shop.commit('acme/api', 'main', { 'program.txt': 'api 2\n' })
    await shop.release('2026.2', { verdict: failing })
    const pins = () => shop.filesOf('acme/api', shop.head('acme/api', 'rc/2026.2'))['pins.json']
    expect(pins()).toBe('{"acme/core":"0.1.0"}\n')
    await shop.ask('2026.2', 'release.update', { include: 'acme/core' }, { verdict: failing })
    expect(pins()).toBe('{"acme/core":"0.1.1"}\n')
    shop.commit('acme/core', 'rc/2026.2', { 'program.txt': 'core 2\n' })
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(shop.tags('acme/core')).toEqual(['v0.1.0', 'v0.1.1'])
  })

  test('before there is a candidate is cut where its source was planned', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    shop.commit('acme/docs', 'main', { 'news.txt': '1' })
    shop.commit('acme/docs', 'main', { 'news.txt': null })
    const source = shop.head('acme/docs', 'main')
    await shop.release('2026.2', { include: ['acme/docs'] })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
    expect(shop.head('acme/docs', 'master')).toBe(source)
  })

  test('twice means once; one that is released anyway, unknown or taken in too late is said to have had no effect', async () => {
    const shop = await lost()
    for (const include of ['acme/docs', 'acme/docs', 'acme/web', 'acme/none'])
      expect(await shop.ask('2026.2', 'release.update', { include }, { verdict: failing })).toBeNull()
    expect(Object.keys(leftIn(shop, '2026.2'))).toEqual(['acme/core', 'acme/api'])
    shop.commit('acme/docs', 'rc/2026.2', { 'program.txt': 'docs 2\n' })
    await shop.release('2026.2')
    expect(shop.tags('acme/docs')).toEqual(['v0.1.0', 'v0.1.1'])
    expect(await shop.ask('2026.2', 'release.update', { include: 'acme/core' })).toBe('RELEASE_ENDED')
  })
})

describe('what was agreed on for a repository that did not change', () => {
  /** A shop with these settings whose first release shipped, after which web changed and docs was mended at night. */
  async function mended(text: string): Promise<{ readonly shop: Shop; readonly hotfix: string }> {
    const shop = await afterFirst(text)
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    return { shop, hotfix: shop.commit('acme/docs', 'master', { 'hot.txt': '1' }) }
  }

  test('is waited for on staging where it was moved, and nowhere else', async () => {
    const { shop, hotfix } = await mended(
      shopTrain.replace(
        'acme/docs }',
        'acme/docs, settled-when: { staging: { workflow: deploy.yml }, production: { workflow: publish.yml } } }',
      ),
    )
    const runsOf = (file: string) =>
      Object.values(shop.simulated.world.runs).filter(
        ({ repository, workflow }) => repository === 'acme/docs' && workflow.path.endsWith(`/${file}`),
      )
    const published = runsOf('publish.yml').length
    await shop.release('2026.2')
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(runsOf('deploy.yml').map(({ headSha }) => headSha)).toContain(hotfix)
    // The hotfix itself was pushed beside GitHub here: the release started nothing that publishes.
    expect(runsOf('publish.yml').length).toBe(published)
  })

  test('is left to people where they move what ships, who have nothing to do', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    shop.commit(control, 'main', {
      'train.yml': shopTrain.replace('acme/docs }', 'acme/docs, promotion: { mode: observe } }'),
    })
    expect(await shop.release('2026.2')).toEqual([])
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(leftIn(shop, '2026.2')).toHaveProperty(['acme/docs'])
  })

  test('is a tier by checks, which count where they are on what stands in production; else the freeze says that none come', async () => {
    const checked = shopTrain.replace(
      'by: { command: "npm test" }',
      'by: { checks: [{ name: test, app: github-actions }] }',
    )
    const shop = await afterFirst(checked)
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    expect(await shop.release('2026.2')).toEqual([])
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(leftIn(shop, '2026.2')).toHaveProperty(['acme/docs'], 'identical')
    shop.commit('acme/docs', 'master', { 'hot.txt': '1' })
    shop.commit('acme/web', 'main', { 'program.txt': 'web 3\n' })
    await shop.release('2026.3')
    expect(shop.manifest('2026.3')).toMatchObject({
      status: 'blocked',
      candidates: [],
      attention: [{ code: 'startable-next', reason: expect.stringContaining('in acme/docs, but no push of "master"') }],
    })
    // Whoever takes it in has its RC branch pushed, and its checks run there.
    await shop.ask('2026.3', 'release.update', { include: 'acme/docs' })
    expect(shop.manifest('2026.3')).toMatchObject({ status: 'shipped' })
    expect(shop.tags('acme/docs')).toEqual(['v0.1.0', 'v0.1.1'])
  })

  test('is a version that the train fixes: nobody has to raise it, and whoever takes it in is told to', async () => {
    const fixed = (next: string) =>
      shopTrain.replace('acme/docs }', `acme/docs, version: { strategy: fixed, next: ${next} } }`)
    const shop = await afterFirst(fixed('1.0.0'))
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2', { verdict: failing })
    await shop.ask('2026.2', 'release.update', { include: 'acme/docs' }, { verdict: failing })
    expect(leftIn(shop, '2026.2')).toHaveProperty(['acme/docs'])
    const [row] = askRows(readTrain(shopTrain, 'train.yml'), shop.manifest('2026.2')).filter(
      ({ type }) => type === 'include',
    )
    expect(row?.because).toMatch(/^acme\/docs would get a version that is released already; raise version\.next/u)
    const next = fixed('1.1.0').replace('acme/docs,', 'acme/docs, unchanged: release,')
    const commit = shop.commit(control, 'main', { 'train.yml': next })
    await shop.ask('2026.2', 'release.update', { train: commit }, { verdict: failing })
    expect(leftIn(shop, '2026.2')).not.toHaveProperty(['acme/docs'])
    await shop.ask('2026.2', 'release.retry', { tier: 'tier2a' })
    expect(shop.manifest('2026.2')).toMatchObject({ status: 'shipped' })
    expect(shop.tags('acme/docs')).toEqual(['v1.0.0', 'v1.1.0'])
  })

  test('is its tasks: what was merged there and reverted is not shipped, and says so', async () => {
    const shop = await afterFirst()
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    shop.commit('acme/docs', 'main', { 'news.txt': '1' }, 'feat: news (#1)')
    shop.commit('acme/docs', 'main', { 'news.txt': null }, 'Revert "feat: news (#1)"')
    const ask = (method: string, path: string, body: object): void => {
      const [next, { status }] = answer(shop.simulated.world, {
        method,
        url: `${shop.simulated.world.url}/repos/acme/docs${path}`,
        headers: { authorization: 'Bearer ghp_zoe', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect(status).toBeLessThan(300)
      shop.simulated.world = next
    }
    ask('POST', '/milestones', { title: '2026.2' })
    ask('POST', '/issues', { title: 'News', milestone: 1 })
    ask('PATCH', '/issues/1', { state: 'closed', state_reason: 'completed' })
    await shop.release('2026.2')
    const manifest = shop.manifest('2026.2')
    expect(manifest).toMatchObject({ status: 'shipped', tasks: [{ id: 'acme/docs#1', state: 'merged' }] })
    expect(manifest.tasks[0]?.candidate).toBeUndefined()
    expect(taskRows(readTrain(shopTrain, 'train.yml'), manifest)).toMatchObject([{ standing: 'outside' }])
  })
})
