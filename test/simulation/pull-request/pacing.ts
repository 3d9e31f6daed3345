import { readManifest } from '../../../src/documents/manifest.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Call } from 'embedded-github/call'
import { authenticate, type Bearer } from 'embedded-github/github/world/access'
import { listCreations } from 'embedded-github/github/world/content-limits'
import { listCommits } from 'embedded-github/github/git/commits'
import type { World } from 'embedded-github/github/world/world'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { endRuns, runAction } from '../../../src/simulation/play.ts'
import { releaseToken } from '../../../src/simulation/release-world.ts'
import { control, planAsk, refOf, textAt } from '../worlds.ts'
import { proposingWorld } from './proposing.ts'

/* Releases on a GitHub that holds to its limits on creating content, run by run. */

/** So many repositories whose production takes pull requests, all of which depend on the first. */
export function wideTrain(size: number): string {
  const rows = Array.from(
    { length: size },
    (_, index) => `  - { name: acme/r${index}${index === 0 ? '' : ', depends-on: [acme/r0]'} }`,
  )
  return `train: wide
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
promotion: { mode: pull-request }
repositories:
${rows.join('\n')}
tiers:
  - { name: tier1, scope: repository, required: true, by: { checks: [{ name: test, app: github-actions }] } }
  - { name: tier2a, scope: release, repository: acme/r0, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
}

/** The World of such a train, in which every account may create content 80 times a minute and 500 times an hour. */
export const limitedWorld = (size: number): World => ({
  ...proposingWorld(wideTrain(size)),
  deviations: { contentCreation: 'limited' },
})

/** What GitHub counted, and what it refused for its limits. */
export interface Counted {
  readonly simulated: Simulated
  readonly refused: string[]
  runs: number
  minute: number
  hour: number
  /** All the content that was created. */
  created: number
}

/** A GitHub that counts, and may do something before a call. */
export function counted(world: World, before: (counted: Counted, call: Call) => void = () => {}): Counted {
  const simulated = simulate(world)
  const { exchange } = simulated
  const app = authenticate(world, {
    method: 'GET',
    url: '/',
    headers: { authorization: `Bearer ${releaseToken}` },
  }) as Bearer
  const all: Counted = { simulated, refused: [], runs: 0, minute: 0, hour: 0, created: 0 }
  const count = (): number => listCreations(simulated.world, app).length
  Object.assign(simulated, {
    exchange: async (call: Call) => {
      before(all, call)
      const earlier = count()
      const answer = await exchange(call)
      if (answer.status === 403 || answer.status === 429) all.refused.push(`${call.method} ${call.url}`)
      const creations = listCreations(simulated.world, app)
      all.created += creations.length - earlier
      all.hour = Math.max(all.hour, creations.length)
      all.minute = Math.max(all.minute, creations.filter((at) => at > simulated.world.at - 60_000).length)
      return answer
    },
  })
  return all
}

const minuteMs = 60_000

/**
 * Runs releases until all have ended: a run that leaves something due wakes the next, which begins a minute later; else
 * a sweep comes after a quarter of an hour. Throws for a run that would be red.
 */
export async function runReleases(all: Counted, releases: readonly string[], most = 200): Promise<void> {
  const { simulated } = all
  for (let wake = 0; wake < most; wake += 1) {
    let isDue = false
    for (const release of releases) {
      if (isOver(simulated.world, release)) continue
      all.runs += 1
      const asks: readonly Ask[] = wake === 0 ? [{ ...planAsk(), id: `plan-${release}` }] : []
      const outcome = await runAction({ simulated, control, release, asks })
      isDue ||= outcome !== null && outcome.due !== null
      simulated.world = endRuns(simulated.world, () => 'success')
    }
    if (releases.every((release) => isOver(simulated.world, release))) return
    simulated.world = { ...simulated.world, at: simulated.world.at + (isDue ? minuteMs : 15 * minuteMs) }
  }
}

export function manifestOf(world: World, release: string): Manifest | null {
  const head = refOf(world, control, `refs/heads/release/${release}`)
  return head === undefined ? null : readManifest(textAt(world, head, 'release-manifest.json'))
}

/** Every revision of a release, the first first. */
export function revisionsOf(world: World, release: string): readonly Manifest[] {
  const head = refOf(world, control, `refs/heads/release/${release}`)
  if (head === undefined) return []
  return [...listCommits(world.objects, head, null, 1000)]
    .reverse()
    .map((commit) => readManifest(textAt(world, commit, 'release-manifest.json')))
}

function isOver(world: World, release: string): boolean {
  return manifestOf(world, release)?.status === 'shipped'
}
