import { announceAbout } from '../../tracker/issue-events.ts'
import { findLabel, listLabels } from '../../tracker/issues.ts'
import { labelJson } from '../../representations/labels.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Label } from '../../world/discussion.ts'
import type { World } from '../../world/world.ts'
import { readText, Refused, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const labels = '/repos/{owner}/{repo}/labels'
const either = { permission: 'issues', or: 'pull_requests' } as const

/** https://docs.github.com/rest/issues/labels, those of a repository */
export const labelRows: readonly Row[] = [
  {
    method: 'GET',
    path: labels,
    operation: 'issues/list-labels-for-repo',
    scope: 'reads',
    ...either,
    handle: (visit) =>
      sayPage(visit, listLabels(visit.world, visit.repository.name), (label) => labelJson(visit.world, label)),
  },
  { method: 'POST', path: labels, operation: 'issues/create-label', scope: 'writes', ...either, handle: create },
  {
    method: 'GET',
    path: `${labels}/{name}`,
    operation: 'issues/get-label',
    scope: 'reads',
    ...either,
    handle: (visit) => say(200, labelJson(visit.world, requireLabel(visit))),
  },
  {
    method: 'PATCH',
    path: `${labels}/{name}`,
    operation: 'issues/update-label',
    scope: 'writes',
    ...either,
    handle: update,
  },
  {
    method: 'DELETE',
    path: `${labels}/{name}`,
    operation: 'issues/delete-label',
    scope: 'writes',
    ...either,
    handle: remove,
  },
]

function create(visit: WriteVisit): Reply {
  const { world, repository, body } = visit
  const id = world.serial + 1
  const label = checked(visit, {
    id,
    repository: repository.name,
    name: requireText(body, 'name'),
    color: readText(body, 'color') ?? 'ededed',
    description: readText(body, 'description') ?? null,
  })
  const stored = { ...world, serial: id, labels: { ...world.labels, [id]: label } }
  return tell(
    visit,
    stored,
    label,
    'created',
    say(201, labelJson(stored, label), {
      location: `${world.url}/repos/${repository.name}/labels/${encodeURIComponent(label.name)}`,
    }),
  )
}

function update(visit: WriteVisit): Reply {
  const { world, body } = visit
  const old = requireLabel(visit)
  const label = checked(visit, {
    ...old,
    name: readText(body, 'new_name') ?? readText(body, 'name') ?? old.name,
    color: readText(body, 'color') ?? old.color,
    description: readText(body, 'description') ?? old.description,
  })
  const stored = { ...world, labels: { ...world.labels, [label.id]: label } }
  return tell(visit, stored, label, 'edited', say(200, labelJson(stored, label)))
}

/** Deletes a label and removes it from issues. */
function remove(visit: WriteVisit): Reply {
  const { world } = visit
  const label = requireLabel(visit)
  const { [label.id]: _, ...labels } = world.labels
  const issues = Object.fromEntries(
    Object.entries(world.issues).map(([id, issue]) => [
      id,
      issue.labels.includes(label.id) ? { ...issue, labels: issue.labels.filter((one) => one !== label.id) } : issue,
    ]),
  )
  return tell(visit, { ...world, labels, issues }, label, 'deleted', sayNothing(204))
}

function tell({ repository, token }: WriteVisit, world: World, label: Label, action: string, reply: Reply): Reply {
  const [told, happenings] = announceAbout(
    [world, []],
    repository.name,
    { event: 'label', action, more: { label: labelJson(world, label) } },
    token,
  )
  return after(told, happenings, reply)
}

function checked({ world }: WriteVisit, label: Label): Label {
  const color = label.color.replace(/^#/, '')
  const same = findLabel(world, label.repository, label.name)
  if (label.name.trim() === '') throw new Refused(refuseField('Label', 'name', 'missing_field'))
  if (!/^[0-9a-f]{6}$/i.test(color)) throw new Refused(refuseField('Label', 'color', 'invalid'))
  if ((label.description?.length ?? 0) > 100)
    throw new Refused(
      refuseField('Label', 'description', 'custom', 'description is too long (maximum is 100 characters)'),
    )
  if (same !== null && same.id !== label.id) throw new Refused(refuseField('Label', 'name', 'already_exists'))
  return { ...label, color }
}

function requireLabel({ world, repository, parameters }: RepositoryVisit): Label {
  const label = findLabel(world, repository.name, parameters['name'] ?? '')
  if (label === null) throw new Refused(refuse(404, 'Not Found'))
  return label
}
