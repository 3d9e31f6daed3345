import { waiverOf } from '../asks.ts'
import { askCommand } from '../commands.ts'
import { candidateName } from '../candidate.ts'
import { ownerOf } from '../owners.ts'
import { byOf, isWaivable, placeOf, standingOf } from '../tiers.ts'
import type { Proof } from '../tiers.ts'
import type { Candidate, Context, Evidence, Finding, Manifest, Requirement, Train } from '../words.ts'
import { askChecks, awaitChecks, unmetChecks } from './checked.ts'
import { branchOf } from './evidence-request.ts'
import { askRun, pursueRun } from './run.ts'

/** A tier is proven on the current candidate, in one place: evidence is looked up by key, else asked for, fetched from its source and judged. */
export function proven(proof: Proof): Requirement {
  return {
    code: `tier:${proof.tier.name}${proof.repository === undefined ? '' : `:${proof.repository}`}`,
    title: `${proof.tier.name} has passed${proof.repository === undefined ? ' on the candidate' : ` on ${proof.repository}`}`,
    step: 'run-tier-gate',
    questions: (train, manifest) => {
      const { candidate } = manifest
      if (candidate === undefined) return []
      const by = byOf(train, proof)
      return by.kind === 'checks' ? askChecks(train, manifest, proof, candidate) : askRun(train, manifest, proof, candidate)
    },
    judge: (context) => {
      const { train, manifest } = context
      const { candidate } = manifest
      if (candidate === undefined) return { is: 'waiting', on: 'cut-rc', reason: 'no candidate is frozen yet' }
      const by = byOf(train, proof)
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      if (standing === 'passed' || standing === 'flaky') return judgeSoak(context, proof, attempts)
      if (isWaived(train, manifest, proof)) return { is: 'met' }
      const lost = standing === 'open' ? null : lose(context, proof, candidate, standing, attempts)
      if (by.kind === 'checks') return awaitChecks(context, proof, by, candidate, attempts, lost)
      return lost ?? pursueRun(context, proof, candidate, attempts)
    },
  }
}

/** Only what was judged and lost is waived: a waiver is no way around running the tier. */
function isWaived(train: Train, manifest: Manifest, proof: Proof): boolean {
  const { candidate } = manifest
  if (candidate === undefined || !['failed', 'errored'].includes(standingOf(train, manifest, proof, candidate).standing)) return false
  return [proof.tier.name, `tier:${proof.tier.name}`].some((code) => waiverOf(train, manifest, code) !== undefined)
}

function judgeSoak({ seen }: Context, { tier }: Proof, attempts: readonly Evidence[]): Finding {
  const until = attempts.find((evidence) => evidence.conclusion === 'passed')?.soakedAt
  if (until === undefined || seen.at >= until) return { is: 'met' }
  return { is: 'waiting', on: 'time', reason: `${tier.name} passed and soaks`, until }
}

function lose(context: Context, proof: Proof, candidate: Candidate, standing: 'failed' | 'errored', attempts: readonly Evidence[]): Finding {
  const { train, manifest } = context
  const place = placeOf(train, proof)
  const times = attempts.length === 1 ? 'once' : `${attempts.length} times`
  const said = attempts.at(-1)?.said
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ') + (said === undefined ? '' : `: ${said}`)
  const what = `${proof.tier.name} ${standing === 'failed' ? 'failed' : 'could not be judged'} on ${candidateName(candidate)} in ${place}`
  const by = byOf(train, proof)
  if (by.kind === 'checks') {
    const names = unmetChecks(context, proof, by, candidate).join(', ')
    const way = standing === 'failed' ? `push the fix to ${branchOf(manifest, place)}, or run the check again if it is flaky` : 'run the check again'
    return { is: 'lost', reason: `${what} (${rules}${names === '' ? '' : `: ${names}`}); ${way}`, on: ownerOf(train, manifest, place) }
  }
  const reason = standing === 'failed'
    ? `${what} (ran ${times}: ${rules}); push the fix to ${whereToFix(manifest, proof)} and the next candidate is formed`
    : `${what} (tried ${times}: ${rules}); this is not evidence against the candidate`
  const about = { candidate: candidateName(candidate) }
  const waivable = isWaivable(train, proof.tier.name)
  const command = waivable ? askCommand(train, manifest, 'release.waive', { code: proof.tier.name, ...about }) : askCommand(train, manifest, 'release.retry', { tier: proof.tier.name, ...about })
  return { is: 'lost', reason: waivable ? `${reason}; or waive it, saying why` : reason, on: ownerOf(train, manifest, place), command }
}

/** A repository tier, or the only repository, names the branch; otherwise the log has to say who is at fault. */
function whereToFix(manifest: Manifest, proof: Proof): string {
  const [only, ...others] = manifest.repositories
  const name = proof.repository ?? (others.length === 0 ? only?.name : undefined)
  return name === undefined ? 'the RC branch of the repository at fault' : branchOf(manifest, name)
}
