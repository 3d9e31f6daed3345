import { nodeId } from '../world/access.ts'
import { listIssues } from '../tracker/issues.ts'
import type { World } from '../world/world.ts'
import type { Label, Milestone } from '../world/discussion.ts'
import { simpleUser } from './accounts.ts'
import type { Described } from './described.ts'
import { isoTime, maybeTime } from './times.ts'

/** GitHub's `label`. */
export function labelJson(world: World, { id, repository, name, color, description }: Label): Described<'label'> {
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${world.url}/repos/${repository}/labels/${encodeURIComponent(name)}`,
    name,
    description,
    color,
    default: false,
  }
}

/** GitHub's `milestone`; pull requests count as its issues. */
export function milestoneJson(world: World, milestone: Milestone): Described<'milestone'> {
  const { id, repository, number, title, description, state, creator, createdAt, updatedAt, closedAt, dueOn } =
    milestone
  const url = `${world.url}/repos/${repository}/milestones/${number}`
  const issues = listIssues(world, repository).filter((issue) => issue.milestone === id)
  const open = issues.filter((issue) => issue.state === 'open').length
  return {
    url,
    html_url: `${world.url}/${repository}/milestone/${number}`,
    labels_url: `${url}/labels`,
    id,
    node_id: nodeId('Milestone', id),
    number,
    title,
    description,
    creator: simpleUser(world, creator),
    open_issues: open,
    closed_issues: issues.length - open,
    state,
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
    due_on: maybeTime(dueOn),
    closed_at: maybeTime(closedAt),
  }
}
