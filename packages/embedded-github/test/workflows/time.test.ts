import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { seedCommit } from '../../src/github/world/seed.ts'
import { dispatched, minute, play, smallGitHub, start, worldOf, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

function open(...given: Parameters<typeof smallGitHub>): SmallGitHub {
  const github = smallGitHub(...given)
  opened.push(github)
  return github
}

const job = 'runs-on: x, steps: [{ run: "true" }]'

describe('virtual time', () => {
  test.each([1, 3])('job ends come in the order of their declared durations, with %i machines', async (machines) => {
    const lengths: Readonly<Record<string, number>> = { slow: 30, quick: 5, middle: 12 }
    const github = open(
      worldOf({
        'acme/a': {
          'w.yml': `on: repository_dispatch\njobs:\n  slow: { ${job} }\n  quick: { ${job} }\n  middle: { ${job} }\n  after: { needs: quick, ${job} }`,
        },
      }),
      { machines, minutes: (name) => lengths[name] ?? 20 },
    )
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.ended).toEqual(['5 quick success', '12 middle success', '25 after success', '30 slow success'])
    expect(github.hub.world().at).toBe(start + 30 * minute)
    expect(
      github
        .runs()[0]
        ?.jobs.map(({ name, startedAt, completedAt }) => [
          name,
          ((startedAt ?? 0) - start) / minute,
          ((completedAt ?? 0) - start) / minute,
        ]),
    ).toEqual([
      ['slow', 0, 30],
      ['quick', 0, 5],
      ['middle', 0, 12],
      ['after', 5, 25],
    ])
  })

  test('no more processes than machines', async () => {
    let [now, most] = [0, 0]
    const pair = Promise.withResolvers<void>()
    const github = open(
      worldOf({
        'acme/a': {
          'w.yml': `on: repository_dispatch\njobs:\n  t: { strategy: { matrix: { n: [1, 2, 3, 4, 5] } }, ${job} }`,
        },
      }),
      {
        machines: 2,
        script: async () => {
          now += 1
          most = Math.max(most, now)
          if (now === 2) pair.resolve()
          await pair.promise
          now -= 1
          return {}
        },
      },
    )
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(most).toBe(2)
    expect(github.ended).toHaveLength(5)
  })

  test('a job that takes longer than its timeout ends then, without outputs', async () => {
    const github = open(
      worldOf({ 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n  j: { timeout-minutes: 3, ${job} }` } }),
      { minutes: () => 10, script: () => ({ outputs: { a: 'b' } }) },
    )
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.ended).toEqual(['3 j cancelled'])
    expect(github.runs()[0]).toMatchObject({
      conclusion: 'cancelled',
      jobs: [{ conclusion: 'cancelled', outputs: {} }],
    })
  })

  test('a machine that breaks loses its job', async () => {
    const github = open(worldOf({ 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n  j: { ${job} }` } }), {
      script: () => Promise.reject(new Error('gone')),
    })
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.jobs()).toEqual(['j: failure'])
  })

  test('a job that ran when its dispatcher died begins anew with the next one, as if it had never been started', async () => {
    const begun = Promise.withResolvers<void>()
    const first = open(worldOf({ 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n  j: { ${job} }` } }), {
      script: (_, site) =>
        new Promise((_resolve, reject) => {
          site.signal.addEventListener('abort', () => reject(new Error('killed')))
          begun.resolve()
        }),
    })
    await first.send((world) => dispatched(world, 'acme/a', 'go'))
    const settled = first.dispatcher.settle()
    await begun.promise
    const saved = first.hub.world()
    await Promise.all([first.close(), expect(settled).rejects.toThrow('The dispatcher was closed.')])
    expect(first.jobs()).toEqual(['j: in_progress'])
    const second = open(saved)
    await second.dispatcher.settle()
    expect(second.jobs()).toEqual(['j: success'])
    expect(second.ended).toEqual(['1 j success'])
    expect(second.runs()[0]).toMatchObject({ attempt: 1, conclusion: 'success' })
  })

  test('a job whose processes were over when its dispatcher died is not executed again: it ends when it would have ended', async () => {
    const first = open(
      worldOf({ 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n  short: { ${job} }\n  long: { ${job} }` } }),
      { minutes: (name) => (name === 'long' ? 50 : 1), script: ({ job: { name } }) => ({ log: [name] }) },
    )
    await first.send((world) => dispatched(world, 'acme/a', 'go'))
    let saved = first.hub.world()
    first.hub.listen((happening) => {
      if (happening.is === 'job' && happening.name === 'short' && happening.status === 'completed')
        saved = first.hub.world()
    })
    await first.dispatcher.settle()
    const second = open(saved)
    await second.dispatcher.settle()
    expect(second.messages).toEqual([])
    expect(second.ended).toEqual(['50 long success'])
    expect(second.hub.world()).toEqual({ ...first.hub.world(), objects: expect.anything() })
  })

  test('events are told in the order in which they happen', async () => {
    const github = await play({ 'w.yml': `on: repository_dispatch\njobs:\n  j: { ${job} }` })
    opened.push(github)
    expect(
      github.happenings.map((one) =>
        `${(one.at - start) / minute} ${one.is} ${'status' in one ? one.status : ''}`.trim(),
      ),
    ).toEqual([
      '0 event',
      '0 run queued',
      '0 run in_progress',
      '0 job queued',
      '0 job in_progress',
      '1 job completed',
      '1 run completed',
    ])
  })
})

describe('schedules', () => {
  const sweeping = (cron: string, files: Readonly<Record<string, string>> = {}): Parameters<typeof smallGitHub>[0] =>
    worldOf({
      'acme/a': {
        'sweep.yml': `name: Sweep\non: { schedule: [{ cron: "${cron}" }] }\njobs:\n  j: { ${job} }`,
        ...files,
      },
    })

  test('fire at their time while time is moved on', async () => {
    const github = open(sweeping('*/20 * * * *'))
    expect(github.dispatcher.nextSchedule()).toBe(start + 20 * minute)
    await github.dispatcher.advance(start + 50 * minute)
    expect(github.ended).toEqual(['21 j success', '41 j success'])
    expect(github.hub.world().at).toBe(start + 50 * minute)
    expect(github.runs()[0]).toMatchObject({
      event: 'schedule',
      displayTitle: 'Sweep',
      actor: 'zoe',
      payload: { schedule: '*/20 * * * *' },
      headBranch: 'main',
    })
  })

  test('fire once each, whoever goes on with them', async () => {
    const first = open(sweeping('*/20 * * * *'))
    await first.dispatcher.advance(start + 50 * minute)
    const second = open({ ...first.hub.world(), at: start + 65 * minute })
    await second.dispatcher.settle()
    expect(second.ended).toEqual(['66 j success'])
  })

  test('fire between job ends too', async () => {
    const github = open(
      sweeping('*/20 * * * *', { 'long.yml': `on: repository_dispatch\njobs:\n  soak: { ${job} }` }),
      { minutes: (name) => (name === 'soak' ? 50 : 1) },
    )
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.ended).toEqual(['21 j success', '41 j success', '50 soak success'])
  })

  test('fire in no file that is disabled, and once it is enabled from then on: what fell due meanwhile is not made up for', async () => {
    const github = open(sweeping('*/20 * * * *'))
    const turn = (state: 'active' | 'disabled_manually'): Promise<void> =>
      github.hub.change((world) => {
        const repository = world.repositories['acme/a']
        if (repository === undefined) throw new Error('there is no repository')
        const workflows = { '.github/workflows/sweep.yml': { id: 7, state, since: world.at } }
        return [{ ...world, repositories: { ...world.repositories, 'acme/a': { ...repository, workflows } } }, []]
      })
    await turn('disabled_manually')
    expect(github.dispatcher.nextSchedule()).toBeNull()
    await github.dispatcher.advance(start + 65 * minute)
    await turn('active')
    expect(github.dispatcher.nextSchedule()).toBe(start + 80 * minute)
    await github.dispatcher.advance(start + 85 * minute)
    expect(github.ended).toEqual(['81 j success'])
  })

  test('fire in a file that came after a long quiet time from then on', async () => {
    const github = open(worldOf({ 'acme/a': {} }))
    await github.dispatcher.advance(start + 65 * minute)
    await github.hub.change((world) => [
      seedCommit(world, {
        repository: 'acme/a',
        branch: 'main',
        message: 'x',
        by: 'zoe',
        files: { '.github/workflows/s.yml': `on: { schedule: [{ cron: "*/20 * * * *" }] }\njobs:\n  j: { ${job} }` },
      })[0],
      [],
    ])
    await github.dispatcher.advance(start + 85 * minute)
    expect(github.ended).toEqual(['81 j success'])
  })

  test('are read from the default branch', async () => {
    const world = seedCommit(worldOf({ 'acme/a': {} }), {
      repository: 'acme/a',
      branch: 'side',
      message: 'x',
      files: { '.github/workflows/s.yml': `on: { schedule: [{ cron: "* * * * *" }] }\njobs:\n  j: { ${job} }` },
      by: 'zoe',
    })[0]
    const github = open(world)
    expect(github.dispatcher.nextSchedule()).toBeNull()
  })
})

describe('workflow_run', () => {
  test('follows a completed run, three levels deep at most', async () => {
    const follow = (name: string, after: string): string =>
      `name: ${name}\non: { workflow_run: { workflows: [${after}], types: [completed] } }\njobs:\n  j: { name: "${name} after \${{ github.event.workflow_run.conclusion }}", ${job} }`
    const github = await play(
      {
        'zero.yml': `name: zero\non: repository_dispatch\njobs:\n  zero: { ${job} }`,
        'one.yml': follow('one', 'zero'),
        'two.yml': follow('two', 'one'),
        'three.yml': follow('three', 'two'),
        'four.yml': follow('four', 'three'),
      },
      { script: (message) => (message.job.name === 'zero' ? { conclusion: 'failure' } : {}) },
    )
    opened.push(github)
    expect(github.ended).toEqual([
      '1 zero failure',
      '2 one after failure success',
      '3 two after success success',
      '4 three after success success',
    ])
  })
})

describe('what a machine finds', () => {
  test('a repository unpacked once, executable bits kept, and an empty folder of its own', async () => {
    const world = seedCommit(worldOf({ 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n  j: { ${job} }` } }), {
      repository: 'acme/a',
      branch: 'main',
      message: 'x',
      files: { 'bin/go.sh': 'echo', 'a/b.txt': 'text' },
      executable: ['bin/go.sh'],
      by: 'zoe',
    })[0]
    const found: string[] = []
    const github = open(world, {
      script: async (message, site) => {
        const { folder, sha } = await site.unpack('acme/a', 'main')
        expect(sha).toBe(message.run.headSha)
        expect((await site.unpack('acme/a', sha)).folder).toBe(folder)
        expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('text')
        expect(statSync(join(folder, 'bin/go.sh')).mode & 0o111).not.toBe(0)
        expect(statSync(join(folder, 'a/b.txt')).mode & 0o111).toBe(0)
        await expect(site.unpack('acme/a', 'nowhere')).rejects.toThrow('Unable to resolve acme/a@nowhere')
        found.push(site.folder)
        return {}
      },
    })
    await github.send((now) => dispatched(now, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.jobs()).toEqual(['j: success'])
    expect(found.map((folder) => existsSync(folder))).toEqual([false])
  })
})
