import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { main } from '../../../src/actions/plan-release/main.ts'
import { send } from '../../../src/actions/record-signal/send.ts'
import { readSignal } from '../../../src/actions/signal.ts'
import { takeStep } from '../../../src/actions/step-report.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Step } from '../../../src/domain/words/names.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { addEnvironment, addRepository, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { readRelease } from '../../../src/rehearsal/scenario/release-branch.ts'
import type { JobMessage } from 'embedded-github/workflows/words'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { releaseWorld } from '../../../src/simulation/release-world.ts'
import { circumstances } from '../../actions/circumstances.ts'
import { control, workAt } from '../../actions/control.ts'
import {
  dispatched,
  eventOn,
  minute,
  smallGitHub,
  start,
  type SmallGitHub,
} from '../../../packages/embedded-github/test/workflows/small-github.ts'

/*
 * Two releases are open, and wakes of one of them pour in: the starters as they are, GitHub's queues and clock, and the
 * real loop in every job of control, in one process. Nobody wakes control for a tier that has finished, so only sweeps
 * and its own wakes move a release on.
 */

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

const [busy, quiet] = ['2026.11', '2026.12'] as const
const starters = 'examples/starters/control/.github/workflows'
const read = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [`.github/workflows/${file}`, readFileSync(join(folder, file), 'utf8')]),
  )

const trainText = `train: shop
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: production }
repositories:
  - name: acme/shop
tiers:
  - { name: tier1, scope: repository, required: true, by: { workflow: unit.yml } }
  - { name: tier2a, scope: release, repository: acme/shop, needs: [tier1], required: true, by: { workflow: e2e.yml } }
`

/** The control repository as `convoy init` begins it, beside the kit that it calls. */
function world(): World {
  const files = Object.fromEntries(
    Object.entries(read(starters)).map(([path, text]) => [
      path,
      text.replaceAll(
        'uses: convoy-release/convoy/.github/workflows/control.yml',
        'uses: acme/convoy/.github/workflows/control.yml',
      ),
    ]),
  )
  const [started] = seedCommit(releaseWorld(readTrain(trainText, 'train.yml'), trainText, start), {
    repository: control,
    branch: 'main',
    message: 'Start',
    by: 'zoe',
    files,
  })
  const [kit, commit] = seedCommit(addRepository(started, { name: 'acme/convoy', defaultBranch: 'main' }), {
    repository: 'acme/convoy',
    branch: 'main',
    message: 'v1',
    by: 'zoe',
    files: read('.github/workflows'),
  })
  const variables = { CONVOY_APP_CLIENT_ID: 'Iv1.a' }
  const repository = kit.repositories[control]
  if (repository === undefined) throw new Error('there is no control repository')
  const keyed = addEnvironment(
    { ...kit, repositories: { ...kit.repositories, [control]: { ...repository, variables } } },
    control,
    'convoy',
    { refs: [{ id: 1, name: 'main', type: 'branch' }], secrets: { CONVOY_APP_PRIVATE_KEY: 'key' } },
  )
  return seedRef(keyed, 'acme/convoy', 'refs/tags/v1', commit)
}

function simulatedBy({ hub }: SmallGitHub): Simulated {
  return {
    world: hub.world(),
    calls: 0,
    exchange: async (call) => {
      const answered = Promise.withResolvers<ReturnType<typeof answer>[1]>()
      await hub.change((now) => {
        const [next, said, happenings] = answer(now, call)
        answered.resolve(said)
        return [next, happenings]
      })
      const { status, headers, body } = await answered.promise
      return {
        status,
        headers: { ...headers },
        body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
      }
    },
  }
}

/** What the steps of control.yml's jobs do. */
async function work(
  github: SmallGitHub,
  { run, job, contexts }: JobMessage,
): Promise<Readonly<Record<string, string>>> {
  const workplace = workAt(simulatedBy(github))
  const payload = { ...(run.payload as Readonly<Record<string, unknown>>), sender: { login: run.actor } }
  const circumstance = circumstances({
    event: run.event,
    payload,
    sender: run.event === 'schedule' ? '' : run.actor,
    runId: run.id,
    job: job.name,
  })
  const at = new Date(github.hub.world().at)
  const wake = (releases: readonly string[]): Promise<void> =>
    send(workplace.github, { to: control, event: 'release.sweep', release: releases, request: null }, circumstance, at)
  if (job.name.endsWith('promote')) {
    const needs = contexts.needs as Readonly<Record<string, { readonly outputs: Readonly<Record<string, string>> }>>
    const { outputs } = await takeStep('promote', needs['control']?.outputs['release'] ?? '', workplace, circumstance)
    if (outputs['due'] !== 'none') await wake([outputs['release'] ?? ''])
    return {}
  }
  const { outputs } = await main({
    signal: readSignal(circumstance, at),
    release: null,
    trainPath: 'train.yml',
    workplace,
    circumstances: circumstance,
  })
  const [release, more] = [
    outputs['release'] ?? '',
    outputs['more'] === 'none' ? [] : (outputs['more'] ?? '').split(' '),
  ]
  let due = outputs['due'] ?? 'none'
  for (const step of ['cut-rc', 'run-tier-gate', 'promote-staging'] satisfies readonly Step[]) {
    if (due === step) due = (await takeStep(step, release, workplace, circumstance)).outputs['due'] ?? 'none'
  }
  if (due !== 'none' && due !== 'promote') await wake([...more, release])
  else if (more.length > 0) await wake(more)
  return { release, due, broken: outputs['broken'] ?? 'none' }
}

/**
 * A hundred wakes of the busy release, five while each job of control runs, which takes four minutes; one of the other
 * among the first.
 */
const flood = 100

/**
 * Both releases are planned, and wakes pour in. `heard` is told what the quiet one has passed, at each job of control.
 */
async function begin(
  loses: (release: string) => boolean = () => false,
  heard: (minutes: number, passed: number) => void = () => undefined,
): Promise<SmallGitHub> {
  let poured = 0
  const github: SmallGitHub = smallGitHub(world(), {
    minutes: (_job, { repository }) => (repository === control ? 4 : 1),
    script: async (message) => {
      if (message.repository !== control) return {}
      heard((github.hub.world().at - start) / minute, standing(github, quiet).passed)
      if (standing(github, quiet).revision > 0 && poured < flood) {
        for (const release of [...(poured === 0 ? [quiet] : []), ...Array.from({ length: 5 }, () => busy)])
          await github.send((now) => dispatched(now, control, 'release.tier-finished', { release }))
        poured += 5
      }
      const outputs = await work(github, message)
      // A wake that GitHub lost on the way is a run that never began.
      await github.hub.change((now) => [
        {
          ...now,
          runs: Object.fromEntries(
            Object.entries(now.runs).filter(
              ([, { event, payload, status }]) =>
                !(status === 'queued' && event === 'repository_dispatch' && loses(releaseIn(payload))),
            ),
          ),
        },
        [],
      ])
      return { outputs }
    },
  })
  opened.push(github)
  for (const release of [busy, quiet]) {
    await github.send((now) =>
      eventOn(now, control, 'workflow_dispatch', {
        only: '.github/workflows/release.yml',
        inputs: { ask: 'release.plan', release },
        payload: { inputs: { ask: 'release.plan', release, directive: 'auto' } },
      }),
    )
  }
  return github
}

const releaseIn = (payload: unknown): string =>
  (payload as { readonly client_payload?: { readonly release?: string } }).client_payload?.release ?? ''

/** What a release has come to. */
function standing(
  github: SmallGitHub,
  release: string,
): { readonly status: string; readonly revision: number; readonly passed: number } {
  const manifest = readRelease(github.hub.world(), control, release)?.manifest
  return {
    status: manifest?.status ?? 'none',
    revision: manifest?.revision ?? 0,
    passed: manifest?.evidence.filter(({ conclusion }) => conclusion === 'passed').length ?? 0,
  }
}

const cancelled = (github: SmallGitHub): readonly string[] =>
  github
    .runs()
    .filter(({ conclusion }) => conclusion === 'cancelled')
    .map(({ event, payload }) => (event === 'schedule' ? event : releaseIn(payload)))

describe('two open releases, with wakes of one of them pouring in', () => {
  test('lose no sweep and no wake of the other: what GitHub drops of those that wait is of the one that is woken again', async () => {
    const github = await begin()
    await github.dispatcher.settle()
    expect(new Set(cancelled(github))).toEqual(new Set([busy]))
    expect(cancelled(github).length).toBeGreaterThan(50)
  })

  test.each([
    ['', (): boolean => false],
    [', even where every wake of the other is lost', (release: string): boolean => release === quiet],
  ])('both go on with the next sweep%s', async (_, loses) => {
    const passed: (readonly [number, number])[] = []
    const github = await begin(loses, (...told) => passed.push(told))
    await github.dispatcher.settle()
    // Planned and tested within ten minutes; the sweeps come at 9:07, 9:22, 9:37 …
    expect(passed.find(([, tiers]) => tiers === 1)?.[0]).toBeLessThan(30)
    expect(passed.find(([, tiers]) => tiers === 2)?.[0]).toBeLessThan(60)
    expect(passed.at(-1)?.[0]).toBeGreaterThan(50)
  })
})
