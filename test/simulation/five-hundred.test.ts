import { beforeAll, describe, expect, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train.ts'
import type { Manifest } from '../../src/domain/words.ts'
import { readRelease } from '../../src/rehearsal/scenario/release-branch.ts'
import type { World } from '../../src/rehearsal/github/world.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { control, pathsAt, planAsk, refOf, release, revisionsOf, start, textAt } from './worlds.ts'

const name = (index: number): string => `acme/r${String(index).padStart(3, '0')}`.padEnd(38, 'x')
/** Five hundred repositories in two layers, with names of 38 characters and two tiers each. */
const text = `train: five-hundred
control: ${control}
branches: { source: main, staging: staging, production: master }
repositories:
${Array.from({ length: 500 }, (_, index) => `  - { name: ${name(index)}${index === 0 ? '' : `, depends-on: [${name(0)}]`} }`).join('\n')}
tiers:
  - { name: tier1, scope: repository, by: { checks: [{ name: test, app: github-actions }] } }
  - { name: tier1b, scope: repository, by: { checks: [{ name: lint, app: github-actions }] } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { command: "npm run e2e" } }
`

test('x', async () => {
  const train = readTrain(text, 'train.yml')
  const t0 = Date.now()
  const simulated = simulate(releaseWorld(train, text, start))
  console.log('world', Date.now() - t0)
  await play({ simulated, control, release, asks: [planAsk()] })
  console.log('played', Date.now() - t0, simulated.calls)
  const world = simulated.world
  const head = revisionsOf(world).at(-1)!
  const m = JSON.parse(textAt(world, head, 'release-manifest.json'))
  console.log(m.status, m.revision, m.attention, pathsAt(world, head).filter((p) => !p.startsWith('evidence/')), revisionsOf(world).map((c) => textAt(world, c, 'release-manifest.json').length))
}, 600000)
