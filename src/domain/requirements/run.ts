import { candidateName } from '../hops/candidate.ts'
import { judgeRun } from '../proof/judgement.ts'
import { oneLine } from '../text/one-line.ts'
import { byOf, tierHeadOf, workflowOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Evidence, Request } from '../words/evidence.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { conclude, newRequest, openRequest } from './evidence-request.ts'

/** How long GitHub may take to show a run that was asked for before it is asked for again. */
const showMs = 5 * 60_000
/** How often one attempt is asked for before it counts as errored. */
const sendsPerAttempt = 3

/** Look at the run that answers the open request. */
export function askRun(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): readonly Question[] {
  const request = openRequest(train, manifest, proof, candidate)
  return request === undefined ? [] : [{ about: 'run', request, head: tierHeadOf(train, proof, candidate) }]
}

/**
 * Asks for a run, finds it, waits for it and judges it; a request that GitHub never answered is sent again. `unfit` is
 * why what a passed run left behind cannot be used: then nothing was judged.
 */
export function pursueRun(
  context: Context,
  proof: Proof,
  candidate: Candidate,
  attempts: readonly Evidence[],
  unfit: string | null = null,
): Finding {
  const { train, manifest, seen } = context
  const by = byOf(train, proof)
  const request = openRequest(train, manifest, proof, candidate)
  if (request === undefined)
    return send(
      context,
      proof,
      candidate,
      newRequest(context, proof, candidate, attempts.length + 1, workflowOf(train, proof) ?? ''),
    )
  const started = request.run ?? seen.started[request.id]
  const { run: answer = null, unread } = answerTo(seen, { about: 'run', request })
  // GitHub has just said which run it started: another one of that name is not ours.
  const run = request.run === undefined && started !== undefined && answer?.id !== started ? null : answer
  const refusal = seen.refused.find(({ effect, key }) => effect === 'send' && key === request.key)
  // Where GitHub refused the first message there is nothing else to know.
  if (unread !== undefined && (refusal === undefined || request.sends > 1))
    return awaitReading(context, proof, candidate, request, started, unread)
  if (refusal !== undefined && request.run === undefined && run === null) {
    return conclude(context, proof, candidate, request, {
      conclusion: 'errored',
      rule: 'refused',
      run: null,
      said: oneLine(refusal.message),
    })
  }
  if (run !== null) {
    const judged = judgeRun(request, run, {
      by,
      head: tierHeadOf(train, proof, candidate),
      self: seen.self,
      kit: trusted(context),
      commits: proof.prepare !== undefined,
      askedAt: request.dueAt - proof.tier.deadlineMs,
    })
    if (judged?.conclusion === 'passed' && unfit !== null)
      return conclude(context, proof, candidate, request, {
        conclusion: 'errored',
        rule: 'result-unfit',
        run,
        said: unfit,
      })
    if (judged !== null)
      return conclude(context, proof, candidate, request, {
        ...judged,
        run,
        ...(judged.conclusion === 'passed' ? {} : { said: run.url }),
      })
  }
  if (seen.at >= request.dueAt)
    return conclude(context, proof, candidate, request, { conclusion: 'errored', rule: 'deadline', run })
  const id = started ?? run?.id
  if (id !== undefined && request.run === undefined)
    return { is: 'due', effects: [], entries: [{ add: 'request', request: { ...request, run: id } }] }
  if (id !== undefined)
    return {
      is: 'waiting',
      wait: 'run-ended',
      on: request.to,
      reason: `${proof.tier.name} runs on ${candidateName(candidate)}`,
      until: request.dueAt,
      quiet: true,
    }
  if (seen.at < request.sentAt + showMs)
    return {
      is: 'waiting',
      wait: 'run-shown',
      on: request.to,
      reason: `${proof.tier.name} was asked for`,
      until: request.sentAt + showMs,
      quiet: true,
    }
  if (request.sends >= sendsPerAttempt)
    return conclude(context, proof, candidate, request, { conclusion: 'errored', rule: 'never-started', run: null })
  return send(context, proof, candidate, { ...request, sends: request.sends + 1, sentAt: seen.at })
}

/**
 * What GitHub does not say is neither there nor absent: it is looked at again, and nothing is asked for twice
 * meanwhile.
 */
function awaitReading(
  context: Context,
  proof: Proof,
  candidate: Candidate,
  request: Request,
  started: number | undefined,
  why: string,
): Finding {
  if (started !== undefined && request.run === undefined)
    return { is: 'due', effects: [], entries: [{ add: 'request', request: { ...request, run: started } }] }
  if (context.seen.at >= request.dueAt)
    return conclude(context, proof, candidate, request, {
      conclusion: 'errored',
      rule: 'deadline',
      run: null,
      said: oneLine(why),
    })
  return {
    is: 'waiting',
    wait: 'answer-read',
    on: request.to,
    reason: `how ${proof.tier.name} stands on ${candidateName(candidate)} cannot be read (${oneLine(why)}); it is looked at again`,
    until: request.dueAt,
  }
}

function send({ train, manifest }: Context, proof: Proof, candidate: Candidate, request: Request): Finding {
  const by = byOf(train, proof)
  const command = by.kind === 'command' ? { command: by.command } : {}
  const prepare = proof.prepare === undefined ? {} : { prepare: proof.prepare }
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
        ...command,
        ...prepare,
      },
    ],
  }
}

/** Kit commits whose workflows count: the train's list, else the one that runs. */
function trusted({ train, seen }: Context): readonly string[] {
  return train.kit.length > 0 ? train.kit : [seen.kit]
}
