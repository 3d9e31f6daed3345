import { beforeAll, describe, expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import type { Release, World } from 'embedded-github/github/world/world'
import { play } from '../../src/simulation/play.ts'
import { inARow, type InARow } from './in-a-row.ts'
import { control, planAsk, singleTrain } from './worlds.ts'

/* What people read where a release is published: in each repository, and once in control for all of it. */

const releaseOf = ({ world }: { readonly world: World }, repository: string, tag: string): Release => {
  const found = world.repositories[repository]?.releases.filter((each) => each.tag === tag) ?? []
  expect(found).toHaveLength(1)
  return found[0]!
}
const latestOf = (row: InARow): unknown => {
  const [, { body }] = answer(row.simulated.world, {
    method: 'GET',
    url: `${row.simulated.world.url}/repos/acme/app/releases/latest`,
    headers: { authorization: 'Bearer ghp_zoe' },
  })
  return (JSON.parse(body as string) as { readonly tag_name?: string }).tag_name
}
/** Somebody publishes a release by hand. */
const publish = (row: InARow, body: object): void => {
  const [next, { status }] = answer(row.simulated.world, {
    method: 'POST',
    url: `${row.simulated.world.url}/repos/acme/app/releases`,
    headers: { authorization: 'Bearer ghp_zoe', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(status).toBe(201)
  row.simulated.world = next
}

describe('two releases in a row', () => {
  let row: InARow
  beforeAll(async () => {
    row = inARow()
    await row.release('2026.11')
    row.commit('main', { 'a.txt': 'a' }, 'feat(basket): wishes for @ann, fixes #1')
    const taken = row.commit('main', { 'b.txt': 'b' }, 'feat: nobody wanted this')
    row.commit('main', { 'b.txt': null }, `Revert "feat: nobody wanted this"\n\nThis reverts commit ${taken}.`)
    const trailer = 'Co-authored-by: Bob Example <bob@example.org>'
    const fix = row.commit('main', { 'c.txt': 'c' }, `fix: prices\n\n${trailer}`)
    row.commit('main', { 'd.txt': 'd' }, `fix: prices\n\n(cherry picked from commit ${fix})`)
    await row.release('2026.12')
  })

  test('the first says that it is, and what it holds', () => {
    const { body } = releaseOf(row.simulated, 'acme/app', 'v0.1.0')
    expect(body).toMatch(/^Released as part of single 2026\.11, rc\.1\.\n/u)
    expect(body).toMatch(/The first release, \[all commits\]\(.*\/acme\/app\/commits\/v0\.1\.0\)/u)
  })

  test('the second lists what came since, once each, and nothing of before or that was taken back', () => {
    const { body } = releaseOf(row.simulated, 'acme/app', 'v0.2.0')
    expect(body.match(/^(?:##|- .*; by) .*$/gmu)).toEqual([
      '## Features',
      expect.stringMatching(/^- \*\*basket:\*\* wishes for `@ann`, fixes `#1` \(\[[0-9a-f]{7}\]\(.*\); by ann\)$/u),
      '## Fixes',
      expect.stringMatching(/^- prices \(.*\); by ann, Bob Example\)$/u),
      '## Proof',
    ])
    expect(body).toMatch(/\[Everything since v0\.1\.0\]\(.*\/acme\/app\/compare\/[0-9a-f]{40}\.\.\.v0\.2\.0\)/u)
    expect(body).toContain('- tier2a passed on rc.1\n')
  })

  test('control has one release for each, on the record of it, which is never the latest', () => {
    const releases = row.simulated.world.repositories[control]!.releases
    expect(releases.map(({ tag, draft, notLatest }) => [tag, draft, notLatest])).toEqual([
      ['convoy/2026.11', false, true],
      ['convoy/2026.12', false, true],
    ])
    const { body } = releaseOf(row.simulated, control, 'convoy/2026.12')
    expect(body).toContain('single 2026.12: rc.1, released in one repository.')
    expect(body).toMatch(
      /- \[acme\/app v0\.2\.0\]\(.*\/acme\/app\/releases\/tag\/v0\.2\.0\): \[everything since v0\.1\.0\]/u,
    )
    expect(body).toMatch(/- prices \(\[acme\/app@[0-9a-f]{7}\]/u)
    const { refs } = row.simulated.world.repositories[control]!
    expect(row.holds(refs['refs/heads/release/2026.12']!, refs['refs/tags/convoy/2026.12']!)).toBe(true)
  })

  test('a tag on the record of a release starts nothing', () => {
    const runs = Object.values(row.simulated.world.runs).filter(({ repository }) => repository === control)
    expect(runs.filter(({ event }) => ['push', 'create', 'release'].includes(event))).toEqual([])
  })

  test('the newest version is shown as the latest', () => {
    expect(latestOf(row)).toBe('v0.2.0')
  })
})

test('a version below one that was published meanwhile is not made the latest, pre-releases and other tags aside', async () => {
  const row = inARow()
  const { simulated } = row
  const performance = { simulated, control, release: '2026.11', asks: [planAsk()] }
  await play(performance, ['plan-release', 'cut-rc', 'run-tier-gate'])
  for (const body of [
    { tag_name: 'v0.9.0' },
    { tag_name: 'nightly-9.9.9' },
    { tag_name: 'v3.0.0-rc.1', prerelease: true, make_latest: 'false' },
    { tag_name: 'v0.3.0' },
  ])
    publish(row, body)
  await play(performance)
  expect(releaseOf(simulated, 'acme/app', 'v0.1.0')).toMatchObject({ draft: false, notLatest: true })
})

test('a pre-release is not made the latest, though nothing else is published', async () => {
  const row = inARow(
    singleTrain.replace('- name: acme/app', '- name: acme/app\n    version: { strategy: fixed, next: 1.0.0-rc.1 }'),
  )
  await row.release('2026.11')
  expect(releaseOf(row.simulated, 'acme/app', 'v1.0.0-rc.1')).toMatchObject({ prerelease: true, notLatest: true })
})

test('a train may do without the one release in control, or give it another tag', async () => {
  const without = inARow(`${singleTrain}publish: { release-tag: none }\n`)
  await without.release('2026.11')
  expect(without.simulated.world.repositories[control]!.releases).toEqual([])
  const named = inARow(`${singleTrain}publish: { release-tag: "train-{release}" }\n`)
  await named.release('2026.11')
  expect(named.simulated.world.repositories[control]!.releases).toMatchObject([{ tag: 'train-2026.11' }])
})

test('a plan is refused where the tag of the one release is taken, before anything is recorded', async () => {
  const row = inARow()
  const { world } = row.simulated
  const repository = world.repositories[control]!
  const refs = { ...repository.refs, 'refs/tags/convoy/2026.11': repository.refs['refs/heads/main']! }
  row.simulated.world = { ...world, repositories: { ...world.repositories, [control]: { ...repository, refs } } }
  const { refused, manifest } = await row.release('2026.11')
  expect(refused.map(({ code }) => code)).toEqual(['NOTE_TAG_TAKEN'])
  expect(manifest).toBeNull()
})
