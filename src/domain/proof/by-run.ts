import { candidateName } from '../hops/candidate.ts'
import { whereFixed } from '../hops/unchanged.ts'
import { oneLine } from '../text/one-line.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { RunSeen, Request } from '../words/evidence.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import type { Kind, Loss, Pursuit, Started, TierKind, Tried } from './definition.ts'
import { conclude, type Judged } from './conclusion.ts'
import { findCure } from './fixes.ts'
import { judgeRun, type RunJudge } from './judgement.ts'
import { placeOf, tierHeadOf, type Proof } from './tiers.ts'

/** The time that GitHub may take to show a requested run before Convoy requests it again. */
const showMs = 5 * 60_000
/** The number of requests for one attempt before it counts as errored. */
const sendsPerAttempt = 3

/** The part of the definition that differs between kinds of tier that a run answers. */
export interface RunKind<Of extends Kind> extends Pick<TierKind<Of>, 'keyed'> {
  readonly starts: (...of: Parameters<TierKind<Of>['starts']>) => Started
  readonly runs: RunJudge
}

/** A kind of tier for which Convoy starts a workflow, whose run answers it. */
export function byRun<Of extends Kind>({ starts, keyed, runs }: RunKind<Of>): TierKind<Of> {
  return {
    starts,
    keyed,
    awaits: () => [],
    retries: ({ retries }) => retries,
    questions: (train, { proof, candidate, request }) =>
      request === undefined ? [] : [{ about: 'run', request, head: tierHeadOf(train, proof, candidate) }],
    pursue(context, tried, pursuit) {
      const { command } = starts(tried.by, tried.proof.prepare === undefined ? 'tier' : 'prepare')
      return pursuit.lost ?? pursueRun({ context, tried, ...pursuit, runs, command })
    },
    tellLoss,
  }
}

/** A proof that a run answers, as it is pursued. */
interface Pursued extends Pursuit {
  readonly context: Context
  readonly tried: Tried
  readonly runs: RunJudge
  readonly command: string | undefined
}

/** Asks for a run, finds it, waits for it and judges it; a request that GitHub never answered is sent again. */
function pursueRun(pursued: Pursued): Finding {
  const { context, tried, next } = pursued
  const { seen } = context
  const { request } = tried
  if (request === undefined) return send(pursued, next())
  const started = request.run ?? seen.started[request.id]
  const { run: answer = null, unread } = answerTo(seen, { about: 'run', request })
  // GitHub has just said which run it started: another one of that name is not ours.
  const run = request.run === undefined && started !== undefined && answer?.id !== started ? null : answer
  const refusal = seen.refused.find(({ effect, key }) => effect === 'send' && key === request.key)
  // If GitHub refused the first message, there is nothing else to know.
  if (unread !== undefined && (refusal === undefined || request.sends > 1))
    return awaitReading(pursued, request, started, unread)
  if (refusal !== undefined && request.run === undefined && run === null)
    return concludeAs(pursued, request, {
      conclusion: 'errored',
      rule: 'refused',
      run: null,
      said: oneLine(refusal.message),
    })
  return (
    (run === null ? null : judgeFound(pursued, request, run)) ?? awaitRun(pursued, request, started ?? run?.id, run)
  )
}

/** The evidence of the run that was found; `null` while it is not judged. */
function judgeFound(pursued: Pursued, request: Request, run: RunSeen): Finding | null {
  const { context, tried, runs, unfit } = pursued
  const { train, seen } = context
  const { proof, candidate } = tried
  const judged = judgeRun(request, run, {
    by: runs,
    head: tierHeadOf(train, proof, candidate),
    self: seen.self,
    kit: trusted(context),
    commits: proof.prepare !== undefined,
    askedAt: request.dueAt - proof.tier.deadlineMs,
  })
  if (judged === null) return null
  if (judged.conclusion === 'passed' && unfit !== null)
    return concludeAs(pursued, request, { conclusion: 'errored', rule: 'result-unfit', run, said: unfit })
  const said = judged.conclusion === 'passed' ? {} : { said: run.url }
  return concludeAs(pursued, request, { ...judged, run, ...said })
}

/** A run that has not ended, or is not there yet: it is awaited, and asked for again where GitHub never shows it. */
function awaitRun(pursued: Pursued, request: Request, id: number | undefined, run: RunSeen | null): Finding {
  const { context, tried } = pursued
  const { seen } = context
  const { tier } = tried.proof
  if (seen.at >= request.dueAt) return concludeAs(pursued, request, { conclusion: 'errored', rule: 'deadline', run })
  if (id !== undefined && request.run === undefined) return noteRun(request, id)
  if (id !== undefined)
    return {
      is: 'waiting',
      wait: 'run-ended',
      on: request.to,
      reason: `${tier.name} runs on ${candidateName(tried.candidate)}`,
      until: request.dueAt,
      quiet: true,
    }
  if (seen.at < request.sentAt + showMs)
    return {
      is: 'waiting',
      wait: 'run-shown',
      on: request.to,
      reason: `Convoy has requested ${tier.name}`,
      until: request.sentAt + showMs,
      quiet: true,
    }
  if (request.sends >= sendsPerAttempt)
    return concludeAs(pursued, request, { conclusion: 'errored', rule: 'never-started', run: null })
  return send(pursued, { ...request, sends: request.sends + 1, sentAt: seen.at })
}

/**
 * A run that GitHub does not mention is neither there nor absent: Convoy looks again, and requests nothing twice
 * meanwhile.
 */
function awaitReading(pursued: Pursued, request: Request, started: number | undefined, why: string): Finding {
  const { context, tried } = pursued
  if (started !== undefined && request.run === undefined) return noteRun(request, started)
  if (context.seen.at >= request.dueAt)
    return concludeAs(pursued, request, { conclusion: 'errored', rule: 'deadline', run: null, said: oneLine(why) })
  return {
    is: 'waiting',
    wait: 'answer-read',
    on: request.to,
    reason: `Convoy cannot read the run of ${tried.proof.tier.name} on ${candidateName(tried.candidate)} (${oneLine(why)}) and looks again`,
    until: request.dueAt,
  }
}

/** Records which run answers before anything else uses it. */
function noteRun(request: Request, run: number): Finding {
  return { is: 'due', effects: [], entries: [{ add: 'request', request: { ...request, run } }] }
}

function concludeAs({ context, tried }: Pursued, request: Request, judged: Judged): Finding {
  return conclude(context, tried.proof, tried.candidate, request, judged)
}

function send({ context, tried, command }: Pursued, request: Request): Finding {
  const { train, manifest } = context
  const { candidate, proof } = tried
  return {
    is: 'due',
    entries: [{ add: 'request', request }],
    effects: [
      {
        type: 'send',
        what: 'request',
        request,
        candidate,
        release: manifest.release.id,
        control: train.control,
        ...(command === undefined ? {} : { command }),
        ...(proof.prepare === undefined ? {} : { prepare: proof.prepare }),
      },
    ],
  }
}

/** Kit commits whose workflows count: the train's list, else the one that runs. */
function trusted({ train, seen }: Context): readonly string[] {
  return train.kit.length > 0 ? train.kit : [seen.kit]
}

function tellLoss(context: Context, tried: Tried, standing: 'failed' | 'errored'): Loss {
  const { train, manifest } = context
  const { proof, candidate, attempts } = tried
  const times = attempts.length === 1 ? 'once' : `${attempts.length} times`
  const said = attempts.findLast(({ conclusion }) => conclusion === standing)?.said
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ') + (said === undefined ? '' : `: ${said}`)
  const what = `${proof.tier.name} ${standing === 'failed' ? 'failed' : 'could not be judged'} on ${candidateName(candidate)} in ${placeOf(train, proof)}`
  const found = standing === 'failed' ? findCure(context, proof, candidate, attempts) : null
  const spent = found?.is === 'none' && found.because !== null ? `; ${found.because}` : ''
  const reason =
    standing === 'failed'
      ? `${what} (ran ${times}: ${rules})${spent}; push the fix to ${whereToFix(train, manifest, proof)} to form the next candidate`
      : `${what} (tried ${times}: ${rules}); this is not evidence against the candidate`
  return { reason, answers: ['waive', 'retry'] }
}

/** A repository tier, or the only repository, names the branch; otherwise the log has to say who is at fault. */
function whereToFix(train: Train, manifest: Manifest, proof: Proof): string {
  const [only, ...others] = manifest.repositories
  const name = proof.repository ?? (others.length === 0 ? only?.name : undefined)
  return name === undefined ? 'the RC branch of the repository at fault' : whereFixed(train, manifest, name)
}
