import { UserError, type Problem } from 'github-foundations/problem'
import { admitAsk } from '../../../src/conduct/admission.ts'
import { readEvent } from '../../../src/documents/event.ts'
import { readManifest } from '../../../src/documents/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Step } from '../../../src/domain/words/names.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { readCommit } from 'embedded-github/github/git/commits'
import { listFiles } from 'embedded-github/github/git/trees'
import { addToken, seedCommit } from 'embedded-github/github/world/seed'
import type { Run } from 'embedded-github/github/world/runs'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play, type Verdict } from '../../../src/simulation/play.ts'
import { commitOnTop } from '../../../src/github/act/commit-on-top.ts'
import { makeOctokit } from '../../../src/github/octokit.ts'
import { releaseToken, releaseWorld } from '../../../src/simulation/release-world.ts'
import { connectTo, control, planAsk, refOf, start, textAt } from '../worlds.ts'

/** A train of four: api is built with core, web calls api, and docs stands alone. */
export const shopTrain = `train: shop
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/core }
  - { name: acme/api, depends-on: [{ repository: acme/core, kind: build }] }
  - { name: acme/web, depends-on: [acme/api] }
  - { name: acme/docs }
tiers:
  - { name: tier1, scope: repository, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/web, needs: [tier1], by: { command: "npm run e2e" } }
`
export const names = ['acme/api', 'acme/core', 'acme/docs', 'acme/web'] as const
type Repository = (typeof names)[number]

/** Files by path; `null` where one is deleted. */
type Files = Readonly<Record<string, string | null>>

/** Several releases of a train on one embedded GitHub, and what people do in between. */
export interface Shop {
  readonly simulated: Simulated
  /** Plays a release to where it rests, or on from there; the problems of a plan that was refused, else none. */
  release(
    id: string,
    more?: { readonly verdict?: Verdict; readonly include?: readonly string[] },
  ): Promise<readonly Problem[]>
  /** Plans a release and does nothing more of it; the problems of a plan that was refused, else none. */
  plan(id: string): Promise<readonly Problem[]>
  /** What somebody asks of a release, which then goes as far as it can; the code of a refusal. */
  ask(id: string, type: string, body: object, more?: { readonly verdict?: Verdict }): Promise<string | null>
  manifest(id: string): Manifest
  commit(name: Repository | typeof control, branch: string, files: Files, message?: string): string
  /** Merges one branch into another through the API, as a person; says how GitHub answered. */
  merge(name: Repository, from: string, into: string): number
  head(name: Repository | typeof control, branch: string): string
  tags(name: Repository): readonly string[]
  filesOf(name: Repository, commit: string): Readonly<Record<string, string>>
}

export function openShop(text = shopTrain): Shop {
  const train = readTrain(text, 'train.yml')
  const world = addToken(releaseWorld(train, text, start), 'ghp_zoe', {
    kind: 'user',
    login: 'zoe',
    permissions: { metadata: 'read', contents: 'write', issues: 'write', workflows: 'write' },
    repositories: 'all',
    expiresAt: null,
  })
  const simulated = simulate(world)
  let sent = 0
  const head = (name: string, branch: string): string => refOf(simulated.world, name, `refs/heads/${branch}`) ?? ''
  const commit: Shop['commit'] = (repository, branch, files, message = 'fix: something') => {
    const [next, sha] = seedCommit(simulated.world, { repository, branch, message, by: 'ann', files })
    simulated.world = next
    return sha
  }
  const go = (id: string, asks: readonly Ask[], verdict?: Verdict, steps?: readonly Step[]): Promise<void> =>
    play(
      {
        simulated,
        control,
        release: id,
        asks,
        prepare: (run) => writeVersion(simulated, run),
        ...(verdict === undefined ? {} : { verdict }),
      },
      steps,
    )
  const planned = (id: string, include?: readonly string[]): readonly Ask[] => [
    { ...planAsk(), id: `plan-${id}`, at: simulated.world.at, ...(include === undefined ? {} : { include }) },
  ]
  const problemsOf = (played: Promise<void>): Promise<readonly Problem[]> =>
    played.then(
      () => [],
      (error: unknown) => {
        if (error instanceof UserError) return error.problems
        throw error
      },
    )
  return {
    simulated,
    head,
    commit,
    release: (id, { verdict, include } = {}) => problemsOf(go(id, planned(id, include), verdict)),
    plan: (id) => problemsOf(go(id, planned(id), undefined, ['record-signal', 'plan-release'])),
    async ask(id, type, body, { verdict } = {}) {
      sent += 1
      const at = new Date(simulated.world.at).toISOString()
      const payload = { protocol: 1, id: `event-${sent}`, release: id, at, actor: { login: 'zoe' }, body }
      const admission = await admitAsk({
        github: connectTo(simulated),
        control,
        event: readEvent(type, payload),
        sender: { login: 'zoe' },
        at: simulated.world.at,
      })
      if ('refused' in admission) return admission.refused.code
      await go(id, [admission.ask], verdict)
      return null
    },
    manifest: (id) => readManifest(textAt(simulated.world, head(control, `release/${id}`), 'release-manifest.json')),
    merge(name, from, into) {
      const [next, { status }] = answer(simulated.world, {
        method: 'POST',
        url: `${simulated.world.url}/repos/${name}/merges`,
        headers: { authorization: 'Bearer ghp_zoe', 'content-type': 'application/json' },
        body: JSON.stringify({ base: into, head: from }),
      })
      simulated.world = next
      return status
    },
    tags: (name) =>
      Object.keys(simulated.world.repositories[name]?.refs ?? {})
        .filter((ref) => ref.startsWith('refs/tags/'))
        .map((ref) => ref.slice('refs/tags/'.length))
        .sort(),
    filesOf(_name, sha) {
      const { objects } = simulated.world
      return Object.fromEntries(
        [...listFiles(objects, readCommit(objects, sha).tree)].map(([path, { sha: blob }]) => [
          path,
          Buffer.from(objects.get(blob)?.content ?? []).toString('utf8'),
        ]),
      )
    },
  }
}

/** What the command of a train writes: the planned version and the pins of what it is built with. */
async function writeVersion({ exchange }: Simulated, { repository, headSha, inputs: { convoy } }: Run): Promise<void> {
  if (typeof convoy !== 'string') throw new Error('the run was not told what to prepare')
  const { release, prepare } = JSON.parse(convoy) as {
    readonly release: string
    readonly prepare: { readonly version: string; readonly pins: Readonly<Record<string, string>> }
  }
  const apiUrl = 'http://127.0.0.1'
  const texts = { VERSION: `${prepare.version}\n`, 'pins.json': `${JSON.stringify(prepare.pins)}\n` }
  await commitOnTop(
    { octokit: makeOctokit({ token: releaseToken, exchange, apiUrl }), exchange, graphqlUrl: `${apiUrl}/graphql` },
    {
      repository,
      parent: headSha,
      branch: `convoy/${release}/prepared`,
      message: `Prepare ${prepare.version}`,
      changes: Object.entries(texts).map(([path, text]) => ({
        path,
        mode: '100644',
        content: Buffer.from(text).toString('base64'),
      })),
    },
  )
}
