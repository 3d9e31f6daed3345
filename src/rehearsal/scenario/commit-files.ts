import { send } from './people.ts'

/** One commit of a story. A content of `null` deletes the file. */
export interface StoryCommit {
  readonly as: string
  readonly repository: string
  readonly branch: string
  readonly message: string
  readonly files: Readonly<Record<string, string | null>>
}

const createCommit = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`

/** Commits as GitHub's own web editor does: through the API, on the branch as it is now. */
export async function commitFiles(apiUrl: string, { as, repository, branch, message, files }: StoryCommit): Promise<void> {
  const at = await send(apiUrl, { as, method: 'GET', path: `/repos/${repository}/git/ref/heads/${branch}` })
  const expectedHeadOid = readOid(at.text)
  if (at.status !== 200 || expectedHeadOid === null) throw new Error(`${repository} has no branch ${branch} to commit to: ${at.status} ${at.text.slice(0, 200)}`)
  const entries = Object.entries(files)
  const [headline = '', ...rest] = message.split('\n')
  const answer = await send(apiUrl, {
    as, method: 'POST', path: '/graphql', body: {
      query: createCommit,
      variables: {
        input: {
          branch: { repositoryNameWithOwner: repository, branchName: branch }, expectedHeadOid, message: { headline, body: rest.join('\n').trim() },
          fileChanges: {
            additions: entries.flatMap(([path, content]) => (content === null ? [] : [{ path, contents: Buffer.from(content).toString('base64') }])),
            deletions: entries.flatMap(([path, content]) => (content === null ? [{ path }] : [])),
          },
        },
      },
    },
  })
  if (answer.status !== 200 || answer.text.includes('"errors"')) throw new Error(`The commit to ${repository} ${branch} was refused: ${answer.status} ${answer.text.slice(0, 500)}`)
}

function readOid(text: string): string | null {
  return /"sha":\s*"([0-9a-f]{40})"/.exec(text)?.[1] ?? null
}
