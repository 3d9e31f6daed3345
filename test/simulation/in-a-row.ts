import { UserError } from 'github-foundations/problem'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { isAncestor, listCommits, readCommit } from 'embedded-github/github/git/commits'
import { answer } from 'embedded-github/github/answers/answer'
import { addToken, seedCommit } from 'embedded-github/github/world/seed'
import { listFiles } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play, type Verdict } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { control, planAsk, refOf, singleTrain, start, textAt } from './worlds.ts'

/** Files by path; `null` where one is deleted. */
export type Files = Readonly<Record<string, string | null>>

/** Several releases of acme/app on one embedded GitHub, and what people do in between. */
export interface InARow {
  readonly simulated: Simulated
  /** Plays a release to where it rests, or on from there; `refused` has the problems of a plan that was refused. */
  release(
    id: string,
    verdict?: Verdict,
  ): Promise<{
    readonly manifest: Manifest | null
    readonly refused: readonly { readonly code: string; readonly message: string; readonly remedy: string }[]
  }>
  commit(branch: string, files: Files, message?: string): string
  /** Merges one branch into another through the API, as a person; says how GitHub answered. */
  merge(from: string, into: string): number
  head(branch: string): string
  filesOf(commit: string): Readonly<Record<string, string>>
  /** Whether one commit is reachable from the other. */
  holds(commit: string, ancestor: string): boolean
}

/** Every release is of everything, whether or not it changed: what comes of that is what is looked at. */
const lockstep = `unchanged: release\n${singleTrain}`

export function inARow(text = lockstep): InARow {
  const train = readTrain(text, 'train.yml')
  const world = addToken(releaseWorld(train, text, start), 'ghp_zoe', {
    kind: 'user',
    login: 'zoe',
    permissions: { metadata: 'read', contents: 'write', workflows: 'write' },
    repositories: 'all',
    expiresAt: null,
  })
  const simulated = simulate(world)
  const head = (branch: string): string => refOf(simulated.world, 'acme/app', `refs/heads/${branch}`) ?? ''
  return {
    simulated,
    head,
    async release(id, verdict) {
      const asks = [{ ...planAsk(), id: `plan-${id}`, at: simulated.world.at }]
      const refused = await play({
        simulated,
        control,
        release: id,
        asks,
        ...(verdict === undefined ? {} : { verdict }),
      }).then(
        () => [],
        (error: unknown) => {
          if (error instanceof UserError) return error.problems
          throw error
        },
      )
      return { manifest: manifestOf(simulated.world, id), refused }
    },
    commit(branch, files, message = 'fix: something') {
      const [next, sha] = seedCommit(simulated.world, { repository: 'acme/app', branch, message, by: 'ann', files })
      simulated.world = next
      return sha
    },
    merge(from, into) {
      const [next, { status }] = answer(simulated.world, {
        method: 'POST',
        url: `${simulated.world.url}/repos/acme/app/merges`,
        headers: { authorization: 'Bearer ghp_zoe', 'content-type': 'application/json' },
        body: JSON.stringify({ base: into, head: from }),
      })
      simulated.world = next
      return status
    },
    filesOf(commit) {
      const { objects } = simulated.world
      return Object.fromEntries(
        [...listFiles(objects, readCommit(objects, commit).tree)].map(([path, { sha }]) => [
          path,
          Buffer.from(objects.get(sha)?.content ?? []).toString('utf8'),
        ]),
      )
    },
    holds: (commit, ancestor) => isAncestor(simulated.world.objects, ancestor, commit),
  }
}

function manifestOf(world: World, id: string): Manifest | null {
  const head = refOf(world, control, `refs/heads/release/${id}`)
  return head === undefined
    ? null
    : readManifest(textAt(world, listCommits(world.objects, head, null, 1)[0] ?? '', 'release-manifest.json'))
}
