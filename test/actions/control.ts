import { readTrain } from '../../src/documents/train/train.ts'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { kitCommit, releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'
import type { Workplace } from '../../src/actions/workplace.ts'
import type { World } from 'embedded-github/github/world/world'

export const control = 'acme/release-control'
export const trainText = `train: shop
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: production }
repositories:
  - name: acme/shop
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], required: true, by: { workflow: e2e.yml } }
`

/** A GitHub with a train, its repositories and the release App. */
export function controlWorld(): World {
  return releaseWorld(readTrain(trainText, 'train.yml'), trainText, Date.parse('2026-11-20T09:00:00Z'))
}

/** The release App at work on a GitHub in this process. */
export function workAt(simulated: Simulated): Workplace {
  const github = connect({
    octokit: makeOctokit({ token: releaseToken, exchange: simulated.exchange, apiUrl: 'http://127.0.0.1' }),
    exchange: simulated.exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
  })
  return { github, control, kit: kitCommit, kitRepository: 'convoy-release/convoy', onPass: () => undefined }
}

export function openControl(): { readonly simulated: Simulated; readonly workplace: Workplace } {
  const simulated = simulate(controlWorld())
  return { simulated, workplace: workAt(simulated) }
}
