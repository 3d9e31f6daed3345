import { describe, expect, test } from '@jest/globals'
import type { JobSeen, Request } from '../../../../src/domain/words/evidence.ts'
import type { Job } from 'embedded-github/github/world/runs'
import { addRun, jobOf, openForge, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

type Annotation = NonNullable<Job['annotations']>[number]

const at = Date.UTC(2026, 10, 2, 9)
const counts = { passed: 41, failed: 1, errored: 0, skipped: 2, failing: ['checkout pays once'] }
const notice = (said: unknown, more: Partial<Annotation> = {}): Annotation => ({
  level: 'notice',
  title: 'convoy-tests',
  message: typeof said === 'string' ? said : JSON.stringify(said),
  ...more,
})

/** A forge with a run whose jobs are those of participant.yml; `annotations` are of the job that ran the command. */
function forgeWith(
  annotations: readonly Annotation[],
  {
    workflow = 'convoy.yml',
    conclusion = 'failure',
  }: { readonly workflow?: string; readonly conclusion?: Job['conclusion'] } = {},
): Forge {
  const forge = openForge('acme/e2e')
  addRun(forge, 'acme/e2e', {
    id: 600,
    status: 'completed',
    conclusion: 'failure',
    workflow: { id: 8, path: `.github/workflows/${workflow}`, name: 'convoy' },
    jobs: [
      { ...jobOf(1, 'convoy / fetch', 'success'), annotations: [notice({ ...counts, passed: 7 })] },
      { ...jobOf(2, 'convoy / run', conclusion), annotations },
      jobOf(3, 'convoy / errored', 'skipped'),
    ],
  })
  return forge
}

async function jobsOf(
  forge: Forge,
  workflow = 'convoy.yml',
  github = forge.github,
): Promise<readonly JobSeen[] | undefined> {
  const head = refsOf(forge, 'acme/e2e')['refs/heads/main'] ?? ''
  const request: Request = {
    id: 'r-1',
    key: 'k'.repeat(64),
    tier: 'tier2a',
    to: 'acme/e2e',
    branch: 'main',
    workflow,
    candidate: 1,
    attempt: 1,
    sentAt: at,
    dueAt: at + 3_600_000,
    sends: 1,
    run: 600,
  }
  return (await github.look([{ about: 'run', request, head }])).runs['r-1']?.jobs
}

describe('what the tests of a command came to', () => {
  test.each(['convoy.yml', 'convoy-prepare.yml'])(
    'is said by a notice of the job that ran it, in %s',
    async (workflow) => {
      expect(
        await jobsOf(forgeWith([{ level: 'warning', message: 'old' }, notice(counts)], { workflow }), workflow),
      ).toEqual([
        { name: 'convoy / fetch', status: 'completed', conclusion: 'success' },
        { name: 'convoy / run', status: 'completed', conclusion: 'failure', id: 2, tests: counts },
        { name: 'convoy / errored', status: 'completed', conclusion: 'skipped' },
      ])
    },
  )

  test('costs one request', async () => {
    const forge = forgeWith([notice(counts)])
    await jobsOf(forge)
    expect(forge.calls.map((call) => call.route).filter((route) => route.startsWith('checks/'))).toEqual([
      'checks/list-annotations',
    ])
  })

  test('is not known of a machine that was lost: its job failed and no step of it', async () => {
    const forge = forgeWith([])
    const run = forge.world.runs['600']
    if (run === undefined) throw new Error('no run')
    addRun(forge, 'acme/e2e', { ...run, jobs: run.jobs.map((job) => ({ ...job, steps: [] })) })
    expect((await jobsOf(forge))?.[1]).toEqual({
      name: 'convoy / run',
      status: 'completed',
      conclusion: 'failure',
      lost: true,
    })
  })

  test.each(['convoy.yml', 'e2e.yml'])(
    'is not known of a machine that was lost: an error of the runner says so, in %s',
    async (workflow) => {
      const forge = forgeWith(
        [
          {
            level: 'error',
            message:
              'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.',
          },
        ],
        { workflow },
      )
      expect((await jobsOf(forge, workflow))?.[1]).toEqual({
        name: 'convoy / run',
        status: 'completed',
        conclusion: 'failure',
        lost: true,
      })
    },
  )

  test('counts once, however often the same is said', async () => {
    expect((await jobsOf(forgeWith([notice(counts), notice(counts)])))?.[1]?.tests).toMatchObject({ passed: 41 })
  })

  test.each<[string, readonly Annotation[]]>([
    ['nothing was said', []],
    ['two things were said', [notice(counts), notice({ ...counts, failed: 0 })]],
    ['one of two cannot be read', [notice(counts), notice('{')]],
    ['it is a warning', [notice(counts, { level: 'warning' })]],
    ['it has another title', [notice(counts, { title: 'Convoy-Tests' })]],
    ['it is no JSON', [notice('41 passed')]],
    ['it is no object', [notice([41, 1, 0, 2, []])]],
    ['it is null', [notice('null')]],
    ['a count is missing', [notice({ ...counts, errored: undefined })]],
    ['a count is negative', [notice({ ...counts, failed: -1 })]],
    ['a count is no whole number', [notice({ ...counts, passed: 1.5 })]],
    [
      'a count is too large to be exact',
      [notice('{"passed":9007199254740993,"failed":0,"errored":0,"skipped":0,"failing":[]}')],
    ],
    ['a count is text', [notice({ ...counts, passed: '41' })]],
    ['a count is inherited', [notice('{"__proto__":{"passed":1},"failed":0,"errored":0,"skipped":0,"failing":[]}')]],
    ['the names are none', [notice({ ...counts, failing: 'all' })]],
    ['a name is no text', [notice({ ...counts, failing: [{}] })]],
    ['there are more than twenty names', [notice({ ...counts, failing: Array.from({ length: 21 }, () => 'x') })]],
  ])('is not known where %s', async (_, annotations) => {
    expect((await jobsOf(forgeWith(annotations)))?.[1]).toEqual({
      name: 'convoy / run',
      status: 'completed',
      conclusion: 'failure',
      id: 2,
    })
  })

  test('names what failed in one line of at most 200 characters, and keeps nothing else that was said', async () => {
    const forge = forgeWith([
      notice({
        ...counts,
        failing: ['a\n::set-output name=x::\u001B[31m', '検索 › 支払い', 'y'.repeat(300)],
        more: '<script>',
      }),
    ])
    expect((await jobsOf(forge))?.[1]?.tests).toEqual({
      ...counts,
      failing: ['a ::set-output name=x::', '検索 › 支払い', `${'y'.repeat(199)}…`],
    })
  })

  test('is not asked where the command was cancelled', async () => {
    const forge = forgeWith([notice(counts)], { conclusion: 'cancelled' })
    expect((await jobsOf(forge))?.map(({ tests }) => tests)).toEqual([undefined, undefined, undefined])
    expect(forge.calls.map((call) => call.route)).not.toContain('checks/list-annotations')
  })
})

describe("what the tests of a workflow of the user's own came to", () => {
  test('is said by each of its jobs that ran', async () => {
    const forge = forgeWith([notice(counts)], { workflow: 'e2e.yml' })
    expect((await jobsOf(forge, 'e2e.yml'))?.map(({ tests }) => tests?.passed)).toEqual([7, 41, undefined])
  })

  test('is asked of the first twenty', async () => {
    const forge = openForge('acme/e2e')
    addRun(forge, 'acme/e2e', {
      id: 600,
      status: 'completed',
      conclusion: 'success',
      jobs: Array.from({ length: 50 }, (_, index) => jobOf(index + 1, `e2e ${index}`, 'success')),
    })
    await jobsOf(forge, 'e2e.yml')
    expect(forge.calls.filter(({ route }) => route === 'checks/list-annotations')).toHaveLength(20)
  })
})
