import { conduct } from '../../src/conduct/conduct.ts'
import type { Answer, Exchange } from '../../src/exchange/exchange.ts'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import type { Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { addToken } from 'embedded-github/github/world/seed'
import type { Job, Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import type { Simulated } from '../../src/simulation/exchange.ts'
import { kitCommit, releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'
import { manifestIn } from './asking.ts'
import { control, planAsk, release, start } from './worlds.ts'

/** The first tier by a command, the second by a workflow of a repository that only tests. */
export const provenTrain = `train: proven
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - name: acme/app
tiers:
  - { name: tier1, scope: repository, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { workflow: e2e.yml } }
`

/** A GitHub on which that train waits to be planned, and zoe, who may start workflows everywhere, has a token. */
export function provenWorld(trainText = provenTrain): World {
  const world = releaseWorld(readTrain(trainText, 'train.yml'), trainText, start)
  const permissions = { metadata: 'read', contents: 'write', actions: 'write' } as const
  return addToken(world, 'zoe-token', { kind: 'user', login: 'zoe', permissions, repositories: 'all', expiresAt: null })
}

/** What comes between Convoy and GitHub: `next` is GitHub's own answer. */
export type Between = (call: Parameters<Exchange>[0], next: () => Promise<Answer>) => Promise<Answer>

/** Convoy looks, decides, records and performs until nothing is due, once; somebody may come between it and GitHub. */
export async function goOnce(
  simulated: Simulated,
  between: Between = (_call, next) => next(),
  steps: Parameters<typeof conduct>[0]['steps'] = [
    'record-signal',
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
    'promote',
  ],
): Promise<Manifest> {
  const exchange: Exchange = (call) => between(call, () => simulated.exchange(call))
  const github = connect({
    octokit: makeOctokit({ token: releaseToken, exchange, apiUrl: 'http://127.0.0.1' }),
    exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
  })
  await conduct({
    github,
    control,
    release,
    steps,
    asks: [planAsk()],
    kit: kitCommit,
    plan: { trainPath: 'train.yml' },
  })
  return manifestIn(simulated.world)
}

/** The one request that is open. */
export function openRequest({ requests }: Manifest): Request {
  const [request] = requests
  if (request === undefined) throw new Error('nothing was asked for')
  return request
}

/** What was recorded of a tier, one word and rule for each attempt. */
export const recorded = ({ evidence }: Manifest, tier: string): readonly string[] =>
  evidence
    .filter((each) => each.tier === tier)
    .map(({ attempt, conclusion, rule }: Evidence) => `${attempt} ${conclusion} ${rule}`)

/** The World in which a run is another one. */
export function withRun(world: World, id: number | undefined, parts: Partial<Run>): World {
  const run = world.runs[String(id)]
  if (run === undefined) throw new Error(`there is no run ${id}`)
  return { ...world, runs: { ...world.runs, [String(id)]: { ...run, ...parts } } }
}

/** A job that ended so. */
export function endedJob(id: number, name: string, conclusion: Job['conclusion'], more: Partial<Job> = {}): Job {
  return {
    id,
    key: name.replace(' / ', '/'),
    name,
    status: 'completed',
    conclusion,
    startedAt: start,
    completedAt: start,
    outputs: {},
    steps: [],
    concurrency: null,
    ...more,
  }
}

/** Somebody starts a workflow on the candidate branch and says that it answers this request. */
export async function dispatchAs(
  token: string,
  simulated: Simulated,
  { to, branch, workflow, id }: Pick<Request, 'to' | 'branch' | 'workflow' | 'id'>,
): Promise<number> {
  const { status } = await simulated.exchange({
    method: 'POST',
    url: `http://127.0.0.1/repos/${to}/actions/workflows/${workflow}/dispatches`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ref: branch, inputs: { convoy: JSON.stringify({ protocol: 1, request: id, release }) } }),
  })
  return status
}
