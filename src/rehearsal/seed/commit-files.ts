import type { Hub } from 'embedded-github/workflows/words'
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

/**
 * Commits as GitHub's own web editor does: through the API, on the branch as it is now. Says what prevents it; `null`
 * where it went as written.
 */
export async function commitFiles(
  hub: Pick<Hub, 'apiUrl' | 'world'>,
  { as, repository, branch, message, files }: StoryCommit,
): Promise<string | null> {
  const at = await send(hub, { as, method: 'GET', path: `/repos/${repository}/git/ref/heads/${branch}` })
  const expectedHeadOid = readOid(at.text)
  if (at.status !== 200 || expectedHeadOid === null)
    return `${repository} has no branch ${branch} that ${as} could commit to (${at.status} ${at.text.slice(0, 200)})`
  const entries = Object.entries(files)
  const [headline = '', ...rest] = message.split('\n')
  const answer = await send(hub, {
    as,
    method: 'POST',
    path: '/graphql',
    body: {
      query: createCommit,
      variables: {
        input: {
          branch: { repositoryNameWithOwner: repository, branchName: branch },
          expectedHeadOid,
          message: { headline, body: rest.join('\n').trim() },
          fileChanges: {
            additions: entries.flatMap(([path, content]) =>
              content === null ? [] : [{ path, contents: Buffer.from(content).toString('base64') }],
            ),
            deletions: entries.flatMap(([path, content]) => (content === null ? [{ path }] : [])),
          },
        },
      },
    },
  })
  return answer.status !== 200 || answer.text.includes('"errors"')
    ? `the commit of ${as} to ${repository} ${branch} was refused with ${answer.status}: ${answer.text.slice(0, 500)}`
    : null
}

function readOid(text: string): string | null {
  return /"sha":\s*"([0-9a-f]{40})"/.exec(text)?.[1] ?? null
}
