import { execFileSync } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, pathsBelow, root, scratch, startConvoy, type Ended } from '../cli/convoy.ts'

/* Whole rehearsals through the command line, with the bundles in dist. What they leave is looked at with plain git. */

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()
const reportIn = async (folder: string): Promise<RehearsalReport> =>
  readRehearsalReport(await readFile(join(folder, 'out/rehearsal.json'), 'utf8'))
/** The example in a folder of its own, so that a case may break it. */
const copyExample = (folder: string): Promise<void> =>
  cp(join(root, 'examples/single'), join(folder, 'train'), { recursive: true })
const serverIn = (folder: string): string => join(folder, 'train/repositories/acme/app/src/server.js')
const replaceIn = async (file: string, from: string, to: string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

interface Place {
  readonly path: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}
interface Line {
  readonly is: string
  readonly at: number
  readonly [key: string]: unknown
}

describe('an undisturbed rehearsal of one repository', () => {
  let place: Place
  let ended: Ended
  let report: RehearsalReport
  let app: string
  let control: string
  let lines: readonly Line[]

  beforeAll(async () => {
    place = await scratch()
    await copyExample(place.path)
    ended = await convoy(['rehearse', 'train'], place.path)
    report = await reportIn(place.path)
    app = join(place.path, 'out/github/acme/app.git')
    control = join(place.path, 'out/github/acme/release-control.git')
    lines = (await readFile(join(place.path, 'out/transcript.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  }, 120_000)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('ships and says so', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('✔ 2026.11 shipped as rc.1')
    expect(report).toMatchObject({ status: 'shipped', phase: 'ship', directive: 'auto' })
  })

  test('leaves everything that a person may look at', async () => {
    const paths = await pathsBelow(join(place.path, 'out'))
    expect(paths).toEqual(
      expect.arrayContaining([
        'board.html',
        'rehearsal.json',
        'release-manifest.json',
        'transcript.jsonl',
        'github/acme/app.git/HEAD',
        'github/acme/release-control.git/HEAD',
      ]),
    )
  })

  test('puts production, staging and the tag on the candidate’s commit', () => {
    const head = report.candidate?.heads['acme/app'] ?? ''
    const [repository] = report.repositories
    expect(git(app, 'rev-parse', 'master', 'staging', 'v0.1.0^{commit}', 'rc/2026.11').split('\n')).toEqual([
      head,
      head,
      head,
      head,
    ])
    expect(repository).toMatchObject({
      production: { branch: 'master', sha: head, tree: git(app, 'rev-parse', 'master^{tree}') },
      staging: { branch: 'staging', sha: head },
      tag: 'v0.1.0',
    })
    expect(repository?.releaseUrl).toMatch(/\/acme\/app\/releases\/tag\/v0\.1\.0$/)
  })

  test('keeps one commit for each revision on an orphan branch, and its last manifest beside it', async () => {
    expect(Number(git(control, 'rev-list', '--count', 'release/2026.11'))).toBe(report.revision)
    expect(git(control, 'rev-list', '--max-parents=0', 'release/2026.11').split('\n')).toHaveLength(1)
    expect(git(control, 'rev-list', '--count', 'main..release/2026.11')).toBe(
      git(control, 'rev-list', '--count', 'release/2026.11'),
    )
    expect(await readFile(join(place.path, 'out/release-manifest.json'), 'utf8')).toBe(
      `${git(control, 'show', 'release/2026.11:release-manifest.json')}\n`,
    )
  })

  test('proves the required tiers on the candidate, and runs its quality signal', () => {
    expect(report.tiers).toEqual([
      { name: 'tier1', repository: 'acme/app', candidate: 1, conclusion: 'passed', attempts: 1 },
      { name: 'tier2a', candidate: 1, conclusion: 'passed', attempts: 1 },
      { name: 'tier2b', candidate: 1, conclusion: 'passed', attempts: 1 },
    ])
  })

  test('makes no request outside of the embedded GitHub', () => {
    const calls = lines.filter(({ is }) => is === 'call')
    expect(calls.length).toBeGreaterThan(0)
    expect(report.requests.total).toBe(calls.filter(({ kind }) => kind === 'rest' || kind === 'graphql').length)
    expect(calls.filter(({ status }) => Number(status) >= 500)).toEqual([])
  })

  test('waits on no runner: no job of control spans a dispatch and its answer', () => {
    const spans = (kind: string, repository: string, key: string): readonly (readonly [from: number, to: number])[] => {
      const of = lines.filter((line) => line.is === kind && line['repository'] === repository)
      return [...new Set(of.map((line) => line[key]))].map((id) => {
        const times = of.filter((line) => line[key] === id).map(({ at }) => at)
        return [Math.min(...times), Math.max(...times)]
      })
    }
    const answered = spans('run', 'acme/app', 'run')
    const jobs = spans('job', 'acme/release-control', 'job')
    expect(answered).toHaveLength(3)
    expect(jobs.length).toBeGreaterThan(3)
    expect(answered.flatMap(([asked, answer]) => jobs.filter(([from, to]) => from <= asked && to >= answer))).toEqual(
      [],
    )
  })

  test('starts anew where the last one was finished', async () => {
    const again = await convoy(['rehearse', 'train', '--json'], place.path)
    expect(again.code).toBe(0)
    const { durationMs: _, ...second } = readRehearsalReport(again.stdout)
    const { durationMs: __, ...first } = report
    expect({ ...second, candidate: null, repositories: [] }).toEqual({ ...first, candidate: null, repositories: [] })
  }, 120_000)

  describe('and the next release by another command', () => {
    const next = ['rehearse', 'train', '--release', '2026.12']
    const begins = 'Playing 2026.12 on what 2026.11 left in out, on the embedded GitHub at http'
    let shipped: string

    beforeAll(() => {
      shipped = git(app, 'rev-parse', 'master')
    })

    test('finds nothing to release where nothing was pushed, and leaves the finished one as it was', async () => {
      const refused = await convoy(next, place.path)
      expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining(begins) })
      expect(refused.stdout).toContain('✖ 2026.12 was never planned, so Convoy has moved nothing.')
      expect(git(app, 'rev-parse', 'master', 'v0.1.0^{commit}').split('\n')).toEqual([shipped, shipped])
      const status = await convoy(['status', '--out', 'out'], place.path)
      expect(status.stdout).toContain('2026.11 shipped as rc.1')
    }, 120_000)

    test('is refused the id of a release that is there already', async () => {
      const story = 'steps:\n  - release: "2026.11"\n  - play: usual\n'
      await writeFile(join(place.path, 'back.yml'), story)
      expect(await convoy([...next, '--scenario', 'back.yml'], place.path)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('OUT_HOLDS_RELEASE'),
      })
      expect(git(app, 'rev-parse', 'master')).toBe(shipped)
    })

    test('is killed, refuses a third release meanwhile, and goes on to its end by the same command', async () => {
      const clone = join(place.path, 'next')
      execFileSync('git', ['clone', '--quiet', '--branch', 'main', app, clone])
      await writeFile(join(clone, 'NEWS.md'), 'Three for two.\n')
      git(clone, 'add', '--all')
      const as = ['-c', 'user.name=bob', '-c', 'user.email=bob@example.org']
      git(clone, ...as, 'commit', '--quiet', '--message', 'feat: say what is new')
      git(clone, 'push', '--quiet', 'origin', 'main')

      const { child, ended: killed } = startConvoy(next, place.path)
      const planned = Promise.withResolvers<undefined>()
      child.stdout?.on('data', (text: string) => {
        if (text.includes('asks for release 2026.12')) planned.resolve(undefined)
      })
      await Promise.race([planned.promise, killed])
      child.kill('SIGKILL')
      expect((await killed).stdout).toContain(begins)

      const third = await convoy(['rehearse', 'train', '--release', '2027.01'], place.path)
      expect(third).toMatchObject({ code: 2, stderr: expect.stringContaining('OUT_OTHER_REHEARSAL') })
      expect(third.stderr).toContain('Finish it with --release 2026.12')

      const resumed = await convoy(next, place.path)
      expect(resumed).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Continuing the unfinished rehearsal'),
        stderr: '',
      })
      expect(resumed.stdout).toContain('✔ 2026.12 shipped as rc.1')
    }, 180_000)

    test('moves production on from the first release, and leaves both tags, records, transcripts and logs', async () => {
      const head = git(app, 'rev-parse', 'master')
      expect(git(app, 'tag').split('\n')).toEqual(['v0.1.0', 'v0.2.0'])
      expect(git(app, 'rev-parse', 'v0.1.0^{commit}', 'v0.2.0^{commit}').split('\n')).toEqual([shipped, head])
      expect(git(app, 'merge-base', shipped, head)).toBe(shipped)
      expect(git(control, 'branch', '--list', 'release/*', '--format=%(refname:short)').split('\n')).toEqual([
        'release/2026.11',
        'release/2026.12',
      ])
      const all = (await readFile(join(place.path, 'out/transcript.jsonl'), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
      const turn = all.findLastIndex(({ is }) => is === 'following')
      expect(all[turn]).toMatchObject({ release: '2026.12', after: '2026.11' })
      const logs = all.slice(0, turn).flatMap((line) => (line.is === 'result' ? [String(line['log'])] : []))
      expect(logs.length).toBeGreaterThan(3)
      expect(await pathsBelow(join(place.path, 'out'))).toEqual(expect.arrayContaining(logs))
    })

    test('is told alone in rehearsal.json: its requests and its minutes', async () => {
      const second = await reportIn(place.path)
      expect(second).toMatchObject({ release: '2026.12', status: 'shipped', repositories: [{ tag: 'v0.2.0' }] })
      expect(second.billedMinutes.participants).toBe(report.billedMinutes.participants)
      expect(second.requests.total).toBeLessThan(report.requests.total * 1.5)
    })

    test('is followed by no release that is there already', async () => {
      expect(await convoy(['rehearse', 'train', '--release', '2026.11'], place.path)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('holds release 2026.11 already'),
      })
      expect(git(app, 'tag').split('\n')).toEqual(['v0.1.0', 'v0.2.0'])
    })
  })
})

describe('a broken program', () => {
  const right = 'body: price(lines, catalogue)'
  const wrong = 'body: { total: 0 }'
  let place: Place
  let blocked: Ended
  let app: string

  beforeAll(async () => {
    place = await scratch()
    await copyExample(place.path)
    await replaceIn(serverIn(place.path), right, wrong)
    blocked = await convoy(['rehearse', 'train'], place.path)
    app = join(place.path, 'out/github/acme/app.git')
  }, 120_000)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('blocks the release with a reason that a person understands', async () => {
    expect(blocked.code).toBe(1)
    expect(blocked.stdout).toContain('✖ 2026.11 is blocked in validation. Production is untouched.')
    expect(blocked.stdout).toContain('tier2a (npm run e2e) failed in acme/app on rc.1, 2 attempts')
    expect(blocked.stdout).toContain('a customer sees what is sold and what a basket costs')
    expect(blocked.stdout).toContain('git clone --branch rc/2026.11 out/github/acme/app.git fix')
    expect(await reportIn(place.path)).toMatchObject({
      status: 'blocked',
      phase: 'validation',
      candidate: { number: 1 },
    })
    expect(await readFile(join(place.path, 'out/board.html'), 'utf8')).toContain('AssertionError')
  })

  test('never moved production: its reflog has the one line of the beginning', () => {
    expect(git(app, 'reflog', 'show', 'master').split('\n')).toHaveLength(1)
    expect(git(app, 'tag')).toBe('')
  })

  test('refuses to go on as another release', async () => {
    expect(await convoy(['rehearse', 'train', '--release', '2026.12'], place.path)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('OUT_OTHER_REHEARSAL'),
    })
  })

  test('ships as rc.2 when the fix is pushed to the candidate’s branch and the same command runs again', async () => {
    const fix = join(place.path, 'fix')
    execFileSync('git', ['clone', '--quiet', '--branch', 'rc/2026.11', app, fix])
    await replaceIn(join(fix, 'src/server.js'), wrong, right)
    git(
      fix,
      '-c',
      'user.name=zoe',
      '-c',
      'user.email=zoe@example.org',
      'commit',
      '--quiet',
      '--all',
      '--message',
      'fix: charge for what is sold',
    )
    git(fix, 'push', '--quiet', 'origin', 'rc/2026.11')
    const pushed = git(fix, 'rev-parse', 'HEAD')

    const shipped = await convoy(['rehearse', 'train'], place.path)
    expect(shipped.stdout).toContain('Continuing the unfinished rehearsal')
    expect(shipped.stdout).toContain('✔ 2026.11 shipped as rc.2')
    expect(shipped.code).toBe(0)
    expect(git(app, 'rev-parse', 'master', 'staging', 'v0.1.0^{commit}').split('\n')).toEqual([pushed, pushed, pushed])
    const report = await reportIn(place.path)
    expect(report.candidate).toMatchObject({ number: 2, heads: { 'acme/app': pushed } })
    expect(report.repositories[0]?.base).toBe(git(app, 'rev-parse', 'master@{1}'))
  }, 120_000)
})

test('a broken calculation is already lost in tier 1, and staging never sees it', async () => {
  await using place = await scratch()
  await copyExample(place.path)
  await replaceIn(join(place.path, 'train/repositories/acme/app/src/basket.js'), 'quantity / 3', 'quantity / 2')
  const { code, stdout } = await convoy(['rehearse', 'train'], place.path)
  expect(code).toBe(1)
  expect(stdout).toContain('tier1 (npm test) failed in acme/app on rc.1')
  const app = join(place.path, 'out/github/acme/app.git')
  expect(git(app, 'rev-parse', 'staging')).toBe(git(app, 'rev-parse', 'master'))
}, 120_000)

test('a repository that has no folder does not exist, and the plan is refused for it', async () => {
  await using place = await scratch()
  await copyExample(place.path)
  await rm(join(place.path, 'train/repositories/acme/app'), { recursive: true })
  const { code, stdout } = await convoy(['rehearse', 'train'], place.path)
  expect(code).toBe(2)
  expect(stdout).toContain('✖ 2026.11 was never planned, so Convoy has moved nothing.')
  expect(stdout).toContain('acme/app does not exist')
}, 120_000)
