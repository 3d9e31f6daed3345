import { claimsFile, printClaims, readClaims } from '../../documents/claims.ts'
import { grant, listCounting, type Claim, type Grant } from '../../domain/pace/claims.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import { splitName, type Connection } from '../line/connection.ts'
import type { Claiming } from '../github.ts'
import type { FileFields } from './read-release.ts'
import { record } from './record.ts'

/** The branch of control on which all its releases share what the App may create; only Convoy writes it. */
const claimsBranch = 'convoy-pace'

const claimsQuery = `query ReadClaims($owner: String!, $repo: String!, $ref: String!, $path: String!) {
  repository(owner: $owner, name: $repo, followRenames: false) {
    ref(qualifiedName: $ref) { target { oid ... on Commit { file(path: $path) { object { ... on Blob { text } } } } } }
  }
}`
interface ClaimsFields {
  readonly repository: {
    readonly ref: { readonly target: { readonly oid: Sha; readonly file: FileFields | null } } | null
  } | null
}

/** Losing this often in a row means that something else writes without end. */
const raceLimit = 20

/**
 * Claims what may be created now and writes that down before anything is created: a run that dies has claimed too much,
 * which counts for no longer than an hour. Whoever loses the race reads again.
 */
export async function claim(connection: Connection, { control, release, wanted, together }: Claiming): Promise<Grant> {
  for (let race = 0; race < raceLimit; race += 1) {
    const { head, claims } = await readBranch(connection, control)
    const at = connection.at()
    const counting = listCounting(claims, at)
    const granted = grant(counting, at, wanted, together)
    if (granted.count === 0) return granted
    const { recorded } = await record(connection, {
      control,
      branch: claimsBranch,
      head,
      files: { [claimsFile]: printClaims([...counting, { at, count: granted.count }]) },
      message: `${release} creates up to ${granted.count}`,
    })
    if (recorded) return granted
  }
  throw refusal('RECORD_REFUSED', control, claimsBranch, 'somebody else writes it without end')
}

async function readBranch(
  connection: Connection,
  control: Name,
): Promise<{ readonly head: Sha | null; readonly claims: readonly Claim[] }> {
  const { data } = await connection.query<ClaimsFields>(`${claimsBranch} of ${control}`, claimsQuery, {
    ...splitName(control),
    ref: `refs/heads/${claimsBranch}`,
    path: claimsFile,
  })
  const target = data.repository?.ref?.target
  return { head: target?.oid ?? null, claims: readClaims(target?.file?.object?.text ?? '') }
}
