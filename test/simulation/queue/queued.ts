import { answer } from 'embedded-github/github/answers/answer'
import { listPulls, type PullRequest } from 'embedded-github/github/tracker/issues'
import type { MergeQueueParameters, Rule } from 'embedded-github/github/rules/definitions'
import type { World } from 'embedded-github/github/world/world'
import { findPlace } from 'embedded-github/github/queue/entries'
import { nodeId } from 'embedded-github/github/world/access'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import {
  act,
  chainTrain,
  headOf,
  namesOf,
  proposingWorld,
  push,
  reviewed,
  strict,
  withRules,
} from '../pull-request/proposing.ts'
import { guard } from '../gate/guarded.ts'

/* Releases of repositories whose production takes pull requests from a merge queue. */

const usual: MergeQueueParameters = {
  checkResponseTimeoutMinutes: 60,
  groupingStrategy: 'ALLGREEN',
  maxEntriesToBuild: 5,
  maxEntriesToMerge: 5,
  minEntriesToMerge: 1,
  minEntriesToMergeWaitMinutes: 0,
  mergeMethod: 'merge',
}

const queueRule = (parts: Partial<MergeQueueParameters> = {}): Rule => ({
  type: 'merge_queue',
  parameters: { ...usual, ...parts },
})

/** A chain of repositories whose production has a merge queue that requires the gate; `how`: what the queue is like. */
export function queuedWorld(
  size: number,
  {
    queue = {},
    promotion = 'mode: merge-queue',
    modes = {},
    gate,
  }: {
    queue?: Partial<MergeQueueParameters>
    promotion?: string
    modes?: Readonly<Record<number, string>>
    /** The App that has to report the gate, `null` for anybody; `none`: production requires none. */
    gate?: number | null | 'none'
  } = {},
): World {
  const names = namesOf(size)
  const isQueued = (index: number): boolean => ['merge-queue', undefined].includes(modes[index])
  const queuing = names.filter((_, index) => isQueued(index))
  const world = proposingWorld(chainTrain(size, { promotion, modes }), [])
  const ruled = queuing.reduce((each, name) => withRules(each, name, [reviewed(), queueRule(queue)]), world)
  return gate === 'none' ? ruled : guard(ruled, queuing, gate)
}

/** The place of a repository's pull request in its queue; `null`: it waits in none. */
export const placeOf = (world: World, name: string): number | null =>
  listPulls(world, name)
    .map(({ id }) => findPlace(world, id)?.position ?? null)
    .find((place) => place !== null) ?? null

/** What somebody does by GraphQL, which REST has no way for; says the errors. */
function mutate(simulated: Simulated, login: string, mutation: string): readonly string[] {
  const [next, { body }] = answer(simulated.world, {
    method: 'POST',
    url: `${simulated.world.url}/graphql`,
    headers: { authorization: `Bearer ghp_${login}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation { ${mutation} { clientMutationId } }` }),
  })
  simulated.world = next
  const said = JSON.parse(String(body)) as { readonly errors?: readonly { readonly message: string }[] }
  return (said.errors ?? []).map(({ message }) => message)
}

/** Somebody puts a pull request into its queue, past all others where it jumps, or takes it out. */
export const putIn = (simulated: Simulated, login: string, { id }: PullRequest, jump = false): readonly string[] =>
  mutate(
    simulated,
    login,
    `enqueuePullRequest(input: { pullRequestId: "${nodeId('PullRequest', id)}", jump: ${jump} })`,
  )
export const takeOut = (simulated: Simulated, login: string, { id }: PullRequest): readonly string[] =>
  mutate(simulated, login, `dequeuePullRequest(input: { id: "${nodeId('PullRequest', id)}" })`)

/** Ann opens a pull request of a branch of her own, with one file more, into production; says it. */
export function openOther(simulated: Simulated, name: string, branch: string): PullRequest {
  const sha = headOf(simulated.world, name, 'master')
  act(simulated, 'ann', 'POST', `/repos/${name}/git/refs`, { ref: `refs/heads/${branch}`, sha })
  push(simulated, name, branch, `${branch}.txt`)
  act(simulated, 'ann', 'POST', `/repos/${name}/pulls`, { head: branch, base: 'master', title: branch })
  const found = listPulls(simulated.world, name).find(({ pull }) => pull.head === branch)
  if (found === undefined) throw new Error(`${name} took no pull request of ${branch}`)
  return found
}

/** The same World in which the check `test` runs on groups of queues and production requires it. */
export const withGroupChecks = (world: World, names: readonly string[]): World =>
  names.reduce(
    (each, name) =>
      withRules(
        seedCommit(each, {
          repository: name,
          branch: 'main',
          message: 'ci: run on merge groups',
          by: 'zoe',
          files: {
            '.github/workflows/ci.yml':
              'on:\n  push:\n    branches: ["rc/**"]\n  merge_group:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n',
          },
        })[0],
        name,
        [strict],
      ),
    world,
  )
