import type { MadeSeen, PlanSeen, RefSeen, RepositorySeen } from '../domain/seen.ts'
import type { Name, Question } from '../domain/words.ts'
import { nodesPerRequest } from './commit-fields.ts'
import { splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { ReleaseRead } from './github.ts'
import { askCommits, countNodes, placeOf, readCommit } from './look-commits.ts'
import type { CommitQuestion, CommitSeen } from './look-commits.ts'
import { askPlan, peel, readPlan } from './look-plans.ts'
import { acceptRelease } from './read-release.ts'
import type { ReleaseFields } from './read-release.ts'
import { Selection } from './selection.ts'
import type { PieceFields, RepositoryFields } from './selection.ts'

type RepositoryQuestion = Extract<Question, { readonly about: 'repository' | 'plan' | 'ancestry' }>

export interface RepositoriesSeen {
  readonly repositories: Readonly<Record<Name, RepositorySeen | null>>
  readonly plans: Readonly<Record<Name, PlanSeen>>
  readonly ancestry: Readonly<Record<string, boolean>>
  readonly contains: Readonly<Record<string, boolean>>
  /** `<name> <commit>` → what is on it, for every question about a commit. */
  readonly commits: ReadonlyMap<string, CommitSeen>
  /** The release branch, where it was asked for. */
  readonly release?: ReleaseRead | null
}

/** Says how to read, from one repository's answer, what was asked of it. */
type Reader = (answer: RepositoryFields) => { readonly seen?: Pick<RepositorySeen, 'refs' | 'releases' | 'made'>; readonly plan?: PlanSeen; readonly ancestry?: Readonly<Record<string, boolean>>; readonly contains?: Readonly<Record<string, boolean>> }

type LookFields = ReleaseFields & { readonly [alias: `r${number}`]: RepositoryFields | null }

/** What GitHub's time limit of ten seconds leaves room for in one request. */
const repositoriesPerRequest = 50

/** Looks at all repositories in one GraphQL request for each fifty of them, whatever is asked; the first also reads the release branch where that is wanted. */
export async function lookAtRepositories(connection: Connection, all: readonly Question[], of?: { readonly control: Name; readonly release: string }): Promise<RepositoriesSeen> {
  const questions = all.filter((question) => isAboutCommit(question) || isAboutRepository(question))
  const repositories: Record<Name, RepositorySeen | null> = {}
  const plans: Record<Name, PlanSeen> = {}
  const ancestry: Record<string, boolean> = {}
  const contains: Record<string, boolean> = {}
  const commits = new Map<string, CommitSeen>()
  let release: ReleaseRead | null | undefined

  for (const [request, batch] of inBatches(questions, of !== undefined).entries()) {
    const selection = new Selection()
    const branch = request === 0 ? of : undefined
    if (branch !== undefined) selection.release(branch.control, branch.release)
    const asked = batch.map(([name, questions]) => {
      const { owner, repo } = splitName(name)
      selection.repository(owner, repo)
      return { name, readers: questions.filter(isAboutRepository).map((question) => ask(selection, question)), commits: askCommits(selection, questions.filter(isAboutCommit)) }
    })
    const { data, errors } = await connection.query<LookFields>(`${asked.length} repositories`, selection.text(), selection.variables)
    if (branch !== undefined) release = data === null ? null : acceptRelease(connection, branch.control, branch.release, data)
    for (const [index, { name, readers, commits: askedCommits }] of asked.entries()) {
      const answer = data?.[`r${index}`] ?? null
      const read = answer === null ? [] : readers.map((reader) => reader(answer))
      for (const { plan, ancestry: found, contains: held } of read) {
        if (plan !== undefined) plans[name] = plan
        Object.assign(ancestry, found)
        Object.assign(contains, held)
      }
      for (const commit of askedCommits) {
        const about = errors.filter(({ path }) => path?.[0] === `r${index}` && (path[1] ?? commit.alias) === commit.alias)
        commits.set(`${name} ${commit.oid}`, await readCommit(connection, name, commit, answer?.[commit.alias] ?? null, about))
      }
      const made = read.flatMap(({ seen }) => (seen?.made === undefined ? [] : [seen.made]))
      repositories[name] = answer && {
        identity: answer.id,
        archived: answer.isArchived,
        defaultBranch: answer.defaultBranchRef?.name ?? null,
        refs: Object.assign({}, ...read.map(({ seen }) => seen?.refs)),
        releases: Object.assign({}, ...read.map(({ seen }) => seen?.releases)),
        ...(made.length === 0 ? {} : { made: Object.assign({}, ...made) }),
      }
      if (answer !== null) connection.identities.set(name, answer.id)
    }
  }
  return { repositories, plans, ancestry, contains, commits, ...(release === undefined ? {} : { release }) }
}

type Batch = readonly (readonly [Name, readonly (CommitQuestion | RepositoryQuestion)[]])[]

/** Repositories and their questions, as many as one request may hold; `atLeastOne`: a request is made even for none. */
function inBatches(questions: readonly (CommitQuestion | RepositoryQuestion)[], atLeastOne: boolean): readonly Batch[] {
  const batches: [Name, (CommitQuestion | RepositoryQuestion)[]][][] = []
  let nodes = 0
  for (const entry of Map.groupBy(questions, nameOf)) {
    const more = countNodes(entry[1].filter(isAboutCommit))
    const last = batches.at(-1)
    if (last === undefined || last.length === repositoriesPerRequest || nodes + more > nodesPerRequest) {
      batches.push([entry])
      nodes = more
    } else {
      last.push(entry)
      nodes += more
    }
  }
  return batches.length === 0 && atLeastOne ? [[]] : batches
}

function nameOf(question: CommitQuestion | RepositoryQuestion): Name {
  return isAboutCommit(question) ? placeOf(question).name : question.name
}

function isAboutCommit(question: Question): question is CommitQuestion {
  return question.about === 'run' || question.about === 'checks' || question.about === 'settling'
}

function isAboutRepository(question: Question): question is RepositoryQuestion {
  return question.about === 'repository' || question.about === 'plan' || question.about === 'ancestry'
}

function ask(selection: Selection, question: RepositoryQuestion): Reader {
  switch (question.about) {
    case 'repository': {
      const refs = question.refs.map((ref) => [ref, selection.ref(ref, '...Head')] as const)
      const releases = question.tags.map((tag) => [tag, selection.published(tag)] as const)
      const made = question.made?.map((ref) => [ref, selection.ref(ref, '...Made')] as const)
      return (answer) => ({
        seen: {
          refs: Object.fromEntries(refs.map(([ref, alias]) => [ref, readRef(answer[alias])])),
          releases: Object.fromEntries(releases.map(([tag, alias]) => [tag, readRelease(answer[alias])])),
          ...(made === undefined ? {} : { made: Object.fromEntries(made.flatMap(([ref, alias]) => readMade(ref, answer[alias]))) }),
        },
      })
    }
    case 'plan': {
      const asked = askPlan(selection, question)
      return (answer) => {
        const source = answer[asked.source]
        const head = answer.defaultBranchRef === null || question.branches.source !== null ? {} : { [`refs/heads/${answer.defaultBranchRef.name}`]: readRef(source) }
        const refs = Object.fromEntries(asked.branches.map(([ref, alias]) => [ref, readRef(answer[alias])]))
        return { seen: { refs: { ...refs, ...head }, releases: {} }, plan: readPlan(asked, answer) }
      }
    }
    case 'ancestry': {
      const { name, ancestor, of } = question
      const alias = selection.comparison(ancestor, of)
      return (answer) => {
        const status = answer[alias]?.compare?.status
        const key = `${name} ${ancestor} ${of}`
        return { ancestry: { [key]: status === 'IDENTICAL' || status === 'AHEAD' }, contains: { [key]: status === 'IDENTICAL' || status === 'BEHIND' } }
      }
    }
  }
}

function readRef(piece: PieceFields | null | undefined): RefSeen | null {
  if (piece?.target === null || piece?.target === undefined) return null
  const commit = peel(piece.target)
  return commit.tree === undefined ? null : { commit: commit.oid, tree: commit.tree.oid }
}

/** An App's bot has no user in GraphQL and is known by the address that GitHub gives it. */
function readMade(ref: string, piece: PieceFields | null | undefined): readonly (readonly [string, MadeSeen])[] {
  const { parents, author, signature, automation } = piece?.target ?? {}
  if (parents === undefined) return []
  const by = author?.user?.login ?? /^\d+\+(.+)@users\.noreply\.github\.com$/u.exec(author?.email ?? '')?.[1] ?? ''
  return [[ref, { parents: parents.nodes.map(({ oid }) => oid), by, signed: signature?.isValid === true && signature.wasSignedByGitHub, automation: automation?.oid ?? null }]]
}

function readRelease(piece: PieceFields | null | undefined): RepositorySeen['releases'][string] {
  return piece?.url === undefined ? null : { url: piece.url, draft: piece.isDraft === true }
}
