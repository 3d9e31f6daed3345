import { linesToKeep } from '../text/log-lines.ts'
import type { LogSeen } from '../questions/log.ts'
import { placeOf } from './tiers.ts'
import type { Proof } from './tiers.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Entry } from '../words/decision.ts'
import type { Evidence, Failure } from '../words/evidence.ts'
import type { Question, Seen } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The address of the log of a lost tier; `undefined` if nobody needs it, or Convoy looked for it before. */
function unread(
  attempts: readonly Evidence[],
): { readonly key: Digest; readonly attempt: number; readonly failure: Failure; readonly job: number } | undefined {
  const { key, attempt, failure } = attempts.findLast(({ conclusion }) => conclusion === 'failed') ?? {}
  const job = failure?.run?.job
  return key === undefined ||
    attempt === undefined ||
    failure === undefined ||
    job === undefined ||
    failure.lines !== undefined
    ? undefined
    : { key, attempt, failure, job }
}

/** Look once at the end of the log of a tier that was lost: for the agent, and for the people who are called. */
export function askLog(train: Train, proof: Proof, attempts: readonly Evidence[]): readonly Question[] {
  const found = unread(attempts)
  return found === undefined
    ? []
    : [
        {
          about: 'log',
          name: placeOf(train, proof),
          job: found.job,
          told: [train.control, ...(train.fix === undefined ? [] : [train.fix.agent])],
        },
      ]
}

/** The entries that keep the seen log; empty if nobody looked at it. */
export function keepLog({ train, seen }: Context, proof: Proof, attempts: readonly Evidence[]): readonly Entry[] {
  const found = unread(attempts)
  const log = found === undefined ? undefined : logOf(train, proof, found.failure, seen)
  return found === undefined || log === undefined
    ? []
    : [{ add: 'log', key: found.key, attempt: found.attempt, lines: linesToKeep(log.lines) }]
}

/** The end of the log of what failed; `undefined` where it was not looked at. */
export function logOf(train: Train, proof: Proof, { run }: Failure, seen: Seen): LogSeen | undefined {
  return run?.job === undefined
    ? undefined
    : answerTo(seen, { about: 'log', name: placeOf(train, proof), job: run.job })
}

/**
 * So many logs are looked at for one candidate: what they end with is kept in the manifest, whole until the agent was
 * told.
 */
const mostLogs = 10

/** The questions without those about logs for which the manifest has no room. */
export function limitLogs({ evidence, messages }: Manifest, questions: readonly Question[]): readonly Question[] {
  // A new candidate empties the lines of the one before, and what is carried into it is looked at as its own.
  const kept = evidence.filter(({ failure }) => (failure?.lines?.length ?? 0) > 0).length
  const untold = messages.filter(({ hook }) => hook === 'fix-requested').length
  const asked = questions
    .filter(({ about }) => about === 'log')
    .slice(0, Math.max(0, mostLogs - Math.max(kept, untold)))
  return questions.filter((question) => question.about !== 'log' || asked.includes(question))
}
