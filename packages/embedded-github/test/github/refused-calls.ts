import { appJwt } from './acme.ts'
import type { OutsideGitHub } from './outside-client.ts'

const repository = { owner: 'acme', repo: 'api' }
const of = '/repos/{owner}/{repo}'

/** What GitHub refuses because of what it was asked, or of what is there. */
export async function meetConflicts({ as }: OutsideGitHub): Promise<void> {
  const [zoe, ann, reader, job] = [as('zoe'), as('ann'), as('reader'), as('job')]
  const {
    object: { sha },
  } = await zoe(200, `GET ${of}/git/ref/{ref}`, { ...repository, ref: 'heads/main' })
  const content = (text: string): string => Buffer.from(text).toString('base64')
  for (const [branch, text] of [
    ['left', 'left'],
    ['right', 'right'],
  ] as const) {
    await zoe(201, `POST ${of}/git/refs`, { ...repository, ref: `refs/heads/${branch}`, sha })
    await zoe(201, `PUT ${of}/contents/{path}`, {
      ...repository,
      path: 'clash.txt',
      branch,
      message: text,
      content: content(text),
    })
  }
  await zoe(409, `POST ${of}/merges`, { ...repository, base: 'left', head: 'right' })
  await zoe(404, `POST ${of}/merges`, { ...repository, base: 'gone', head: 'right' })
  await zoe(409, `PUT ${of}/contents/{path}`, {
    ...repository,
    path: 'clash.txt',
    branch: 'left',
    message: 'again',
    content: content('x'),
    sha,
  })
  await zoe(422, `POST ${of}/git/refs`, { ...repository, ref: 'refs/heads/left', sha })
  await zoe(422, `POST ${of}/git/refs`, { ...repository, ref: 'refs/heads/bad..name', sha })
  await zoe(422, `PATCH ${of}/git/refs/{ref}`, { ...repository, ref: 'heads/left', sha: '1'.repeat(40) })
  await zoe(422, `DELETE ${of}/git/refs/{ref}`, { ...repository, ref: 'heads/gone' })
  await zoe(422, `GET ${of}/commits/{ref}`, { ...repository, ref: 'gone' })
  await zoe(404, `GET ${of}/compare/{basehead}`, { ...repository, basehead: 'main...gone' })
  await zoe(422, `POST ${of}/git/trees`, {
    ...repository,
    tree: [{ path: '/abs', mode: '100644', type: 'blob', content: '' }],
  })
  await zoe(404, `GET ${of}/git/blobs/{file_sha}`, { ...repository, file_sha: '1'.repeat(40) })
  const { number } = await zoe(201, `POST ${of}/pulls`, { ...repository, title: 'Clash', head: 'right', base: 'left' })
  await zoe(200, `GET ${of}/pulls/{pull_number}`, { ...repository, pull_number: number })
  await zoe(405, `PUT ${of}/pulls/{pull_number}/merge`, { ...repository, pull_number: number })
  await zoe(422, `PUT ${of}/pulls/{pull_number}/update-branch`, { ...repository, pull_number: number })
  await zoe(422, `POST ${of}/pulls`, { ...repository, title: 'Again', head: 'right', base: 'left' })
  await zoe(422, `POST ${of}/pulls/{pull_number}/reviews`, { ...repository, pull_number: number, event: 'APPROVE' })
  await zoe(404, `GET ${of}/pulls/{pull_number}`, { ...repository, pull_number: 9_999 })
  await zoe(422, `POST ${of}/issues`, { ...repository, title: '' })
  await zoe(422, `GET ${of}/issues`, { ...repository, state: 'odd' })
  await zoe(422, `POST ${of}/labels`, { ...repository, name: 'bug', color: 'ff0000' })
  await zoe(422, `POST ${of}/milestones`, { ...repository, title: '' })
  await zoe(422, `POST ${of}/releases`, { ...repository, tag_name: 'v1.0.0' })
  await zoe(404, `GET ${of}/releases/tags/{tag}`, { ...repository, tag: 'v9' })
  await zoe(422, `POST ${of}/statuses/{sha}`, { ...repository, sha, state: 'odd' })
  await zoe(403, `POST ${of}/check-runs`, { ...repository, name: 'x', head_sha: sha })
  await zoe(404, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'gone.yml',
    ref: 'main',
  })
  await zoe(422, `POST ${of}/actions/workflows/{workflow_id}/dispatches`, {
    ...repository,
    workflow_id: 'e2e.yml',
    ref: 'main',
    inputs: { depth: 'odd' },
  })
  await zoe(422, `POST ${of}/dispatches`, { ...repository, event_type: 'x'.repeat(101) })
  await zoe(409, `POST ${of}/deployments`, {
    ...repository,
    ref: 'main',
    required_contexts: ['never'],
    auto_merge: false,
  })
  await zoe(422, `POST ${of}/deployments`, { ...repository, ref: 'gone' })
  await zoe(422, `PUT ${of}/environments/{environment_name}`, { ...repository, environment_name: 'x', wait_timer: -1 })
  await zoe(422, `POST ${of}/rulesets`, {
    ...repository,
    name: 'odd',
    enforcement: 'active',
    conditions: { ref_name: { include: ['main'], exclude: [] } },
    rules: [],
  })
  await zoe(404, `GET ${of}/branches/{branch}/protection`, { ...repository, branch: 'left' })
  await ann(403, `PUT ${of}/contents/{path}`, { ...repository, path: 'a', message: 'a', content: '' })
  await reader(403, `POST ${of}/issues`, { ...repository, title: 'No' })
  await job(404, `GET ${of}`, { ...repository, repo: 'nothing' })
  await zoe(404, 'GET /orgs/{org}/teams/{team_slug}', { org: 'acme', team_slug: 'gone' })
  await zoe(404, 'GET /users/{username}', { username: 'nobody' })
  await zoe(404, 'GET /nothing')
}

/** Refusals have forms as well. */
export async function meetRefusals({ as, world }: OutsideGitHub): Promise<void> {
  const left = { owner: 'other', repo: 'secret' }
  const zoe = as('zoe')
  await as('unknown')(401, 'GET /user')
  await as(`${appJwt(world())}x`)(401, 'GET /app')
  await as('app')(403, 'GET /user')
  await zoe(404, `GET ${of}`, { ...left, repo: 'gone' })
  await as('eve')(404, `GET ${of}`, left)
}
