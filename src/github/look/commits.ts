import { runsCommands } from '../../domain/plan/command-workflows.ts'
import type { CheckSeen } from '../../domain/words/evidence.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import type { GraphqlError } from '../line/answers.ts'
import { refusal } from '../catalogue.ts'
import { commitFragments, runsPerSuite, suitesPerCommit } from './commit-fields.ts'
import type {
  CheckRunFields,
  CheckSuiteFields,
  CommitFields,
  DeploymentFields,
  Page,
  StatusFields,
} from './commit-fields.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { must, readAll } from '../line/pages.ts'
import type { Alias, PieceFields, Selection } from './selection.ts'

/** Questions that the checks and deployments of a commit answer. */
export type CommitQuestion = Extract<Question, { readonly about: 'run' | 'checks' | 'settling' }>

/** A check suite with all its check runs; without any where they were not asked for. */
export interface SuiteSeen extends Omit<CheckSuiteFields, 'checkRuns'> {
  readonly runs: readonly CheckRunFields[]
}

/** The workflow file and the event of a suite of Actions. */
export function sourceOf({ workflowRun }: SuiteSeen): Pick<CheckSeen, 'workflow' | 'event'> {
  if (workflowRun === null) return {}
  return { event: workflowRun.event, ...(workflowRun.file === null ? {} : { workflow: workflowRun.file.path }) }
}

/** All that one look saw of a commit, all pages of it. */
export interface CommitSeen {
  readonly url: string
  readonly suites: readonly SuiteSeen[]
  readonly statuses: readonly StatusFields[]
  /** The newest deployment to each environment asked for. */
  readonly deployments: Readonly<Record<string, DeploymentFields | null>>
  /** The fields that GitHub kept from this token, in GitHub's words; their content is not known. */
  readonly denied: Readonly<Partial<Record<'checkSuites' | 'status' | 'deployments', string>>>
}

/** The question about one commit and its place in the answer. */
export interface CommitAsked {
  readonly oid: Sha
  readonly alias: Alias
  readonly withSuites: boolean
  readonly withRuns: boolean
  readonly environments: readonly string[]
}

/** The key of what one look saw of a commit. */
export function commitKey(name: Name, oid: Sha): string {
  return `${name} ${oid}`
}

/** The commit that a question is about, in its repository. */
export function placeOf(question: CommitQuestion): { readonly name: Name; readonly commit: Sha } {
  return question.about === 'run' ? { name: question.request.to, commit: question.head } : question
}

/** Asks all questions about commits of the open repository, each commit once. */
export function askCommits(selection: Selection, questions: readonly CommitQuestion[]): readonly CommitAsked[] {
  return [...Map.groupBy(questions, (question) => placeOf(question).commit)].map(([oid, asked]) => {
    const settlings = asked.flatMap((question) => (question.about === 'settling' ? [question.settling] : []))
    const environments = [
      ...new Set(settlings.flatMap((settling) => (settling.kind === 'deployment' ? [settling.environment] : []))),
    ]
    const withSuites = asked.some(needsSuites)
    const withRuns = asked.some(needsCheckRuns)
    const fields = [
      ...(withSuites ? [suitesField(`first: ${suitesFor(asked)}`, withRuns)] : []),
      ...(asked.some((question) => question.about === 'checks') ? ['...Statuses'] : []),
    ]
    return { oid, withSuites, withRuns, environments, alias: selection.commit(oid, fields, environments) }
  })
}

/** The maximum number of nodes that `askCommits` asks GitHub for. */
export function countNodes(questions: readonly CommitQuestion[]): number {
  const byCommit = [...Map.groupBy(questions, (question) => placeOf(question).commit).values()]
  return byCommit.reduce((sum, asked) => sum + asked.length + suitesFor(asked) * (1 + runsPerSuite), 0)
}

function suitesFor(questions: readonly CommitQuestion[]): number {
  return suitesPerCommit(questions.filter((question) => question.about === 'run').length)
}

function suitesField(page: string, withRuns: boolean): string {
  return `checkSuites(${page}) { ...SuitePage ${withRuns ? `nodes { checkRuns(first: ${runsPerSuite}, ${everyRun}) { ...RunPage } }` : ''} }`
}

/** GitHub does not say of what it takes only the latest: two jobs of one name must not become one. */
const everyRun = 'filterBy: {checkType: ALL}'

function needsSuites(question: CommitQuestion): boolean {
  return question.about !== 'settling' || question.settling.kind === 'workflow'
}

/** Besides checks only a command's run needs them: it is judged by two of its jobs, before it has ended. */
function needsCheckRuns(question: CommitQuestion): boolean {
  return question.about === 'checks' || (question.about === 'run' && runsCommands(question.request.workflow))
}

/**
 * Reads the answer to `askCommits`, and on where a page was not the last: half of the checks say nothing about the
 * commit.
 */
export async function readCommit(
  connection: Connection,
  name: Name,
  asked: CommitAsked,
  piece: PieceFields | null,
  errors: readonly GraphqlError[],
): Promise<CommitSeen> {
  const denied = Object.fromEntries(
    errors.filter(isDenied).flatMap(({ path, message }) => deniedBy(path?.[2]).map((part) => [part, message])),
  )
  const what = `check suites of ${asked.oid} in ${name}`
  const isKnown = piece !== null && asked.withSuites && !('checkSuites' in denied)
  const suites: SuiteSeen[] = []
  for (const { checkRuns, ...suite } of isKnown
    ? await readAll(mustKnow(what, piece.checkSuites), (after) => readSuites(connection, name, asked, after))
    : []) {
    const first = asked.withRuns ? mustKnow(`check runs of suite ${suite.id} in ${name}`, checkRuns) : null
    suites.push({ ...suite, runs: await readAll(first, (after) => readCheckRuns(connection, name, suite.id, after)) })
  }
  return {
    url: piece?.url ?? '',
    suites,
    statuses: piece?.status?.contexts ?? [],
    deployments: Object.fromEntries(
      asked.environments.map((environment, index) => [environment, piece?.[`d${index}`]?.nodes[0] ?? null]),
    ),
    denied,
  }
}

/** A field that was asked for and neither answered nor denied is not known. */
function mustKnow<T>(what: string, page: Page<T> | null | undefined): Page<T> {
  if (page === null || page === undefined) throw refusal('GITHUB_UNAVAILABLE', what, 'it said nothing of them')
  return page
}

/**
 * GitHub may keep from us the file of a run that another repository's workflow defines: nobody waits for such a run.
 */
function isDenied({ type, path }: GraphqlError): boolean {
  return type === 'FORBIDDEN' && path?.includes('file') !== true
}

/** The unknown facts if a field of the commit, the commit or its whole repository is withheld. */
function deniedBy(field: string | number | undefined): readonly (keyof CommitSeen['denied'])[] {
  if (field === undefined) return ['checkSuites', 'status', 'deployments']
  return field === 'checkSuites' || field === 'status' ? [field] : ['deployments']
}

const { SuitePage, RunPage } = commitFragments
const suitesQuery = (
  withRuns: boolean,
): string => `query ReadOnSuites($owner: String!, $repo: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo, followRenames: false) { object(oid: $oid) { ... on Commit { ${suitesField('first: 100, after: $after', withRuns)} } } }
}
fragment SuitePage ${SuitePage}${withRuns ? `\nfragment RunPage ${RunPage}` : ''}`
interface SuitesFields {
  readonly repository: { readonly object: CommitFields | null } | null
}

async function readSuites(
  connection: Connection,
  name: Name,
  { oid, withRuns }: CommitAsked,
  after: string,
): Promise<Page<CheckSuiteFields>> {
  const what = `more check suites of ${oid} in ${name}`
  const { data } = await connection.query<SuitesFields>(what, suitesQuery(withRuns), { ...splitName(name), oid, after })
  return must(what, data?.repository?.object?.checkSuites)
}

const runsQuery = `query ReadOnCheckRuns($suite: ID!, $after: String) { node(id: $suite) { ... on CheckSuite { checkRuns(first: 100, after: $after, ${everyRun}) { ...RunPage } } } }
fragment RunPage ${RunPage}`
interface RunsFields {
  readonly node: { readonly checkRuns?: Page<CheckRunFields> | null } | null
}

async function readCheckRuns(
  connection: Connection,
  name: Name,
  suite: string,
  after: string,
): Promise<Page<CheckRunFields>> {
  const what = `more check runs of suite ${suite} in ${name}`
  const { data } = await connection.query<RunsFields>(what, runsQuery, { suite, after })
  return must(what, data?.node?.checkRuns)
}
