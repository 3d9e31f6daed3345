import { createHash } from 'node:crypto'
import { zip } from 'embedded-github/runner/zip'
import { answer } from 'embedded-github/github/answers/answer'
import { addToken, seedCommit } from 'embedded-github/github/world/seed'
import { assetsOf } from 'embedded-github/github/world/release-assets'
import type { Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { readManifest } from '../../../src/documents/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { endRuns, runAction, type Performance } from '../../../src/simulation/play.ts'
import { releaseToken, releaseWorld } from '../../../src/simulation/release-world.ts'
import { revisionsOf, start, textAt } from '../worlds.ts'

export const lib = 'acme/lib'
export const app = 'acme/app'

/** Two repositories whose releases get files of release.yml; `more` stands in the train besides. */
export const shopTrain = (
  more = 'publish: { assets: [{ workflow: release.yml, artifact: "dist-*", files: "*.tgz" }] }',
) =>
  `train: shop
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
${more}
repositories:
  - name: ${lib}
  - { name: ${app}, depends-on: [${lib}] }
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: ${app}, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`

const job = 'jobs:\n  build:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n'
/** What starts release.yml: the RC branch before anything ships, or the tag with which it does. */
export const onCandidate = 'on:\n  push:\n    branches: ["rc/**"]\n'
export const onTag = 'on:\n  push:\n    tags: ["v*"]\n'

/** A GitHub in memory on which the shop waits to be planned, with a release.yml that this starts. */
export function shopWorld(starts = onCandidate, train = shopTrain()): World {
  return [lib, app].reduce(
    (world, repository) =>
      seedCommit(world, {
        repository,
        branch: 'main',
        message: 'feat: build what is released',
        by: 'zoe',
        files: { '.github/workflows/release.yml': starts + job },
      })[0],
    addToken(releaseWorld(readTrain(train, 'train.yml'), train, start), 'zoe-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { contents: 'write', administration: 'write', metadata: 'read' },
      repositories: 'all',
      expiresAt: null,
    }),
  )
}

/** What a run of release.yml leaves: artifacts by name, each an archive. */
export type Leaves = (run: Run) => Readonly<Record<string, Uint8Array>>

export const packed = (files: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  zip(new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])))

/** Two files of two artifacts, which say what they were built from. */
export const twoFiles: Leaves = ({ repository, headSha }) => ({
  'dist-linux': packed({ 'out/linux.tgz': `linux ${repository} ${headSha}`, 'out/log.txt': 'built' }),
  'dist-mac': packed({ 'mac 64.tgz': `mac ${repository} ${headSha}` }),
  logs: packed({ 'never.tgz': 'not a name that the train wants' }),
})

const day = 86_400_000

/** Ends every run, and puts the artifacts of those of release.yml there. */
function build(world: World, leaves: Leaves, ends: (run: Run) => 'success' | 'failure' = () => 'success'): World {
  const open = Object.values(world.runs).filter(({ status }) => status !== 'completed')
  let built = endRuns(world, ends)
  for (const { id } of open) {
    const run = built.runs[String(id)]!
    if (!run.workflow.path.endsWith('/release.yml') || run.conclusion !== 'success') continue
    for (const [name, content] of Object.entries(leaves(run))) built = leave(built, run, name, content)
  }
  return built
}

/** Puts one artifact of a run there. */
export function leave(world: World, run: Run, name: string, content: Uint8Array): World {
  const id = world.serial + 1
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  const artifact = {
    id,
    run: run.id,
    job: run.jobs[0]!.id,
    name,
    size: content.length,
    digest,
    createdAt: world.at,
    expiresAt: world.at + 90 * day,
    finalized: true,
    content,
  }
  return { ...world, serial: id, artifacts: { ...world.artifacts, [id]: artifact } }
}

/** Plays on until nothing changes any more: actions run, and everything that they start ends. */
export async function playOn(
  performance: Performance,
  {
    leaves = twoFiles,
    ends,
    steps,
    wakes = 20,
  }: {
    readonly leaves?: Leaves
    readonly ends?: (run: Run) => 'success' | 'failure'
    readonly steps?: Parameters<typeof runAction>[1]
    readonly wakes?: number
  } = {},
): Promise<void> {
  const { simulated } = performance
  for (let wake = 0; wake < wakes; wake += 1) {
    const before = simulated.world
    await runAction(performance, steps)
    const after = build(simulated.world, leaves, ends)
    simulated.world = { ...after, at: after.at + 15 * 60_000 }
    if (wake > 0 && after.repositories === before.repositories && after.runs === before.runs) return
  }
}

export const manifestOf = (world: World): Manifest =>
  readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))

/** The releases of a repository: tag, if it is out, and its files with their text. */
export const releasesOf = (world: World, repository: string) =>
  world.repositories[repository]!.releases.map(({ id, tag, draft, notLatest, author }) => ({
    tag,
    draft,
    latest: notLatest !== true,
    author,
    files: Object.fromEntries(
      assetsOf(world, id).map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]),
    ),
  }))

/** What somebody does through the API; says the answer. */
export function ask(
  world: World,
  call: string,
  body: object | Uint8Array = {},
  token = releaseToken,
): { readonly world: World; readonly status: number; readonly body: { readonly id: number } } {
  const [method = '', path = ''] = call.split(' ')
  const isFile = body instanceof Uint8Array
  const [next, said] = answer(world, {
    method,
    url: `${world.url}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: isFile ? body : JSON.stringify(body) }),
  })
  const text = Buffer.from(said.body).toString('utf8')
  return { world: next, status: said.status, body: text === '' ? {} : JSON.parse(text) }
}
