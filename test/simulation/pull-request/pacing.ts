import { readManifest } from '../../../src/documents/manifest.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Call } from '../../../src/exchange/exchange.ts'
import { authenticate, type Bearer } from 'embedded-github/github/world/access'
import { listCreations } from 'embedded-github/github/world/content-limits'
import { listCommits } from 'embedded-github/github/git/commits'
import type { World } from 'embedded-github/github/world/world'
import type { Outcome } from '../../../src/conduct/conduct.ts'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { endRuns, runAction } from '../../../src/simulation/play.ts'
import { releaseToken } from '../../../src/simulation/release-world.ts'
import { control, planAsk, refOf, textAt } from '../worlds.ts'
import { proposingWorld, pullsOf, tagOf } from './proposing.ts'

/* Releases on a GitHub that holds to its limits on creating content, run by run. */

/** So many repositories whose production takes pull requests, all of which depend on the first. */
export function wideTrain(size: number, first = 0): string {
  const rows = Array.from(
    { length: size },
    (_, index) => `  - { name: acme/r${first + index}${index === 0 ? '' : `, depends-on: [acme/r${first}]`} }`,
  )
  return `train: wide
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
promotion: { mode: pull-request }
repositories:
${rows.join('\n')}
tiers:
  - { name: tier1, scope: repository, required: true, by: { checks: [{ name: test, app: github-actions }] } }
  - { name: tier2a, scope: release, repository: acme/r${first}, needs: [tier1], required: true, by: { command: "npm run e2e" } }
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
  /** Requests about the branch on which releases share what may be created. */
  claiming: number
  runs: number
  minute: number
  hour: number
  /** All the content that was created. */
  created: number
  /** One run, in which no time passes but GitHub's. */
  run(release: string, isPlanned: boolean): Promise<Outcome | null>
  /** A run that left something due wakes the next, which begins a minute later; else a sweep comes after fifteen. */
  wait(isDue: boolean): void
}

/** A GitHub that counts. */
export function counted(world: World): Counted {
  const simulated = simulate(world)
  const { exchange } = simulated
  const authorization = `Bearer ${releaseToken}`
  const app = authenticate(world, { method: 'GET', url: '/', headers: { authorization } }) as Bearer
  const all: Counted = {
    simulated,
    refused: [],
    claiming: 0,
    runs: 0,
    minute: 0,
    hour: 0,
    created: 0,
    run: async (release, isPlanned) => {
      all.runs += 1
      const asks: readonly Ask[] = isPlanned ? [{ ...planAsk(), id: `plan-${release}` }] : []
      const outcome = await runAction({ simulated, control, release, asks })
      simulated.world = endRuns(simulated.world, () => 'success')
      return outcome
    },
    wait: (isDue) => {
      simulated.world = { ...simulated.world, at: simulated.world.at + (isDue ? minuteMs : 15 * minuteMs) }
    },
  }
  const list = (): readonly number[] => listCreations(simulated.world, app)
  Object.assign(simulated, {
    exchange: async (call: Call) => {
      const earlier = list().length
      const answer = await exchange(call)
      if (/ReadClaims|convoy-pace/.test(`${call.url} ${call.body ?? ''}`)) all.claiming += 1
      if (answer.status === 403 || answer.status === 429) all.refused.push(`${call.method} ${call.url}`)
      const creations = list()
      all.created += Math.max(0, creations.length - earlier)
      all.hour = Math.max(all.hour, creations.length)
      all.minute = Math.max(all.minute, creations.filter((at) => at > simulated.world.at - minuteMs).length)
      return answer
    },
  })
  return all
}

const minuteMs = 60_000

/** Runs releases at the same time until all have shipped. Throws for a run that would be red. */
export async function runReleases(all: Counted, releases: readonly string[], most = 200): Promise<void> {
  for (let wake = 0; wake < most; wake += 1) {
    const open = releases.filter((release) => manifestOf(all.simulated.world, release)?.status !== 'shipped')
    if (open.length === 0) return
    let isDue = false
    for (const release of open) {
      const outcome = await all.run(release, manifestOf(all.simulated.world, release) === null)
      isDue ||= outcome?.due !== null
    }
    all.wait(isDue)
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

/** The repositories whose one pull request was merged, with one release, on a tag of what stands in production. */
export function shippedOf(world: World, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const [pull, ...others] = pullsOf(world, name)
    const production = refOf(world, name, 'refs/heads/master')
    return (
      others.length === 0 &&
      pull?.pull.merged !== null &&
      production !== undefined &&
      tagOf(world, name) === production &&
      world.repositories[name]?.releases.length === 1
    )
  })
}
