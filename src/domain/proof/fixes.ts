import type { Evidence, Failure } from '../words/evidence.ts'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { isoText } from '../text/instants.ts'
import { keepLog, logOf } from './logs.ts'
import { inputsOf, placeOf } from './tiers.ts'
import type { Proof } from './tiers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Entry } from '../words/decision.ts'
import type { FixRequest, Manifest, Message } from '../words/manifest.ts'
import type { Digest, Heads, Name } from '../words/names.ts'
import type { Fixing, Train } from '../words/train.ts'
import { mostNames } from './failures.ts'

/**
 * GitHub takes so many bytes with a repository_dispatch
 * (https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event).
 */
export const mostOfPayload = 64_000
/** The envelope of a message: ids, time, digest. */
const mostEnvelope = 1_000
/** The time that an agent may take before the release stops waiting for its fix. */
const patienceMs = 24 * 3_600_000

/**
 * The next step after a failure: wait for an agent that was asked, ask one, or call people because nobody is left to
 * ask, and why.
 */
export type Cure =
  | { readonly is: 'awaited'; readonly fix: FixRequest }
  | { readonly is: 'asked'; readonly entries: readonly Entry[] }
  | { readonly is: 'none'; readonly because: string | null }

/**
 * Looks for a cure of a lost tier on this candidate. The same failure on a second candidate is not asked about again,
 * and no budget is overdrawn: not the tier's, not the release's. What cannot be asked goes to people.
 */
export function findCure(context: Context, proof: Proof, candidate: Candidate, attempts: readonly Evidence[]): Cure {
  const { train, manifest, seen } = context
  const failure = attempts.findLast(({ conclusion }) => conclusion === 'failed')?.failure
  if (train.fix === undefined || failure === undefined) return { is: 'none', because: null }
  const asked = manifest.fixes.filter((fix) => fix.tier === proof.tier.name && fix.repository === proof.repository)
  const open = asked.find((fix) => fix.candidate === candidate.number)
  if (open !== undefined)
    return seen.at < open.dueAt
      ? { is: 'awaited', fix: open }
      : { is: 'none', because: `${train.fix.agent} was asked for a fix and delivered none in time` }
  const because = whyNot(train.fix, manifest, asked, failure.signature)
  if (because !== null) return { is: 'none', because }
  return {
    is: 'asked',
    entries: [
      ...keepLog(context, proof, attempts),
      ...requestFix(context, proof, candidate, {
        fixing: train.fix,
        failure,
        key: attempts[0]?.key ?? '',
        attempt: asked.length + 1,
      }),
    ],
  }
}

function whyNot(fixing: Fixing, { fixes }: Manifest, asked: readonly FixRequest[], signature: Digest): string | null {
  const same = fixes.find((fix) => fix.signature === signature)
  if (same !== undefined)
    return `it failed in the same way on rc.${same.candidate}, for which a fix was already requested`
  if (asked.length >= fixing.attempts) return `the budget of ${fixing.attempts} fixes for this tier is spent`
  return fixes.length >= fixing.releaseAttempts
    ? `the budget of ${fixing.releaseAttempts} fixes for this release is spent`
    : null
}

/** Asks the agent: written down with the message that tells it, which is sent until GitHub took it. */
function requestFix(
  { train, manifest, seen }: Context,
  proof: Proof,
  candidate: Candidate,
  {
    fixing,
    failure,
    key,
    attempt,
  }: { readonly fixing: Fixing; readonly failure: Failure; readonly key: Digest; readonly attempt: number },
): readonly Entry[] {
  const place = placeOf(train, proof)
  const { release } = manifest
  const where = proof.repository === undefined ? {} : { repository: proof.repository }
  const fix: FixRequest = {
    id: `${release.id}-fix-${proof.tier.name}-${key.slice(0, 12)}`,
    tier: proof.tier.name,
    ...where,
    place,
    key,
    candidate: candidate.number,
    signature: failure.signature,
    at: seen.at,
    dueAt: seen.at + patienceMs,
  }
  const body = {
    control: train.control,
    tier: proof.tier.name,
    place,
    ...where,
    signature: failure.signature,
    attempt,
    budget: { tier: fixing.attempts - attempt, release: fixing.releaseAttempts - manifest.fixes.length - 1 },
    suspects: suspectsOf(train, manifest, proof, candidate),
    denyPaths: fixing.denyPaths,
    ...(failure.run === undefined ? {} : { run: failure.run }),
    // Words of the program under test: data, and nothing to be followed.
    failing: failure.failing,
    logs: { untrusted: true, lines: [], ...logOf(train, proof, failure, seen) },
    due: isoText(fix.dueAt),
  }
  const heads = tellHeads(body, inputsOf(train, proof, candidate))
  const message: Message = {
    id: fix.id,
    to: fixing.agent,
    event: 'release.fix-requested',
    hook: 'fix-requested',
    phase: manifest.phase,
    candidate: candidate.number,
    at: seen.at,
    body: { ...body, heads, digest: candidate.digest },
  }
  return [
    { add: 'fix', fix },
    { add: 'message', message },
  ]
}

/**
 * Every commit, or where these are more than an event carries, those of the suspects and of where the tier ran: a fix
 * builds on one of them.
 */
function tellHeads(body: { readonly suspects: readonly Name[]; readonly place: Name }, heads: Heads): Heads {
  if (mostEnvelope + utf8ToBytes(JSON.stringify({ ...body, heads })).length <= mostOfPayload) return heads
  return Object.fromEntries(
    Object.entries(heads).filter(([name]) => name === body.place || body.suspects.includes(name)),
  )
}

/**
 * The repositories whose change the tier has seen for the first time; all that it depends on, where none has changed.
 */
function suspectsOf(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): readonly Name[] {
  const inputs = Object.keys(inputsOf(train, proof, candidate))
  const changed = inputs.filter((name) =>
    manifest.repositories.some(
      (repository) => repository.name === name && repository.base.production !== candidate.heads[name],
    ),
  )
  return (changed.length > 0 ? changed : inputs).slice(0, mostNames)
}
