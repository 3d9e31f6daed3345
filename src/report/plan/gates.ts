import { gates } from '../../domain/gates.ts'
import type { PlanAsk } from '../../domain/plan/proposal.ts'
import { answerTo } from '../../domain/questions/kinds.ts'
import type { TeamKept } from '../../domain/questions/team.ts'
import { placeOf, proofsOf, requiredTiers } from '../../domain/proof/tiers.ts'
import { neededApprovals } from '../../domain/validators/approvals.ts'
import { phases, type Name, type Phase } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'

/** People who have to act at a gate. */
export interface Acting {
  readonly code: string
  readonly what: 'approve' | 'freeze'
  /** The number of distinct people. */
  readonly number: number
  /** `organization/slug`; `null`: whoever may write in control. */
  readonly team: string | null
  /** Members of the team who may; `null` where there is no team, or its members cannot be seen. */
  readonly members: readonly string[] | null
  /** The people whose own approval does not count. */
  readonly not: string | null
}

/** The requirements of a gate under a directive: each by its code, the tiers, and who must act. */
export interface GatePreview {
  readonly phase: Phase
  readonly requires: readonly { readonly code: string; readonly title: string }[]
  readonly tiers: readonly { readonly tier: string; readonly places: readonly Name[] }[]
  readonly people: readonly Acting[]
}

/** The gates that the directive compiles to (docs/gates.md), as far as they are known before anything was planned. */
export function previewGates(train: Train, ask: PlanAsk, seen: TeamKept): readonly GatePreview[] {
  const compiled = gates(train, ask.directive)
  const tiers = requiredTiers(train, ask.directive)
  return phases.map((phase) => {
    const requires = compiled
      .filter((gate) => gate.phase === phase)
      .flatMap(({ rungs }) => rungs.flat())
      .map(({ code, title }) => ({ code, title }))
    const scope = phase === 'development' ? 'repository' : phase === 'validation' ? 'release' : null
    return {
      phase,
      requires,
      tiers: tiers
        .filter((tier) => tier.scope === scope)
        .map((tier) => ({ tier: tier.name, places: proofsOf(train, tier).map((proof) => placeOf(train, proof)) })),
      people: [...new Set(requires.map(({ code }) => code))].flatMap((code) => whoActs(train, ask, seen, code) ?? []),
    }
  })
}

/** `null` for what machines see to. */
function whoActs(train: Train, ask: PlanAsk, seen: TeamKept, code: string): Acting | null {
  if (code === 'freeze') return { code, what: 'freeze', number: 1, team: null, members: null, not: null }
  if (!code.startsWith('approval:')) return null
  const isShip = code === 'approval:ship'
  const team = train.approvals.team ?? null
  const found = team === null ? undefined : answerTo(seen, { about: 'team', team })
  const not = isShip ? ask.by.login : null
  return {
    code,
    what: 'approve',
    number: isShip ? neededApprovals({ train, ask }) : 1,
    team,
    not,
    members: found?.is === 'seen' ? found.members.filter((login) => login.toLowerCase() !== not?.toLowerCase()) : null,
  }
}
