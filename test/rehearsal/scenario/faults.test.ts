import { describe, expect, test } from '@jest/globals'
import type { StoryFault } from '../../../src/documents/scenario/faults.ts'
import { passStep } from 'embedded-github/github/world/faults'
import { seedFaults, unstruckFaults } from '../../../src/rehearsal/scenario/story-faults.ts'
import {
  dispatched,
  minute,
  smallGitHub,
  start,
  worldOf,
  type Script,
  type SmallGitHub,
} from '../../../packages/embedded-github/test/workflows/small-github.ts'

const workflow = `on:
  repository_dispatch: { types: [go] }
jobs:
  work:
    runs-on: ubuntu-latest
    steps: [{ run: make }]
  after:
    needs: work
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: report }]
`

/** A repository whose workflow hears `go`, on a GitHub where these things go wrong. */
function troubled(faults: readonly StoryFault[], script?: Script): SmallGitHub {
  return smallGitHub(
    seedFaults(worldOf({ 'acme/a': { 'go.yml': workflow } }), faults, 'acme/a', '1'),
    script === undefined ? {} : { script },
  )
}

const go = (github: SmallGitHub): Promise<void> => github.send((world) => dispatched(world, 'acme/a', 'go'))
const fell = (github: SmallGitHub): readonly string[] =>
  github.happenings.flatMap((happening) =>
    happening.is === 'fault' ? [`${happening.number} ${happening.mishap}: ${happening.what}`] : [],
  )

describe('a machine that dies', () => {
  /** Works until it is killed, as a process that has said something and goes on. */
  const makes: Script = ({ job }, site) => {
    if (job.name !== 'work') return {}
    site.onLine?.('##[group]Run make')
    expect(site.signal.aborted).toBe(false)
    site.onLine?.('making')
    if (site.signal.aborted) throw new Error('machine killed')
    return { outputs: { made: 'yes' } }
  }

  test('loses its job once the processes have begun, with GitHub’s words; what else waits for the job goes on', async () => {
    const github = troubled([{ mishap: { is: 'kill', job: '*/go.yml/work' }, times: 1 }], makes)
    await go(github)
    await github.dispatcher.settle()
    expect(github.jobs()).toEqual(['work: failure', 'after: success'])
    expect(github.runs()[0]).toMatchObject({ status: 'completed', conclusion: 'failure' })
    expect(github.runs()[0]?.jobs[0]).toMatchObject({ outputs: {}, steps: [] })
    expect(github.message('after').contexts.needs).toMatchObject({ work: { result: 'failure', outputs: {} } })
    expect(fell(github)).toEqual(['1 kill: work of go.yml in acme/a'])
    await github.close()
  })

  test('dies again where its job begins anew, and the fault counts once', async () => {
    const dead = Promise.withResolvers<void>()
    const first = troubled([{ mishap: { is: 'kill', job: '*/go.yml/work' }, times: 1 }], ({ job }, site) =>
      job.name !== 'work'
        ? {}
        : new Promise((_resolve, reject) => {
            site.signal.addEventListener('abort', () => reject(new Error('machine killed')))
            dead.resolve()
          }),
    )
    await go(first)
    const settled = first.dispatcher.settle()
    await dead.promise
    const saved = first.hub.world()
    await Promise.all([first.close(), expect(settled).rejects.toThrow('closed')])
    expect(unstruckFaults(saved)).toEqual([])

    const second = smallGitHub(saved, { script: makes })
    await second.dispatcher.settle()
    expect(second.jobs()).toEqual(['work: failure', 'after: success'])
    expect(fell(second)).toEqual([])
    await second.close()
  })

  test('dies as often as it is told, and no more', async () => {
    const github = troubled([{ mishap: { is: 'kill', job: 'acme/a/go.yml/work' }, times: 2 }], makes)
    for (let round = 0; round < 3; round += 1) await go(github)
    await github.dispatcher.settle()
    expect(github.runs().map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure', 'success'])
    expect(unstruckFaults(github.hub.world())).toEqual([])
    await github.close()
  })

  test('spares every other job, and says at the end that nothing came', async () => {
    const github = troubled([{ mishap: { is: 'kill', job: 'acme/b/go.yml/work' }, times: 1 }], makes)
    await go(github)
    await github.dispatcher.settle()
    expect(github.runs()[0]?.conclusion).toBe('success')
    expect(unstruckFaults(github.hub.world())).toEqual([
      'Fault 1 (kill) should strike once more, and nothing came that it fits.',
    ])
    await github.close()
  })
})

describe('an event', () => {
  test('is lost once, and heard the next time', async () => {
    const github = troubled([{ mishap: { is: 'drop', event: 'go' }, times: 1 }])
    await go(github)
    expect(github.runs()).toEqual([])
    await go(github)
    expect(github.runs()).toHaveLength(1)
    expect(fell(github)).toEqual(['1 drop: go in acme/a'])
    await github.close()
  })

  test('comes twice and starts two runs', async () => {
    const github = troubled([
      { mishap: { is: 'duplicate', event: 'repository_dispatch', repository: 'acme/a' }, times: 1 },
    ])
    await go(github)
    await github.dispatcher.settle()
    expect(github.runs().map(({ event, conclusion }) => `${event} ${conclusion}`)).toEqual([
      'repository_dispatch success',
      'repository_dispatch success',
    ])
    await github.close()
  })

  test('comes late, at its own time', async () => {
    const github = troubled([{ mishap: { is: 'delay', event: 'go', byMs: 10 * minute }, times: 1 }])
    await go(github)
    await github.dispatcher.settle()
    expect(github.runs()).toEqual([])
    expect(github.dispatcher.nextSchedule()).toBe(start + 10 * minute)
    await github.dispatcher.advance(start + 30 * minute)
    expect(github.ended).toEqual(['11 work success', '12 after success'])
    expect(github.dispatcher.nextSchedule()).toBeNull()
    await github.close()
  })

  test('that comes late is taken in between two jobs that end before and after it', async () => {
    const github = troubled([{ mishap: { is: 'delay', event: 'go', byMs: 1.5 * minute }, times: 1 }])
    await go(github)
    await go(github)
    await github.dispatcher.settle()
    expect(github.ended).toEqual(['1 work success', '2 after success', '2.5 work success', '3.5 after success'])
    await github.close()
  })

  test('that nobody hears is not lost', async () => {
    const github = troubled([{ mishap: { is: 'drop', event: 'repository_dispatch' }, times: 1 }])
    await github.send((world) => dispatched(world, 'acme/a', 'silence'))
    await go(github)
    expect(github.runs()).toEqual([])
    expect(fell(github)).toEqual(['1 drop: go in acme/a'])
    await github.close()
  })
})

test('a fault waits for its step of the story, or for its revision', async () => {
  const github = troubled([
    { mishap: { is: 'drop', event: 'go' }, times: 1, after: { step: 2 } },
    { mishap: { is: 'drop', event: 'go' }, times: 1, after: { revision: 1 } },
  ])
  await go(github)
  await github.hub.change((world) => [passStep(world, 1), []])
  await go(github)
  expect(github.runs()).toHaveLength(2)
  await github.hub.change((world) => [passStep(world, 2), []])
  await go(github)
  expect(fell(github)).toEqual(['1 drop: go in acme/a'])
  const released = (refs: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    ...refs,
    'refs/heads/release/1': refs['refs/heads/main'] ?? '',
  })
  await github.hub.change((world) => {
    const repository = world.repositories['acme/a']
    if (repository === undefined) throw new Error('acme/a was seeded.')
    return [
      {
        ...world,
        repositories: { ...world.repositories, 'acme/a': { ...repository, refs: released(repository.refs) } },
      },
      [],
    ]
  })
  await go(github)
  expect(fell(github)).toEqual(['1 drop: go in acme/a', '2 drop: go in acme/a'])
  await github.close()
})
