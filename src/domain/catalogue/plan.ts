import { wordedBy, type CodeOf, type WordsOf } from 'github-foundations/catalogue'
import { appProblems } from './app.ts'
import { gateProblems } from './gate.ts'
import { mergingProblems } from './merging.ts'
import { queueProblems } from './queues.ts'
import { peopleProblems } from './people.ts'
import { repositoryProblems } from './repositories.ts'
import { sizeProblems } from './size.ts'
import { versionProblems } from './versions.ts'
import { workflowProblems } from './workflows.ts'

/** Problems that refuse a plan: the code, what was expected and found, what to do. */
export const planProblems = {
  ...repositoryProblems,
  ...versionProblems,
  ...workflowProblems,
  ...appProblems,
  ...gateProblems,
  ...mergingProblems,
  ...queueProblems,
  ...peopleProblems,
  ...sizeProblems,
}

export type PlanCode = CodeOf<typeof planProblems>
/** The subjects of the problems of a code, in the order in which messages name them. */
export type PlanWords<Code extends PlanCode> = WordsOf<typeof planProblems, Code>

/** One problem of a plan, worded by the catalogue. */
export const planProblem = wordedBy(planProblems)
