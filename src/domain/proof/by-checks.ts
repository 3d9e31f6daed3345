import { candidateName } from '../hops/candidate.ts'
import { whereFixed } from '../hops/unchanged.ts'
import { ownerOf } from '../people/owners.ts'
import type { CheckSeen, Evidence, Request } from '../words/evidence.ts'
import { oneLine } from '../text/one-line.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { judgeChecks, namedChecks, unjudgedChecks, type CheckJudgement } from './checks.ts'
import { conclude } from './conclusion.ts'
import type { Loss, Pursuit, TierKind, Tried } from './definition.ts'
import { countRetries, placeOf, tierHeadOf } from './tiers.ts'

type TriedChecks = Tried<'checks'>
type News = NonNullable<CheckJudgement>

/** A tier that checks of the repository's own CI prove: nobody is sent, and only people can run them again. */
export const byChecks: TierKind<'checks'> = {
  starts: () => null,
  awaits: ({ names }) => names,
  keyed: () => ({}),
  retries: () => ({ failed: 0, errored: 0 }),
  questions: askChecks,
  pursue: awaitChecks,
  tellLoss: loseChecks,
}

/** Look at the commit's checks until they have passed: a check that was lost may be run again by whoever owns it. */
function askChecks(train: Train, { proof, by, candidate, standing }: TriedChecks): ReturnType<TierKind['questions']> {
  if (standing === 'passed' || standing === 'flaky') return []
  return [
    {
      about: 'checks',
      name: placeOf(train, proof),
      commit: tierHeadOf(train, proof, candidate),
      names: by.names.map(({ name }) => name),
    },
  ]
}

/** The maximum number of checks that the evidence keeps. */
const mostKept = 100

/**
 * Waits for the named checks and judges them. `lost` is what there is to say while a lost check has not been run again.
 */
function awaitChecks(context: Context, tried: TriedChecks, { lost, next }: Pursuit): Finding {
  const { proof, candidate, by, request } = tried
  const checks = checksOf(context, tried)
  const judged = judgeChecks(by, checks)
  const news = isNews(judged, checks, tried.attempts) ? judged : null
  if (lost !== null && (news === null || !isHeard(context, tried, news))) return lost
  const asked = request ?? next()
  if (news !== null)
    return conclude(context, proof, candidate, asked, {
      ...news,
      ...(news.conclusion === 'errored' ? whereLost(checks) : {}),
      run: null,
      checks: limitChecks(checks),
    })
  if (request === undefined) return { is: 'due', effects: [], entries: [{ add: 'request', request: asked }] }
  if (context.seen.at >= request.dueAt)
    return conclude(context, proof, candidate, request, {
      conclusion: 'errored',
      rule: 'check-missing',
      run: null,
      checks: limitChecks(checks),
    })
  return expectChecks(context, tried, request, judged)
}

function limitChecks(checks: readonly CheckSeen[]): readonly CheckSeen[] {
  return checks.length <= mostKept
    ? checks
    : [...checks].sort((one, other) => weigh(one) - weigh(other)).slice(0, mostKept)
}

/** Checks that did not succeed come first. */
function weigh({ conclusion }: CheckSeen): number {
  return conclusion === 'success' ? 1 : 0
}

/** Checks that run are nobody's business; those that have ended are run again by whoever owns them. */
function expectChecks(
  { train, manifest }: Context,
  { proof, candidate }: TriedChecks,
  { dueAt }: Request,
  judged: CheckJudgement,
): Finding {
  const place = placeOf(train, proof)
  const common = { is: 'waiting', wait: 'checks-ended', until: dueAt } as const
  const what = `the checks of ${proof.tier.name}`
  return judged === null
    ? { ...common, on: place, reason: `${what} run on ${candidateName(candidate)}`, quiet: true }
    : {
        ...common,
        on: ownerOf(train, manifest, place),
        reason: `${what} need another run on ${candidateName(candidate)} in ${place}`,
      }
}

/** The named checks that have not succeeded, for a person to look at. Each name is the train's own. */
function unmetChecks(context: Context, tried: TriedChecks): readonly string[] {
  const checks = checksOf(context, tried)
  const isMet = (name: string): boolean => {
    const named = checks.filter((check) => check.name === name)
    return named.length > 0 && named.every(({ conclusion }) => conclusion === 'success')
  }
  return [...new Set(tried.by.names.map(({ name }) => name).filter((name) => !isMet(name)))]
}

function checksOf({ train, seen }: Context, { proof, by, candidate }: TriedChecks): readonly CheckSeen[] {
  return namedChecks(
    by,
    answerTo(seen, { about: 'checks', name: placeOf(train, proof), commit: tierHeadOf(train, proof, candidate) }) ?? [],
  )
}

/**
 * A check that judged nothing stays as it is until somebody runs it again: it was an attempt already, which is known by
 * its page.
 */
function isNews(judged: CheckJudgement, checks: readonly CheckSeen[], attempts: readonly Evidence[]): judged is News {
  const before = attempts.filter(({ conclusion }) => conclusion === 'errored')
  if (judged === null || judged.conclusion !== 'errored' || before.length === 0) return judged !== null
  const [page] = pagesOf(checks)
  return page !== undefined && !before.some(({ said = '' }) => said.split(' ').includes(page))
}

/**
 * True if the new result of a check that was run again counts was run again: a pass after a failure is flaky, and after
 * too many attempts that judged nothing somebody has to ask for one more.
 */
function isHeard({ train, manifest }: Context, tried: TriedChecks, { conclusion }: News): boolean {
  if (tried.standing === 'failed') return conclusion === 'passed'
  return conclusion === 'failed' || mayJudgeAgain(train, manifest, tried)
}

/**
 * True if one more attempt of checks that judged nothing counts when somebody has run them again: as often as anything
 * else that could not be judged.
 */
function mayJudgeAgain(train: Train, manifest: Manifest, { proof, candidate, attempts }: TriedChecks): boolean {
  const errored = attempts.filter(({ conclusion }) => conclusion === 'errored').length
  return errored <= train.retries.errored + countRetries(manifest, proof, candidate)
}

/** Addresses of the checks that judged nothing, to read and run again: as many pages as one line holds. */
function whereLost(checks: readonly CheckSeen[]): { readonly said?: string } {
  const pages = pagesOf(checks)
  const said = pages.reduce(
    (line, page) => (line === '' ? page : `${line} ${page}`.length <= 300 ? `${line} ${page}` : line),
    '',
  )
  return said === '' ? {} : { said }
}

/** Pages of the check runs that judged nothing; of a status only its newest word is known, and no page of each. */
function pagesOf(checks: readonly CheckSeen[]): readonly string[] {
  return unjudgedChecks(checks)
    .filter(({ id }) => id !== undefined)
    .map(({ url }) => oneLine(url).replaceAll(' ', ''))
}

/**
 * Checks are run again by whoever owns them; once too many of their attempts have judged nothing, somebody has to ask
 * for one more.
 */
function loseChecks(context: Context, tried: TriedChecks, standing: 'failed' | 'errored'): Loss {
  const { train, manifest } = context
  const { proof, candidate, attempts } = tried
  const place = placeOf(train, proof)
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ')
  const names = unmetChecks(context, tried).join(', ')
  const what = `${proof.tier.name} ${standing === 'failed' ? 'failed' : 'could not be judged'} on ${candidateName(candidate)} in ${place} (${rules}${names === '' ? '' : `: ${names}`})`
  if (standing === 'failed')
    return {
      reason: `${what}; push the fix to ${whereFixed(train, manifest, place)}, or run the check again if it is flaky`,
      answers: [],
    }
  const said = attempts.findLast(({ conclusion }) => conclusion === 'errored')?.said
  const again = `${what}; run the check again${said === undefined ? '' : ` at ${said}`}; this is not evidence against the candidate`
  if (mayJudgeAgain(train, manifest, tried)) return { reason: again, answers: [] }
  return {
    reason: `${again}; it ran ${attempts.length} times, and another run counts only if somebody asks for a retry`,
    answers: ['retry'],
  }
}
