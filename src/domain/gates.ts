import { rankOf } from './train/directives.ts'
import { approved } from './requirements/approved.ts'
import { composed } from './requirements/composed.ts'
import { cut } from './requirements/cut.ts'
import { filesBuilt } from './assets/files-built.ts'
import { fixed } from './requirements/fixed.ts'
import { freezeAsked } from './requirements/freeze-asked.ts'
import { frozen } from './requirements/frozen.ts'
import { preparing } from './versions/preparation.ts'
import { peerReviewed } from './requirements/peer-reviewed.ts'
import { permitted } from './requirements/permitted.ts'
import { gated } from './gate/gated.ts'
import { planned } from './requirements/planned.ts'
import { prepared } from './requirements/prepared.ts'
import { announced, movable, promoted } from './requirements/promoted.ts'
import { cleared, landable, proposed } from './requirements/proposed.ts'
import { proven } from './requirements/proven.ts'
import { reviewed } from './requirements/reviewed.ts'
import { satisfied } from './requirements/satisfied.ts'
import { scoped } from './requirements/scoped.ts'
import { signalled } from './requirements/signalled.ts'
import { startable } from './requirements/startable.ts'
import { startableNext } from './requirements/startable-next.ts'
import { staged } from './requirements/staged.ts'
import { steady } from './requirements/steady.ts'
import { tagsFree, tagsOwn } from './requirements/tags-free.ts'
import { unfrozen } from './requirements/unfrozen.ts'
import { unheld } from './requirements/unheld.ts'
import { unrejected } from './requirements/unrejected.ts'
import { proofsOf, requiredTiers } from './proof/tiers.ts'
import { directives } from './words/names.ts'
import type { Gate, Requirement } from './words/decision.ts'
import type { Directive, Phase } from './words/names.ts'
import type { Tier, Train } from './words/train.ts'

/**
 * A requirement and the first directive that has it; every stricter one has it too. A signal is none: `until` is the
 * directive that requires what it only watches.
 */
export interface Row {
  readonly from: Directive
  readonly requirement: Requirement
  readonly until?: Directive
}

/**
 * All that can be required, phase by phase and rung by rung. Directives compile to gates by leaving rows out, so a
 * stricter one can only add.
 */
export function gateTable(
  train: Train,
): readonly { readonly phase: Phase; readonly rungs: readonly (readonly Row[])[] }[] {
  const { quorum, auto } = train.approvals
  const one = (): number => 1
  return [
    {
      phase: 'planning',
      rungs: [
        [floor(planned)],
        [floor(unrejected('planning')), careful(approved('planning', one, 'A person has approved the plan'))],
      ],
    },
    {
      phase: 'development',
      rungs: [
        [floor(cut)],
        [floor(scoped), floor(composed)],
        [floor(satisfied), floor(fixed)],
        preparing(train).map((name) => floor(prepared(name))),
        [floor(tagsFree), floor(startableNext)],
        [careful(freezeAsked)],
        [floor(peerReviewed)],
        [floor(frozen)],
        [floor(startable), floor(proposed)],
        ...tierRungs(train, 'repository'),
      ],
    },
    {
      phase: 'staging',
      rungs: [
        [
          floor(unrejected('staging')),
          careful(approved('staging', one, 'A person has approved the candidate for staging')),
        ],
        [floor(staged)],
      ],
    },
    { phase: 'validation', rungs: tierRungs(train, 'release') },
    {
      phase: 'ship',
      rungs: [
        [floor(unheld), floor(unrejected('ship')), floor(landable), floor(filesBuilt), ...approvalRow(auto, quorum)],
        [floor(unfrozen)],
        [floor(reviewed)],
        [floor(movable), floor(tagsOwn), floor(permitted), floor(gated)],
        [floor(promoted)],
        [floor(announced)],
        [floor(cleared)],
      ],
    },
  ]
}

/** The requirements of a directive, phase by phase (docs/gates.md). */
export function gates(train: Train, directive: Directive): readonly Gate[] {
  return gateTable(train).map(({ phase, rungs }) => ({
    phase,
    rungs: rungs.map((rung) => rung.filter((row) => holds(row, directive)).map(({ requirement }) => requirement)),
  }))
}

function holds({ from, until }: Row, directive: Directive): boolean {
  return rankOf(from) <= rankOf(directive) && (until === undefined || rankOf(directive) < rankOf(until))
}

/** Codes of what stricter directives add to this one. */
export function skippedBy(train: Train, directive: Directive): readonly string[] {
  const rows = gateTable(train).flatMap(({ rungs }) => rungs.flat())
  const kept = new Set(rows.filter((row) => holds(row, directive)).map(({ requirement }) => requirement.code))
  return [...new Set(rows.map(({ requirement }) => requirement.code))].filter((code) => !kept.has(code))
}

function floor(requirement: Requirement): Row {
  return { from: 'quick', requirement }
}

function careful(requirement: Requirement): Row {
  return { from: 'careful', requirement }
}

/** Careful requires the quorum; approvals that the train requires under auto come first and careful adds to them. */
function approvalRow(auto: number, quorum: number): readonly Row[] {
  const title = 'A quorum of distinct people, none of them the requester, has approved candidate and policy'
  const under: readonly Row[] =
    auto === 0
      ? []
      : [{ from: 'auto', requirement: approved('ship', () => auto, 'As many people as the train says have approved') }]
  return auto >= quorum && auto > 0 ? under : [...under, careful(approved('ship', () => quorum, title))]
}

/**
 * All tiers of a scope stand on one rung and each starts when what it needs has passed, so independent ones run side by
 * side. What auto does not require it runs as a signal; what is flaky careful has waived.
 */
function tierRungs(train: Train, scope: Tier['scope']): readonly (readonly Row[])[] {
  const proofs = train.tiers.filter((tier) => tier.scope === scope).flatMap((tier) => proofsOf(train, tier))
  const tiers = proofs.flatMap((proof): readonly Row[] => {
    const from = firstDirective(train, proof.tier)
    const signal: readonly Row[] =
      from === 'careful' ? [{ from: 'auto', until: 'careful', requirement: signalled(proof) }] : []
    return [...signal, { from, requirement: proven(proof) }]
  })
  return [tiers, proofs.map((proof) => careful(steady(proof)))]
}

/** The least strict directive that requires a tier. */
function firstDirective(train: Train, tier: Tier): Directive {
  return (
    directives.find((directive) => requiredTiers(train, directive).some(({ name }) => name === tier.name)) ?? 'careful'
  )
}
