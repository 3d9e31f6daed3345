import type { CommitBrought } from '../../../domain/questions/brought.ts'
import { brief } from '../../../domain/text/plain-text.ts'
import { ancestorsIn } from '../../../domain/versions/commit-messages.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { must, readAll } from '../../line/pages.ts'
import type { Page } from '../commit-fields.ts'
import type { Bringing } from '../definition.ts'

/** A commit that a branch brings, with the numbers of the merged pull requests into it that GitHub associates. */
export interface CommitFound extends Omit<CommitBrought, 'of' | 'mergeOf'> {
  readonly pulls: readonly number[]
}

/** So many commits that source lacks are read, and of so many that nobody holds it is asked how they came. */
const [mostRead, mostBrought] = [3_000, 250]
const longestTitle = 72

interface WriterFields {
  readonly email: string | null
  readonly user: { readonly login: string } | null
}
interface MadeFields {
  readonly oid: Sha
  readonly messageHeadline: string
  readonly parents: { readonly nodes: readonly { readonly oid: Sha }[] }
  readonly author: WriterFields | null
  readonly authors: { readonly nodes: readonly (WriterFields | null)[] }
  readonly committer: WriterFields | null
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null
}

/** The fields by which it is known who wrote a commit, as they stand within a fragment. */
export const writersFields =
  'author { email user { login } } authors(first: 10) { nodes { email user { login } } } committer { email user { login } }'

const commitsQuery = `query Brought($owner: String!, $repo: String!, $source: String!, $head: String!, $after: String) {
  repository(owner: $owner, name: $repo, followRenames: false) { ref(qualifiedName: $source) { compare(headRef: $head) { commits(first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { oid messageHeadline parents(first: 10) { nodes { oid } } ${writersFields} signature { isValid wasSignedByGitHub } }
  } } } }
}`
interface CommitsFields {
  readonly repository: {
    readonly ref: { readonly compare: { readonly commits: Page<MadeFields> } | null } | null
  } | null
}

/**
 * The commits of an RC branch that neither source nor production nor the release's beginning holds, newest last.
 * `whole: false` if there are more than can be looked at, or source is not there to compare with.
 */
export async function lookAtCommits(
  connection: Connection,
  { question, head, production }: Bringing,
): Promise<{ readonly commits: readonly CommitFound[]; readonly whole: boolean }> {
  const { name, branch, source, held } = question
  const what = `the commits that ${branch} of ${name} brings`
  const readNext = async (after: string | null): Promise<Page<MadeFields> | undefined> => {
    const { data } = await connection.query<CommitsFields>(what, commitsQuery, {
      ...splitName(name),
      source: `refs/heads/${source}`,
      head,
      after,
    })
    return data.repository?.ref?.compare?.commits
  }
  const first = await readNext(null)
  if (first === undefined) return { commits: [], whole: false }
  const read = await readAll(
    first,
    async (after) => must(what, await readNext(after)),
    ({ length }) => length > mostRead,
  )
  const listed = read.map((fields) => ({ ...describe(fields), message: '' }))
  const known = new Set(ancestorsIn(listed, (sha) => held.includes(sha) || sha === production).map(({ sha }) => sha))
  const unheld = listed.filter(({ sha }) => !known.has(sha))
  const associated = await lookAtAssociated(
    connection,
    name,
    branch,
    unheld.slice(0, mostBrought).map(({ sha }) => sha),
  )
  return {
    commits: unheld
      .slice(0, mostBrought)
      .map(({ message: _message, ...commit }) => ({ ...commit, pulls: associated.get(commit.sha) ?? [] })),
    whole: read.length <= mostRead && unheld.length <= mostBrought,
  }
}

function describe(fields: MadeFields): Omit<CommitFound, 'pulls'> {
  const { oid, messageHeadline, parents, author, signature } = fields
  return {
    sha: oid,
    title: brief(messageHeadline, longestTitle),
    parents: parents.nodes.map((parent) => parent.oid),
    writers: writersOf(fields),
    author: loginOf(author) ?? '',
    signed: signature?.isValid === true && signature.wasSignedByGitHub,
  }
}

/** Everybody who is named as an author of a commit or committed it, each once; GitHub itself (`web-flow`) aside. */
export function writersOf({
  author,
  authors,
  committer,
}: Pick<MadeFields, 'author' | 'authors' | 'committer'>): readonly string[] {
  const logins = [author, ...authors.nodes, committer].flatMap((writer) => loginOf(writer) ?? [])
  return [...new Set(logins)].filter((login) => login !== 'web-flow')
}

/** An App's bot has no user in GraphQL; the address that GitHub gives it identifies it. */
function loginOf(writer: WriterFields | null): string | undefined {
  return writer?.user?.login ?? /^\d+\+(.+)@users\.noreply\.github\.com$/u.exec(writer?.email ?? '')?.[1]
}

/** GitHub counts each pull request that could come: so many commits at once stay far below what it allows. */
const commitsPerRequest = 50
interface AssociatedFields {
  readonly repository: Readonly<
    Record<
      `c${number}`,
      {
        readonly associatedPullRequests?: {
          readonly nodes: readonly ({
            readonly number: number
            readonly merged: boolean
            readonly baseRefName: string
          } | null)[]
        } | null
      } | null
    >
  > | null
}

/**
 * The merged pull requests into a branch that GitHub associates with commits, by commit. A commit of more than twenty
 * pull requests has its further ones left out, and then waits for approval.
 * https://docs.github.com/en/graphql/reference/objects#commit
 */
async function lookAtAssociated(
  connection: Connection,
  name: Name,
  branch: string,
  commits: readonly Sha[],
): Promise<ReadonlyMap<Sha, readonly number[]>> {
  const batches = Array.from({ length: Math.ceil(commits.length / commitsPerRequest) }, (_, index) =>
    commits.slice(index * commitsPerRequest, (index + 1) * commitsPerRequest),
  )
  const found = await askAtOnce(batches, async (batch) => {
    const declared = batch.map((_, index) => `$c${index}: GitObjectID!`).join(', ')
    const fields = batch.map(
      (_, index) =>
        `c${index}: object(oid: $c${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName } } } }`,
    )
    const { data } = await connection.query<AssociatedFields>(
      `the pull requests that brought commits of ${name}`,
      `query Associated($owner: String!, $repo: String!, ${declared}) { repository(owner: $owner, name: $repo, followRenames: false) {\n${fields.join('\n')}\n} }`,
      { ...splitName(name), ...Object.fromEntries(batch.map((sha, index) => [`c${index}`, sha])) },
    )
    return batch.map((sha, index) => {
      const nodes = data.repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []
      const merged = nodes.filter((pull) => pull !== null && pull.merged && pull.baseRefName === branch)
      return [sha, merged.flatMap((pull) => pull?.number ?? [])] as const
    })
  })
  return new Map(found.flat())
}
