import type { Name, Sha } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'

interface TrainFields {
  readonly repository: {
    readonly defaultBranchRef: {
      readonly target: {
        readonly oid: Sha
        readonly file: {
          readonly object: { readonly text?: string | null; readonly isTruncated?: boolean } | null
        } | null
      }
    } | null
  } | null
}

const trainQuery = `query ReadTrain($owner: String!, $repo: String!, $path: String!) {
  repository(owner: $owner, name: $repo, followRenames: false) {
    defaultBranchRef { target { oid ... on Commit { file(path: $path) { object { ... on Blob { text isTruncated } } } } } }
  }
}`
/** The train as people see it: on control's default branch, with the commit it was read from. */
export async function readTrain(
  connection: Connection,
  control: Name,
  path: string,
): Promise<{ readonly text: string; readonly commit: Sha }> {
  const { data } = await connection.query<TrainFields>(`${path} of ${control}`, trainQuery, {
    ...splitName(control),
    path,
  })
  const missing = (found: string): Error => refusal('TRAIN_MISSING', control, path, found)
  if (data.repository === null) throw missing('the repository does not exist or cannot be read')
  const target = data.repository.defaultBranchRef?.target
  if (target === undefined) throw missing('the repository is empty')
  const text = target.file?.object?.isTruncated === true ? null : target.file?.object?.text
  if (text === null || text === undefined) throw missing(`commit ${target.oid} has no such text file`)
  return { text, commit: target.oid }
}
