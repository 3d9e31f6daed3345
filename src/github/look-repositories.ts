import type { Name, PlanSeen, Question, RefSeen, RepositorySeen } from '../domain/words.ts'
import { splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { ReleaseRead } from './github.ts'
import { askPlan, peel, readPlan } from './look-plans.ts'
import { acceptRelease } from './read-release.ts'
import type { ReleaseFields } from './read-release.ts'
import { Selection } from './selection.ts'
import type { PieceFields, RepositoryFields } from './selection.ts'

export type RepositoryQuestion = Exclude<Question, { readonly about: 'run' | 'checks' | 'settling' }>

export interface RepositoriesSeen {
  readonly repositories: Readonly<Record<Name, RepositorySeen | null>>
  readonly plans: Readonly<Record<Name, PlanSeen>>
  readonly ancestry: Readonly<Record<string, boolean>>
  /** The release branch, where it was asked for. */
  readonly release?: ReleaseRead | null
}

/** Says how to read, from one repository's answer, what was asked of it. */
type Reader = (answer: RepositoryFields) => { readonly seen?: Pick<RepositorySeen, 'refs' | 'releases'>; readonly plan?: PlanSeen; readonly ancestry?: Readonly<Record<string, boolean>> }

type LookFields = ReleaseFields & { readonly [alias: `r${number}`]: RepositoryFields | null }

/** What GitHub's time limit of ten seconds leaves room for in one request. */
const repositoriesPerRequest = 50

/** Looks at all repositories in one GraphQL request for each fifty of them; the first also reads the release branch where that is wanted. */
export async function lookAtRepositories(connection: Connection, questions: readonly RepositoryQuestion[], of?: { readonly control: Name; readonly release: string }): Promise<RepositoriesSeen> {
  const byName = Map.groupBy(questions, (question) => question.name)
  const names = [...byName.keys()]
  const repositories: Record<Name, RepositorySeen | null> = {}
  const plans: Record<Name, PlanSeen> = {}
  const ancestry: Record<string, boolean> = {}

  let release: ReleaseRead | null | undefined
  const requests = Math.max(Math.ceil(names.length / repositoriesPerRequest), of === undefined ? 0 : 1)
  for (let request = 0; request < requests; request += 1) {
    const start = request * repositoriesPerRequest
    const selection = new Selection()
    if (of !== undefined && start === 0) selection.release(of.control, of.release)
    const asked = names.slice(start, start + repositoriesPerRequest).map((name) => {
      const { owner, repo } = splitName(name)
      selection.repository(owner, repo)
      return { name, readers: (byName.get(name) ?? []).map((question) => ask(selection, question)) }
    })
    const { data } = await connection.query<LookFields>(`${asked.length} repositories`, selection.text(), selection.variables)
    if (of !== undefined && start === 0) release = data === null ? null : acceptRelease(connection, of.control, of.release, data)
    for (const [index, { name, readers }] of asked.entries()) {
      const answer = data?.[`r${index}`] ?? null
      const read = answer === null ? [] : readers.map((reader) => reader(answer))
      for (const { plan, ancestry: found } of read) {
        if (plan !== undefined) plans[name] = plan
        Object.assign(ancestry, found)
      }
      repositories[name] = answer && {
        identity: answer.id,
        archived: answer.isArchived,
        defaultBranch: answer.defaultBranchRef?.name ?? null,
        refs: Object.assign({}, ...read.map(({ seen }) => seen?.refs)),
        releases: Object.assign({}, ...read.map(({ seen }) => seen?.releases)),
      }
      if (answer !== null) connection.identities.set(name, answer.id)
    }
  }
  return { repositories, plans, ancestry, ...(release === undefined ? {} : { release }) }
}

function ask(selection: Selection, question: RepositoryQuestion): Reader {
  switch (question.about) {
    case 'repository': {
      const refs = question.refs.map((ref) => [ref, selection.ref(ref, '...Head')] as const)
      const releases = question.tags.map((tag) => [tag, selection.published(tag)] as const)
      return (answer) => ({
        seen: {
          refs: Object.fromEntries(refs.map(([ref, alias]) => [ref, readRef(answer[alias])])),
          releases: Object.fromEntries(releases.map(([tag, alias]) => [tag, readRelease(answer[alias])])),
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
        return { ancestry: { [`${name} ${ancestor} ${of}`]: status === 'IDENTICAL' || status === 'AHEAD' } }
      }
    }
  }
}

function readRef(piece: PieceFields | null | undefined): RefSeen | null {
  if (piece?.target === null || piece?.target === undefined) return null
  const commit = peel(piece.target)
  return commit.tree === undefined ? null : { commit: commit.oid, tree: commit.tree.oid }
}

function readRelease(piece: PieceFields | null | undefined): RepositorySeen['releases'][string] {
  return piece?.url === undefined ? null : { url: piece.url, draft: piece.isDraft === true }
}
