import { afterEach, describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import { controlFiles } from '../../../src/domain/control/sweeps.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { quietUntil } from '../../../src/rehearsal/scenario/quiet-until.ts'
import { reportRehearsal } from '../../../src/rehearsal/report/rehearsal-report.ts'
import { readRelease } from '../../../src/rehearsal/scenario/release-branch.ts'
import type { TranscriptLine } from '../../../src/rehearsal/report/transcript.ts'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { runAction } from '../../../src/simulation/play.ts'
import { releaseWorld } from '../../../src/simulation/release-world.ts'
import {
  dispatched,
  minute,
  smallGitHub,
  type SmallGitHub,
} from '../../../packages/embedded-github/test/workflows/small-github.ts'
import { control, performanceOf, release, start } from '../../simulation/worlds.ts'

/*
 * The real loop decides in every sweep, over the embedded GitHub and its clock, in one process. Each story is told
 * twice: with every sweep played, and with those left out that would have changed nothing.
 */

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

const trainOf = ({ soak = '', member = '', more = '' } = {}): string => `train: single
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/app${member} }
tiers:
  - { name: tier1, scope: repository, required: true, by: { workflow: unit.yml } }
  - { name: tier2a, scope: release, repository: acme/app, needs: [tier1], required: true, by: { workflow: e2e.yml }${soak} }
${more}`

const { asks, hourly, often } = controlFiles
const sweeping =
  'on:\n  schedule: [{ cron: "*/15 * * * *" }]\n  repository_dispatch: { types: [release.plan] }\njobs:\n  control: { runs-on: x, steps: [{ run: "true" }] }\n'

interface Story {
  readonly train: string
  readonly hours: number
  readonly minutes?: (repository: string, workflow: string) => number
  readonly meanwhile?: (world: World) => World
}

/** Everything that is left when a story has been told. */
async function tell(
  { train, hours, minutes, meanwhile }: Story,
  playsAll: boolean,
): Promise<{ readonly left: unknown; readonly status: string; readonly played: number }> {
  const lines: TranscriptLine[] = []
  const [world] = seedCommit(releaseWorld(readTrain(train, 'train.yml'), train, start), {
    repository: control,
    branch: 'main',
    message: 'Sweep',
    by: 'zoe',
    files: { [asks]: sweeping, [hourly]: null, [often]: null },
  })
  const github: SmallGitHub = smallGitHub(world, {
    minutes: (_name, run) => minutes?.(run.repository, run.workflow.path.split('/').at(-1) ?? '') ?? 1,
    script: async ({ repository }) => {
      if (repository === control) await runAction(performanceOf(simulatedBy(github)))
      return {}
    },
    ...(playsAll
      ? {}
      : { quietUntil: (now, repository) => (repository === control ? quietUntil(now, control) : now.at) }),
    onLeftOut: (at, like) => lines.push({ is: 'left-out', at, like: like.map(({ id }) => id) }),
  })
  opened.push(github)
  github.hub.listen((happening) => lines.push(happening))
  await github.send((now) => dispatched(now, control, 'release.plan'))
  await github.dispatcher.advance(start + (hours / 2) * 60 * minute)
  if (meanwhile !== undefined) await github.hub.change((now) => [meanwhile(now), []])
  await github.dispatcher.advance(start + hours * 60 * minute)
  const end = github.hub.world()
  const report = reportRehearsal(end, readRelease(end, control, release), {
    release,
    control,
    directive: 'auto',
    lines,
    durationMs: 0,
  })
  const refs = Object.values(end.repositories).map(({ name, refs: held }) => [name, held])
  return {
    left: { refs, report, at: end.at, serial: end.serial },
    status: `${report.phase} ${report.status}`,
    played: github.messages.filter(({ repository }) => repository === control).length,
  }
}

function simulatedBy({ hub }: SmallGitHub): Simulated {
  return {
    world: hub.world(),
    calls: 0,
    exchange: async (call) => {
      const answered = Promise.withResolvers<ReturnType<typeof answer>[1]>()
      await hub.change((world) => {
        const [next, said, happenings] = answer(world, call)
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

const stories: readonly (readonly [string, Story, string, number])[] = [
  ['soaks for three hours', { train: trainOf({ soak: ', soak: 3h' }), hours: 6 }, 'ship shipped', 14],
  [
    'soaks, and its RC branch moves meanwhile',
    {
      train: trainOf({ soak: ', soak: 3h' }),
      hours: 8,
      meanwhile: (world) =>
        seedCommit(world, {
          repository: 'acme/app',
          branch: `rc/${release}`,
          message: 'fix: it',
          by: 'ann',
          files: { 'program.txt': '2\n' },
        })[0],
    },
    'ship shipped',
    22,
  ],
  [
    'waits for a tier of five hours',
    { train: trainOf(), hours: 8, minutes: (_, file) => (file === 'e2e.yml' ? 300 : 1) },
    'ship shipped',
    12,
  ],
  [
    'waits for a tier that does not end in time',
    { train: trainOf(), hours: 26, minutes: (_, file) => (file === 'e2e.yml' ? 800 : 1) },
    'validation blocked',
    22,
  ],
  [
    'waits for a deployment that never comes',
    { train: trainOf({ member: ', settled-when: { staging: { deployment: staging } }' }), hours: 10 },
    'staging blocked',
    12,
  ],
]

describe.each(stories)('a release that %s', (_, story, status, most) => {
  test('comes to the same end in the same commits, minutes and requests whether idle sweeps are played or left out', async () => {
    const [played, quick] = [await tell(story, true), await tell(story, false)]
    expect(quick.left).toEqual(played.left)
    expect([played.status, quick.status]).toEqual([status, status])
    expect(played.played).toBeGreaterThan(story.hours * 4)
    expect(quick.played).toBeLessThan(most)
  })
})
