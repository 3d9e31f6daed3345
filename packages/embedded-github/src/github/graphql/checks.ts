import { allows, nodeId } from '../world/access.ts'
import { findSuite, listSuites, type Check, type CheckSuite } from '../checks/checks.ts'
import { identifyApp } from '../representations/apps.ts'
import { pageOf } from '../representations/checks.ts'
import { isoTime, maybeTime } from '../representations/times.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import type { Run } from '../world/runs.ts'
import { page, type PageArguments } from './pages.ts'
import { unreadable } from './refusal.ts'
import type { Fields, Session } from './session.ts'

interface SuiteFilter {
  readonly appId?: number | null
  readonly checkName?: string | null
}
interface CheckFilter extends SuiteFilter {
  readonly checkType?: 'ALL' | 'LATEST' | null
  readonly conclusions?: readonly string[] | null
  readonly status?: string | null
  readonly statuses?: readonly string[] | null
}
interface SuitesArguments extends PageArguments {
  readonly filterBy?: SuiteFilter | null
}
interface ChecksArguments extends PageArguments {
  readonly filterBy?: CheckFilter | null
}

/** `Commit.checkSuites`, oldest first. */
export function pageSuites(session: Session, repository: Repository, sha: Sha, args: SuitesArguments): Fields {
  if (!allows(session.world, session.token, repository.name, 'checks', 'read')) throw unreadable(session.token)
  const { appId = null, checkName = null } = args.filterBy ?? {}
  const suites = listSuites(session.world, repository.name, sha)
    .filter(({ app }) => appId === null || identifyApp(session.world, app).id === appId)
    .filter(({ latest }) => checkName === null || latest.some(({ name }) => name === checkName))
  return page('checkSuites', suites, args, (suite) => suiteFields(session, repository, suite))
}

/** GitHub's enums are its REST words in capitals. */
export function capitals(word: string): string
export function capitals(word: string | null): string | null
export function capitals(word: string | null): string | null {
  return word === null ? null : word.toUpperCase()
}

export function suiteFields(session: Session, repository: Repository, suite: CheckSuite): Fields {
  const { world } = session
  const path = `/${repository.name}/commit/${suite.headSha}/checks`
  return {
    __typename: 'CheckSuite',
    id: () => nodeId('CheckSuite', suite.id),
    databaseId: suite.id,
    status: capitals(suite.status),
    conclusion: capitals(suite.conclusion),
    createdAt: () => isoTime(suite.createdAt),
    updatedAt: () => isoTime(suite.updatedAt),
    resourcePath: path,
    url: world.url + path,
    app: () => appFields(session, suite.app),
    branch: () => session.ref(repository, suite.headBranch === null ? null : `refs/heads/${suite.headBranch}`),
    commit: () => session.object(repository, suite.headSha),
    repository: () => session.repository(repository.name),
    workflowRun: () => (suite.run === null ? null : runFields(session, repository, suite.run)),
    checkRuns: (args: ChecksArguments) =>
      page('checkRuns', filterChecks(session, suite, args.filterBy ?? {}), args, (check) =>
        checkFields(session, repository, check),
      ),
  }
}

function filterChecks({ world }: Session, suite: CheckSuite, filter: CheckFilter): readonly Check[] {
  const {
    appId = null,
    checkName = null,
    checkType = null,
    conclusions = null,
    status = null,
    statuses = null,
  } = filter
  return (checkType === 'LATEST' ? suite.latest : suite.all)
    .filter(() => appId === null || identifyApp(world, suite.app).id === appId)
    .filter(({ name }) => checkName === null || name === checkName)
    .filter(
      ({ conclusion }) => conclusions === null || (conclusion !== null && conclusions.includes(capitals(conclusion))),
    )
    .filter(
      (check) =>
        (status === null || capitals(check.status) === status) &&
        (statuses === null || statuses.includes(capitals(check.status))),
    )
}

export function checkFields(session: Session, repository: Repository, check: Check): Fields {
  const { world } = session
  const url = pageOf(world, check)
  return {
    __typename: 'CheckRun',
    id: () => nodeId('CheckRun', check.id),
    databaseId: check.id,
    name: check.name,
    status: capitals(check.status),
    conclusion: capitals(check.conclusion),
    startedAt: () => maybeTime(check.startedAt),
    completedAt: () => maybeTime(check.completedAt),
    detailsUrl: check.detailsUrl,
    externalId: check.externalId,
    title: check.output.title,
    summary: check.output.summary,
    text: check.output.text,
    permalink: url,
    url,
    resourcePath: url.slice(world.url.length),
    checkSuite: () => {
      const suite = findSuite(world, check.suite)
      return suite === null ? null : suiteFields(session, repository, suite)
    },
    repository: () => session.repository(repository.name),
  }
}

function appFields({ world }: Session, slug: string): Fields {
  const { id, name, clientId } = identifyApp(world, slug)
  return {
    __typename: 'App',
    id: nodeId('App', id),
    databaseId: id,
    slug,
    name,
    ...(clientId === null ? {} : { clientId }),
    description: null,
    createdAt: isoTime(0),
    updatedAt: isoTime(0),
    url: `${world.url}/apps/${slug}`,
  }
}

/** A workflow run. Its schema has neither a status nor a conclusion: its check suite says them. */
export function runFields(session: Session, repository: Repository, run: Run): Fields {
  const { url } = session.world
  const path = `/${repository.name}/actions/runs/${run.id}`
  return {
    __typename: 'WorkflowRun',
    id: () => nodeId('WorkflowRun', run.id),
    databaseId: run.id,
    event: run.event,
    runNumber: run.number,
    createdAt: () => isoTime(run.createdAt),
    updatedAt: () => isoTime(run.updatedAt),
    resourcePath: path,
    url: url + path,
    file: {
      __typename: 'WorkflowRunFile',
      id: nodeId('WorkflowRunFile', run.id),
      path: run.workflow.path,
      resourcePath: `${path}/workflow`,
      url: `${url}${path}/workflow`,
    },
    workflow: () => workflowFields(session, repository, run),
    checkSuite: () => {
      const suite = findSuite(session.world, run.id)
      return suite === null ? null : suiteFields(session, repository, suite)
    },
  }
}

function workflowFields({ world: { url } }: Session, repository: Repository, { workflow }: Run): Fields {
  const path = `/${repository.name}/actions/workflows/${workflow.path.slice(workflow.path.lastIndexOf('/') + 1)}`
  const state = repository.workflows[workflow.path]?.state ?? 'deleted'
  return {
    __typename: 'Workflow',
    id: nodeId('Workflow', workflow.id),
    databaseId: workflow.id,
    name: workflow.name,
    state: capitals(state),
    createdAt: isoTime(repository.createdAt),
    updatedAt: isoTime(repository.createdAt),
    resourcePath: path,
    url: url + path,
  }
}
