import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { warn } from './annotations.ts'
import { artifactNotFetched, artifactNotUploaded, whyNot } from './artifact-problems.ts'
import type { UnpackLimits } from './unzip.ts'

/** The time that files which only travel between jobs of one run are kept: the least that GitHub accepts. */
const travelDays = 1

/**
 * Uploads every file below a folder as one artifact for a later job of this run; names are immutable within a run.
 * Throws UserError ARTIFACT_NOT_UPLOADED.
 */
export async function uploadFolder(name: string, folder: string): Promise<void> {
  try {
    await upload(name, folder, travelDays)
  } catch (error) {
    throw artifactNotUploaded(name, error)
  }
}

async function upload(name: string, folder: string, retentionDays: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const client = await openClient()
  await client.uploadArtifact(name, files.sort(), folder, { retentionDays })
}

/**
 * Unpacks an artifact of this run into a folder, within limits; throws where it is too much, before it is unpacked, and
 * UserError ARTIFACT_NOT_FETCHED if it cannot be fetched.
 */
export async function downloadArtifact(name: string, folder: string, limits: UnpackLimits): Promise<void> {
  const [client, { unzip }] = await Promise.all([openClient(), import('./unzip.ts')])
  const { artifact } = await client.getArtifact(name).catch((error: unknown) => {
    throw artifactNotFetched(name, error)
  })
  if (artifact.size > limits.bytes)
    throw new Error(`the artifact ${name} has ${artifact.size} bytes, and at most ${limits.bytes} are fetched`)
  const packed = `${folder}.packed`
  const { digestMismatch } = await client
    .downloadArtifact(artifact.id, {
      path: packed,
      skipDecompress: true,
      ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
    })
    .catch((error: unknown) => {
      throw artifactNotFetched(name, error)
    })
  if (digestMismatch === true) throw new Error(`the artifact ${name} is not what was uploaded: its digest differs`)
  const [file] = await readdir(packed)
  if (file === undefined) throw new Error(`nothing was fetched of the artifact ${name}`)
  try {
    await unzip(join(packed, file), folder, limits)
  } finally {
    await rm(packed, { recursive: true })
  }
}

/**
 * Uploads a copy of the release branch's files, kept for so many days. That it failed is a warning and no more: the
 * branch is the truth, the copy is a convenience that expires anyway.
 */
export async function uploadCopy(
  name: string,
  files: Readonly<Record<string, string>>,
  retentionDays: number,
  scratch: string,
): Promise<void> {
  try {
    const folder = await mkdtemp(join(scratch, 'copy-'))
    for (const [path, content] of Object.entries(files)) await writeInside(folder, path, content)
    await upload(name, folder, retentionDays)
  } catch (error) {
    warn(
      'No copy of the release files',
      `The artifact ${name} was not uploaded (${whyNot(error)}). The release branch holds everything, and the release continues.`,
    )
  }
}

async function writeInside(folder: string, path: string, content: string): Promise<void> {
  const target = resolve(folder, path)
  if (!target.startsWith(folder + sep)) throw new Error(`the path ${path} leaves its folder`)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, content)
}

/** The client and its Azure SDK are 2.6 MB: loaded only where something is uploaded or fetched. */
async function openClient() {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}
