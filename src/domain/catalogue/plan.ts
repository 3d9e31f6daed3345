import { wordedBy, type CodeOf, type WordsOf } from 'github-foundations/catalogue'
import { appProblems } from './app.ts'
import { peopleProblems } from './people.ts'
import { repositoryProblems } from './repositories.ts'
import { sizeProblems } from './size.ts'
import { versionProblems } from './versions.ts'
import { workflowProblems } from './workflows.ts'

/** What a plan is refused for: the code, what was expected and found, what to do. */
export const planProblems = {
  ...repositoryProblems,
  ...versionProblems,
  ...workflowProblems,
  ...appProblems,
  ...peopleProblems,
  ...sizeProblems,
}

export type PlanCode = CodeOf<typeof planProblems>
/** What the problems of a code are about, in the order in which it is worded. */
export type PlanWords<Code extends PlanCode> = WordsOf<typeof planProblems, Code>

/** One problem of a plan, worded by the catalogue. */
export const planProblem = wordedBy(planProblems)
