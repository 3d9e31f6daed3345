import { readTrain } from '../../src/documents/train/train.ts'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import { listCommits, readCommit } from 'embedded-github/github/git/commits'
import { listFiles, readFile } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import type { Ask } from '../../src/domain/words/ask.ts'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'

export const start = Date.UTC(2026, 10, 2, 9)
export const control = 'acme/release-control'
export const release = '2026.11'

export const singleTrain = `train: single
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - name: acme/app
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/app, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`

export const planAsk = (directive: 'quick' | 'auto' | 'careful' = 'auto'): Ask => ({
  id: 'plan-1',
  at: start,
  by: { login: 'zoe', kind: 'human' },
  type: 'plan',
  directive,
})

/** A GitHub in memory on which the single train waits to be planned. */
export const newWorld = (): World => releaseWorld(readTrain(singleTrain, 'train.yml'), singleTrain, start)
export const performanceOf = (simulated: Simulated) => ({ simulated, control, release, asks: [planAsk()] })
export const connectTo = (simulated: Simulated) =>
  connect({
    octokit: makeOctokit({ token: releaseToken, exchange: simulated.exchange, apiUrl: 'http://127.0.0.1' }),
    exchange: simulated.exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
  })
export const newPlay = (world = newWorld()) => performanceOf(simulate(world))

export const refOf = (world: World, repository: string, ref: string): string | undefined =>
  world.repositories[repository]?.refs[ref]
export const textAt = (world: World, commit: string, path: string): string => {
  const file = readFile(world.objects, commit, path)
  if (file === null) throw new Error(`no ${path} at ${commit}`)
  return Buffer.from(file.content).toString('utf8')
}

/** The commits of the release branch, revision 1 first. */
export const revisionsOf = (world: World): readonly string[] => {
  const head = refOf(world, control, `refs/heads/release/${release}`)
  return head === undefined ? [] : [...listCommits(world.objects, head, null, 1000)].reverse()
}
export const parentsOf = (world: World, commit: string): readonly string[] => readCommit(world.objects, commit).parents
export const pathsAt = (world: World, commit: string): readonly string[] => [
  ...listFiles(world.objects, readCommit(world.objects, commit).tree).keys(),
]
