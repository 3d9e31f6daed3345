import { approved } from './requirements/approved.ts'
import { composed } from './requirements/composed.ts'
import { cut } from './requirements/cut.ts'
import { frozen } from './requirements/frozen.ts'
import { preparing } from './preparation.ts'
import { planned } from './requirements/planned.ts'
import { prepared } from './requirements/prepared.ts'
import { movable, promoted } from './requirements/promoted.ts'
import { proven } from './requirements/proven.ts'
import { staged } from './requirements/staged.ts'
import { proofsOf, requiredTiers } from './tiers.ts'
import type { Directive, Gate, Requirement, Tier, Train } from './words.ts'

/** What a directive requires, phase by phase; each keeps everything that the one below it requires (docs/architecture.md). */
export function gates(train: Train, directive: Directive): readonly Gate[] {
  const careful = (requirement: Requirement): readonly Requirement[] => (directive === 'careful' ? [requirement] : [])
  const tiers = requiredTiers(train, directive)
  const proofs = (wanted: readonly Tier[]): readonly Requirement[] => wanted.flatMap((tier) => proofsOf(train, tier)).map(proven)
  const releaseTiers = rungsOf(tiers.filter((tier) => tier.scope === 'release'))
  return [
    { phase: 'planning', rungs: [[planned], careful(approved('planning', () => 1))] },
    { phase: 'development', rungs: [[cut], [composed], preparing(train).map(prepared), [frozen], ...rungsOf(tiers.filter((tier) => tier.scope === 'repository')).map(proofs)] },
    { phase: 'staging', rungs: [careful(approved('staging', () => 1)), [staged]] },
    { phase: 'validation', rungs: releaseTiers.map(proofs) },
    { phase: 'ship', rungs: [careful(approved('ship', ({ approvals }) => approvals.quorum)), [movable], [promoted]] },
  ]
}

/** Tiers that need nothing unproven stand on one rung and run side by side; what needs them stands on the next. */
function rungsOf(tiers: readonly Tier[]): readonly (readonly Tier[])[] {
  const rungs: Tier[][] = []
  const placed = new Set<string>()
  const names = new Set(tiers.map(({ name }) => name))
  while (placed.size < tiers.length) {
    const rung = tiers.filter((tier) => !placed.has(tier.name) && tier.needs.every((need) => placed.has(need) || !names.has(need)))
    if (rung.length === 0) throw new Error('tiers need each other in a circle')
    rungs.push(rung)
    rung.forEach(({ name }) => placed.add(name))
  }
  return rungs
}
