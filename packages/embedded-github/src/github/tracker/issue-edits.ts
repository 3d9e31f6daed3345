import { labelsOn, requireLabels, saveIssue } from './issues.ts'
import { labelJson, milestoneJson } from '../representations/labels.ts'
import { simpleUser } from '../representations/accounts.ts'
import type { News } from './issue-events.ts'
import type { Issue, StateReason } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import type { Json } from '../world/names.ts'

/** The changes to an issue or pull request; omitted fields stay. */
export interface IssueEdit {
  readonly title?: string
  readonly body?: string | null
  readonly state?: 'open' | 'closed'
  readonly stateReason?: StateReason
  /** What closes it by a keyword. */
  readonly closer?: NonNullable<Issue['closer']>
  /** Names of labels. */
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
  /** The id of a milestone, `null` for none. */
  readonly milestone?: number | null
}

/** The World after an edit by somebody, and what it tells: one event for each thing that is really different. */
export function editIssue(world: World, issue: Issue, edit: IssueEdit, by: string): readonly [World, readonly News[]] {
  const [labelled, labels] =
    edit.labels === undefined ? ([world, issue.labels] as const) : requireLabels(world, issue.repository, edit.labels)
  const { title = issue.title, body = issue.body, assignees = issue.assignees, milestone = issue.milestone } = edit
  const edited: Issue = { ...issue, title, body, labels, assignees, milestone, ...stateAfter(world, issue, edit, by) }
  const news = compare(labelled, issue, edited)
  return news.length === 0 ? [labelled, []] : [saveIssue(labelled, { ...edited, updatedAt: world.at }), news]
}

/** `state_reason` counts only where the state changes (docs.github.com/rest/issues/issues#update-an-issue). */
function stateAfter(world: World, issue: Issue, { state, stateReason, closer }: IssueEdit, by: string): Partial<Issue> {
  if (state === undefined || state === issue.state) return {}
  const reason = (otherwise: StateReason): StateReason | null =>
    issue.pull === undefined ? (stateReason ?? otherwise) : null
  return state === 'closed'
    ? { state, stateReason: reason('completed'), closedAt: world.at, closedBy: by, closer: closer ?? null }
    : { state, stateReason: reason('reopened'), closedAt: null, closedBy: null, closer: null }
}

function compare(world: World, before: Issue, after: Issue): readonly News[] {
  const news: News[] = []
  const tell = (action: string, more: News['more'] = {}): void => void news.push({ issue: before.id, action, more })
  const from = (changed: boolean, key: string, value: Json): { readonly [key: string]: Json } =>
    changed ? { [key]: { from: value } } : {}
  const changes = {
    ...from(after.title !== before.title, 'title', before.title),
    ...from(after.body !== before.body, 'body', before.body),
  }
  if (Object.keys(changes).length > 0) tell('edited', { changes })
  for (const label of labelsOn(world, after))
    if (!before.labels.includes(label.id)) tell('labeled', { label: labelJson(world, label) })
  for (const label of labelsOn(world, before))
    if (!after.labels.includes(label.id)) tell('unlabeled', { label: labelJson(world, label) })
  for (const login of after.assignees)
    if (!before.assignees.includes(login)) tell('assigned', { assignee: simpleUser(world, login) })
  for (const login of before.assignees)
    if (!after.assignees.includes(login)) tell('unassigned', { assignee: simpleUser(world, login) })
  const [old, next] = [before, after].map(({ milestone }) =>
    milestone === null ? undefined : world.milestones[milestone],
  )
  if (old !== next && old !== undefined) tell('demilestoned', { milestone: milestoneJson(world, old) })
  if (old !== next && next !== undefined) tell('milestoned', { milestone: milestoneJson(world, next) })
  if (before.state !== after.state) tell(after.state === 'closed' ? 'closed' : 'reopened')
  return news
}
