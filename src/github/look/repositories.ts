import type { AutomationSeen } from '../../domain/questions/automation.ts'
import type { IssueSeen } from '../../domain/questions/issue.ts'
import type { PlannedElsewhere } from '../../domain/questions/releases.ts'
import type { PlanSeen } from '../../domain/questions/plan.ts'
import type { RepositorySeen } from '../../domain/questions/repository.ts'
import type { RulesetSeen } from '../../domain/questions/rights.ts'
import type { TasksSeen } from '../../domain/questions/tasks.ts'
import type { ReleaseTask } from '../../domain/scope/tasks.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import type { GraphqlError } from '../line/answers.ts'
import { inBatches, isAboutCommit, isAboutRepository } from '../line/batches.ts'
import type { Batch } from '../line/batches.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import type { ReleaseHead } from '../github.ts'
import { isAboutPresentChecks } from './plan/automation.ts'
import { askCommits, readCommit } from './commits.ts'
import type { CommitSeen } from './commits.ts'
import type { Advanced } from './plan/diffs.ts'
import { refuseHidden } from './plan/hidden.ts'
import type { FindPlanned } from './releases.ts'
import type { ReleasedAsked } from './released/unreleased.ts'
import type { Parted } from './released/reversals.ts'
import type { Undoing } from './released/undone.ts'
import { ask } from './readers.ts'
import type { Part } from './readers.ts'
import { acceptRelease } from '../record/read-release.ts'
import type { ReleaseFields } from '../record/read-release.ts'
import { Selection } from './selection.ts'
import type { RepositoryFields } from './selection.ts'
import { readVisibility } from './visibility.ts'

export interface RepositoriesSeen {
  readonly repositories: Record<Name, RepositorySeen | null>
  readonly plans: Record<Name, PlanSeen>
  readonly automation: Record<string, AutomationSeen>
  readonly ancestry: Record<string, boolean>
  readonly contains: Record<string, boolean>
  readonly tasks: Record<Name, TasksSeen>
  readonly issues: Record<string, IssueSeen | null>
  readonly deferred: ReleaseTask[]
  readonly plannedElsewhere: PlannedElsewhere[]
  /** Branches of which the changes are still to be asked. */
  readonly advanced: Advanced[]
  /** What is still to be asked of the versions that were released. */
  readonly released: Map<Name, ReleasedAsked>
  findPlanned?: FindPlanned
  /** Branches that lack what production holds. */
  readonly parted: Parted[]
  /** Commits of which something or nothing may be left. */
  readonly undoing: Undoing[]
  /** Of control, where rights were asked for. */
  readonly rulesets: Record<Name, readonly RulesetSeen[]>
  /** Who may read each. */
  readonly visibilities: Map<Name, PlanSeen['visibility']>
  /** `<name> <commit>` → what is on it, for every question about a commit. */
  readonly commits: Map<string, CommitSeen>
  /** The release branch, where it was asked for. */
  release?: ReleaseHead | null
}

type LookFields = Partial<ReleaseFields> & { readonly [alias: `r${number}`]: RepositoryFields | null }
type Branch = { readonly control: Name; readonly release: string }

/**
 * Looks at all repositories in one GraphQL request for each fifty of them, whatever is asked; the first also reads the
 * release branch where that is wanted.
 */
export async function lookAtRepositories(
  connection: Connection,
  questions: readonly Question[],
  of?: Branch,
): Promise<RepositoriesSeen> {
  const seen: RepositoriesSeen = {
    repositories: {},
    plans: {},
    automation: {},
    ancestry: {},
    contains: {},
    tasks: {},
    issues: {},
    deferred: [],
    plannedElsewhere: [],
    advanced: [],
    parted: [],
    undoing: [],
    released: new Map(),
    rulesets: {},
    visibilities: new Map(),
    commits: new Map(),
  }
  for (const [request, batch] of inBatches(questions, of !== undefined).entries())
    await lookAtSome(connection, seen, batch, request === 0 ? of : undefined)
  return seen
}

async function lookAtSome(
  connection: Connection,
  seen: RepositoriesSeen,
  batch: Batch,
  of: Branch | undefined,
): Promise<void> {
  const selection = new Selection()
  if (of !== undefined) selection.release(of.control, of.release)
  const asked = batch.map(([name, questions]) => {
    const { owner, repo } = splitName(name)
    selection.repository(owner, repo)
    return {
      name,
      readers: questions.filter(isAboutRepository).map((question) => ask(selection, question)),
      commits: askCommits(selection, questions.filter(isAboutCommit)),
    }
  })
  const { data, errors } = await connection.query<LookFields>(
    `${asked.length} repositories`,
    selection.text(),
    selection.variables,
    () => true,
  )
  // What is kept back of a commit is told with the question that needs it: it may be about a run, which is found
  // without.
  const isAboutCommits = ({ path = [] }: GraphqlError): boolean =>
    asked.some(({ commits }, index) => path[0] === `r${index}` && commits.some(({ alias }) => path[1] === alias))
  refuseHidden(
    asked.map(({ name }) => name),
    of?.control,
    errors.filter((error) => !isAboutCommits(error) && !isAboutPresentChecks(error)),
  )
  const { viewer = null } = data
  if (viewer !== null) connection.self = viewer.login
  if (of !== undefined && viewer !== null)
    seen.release = acceptRelease(connection, of.control, of.release, { viewer, control: data.control ?? null })

  for (const [index, { name, readers, commits }] of asked.entries()) {
    const answer = data[`r${index}`] ?? null
    for (const commit of commits) {
      const about = errors.filter(({ path }) => path?.[0] === `r${index}` && (path[1] ?? commit.alias) === commit.alias)
      seen.commits.set(
        `${name} ${commit.oid}`,
        await readCommit(connection, name, commit, answer?.[commit.alias] ?? null, about),
      )
    }
    const parts: Part[] = []
    if (answer !== null) for (const read of readers) parts.push(await read(answer, viewer, connection))
    for (const part of parts) keep(seen, name, part)
    const made = parts.flatMap((part) => (part.made === undefined ? [] : [part.made]))
    const trees = parts.flatMap((part) => (part.trees === undefined ? [] : [part.trees]))
    seen.repositories[name] = answer && {
      identity: answer.id,
      archived: answer.isArchived,
      defaultBranch: answer.defaultBranchRef?.name ?? null,
      refs: Object.assign({}, ...parts.map(({ refs }) => refs)),
      releases: Object.assign({}, ...parts.map(({ releases }) => releases)),
      ...(made.length === 0 ? {} : { made: Object.assign({}, ...made) }),
      ...(trees.length === 0 ? {} : { trees: Object.assign({}, ...trees) }),
    }
    if (answer === null) continue
    connection.identities.set(name, answer.id)
    seen.visibilities.set(name, readVisibility(answer))
  }
}

function keep(
  seen: RepositoriesSeen,
  name: Name,
  {
    plan,
    automation,
    tasks,
    rulesets,
    ancestry,
    contains,
    issues,
    deferred = [],
    plannedElsewhere = [],
    advanced,
    parted,
    undoing,
    released,
    findPlanned,
  }: Part,
): void {
  if (plan !== undefined) seen.plans[name] = plan
  if (tasks !== undefined) seen.tasks[name] = tasks
  if (rulesets !== undefined) seen.rulesets[name] = rulesets
  Object.assign(seen.automation, automation)
  Object.assign(seen.ancestry, ancestry)
  Object.assign(seen.contains, contains)
  Object.assign(seen.issues, issues)
  seen.deferred.push(...deferred)
  seen.plannedElsewhere.push(...plannedElsewhere)
  if (advanced !== undefined) seen.advanced.push(advanced)
  if (released !== undefined) seen.released.set(name, released)
  if (findPlanned !== undefined) seen.findPlanned = findPlanned
  if (parted !== undefined) seen.parted.push(parted)
  if (undoing !== undefined) seen.undoing.push(undoing)
}
