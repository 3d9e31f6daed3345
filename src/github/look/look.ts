import { UserError } from 'github-foundations/problem'
import type { CheckSeen, SettlingSeen } from '../../domain/seen.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import { githubProblem } from '../catalogue.ts'
import type { Connection } from '../line/connection.ts'
import type { Looked, ReleaseHead } from '../github.ts'
import { lookAtApprovers } from './approvers.ts'
import { lookAtChanges, lookAtPlannedChanges } from './plan/automation.ts'
import { lookAtChecks } from './runs/checks.ts'
import type { CommitQuestion, CommitSeen } from './commits.ts'
import { lookAtDiffs } from './plan/diffs.ts'
import { askVisibilities, lookAtLogs } from './runs/logs.ts'
import { lookForMoved } from './moved.ts'
import { lookAtPeople } from './people.ts'
import { lookAtRepositories } from './repositories.ts'
import { lookAtOffer } from './plan/offered.ts'
import { lookAtRights } from './rights.ts'
import { lookAtReversals, partedPlans } from './released/reversals.ts'
import { lookAtRuns } from './runs/runs.ts'
import { readSettling } from './settlings.ts'
import { lookAtTeams } from './teams.ts'
import { lookAtUndone } from './released/undone.ts'
import { lookAtUnreleased } from './released/unreleased.ts'
import { lookAtWholePlans } from './plan/whole-plans.ts'
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
  const logs = questions.filter((question) => question.about === 'log')
  const {
    commits,
    visibilities,
    plans: halfPlans,
    rulesets: halfRulesets,
    automation,
    advanced,
    parted,
    undoing,
    released,
    findPlanned,
    ...repositories
  } = await lookAtRepositories(connection, [...batched, ...logs.flatMap(askVisibilities)], of)
  const judged = await readJudged(connection, batched, commits)
  const { plans: wholePlans, rulesets } = await lookAtWholePlans(connection, {
    plans: await lookAtUnreleased(connection, halfPlans, released, findPlanned),
    rulesets: halfRulesets,
  })
  const plans = await lookAtPlannedChanges(connection, questions, wholePlans, repositories.repositories)
  const rights = questions.find((question) => question.about === 'rights')
  const teams = await lookAtTeams(
    connection,
    questions.flatMap((question) => (question.about === 'team' ? [question.team] : [])),
  )
  const looked = {
    ...repositories,
    ...judged,
    plans,
    ...(questions.some(({ about }) => about === 'automation')
      ? { automation: await lookAtChanges(connection, questions, automation, repositories.repositories) }
      : {}),
    moved: await lookForMoved(
      connection,
      questions.flatMap((question) =>
        question.about === 'plan' && repositories.repositories[question.name] === null ? [question.name] : [],
      ),
    ),
    rights:
      rights === undefined
        ? null
        : await lookAtRights(
            connection,
            rights.control,
            rulesets[rights.control] ?? null,
            visibilities.get(rights.control) === 'public' ? null : await lookAtOffer(connection, rights.control),
          ),
    ...(await lookAtPeople(
      connection,
      questions.filter((question) => question.about === 'people'),
    )),
    teams,
    approvers: await lookAtApprovers(
      connection,
      questions.find((question) => question.about === 'approvers'),
      teams,
    ),
    diffs: await lookAtDiffs(connection, advanced),
    reversals: await lookAtReversals(connection, [
      ...parted,
      ...partedPlans(questions, plans, repositories.repositories),
    ]),
    undone: await lookAtUndone(connection, undoing, repositories.contains),
    ...(await lookAtRuns(
      connection,
      questions.filter((question) => question.about === 'run'),
      commits,
    )),
    ...(logs.length === 0 ? {} : { logs: await lookAtLogs(connection, logs, visibilities) }),
  }
  if (connection.at() === 0) await askSelf(connection) // Nothing was asked yet, and GitHub's clock is the only one.
  return { at: connection.at(), ...looked }
}

/** What checks and deployments say of commits. */
async function readJudged(
  connection: Connection,
  questions: readonly Question[],
  commits: ReadonlyMap<string, CommitSeen>,
): Promise<Pick<Looked, 'checks' | 'settlings'>> {
  const judged = questions.filter((question) => question.about === 'checks' || question.about === 'settling')
  refuseDenied(judged, commits)
  const checks: Record<string, readonly CheckSeen[]> = {}
  const settlings: Record<string, SettlingSeen | null> = {}
  for (const [place, asked] of Map.groupBy(judged, ({ name, commit }) => `${name} ${commit}`)) {
    const commit = commits.get(place)
    if (commit === undefined) continue
    const named = asked.filter((question) => question.about === 'checks')
    const [first] = named
    if (first !== undefined)
      checks[place] = await lookAtChecks(connection, first, [...new Set(named.flatMap(({ names }) => names))], commit)
    for (const question of asked) {
      const settling = question.about === 'settling' ? readSettling(question.settling, commit) : null
      if (settling !== null) settlings[`${place} ${settling.key}`] = settling.seen
    }
  }
  return { checks, settlings }
}

/** What may not be seen is not taken for absent: nobody would ever learn why nothing happens. */
function refuseDenied(questions: readonly JudgedQuestion[], commits: ReadonlyMap<string, CommitSeen>): void {
  const problems = questions.flatMap((question) => {
    const denied = commits.get(`${question.name} ${question.commit}`)?.denied ?? {}
    return needsOf(question).flatMap((part) => {
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

function needsOf(question: JudgedQuestion): readonly (keyof typeof rights)[] {
  if (question.about === 'checks') return ['checkSuites', 'status']
  return [question.settling.kind === 'deployment' ? 'deployments' : 'checkSuites']
}
