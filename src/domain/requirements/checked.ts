import { candidateName } from '../hops/candidate.ts'
import { judgeChecks, namedChecks, unjudgedChecks } from '../proof/checks.ts'
import type { CheckJudgement } from '../proof/checks.ts'
import { oneLine } from '../text/one-line.ts'
import { ownerOf } from '../people/owners.ts'
import { answerTo } from '../questions/kinds.ts'
import type { CheckSeen, Evidence } from '../words/evidence.ts'
import { mayJudgeAgain, placeOf, standingOf, tierHeadOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import { awaitsChecks } from '../words/evidence.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { By, Train } from '../words/train.ts'
import { conclude, newRequest, openRequest } from './evidence-request.ts'

/** Look at the commit's checks until they have passed: a check that was lost may be run again by whoever owns it. */
export function askChecks(
  train: Train,
  manifest: Manifest,
  proof: Proof,
  by: By & { kind: 'checks' },
  candidate: Candidate,
): readonly Question[] {
  const { standing } = standingOf(train, manifest, proof, candidate)
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

/** So many of the checks are kept with the evidence. */
const mostKept = 100

/**
 * Waits for the named checks and judges them. `lost` is what there is to say while a lost check has not been run again.
 */
export function awaitChecks(
  context: Context,
  proof: Proof,
  by: By & { kind: 'checks' },
  candidate: Candidate,
  attempts: readonly Evidence[],
  lost: Finding | null,
): Finding {
  const { train, manifest, seen } = context
  const place = placeOf(train, proof)
  const checks = checksOf(context, proof, by, candidate)
  const judged = judgeChecks(by, checks)
  const news = isNews(judged, checks, attempts) ? judged : null
  if (lost !== null && (news === null || !isHeard(context, proof, candidate, news))) return lost
  const request = openRequest(train, manifest, proof, candidate)
  const asked = request ?? newRequest(context, proof, candidate, attempts.length + 1, awaitsChecks)
  const kept =
    checks.length <= mostKept ? checks : [...checks].sort((one, other) => weigh(one) - weigh(other)).slice(0, mostKept)
  if (news !== null)
    return conclude(context, proof, candidate, asked, {
      ...news,
      ...(news.conclusion === 'errored' ? whereLost(checks) : {}),
      run: null,
      checks: kept,
    })
  if (request === undefined) return { is: 'due', effects: [], entries: [{ add: 'request', request: asked }] }
  if (seen.at >= request.dueAt)
    return conclude(context, proof, candidate, request, {
      conclusion: 'errored',
      rule: 'check-missing',
      run: null,
      checks: kept,
    })
  if (judged !== null)
    return {
      is: 'waiting',
      wait: 'checks-ended',
      on: ownerOf(train, manifest, place),
      reason: `the checks of ${proof.tier.name} are to be run again on ${candidateName(candidate)} in ${place}`,
      until: request.dueAt,
    }
  return {
    is: 'waiting',
    wait: 'checks-ended',
    on: place,
    reason: `the checks of ${proof.tier.name} run on ${candidateName(candidate)}`,
    until: request.dueAt,
    quiet: true,
  }
}

/** The named checks that have not succeeded, for a person to look at. Each name is the train's own. */
export function unmetChecks(
  context: Context,
  proof: Proof,
  by: By & { kind: 'checks' },
  candidate: Candidate,
): readonly string[] {
  const checks = checksOf(context, proof, by, candidate)
  const isMet = (name: string): boolean => {
    const named = checks.filter((check) => check.name === name)
    return named.length > 0 && named.every(({ conclusion }) => conclusion === 'success')
  }
  return [...new Set(by.names.map(({ name }) => name).filter((name) => !isMet(name)))]
}

function checksOf(
  { train, seen }: Context,
  proof: Proof,
  by: By & { kind: 'checks' },
  candidate: Candidate,
): readonly CheckSeen[] {
  return namedChecks(
    by,
    answerTo(seen, { about: 'checks', name: placeOf(train, proof), commit: tierHeadOf(train, proof, candidate) }) ?? [],
  )
}

/**
 * A check that judged nothing stays as it is until somebody runs it again: it was an attempt already, which is known by
 * its page.
 */
function isNews(
  judged: CheckJudgement,
  checks: readonly CheckSeen[],
  attempts: readonly Evidence[],
): judged is NonNullable<CheckJudgement> {
  const before = attempts.filter(({ conclusion }) => conclusion === 'errored')
  if (judged === null || judged.conclusion !== 'errored' || before.length === 0) return judged !== null
  const [page] = pagesOf(checks)
  return page !== undefined && !before.some(({ said = '' }) => said.split(' ').includes(page))
}

/**
 * What a check that was run again came to: a pass after a failure is flaky, and after too many attempts that judged
 * nothing somebody has to ask for one more.
 */
function isHeard(
  { train, manifest }: Context,
  proof: Proof,
  candidate: Candidate,
  { conclusion }: NonNullable<CheckJudgement>,
): boolean {
  const { standing } = standingOf(train, manifest, proof, candidate)
  if (standing === 'failed') return conclusion === 'passed'
  return conclusion === 'failed' || mayJudgeAgain(train, manifest, proof, candidate)
}

/** Where what judged nothing is to be read and run again: as many pages as one line holds. */
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

/** What did not succeed comes first. */
function weigh({ conclusion }: CheckSeen): number {
  return conclusion === 'success' ? 1 : 0
}
