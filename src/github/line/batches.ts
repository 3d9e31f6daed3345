import type { Questions } from '../../domain/questions/kinds.ts'
import type { TeamQuestion } from '../../domain/questions/team.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import { nodesPerRequest } from '../look/commit-fields.ts'
import { countNodes, placeOf } from '../look/commits.ts'
import type { CommitQuestion } from '../look/commits.ts'
import type { Look, Reader } from '../look/definition.ts'
import { looks } from '../look/looks.ts'
import type { Selection } from '../look/selection.ts'

/** A question that the fields of one repository answer, if only by half. */
export type RepositoryQuestion = Exclude<Question, CommitQuestion | TeamQuestion>

/** Repositories and what is asked of each. */
export type Batch = readonly (readonly [Name, readonly (CommitQuestion | RepositoryQuestion)[]])[]

/**
 * The size that GitHub's time limit of ten seconds usually allows in one request; if it does not, Convoy asks for less
 * at once.
 */
const repositoriesPerRequest = 50

/** Repositories and their questions, as many as one request may hold; `atLeastOne`: a request is made even for none. */
export function inBatches(questions: readonly Question[], atLeastOne: boolean): readonly Batch[] {
  const batches: [Name, (CommitQuestion | RepositoryQuestion)[]][][] = []
  let nodes = 0
  for (const entry of Map.groupBy(
    questions.filter((question) => isAboutCommit(question) || isAboutRepository(question)),
    nameOf,
  )) {
    const [, asked] = entry
    const more = asked
      .filter(isAboutRepository)
      .reduce((sum, question) => sum + countNodesOf(question), countNodes(asked.filter(isAboutCommit)))
    const last = batches.at(-1)
    if (last === undefined || last.length === repositoriesPerRequest || nodes + more > nodesPerRequest) {
      batches.push([entry])
      nodes = more
    } else {
      last.push(entry)
      nodes += more
    }
  }
  return batches.length === 0 && atLeastOne ? [[]] : batches
}

function nameOf(question: CommitQuestion | RepositoryQuestion): Name {
  if (isAboutCommit(question)) return placeOf(question).name
  return 'control' in question ? question.control : question.name
}

export function isAboutCommit(question: Question): question is CommitQuestion {
  return question.about === 'run' || question.about === 'checks' || question.about === 'settling'
}

export function isAboutRepository(question: Question): question is RepositoryQuestion {
  return looks[question.about].batched !== undefined
}

/** Asks one question of the open repository; says how to read the answer. */
export function ask<About extends RepositoryQuestion['about']>(
  selection: Selection,
  question: Questions[About] & { readonly about: About },
): Reader {
  const { batched }: Look<About> = looks[question.about]
  return batched === undefined ? () => ({}) : batched.ask(selection, question)
}

/** The maximum number of nodes that GitHub counts for a question. */
function countNodesOf<About extends RepositoryQuestion['about']>(
  question: Questions[About] & { readonly about: About },
): number {
  const { batched }: Look<About> = looks[question.about]
  return batched?.nodes(question) ?? 0
}
