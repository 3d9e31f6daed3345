import { UserError } from 'github-foundations/problem'
import type { Questions } from '../../domain/questions/kinds.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import { githubProblem } from '../catalogue.ts'
import type { Connection } from '../line/connection.ts'
import type { Looked, ReleaseHead } from '../github.ts'
import { commitKey } from './commits.ts'
import type { CommitQuestion, CommitSeen } from './commits.ts'
import type { Look } from './definition.ts'
import { looks } from './looks.ts'
import { lookAtRepositories } from './batched.ts'
import { askSelf } from '../people.ts'

type JudgedQuestion = Exclude<CommitQuestion, { readonly about: 'run' }>

/**
 * Looks at everything asked: in one request whatever GraphQL can say, then what only REST says, each only where it is
 * asked.
 */
export async function look(
  connection: Connection,
  questions: readonly Question[],
  of?: { readonly control: Name; readonly release: string },
): Promise<Looked & { readonly release?: ReleaseHead | null }> {
  const batched = questions
    .filter((question) => question.about !== 'run' || question.request.run !== undefined)
    .filter((question) => question.about !== 'settling' || question.settling.kind !== 'refs')
  const found = await lookAtRepositories(connection, [...batched, ...questions.flatMap(needsOf)], of)
  refuseDenied(
    batched.filter((question) => question.about === 'checks' || question.about === 'settling'),
    found.commits,
  )
  for (const about of Object.keys(looks) as (keyof Questions)[]) {
    const { complete }: Look<never> = looks[about]
    await complete?.(connection, questions.filter((question) => question.about === about) as never[], found)
  }
  if (connection.at() === 0) await askSelf(connection) // Nothing was asked yet, and GitHub's clock is the only one.
  const { looked, release } = found
  return { at: connection.at(), ...looked, ...(release === undefined ? {} : { release }) }
}

/** The facts about repositories that are needed before a question can be answered. */
function needsOf<About extends keyof Questions>(
  question: Questions[About] & { readonly about: About },
): readonly Question[] {
  const { needs }: Look<About> = looks[question.about]
  return needs?.(question) ?? []
}

/** A hidden fact is not taken for absent: nobody would ever learn why nothing happens. */
function refuseDenied(questions: readonly JudgedQuestion[], commits: ReadonlyMap<string, CommitSeen>): void {
  const problems = questions.flatMap((question) => {
    const denied = commits.get(commitKey(question.name, question.commit))?.denied ?? {}
    return partsOf(question).flatMap((part) => {
      const why = denied[part]
      return why === undefined
        ? []
        : [githubProblem('RIGHT_TO_LOOK_MISSING', question.name, rights[part].what, rights[part].right, why)]
    })
  })
  const distinct = new Map(problems.map((found) => [found.message, found]))
  if (distinct.size > 0) throw new UserError([...distinct.values()])
}

/**
 * https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app
 */
const rights = {
  checkSuites: { what: 'the check suites', right: 'checks: read and actions: read' },
  status: { what: 'the commit statuses', right: 'statuses: read' },
  deployments: { what: 'the deployments', right: 'deployments: read' },
}

function partsOf(question: JudgedQuestion): readonly (keyof typeof rights)[] {
  if (question.about === 'checks') return ['checkSuites', 'status']
  return [question.settling.kind === 'deployment' ? 'deployments' : 'checkSuites']
}
