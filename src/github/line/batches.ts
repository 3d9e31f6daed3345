import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import { nodesPerRequest } from '../look/commit-fields.ts'
import { countNodes, placeOf } from '../look/commits.ts'
import type { CommitQuestion } from '../look/commits.ts'
import { countNodesOf } from '../look/readers.ts'
import type { RepositoryQuestion } from '../look/readers.ts'

/** Repositories and what is asked of each. */
export type Batch = readonly (readonly [Name, readonly (CommitQuestion | RepositoryQuestion)[]])[]

/**
 * What GitHub's time limit of ten seconds mostly leaves room for in one request; where it does not, less is asked for
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
  return question.about === 'rights' || question.about === 'releases' ? question.control : question.name
}

export function isAboutCommit(question: Question): question is CommitQuestion {
  return question.about === 'run' || question.about === 'checks' || question.about === 'settling'
}

const aboutRepositories: ReadonlySet<Question['about']> = new Set<RepositoryQuestion['about']>([
  'repository',
  'plan',
  'ancestry',
  'tasks',
  'diff',
  'reversals',
  'undone',
  'issue',
  'releases',
  'rights',
  'automation',
])

export function isAboutRepository(question: Question): question is RepositoryQuestion {
  return aboutRepositories.has(question.about)
}
