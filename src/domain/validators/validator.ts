import { planProblem, type PlanCode, type PlanWords } from '../catalogue/plan.ts'
import type { Problem } from 'github-foundations/problem'
import type { Proposal } from '../plan/proposal.ts'

/** One thing that a plan must be: read-only, judged by what was seen, all of them together. */
export interface Validator {
  readonly code: PlanCode
  /** The demand, in one sentence. */
  readonly demands: string
  /** The problems: a plan that is wrong, or a fact that could not be seen, which is never taken for right. */
  readonly finds: 'refusals' | 'unknowns'
  readonly examine: (proposal: Proposal) => readonly Problem[]
}

/** Demands something of a plan: `find` gives the words of one problem for everything that is not so. */
export function demand<Code extends PlanCode>(
  code: Code,
  demands: string,
  find: (proposal: Proposal) => readonly PlanWords<Code>[],
): Validator {
  return {
    code,
    demands,
    finds: 'refusals',
    examine: (proposal) => find(proposal).map((words) => planProblem(code, ...words)),
  }
}

/** Demands that something can be known: `find` gives the words of one problem for everything that cannot. */
export function demandToKnow<Code extends PlanCode>(
  code: Code,
  demands: string,
  find: (proposal: Proposal) => readonly PlanWords<Code>[],
): Validator {
  return { ...demand(code, demands, find), finds: 'unknowns' }
}
