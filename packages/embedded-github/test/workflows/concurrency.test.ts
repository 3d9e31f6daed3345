import { afterEach, describe, expect, test } from '@jest/globals'
import { dispatched, play, smallGitHub, worldOf, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

/** Sends events one after the other while the first run is going on: from within its job. */
async function sendDuring(workflow: string, types: readonly string[], minutes = 5): Promise<SmallGitHub> {
  let sent = false
  const github: SmallGitHub = smallGitHub(worldOf({ 'acme/a': { 'main.yml': workflow } }), {
    minutes: () => minutes,
    script: async () => {
      if (sent) return {}
      sent = true
      for (const type of types.slice(1)) await github.send((world) => dispatched(world, 'acme/a', type))
      return {}
    },
  })
  opened.push(github)
  await github.send((world) => dispatched(world, 'acme/a', types[0] ?? ''))
  await github.dispatcher.settle()
  return github
}

function conclusions(github: SmallGitHub): readonly string[] {
  return github.runs().map((run) => `${run.displayTitle} ${run.conclusion}`)
}

const job = 'runs-on: x, steps: [{ run: "true" }]'

describe('a group of runs', () => {
  const of = (concurrency: string): string =>
    `on: repository_dispatch\nconcurrency: ${concurrency}\njobs:\n  j: { ${job} }`

  test('one runs, one waits, a newer one takes the place of the one that waits', async () => {
    const github = await sendDuring(of('g'), ['a', 'b', 'c'])
    expect(conclusions(github)).toEqual(['a success', 'b cancelled', 'c success'])
    expect(github.ended).toEqual(['5 j success', '10 j success'])
    expect(github.runs()[1]?.jobs).toEqual([])
  })

  test('queue: max keeps all, in order', async () => {
    const github = await sendDuring(of('{ group: g, queue: max }'), ['a', 'b', 'c'])
    expect(conclusions(github)).toEqual(['a success', 'b success', 'c success'])
    expect(github.messages.map(({ run }) => run.displayTitle)).toEqual(['a', 'b', 'c'])
    expect(github.ended).toEqual(['5 j success', '10 j success', '15 j success'])
  })

  test('queue: max is full with a hundred waiting', async () => {
    const github = await sendDuring(
      of('{ group: g, queue: max }'),
      Array.from({ length: 103 }, (_, index) => String(index)),
      1,
    )
    expect(conclusions(github).filter((said) => said.endsWith('cancelled'))).toEqual(['101 cancelled', '102 cancelled'])
  })

  test('cancel-in-progress ends what runs', async () => {
    const github = await sendDuring(of('{ group: g, cancel-in-progress: true }'), ['a', 'b'])
    expect(conclusions(github)).toEqual(['a cancelled', 'b success'])
    expect(github.jobs(0)).toEqual(['j: cancelled'])
    expect(github.ended).toEqual(['5 j success'])
    expect(github.hub.world().tokens).toEqual({})
  })

  test('the name is evaluated, and case does not matter', async () => {
    const github = await sendDuring(of('"x-${{ github.event.action }}"'), ['one', 'ONE', 'two'])
    expect(github.ended).toEqual(['5 j success', '5 j success', '10 j success'])
    expect(github.messages.map(({ run }) => run.displayTitle)).toEqual(['one', 'two', 'ONE'])
  })
})

describe('a group of jobs', () => {
  test('holds back the job, not the run', async () => {
    const github = await sendDuring(
      `on: repository_dispatch\njobs:\n  free: { ${job} }\n  held: { concurrency: g, ${job} }`,
      ['a', 'b'],
    )
    expect(github.ended).toEqual(['5 free success', '5 held success', '5 free success', '10 held success'])
  })

  test('a newer job cancels the one that waits; what needs it is skipped', async () => {
    const github = await sendDuring(
      `on: repository_dispatch\njobs:\n  held: { concurrency: g, ${job} }\n  next: { needs: held, ${job} }`,
      ['a', 'b', 'c'],
    )
    expect(github.jobs(1)).toEqual(['held: cancelled', 'next: skipped'])
    expect(conclusions(github)).toEqual(['a success', 'b cancelled', 'c success'])
  })

  test('of a calling job is held until all that it called has ended', async () => {
    const github = smallGitHub(
      worldOf({
        'acme/a': {
          'main.yml':
            'on: repository_dispatch\njobs:\n  call: { concurrency: g, uses: ./.github/workflows/called.yml }',
          'called.yml': `on: workflow_call\njobs:\n  one: { ${job} }\n  two: { needs: one, ${job} }`,
        },
      }),
    )
    opened.push(github)
    for (const type of ['a', 'b']) await github.send((world) => dispatched(world, 'acme/a', type))
    await github.dispatcher.settle()
    expect(github.ended).toEqual([
      '1 call / one success',
      '2 call / two success',
      '3 call / one success',
      '4 call / two success',
    ])
    expect(github.jobs(0)).toEqual(['call / one: success', 'call / two: success'])
  })

  test('that its own run holds is a deadlock and is cancelled', async () => {
    const github = await play({
      'main.yml': `on: repository_dispatch\nconcurrency: g\njobs:\n  j: { concurrency: G, ${job} }`,
    })
    opened.push(github)
    expect(github.jobs()).toEqual(['j: cancelled'])
    expect(github.runs()[0]?.problems[0]).toContain('deadlock')
  })
})

test('queue: max does not go with cancel-in-progress', async () => {
  const github = await play({
    'main.yml': `on: repository_dispatch\nconcurrency: { group: g, queue: max, cancel-in-progress: true }\njobs:\n  j: { ${job} }`,
  })
  opened.push(github)
  expect(github.runs()[0]).toMatchObject({ conclusion: 'startup_failure' })
})
