import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findRoute, rows } from '../../src/github/routes/table.ts'
import { sealFor } from '../../src/github/world/sealed-box.ts'
import { appJwt } from './acme.ts'
import { description, discrepancies, tellDiscrepancy, type Discrepancy } from './description.ts'
import { exceptions, isExcepted } from './excepted-answers.ts'
import { outsideGitHub, type OutsideGitHub } from './outside-client.ts'
import { meetConflicts, meetRefusals } from './refused-calls.ts'

const repository = { owner: 'acme', repo: 'api' }
const of = '/repos/{owner}/{repo}'

/* A client that knows nothing of this project: Octokit, GitHub's documentation and one organization. */

describe('An outside client', () => {
  let github: OutsideGitHub
  let found: readonly Discrepancy[]

  beforeAll(async () => {
    github = outsideGitHub()
    await readAround(github)
    await workOnGit(github)
    await workOnPulls(github)
    await workOnIssues(github)
    await nameFreely(github)
    await runWorkflows(github)
    await report(github)
    await deploy(github)
    await rule(github)
    await meetConflicts(github)
    await organize(github)
    await meetRefusals(github)
    found = github.heard.flatMap(({ call, answer }) => discrepancies(call, answer))
  })
  afterAll(() => github.close())

  test('is answered as GitHub describes it, but for exceptions that are listed with their reason', () => {
    expect(found.filter((each) => !isExcepted(each)).map(tellDiscrepancy)).toEqual([])
  })

  test('needs every one of these exceptions', () => {
    expect(exceptions.filter((exception) => !found.some((each) => isExcepted(each, [exception])))).toEqual([])
  })

  test('has asked every route that is imitated, successfully', () => {
    const succeeded = new Set(
      github.heard.filter(({ answer }) => answer.status < 400).map(({ call }) => operationOf(call)),
    )
    expect(rows.map(({ operation }) => operation).filter((operation) => !succeeded.has(operation))).toEqual([])
    expect(github.heard.length).toBeGreaterThan(120)
  })

  test('finds nearly every answer without any exception but for flaws of the description itself', () => {
    const flaws = exceptions.filter(({ flaw }) => flaw === true)
    const faulty = github.heard.filter(({ call, answer }) =>
      discrepancies(call, answer).some((each) => !isExcepted(each, flaws)),
    )
    expect(faulty.length / github.heard.length).toBeLessThan(0.01)
  })
})

test('GitHub describes every route that is imitated', () => {
  // After a new route: npm run contract:update.
  expect(
    rows.map(({ operation }) => operation).filter((operation) => description.operations[operation] === undefined),
  ).toEqual([])
})

function operationOf({ method, url }: { readonly method: string; readonly url: string }): string {
  return (
    findRoute(method, new URL(url).pathname.replace(/^\/repositories\/\d+/u, '/repos/acme/api'))?.operation ?? 'none'
  )
}

/** A secret is put where GitHub keeps them, read without its value and taken away. */
async function keepSecrets(
  ask: ReturnType<OutsideGitHub['as']>,
  place: string,
  at: Readonly<Record<string, string>>,
): Promise<void> {
  const { key_id, key } = await ask(200, `GET ${place}/public-key`, at)
  const secret = { ...at, secret_name: 'TOKEN' }
  await ask(201, `PUT ${place}/{secret_name}`, { ...secret, key_id, encrypted_value: sealFor(key, 'one') })
  await ask(204, `PUT ${place}/{secret_name}`, { ...secret, key_id, encrypted_value: sealFor(key, 'two') })
  await ask(200, `GET ${place}`, at)
  await ask(200, `GET ${place}/{secret_name}`, secret)
  await ask(204, `DELETE ${place}/{secret_name}`, secret)
}

async function readAround({ as, world }: OutsideGitHub): Promise<void> {
  const [zoe, app, nobody] = [as('zoe'), as('app'), as(appJwt(world()))]
  await zoe(200, 'GET /')
  await zoe(200, 'GET /rate_limit')
  await zoe(200, 'GET /user')
  for (const username of ['ann', 'acme', 'release-app[bot]']) await zoe(200, 'GET /users/{username}', { username })
  await zoe(200, 'GET /apps/{app_slug}', { app_slug: 'release-app' })
  await zoe(200, 'GET /apps/{app_slug}', { app_slug: 'github-actions' })
  await nobody(200, 'GET /app')
  await nobody(200, 'GET /repos/{owner}/{repo}/installation', repository)
  await nobody(200, 'GET /orgs/{org}/installation', { org: 'acme' })
  const { id } = await nobody(200, 'GET /users/{username}/installation', { username: 'acme' })
  await nobody(200, 'GET /app/installations')
  await nobody(200, 'GET /app/installations/{installation_id}', { installation_id: id })
  await nobody(201, 'POST /app/installations/{installation_id}/access_tokens', { installation_id: id })
  const { token } = await nobody(201, 'POST /app/installations/{installation_id}/access_tokens', {
    installation_id: id,
    repositories: ['api', 'secret'],
    permissions: { contents: 'read' },
  })
  await as(token)(200, 'GET /installation/repositories')
  await as(token)(200, `GET ${of}`, repository)
  await as(token)(204, 'DELETE /installation/token')
  await app(200, 'GET /installation/repositories', { per_page: 1 })
  const { installations } = await zoe(200, 'GET /user/installations')
  const installation = { installation_id: installations[0].id }
  const { repositories } = await zoe(200, 'GET /user/installations/{installation_id}/repositories', installation)
  await zoe(304, 'PUT /user/installations/{installation_id}/repositories/{repository_id}', {
    ...installation,
    repository_id: repositories[0].id,
  })
  const chosen = installations.find(
    (one: { readonly repository_selection: string }) => one.repository_selection === 'selected',
  )
  for (const method of ['DELETE', 'PUT'])
    await zoe(204, `${method} /user/installations/{installation_id}/repositories/{repository_id}`, {
      installation_id: chosen.id,
      repository_id: repositories[0].id,
    })
  await zoe(200, `GET ${of}`, repository)
  await as('ann')(200, `GET ${of}`, repository)
}

async function workOnGit({ as }: OutsideGitHub): Promise<void> {
  const [zoe, app] = [as('zoe'), as('app')]
  const {
    commit: { sha: main },
  } = await zoe(200, `GET ${of}/branches/{branch}`, { ...repository, branch: 'main' })
  await zoe(200, `GET ${of}/branches`, { ...repository, per_page: 1 })
  await app(201, `POST ${of}/git/refs`, { ...repository, ref: 'refs/heads/feature', sha: main })
  await zoe(200, `GET ${of}/git/ref/{ref}`, { ...repository, ref: 'heads/feature' })
  await zoe(200, `GET ${of}/git/matching-refs/{ref}`, { ...repository, ref: 'heads/' })
  const blob = await app(201, `POST ${of}/git/blobs`, { ...repository, content: 'blob\n' })
  await zoe(200, `GET ${of}/git/blobs/{file_sha}`, { ...repository, file_sha: blob.sha })
  const {
    tree: { sha: base },
  } = await zoe(200, `GET ${of}/git/commits/{commit_sha}`, { ...repository, commit_sha: main })
  const tree = await app(201, `POST ${of}/git/trees`, {
    ...repository,
    base_tree: base,
    tree: [{ path: 'docs/a.md', mode: '100644', type: 'blob', sha: blob.sha }],
  })
  await zoe(200, `GET ${of}/git/trees/{tree_sha}`, { ...repository, tree_sha: tree.sha, recursive: '1' })
  const byApp = await app(201, `POST ${of}/git/commits`, {
    ...repository,
    message: 'docs: write',
    tree: tree.sha,
    parents: [main],
  })
  const byZoe = await zoe(201, `POST ${of}/git/commits`, {
    ...repository,
    message: 'docs: again',
    tree: tree.sha,
    parents: [byApp.sha],
    author: { name: 'Zoe', email: 'zoe@example.com', date: '2026-11-02T09:00:00Z' },
  })
  await app(200, `PATCH ${of}/git/refs/{ref}`, { ...repository, ref: 'heads/feature', sha: byZoe.sha })
  const gitmodules = await app(201, `POST ${of}/git/blobs`, {
    ...repository,
    content: '[submodule "web"]\n\tpath = web\n\turl = https://github.com/acme/web.git\n',
  })
  const target = await app(201, `POST ${of}/git/blobs`, { ...repository, content: 'docs/a.md' })
  const odd = await app(201, `POST ${of}/git/trees`, {
    ...repository,
    base_tree: tree.sha,
    tree: [
      { path: '.gitmodules', mode: '100644', type: 'blob', sha: gitmodules.sha },
      { path: 'web', mode: '160000', type: 'commit', sha: main },
      { path: 'link', mode: '120000', type: 'blob', sha: target.sha },
      { path: 'away/link', mode: '120000', type: 'blob', sha: target.sha },
    ],
  })
  const byTree = await app(201, `POST ${of}/git/commits`, {
    ...repository,
    message: 'feat: link',
    tree: odd.sha,
    parents: [main],
  })
  for (const path of ['web', 'link', 'away/link', 'away', ''])
    await zoe(200, `GET ${of}/contents/{path}`, { ...repository, path, ref: byTree.sha })
  await zoe(200, `GET ${of}/git/trees/{tree_sha}`, { ...repository, tree_sha: odd.sha })
  const tag = await app(201, `POST ${of}/git/tags`, {
    ...repository,
    tag: 'v0.1.0',
    message: 'first',
    object: byZoe.sha,
    type: 'commit',
  })
  await zoe(200, `GET ${of}/git/tags/{tag_sha}`, { ...repository, tag_sha: tag.sha })
  await app(201, `POST ${of}/git/refs`, { ...repository, ref: 'refs/tags/v0.1.0', sha: tag.sha })
  await zoe(200, `GET ${of}/git/ref/{ref}`, { ...repository, ref: 'tags/v0.1.0' })
  await zoe(200, `GET ${of}/tags`, repository)
  await app(201, `POST ${of}/git/refs`, { ...repository, ref: 'refs/heads/short-lived', sha: main })
  await app(204, `DELETE ${of}/git/refs/{ref}`, { ...repository, ref: 'heads/short-lived' })
  const encode = (text: string): string => Buffer.from(text).toString('base64')
  const put = await zoe(201, `PUT ${of}/contents/{path}`, {
    ...repository,
    path: 'notes/one.txt',
    branch: 'feature',
    message: 'notes: one',
    content: encode('one\ntwo\nthree\n'),
  })
  const changed = await zoe(200, `PUT ${of}/contents/{path}`, {
    ...repository,
    path: 'notes/one.txt',
    branch: 'feature',
    message: 'notes: two',
    content: encode('one\n2\nthree\n'),
    sha: put.content.sha,
  })
  await zoe(200, `GET ${of}/contents/{path}`, { ...repository, path: 'notes/one.txt', ref: 'feature' })
  await zoe(200, `GET ${of}/contents/{path}`, { ...repository, path: '', ref: 'feature' })
  await zoe(201, `PUT ${of}/contents/{path}`, {
    ...repository,
    path: 'notes/README.md',
    branch: 'feature',
    message: 'notes: say what they are',
    content: encode('# Notes\n'),
  })
  await zoe(200, `GET ${of}/readme`, repository)
  await zoe(200, `GET ${of}/readme/{dir}`, { ...repository, dir: 'notes', ref: 'feature' })
  await zoe(200, `GET ${of}/contents/{path}`, {
    ...repository,
    path: 'README.md',
    headers: { accept: 'application/vnd.github.raw+json' },
  })
  await zoe(200, `DELETE ${of}/contents/{path}`, {
    ...repository,
    path: 'notes/one.txt',
    branch: 'feature',
    message: 'notes: none',
    sha: changed.content.sha,
  })
  await zoe(200, `GET ${of}/commits`, { ...repository, sha: 'feature', per_page: 2 })
  await zoe(200, `GET ${of}/commits`, { ...repository, path: 'README.md' })
  await zoe(200, `GET ${of}/commits/{ref}`, { ...repository, ref: 'feature' })
  await zoe(200, `GET ${of}/commits/{ref}`, { ...repository, ref: changed.commit.sha })
  await zoe(200, `GET ${of}/commits/{ref}`, {
    ...repository,
    ref: 'main',
    headers: { accept: 'application/vnd.github.sha' },
  })
  for (const path of ['commits/main', 'compare/main...feature'])
    await zoe(200, `GET ${of}/${path}`, { ...repository, headers: { accept: 'application/vnd.github.diff' } })
  for (const basehead of ['main...feature', 'feature...main', 'main...topic', 'main...main'])
    await zoe(200, `GET ${of}/compare/{basehead}`, { ...repository, basehead })
  await app(201, `POST ${of}/merges`, { ...repository, base: 'rc/1', head: 'feature' })
  await app(204, `POST ${of}/merges`, { ...repository, base: 'rc/1', head: 'feature' })
}

async function workOnPulls({ as }: OutsideGitHub): Promise<void> {
  const [zoe, ann, app] = [as('zoe'), as('ann'), as('app')]
  const { number } = await zoe(201, `POST ${of}/pulls`, {
    ...repository,
    title: 'Step',
    body: 'Why',
    head: 'topic',
    base: 'main',
  })
  const pull = { ...repository, pull_number: number }
  await zoe(200, `GET ${of}/pulls`, repository)
  await zoe(200, `GET ${of}/pulls/{pull_number}`, pull)
  await zoe(200, `PATCH ${of}/pulls/{pull_number}`, { ...pull, title: 'Two steps' })
  await zoe(200, `GET ${of}/pulls/{pull_number}/files`, pull)
  await zoe(200, `GET ${of}/pulls/{pull_number}/commits`, pull)
  await zoe(201, `POST ${of}/pulls/{pull_number}/requested_reviewers`, { ...pull, reviewers: ['ann'] })
  await zoe(200, `GET ${of}/pulls/{pull_number}/requested_reviewers`, pull)
  await zoe(200, `GET ${of}/pulls/{pull_number}`, pull)
  await zoe(200, `DELETE ${of}/pulls/{pull_number}/requested_reviewers`, { ...pull, reviewers: ['ann'] })
  const { id } = await ann(200, `POST ${of}/pulls/{pull_number}/reviews`, { ...pull, event: 'APPROVE', body: 'fine' })
  await app(200, `POST ${of}/pulls/{pull_number}/reviews`, { ...pull, event: 'COMMENT', body: 'seen' })
  await zoe(200, `GET ${of}/activity`, repository)
  await zoe(200, `GET ${of}/pulls/{pull_number}/reviews`, pull)
  await zoe(200, `GET ${of}/pulls/{pull_number}/reviews/{review_id}`, { ...pull, review_id: id })
  await zoe(200, `PUT ${of}/pulls/{pull_number}/reviews/{review_id}/dismissals`, {
    ...pull,
    review_id: id,
    message: 'no',
  })
  await zoe(202, `PUT ${of}/pulls/{pull_number}/update-branch`, pull)
  await zoe(404, `GET ${of}/pulls/{pull_number}/merge`, pull)
  await zoe(200, `PUT ${of}/pulls/{pull_number}/merge`, { ...pull, merge_method: 'squash' })
  await zoe(204, `GET ${of}/pulls/{pull_number}/merge`, pull)
  await zoe(200, `GET ${of}/pulls/{pull_number}`, pull)
  await zoe(200, `GET ${of}/pulls`, { ...repository, state: 'all', head: 'acme:topic' })
}

async function workOnIssues({ as }: OutsideGitHub): Promise<void> {
  const [zoe, app] = [as('zoe'), as('app')]
  for (const name of ['bug', 'old'])
    await zoe(201, `POST ${of}/labels`, { ...repository, name, color: 'ff0000', description: 'A label' })
  await zoe(200, `GET ${of}/labels`, repository)
  await zoe(200, `GET ${of}/labels/{name}`, { ...repository, name: 'bug' })
  await zoe(200, `PATCH ${of}/labels/{name}`, { ...repository, name: 'old', new_name: 'older' })
  await zoe(204, `DELETE ${of}/labels/{name}`, { ...repository, name: 'older' })
  const { number: milestone_number } = await zoe(201, `POST ${of}/milestones`, {
    ...repository,
    title: '2026.11',
    due_on: '2026-11-30T00:00:00Z',
    description: 'The train',
  })
  await zoe(200, `GET ${of}/milestones`, repository)
  await zoe(200, `GET ${of}/milestones/{milestone_number}`, { ...repository, milestone_number })
  const { number } = await zoe(201, `POST ${of}/issues`, {
    ...repository,
    title: 'Broken',
    body: 'It is.',
    labels: ['bug'],
    assignees: ['zoe'],
    milestone: milestone_number,
  })
  const issue = { ...repository, issue_number: number }
  await app(201, `POST ${of}/issues`, { ...repository, title: 'Tracked' })
  await zoe(200, `GET ${of}/issues`, { ...repository, state: 'all' })
  await zoe(200, `GET ${of}/issues/{issue_number}`, issue)
  const { id: comment_id } = await zoe(201, `POST ${of}/issues/{issue_number}/comments`, { ...issue, body: 'Yes.' })
  const { id: byApp } = await app(201, `POST ${of}/issues/{issue_number}/comments`, { ...issue, body: 'Noted.' })
  await zoe(200, `GET ${of}/issues/{issue_number}/comments`, issue)
  await zoe(200, `GET ${of}/issues/comments/{comment_id}`, { ...repository, comment_id: byApp })
  await zoe(200, `PATCH ${of}/issues/comments/{comment_id}`, { ...repository, comment_id, body: 'No.' })
  await zoe(204, `DELETE ${of}/issues/comments/{comment_id}`, { ...repository, comment_id })
  await zoe(200, `GET ${of}/issues/{issue_number}/labels`, issue)
  await zoe(200, `POST ${of}/issues/{issue_number}/labels`, { ...issue, labels: ['one', 'two'] })
  await zoe(200, `PUT ${of}/issues/{issue_number}/labels`, { ...issue, labels: ['bug', 'one'] })
  await zoe(200, `DELETE ${of}/issues/{issue_number}/labels/{name}`, { ...issue, name: 'one' })
  await zoe(204, `DELETE ${of}/issues/{issue_number}/labels`, issue)
  await zoe(200, `PATCH ${of}/issues/{issue_number}`, { ...issue, state: 'closed', state_reason: 'not_planned' })
  await zoe(200, `PATCH ${of}/milestones/{milestone_number}`, { ...repository, milestone_number, state: 'closed' })
  await zoe(204, `DELETE ${of}/milestones/{milestone_number}`, { ...repository, milestone_number })
}

/** Names as people write them, not as addresses are written. */
async function nameFreely({ as }: OutsideGitHub): Promise<void> {
  const zoe = as('zoe')
  const {
    object: { sha },
  } = await zoe(200, `GET ${of}/git/ref/{ref}`, { ...repository, ref: 'heads/main' })
  const branch = 'fix/ü#1_%'
  await zoe(201, `POST ${of}/git/refs`, { ...repository, ref: `refs/heads/${branch}`, sha })
  const content = Buffer.from('öäü\n').toString('base64')
  const put = await zoe(201, `PUT ${of}/contents/{path}`, {
    ...repository,
    path: 'with space/ä#?%.txt',
    branch,
    message: 'Name freely',
    content,
  })
  await zoe(200, `GET ${of}/contents/{path}`, { ...repository, path: 'with space', ref: branch })
  await zoe(200, `GET ${of}/contents/{path}`, { ...repository, path: 'with space/ä#?%.txt', ref: branch })
  await zoe(200, `GET ${of}/commits/{ref}`, { ...repository, ref: put.commit.sha })
  await zoe(200, `GET ${of}/branches/{branch}`, { ...repository, branch })
  await zoe(200, `PUT ${of}/branches/{branch}/protection`, {
    ...repository,
    branch,
    required_status_checks: { strict: false, contexts: ['ci / ü (1)'] },
    enforce_admins: null,
    required_pull_request_reviews: null,
    restrictions: null,
  })
  await zoe(200, `GET ${of}/git/ref/{ref}`, { ...repository, ref: `heads/${branch}` })
  await zoe(200, `GET ${of}/git/matching-refs/{ref}`, { ...repository, ref: 'heads/fix' })
  await zoe(200, `GET ${of}/compare/{basehead}`, { ...repository, basehead: `main...${branch}` })
  const { number } = await zoe(201, `POST ${of}/pulls`, {
    ...repository,
    title: '✓',
    head: branch,
    base: 'main',
    draft: true,
  })
  await zoe(200, `GET ${of}/pulls/{pull_number}/files`, { ...repository, pull_number: number })
  await zoe(201, `POST ${of}/labels`, { ...repository, name: 'needs work ✓', color: 'ededed' })
  await zoe(200, `POST ${of}/issues/{issue_number}/labels`, {
    ...repository,
    issue_number: number,
    labels: ['needs work ✓'],
  })
  await zoe(200, `GET ${of}/labels/{name}`, { ...repository, name: 'needs work ✓' })
  await zoe(201, `POST ${of}/releases`, { ...repository, tag_name: '@acme/ü#1', target_commitish: branch })
  await zoe(200, `GET ${of}/tags`, repository)
  await zoe(200, `PUT ${of}/environments/{environment_name}`, { ...repository, environment_name: 'eu west ✓' })
  await zoe(201, `POST ${of}/deployments`, {
    ...repository,
    ref: branch,
    required_contexts: [],
    environment: 'eu west ✓',
    auto_merge: false,
  })
  await zoe(201, `POST ${of}/statuses/{sha}`, { ...repository, sha, state: 'success', context: 'ci / ü (1)' })
  await zoe(201, 'POST /orgs/{org}/teams', { org: 'acme', name: 'Ärger & Co' })
}

async function runWorkflows({ as, world }: OutsideGitHub): Promise<void> {
  const zoe = as('zoe')
  const { workflows } = await zoe(200, `GET ${of}/actions/workflows`, repository)
  await zoe(200, `GET ${of}/actions/workflows/{workflow_id}`, { ...repository, workflow_id: workflows[0].id })
  await zoe(204, `PUT ${of}/actions/workflows/{workflow_id}/disable`, { ...repository, workflow_id: 'e2e.yml' })
  await zoe(200, `GET ${of}/actions/workflows/{workflow_id}`, { ...repository, workflow_id: 'e2e.yml' })
  await zoe(204, `PUT ${of}/actions/workflows/{workflow_id}/enable`, { ...repository, workflow_id: 'e2e.yml' })
  await zoe(200, `PUT ${of}/environments/{environment_name}`, {
    ...repository,
    environment_name: 'production',
    wait_timer: 0,
    reviewers: [{ type: 'User', id: world().accounts['zoe']?.id }],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  })
  const { id: branch_policy_id } = await zoe(
    200,
    `POST ${of}/environments/{environment_name}/deployment-branch-policies`,
    { ...repository, environment_name: 'production', name: 'main' },
  )
  await zoe(200, `GET ${of}/environments/{environment_name}/deployment-branch-policies`, {
    ...repository,
    environment_name: 'production',
  })
  await zoe(200, `GET ${of}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}`, {
    ...repository,
    environment_name: 'production',
    branch_policy_id,
  })
  await zoe(204, `POST ${of}/dispatches`, { ...repository, event_type: 'ready', client_payload: { by: 'outside' } })
  await zoe(204, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'e2e.yml',
    ref: 'main',
    inputs: { depth: 'deep' },
  })
  const { workflow_run_id: run_id } = await zoe(200, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'build.yml',
    ref: 'main',
    return_run_details: true,
  })
  const run = { ...repository, run_id }
  await zoe(200, `GET ${of}/actions/runs/{run_id}`, run)
  const [
    {
      environment: { id },
    },
  ] = await zoe(200, `GET ${of}/actions/runs/{run_id}/pending_deployments`, run)
  await zoe(200, `POST ${of}/actions/runs/{run_id}/pending_deployments`, {
    ...run,
    environment_ids: [id],
    state: 'approved',
    comment: 'go',
  })
  await zoe(200, `GET ${of}/actions/runs/{run_id}/approvals`, run)
  await zoe(200, `GET ${of}/actions/runs/{run_id}`, run)
  const { jobs } = await zoe(200, `GET ${of}/actions/runs/{run_id}/jobs`, run)
  await zoe(200, `GET ${of}/actions/jobs/{job_id}`, { ...repository, job_id: jobs[0].id })
  await zoe(302, `GET ${of}/actions/jobs/{job_id}/logs`, { ...repository, job_id: jobs[0].id })
  await zoe(200, `GET ${of}/check-runs/{check_run_id}/annotations`, { ...repository, check_run_id: jobs[0].id })
  const { artifacts } = await zoe(200, `GET ${of}/actions/runs/{run_id}/artifacts`, run)
  const artifact = { ...repository, artifact_id: artifacts[0].id }
  await zoe(200, `GET ${of}/actions/artifacts`, repository)
  await zoe(200, `GET ${of}/actions/artifacts/{artifact_id}`, artifact)
  await zoe(302, `GET ${of}/actions/artifacts/{artifact_id}/{archive_format}`, { ...artifact, archive_format: 'zip' })
  await zoe(204, `DELETE ${of}/actions/artifacts/{artifact_id}`, artifact)
  const failing = await zoe(200, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'build.yml',
    ref: 'main',
    inputs: { result: 'failure' },
    return_run_details: true,
  })
  const failed = { ...repository, run_id: failing.workflow_run_id }
  await zoe(201, `POST ${of}/actions/runs/{run_id}/rerun-failed-jobs`, failed)
  await zoe(201, `POST ${of}/actions/runs/{run_id}/rerun`, failed)
  await zoe(200, `GET ${of}/actions/runs/{run_id}/attempts/{attempt_number}`, { ...failed, attempt_number: 1 })
  const { jobs: again } = await zoe(200, `GET ${of}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`, {
    ...failed,
    attempt_number: 3,
  })
  await zoe(201, `POST ${of}/actions/jobs/{job_id}/rerun`, { ...repository, job_id: again[0].id })
  const waiting = await zoe(200, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'build.yml',
    ref: 'main',
    return_run_details: true,
  })
  await zoe(202, `POST ${of}/actions/runs/{run_id}/cancel`, { ...repository, run_id: waiting.workflow_run_id })
  await zoe(200, `GET ${of}/actions/runs`, { ...repository, per_page: 5 })
  await zoe(200, `GET ${of}/actions/workflows/{workflow_id}/runs`, {
    ...repository,
    workflow_id: 'build.yml',
    event: 'workflow_dispatch',
  })
  await zoe(204, `DELETE ${of}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}`, {
    ...repository,
    environment_name: 'production',
    branch_policy_id,
  })
  await zoe(200, `GET ${of}/environments`, repository)
  await zoe(200, `GET ${of}/environments/{environment_name}`, { ...repository, environment_name: 'production' })
  await zoe(201, `POST ${of}/actions/variables`, { ...repository, name: 'PLACE', value: 'here' })
  await zoe(204, `PATCH ${of}/actions/variables/{name}`, { ...repository, name: 'PLACE', value: 'there' })
  await zoe(204, `DELETE ${of}/actions/variables/{name}`, { ...repository, name: 'PLACE' })
  const variables = `${of}/environments/{environment_name}/variables`
  await zoe(201, `POST ${variables}`, { ...repository, environment_name: 'production', name: 'PLACE', value: 'here' })
  await zoe(204, `PATCH ${variables}/{name}`, {
    ...repository,
    environment_name: 'production',
    name: 'PLACE',
    value: 'there',
  })
  await zoe(204, `DELETE ${variables}/{name}`, { ...repository, environment_name: 'production', name: 'PLACE' })
  await keepSecrets(zoe, `${of}/environments/{environment_name}/secrets`, {
    ...repository,
    environment_name: 'production',
  })
  await keepSecrets(zoe, `${of}/actions/secrets`, repository)
  await zoe(200, `GET ${of}/actions/organization-secrets`, repository)
  await zoe(204, `DELETE ${of}/environments/{environment_name}`, { ...repository, environment_name: 'production' })
  await zoe(204, `PUT ${of}/actions/permissions/workflow`, {
    ...repository,
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: true,
  })
  await zoe(200, `GET ${of}/actions/permissions/workflow`, repository)
}

async function report({ as }: OutsideGitHub): Promise<void> {
  const [zoe, app] = [as('zoe'), as('app')]
  const { sha } = await zoe(200, `GET ${of}/commits/{ref}`, { ...repository, ref: 'main' })
  const { id: check_run_id } = await app(201, `POST ${of}/check-runs`, {
    ...repository,
    name: 'scan',
    head_sha: sha,
    status: 'in_progress',
    details_url: 'https://example.com/scan',
    external_id: '7',
  })
  await app(200, `PATCH ${of}/check-runs/{check_run_id}`, {
    ...repository,
    check_run_id,
    conclusion: 'success',
    output: {
      title: 'Clean',
      summary: 'Nothing found',
      annotations: [{ path: 'README.md', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'Read' }],
    },
  })
  const {
    check_suite: { id: check_suite_id },
  } = await zoe(200, `GET ${of}/check-runs/{check_run_id}`, { ...repository, check_run_id })
  await zoe(200, `GET ${of}/check-runs/{check_run_id}/annotations`, { ...repository, check_run_id })
  await zoe(200, `GET ${of}/check-suites/{check_suite_id}`, { ...repository, check_suite_id })
  await zoe(200, `GET ${of}/check-suites/{check_suite_id}/check-runs`, { ...repository, check_suite_id })
  await zoe(200, `GET ${of}/commits/{ref}/check-runs`, { ...repository, ref: 'main' })
  await zoe(200, `GET ${of}/commits/{ref}/check-suites`, { ...repository, ref: 'main' })
  await zoe(200, `GET ${of}/commits/{ref}/status`, { ...repository, ref: 'main' })
  await zoe(201, `POST ${of}/statuses/{sha}`, {
    ...repository,
    sha,
    state: 'success',
    context: 'ci/outside',
    target_url: 'https://example.com/ci',
    description: 'fine',
  })
  await app(201, `POST ${of}/statuses/{sha}`, { ...repository, sha, state: 'pending' })
  await zoe(200, `GET ${of}/commits/{ref}/statuses`, { ...repository, ref: 'main' })
  await zoe(200, `GET ${of}/commits/{ref}/status`, { ...repository, ref: 'main' })
  const release = await app(201, `POST ${of}/releases`, {
    ...repository,
    tag_name: 'v1.0.0',
    target_commitish: 'main',
    name: 'One',
    body: 'All of it',
  })
  const draft = await app(201, `POST ${of}/releases`, { ...repository, tag_name: 'v2.0.0', draft: true })
  await app(200, `PATCH ${of}/releases/{release_id}`, {
    ...repository,
    release_id: draft.id,
    prerelease: true,
    draft: false,
  })
  await zoe(404, `GET ${of}/immutable-releases`, repository)
  await zoe(204, `PUT ${of}/immutable-releases`, repository)
  await zoe(200, `GET ${of}/immutable-releases`, repository)
  await zoe(201, `POST ${of}/releases`, { ...repository, tag_name: 'v3.0.0' })
  await zoe(204, `DELETE ${of}/immutable-releases`, repository)
  await zoe(200, `GET ${of}/releases`, repository)
  await zoe(200, `GET ${of}/releases/{release_id}`, { ...repository, release_id: release.id })
  await zoe(200, `GET ${of}/releases/latest`, repository)
  await zoe(200, `GET ${of}/releases/tags/{tag}`, { ...repository, tag: 'v1.0.0' })
  const files = { ...repository, release_id: draft.id }
  const asset = { ...repository, asset_id: 0 }
  asset.asset_id = (
    await app(201, `POST ${of}/releases/{release_id}/assets?name=a.txt`, {
      ...files,
      headers: { 'content-type': 'text/plain' },
      data: 'text',
    })
  ).id
  await app(200, `PATCH ${of}/releases/assets/{asset_id}`, { ...asset, label: 'A' })
  await app(200, `GET ${of}/releases/assets/{asset_id}`, asset)
  await app(200, `GET ${of}/releases/{release_id}/assets`, files)
  await app(200, `GET ${of}/releases/{release_id}`, files)
  await app(204, `DELETE ${of}/releases/assets/{asset_id}`, asset)
  await app(204, `DELETE ${of}/releases/{release_id}`, files)
}

async function deploy({ as }: OutsideGitHub): Promise<void> {
  const [zoe, app] = [as('zoe'), as('app')]
  const { id: deployment_id } = await app(201, `POST ${of}/deployments`, {
    ...repository,
    ref: 'main',
    required_contexts: [],
    payload: { size: 'all' },
    description: 'by hand',
    environment: 'staging',
  })
  await zoe(201, `POST ${of}/deployments`, {
    ...repository,
    ref: 'main',
    required_contexts: [],
    auto_merge: false,
    payload: 'plain',
  })
  const { id: status_id } = await app(201, `POST ${of}/deployments/{deployment_id}/statuses`, {
    ...repository,
    deployment_id,
    state: 'success',
    environment_url: 'https://staging.example.com',
    log_url: 'https://example.com/log',
  })
  await zoe(200, `GET ${of}/deployments`, repository)
  await zoe(200, `GET ${of}/deployments/{deployment_id}`, { ...repository, deployment_id })
  await zoe(200, `GET ${of}/deployments/{deployment_id}/statuses`, { ...repository, deployment_id })
  await zoe(200, `GET ${of}/deployments/{deployment_id}/statuses/{status_id}`, {
    ...repository,
    deployment_id,
    status_id,
  })
  await app(201, `POST ${of}/deployments/{deployment_id}/statuses`, {
    ...repository,
    deployment_id,
    state: 'in_progress',
  })
}

async function rule({ as }: OutsideGitHub): Promise<void> {
  const zoe = as('zoe')
  await zoe(200, `PUT ${of}/branches/{branch}/protection`, {
    ...repository,
    branch: 'rc/1',
    required_status_checks: { strict: true, contexts: ['ci/outside'] },
    enforce_admins: true,
    required_pull_request_reviews: { required_approving_review_count: 1 },
    restrictions: { users: ['ann'], teams: ['reviewers'], apps: ['release-app'] },
  })
  await zoe(200, `GET ${of}/branches/{branch}/protection`, { ...repository, branch: 'rc/1' })
  await zoe(200, `GET ${of}/branches/{branch}`, { ...repository, branch: 'rc/1' })
  await zoe(200, `GET ${of}/branches/{branch}/protection/restrictions`, { ...repository, branch: 'rc/1' })
  await zoe(204, `DELETE ${of}/branches/{branch}/protection`, { ...repository, branch: 'rc/1' })
  const { id: ruleset_id } = await zoe(201, `POST ${of}/rulesets`, {
    ...repository,
    name: 'releases',
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
    conditions: { ref_name: { include: ['refs/heads/rc/*'], exclude: [] } },
    rules: [
      { type: 'deletion' },
      {
        type: 'merge_queue',
        parameters: {
          check_response_timeout_minutes: 60,
          grouping_strategy: 'ALLGREEN',
          max_entries_to_build: 5,
          max_entries_to_merge: 5,
          merge_method: 'MERGE',
          min_entries_to_merge: 1,
          min_entries_to_merge_wait_minutes: 5,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: 'ci/outside' }],
        },
      },
      {
        type: 'pull_request',
        parameters: {
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: false,
          require_last_push_approval: false,
          required_approving_review_count: 1,
          required_review_thread_resolution: false,
        },
      },
    ],
  })
  await zoe(200, `GET ${of}/rulesets`, repository)
  await zoe(200, `GET ${of}/rulesets/{ruleset_id}`, { ...repository, ruleset_id })
  await as('app')(200, `GET ${of}/rulesets/{ruleset_id}`, { ...repository, ruleset_id })
  await zoe(200, `GET ${of}/rules/branches/{branch}`, { ...repository, branch: 'rc/1' })
  await zoe(200, `PUT ${of}/rulesets/{ruleset_id}`, { ...repository, ruleset_id, enforcement: 'disabled' })
  await zoe(204, `DELETE ${of}/rulesets/{ruleset_id}`, { ...repository, ruleset_id })
}

async function organize({ as, world }: OutsideGitHub): Promise<void> {
  const zoe = as('zoe')
  await zoe(201, 'POST /orgs/{org}/repos', { org: 'acme', name: 'made', private: true })
  const org = 'acme'
  await zoe(200, 'GET /orgs/{org}/members', { org })
  await zoe(204, 'GET /orgs/{org}/members/{username}', { org, username: 'lea' })
  await zoe(200, 'PUT /orgs/{org}/memberships/{username}', { org, username: 'kim', role: 'member' })
  await zoe(200, 'GET /orgs/{org}/memberships/{username}', { org, username: 'kim' })
  const { slug: team_slug } = await zoe(201, 'POST /orgs/{org}/teams', {
    org,
    name: 'Release crew',
    description: 'They ship',
    privacy: 'closed',
  })
  const team = { org, team_slug }
  await zoe(200, 'GET /orgs/{org}/teams', { org })
  await zoe(200, 'GET /orgs/{org}/teams/{team_slug}', team)
  await zoe(200, 'PUT /orgs/{org}/teams/{team_slug}/memberships/{username}', { ...team, username: 'kim' })
  await zoe(200, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { ...team, username: 'kim' })
  await zoe(200, 'GET /orgs/{org}/teams/{team_slug}/members', team)
  await zoe(204, 'PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}', {
    ...team,
    ...repository,
    permission: 'maintain',
  })
  await zoe(204, 'GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}', { ...team, ...repository })
  await zoe(204, 'DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}', { ...team, ...repository })
  await zoe(204, 'DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}', { ...team, username: 'kim' })
  await zoe(204, 'DELETE /orgs/{org}/teams/{team_slug}', team)
  await zoe(200, `GET ${of}/collaborators`, repository)
  await zoe(204, 'DELETE /orgs/{org}/memberships/{username}', { org, username: 'kim' })
  await zoe(201, `PUT ${of}/collaborators/{username}`, { ...repository, username: 'kim', permission: 'push' })
  await zoe(204, `PUT ${of}/collaborators/{username}`, { ...repository, username: 'ann', permission: 'triage' })
  await zoe(204, `GET ${of}/collaborators/{username}`, { ...repository, username: 'kim' })
  for (const username of ['kim', 'release-app[bot]', 'zoe'])
    await zoe(200, `GET ${of}/collaborators/{username}/permission`, { ...repository, username })
  await zoe(204, `DELETE ${of}/collaborators/{username}`, { ...repository, username: 'kim' })
  await zoe(204, 'DELETE /orgs/{org}/members/{username}', { org, username: 'lea' })
  await zoe(200, `PATCH ${of}`, { ...repository, default_branch: 'rc/1' })
  await zoe(200, `PATCH ${of}`, { ...repository, name: 'interface' })
  await zoe(301, `GET ${of}/issues`, repository)
  await zoe(200, 'GET /repositories/{id}', { id: world().repositories['acme/interface']?.id })
  await zoe(202, `POST ${of}/transfer`, { ...repository, repo: 'secret', new_owner: 'other' })
  await zoe(204, `DELETE ${of}`, { ...repository, repo: 'interface' })
}
