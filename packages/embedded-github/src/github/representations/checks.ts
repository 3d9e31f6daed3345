import { nodeId, repositoryNamed } from '../world/access.ts'
import type { Check, CheckSuite } from '../checks/checks.ts'
import type { World } from '../world/world.ts'
import { appJson } from './apps.ts'
import { simpleCommit } from './commits.ts'
import type { Described, DescribedBut } from './described.ts'
import { pullReferences } from './pull-references.ts'
import { minimalRepository } from './repositories.ts'
import { isoTime, maybeTime } from './times.ts'

/** The description of a check run forgets two conclusions that its own suite has. */
type CheckJson = DescribedBut<'check-run', Pick<Described<'check-suite'>, 'conclusion'>>

/** GitHub's `check-run`. */
export function checkJson(world: World, check: Check): CheckJson {
  const url = `${world.url}/repos/${check.repository}/check-runs/${check.id}`
  const { title, summary, text } = check.output
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CheckRun', check.id),
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: pageOf(world, check),
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: maybeTime(check.startedAt),
    completed_at: maybeTime(check.completedAt),
    output: {
      title,
      summary,
      text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suite },
    app: appJson(world, check.app),
    pull_requests: pullReferences(world, check.repository, check.headSha),
  }
}

/** The page of a check run: a job's own, or `/runs/<id>` of its repository. */
export function pageOf(world: World, check: Check): string {
  return world.checkRuns[check.id] === undefined
    ? check.detailsUrl
    : `${world.url}/${check.repository}/runs/${check.id}`
}

/** GitHub's `check-suite`. */
export function suiteJson(world: World, suite: CheckSuite): Described<'check-suite'> {
  const url = `${world.url}/repos/${suite.repository}/check-suites/${suite.id}`
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    status: suite.status,
    conclusion: suite.conclusion,
    url,
    before: null,
    after: suite.headSha,
    pull_requests: pullReferences(world, suite.repository, suite.headSha),
    app: appJson(world, suite.app),
    repository: minimalRepository(world, repositoryNamed(world, suite.repository)),
    created_at: isoTime(suite.createdAt),
    updated_at: isoTime(suite.updatedAt),
    rerequestable: false,
    runs_rerequestable: false,
    latest_check_runs_count: suite.latest.length,
    check_runs_url: `${url}/check-runs`,
    head_commit: simpleCommit(world, suite.headSha),
  }
}
