import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { findPlace } from '../../src/github/queue/entries.ts'
import { machine } from '../../src/runner/machine.ts'
import { loadWorld, openHub } from '../../src/server/hub.ts'
import { createDispatcher } from '../../src/workflows/dispatcher.ts'
import type { Run, World } from '../../src/workflows/words.ts'
import { queueing, shop } from '../github/queue/bench.ts'
import { minute, smallGitHub, type SmallGitHub } from './small-github.ts'

const build = `jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: |
          echo "$GITHUB_REF at $GITHUB_SHA by $GITHUB_ACTOR"
          echo "\${{ github.event.action }} \${{ github.event.merge_group.base_ref }} $(ls *.txt | tr '\\n' ' ')"
          test ! -f broken.txt
`
const listener = `name: Queue
on:
  merge_group: { branches: [main] }
${build}`

const enqueueing = (id: string): string =>
  JSON.stringify({ query: `mutation { enqueuePullRequest(input: { pullRequestId: "${id}" }) { clientMutationId } }` })

/** Lets a pull request wait, in bob's name. */
async function enqueue(github: Pick<SmallGitHub, 'hub'>, id: string): Promise<void> {
  await github.hub.change((world) => {
    const [next, answered, told] = answer(world, {
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'token bob' },
      body: Buffer.from(enqueueing(id)),
    })
    expect(String(answered.body)).not.toContain('errors')
    return [next, told]
  })
}

const placeOf = (world: World, number: number): ReturnType<typeof findPlace> =>
  findPlace(world, Object.values(world.issues).find((issue) => issue.number === number)?.id ?? 0)
const groupRuns = (world: World): readonly Run[] =>
  Object.values(world.runs).filter(({ event }) => event === 'merge_group')

test('a workflow of merge_group runs at the group as it would be merged, and its job decides what is merged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'merge-queue-'))
  const github = queueing({ branches: ['a'], files: { '.github/workflows/queue.yml': listener } })
  github.open('broken')
  github.open('c')
  const ids = [1, 2, 3].map((number) => github.id(number))
  const hub = await openHub({ world: github.world, repositories: join(folder, 'github'), state: join(folder, 'state') })
  const printed: string[] = []
  const dispatcher = createDispatcher({
    hub,
    machine,
    machines: 1,
    durationMs: () => minute,
    folder: join(folder, 'work'),
    node: process.execPath,
    onResult: (_ended, { log }) => printed.push(...log.filter((line) => /^(refs|checks_requested)/.test(line))),
  })
  const bare = join(folder, 'github', `${shop}.git`)
  const git = (...args: string[]): string => execFileSync('git', ['-C', bare, ...args], { encoding: 'utf8' }).trim()
  try {
    const main = git('rev-parse', 'main')
    for (const id of ids) await enqueue({ hub }, id)
    const first = git('rev-parse', `gh-readonly-queue/main/pr-1-${main}`)
    expect(git('show', '--format=%P', '--no-patch', first)).toBe(`${main} ${git('rev-parse', 'a')}`)
    await dispatcher.settle()
    expect(
      groupRuns(hub.world()).map(({ conclusion, headBranch }) => `${conclusion} ${headBranch?.slice(0, 30)}`),
    ).toEqual(
      [
        'success gh-readonly-queue/main/pr-1-',
        'failure gh-readonly-queue/main/pr-2-',
        'failure gh-readonly-queue/main/pr-3-',
        'success gh-readonly-queue/main/pr-3-',
      ].map((line) => expect.stringContaining(line)),
    )
    expect(printed.slice(0, 2)).toEqual([
      `refs/heads/gh-readonly-queue/main/pr-1-${main} at ${first} by github-merge-queue[bot]`,
      'checks_requested refs/heads/main a.txt ',
    ])
    expect(git('ls-tree', '--name-only', '-r', 'main').split('\n')).toEqual([
      '.github/workflows/queue.yml',
      'README.md',
      'a.txt',
      'c.txt',
    ])
    expect(git('log', '--format=%s', '--first-parent', 'main').split('\n').slice(0, 2)).toEqual([
      'Merge pull request #3 from acme/c',
      'Merge pull request #1 from acme/a',
    ])
    expect(git('for-each-ref', '--format=%(refname)', 'refs/heads/gh-readonly-queue/')).toBe('')
  } finally {
    await dispatcher.close()
    await hub.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a check that is never reported is waited for until its time is over, on the clock of the World', async () => {
  const github = queueing({ queue: { checkResponseTimeoutMinutes: 45 } })
  const [id, other] = [github.id(1), github.id(2)]
  const small = smallGitHub(github.world)
  try {
    await enqueue(small, id)
    const asked = placeOf(small.hub.world(), 1)?.entry.group?.askedAt ?? 0
    await small.dispatcher.settle()
    expect(small.dispatcher.nextSchedule()).toBe(asked + 45 * minute)
    await small.dispatcher.advance(asked + 44 * minute)
    expect(placeOf(small.hub.world(), 1)).not.toBeNull()
    await enqueue(small, other)
    await small.dispatcher.advance(asked + 46 * minute)
    expect([placeOf(small.hub.world(), 1), placeOf(small.hub.world(), 2)?.position]).toEqual([null, 1])
    await small.dispatcher.advance(asked + 200 * minute)
    expect([small.hub.world().mergeQueues, small.dispatcher.nextSchedule()]).toEqual([{}, null])
  } finally {
    await small.close()
  }
})

test('a run that ends after the time is over merges nothing, though it is green', async () => {
  const github = queueing({ files: { '.github/workflows/queue.yml': listener } })
  const id = github.id(1)
  const small = smallGitHub(github.world, { minutes: () => 80 })
  try {
    await enqueue(small, id)
    const main = github.head()
    await small.dispatcher.settle()
    const [run] = groupRuns(small.hub.world())
    expect(run?.conclusion).toBe('success')
    expect(small.hub.world().repositories[shop]?.refs['refs/heads/main']).toBe(main)
    expect(placeOf(small.hub.world(), 1)).toBeNull()
  } finally {
    await small.close()
  }
})

test('workflows hear of merge groups by the branch they are for, and of nothing but that checks are asked for', async () => {
  const files = {
    '.github/workflows/queue.yml': listener,
    '.github/workflows/other.yml': listener.replace('[main]', '[release]').replace('Queue', 'Other'),
    '.github/workflows/push.yml': `name: Push\non: { push: { branches: ['gh-readonly-queue/**'] } }\n${build}`,
    '.github/workflows/pull.yml': `name: Pull\non: { pull_request: { types: [enqueued, dequeued] } }\n${build}`,
  }
  const github = queueing({ branches: ['a'], files })
  const id = github.id(1)
  const small = smallGitHub(github.world)
  try {
    await enqueue(small, id)
    await small.dispatcher.settle()
    const heard = Object.values(small.hub.world().runs).map(({ workflow, event }) => `${workflow.name} ${event}`)
    expect(heard).toEqual(['Pull pull_request', 'Push push', 'Queue merge_group', 'Pull pull_request'])
    const told = small.happenings.flatMap((one) =>
      one.is === 'event' && /merge_group|pull_request/.test(one.event) ? [`${one.event} ${one.action ?? ''}`] : [],
    )
    expect(told).toEqual([
      'pull_request enqueued',
      'merge_group checks_requested',
      'merge_group destroyed',
      'pull_request closed',
      'pull_request dequeued',
    ])
    const payloads = Object.values(small.hub.world().runs).map(({ payload }) => payload)
    const [, , group, dequeued] = payloads
    expect(group).toMatchObject({
      action: 'checks_requested',
      merge_group: {
        base_ref: 'refs/heads/main',
        base_sha: github.head(),
        head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${github.head()}`,
        head_sha: small.hub.world().repositories[shop]?.refs['refs/heads/main'],
        head_commit: { message: 'Merge pull request #1 from acme/a\n\nAdd a' },
      },
      repository: { full_name: shop },
      sender: { login: 'github-merge-queue[bot]' },
    })
    expect(dequeued).toMatchObject({ action: 'dequeued', number: 1, reason: 'MERGE' })
  } finally {
    await small.close()
  }
})

test('who waits still waits when the folder is served again, with the group that was formed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'merge-queue-'))
  const place = { repositories: join(folder, 'github'), state: join(folder, 'state') }
  const github = queueing({ branches: ['a'] })
  const id = github.id(1)
  try {
    const hub = await openHub({ world: github.world, ...place })
    await enqueue({ hub }, id)
    const before = placeOf(hub.world(), 1)
    await hub.close()
    const saved = await loadWorld(place)
    if (saved === null) throw new Error('Nothing was saved.')
    expect(before?.entry.group).toBeDefined()
    expect(placeOf(saved.world, 1)).toEqual(before)
    expect(saved.world.repositories[shop]?.refs[before?.entry.group?.ref ?? '']).toBe(before?.entry.group?.head)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
