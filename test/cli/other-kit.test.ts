import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { addToken } from 'embedded-github/github/world/seed'
import { openHub } from 'embedded-github/server/hub'
import type { Hub } from 'embedded-github/workflows/words'
import { seenVersions } from '../../src/domain/record/versions.ts'
import { digestText, documentText } from '../../src/domain/text/canonical.ts'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { connectTo, control, newWorld, planAsk, refOf, release, textAt } from '../simulation/worlds.ts'
import { convoy, scratch, type Ended } from './convoy.ts'

/* Two releases, of which a newer kit recorded the last revision of the first. */

jest.setTimeout(60_000) // Every case starts processes.

const kit = 'ab'.repeat(20)
const secret = 'of this test'
const tokens = outsideTokens({ secret })
const version = seenVersions.newest + 1

let place: Awaited<ReturnType<typeof scratch>>
let hub: Hub
let revision: number

beforeAll(async () => {
  const simulated = simulate({ ...newWorld(), secret })
  await play({ simulated, control, release, asks: [planAsk('careful')] })
  await play({ simulated, control, release: '2026.12', asks: [{ ...planAsk('careful'), id: 'plan-2' }] })
  const head = refOf(simulated.world, control, `refs/heads/release/${release}`) ?? ''
  const before = textAt(simulated.world, head, 'release-manifest.json')
  const known = JSON.parse(before) as { readonly revision: number }
  revision = known.revision + 1
  const files = {
    'release-manifest.json': documentText({ ...known, revision, previous: digestText(before), kit }),
    'seen.json': `{"schemaVersion":${version}}\n`,
  }
  await connectTo(simulated).record({ control, release, head, files, message: 'recorded by a newer kit' })
  const permissions = { metadata: 'read', contents: 'write' } as const
  const zoe = { kind: 'user', login: 'zoe', repositories: 'all', expiresAt: null, permissions } as const
  const world = withOutsideTokens(addToken(simulated.world, tokens.admin, zoe))
  place = await scratch()
  hub = await openHub({ world, repositories: join(place.path, 'github'), state: join(place.path, 'world') })
})
afterAll(async () => {
  await hub.close()
  await place[Symbol.asyncDispose]()
})

const ask = (...args: readonly string[]): Promise<Ended> =>
  convoy([...args, '--control', control, '--api-url', hub.apiUrl, '--token', tokens.read], place.path)

describe('convoy status', () => {
  test('says of such a release what stands there and which kit can tell more, and exits with 2', async () => {
    const { code, stderr } = await ask('status', release)
    expect(code).toBe(2)
    expect(stderr).toContain(
      `found version ${version} of seen.json (release/${release} of ${control}, revision ${revision}, planning, active)`,
    )
    expect(stderr).toContain(`Use kit ${kit}, which wrote it, or a newer one`)
  })

  test('tells the open releases that it can, names the other one below, and exits with 1', async () => {
    const { code, stdout } = await ask('status')
    expect(code).toBe(1)
    expect(stdout).toContain(`1 release of ${control} is open`)
    expect(stdout).toContain('2026.12 is in planning')
    expect(stdout).toContain(`Open in ${control}, and recorded by another kit\n`)
    expect(stdout).toContain(`Use kit ${kit}`)
    const { stdout: json } = await ask('status', '--json')
    expect(JSON.parse(json)).toMatchObject({
      releases: [{ release: '2026.12' }],
      unread: [{ code: 'RECORD_VERSION_OTHER' }],
    })
  })
})

describe('convoy verify', () => {
  test('says how many revisions it decided again, of which it judged form, bytes and links alone, and exits with 1', async () => {
    const { code, stdout } = await ask('verify', release)
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `… ${release} is not proven: ${revision - 1} of its ${revision} revisions were decided again and hold.`,
      `  Form, bytes and links of revision ${revision} hold. This kit cannot decide version ${version} of seen.json again, so what was decided there is unknown.`,
      `  → Verify the branch with kit ${kit}, which wrote revision ${revision}, or a newer one.`,
    ])
  })

  test('says so as JSON: it neither holds nor does not', async () => {
    const { code, stdout } = await ask('verify', release, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      holds: null,
      breach: null,
      revisions: revision,
      undecided: [{ revision, file: 'seen.json', version, kit }],
    })
  })
})
