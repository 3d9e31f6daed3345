import { askCommand } from '../plan/commands.ts'
import { candidateName } from '../hops/candidate.ts'
import { findCure } from '../proof/fixes.ts'
import { askLog, keepLog } from '../proof/logs.ts'
import { ownerOf } from '../people/owners.ts'
import { byOf, isWaivable, mayJudgeAgain, placeOf, proofsOf, standingOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import { lossCodes } from '../asks/waivers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Manifest } from '../words/manifest.ts'
import type { By } from '../words/train.ts'
import { askChecks, awaitChecks, unmetChecks } from './checked.ts'
import { branchOf } from './evidence-request.ts'
import { askRun, pursueRun } from './run.ts'
import { askWaivers, isWaived, waiversOf, whyNotWaived } from './waived.ts'

/**
 * A tier is proven on the current candidate, in one place: evidence is looked up by key, else asked for, fetched from
 * its source and judged.
 */
export function proven(proof: Proof): Requirement {
  return {
    code: `tier:${proof.tier.name}${proof.repository === undefined ? '' : `:${proof.repository}`}`,
    title: `${proof.tier.name} has passed${proof.repository === undefined ? ' on the candidate' : ` on ${proof.repository}`}`,
    step: 'run-tier-gate',
    questions: (train, manifest) => {
      const { candidate } = manifest
      if (candidate === undefined) return []
      const by = byOf(train, proof)
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      const log =
        standing === 'failed' && waiversOf(train, manifest, proof, lossCodes(proof)).length === 0
          ? askLog(train, proof, attempts)
          : []
      return [
        ...(by.kind === 'checks'
          ? askChecks(train, manifest, proof, by, candidate)
          : askRun(train, manifest, proof, candidate)),
        ...log,
        ...askWaivers(train, manifest, proof, lossCodes(proof)),
      ]
    },
    judge: (context) => {
      const { train, manifest } = context
      const { candidate } = manifest
      if (candidate === undefined)
        return { is: 'waiting', wait: 'candidate-frozen', on: 'cut-rc', reason: 'no candidate is frozen yet' }
      const unmet = unmetNeeds(context, proof, candidate)
      if (unmet.length > 0)
        return {
          is: 'waiting',
          wait: 'needed-tier',
          on: unmet.join(', '),
          reason: `${proof.tier.name} starts when ${unmet.join(', ')} has passed`,
          quiet: true,
        }
      const by = byOf(train, proof)
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      if (standing === 'passed' || standing === 'flaky') return judgeSoak(context, proof, attempts)
      if (isExcepted(context, proof, candidate)) return { is: 'met' }
      const lost =
        standing === 'open'
          ? null
          : ((standing === 'failed'
              ? (cure(context, proof, candidate, attempts) ?? learn(context, proof, attempts))
              : null) ?? lose(context, proof, candidate, standing, attempts))
      if (by.kind === 'checks') return awaitChecks(context, proof, by, candidate, attempts, lost)
      return lost ?? pursueRun(context, proof, candidate, attempts)
    },
  }
}

/**
 * The tiers that this one needs and that have not passed yet, or were waived: a repository tier needs them in its own
 * repository.
 */
function unmetNeeds(context: Context, { tier, repository }: Proof, candidate: Candidate): readonly string[] {
  const { train, manifest } = context
  return tier.needs.filter((name) => {
    const needed = train.tiers.find((each) => each.name === name)
    const proofs =
      needed === undefined
        ? []
        : proofsOf(train, needed).filter((proof) => repository === undefined || proof.repository === repository)
    return !proofs.every(
      (proof) =>
        ['passed', 'flaky'].includes(standingOf(train, manifest, proof, candidate).standing) ||
        isExcepted(context, proof, candidate),
    )
  })
}

/** Only what was judged and lost is waived: a waiver is no way around running the tier. */
function isExcepted(context: Context, proof: Proof, candidate: Candidate): boolean {
  const { standing } = standingOf(context.train, context.manifest, proof, candidate)
  return (standing === 'failed' || standing === 'errored') && isWaived(context, proof, lossCodes(proof))
}

function judgeSoak({ seen }: Context, { tier }: Proof, attempts: readonly Evidence[]): Finding {
  const until = attempts.find((evidence) => evidence.conclusion === 'passed')?.soakedAt
  if (until === undefined || seen.at >= until) return { is: 'met' }
  return { is: 'waiting', wait: 'soak', on: 'time', reason: `${tier.name} passed and soaks`, until }
}

/**
 * An agent is asked for a fix, or awaited; `null` where only people are left. What is optional is no agent's business.
 */
function cure(context: Context, proof: Proof, candidate: Candidate, attempts: readonly Evidence[]): Finding | null {
  if (isWaivable(context.train, proof.tier.name)) return null
  const found = findCure(context, proof, candidate, attempts)
  switch (found.is) {
    case 'asked':
      return { is: 'due', entries: found.entries, effects: [] }
    case 'awaited':
      return {
        is: 'waiting',
        wait: 'fix-pushed',
        on: context.train.fix?.agent ?? '',
        reason: `${proof.tier.name} failed on ${candidateName(candidate)} in ${placeOf(context.train, proof)}, and a fix was asked for`,
        until: found.fix.dueAt,
      }
    case 'none':
      return null
  }
}

/** What the log ended with is kept before people are called. */
function learn(context: Context, proof: Proof, attempts: readonly Evidence[]): Finding | null {
  const entries = keepLog(context, proof, attempts)
  return entries.length === 0 ? null : { is: 'due', entries, effects: [] }
}

function lose(
  context: Context,
  proof: Proof,
  candidate: Candidate,
  standing: 'failed' | 'errored',
  attempts: readonly Evidence[],
): Finding {
  const { train, manifest } = context
  const place = placeOf(train, proof)
  const times = attempts.length === 1 ? 'once' : `${attempts.length} times`
  const said = attempts.findLast(({ conclusion }) => conclusion === standing)?.said
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ') + (said === undefined ? '' : `: ${said}`)
  const what = `${proof.tier.name} ${standing === 'failed' ? 'failed' : 'could not be judged'} on ${candidateName(candidate)} in ${place}`
  const by = byOf(train, proof)
  if (by.kind === 'checks') return loseChecks(context, proof, by, candidate, standing, attempts)
  const found = standing === 'failed' ? findCure(context, proof, candidate, attempts) : null
  const spent = found?.is === 'none' && found.because !== null ? `; ${found.because}` : ''
  const reason =
    standing === 'failed'
      ? `${what} (ran ${times}: ${rules})${spent}; push the fix to ${whereToFix(manifest, proof)} and the next candidate is formed`
      : `${what} (tried ${times}: ${rules}); this is not evidence against the candidate`
  const about = { candidate: candidateName(candidate) }
  const waivable = isWaivable(train, proof.tier.name)
  const command = waivable
    ? askCommand(train, manifest, 'release.waive', { code: proof.tier.name, ...about, why: '…' })
    : askCommand(train, manifest, 'release.retry', { tier: proof.tier.name, ...about })
  const ways = waivable ? ['or waive it, saying why', ...whyNotWaived(context, proof, lossCodes(proof))] : []
  return { is: 'lost', reason: [reason, ...ways].join('; '), on: ownerOf(train, manifest, place), command }
}

/**
 * Checks are run again by whoever owns them; once too many of their attempts have judged nothing, somebody has to ask
 * for one more.
 */
function loseChecks(
  context: Context,
  proof: Proof,
  by: By & { kind: 'checks' },
  candidate: Candidate,
  standing: 'failed' | 'errored',
  attempts: readonly Evidence[],
): Finding {
  const { train, manifest } = context
  const place = placeOf(train, proof)
  const on = ownerOf(train, manifest, place)
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ')
  const names = unmetChecks(context, proof, by, candidate).join(', ')
  const what = `${proof.tier.name} ${standing === 'failed' ? 'failed' : 'could not be judged'} on ${candidateName(candidate)} in ${place} (${rules}${names === '' ? '' : `: ${names}`})`
  if (standing === 'failed')
    return {
      is: 'lost',
      on,
      reason: `${what}; push the fix to ${branchOf(manifest, place)}, or run the check again if it is flaky`,
    }
  const said = attempts.findLast(({ conclusion }) => conclusion === 'errored')?.said
  const again = `${what}; run the check again${said === undefined ? '' : ` at ${said}`}; this is not evidence against the candidate`
  if (mayJudgeAgain(train, manifest, proof, candidate)) return { is: 'lost', on, reason: again }
  return {
    is: 'lost',
    on,
    reason: `${again}; that was tried ${attempts.length} times, and counts once more if somebody asks for it`,
    command: askCommand(train, manifest, 'release.retry', {
      tier: proof.tier.name,
      candidate: candidateName(candidate),
    }),
  }
}

/** A repository tier, or the only repository, names the branch; otherwise the log has to say who is at fault. */
function whereToFix(manifest: Manifest, proof: Proof): string {
  const [only, ...others] = manifest.repositories
  const name = proof.repository ?? (others.length === 0 ? only?.name : undefined)
  return name === undefined ? 'the RC branch of the repository at fault' : branchOf(manifest, name)
}
