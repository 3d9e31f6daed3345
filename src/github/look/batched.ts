import type { RepositorySeen } from '../../domain/questions/repository.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import type { GraphqlError } from '../line/answers.ts'
import { ask, inBatches, isAboutCommit, isAboutRepository } from '../line/batches.ts'
import type { Batch } from '../line/batches.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { isAboutPresentChecks } from './plan/automation.ts'
import { askCommits, commitKey, readCommit } from './commits.ts'
import type { Found, Part } from './definition.ts'
import { refuseHidden } from './plan/hidden.ts'
import { acceptRelease } from '../record/read-release.ts'
import type { ReleaseFields } from '../record/read-release.ts'
import { Selection } from './selection.ts'
import type { RepositoryFields } from './selection.ts'
import { readVisibility } from './visibility.ts'

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
): Promise<Found> {
  const found: Found = {
    looked: {
      repositories: {},
      moved: {},
      plans: {},
      rights: null,
      deferred: [],
      plannedElsewhere: [],
      tasks: {},
      people: {},
      teams: {},
      approvers: null,
      diffs: {},
      issues: {},
      ancestry: {},
      contains: {},
      runs: {},
      checks: {},
      settlings: {},
    },
    halves: {
      automation: {},
      released: {},
      pulls: {},
      earlier: {},
      rulesets: {},
      advanced: [],
      bringing: [],
      parted: [],
      undoing: [],
    },
    visibilities: new Map(),
    commits: new Map(),
  }
  for (const [request, batch] of inBatches(questions, of !== undefined).entries())
    await lookAtSome(connection, found, batch, request === 0 ? of : undefined)
  return found
}

async function lookAtSome(connection: Connection, found: Found, batch: Batch, of: Branch | undefined): Promise<void> {
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
  // The question that needs a withheld part of a commit reports it: it may be about a run, which is found without
  // that part.
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
    found.release = acceptRelease(connection, of.control, of.release, { viewer, control: data.control ?? null })

  const repositories: Record<Name, RepositorySeen | null> = {}
  for (const [index, { name, readers, commits }] of asked.entries()) {
    const answer = data[`r${index}`] ?? null
    for (const commit of commits) {
      const about = errors.filter(({ path }) => path?.[0] === `r${index}` && (path[1] ?? commit.alias) === commit.alias)
      found.commits.set(
        commitKey(name, commit.oid),
        await readCommit(connection, name, commit, answer?.[commit.alias] ?? null, about),
      )
    }
    const parts: Part[] = []
    if (answer !== null) for (const read of readers) parts.push(await read(answer, viewer, connection))
    for (const { looked, halves } of parts) {
      keep(found.looked, looked)
      keep(found.halves, halves)
    }
    repositories[name] = answer && {
      identity: answer.id,
      archived: answer.isArchived,
      defaultBranch: answer.defaultBranchRef?.name ?? null,
      refs: {},
      releases: {},
      ...mergeFacts(parts.flatMap(({ facts }) => facts ?? [])),
    }
    if (answer === null) continue
    connection.identities.set(name, answer.id)
    found.visibilities.set(name, readVisibility(answer))
  }
  Object.assign(found.looked.repositories, repositories)
}

/** The facts of all parts together; what nobody asked for is in none. */
function mergeFacts(facts: readonly NonNullable<Part['facts']>[]): NonNullable<Part['facts']> {
  const merged: Record<string, object> = {}
  for (const [field, brought] of facts.flatMap((each) => Object.entries(each)))
    merged[field] = { ...merged[field], ...brought }
  return merged
}

/** Takes over what a part brings: rows to the rows that are there, if any, by their keys or at the end. */
function keep<Bags extends object>(bags: Bags, part: Partial<Bags> = {}): void {
  for (const [field, brought] of Object.entries(part)) {
    const own = bags[field as keyof Bags]
    if (Array.isArray(own) && Array.isArray(brought)) own.push(...(brought as readonly unknown[]))
    else bags[field as keyof Bags] = Object.assign(own ?? {}, brought) as Bags[keyof Bags]
  }
}
