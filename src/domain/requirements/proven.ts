import { askCommand } from '../plan/commands.ts'
import { candidateName } from '../hops/candidate.ts'
import type { Tried } from '../proof/definition.ts'
import { findCure } from '../proof/fixes.ts'
import { askLog, keepLog } from '../proof/logs.ts'
import { ownerOf } from '../people/owners.ts'
import { standingOf, triedOf } from '../proof/standing.ts'
import { kindOf } from '../proof/table.ts'
import { isWaivable, placeOf, proofsOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import { lossCodes } from '../asks/waivers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Evidence } from '../words/evidence.ts'
import { pursue } from './evidence-request.ts'
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
      const tried = triedOf(train, manifest, proof, candidate)
      const { by, standing, attempts } = tried
      const log =
        standing === 'failed' && waiversOf(train, manifest, proof, lossCodes(proof)).length === 0
          ? askLog(train, proof, attempts)
          : []
      return [...kindOf(by).questions(train, tried), ...log, ...askWaivers(train, manifest, proof, lossCodes(proof))]
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
      const tried = triedOf(train, manifest, proof, candidate)
      const { standing, attempts } = tried
      if (standing === 'passed' || standing === 'flaky') return judgeSoak(context, proof, attempts)
      if (isExcepted(context, proof, candidate)) return { is: 'met' }
      const cured =
        standing === 'failed' ? (cure(context, proof, candidate, attempts) ?? learn(context, proof, attempts)) : null
      return pursue(context, tried, { lost: standing === 'open' ? null : (cured ?? lose(context, tried, standing)) })
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

/** A waiver applies only to a tier that was judged and lost: nobody can waive running the tier. */
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
        reason: `${proof.tier.name} failed on ${candidateName(candidate)} in ${placeOf(context.train, proof)}; Convoy asked the agent for a fix`,
        until: found.fix.dueAt,
      }
    case 'none':
      return null
  }
}

/** Keeps the end of the log before people are called. */
function learn(context: Context, proof: Proof, attempts: readonly Evidence[]): Finding | null {
  const entries = keepLog(context, proof, attempts)
  return entries.length === 0 ? null : { is: 'due', entries, effects: [] }
}

/** Says what was lost, and what answers it. */
function lose(context: Context, tried: Tried, standing: 'failed' | 'errored'): Finding {
  const { train, manifest } = context
  const { proof, by } = tried
  const { reason, answers } = kindOf(by).tellLoss(context, tried, standing)
  const on = ownerOf(train, manifest, placeOf(train, proof))
  const candidate = candidateName(tried.candidate)
  const { name } = proof.tier
  if (answers.includes('waive') && isWaivable(train, name))
    return {
      is: 'lost',
      reason: [reason, 'or waive it with a reason', ...whyNotWaived(context, proof, lossCodes(proof))].join('; '),
      on,
      command: askCommand(train, manifest, 'release.waive', { code: name, candidate, why: '…' }),
    }
  return {
    is: 'lost',
    reason,
    on,
    ...(answers.includes('retry')
      ? { command: askCommand(train, manifest, 'release.retry', { tier: name, candidate }) }
      : {}),
  }
}
