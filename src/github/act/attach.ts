import type { Effect } from '../../domain/words/effect.ts'
import { unpackFiles, type Unpacked } from '../artifacts/archive.ts'
import { fetchArtifact } from '../artifacts/fetch-artifact.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName, type Connection } from '../line/connection.ts'

type Attach = Extract<Effect, { readonly type: 'attach' }>
type Upload = Extract<Attach, { readonly what: 'upload' }>

/**
 * Uploads files to a release, deletes one, or deletes a draft too many; says why GitHub would not.
 * https://docs.github.com/en/rest/releases/assets
 */
export async function attach(connection: Connection, effect: Attach): Promise<string | null> {
  const names = splitName(effect.repository)
  switch (effect.what) {
    case 'remove':
      return whyRefused(
        await connection.write((octokit) =>
          octokit.rest.repos.deleteReleaseAsset({ ...names, asset_id: effect.asset }),
        ),
      )
    case 'discard': {
      const release = await readRelease(connection, effect)
      if (release?.draft !== true) return null
      return whyRefused(
        await connection.write((octokit) => octokit.rest.repos.deleteRelease({ ...names, release_id: effect.release })),
      )
    }
    case 'upload':
      return upload(connection, effect)
  }
}

/** What is gone is gone, whoever deleted it. */
function whyRefused(outcome: Outcome<unknown>): string | null {
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' && outcome.status !== 404 ? outcome.why : null
}

/** The release as it is now; `null` where it is gone. */
async function readRelease(connection: Connection, { repository, release }: Attach & { readonly release: number }) {
  const outcome = await connection.read(`release ${release} of ${repository}`, (octokit) =>
    octokit.rest.repos.getRelease({ ...splitName(repository), release_id: release }),
  )
  return outcome.is === 'done' ? outcome.data : null
}

/** Whatever somebody published, or took back to a draft, since it was looked at, is left to the next look. */
async function upload(connection: Connection, effect: Upload): Promise<string | null> {
  const release = await readRelease(connection, effect)
  if (release === null || release.draft !== effect.isDraft) return null
  const missing = effect.files.filter(({ name }) => !release.assets.some((asset) => asset.name === name))
  if (missing.length === 0) return null
  const files = await fetchFiles(connection, effect, missing)
  if (typeof files === 'string') return files
  const [address = ''] = release.upload_url.split('{', 1)
  for (const file of files) {
    const outcome = await send(connection, address, file)
    if (outcome.is === 'lost') return whyRefused(outcome)
    if (outcome.is === 'refused' && !(outcome.status === 422 && outcome.why.includes('already_exists')))
      return outcome.why
  }
  return null
}

/** The files out of their artifact, as they were recorded; the reason where they are not to be had. */
async function fetchFiles(
  connection: Connection,
  { repository, artifact }: Upload,
  wanted: Upload['files'],
): Promise<readonly Unpacked[] | string> {
  const fetched = await fetchArtifact(connection, repository, artifact)
  if ('why' in fetched) return fetched.why
  try {
    const files = await unpackFiles(fetched.archive, wanted)
    return files.length === wanted.length
      ? files
      : `artifact ${artifact} of ${repository} holds other files than before`
  } catch (error) {
    return `artifact ${artifact} of ${repository}: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Files go to a host of their own, which the release names. */
async function send(connection: Connection, address: string, { name, content }: Unpacked): Promise<Outcome<unknown>> {
  return connection.write((octokit) =>
    octokit.request({
      method: 'POST',
      url: `${address}?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream' },
      data: content,
    }),
  )
}
