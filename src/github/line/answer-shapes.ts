/** True if a value has a form that its reader can read. */
type Shape = (value: unknown) => boolean

const text: Shape = (value) => typeof value === 'string'
const number: Shape = (value) => typeof value === 'number'
const nothing: Shape = (value) => value === undefined || value === null || value === ''
const list =
  (each: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(each)
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value)
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([key, shape]) => shape(value[key]))

const release = record({
  id: number,
  tag_name: text,
  draft: (value) => typeof value === 'boolean',
  upload_url: text,
  author: record({ login: text }),
  assets: list(record({ id: number, name: text, state: text, size: number, digest: maybe(text) })),
})

/** The fields required in the answer to a route, by the names that its reader takes. https://docs.github.com/en/rest */
const routes: Readonly<Record<string, Shape>> = {
  'GET /apps/{app_slug}': record({ permissions: record({}) }),
  'GET /installation/repositories': record({ repositories: list(record({ full_name: text })) }),
  'GET /repos/{owner}/{repo}': record({ full_name: text, private: (value) => typeof value === 'boolean' }),
  'GET /repos/{owner}/{repo}/actions/organization-secrets': record({ secrets: list(record({ name: text })) }),
  'GET /repos/{owner}/{repo}/actions/secrets/{secret_name}': record({ name: text }),
  'GET /repos/{owner}/{repo}/environments/{environment_name}': record({
    name: text,
    deployment_branch_policy: maybe(record({ custom_branch_policies: (value) => typeof value === 'boolean' })),
  }),
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': record({
    branch_policies: list(record({ name: text, type: maybe(text) })),
  }),
  'GET /repos/{owner}/{repo}/actions/runs': record({
    workflow_runs: list(
      record({
        id: number,
        path: text,
        event: text,
        head_sha: text,
        created_at: text,
        repository: record({ id: number }),
      }),
    ),
  }),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': record({
    artifacts: list(record({ id: number, name: text, size_in_bytes: number, digest: maybe(text) })),
  }),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': record({
    id: number,
    path: text,
    event: text,
    head_sha: text,
    created_at: text,
    repository: record({ full_name: text }),
  }),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': record({
    jobs: list(record({ id: number, name: text, status: text })),
  }),
  'GET /repos/{owner}/{repo}/actions/workflows': record({ workflows: list(record({ path: text, state: text })) }),
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': record({
    workflow_runs: list(record({ id: number, path: text, head_sha: text, created_at: text })),
  }),
  'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions': record({
    apps: list(maybe(record({ slug: maybe(text) }))),
  }),
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': list(record({ annotation_level: text })),
  'GET /repos/{owner}/{repo}/collaborators': list(record({ login: text, type: text })),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': record({
    permission: text,
    role_name: maybe(text),
    user: maybe(record({ id: number })),
  }),
  'GET /repos/{owner}/{repo}/compare/{basehead}': record({
    status: text,
    files: maybe(list(record({ filename: text, status: text }))),
  }),
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': record({ content: text, encoding: (value) => value === 'base64' }),
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': record({ sha: text, tree: record({ sha: text }) }),
  'GET /repos/{owner}/{repo}/git/ref/{ref}': record({ ref: text, object: record({ sha: text }) }),
  'GET /repos/{owner}/{repo}/releases': list(release),
  'GET /repos/{owner}/{repo}/releases/{release_id}': release,
  'GET /repos/{owner}/{repo}/rulesets': list(record({})),
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': record({ id: number, current_user_can_bypass: maybe(text) }),
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': record({ ref: text }),
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': record({ number }),
  'PATCH /repos/{owner}/{repo}/releases/{release_id}': record({ id: number }),
  'POST /repos/{owner}/{repo}/dispatches': nothing,
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': (value) =>
    nothing(value) || record({ workflow_run_id: number })(value),
  'POST /repos/{owner}/{repo}/git/blobs': record({ sha: text }),
  'POST /repos/{owner}/{repo}/git/commits': record({ sha: text }),
  'POST /repos/{owner}/{repo}/git/refs': record({ ref: text }),
  'POST /repos/{owner}/{repo}/git/trees': record({ sha: text }),
  'POST /repos/{owner}/{repo}/issues': record({ number }),
  'POST /repos/{owner}/{repo}/merges': (value) => nothing(value) || record({ sha: text })(value),
  'POST /repos/{owner}/{repo}/releases': record({ id: number }),
}

/** These GitHub answers without a body, or with one; an empty body under 200 is a cut one. */
const statusWithoutBody = 204

/**
 * The reason why the answer to a route cannot be read; `null` if it can. A page of a proxy, a cut body or an unknown
 * form says nothing about the question: read as "none", it would make Convoy open an issue twice or take a branch for
 * absent.
 */
export function whyUnreadable(route: string, status: number, data: unknown): string | null {
  if (status >= 300) return null
  if ((status === statusWithoutBody) !== nothing(data))
    return nothing(data) ? 'the answer is empty' : 'the answer has a body where GitHub sends none'
  const shape = routes[route] ?? ((value) => isRecord(value) || Array.isArray(value))
  if (shape(data)) return null
  return isRecord(data) || Array.isArray(data)
    ? 'the answer does not have the form that GitHub documents'
    : 'the answer is no JSON'
}

/** True if a refusal is GitHub's own: each of them says why, in a message. */
export function saysWhy(data: unknown): boolean {
  return isRecord(data) && typeof data['message'] === 'string'
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ArrayBuffer)
}
