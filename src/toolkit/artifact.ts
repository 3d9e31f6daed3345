import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { warn } from './annotations.ts'

/** Uploads every file below a folder as one artifact of this run; names are immutable within a run. */
export async function uploadFolder(name: string, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const client = await openClient()
  await client.uploadArtifact(name, files.sort(), folder)
}

/** Unpacks an artifact of this run into a folder; throws where there is none of that name. */
export async function downloadArtifact(name: string, folder: string): Promise<void> {
  const client = await openClient()
  const { artifact } = await client.getArtifact(name)
  const { digestMismatch } = await client.downloadArtifact(artifact.id, { path: folder, ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }) })
  if (digestMismatch === true) throw new Error(`the artifact ${name} is not what was uploaded: its digest differs`)
}

/** Uploads a copy of the release branch's files. That it failed is a warning and no more: the branch is the truth, the copy is a convenience that expires anyway. */
export async function uploadCopy(name: string, files: Readonly<Record<string, string>>, scratch: string): Promise<void> {
  try {
    const folder = await mkdtemp(join(scratch, 'copy-'))
    for (const [path, content] of Object.entries(files)) await writeInside(folder, path, content)
    await uploadFolder(name, folder)
  } catch (error) {
    warn('No copy of the release files', `The artifact ${name} was not uploaded (${error instanceof Error ? error.message : String(error)}). The release branch holds everything.`)
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
