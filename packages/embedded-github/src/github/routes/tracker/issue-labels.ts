import { triages } from '../../world/access.ts'
import { editIssue } from '../../tracker/issue-edits.ts'
import { announceNews } from '../../tracker/issue-events.ts'
import { issueWithId, labelsOn } from '../../tracker/issues.ts'
import { labelJson } from '../../representations/labels.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { refuseRequest } from '../fields.ts'
import { readLabelNames, requireIssue } from './issue-requests.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const labels = '/repos/{owner}/{repo}/issues/{issue_number}/labels'
const either = { permission: 'issues', or: 'pull_requests' } as const

/** https://docs.github.com/rest/issues/labels, those of an issue or pull request; for triage and above */
export const issueLabelRows: readonly Row[] = [
  { method: 'GET', path: labels, operation: 'issues/list-labels-on-issue', scope: 'reads', ...either, handle: list },
  {
    method: 'POST',
    path: labels,
    operation: 'issues/add-labels',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: (visit) => change(visit, (now) => [...now, ...given(visit)]),
  },
  {
    method: 'PUT',
    path: labels,
    operation: 'issues/set-labels',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: (visit) => change(visit, () => given(visit)),
  },
  {
    method: 'DELETE',
    path: labels,
    operation: 'issues/remove-all-labels',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: (visit) => change(visit, () => [], 204),
  },
  {
    method: 'DELETE',
    path: `${labels}/{name}`,
    operation: 'issues/remove-label',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: removeOne,
  },
]

function list(visit: RepositoryVisit): Reply {
  return sayPage(visit, labelsOn(visit.world, requireIssue(visit)), (label) => labelJson(visit.world, label))
}

function given({ body }: WriteVisit): readonly string[] {
  const names = readLabelNames(body)
  if (names === undefined) throw refuseRequest('"labels" wasn\'t supplied.')
  return names
}

function removeOne(visit: WriteVisit): Reply {
  const gone = (visit.parameters['name'] ?? '').toLowerCase()
  const carried = labelsOn(visit.world, requireIssue(visit, 'write')).some(({ name }) => name.toLowerCase() === gone)
  return carried
    ? change(visit, (now) => now.filter((name) => name.toLowerCase() !== gone))
    : refuse(404, 'Label does not exist')
}

function change(visit: WriteVisit, names: (now: readonly string[]) => readonly string[], status = 200): Reply {
  const issue = requireIssue(visit, 'write')
  if (!triages(visit.world, visit.repository, visit.token)) return refuse(403, 'Must have admin rights to Repository.')
  const [edited, news] = editIssue(
    visit.world,
    issue,
    { labels: names(labelsOn(visit.world, issue).map(({ name }) => name)) },
    visit.token.login,
  )
  const [told, happenings] = announceNews(edited, news, visit.token)
  return after(
    told,
    happenings,
    status === 204
      ? sayNothing(204)
      : say(
          200,
          labelsOn(told, issueWithId(told, issue.id)).map((label) => labelJson(told, label)),
        ),
  )
}
