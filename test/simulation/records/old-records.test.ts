import { beforeAll, describe, expect, test } from '@jest/globals'
import { describeVerification } from '../../../src/cli/verify/lines.ts'
import { verifyHistory } from '../../../src/conduct/verification/verification.ts'
import { readManifest } from '../../../src/documents/manifest.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
import { kitCommit } from '../../../src/simulation/release-world.ts'
import { manifestIn, tell, type Story } from '../asking.ts'
import { readRecorded, recordedVersions } from './recorded.ts'
import { connectTo, control, planAsk, refOf, release, revisionsOf, textAt } from '../worlds.ts'

/* One release, met by this kit where an earlier one left it (test/old-records). */

/** For how long tier2b soaks. */
const soak = 3 * 3_600_000

/** A sweep, and one when every tier has soaked. */
async function sweep(story: Story): Promise<void> {
  await story.goOn()
  story.simulated.world = { ...story.simulated.world, at: story.simulated.world.at + soak }
  await story.goOn()
}

async function approveShip(story: Story, ...logins: readonly string[]): Promise<void> {
  for (const login of logins) await story.ask(login, 'release.approve', { gate: 'ship' })
}

/** What people do from each place on, until the release has shipped. */
const endings: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  'before-the-freeze': async (story) => {
    await story.ask('ann', 'release.freeze')
    await story.ask('bob', 'release.approve', { gate: 'staging' })
    await sweep(story)
    await approveShip(story, 'ann', 'bob')
  },
  'in-validation': async (story) => {
    await sweep(story)
    await approveShip(story, 'ann', 'bob')
  },
  // ann had rejected it, and bob approved: his word still counts.
  blocked: async (story) => {
    const rejection = story.manifest().asks.find(({ type }) => type === 'reject')
    await story.ask('ann', 'release.resume', { hold: rejection?.id })
    expect(story.manifest().status).not.toBe('shipped')
    await approveShip(story, 'ann')
  },
  'past-the-pivot': (story) => sweep(story),
}

const manifestsIn = (world: World) =>
  revisionsOf(world).map((commit) => readManifest(textAt(world, commit, 'release-manifest.json')))

/** Where the candidate is to be in a repository once it has shipped. */
const placesOf = (world: World, repository: string, tag: string) =>
  ['heads/staging', 'heads/master', `tags/${tag}`].map((ref) => refOf(world, repository, `refs/${ref}`))

const judge = async (simulated: Simulated) => {
  const history = await connectTo(simulated).readHistory(control, release)
  return verifyHistory(history ?? { revisions: [], broken: null }, { release, control })
}

/** The revisions of a branch that an earlier kit recorded, as `verify` names those that it does not decide again. */
const undecidedIn = (world: World) =>
  manifestsIn(world).map(({ kit, revision }) => ({ revision, file: 'seen.json', version: 1, kit }))

describe.each(recordedVersions)('a release that version %s recorded', (version) => {
  let worldAt: (part: string) => World
  beforeAll(async () => {
    worldAt = await readRecorded(version)
  })

  test.each(Object.entries(endings))('and left %s is played to its end by this kit', async (part, end) => {
    const before = worldAt(part)
    const story = tell(before)
    await end(story)
    const { world } = story.simulated
    const last = manifestIn(world)
    expect(last).toMatchObject({ status: 'shipped', attention: [], beyond: [] })
    for (const { name, tag } of last.repositories) {
      const head = last.candidate?.heads[name]
      expect(placesOf(world, name, tag)).toEqual([head, head, head])
      expect(world.repositories[name]?.releases).toMatchObject([{ tag, draft: false }])
    }
    expect(revisionsOf(world).slice(0, revisionsOf(before).length)).toEqual(revisionsOf(before))
    const kits = manifestsIn(world).map(({ kit }) => kit === kitCommit)
    expect(kits).toEqual(kits.map((_, index) => index >= revisionsOf(before).length))
    expect(kits).toContain(true)
    const judged = await judge(story.simulated)
    expect(judged).toMatchObject({ breach: null, last: { revision: kits.length }, signatures: 'checked' })
    expect(judged.undecided).toEqual(undecidedIn(before))
  })

  test('and left in validation is named by convoy verify: which revisions, and the kit that decides them', async () => {
    const before = worldAt('in-validation')
    const [count, kit] = [revisionsOf(before).length, manifestIn(before).kit]
    const story = tell(before)
    await sweep(story)
    const judged = await judge(story.simulated)
    const revisions = judged.last?.revision ?? 0
    expect(revisions).toBeGreaterThan(count)
    expect(describeVerification(release, judged, null)).toEqual([
      `… ${release} is not proven: ${revisions - count} of its ${revisions} revisions were decided again and hold.`,
      `  Form, bytes and links of revisions 1 to ${count} hold. This kit cannot decide version 1 of seen.json again, so what was decided there is unknown.`,
      `  → To decide them again, verify the branch with kit ${kit}, which wrote revision ${count}, or another kit of that version.`,
    ])
  })

  test('and shipped is left as it is by every sweep', async () => {
    const before = worldAt('shipped')
    const story = tell(before)
    await sweep(story)
    expect(story.simulated.world.repositories).toEqual(before.repositories)
  })

  test('and shipped has its successor planned on it, and shipped, by this kit', async () => {
    let world = worldAt('shipped')
    ;[world] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'main',
      message: 'feat: answer faster',
      by: 'bob',
      files: { 'FASTER.md': 'Faster.\n' },
    })
    const simulated = simulate(world)
    for (const asks of [[{ ...planAsk(), id: 'plan-2' }], []]) {
      await play({ simulated, control, release: '2026.12', asks })
      simulated.world = { ...simulated.world, at: simulated.world.at + soak }
    }
    const head = refOf(simulated.world, control, 'refs/heads/release/2026.12')
    const next = readManifest(textAt(simulated.world, head ?? '', 'release-manifest.json'))
    expect(next).toMatchObject({ status: 'shipped' })
    const [api] = next.repositories
    expect(api).toMatchObject({ name: 'acme/api', tag: 'v0.2.0' })
    expect(placesOf(simulated.world, 'acme/api', 'v0.2.0')).toEqual(Array(3).fill(next.candidate?.heads['acme/api']))
  })

  test.each([...Object.keys(endings), 'shipped'])(
    'and left %s holds in form, bytes and links, and no revision is said to be decided again',
    async (part) => {
      const before = worldAt(part)
      const { revision } = manifestIn(before)
      const judged = await judge(simulate(before))
      expect(judged).toMatchObject({ breach: null, commits: revision, last: { revision } })
      expect(judged.undecided).toEqual(undecidedIn(before))
    },
  )
})
