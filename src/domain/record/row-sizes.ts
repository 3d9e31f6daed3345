import { preparing, tierName } from '../versions/preparation.ts'
import { sizeOfFiles } from './file-sizes.ts'
import { bytesOf, type List } from './stored.ts'
import { placeOf, proofsOf, type Proof } from '../proof/tiers.ts'
import { wayOf } from '../ways/table.ts'
import type { Candidate, CandidateEntry, Proposal } from '../words/candidate.ts'
import type { Evidence, Failure, Request } from '../words/evidence.ts'
import type { Beyond, FixRequest, Hop, Manifest, Message, PlannedRepository, Prepared } from '../words/manifest.ts'
import type { Directive, Heads, Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The longest that a manifest holds of what is said for people, in bytes of attention (decide.ts limits it). */
export const mostAttention = { rows: 1_000, bytes: 400_000, shortened: 200 } as const
/** And of tasks: scope.json, which has more of each, is refused above 480 kB (src/documents/scope.ts). */
const mostOfTasks = 560_000
/**
 * Names of what failed (fixes.ts), ends of logs (log-lines.ts, logs.ts), the rest of a message to an agent, and reasons
 * for refused trains (retraining.ts).
 */
const [mostFailing, mostKeptLogs, mostTold, mostRefusals] = [1_600, 10 * 3_200, 20_000, 64_000]
/** The maximum number of times that a candidate leaves and enters a phase before it ships or another follows. */
export const phasesPassed = 10

/* Rows as large as they can be. A character that GitHub or a program may say takes three bytes. */
const wide = '\u8A9E'
const instant = 9_999_999_999_999
const number = 99_999_999_999_999
const sha = 'f'.repeat(40)
const digest = 'f'.repeat(64)
const id = 'i'.repeat(128)
const counted = 100_000

/** The tier as which a version's preparation is judged (preparation.ts). */
const preparation = {
  name: tierName,
  scope: 'repository',
  needs: [],
  required: true,
  by: { kind: 'command', command: '' },
  deadlineMs: 0,
} as const

/** The bytes of a row in its file, which no order of keys changes. */
function sizeOfRow(row: unknown): number {
  return bytesOf(JSON.stringify(row)) + ',\n'.length
}

export function tierProofs(train: Train): readonly Proof[] {
  return train.tiers.flatMap((tier) => proofsOf(train, tier))
}

/** The size of what a proof can still add on this candidate: 0 once it has passed. */
export function sizeOfAttempts(
  train: Train,
  { asks }: Manifest,
  proof: Proof,
  candidate: Candidate,
  made: readonly Evidence[] = [],
): number {
  if (made.some(({ conclusion }) => conclusion === 'passed')) return 0
  const retries = asks.filter(
    (ask) => ask.type === 'retry' && ask.tier === proof.tier.name && ask.digest === candidate.digest,
  ).length
  return Math.max(0, sizeOfAll(train, proof, retries) - sumOf(made, sizeOfRow))
}

/** Every attempt that a proof may get, as tiers.ts counts them. */
export function sizeOfAll(train: Train, proof: Proof, retries: number): number {
  const { errored, failed } = train.retries
  return (errored + retries + 1) * sizeOfErrored(proof) + (failed + retries + 1) * sizeOfFailed(train, proof)
}

export function sizeOfPreparation(train: Train, repository: Name): number {
  return sizeOfAll(train, { tier: preparation, repository }, 0)
}

/** Others' words are one line of ASCII there (one-line.ts), at worst all quotation marks. */
function sizeOfErrored(proof: Proof): number {
  return sizeOfRow({ ...attemptOf(proof), said: '"'.repeat(300) } satisfies Evidence)
}

function sizeOfFailed(train: Train, proof: Proof): number {
  const url = runUrl(placeOf(train, proof))
  const failure: Failure = { signature: digest, failing: [], lines: [], run: { id: number, url, job: number } }
  return sizeOfRow({ ...attemptOf(proof), said: url, failure } satisfies Evidence)
}

function attemptOf({ tier, repository }: Proof): Evidence {
  return {
    key: digest,
    tier: tier.name,
    ...(repository === undefined ? {} : { repository }),
    candidate: counted,
    attempt: 1_000,
    rule: 'r'.repeat(60),
    conclusion: 'errored',
    at: instant,
    ...(tier.soakMs === undefined ? {} : { soakedAt: instant }),
    digest,
  }
}

/** The address of a run on GitHub, on a host with a long name too. */
function runUrl(place: Name): string {
  return `https://${'h'.repeat(100)}/${place}/actions/runs/${number}`
}

export function sizeOfHop(repository: Name): number {
  return sizeOfRow({
    to: 'production',
    repository,
    candidate: counted,
    at: instant,
    moved: false,
    from: sha,
    head: sha,
    tagged: true,
  } satisfies Hop)
}

export function sizeOfHeads({ repositories, tierRepositories }: Manifest): number {
  return 200 + sumOf([...repositories, ...tierRepositories], ({ name }) => sizeOfRow({ [name]: sha } satisfies Heads))
}

/** Everything that is recorded besides the attempts: for each list what it may come to, less what it holds already. */
export function sizeOfRest(train: Train, manifest: Manifest): number {
  const { repositories, candidate } = manifest
  const proofs = tierProofs(train)
  const branch = longestOf([
    ...repositories.map(({ branches }) => branches.candidate),
    ...manifest.tierRepositories.map((each) => each.branch),
  ])
  const hops =
    candidate === undefined
      ? 0
      : sumOf(repositories, ({ name }) => 2 * sizeOfHop(name)) -
        sumOf(
          manifest.hops.filter((each) => each.candidate === candidate.number),
          sizeOfRow,
        )
  const bounds: Readonly<Partial<Record<List, number>>> = {
    attention: sizeOfAttention(train),
    requests: sumOf(
      [...proofs, ...preparing(train).map((repository): Proof => ({ tier: preparation, repository }))],
      (proof) => sizeOfRequest(train, branch, proof),
    ),
    prepared: sumOf(repositories, ({ name }) => sizeOfRow(largestPrepared(train, manifest, name))),
    messages:
      train.hooks.length * phasesPassed * sizeOfHook(train) +
      fixesLeft(train, manifest) * sizeOfFixMessage(train, manifest),
    tasks: manifest.pivot === undefined ? mostOfTasks : 0,
    directiveChanges:
      50 *
      sizeOfRow({
        at: instant,
        from: 'careful' satisfies Directive,
        to: 'careful',
        tasks: Array.from({ length: 10 }, () => 't'.repeat(200)),
      }),
    proposals: sumOf(
      repositories.filter(({ name }) => wayOf(train, name).proposes),
      sizeOfProposal,
    ),
    assets: sizeOfFiles(train, manifest),
    beyond: sumOf(repositories, sizeOfHead),
    unrestored: sumOf(repositories, sizeOfHead),
    skipped: sumOf(proofs, ({ tier, repository = '' }) => sizeOfRow(`flaky:${tier.name}:${repository}`) * 2) + 10_000,
  }
  const lists = sumOf(Object.entries(bounds) as readonly [List, number][], ([list, bound]) =>
    Math.max(0, bound - sumOf(manifest[list] ?? [], sizeOfRow)),
  )
  const fixes =
    fixesLeft(train, manifest) *
    sizeOfRow({
      id,
      tier: 't'.repeat(32),
      repository: longestName(train),
      place: longestName(train),
      key: digest,
      candidate: counted,
      signature: digest,
      at: instant,
      dueAt: instant,
    } satisfies FixRequest)
  return lists + Math.max(0, hops) + fixes + proofs.length * mostFailing + mostKeptLogs + mostRefusals
}

/** With all that it is built with and that may still be taken in. */
function largestPrepared(train: Train, { repositories }: Manifest, repository: Name): Prepared {
  const built = train.repositories.find(({ name }) => name === repository)?.dependsOn ?? []
  const included = built.flatMap(({ kind, repository: name }) =>
    kind === 'build' &&
    repositories.some((each) => each.name === name && (each.unchanged ?? each.included) !== undefined)
      ? [name]
      : [],
  )
  return { repository, commit: sha, ...(included.length === 0 ? {} : { included }) }
}

function sizeOfHead({ name }: PlannedRepository): number {
  return sizeOfRow({ repository: name, head: sha } satisfies Beyond)
}

/** A pull request, whose address is as long as that of a run, and the commit by which it lands, on its hop. */
function sizeOfProposal({ name }: PlannedRepository): number {
  const landing = sizeOfRow({ landed: sha } satisfies Pick<Hop, 'landed'>)
  return landing + sizeOfRow({ repository: name, number, url: runUrl(name), ready: true } satisfies Proposal)
}

/** Rows of attention beyond `bytes` are shortened; each has its code, its command and its times as well. */
function sizeOfAttention(train: Train): number {
  const said = wide.repeat(mostAttention.shortened)
  const row = sizeOfRow({
    code: 'c'.repeat(200),
    is: 'waiting',
    reason: said,
    on: said,
    since: instant,
    until: instant,
    answerBy: instant,
    overdue: true,
    command: 'c'.repeat(600),
  })
  return mostAttention.bytes + Math.min(mostAttention.rows, tierProofs(train).length + 50) * row
}

function sizeOfRequest(train: Train, branch: string, proof: Proof): number {
  const to = placeOf(train, proof)
  return sizeOfRow({
    id,
    key: digest,
    tier: proof.tier.name,
    ...(proof.repository === undefined ? {} : { repository: proof.repository }),
    to,
    branch,
    workflow: 'w'.repeat(104),
    candidate: counted,
    attempt: 1_000,
    sentAt: instant,
    dueAt: instant,
    sends: 3,
    run: number,
    head: sha,
  } satisfies Request)
}

export function sizeOfHook(train: Train): number {
  return sizeOfRow({
    id,
    to: longestName(train),
    event: 'e'.repeat(100),
    hook: 'h'.repeat(32),
    phase: 'development',
    candidate: counted,
    at: instant,
  } satisfies Message)
}

/**
 * The size of the message to an agent about one failure: the commits that it was seen on, the end of a log, what
 * failed.
 */
function sizeOfFixMessage(train: Train, manifest: Manifest): number {
  return sizeOfHook(train) + sizeOfHeads(manifest) + mostTold + mostFailing + sizeOfRow(train.fix?.denyPaths ?? [])
}

function fixesLeft({ fix }: Train, { fixes }: Manifest): number {
  return fix === undefined ? 0 : Math.max(0, fix.releaseAttempts - fixes.length)
}

function longestName({ control, repositories, hooks, fix }: Train): Name {
  return longestOf([
    control,
    ...repositories.map(({ name }) => name),
    ...hooks.map(({ repository }) => repository),
    ...(fix === undefined ? [] : [fix.agent]),
  ])
}

function longestOf(names: readonly string[]): string {
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')
}

export function sumOf<Item>(items: readonly Item[], sizeOfItem: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + sizeOfItem(item), 0)
}

/** A candidate with the reason why it can no longer ship. */
export function sizeOfVoided(): number {
  return sizeOfRow({ number: counted, digest, void: wide.repeat(1_000) } satisfies CandidateEntry)
}
