import { findCheck, findSuite, listSuites, type Check, type CheckSuite } from '../../checks/checks.ts'
import { identifyApp } from '../../representations/apps.ts'
import { checkJson, suiteJson } from '../../representations/checks.ts'
import { refuse, say, type Reply } from '../../answers/replies.ts'
import type { Json } from '../../world/names.ts'
import { sayPage } from '../paging.ts'
import { findCommit } from '../git/revisions.ts'
import type { RepositoryVisit, Row } from '../row.ts'

/** https://docs.github.com/rest/checks/runs and https://docs.github.com/rest/checks/suites, as far as they read */
export const checkRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
    operation: 'checks/list-for-ref',
    scope: 'reads',
    permission: 'checks',
    handle: listForRef,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/check-suites',
    operation: 'checks/list-suites-for-ref',
    scope: 'reads',
    permission: 'checks',
    handle: listSuitesForRef,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    operation: 'checks/get',
    scope: 'reads',
    permission: 'checks',
    handle: (visit) => withCheck(visit, (check) => say(200, checkJson(visit.world, check))),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
    operation: 'checks/list-annotations',
    scope: 'reads',
    permission: 'checks',
    handle: (visit) =>
      withCheck(visit, (check) =>
        sayPage(visit, check.annotations, (annotation) => annotationJson(visit, check, annotation)),
      ),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/check-suites/{check_suite_id}',
    operation: 'checks/get-suite',
    scope: 'reads',
    permission: 'checks',
    handle: (visit) => withSuite(visit, (suite) => say(200, suiteJson(visit.world, suite))),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs',
    operation: 'checks/list-for-suite',
    scope: 'reads',
    permission: 'checks',
    handle: (visit) => withSuite(visit, (suite) => listChecks(visit, [suite])),
  },
]

function listForRef(visit: RepositoryVisit): Reply {
  return withSuites(visit, (suites) =>
    listChecks(
      visit,
      suites.filter(({ app }) => isOfApp(visit, app)),
    ),
  )
}

function listSuitesForRef(visit: RepositoryVisit): Reply {
  const name = visit.query.get('check_name')
  return withSuites(visit, (suites) => {
    const wanted = suites.filter(
      ({ app, latest }) => isOfApp(visit, app) && (name === null || latest.some((check) => check.name === name)),
    )
    return sayPage(
      visit,
      wanted,
      (suite) => suiteJson(visit.world, suite),
      (page, total) => ({ total_count: total, check_suites: page }),
    )
  })
}

function isOfApp({ world, query }: RepositoryVisit, app: string): boolean {
  const wanted = query.get('app_id')
  return wanted === null || wanted === String(identifyApp(world, app).id)
}

/** Newest first; `filter` is `latest` unless it says `all`. */
function listChecks(visit: RepositoryVisit, suites: readonly CheckSuite[]): Reply {
  const [name, status] = [visit.query.get('check_name'), visit.query.get('status')]
  const wanted = suites
    .flatMap((suite) => (visit.query.get('filter') === 'all' ? suite.all : suite.latest))
    .filter((check) => (name === null || check.name === name) && (status === null || check.status === status))
    .sort((one, other) => other.id - one.id)
  return sayPage(
    visit,
    wanted,
    (check) => checkJson(visit.world, check),
    (page, total) => ({ total_count: total, check_runs: page }),
  )
}

function withSuites(visit: RepositoryVisit, then: (suites: readonly CheckSuite[]) => Reply): Reply {
  const word = visit.parameters['ref'] ?? ''
  const sha = findCommit(visit.world, visit.repository, word)
  return sha === null
    ? refuse(422, `No commit found for SHA: ${word}`)
    : then(listSuites(visit.world, visit.repository.name, sha))
}

function withSuite({ world, repository, parameters }: RepositoryVisit, then: (suite: CheckSuite) => Reply): Reply {
  const suite = findSuite(world, Number(parameters['check_suite_id']))
  return suite?.repository === repository.name ? then(suite) : refuse(404, 'Not Found')
}

function withCheck({ world, repository, parameters }: RepositoryVisit, then: (check: Check) => Reply): Reply {
  const check = findCheck(world, Number(parameters['check_run_id']))
  return check?.repository === repository.name ? then(check) : refuse(404, 'Not Found')
}

function annotationJson(
  { world, repository }: RepositoryVisit,
  { headSha }: Check,
  annotation: Readonly<Record<string, Json>>,
): Json {
  const path = annotation['path'] ?? ''
  return {
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${world.url}/repos/${repository.name}/contents/${typeof path === 'string' ? path : ''}?ref=${headSha}`,
  }
}
