import { repositoryNamed } from '../world/access.ts'
import { createFinder } from '../world/records.ts'
import type { Issue, IssueComment, Label, Milestone, Pull } from '../world/discussion.ts'
import type { Repository, World } from '../world/world.ts'
import type { Name } from '../world/names.ts'

/** An issue that is a pull request. */
export type PullRequest = Issue & { readonly pull: Pull }

const issuesOf = createFinder<Issue>(({ repository, number }) => [repository, `${repository}#${number}`])
const commentsOf = createFinder<IssueComment>(({ issue, repository }) => [String(issue), repository])
const labelsOf = createFinder<Label>(({ repository }) => [repository])
const milestonesOf = createFinder<Milestone>(({ repository }) => [repository])

/** Issues and pull requests of a repository, oldest first. */
export function listIssues(world: World, repository: Name): readonly Issue[] {
  return issuesOf(world.issues, repository)
}

/** Pull requests of a repository, oldest first. */
export function listPulls(world: World, repository: Name): readonly PullRequest[] {
  return listIssues(world, repository).filter(isPull)
}

export function isPull(issue: Issue): issue is PullRequest {
  return issue.pull !== undefined
}

/** An issue or pull request by its number; `null`: there is none. */
export function findIssue(world: World, repository: Name, number: number): Issue | null {
  return issuesOf(world.issues, `${repository}#${number}`)[0] ?? null
}

/** An issue that must be there, by its id. */
export function issueWithId(world: World, id: number): Issue {
  const issue = world.issues[id]
  if (issue === undefined) throw new Error(`There is no issue with the id ${id}.`)
  return issue
}

/** The World with an issue as it is now. */
export function saveIssue(world: World, issue: Issue): World {
  return { ...world, issues: { ...world.issues, [issue.id]: issue } }
}

/** Comments on an issue, or on every issue of a repository, oldest first. */
export function listComments(world: World, of: Issue | Repository): readonly IssueComment[] {
  return commentsOf(world.issueComments, 'refs' in of ? of.name : String(of.id))
}

/** Labels of a repository by name. */
export function listLabels(world: World, repository: Name): readonly Label[] {
  return labelsOf(world.labels, repository).toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** A label by its name in whatever case; `null`: there is none. */
export function findLabel(world: World, repository: Name, name: string): Label | null {
  return labelsOf(world.labels, repository).find((label) => label.name.toLowerCase() === name.toLowerCase()) ?? null
}

/** The labels that an issue carries. */
export function labelsOn({ labels }: World, issue: Issue): readonly Label[] {
  return issue.labels.flatMap((id) => labels[id] ?? [])
}

/** GitHub's colour for a label that was created by its first use. */
const unpainted = 'ededed'

/** Ids of labels by name; one that the repository does not have yet is made. */
export function requireLabels(
  world: World,
  repository: Name,
  names: readonly string[],
): readonly [World, readonly number[]] {
  let now = world
  const ids = names.map((name) => {
    const known = findLabel(now, repository, name)
    if (known !== null) return known.id
    const id = now.serial + 1
    now = {
      ...now,
      serial: id,
      labels: { ...now.labels, [id]: { id, repository, name, color: unpainted, description: null } },
    }
    return id
  })
  return [now, [...new Set(ids)]]
}

/** Milestones of a repository, oldest first. */
export function listMilestones(world: World, repository: Name): readonly Milestone[] {
  return milestonesOf(world.milestones, repository)
}

export function findMilestone(world: World, repository: Name, number: number): Milestone | null {
  return listMilestones(world, repository).find((milestone) => milestone.number === number) ?? null
}

/** The next number of a series of a repository, and the World that has given it out. */
export function takeNumber(world: World, name: Name, series: 'issue' | 'milestone'): readonly [World, number] {
  const repository = repositoryNamed(world, name)
  const last = repository.lastNumbers ?? { issue: 0, milestone: 0 }
  const number = last[series] + 1
  return [
    {
      ...world,
      repositories: { ...world.repositories, [name]: { ...repository, lastNumbers: { ...last, [series]: number } } },
    },
    number,
  ]
}
