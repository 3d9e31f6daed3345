import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { CommitStep } from '../../../src/documents/scenario/scenario.ts'
import { addToken } from 'embedded-github/github/world/seed'
import { openHub } from 'embedded-github/server/hub'
import { outFolder } from '../../../src/rehearsal/report/out-folder.ts'
import { playScenario } from '../../../src/rehearsal/scenario/play-scenario.ts'
import { tokenOf } from '../../../src/rehearsal/seed/inhabitants.ts'
import type { StoryPlace } from '../../../src/rehearsal/seed/story-place.ts'
import { createDispatcher } from 'embedded-github/workflows/dispatcher'
import { acme } from '../../../packages/embedded-github/test/server/served-github.ts'

/** What a story of commits to `acme/api` came to, and where its branch main was before and after. */
async function play(...commits: readonly Partial<CommitStep>[]): Promise<Played> {
  return playFrom(null, commits)
}

interface Played {
  readonly said: readonly string[]
  readonly moved: boolean
  readonly story: StoryPlace | undefined
}

/** The same for who goes on with a story that has come to a place. */
async function playFrom(
  story: StoryPlace | null,
  commits: readonly Partial<CommitStep>[],
  isBrokenOff = (): boolean => false,
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'story-'))
  const seeded = { ...acme(), secret: 'of this story' }
  const world = addToken(seeded, tokenOf(seeded, 'zoe'), {
    kind: 'user',
    login: 'zoe',
    permissions: { contents: 'write', workflows: 'write', metadata: 'read' },
    repositories: 'all',
    expiresAt: null,
  })
  const hub = await openHub({
    world: story === null ? world : { ...world, place: story },
    repositories: join(folder, 'github'),
    state: join(folder, 'state'),
  })
  const dispatcher = createDispatcher({
    hub,
    machines: 1,
    durationMs: () => 0,
    folder: join(folder, 'work'),
    node: process.execPath,
    machine: () =>
      Promise.resolve({ conclusion: 'success', outputs: {}, steps: [], annotations: [], summary: '', log: [] }),
  })
  try {
    const headOf = (): string | undefined => hub.world().repositories['acme/api']?.refs['refs/heads/main']
    const before = headOf()
    const steps = commits.map((commit) => ({
      verb: 'commit' as const,
      commit: {
        as: 'zoe',
        repository: 'acme/api',
        branch: 'main',
        message: 'Change',
        files: { 'a.txt': 'a' },
        ...commit,
      },
    }))
    const said = await playScenario(
      {
        hub,
        dispatcher,
        control: 'acme/api',
        release: '2026.11',
        directive: 'auto',
        onSaid: () => undefined,
        onTurn: () => undefined,
        isBrokenOff,
      },
      steps,
      outFolder(join(folder, 'out')),
    )
    return { said, moved: headOf() !== before, story: hub.world().place as StoryPlace | undefined }
  } finally {
    await dispatcher.close()
    await hub.close()
    await rm(folder, { recursive: true, force: true })
  }
}

test.each([
  [
    'to a branch that is not there',
    { branch: 'rc/{release}' },
    'Step 2: acme/api has no branch rc/2026.11 that zoe could commit to (404 ',
  ],
  [
    'that GitHub refuses',
    { files: { '../a.txt': 'a' } },
    'Step 2: the commit of zoe to acme/api main was refused with 200: ',
  ],
])(
  'a commit %s is told as the step at which the story strayed, and what came before it stays',
  async (_title, commit, words) => {
    const { said, moved } = await play({}, commit, { message: 'Never' })
    expect(said).toEqual([expect.stringContaining(words)])
    expect(moved).toBe(true)
  },
)

test('what the people of a step have done is not done again by who goes on after it, and the step is over', async () => {
  const acted: StoryPlace = { steps: 0, done: ['step'], towards: null, idle: 0 }
  expect(await playFrom(acted, [{}])).toEqual({ said: [], moved: false, story: { ...acted, steps: 1, done: [] } })
  expect(await playFrom({ ...acted, done: [] }, [{}])).toMatchObject({ said: [], moved: true })
  expect(await playFrom({ ...acted, steps: 1, done: [] }, [{}, {}])).toMatchObject({ moved: true, story: { steps: 2 } })
})

test('a step that strayed is played again by who goes on', async () => {
  expect((await play({ branch: 'nowhere' })).story ?? { steps: 0, done: [] }).toMatchObject({ steps: 0, done: [] })
})

test('a step in which the rehearsal was broken off is played again', async () => {
  expect((await playFrom(null, [{}, {}], () => true)).story?.steps ?? 0).toBe(0)
  expect((await playFrom(null, [{}, {}])).story?.steps).toBe(2)
})
