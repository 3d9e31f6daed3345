import type { By, NamedCheck, Train } from '../words/train.ts'
import { byChecks } from './by-checks.ts'
import { byCommand } from './by-command.ts'
import { byWorkflow } from './by-workflow.ts'
import type { Kind, Started, TierKind } from './definition.ts'
import { byOf, type Proof } from './tiers.ts'

/** The one list of kinds of tiers: requests, keys, looks, judgements and what a plan has to find come from it. */
const kinds = { checks: byChecks, workflow: byWorkflow, command: byCommand } as const satisfies {
  readonly [Of in Kind]: TierKind<Of>
}

export const tierKinds = Object.keys(kinds) as readonly Kind[]

/** The definition of this kind of tier; the compiler cannot see that it receives a tier of its own kind. */
export function kindOf({ kind }: Pick<By, 'kind'>): TierKind {
  return kinds[kind] as unknown as TierKind
}

/** The run that Convoy starts for this proof; `null` if the judged thing happens without Convoy. */
export function startedFor(train: Train, proof: Proof): Started | null {
  const by = byOf(train, proof)
  return kindOf(by).starts(by, proof.prepare === undefined ? 'tier' : 'prepare')
}

/** The workflow file that runs for this proof; `null` where Convoy starts none. */
export function workflowOf(train: Train, proof: Proof): string | null {
  return startedFor(train, proof)?.workflow ?? null
}

/** The checks that the repository's own CI has to make for this proof. */
export function checksFor(train: Train, proof: Proof): readonly NamedCheck[] {
  const by = byOf(train, proof)
  return kindOf(by).awaits(by)
}
