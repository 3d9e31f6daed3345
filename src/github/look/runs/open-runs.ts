import { mayReport } from '../../../documents/workflow/jobs.ts'
import type { CheckSeen } from '../../../domain/words/evidence.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import type { Connection } from '../../line/connection.ts'
import { splitName } from '../../line/connection.ts'
import { sourceOf } from '../commits.ts'
import type { CommitSeen, SuiteSeen } from '../commits.ts'

interface FileFields {
  readonly text?: string | null
  readonly isTruncated?: boolean
}
interface FilesFields {
  readonly repository: Readonly<Record<string, FileFields | null>> | null
}

/**
 * Checks that are still to come: of every name the workflow runs that go on, have not reported it and whose file has a
 * job of that name. Only where everything that was reported has ended, because otherwise nobody judges yet.
 */
export async function awaitedRuns(
  connection: Connection,
  place: { readonly name: Name; readonly commit: Sha },
  names: readonly string[],
  commit: CommitSeen,
  reported: readonly CheckSeen[],
): Promise<readonly CheckSeen[]> {
  const open = commit.suites.filter(
    ({ workflowRun, status, runs }) =>
      workflowRun !== null && status !== 'COMPLETED' && !names.every((name) => runs.some((run) => run.name === name)),
  )
  if (
    open.length === 0 ||
    reported.some(({ conclusion }) => conclusion === 'pending') ||
    !names.every((name) => reported.some((check) => check.name === name))
  )
    return []
  const files = await readFiles(connection, place, open)
  return open.flatMap((suite) => {
    const { workflow } = sourceOf(suite)
    const text = workflow === undefined ? null : (files.get(workflow) ?? null)
    return names
      .filter((name) => !suite.runs.some((run) => run.name === name) && (text === null || mayReport(text, name)))
      .map((name): CheckSeen => ({
        name,
        app: suite.app?.slug ?? '',
        conclusion: 'pending',
        url: suite.workflowRun?.url ?? commit.url,
        suite: suite.id,
        ...sourceOf(suite),
      }))
  })
}

/** The workflow files as they are on the commit, by path; `null`: that cannot be read. */
async function readFiles(
  connection: Connection,
  { name, commit }: { readonly name: Name; readonly commit: Sha },
  suites: readonly SuiteSeen[],
): Promise<ReadonlyMap<string, string | null>> {
  const paths = [...new Set(suites.flatMap((suite) => sourceOf(suite).workflow ?? []))]
  if (paths.length === 0) return new Map()
  const variables = Object.fromEntries(paths.map((path, index) => [`f${index}`, `${commit}:${path}`]))
  const declared = Object.keys(variables)
    .map((variable) => `, $${variable}: String!`)
    .join('')
  const fields = Object.keys(variables)
    .map((variable) => `${variable}: object(expression: $${variable}) { ... on Blob { text isTruncated } }`)
    .join(' ')
  const query = `query ReadWorkflowFiles($owner: String!, $repo: String!${declared}) { repository(owner: $owner, name: $repo, followRenames: false) { ${fields} } }`
  const { data } = await connection.query<FilesFields>(`workflow files of ${name}`, query, {
    ...splitName(name),
    ...variables,
  })
  return new Map(
    paths.map((path, index) => {
      const file = data?.repository?.[`f${index}`]
      return [path, typeof file?.text === 'string' && file.isTruncated !== true ? file.text : null]
    }),
  )
}
