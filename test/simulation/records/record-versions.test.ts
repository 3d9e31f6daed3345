import { describe, expect, test } from '@jest/globals'
import { UserError } from 'github-foundations/problem'
import type { World } from 'embedded-github/github/world/world'
import { readStanding, readOpen } from '../../../src/cli/standing.ts'
import { verifyHistory } from '../../../src/conduct/verification/verification.ts'
import { manifestVersions, seenVersions } from '../../../src/domain/record/versions.ts'
import { digestText, documentText } from '../../../src/domain/text/canonical.ts'
import { play, runAction } from '../../../src/simulation/play.ts'
import { begin, submit, type Story } from '../asking.ts'
import { connectTo, control, planAsk, release, revisionsOf, textAt } from '../worlds.ts'

/* Another kit has recorded the newest revision of a release; this one meets it. */

const kit = 'ab'.repeat(20)
const [nextManifest, nextSeen] = [manifestVersions.newest + 1, seenVersions.newest + 1]

type Fields = Readonly<Record<string, unknown>>
interface Change {
  readonly manifest?: (next: Fields) => Fields
  readonly seen?: (text: string) => string
}

const unchanged: Required<Change> = { manifest: (next) => next, seen: (text) => text }

/** A release whose newest revision the release App wrote with another kit. */
async function recordedByOther(change: Change): Promise<Story> {
  const story = await begin('careful')
  await record(story, { ...unchanged, ...change })
  return story
}

async function record(
  { simulated }: Story,
  { manifest, seen }: Required<Change>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const head = revisionsOf(simulated.world).at(-1) ?? ''
  const before = textAt(simulated.world, head, 'release-manifest.json')
  const known = JSON.parse(before) as Fields & { readonly revision: number }
  const next = manifest({ ...known, revision: known.revision + 1, previous: digestText(before), kit })
  const files = {
    'release-manifest.json': documentText(next),
    'seen.json': seen(textAt(simulated.world, head, 'seen.json')),
    ...more,
  }
  const written = await connectTo(simulated).record({
    control,
    release,
    head,
    files,
    message: 'recorded by another kit',
  })
  expect(written).toMatchObject({ recorded: true })
}

const problemsOf = async (doing: Promise<unknown>): Promise<UserError['problems']> => {
  try {
    await doing
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  return []
}
const refsOf = (world: World) =>
  Object.values(world.repositories).map(({ name, refs, releases }) => [name, refs, releases])

const others: Readonly<Record<string, readonly [change: Change, code: string, found: string]>> = {
  'a newer version of release-manifest.json': [
    { manifest: (next) => ({ ...next, schemaVersion: nextManifest, phase: 'landing', tasks: { by: 'nobody' } }) },
    'RECORD_VERSION_OTHER',
    `found version ${nextManifest} of release-manifest.json (release/${release} of ${control}, revision `,
  ],
  'a newer version of seen.json': [
    { seen: (text) => text.replace(/^\{"schemaVersion":\d+/u, `{"schemaVersion":${nextSeen}`) },
    'RECORD_VERSION_OTHER',
    `found version ${nextSeen} of seen.json (release/${release} of ${control}, revision `,
  ],
  'a newer version of a seen.json that GitHub shows cut': [
    {
      seen: (text) =>
        text.replace(/^\{"schemaVersion":\d+/u, `{"schemaVersion":${nextSeen},"all":"${'x'.repeat(600_000)}"`),
    },
    'RECORD_VERSION_OTHER',
    `found version ${nextSeen} of seen.json`,
  ],
  'a newer version of seen.json, wherever it stands in it': [
    { seen: (text) => documentText({ ...(JSON.parse(text) as Fields), schemaVersion: nextSeen }) },
    'RECORD_VERSION_OTHER',
    `found version ${nextSeen} of seen.json`,
  ],
  'no version of seen.json but something else': [
    { seen: (text) => documentText({ ...(JSON.parse(text) as Fields), schemaVersion: 'next' }) },
    'RECORD_VERSION_OTHER',
    'found no version of seen.json',
  ],
  'this version, with a field that only another kit knows': [
    { manifest: (next) => ({ ...next, landings: [] }) },
    'RECORD_UNREADABLE',
    `found release/${release} of ${control}, revision `,
  ],
}

describe.each(Object.entries(others))('a release that another kit recorded in %s', (_, [change, code, found]) => {
  test('is gone on with by nobody: no ask is taken, no action writes, and which kit can is said', async () => {
    const story = await recordedByOther(change)
    const { simulated } = story
    const before = refsOf(simulated.world)
    const doing = [
      () => submit(simulated, 'ann', { type: 'release.approve', body: { gate: 'planning' } }),
      () => submit(simulated, 'zoe', { type: 'release.plan', body: {}, id: 'plan-again' }),
      () => runAction({ simulated, control, release, asks: [] }),
      () => readStanding(connectTo(simulated), control, release),
    ]
    for (const each of doing) {
      const [problem] = await problemsOf(each())
      expect(problem).toMatchObject({
        code,
        message: expect.stringContaining(found),
        remedy: expect.stringContaining(`Nothing was written. Use kit ${kit}, which wrote it`),
      })
    }
    expect(refsOf(simulated.world)).toEqual(before)
  })

  test('is told of beside the others that are open, of which this kit can tell', async () => {
    const story = await begin('careful')
    await play({ simulated: story.simulated, control, release: '2026.12', asks: [{ ...planAsk(), id: 'plan-2' }] }, [
      'plan-release',
    ])
    await record(story, { ...unchanged, ...change })
    const { open, unread } = await readOpen(connectTo(story.simulated), control)
    expect(open.map(({ manifest }) => manifest.release.id)).toEqual(['2026.12'])
    expect(unread[0]?.code).toBe(code)
  })
})

test('a release is not planned beside one whose plan this kit cannot read', async () => {
  const { simulated } = await recordedByOther({ manifest: (next) => ({ ...next, schemaVersion: nextManifest }) })
  const before = refsOf(simulated.world)
  const planned = runAction({ simulated, control, release: '2026.12', asks: [{ ...planAsk(), id: 'plan-2' }] })
  expect(await problemsOf(planned)).toMatchObject([{ code: 'RECORD_VERSION_OTHER' }])
  expect(refsOf(simulated.world)).toEqual(before)
})

describe('of a branch with revisions that this kit does not decide again', () => {
  const judge = async ({ simulated }: Story) => {
    const history = await connectTo(simulated).readHistory(control, release)
    return verifyHistory(history ?? { revisions: [], broken: null }, { release, control })
  }
  const newer = { manifest: (next: Fields): Fields => ({ ...next, schemaVersion: nextManifest, phase: 'landing' }) }
  const seenNewer = { seen: (text: string) => text.replace(/^\{"schemaVersion":\d+/u, `{"schemaVersion":${nextSeen}`) }

  test.each<[string, Change, Fields]>([
    ['release-manifest.json', newer, { file: 'release-manifest.json', version: nextManifest, kit }],
    ['seen.json', seenNewer, { file: 'seen.json', version: nextSeen, kit }],
  ])('form, bytes and links are judged, and nothing is said of the rest: %s', async (_, change, why) => {
    const story = await recordedByOther(change)
    const revision = revisionsOf(story.simulated.world).length
    expect(await judge(story)).toMatchObject({
      breach: null,
      undecided: [{ revision, ...why }],
      last: { revision },
    })
  })

  test('what follows one that cannot be read is not decided again either', async () => {
    const story = await recordedByOther(newer)
    await record(story, {
      manifest: (next) => ({
        ...next,
        schemaVersion: manifestVersions.newest,
        phase: 'planning',
      }),
      seen: unchanged.seen,
    })
    const last = revisionsOf(story.simulated.world).length
    expect(await judge(story)).toMatchObject({
      breach: null,
      undecided: [{ revision: last - 1 }, { revision: last, file: null, version: null }],
    })
  })

  test.each<[string, Change, string]>([
    ['another number', { manifest: (next) => newer.manifest({ ...next, revision: 99 }) }, 'REVISION_NUMBER'],
    ['another link', { manifest: (next) => newer.manifest({ ...next, previous: 'f'.repeat(64) }) }, 'REVISION_CHAIN'],
    [
      'another release',
      { manifest: (next) => newer.manifest({ ...next, release: { id: '2026.12' } }) },
      'RELEASE_OTHER',
    ],
    [
      'no version',
      { seen: (text) => text.replace(/^\{"schemaVersion":\d+/u, '{"schemaVersion":0') },
      'DOCUMENT_INVALID',
    ],
  ])('one with %s does not hold', async (_, change, code) => {
    expect(await judge(await recordedByOther(change))).toMatchObject({ breach: { code } })
  })

  test('one that rewrites what is written once does not hold', async () => {
    const story = await begin('careful')
    for (const text of ['{}\n', '{"number":1}\n'])
      await record(story, { ...unchanged, ...newer }, { 'candidates/1.json': text })
    expect(await judge(story)).toMatchObject({
      breach: {
        code: 'FILE_REWRITTEN',
        file: 'candidates/1.json',
        revision: revisionsOf(story.simulated.world).length,
      },
    })
  })
})
