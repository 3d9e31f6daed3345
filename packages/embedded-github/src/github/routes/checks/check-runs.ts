import { appOf, githubActions } from '../../world/apps.ts'
import { findCheck, listSuites } from '../../checks/checks.ts'
import { announceCheck } from '../../checks/commit-events.ts'
import { checkJson } from '../../representations/checks.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import type { CheckConclusion, CheckRun } from '../../world/reports-on-commits.ts'
import type { World } from '../../world/world.ts'
import type { Instant, Json } from '../../world/names.ts'
import { isFields, readChoice, readFields, readList, readText, Refused, refuseRequest, requireText } from '../fields.ts'
import type { Fields, Row, WriteVisit } from '../row.ts'

/**
 * https://docs.github.com/rest/checks/runs, as far as it writes: only for Apps, of which GITHUB_TOKEN speaks for GitHub
 * Actions.
 */
export const checkRunRows: readonly Row[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/check-runs',
    operation: 'checks/create',
    scope: 'writes',
    permission: 'checks',
    handle: create,
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    operation: 'checks/update',
    scope: 'writes',
    permission: 'checks',
    handle: update,
  },
]

const longestText = 65_535
const mostAnnotations = 50
const mostActions = 3
const statuses = ['queued', 'in_progress', 'completed'] as const
const conclusions = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'] as const

function create(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const app = appOf(token)
  if (app === null) return refuse(403, 'You must authenticate via a GitHub App.')
  const [name, headSha] = [requireText(body, 'name'), requireText(body, 'head_sha')]
  if (world.objects.get(headSha)?.type !== 'commit') return refuse(422, `No commit found for SHA: ${headSha}`)
  const id = world.serial + 1
  // Whose suite it is cannot be chosen: with GITHUB_TOKEN it is any one of the commit, here the oldest
  // (github.com/orgs/community/discussions/24616).
  const suite = listSuites(world, repository.name, headSha).find((held) => held.app === app)?.id ?? id
  const blank: CheckRun = {
    id,
    repository: repository.name,
    headSha,
    app,
    suite,
    name,
    status: 'queued',
    conclusion: null,
    createdAt: world.at,
    updatedAt: world.at,
    startedAt: null,
    completedAt: null,
    detailsUrl: `${world.url}/apps/${app}`,
    externalId: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  }
  return save(visit, { ...world, serial: id }, null, amend(world, blank, body), 201)
}

function update(visit: WriteVisit): Reply {
  const { world, repository, token, body, parameters } = visit
  const app = appOf(token)
  if (app === null) return refuse(403, 'You must authenticate via a GitHub App.')
  const check = findCheck(world, Number(parameters['check_run_id']))
  if (check?.repository !== repository.name) return refuse(404, 'Not Found')
  if (check.app !== app)
    return refuse(
      403,
      `Invalid app_id ${check.app === githubActions.slug ? githubActions.id : (world.apps[check.app]?.id ?? 0)} - check run can only be modified by the GitHub App that created it.`,
    )
  const made = world.checkRuns[check.id]
  // https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/#changes-to-check-run-status-modification
  if (made === undefined)
    return refuse(403, 'Check run status and conclusions can only be updated internally by GitHub Actions')
  return save(
    visit,
    world,
    made,
    amend(world, { ...made, name: readText(body, 'name') ?? made.name, updatedAt: world.at }, body),
    200,
  )
}

function amend(world: World, check: CheckRun, body: Fields): CheckRun {
  if (body['actions'] !== undefined && (readList(body, 'actions') ?? []).length > mostActions)
    throw refuseRequest(
      `No more than ${mostActions} items are allowed; ${(readList(body, 'actions') ?? []).length} were supplied.`,
    )
  const conclusion: CheckConclusion | null = readChoice(body, 'conclusion', conclusions) ?? null
  // A conclusion completes it, whatever the status says.
  const status = conclusion !== null ? 'completed' : (readChoice(body, 'status', statuses) ?? check.status)
  const concluded = conclusion ?? (status === 'completed' ? check.conclusion : null)
  if (status === 'completed' && concluded === null) throw refuseRequest('"conclusion" wasn\'t supplied.')
  const output = readFields(body, 'output')
  return {
    ...check,
    status,
    conclusion: concluded,
    startedAt: readInstant(body, 'started_at') ?? check.startedAt ?? (status === 'queued' ? null : world.at),
    completedAt: status === 'completed' ? (readInstant(body, 'completed_at') ?? check.completedAt ?? world.at) : null,
    detailsUrl: readText(body, 'details_url') ?? check.detailsUrl,
    externalId: readText(body, 'external_id') ?? check.externalId,
    ...(output === undefined
      ? {}
      : { output: readOutput(check, output), annotations: [...check.annotations, ...readAnnotations(output)] }),
  }
}

function readOutput(check: CheckRun, output: Fields): CheckRun['output'] {
  const read = {
    title: readText(output, 'title') ?? check.output.title,
    summary: requireText(output, 'summary'),
    text: readText(output, 'text') ?? check.output.text,
  }
  for (const key of ['summary', 'text'] as const) {
    if ((read[key]?.length ?? 0) > longestText)
      throw refuseRequest(`Only ${longestText} characters are allowed; ${read[key]?.length ?? 0} were supplied.`)
  }
  return read
}

function readAnnotations(output: Fields): CheckRun['annotations'] {
  const annotations = readList(output, 'annotations') ?? []
  if (annotations.length > mostAnnotations)
    throw refuseRequest(`No more than ${mostAnnotations} items are allowed; ${annotations.length} were supplied.`)
  return annotations.map((annotation: Json) => {
    const missing = isFields(annotation)
      ? ['path', 'start_line', 'end_line', 'annotation_level', 'message'].find((key) => annotation[key] === undefined)
      : 'path'
    if (!isFields(annotation) || missing !== undefined) throw refuseRequest(`"${missing ?? ''}" wasn't supplied.`)
    return annotation
  })
}

function readInstant(body: Fields, key: string): Instant | undefined {
  const text = readText(body, key)
  if (text === undefined) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at))
    throw new Refused(refuse(422, `Invalid request.\n\n${JSON.stringify(text)} is not a date-time.`))
  return at
}

/** Stores it and tells workflows, which hear only of the check runs of other Apps than Actions. */
function save(
  { token, repository }: WriteVisit,
  world: World,
  old: CheckRun | null,
  check: CheckRun,
  status: number,
): Reply {
  const stored = { ...world, checkRuns: { ...world.checkRuns, [check.id]: check } }
  const completed = check.status === 'completed' && old?.status !== 'completed'
  const actions = [...(old === null ? ['created'] : []), ...(completed ? ['completed'] : [])]
  const [told, happenings] =
    token.kind === 'actions' ? [stored, []] : announceCheck(stored, repository.name, check, actions, token.login)
  return after(
    told,
    happenings,
    say(
      status,
      checkJson(told, check),
      status === 201 ? { location: `${world.url}/repos/${repository.name}/check-runs/${check.id}` } : {},
    ),
  )
}
