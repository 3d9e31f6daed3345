import { UserError } from 'github-foundations/problem'
import { readManifest } from '../../../src/documents/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import type { Attention, Manifest } from '../../../src/domain/words/manifest.ts'
import type { Exchange } from '../../../src/exchange/exchange.ts'
import { commitOnTop } from '../../../src/github/act/commit-on-top.ts'
import { makeOctokit } from '../../../src/github/octokit.ts'
import type { Run } from 'embedded-github/github/world/runs'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play, type Verdict } from '../../../src/simulation/play.ts'
import { releaseToken, releaseWorld } from '../../../src/simulation/release-world.ts'
import { control, refOf, start, textAt } from '../worlds.ts'
import { begun, places, print, type Known } from './content.ts'
import { Broken, checkContents, checkSaid, checkShipped, checkUnchanged } from './contract.ts'
import { act, answerWhatIsBack, resolve, type Stage } from './deeds.ts'
import { waysIntoProduction, type History, type Round } from './histories.ts'
import {
  commit,
  headOf,
  merge,
  mergePull,
  openPull,
  push,
  reaches,
  reviewers,
  tagsOf,
  treeOf,
  withPeople,
  withSquashOnly,
} from './people.ts'
import { ask, count, know, knownOn, type Playing, type Tally } from './playing.ts'

/** What Convoy's calls go through on their way. */
export type Through = (exchange: Exchange) => Exchange

/**
 * Plays a history to its end; throws `Broken` where production's contract is. `through`: what stands between Convoy and
 * GitHub, where a Convoy is to be played that does something else.
 */
export async function playHistory(history: History, through: Through = (exchange) => exchange): Promise<Tally> {
  const playing = begin(history, through)
  if (new Set(Object.values(playing.ways)).size > 1) count(playing, 'mixed ways')
  for (const [index, round] of history.rounds.entries())
    await release(playing, `2026.${index + 1}`, round, history.leaves)
  return playing.tally
}

function begin({ repositories, leaves, reviews }: History, through: Through): Playing {
  const names = ['acme/api', 'acme/app'].slice(0, repositories.length)
  const text = [
    leaves === undefined ? 'unchanged: release\n' : '',
    reviews === true ? 'reviews: 1\n' : '',
    trainOf(names, repositories),
  ].join('')
  const train = readTrain(text, 'train.yml')
  const squashing = names.filter((_, index) => waysIntoProduction[repositories[index]?.way ?? '']?.squashes === true)
  let world = withPeople(releaseWorld(train, text, start))
  for (const name of names) {
    // Source and production begin with the same files, which were released, and source goes on.
    const simulated = simulate(world)
    const from = commit(simulated, name, 'main', print(places.map((_, place) => begun(place))), 'chore: begin')
    for (const branch of ['master', 'staging']) push(simulated, name, `refs/heads/${branch}`, from)
    push(simulated, name, 'refs/tags/v0.1.0', from)
    commit(simulated, name, 'main', { 'program.txt': 'program 2\n' }, 'feat: go on')
    world = squashing.includes(name) ? withSquashOnly(simulated.world, name) : simulated.world
  }
  const played = simulate(world)
  return {
    simulated: Object.assign(played, { exchange: through(played.exchange) }),
    names,
    train,
    ways: Object.fromEntries(names.map((name, index) => [name, repositories[index]?.way ?? ''])),
    left: new Map(),
    preparing: names.filter((_, index) => repositories[index]?.prepares),
    squashing,
    changes: [],
    known: new Map(),
    tasks: [],
    asks: [],
    told: [],
    tally: new Map(),
    count: 0,
  }
}

function trainOf(names: readonly string[], repositories: History['repositories']): string {
  const members = names.map((name, index) => {
    const { way = '', prepares = false } = repositories[index] ?? {}
    const needs = index === 0 ? '' : `, depends-on: [${names[index - 1]}]`
    const version = prepares ? ', version: { strategy: conventional, prepare: "npm run prepare" }' : ''
    return `  - { name: ${name}, promotion: { mode: ${waysIntoProduction[way]?.mode} }${needs}${version} }\n`
  })
  return `train: histories
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
${members.join('')}tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: ${names[0]}, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
}

/** So often people answer one release before it counts as one that does not come to its end. */
const mostAnswers = 12

async function release(playing: Playing, id: string, round: Round, leaves: History['leaves']): Promise<void> {
  playing.told.length = 0
  playing.left.clear()
  const stage: Stage = { candidate: `rc/${id}`, answer: round.answer }
  round.before.forEach((each) => act(playing, stage, each))
  await plan(playing, id, stage, leaves)
  // The freeze waits for one task, so that people come to the RC branch before it.
  round.onCandidate.forEach((each) => act(playing, stage, each))
  ask(playing, { type: 'task', task: { ...gate(playing), state: 'closed' } })
  if (round.afterFailure !== null) {
    await goOn(playing, id, stage, (run) => (run.displayTitle.includes('tier2a') ? 'failure' : 'success'))
    const failed = manifestOf(playing, id)
    if (failed?.status === 'blocked' && failed.candidate !== undefined) {
      count(playing, 'candidate failed')
      const repository = playing.names.findIndex((name) => !playing.left.has(name))
      act(playing, stage, { is: 'change', on: 'candidate', repository, place: 2 })
      round.afterFailure.forEach((each) => act(playing, stage, each))
    }
  }
  await toTheEnd(playing, id, stage, round)
}

/** Plans the release; where the plan is refused because production takes back, people answer and ask again. */
async function plan(playing: Playing, id: string, stage: Stage, leaves: History['leaves']): Promise<void> {
  for (let answered = 0; answered < mostAnswers; answered += 1) {
    const cut = new Map(playing.names.map((name) => [name, knownOn(playing, name, 'main')]))
    ask(playing, { type: 'plan', directive: 'auto' })
    ask(playing, { type: 'task', task: gate(playing) })
    const refused = await goOn(playing, id, stage, undefined, (name) => cut.get(name))
    if (refused.length === 0) {
      takeIn(playing, id, leaves)
      if (playing.asks.length > 0) await goOn(playing, id, stage, undefined, (name) => cut.get(name))
      return
    }
    if (refused.every(({ code }) => code === 'NOTHING_TO_RELEASE')) {
      count(playing, 'nothing to release')
      for (const name of playing.names) checkUnchanged(playing, name)
      playing.asks.length = 0
      ask(playing, { type: 'plan', directive: 'auto', include: playing.names })
      ask(playing, { type: 'task', task: gate(playing) })
      if ((await goOn(playing, id, stage, undefined, (name) => cut.get(name))).length > 0)
        throw new Broken('what somebody names is not released', playing.names)
      return
    }
    for (const { code, message } of refused) {
      if (code !== 'PRODUCTION_TAKES_BACK' && code !== 'SOURCE_TAKES_BACK')
        throw new Broken('a plan is refused for another reason', [code, message])
      playing.told.push(message)
    }
    count(playing, 'asked about at the plan')
    for (const name of playing.names) {
      const [first] = refused.filter(({ message }) => message.includes(name))
      if (first !== undefined) answerWhatIsBack(playing, stage, name, 'main', first.code === 'SOURCE_TAKES_BACK')
    }
  }
  throw new Broken('a plan is refused again and again', playing.told)
}

/** What the plan leaves as it is holds nothing new; people take it in all the same, or let it be. */
function takeIn(playing: Playing, id: string, leaves: History['leaves']): void {
  for (const { name, unchanged } of manifestOf(playing, id)?.repositories ?? []) {
    if (unchanged === undefined) continue
    count(playing, `unchanged: ${unchanged.because}`)
    checkUnchanged(playing, name)
    if (leaves === 'left') {
      playing.left.set(name, tagsOf(playing.simulated, name))
      continue
    }
    count(playing, 'taken in')
    ask(playing, { type: 'include', repository: name, with: [] })
  }
}

async function toTheEnd(playing: Playing, id: string, stage: Stage, round: Round): Promise<void> {
  const byHand = new Map(playing.names.map((name) => [name, round.byHand]))
  for (let answered = 0; answered < mostAnswers; answered += 1) {
    await goOn(playing, id, stage)
    const manifest = manifestOf(playing, id)
    if (manifest?.status === 'shipped') {
      checkShipped(playing, stage.candidate, manifest)
      count(playing, 'shipped')
      for (const name of playing.names) countWay(playing, name)
      for (const name of playing.names.filter((each) => !playing.left.has(each)))
        know(playing, name, 'master', knownOn(playing, name, stage.candidate))
      return
    }
    for (const each of manifest?.attention ?? []) respond(playing, stage, manifest, each, byHand)
  }
  throw new Broken('a release does not come to its end', [JSON.stringify(manifestOf(playing, id)?.attention)])
}

/** Counts how a repository of a release came into production. */
function countWay(playing: Playing, name: string): void {
  if (playing.left.has(name)) {
    count(playing, 'left as it is')
    return
  }
  const { byHand = [], squashes, mode } = waysIntoProduction[playing.ways[name] ?? ''] ?? {}
  if (byHand.length === 0)
    count(playing, `by Convoy: ${mode === 'fast-forward' ? 'push' : squashes === true ? 'squash' : 'merge'}`)
  if (playing.preparing.includes(name)) count(playing, 'version prepared')
}

/** What people do about what a release says. */
function respond(
  playing: Playing,
  stage: Stage,
  manifest: Manifest | null,
  { code, reason }: Attention,
  byHand: Map<string, Round['byHand']>,
): void {
  const { simulated, names } = playing
  const named = names.filter((name) => reason.includes(name))
  if (code === 'composed' && / reverts .* still holds/u.test(reason)) {
    count(playing, 'asked about under way')
    for (const name of named) {
      const [first = ''] = reason.slice(reason.indexOf(`in ${name} `)).split(' reverts ')
      answerWhatIsBack(playing, stage, name, stage.candidate, first.endsWith(` on "${stage.candidate}"`))
    }
  } else if (code === 'composed' && reason.includes('cannot be merged')) {
    count(playing, 'conflict')
    for (const name of named)
      if (!merge(simulated, name, 'master', stage.candidate)) resolve(playing, name, 'master', stage.candidate)
  } else if (code === 'scope') {
    // Whatever somebody merged into an RC branch by a pull request is a task.
    for (const what of new Set(reason.match(/acme\/\w+#\d+/gu)))
      ask(playing, reason.startsWith('deferred') ? { type: 'readmit', what } : { type: 'defer', what })
  } else if (code === 'promoted' && reason.includes('people promote')) {
    for (const planned of manifest?.repositories ?? []) {
      const head = manifest?.candidate?.heads[planned.name]
      if (head !== undefined && reason.includes(`people promote ${planned.name}:`))
        promote(playing, stage, planned, head, byHand)
    }
  } else if (code === 'hold') {
    count(playing, 'resumed')
    const hold = manifest?.asks.findLast(({ type }) => type === 'hold')
    ask(playing, { type: 'resume', hold: hold?.id ?? '' })
  } else if (code === 'movable' && reason.includes('pushes nothing untested there itself, so merge')) {
    count(playing, 'joined by hand past the pivot')
    for (const name of named.filter((each) => reason.includes(` of ${each} is at `)))
      merge(simulated, name, manifest?.candidate?.heads[name] ?? '', 'master')
  } else {
    throw new Broken('a release waits for what nobody can answer', [`${code}: ${reason}`])
  }
}

/** Puts a candidate into production by hand. */
function promote(
  playing: Playing,
  { candidate }: Stage,
  { name, tag }: Manifest['repositories'][number],
  head: string,
  byHand: Map<string, Round['byHand']>,
): void {
  const { simulated } = playing
  const how = byHand.get(name) ?? 'push'
  byHand.set(name, 'push')
  count(playing, `by hand: ${how}`)
  const isNews = treeOf(simulated, headOf(simulated, name, 'master')) !== treeOf(simulated, head)
  if (how !== 'push' && isNews && headOf(simulated, name, candidate) === head) {
    mergePull(simulated, name, openPull(simulated, name, candidate, 'master'), how)
    know(playing, name, 'master', knownOn(playing, name, candidate))
    return
  }
  if (!reaches(simulated, headOf(simulated, name, 'master'), head)) push(simulated, name, 'refs/heads/master', head)
  push(simulated, name, `refs/tags/${tag}`, head)
}

type Cut = (name: string) => Known | undefined

/** Lets the release go on until nothing waits for a review any more. */
async function goOn(
  playing: Playing,
  id: string,
  stage: Stage,
  verdict?: Verdict,
  cut?: Cut,
): ReturnType<typeof goOnUnreviewed> {
  for (let asked = 0; ; asked += 1) {
    const refused = await goOnUnreviewed(playing, id, stage, verdict, cut)
    if (asked === mostAnswers || !approve(playing, id)) return refused
  }
}

/** People who wrote and pushed nothing approve the commits that nobody reviewed. */
function approve(playing: Playing, id: string): boolean {
  const manifest = manifestOf(playing, id)
  const waits = manifest?.attention.find(({ code }) => code === 'peer-review')
  const digest = /-f digest=([0-9a-f]{64})/u.exec(waits?.command ?? '')?.[1]
  if (manifest === null || digest === undefined) return false
  count(playing, 'approved')
  const policy = policyDigest(playing.train, manifest)
  for (const login of reviewers) ask(playing, { type: 'approve', gate: 'development', digest, policy }, login)
  return true
}

/**
 * Lets the release go as far as it can, and looks at what Convoy merged into the RC branches. `cut` is what source knew
 * where it is cut. The problems of a plan that was refused.
 */
async function goOnUnreviewed(
  playing: Playing,
  id: string,
  { candidate }: Stage,
  verdict?: Verdict,
  cut: Cut = () => undefined,
): Promise<readonly { readonly code: string; readonly message: string }[]> {
  const { simulated, names } = playing
  const asks = playing.asks.splice(0)
  const refused = await play({
    simulated,
    control,
    release: id,
    asks,
    prepare: (run) => prepare(simulated, run),
    ...(verdict === undefined ? {} : { verdict }),
  }).then(
    () => [],
    (error: unknown) => {
      if (error instanceof UserError) return error.problems
      throw error
    },
  )
  playing.told.push(...(manifestOf(playing, id)?.attention ?? []).map(({ reason }) => reason))
  for (const name of names) {
    const head = refOf(simulated.world, name, `refs/heads/${candidate}`)
    if (head === undefined) continue
    know(playing, name, candidate, cut(name) ?? new Set())
    if (!reaches(simulated, head, productionBefore(playing, id, name))) continue
    checkSaid(playing, name, candidate)
    know(playing, name, candidate, knownOn(playing, name, 'master'))
    checkContents(playing, name, candidate)
  }
  return refused
}

/** Where production of a repository was before a pull request of this release made a commit of its own there. */
function productionBefore(playing: Playing, id: string, name: string): string {
  const landed = manifestOf(playing, id)?.hops.find(
    (hop) => hop.to === 'production' && hop.repository === name && hop.landed !== undefined,
  )
  return landed?.from ?? headOf(playing.simulated, name, 'master')
}

/** What the command of a repository writes: the planned version, into a file. */
async function prepare(simulated: Simulated, run: Run): Promise<void> {
  const { convoy } = run.inputs
  if (typeof convoy !== 'string') throw new Error('the run was not told what to prepare')
  const asked = JSON.parse(convoy) as {
    readonly release: string
    readonly prepare: { readonly version: string }
  }
  const { exchange } = simulated
  const apiUrl = 'http://127.0.0.1'
  await commitOnTop(
    { octokit: makeOctokit({ token: releaseToken, exchange, apiUrl }), exchange, graphqlUrl: `${apiUrl}/graphql` },
    {
      repository: run.repository,
      parent: run.headSha,
      branch: `convoy/${asked.release}/prepared`,
      message: `Prepare ${asked.prepare.version}`,
      changes: [
        {
          path: 'VERSION',
          mode: '100644',
          content: Buffer.from(`${asked.prepare.version}\n`).toString('base64'),
        },
      ],
    },
  )
}

function gate({ names: [repository = ''] }: Playing) {
  return { id: 'GATE-1', repository, state: 'open' } as const
}

function manifestOf({ simulated: { world } }: Playing, id: string): Manifest | null {
  const head = refOf(world, control, `refs/heads/release/${id}`)
  return head === undefined ? null : readManifest(textAt(world, head, 'release-manifest.json'))
}
