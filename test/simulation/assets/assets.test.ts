import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import type { Call } from '../../../src/exchange/exchange.ts'
import { Crash, simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { runAction } from '../../../src/simulation/play.ts'
import { UserError } from 'github-foundations/problem'
import { withMerging } from '../pull-request/proposing.ts'
import { performanceOf } from '../worlds.ts'
import {
  app,
  ask,
  leave,
  lib,
  manifestOf,
  onCandidate,
  onTag,
  packed,
  playOn,
  releasesOf,
  shopTrain,
  shopWorld,
  twoFiles,
  type Leaves,
} from './shop.ts'

/* Files of a release: built from the candidate, uploaded to a draft, and out all at once. */

const files = 'publish: { assets: [{ workflow: release.yml, artifact: "dist-*", files: "*.tgz" }] }'
const before = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const whole = (repository: string, commit: string) => [
  {
    tag: 'v0.1.0',
    draft: false,
    latest: true,
    author: 'convoy-release[bot]',
    files: { 'linux.tgz': `linux ${repository} ${commit}`, 'mac.64.tgz': `mac ${repository} ${commit}` },
  },
]

describe.each([
  ['the RC branch', onCandidate],
  ['the tag', onTag],
])('a release whose files a push of %s builds', (_, starts) => {
  test('ships with exactly the files that the train names, and records what they are', async () => {
    const performance = performanceOf(simulate(shopWorld(starts)))
    await playOn(performance)
    const { world } = performance.simulated
    const { status, candidate, assets = [], attention } = manifestOf(world)
    expect({ status, attention }).toMatchObject({ status: 'shipped', attention: [] })
    for (const name of [lib, app]) expect(releasesOf(world, name)).toEqual(whole(name, candidate!.heads[name]!))
    expect(assets.map(({ repository, name, files }) => [repository, name, files.map((file) => file.name)])).toEqual([
      [lib, 'dist-linux', ['linux.tgz']],
      [lib, 'dist-mac', ['mac.64.tgz']],
      [app, 'dist-linux', ['linux.tgz']],
      [app, 'dist-mac', ['mac.64.tgz']],
    ])
  })
})

test('the token stays with GitHub: whoever stores artifacts is asked without it', async () => {
  const performance = performanceOf(simulate(shopWorld()))
  const fetched: Call[] = []
  const { exchange } = performance.simulated
  Object.assign(performance.simulated, {
    exchange: (call: Call) => {
      if (call.mostBytes !== undefined) fetched.push(call)
      return exchange(call)
    },
  })
  await playOn(performance)
  // Two artifacts of two repositories, each to be listed and to be uploaded.
  expect(fetched.map(({ headers }) => headers['authorization'])).toEqual(Array.from({ length: 8 }, () => undefined))
})

test.each([true, false])(
  'a release by pull request, squash %s, gets what was built from the commit that landed',
  async (squash) => {
    const train = shopTrain(`${files}\npromotion: { mode: pull-request, accept-race: nobody pushes at night }`)
    const world = shopWorld(onTag, train)
    const methods = squash ? (['squash'] as const) : (['merge'] as const)
    const performance = performanceOf(
      simulate([lib, app].reduce((now, name) => withMerging(now, name, methods, true), world)),
    )
    await playOn(performance)
    const { status, hops, candidate } = manifestOf(performance.simulated.world)
    expect(status).toBe('shipped')
    for (const name of [lib, app]) {
      const { landed } = hops.find(({ to, repository }) => to === 'production' && repository === name)!
      expect(landed).not.toBe(candidate!.heads[name])
      expect(releasesOf(performance.simulated.world, name)).toEqual(whole(name, landed!))
    }
  },
)

describe('the promote step of a release with files, killed at every call from the first draft on', () => {
  let ready: World
  let calls: readonly string[]
  beforeAll(async () => {
    const performance = performanceOf(simulate(shopWorld()))
    await playOn(performance, { steps: before })
    ready = performance.simulated.world
    const promote = performanceOf(simulate(ready))
    const seen: string[] = []
    const { exchange } = promote.simulated
    Object.assign(promote.simulated, {
      exchange: (call: Call) => {
        seen.push(`${call.method} ${new URL(call.url).pathname}`)
        return exchange(call)
      },
    })
    await runAction(promote, ['promote'])
    calls = seen
  })

  /** Each release once, with each file once, whatever was done before. */
  async function endsWell(world: World, where: object): Promise<void> {
    const after = await shipped(world)
    expect({ ...where, status: after.status }).toEqual({ ...where, status: 'shipped' })
    for (const name of [lib, app])
      expect({ ...where, releases: releasesOf(after.world, name) }).toEqual({
        ...where,
        releases: whole(name, headOf(after.world, name)),
      })
  }
  const first = () => calls.findIndex((call) => call.startsWith('POST') && call.endsWith('/releases'))

  test.each(['before', 'after'] as const)(
    '%s its effect: each release is there once, with each file once',
    async (effect) => {
      for (let call = first(); call < calls.length; call += 1)
        await endsWell(await promoteUntil(ready, (_, index) => index === call, effect), { call, effect })
    },
  )

  test.each(['502-before', '502-after'] as const)('and where a write is answered %s', async (kind) => {
    for (let call = first(); call < calls.length; call += 1) {
      if (calls[call]!.startsWith('GET')) continue
      const faulty = simulate(ready, [{ call, kind }])
      await runAction(performanceOf(faulty), ['promote'])
      await endsWell(faulty.world, { call, kind })
    }
  })
})

const headOf = (world: World, name: string): string => manifestOf(world).candidate!.heads[name]!

/** Plays on, with nothing in the way any more. */
async function shipped(from: World): Promise<{ readonly world: World; readonly status: string }> {
  const calm = performanceOf(simulate(from))
  await playOn(calm, { steps: ['record-signal', ...later] })
  const { world } = calm.simulated
  return { world, status: manifestOf(world).status }
}
const later = ['plan-release', 'run-tier-gate', 'promote-staging', 'promote'] as const

/** Promotes this; says what is in the way, and whether production has moved. */
async function promote(from: World) {
  const performance = performanceOf(simulate(from))
  await playOn(performance, { steps: ['promote'], wakes: 1 })
  const { world } = performance.simulated
  const { status, attention, pivot } = manifestOf(world)
  return { world, status, said: attention.map(({ reason }) => reason).join('\n'), hasMoved: pivot !== undefined }
}

/** The world before it is promoted, where the runs of release.yml left this. */
async function readyWith(leaves: Leaves, ends?: (run: Run) => 'success' | 'failure'): Promise<World> {
  const performance = performanceOf(simulate(shopWorld()))
  await playOn(performance, { leaves, steps: before, ...(ends === undefined ? {} : { ends }) })
  return performance.simulated.world
}
const runsOf = (world: World, repository: string): readonly Run[] =>
  Object.values(world.runs).filter((run) => run.repository === repository && run.workflow.path.endsWith('/release.yml'))
const withRun = (world: World, run: Run, parts: Partial<Run>): World => ({
  ...world,
  runs: { ...world.runs, [run.id]: { ...run, ...parts } },
})

describe('before anything moves, the release stops', () => {
  /** Another run of release.yml on the candidate leaves the right files, and the release ships. */
  async function mend(world: World): Promise<void> {
    const built = [lib, app].reduce((now, name) => {
      const old = runsOf(now, name)[0]!
      const id = now.serial + 1
      const run: Run = {
        ...old,
        id,
        headSha: headOf(now, name),
        conclusion: 'success',
        status: 'completed',
        event: 'push',
        startedAt: now.at + 1,
        jobs: [{ ...old.jobs[0]!, id: id * 100 }],
      }
      return Object.entries(twoFiles(run)).reduce((then, [artifact, content]) => leave(then, run, artifact, content), {
        ...now,
        serial: id,
        runs: { ...now.runs, [id]: run },
      })
    }, world)
    const after = await shipped(built)
    expect(after.status).toBe('shipped')
    for (const name of [lib, app]) expect(releasesOf(after.world, name)).toEqual(whole(name, headOf(after.world, name)))
  }

  test.each<[string, Leaves, RegExp]>([
    ['without the artifact', () => ({}), /gets files of the artifact "?dist-\*"?, but the run left none/],
    [
      'with an artifact that holds no such file',
      () => ({ 'dist-a': packed({ 'a.txt': 'x' }) }),
      /no file in it has such a name/,
    ],
    [
      'with two files that would have one name',
      () => ({ 'dist-a': packed({ 'a/x 1.tgz': '1', 'b/x.1.tgz': '2' }) }),
      /Several files for the release of acme\/lib would be called "x.1.tgz"/,
    ],
    [
      'with one name in two artifacts, written in another case',
      () => ({ 'dist-a': packed({ 'x.tgz': '1' }), 'dist-b': packed({ 'X.tgz': '2' }) }),
      /would be called/,
    ],
    ['with a path that leads out', () => ({ 'dist-a': packed({ '../../x.tgz': '1' }) }), /cannot be unpacked safely/],
    ['with no archive', () => ({ 'dist-a': Buffer.from('<html>') }), /cannot be unpacked safely/],
    [
      'with a bomb',
      () => ({ 'dist-a': lying(packed({ 'x.tgz': Buffer.alloc(50_000) }), 50_000, 2 ** 31) }),
      /is too large for Convoy/,
    ],
    [
      'with a file that is longer than its archive says',
      () => ({ 'dist-a': lying(packed({ 'x.tgz': Buffer.alloc(50_000) }), 50_000, 10) }),
      /cannot be unpacked safely/,
    ],
    [
      'with more files than are recorded',
      () => ({ 'dist-a': packed(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.tgz`, '']))) }),
      /more than 100 files/,
    ],
  ])('%s', async (_, leaves, said) => {
    const stopped = await promote(await readyWith(leaves))
    expect(stopped).toMatchObject({ status: 'blocked', hasMoved: false, said: expect.stringMatching(said) })
    expect(stopped.said).toContain(lib)
    expect(stopped.said).toContain(app)
    expect([releasesOf(stopped.world, lib), releasesOf(stopped.world, app)]).toEqual([[], []])
    await mend(stopped.world)
  })

  test('where the run failed, and where its artifacts have expired', async () => {
    const ready = await readyWith(twoFiles)
    const artifacts = Object.fromEntries(
      Object.entries(ready.artifacts).map(([id, artifact]) => [id, { ...artifact, expiresAt: ready.at - 1 }]),
    )
    const expired = await promote({ ...ready, artifacts })
    expect(expired).toMatchObject({ status: 'blocked', hasMoved: false, said: expect.stringMatching(/had expired/) })
    await mend(expired.world)
    const failing = [lib, app].reduce(
      (now, name) => withRun(now, runsOf(now, name)[0]!, { conclusion: 'failure' }),
      ready,
    )
    const failed = await promote(failing)
    expect(failed).toMatchObject({ status: 'blocked', hasMoved: false, said: expect.stringMatching(/did not succeed/) })
    await mend(failed.world)
  })

  test.each(['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'])(
    'where only a run for %s left the files',
    async (event) => {
      const ready = await readyWith(twoFiles)
      const world = [lib, app].reduce((now, name) => withRun(now, runsOf(now, name)[0]!, { event }), ready)
      const stopped = await promote(world)
      expect(stopped).toMatchObject({
        status: 'blocked',
        hasMoved: false,
        said: expect.stringContaining(`${event} runs may`),
      })
      await mend(stopped.world)
    },
  )

  test('where only a run on another commit left them', async () => {
    const ready = await readyWith(twoFiles)
    const world = [lib, app].reduce((now, name) => {
      const source = now.repositories[name]!.refs['refs/heads/master']!
      return withRun(now, runsOf(now, name)[0]!, { headSha: source })
    }, ready)
    const stopped = await promote(world)
    expect(stopped).toMatchObject({
      status: 'blocked',
      hasMoved: false,
      said: expect.stringMatching(/no run of it is there/),
    })
    await mend(stopped.world)
  })

  test('and waits while the run goes on', async () => {
    const ready = await readyWith(twoFiles)
    const world = withRun(ready, runsOf(ready, app)[0]!, { status: 'in_progress', conclusion: null })
    const performance = performanceOf(simulate(world))
    await runAction(performance, ['promote'])
    const { pivot, attention } = manifestOf(performance.simulated.world)
    expect(pivot).toBeUndefined()
    expect(attention.map(({ reason }) => reason)).toEqual([expect.stringMatching(/release.yml runs in acme\/app/)])
    expect((await shipped(performance.simulated.world)).status).toBe('shipped')
  })
})

describe('while the files are uploaded', () => {
  let drafted: World
  let id: number
  beforeAll(async () => {
    const isUpload = (call: Call): boolean => call.url.includes(`${lib}/releases/`) && call.file !== undefined
    drafted = await promoteUntil(await readyWith(twoFiles), isUpload, 'before')
    id = drafted.repositories[lib]!.releases[0]!.id
  })
  const wholeNow = (world: World) => {
    for (const name of [lib, app]) expect(releasesOf(world, name)).toEqual(whole(name, headOf(world, name)))
  }
  const upload = (world: World, name: string, text: string, token?: string) =>
    ask(world, `POST /repos/${lib}/releases/${id}/assets?name=${name}`, Buffer.from(text), token).world

  test('nobody sees the release', () => {
    expect(releasesOf(drafted, lib)).toMatchObject([{ draft: true, files: {} }])
    expect(ask(drafted, `GET /repos/${lib}/releases/tags/v0.1.0`, {}, 'zoe-token').status).toBe(404)
  })

  test("a draft of somebody else on the tag stays theirs, and the release's own is published", async () => {
    const world = ask(
      drafted,
      `POST /repos/${lib}/releases`,
      { tag_name: 'v0.1.0', name: 'mine', draft: true },
      'zoe-token',
    ).world
    const after = await shipped(world)
    expect(after.status).toBe('shipped')
    expect(releasesOf(after.world, lib)).toEqual([
      expect.objectContaining({ draft: true, author: 'zoe', files: {} }),
      ...whole(lib, headOf(after.world, lib)),
    ])
  })

  test('a second draft of its own, whose making was not seen, is deleted', async () => {
    const after = await shipped(ask(drafted, `POST /repos/${lib}/releases`, { tag_name: 'v0.1.0', draft: true }).world)
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
  })

  test('a file with its name and other bytes is replaced, whoever put it there', async () => {
    const after = await shipped(upload(drafted, 'linux.tgz', 'something else', 'zoe-token'))
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
  })

  test('a file that is there under a name of GitHub’s own is known by its bytes', async () => {
    const after = await shipped(upload(drafted, 'mac.64.tgz.txt', `mac ${lib} ${headOf(drafted, lib)}`))
    expect(after.status).toBe('shipped')
    expect(Object.keys(releasesOf(after.world, lib)[0]!.files)).toEqual(['mac.64.tgz.txt', 'linux.tgz'])
  })

  test('an upload that broke off is deleted and sent again', async () => {
    const fault = {
      is: 'answer',
      method: 'POST',
      path: '/repos/*/*/releases/*/assets',
      status: 502,
      effect: 'after',
    } as const
    const performance = performanceOf(simulate({ ...drafted, faults: [{ number: 1, mishap: fault, left: 1 }] }))
    await runAction(performance, ['promote'])
    const { world } = performance.simulated
    expect(world.faults).toMatchObject([{ left: 0 }])
    const after = await shipped(world)
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
    expect(Object.values(after.world.releaseAssets ?? {}).some(({ isBroken }) => isBroken)).toBe(false)
  })

  test('a file that somebody added stops the release until they take it out', async () => {
    const stopped = await promote(upload(drafted, 'virus.exe', 'x', 'zoe-token'))
    expect(stopped).toMatchObject({ status: 'blocked', said: expect.stringContaining('holds "virus.exe"') })
    expect(releasesOf(stopped.world, lib)).toMatchObject([{ draft: true }])
    const [asset] = Object.values(stopped.world.releaseAssets ?? {})
    const mended = ask(stopped.world, `DELETE /repos/${lib}/releases/assets/${asset!.id}`, {}, 'zoe-token').world
    const after = await shipped(mended)
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
  })

  test('a draft that somebody publishes gets the rest, where GitHub lets it', async () => {
    const out = ask(drafted, `PATCH /repos/${lib}/releases/${id}`, { draft: false }, 'zoe-token').world
    const after = await shipped(out)
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
  })

  test('an immutable one that somebody publishes stops the release, with a way on', async () => {
    const fixed = ask(drafted, `PUT /repos/${lib}/immutable-releases`, {}, 'zoe-token')
    expect(fixed.status).toBe(204)
    const out = ask(fixed.world, `PATCH /repos/${lib}/releases/${id}`, { draft: false }, 'zoe-token').world
    const stopped = await promote(out)
    expect(stopped).toMatchObject({
      status: 'blocked',
      said: expect.stringMatching(/does not hold "linux.tgz", "mac.64.tgz".*It is immutable.*release.retrain/),
    })
    expect(releasesOf(stopped.world, app)).toEqual([])
  })

  test('an artifact that is deleted meanwhile is built again, and its files are those that ship', async () => {
    const [run] = runsOf(drafted, lib)
    const gone = Object.fromEntries(
      Object.entries(drafted.artifacts).filter(([, artifact]) => artifact.run !== run!.id),
    )
    const stopped = await promote({ ...drafted, artifacts: gone, at: drafted.at + 7 * 3_600_000 })
    expect(stopped).toMatchObject({ status: 'blocked', said: expect.stringMatching(/the run left none/) })
    const after = await shipped(
      Object.entries(twoFiles(run!)).reduce((now, [name, content]) => leave(now, run!, name, content), stopped.world),
    )
    expect(after.status).toBe('shipped')
    wholeNow(after.world)
  })
})

test('an immutable release ships with all its files', async () => {
  const world = [lib, app].reduce(
    (now, name) => ask(now, `PUT /repos/${name}/immutable-releases`, {}, 'zoe-token').world,
    await readyWith(twoFiles),
  )
  const after = await shipped(world)
  expect(after.status).toBe('shipped')
  for (const name of [lib, app]) expect(releasesOf(after.world, name)).toEqual(whole(name, headOf(after.world, name)))
})

/** Promotes in a process that dies at the first call that is such, before or after GitHub carried it out. */
async function promoteUntil(from: World, isLast: (call: Call, index: number) => boolean, effect: 'before' | 'after') {
  const performance = performanceOf(simulate(from))
  const { simulated } = performance
  const { exchange } = simulated
  let isDead = false
  const dying: Simulated = Object.assign(simulated, {
    exchange: async (call: Call) => {
      if (isDead) throw new Crash()
      isDead = isLast(call, simulated.calls)
      const answer = isDead && effect === 'before' ? null : await exchange(call)
      if (isDead || answer === null) throw new Crash()
      return answer
    },
  })
  // Whoever gets no answer any more may say so, or is gone.
  await runAction({ ...performance, simulated: dying }, ['promote']).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
  })
  return simulated.world
}

/** An archive that says another size of its file than it has. */
function lying(archive: Buffer, is: number, says: number): Buffer {
  const field = Buffer.alloc(4)
  field.writeUInt32LE(is)
  for (let at = archive.indexOf(field); at >= 0; at = archive.indexOf(field, at + 1)) archive.writeUInt32LE(says, at)
  return archive
}
