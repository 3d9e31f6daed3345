import { createHash } from 'node:crypto'
import { assetName, baseName } from '../../domain/assets/names.ts'
import { mostBytes, mostEntries } from '../../domain/assets/limits.ts'
import { matchesRef } from '../../domain/plan/ref-patterns.ts'
import type { AssetFile } from '../../domain/words/assets.ts'

/** An archive holds more than Convoy unpacks. */
export class TooLarge extends Error {}

/** A file with its bytes. */
export interface Unpacked extends AssetFile {
  readonly content: Uint8Array
}

/** The kind of a file and that of a symbolic link in the upper half of an entry's attributes (inode(7)). */
const [kindMask, link] = [0o170000, 0o120000]

/**
 * Hands over each file of a ZIP archive whose base name `takes` lets through, under its name in a release, one after
 * the other: nothing touches a disk. Throws TooLarge, and Error for an archive that leads out of a folder, holds a
 * link, is none, or unpacks to something else than it says.
 */
async function eachFile(
  archive: Uint8Array,
  takes: (base: string) => boolean,
  take: (file: Unpacked) => void,
): Promise<void> {
  const { fromBufferPromise } = await import('yauzl')
  const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), {
    strictFileNames: true,
    autoClose: false,
  })
  if (zip.entryCount > mostEntries)
    throw new TooLarge(`it holds ${zip.entryCount} files, and ${mostEntries} are the most`)
  const entries = []
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    if (((entry.externalFileAttributes >>> 16) & kindMask) === link)
      throw new Error(`${entry.fileName} is a symbolic link`)
    bytes += entry.uncompressedSize
    if (bytes > mostBytes) throw new TooLarge(`it unpacks to more than ${mostBytes} bytes`)
    if (!entry.fileName.endsWith('/') && takes(baseName(entry.fileName))) entries.push(entry)
  }
  for (const entry of entries) {
    const chunks: Uint8Array[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array)
    const content = Buffer.concat(chunks)
    const digest = createHash('sha256').update(content).digest('hex')
    take({ name: assetName(entry.fileName), bytes: content.length, digest, content })
  }
}

/** The files whose base names match a pattern, without their bytes; throws as `eachFile`. */
export async function listFiles(archive: Uint8Array, pattern: string): Promise<readonly AssetFile[]> {
  const files: AssetFile[] = []
  await eachFile(
    archive,
    (base) => matchesRef(pattern, base),
    ({ name, bytes, digest }) => {
      if (name === '') throw new Error('a file in it has a name of which GitHub keeps nothing')
      files.push({ name, bytes, digest })
    },
  )
  return files
}

/** Those of the wanted files that the archive holds byte by byte; throws as `eachFile`. */
export async function unpackFiles(archive: Uint8Array, wanted: readonly AssetFile[]): Promise<readonly Unpacked[]> {
  const found = new Map<string, Unpacked>()
  await eachFile(
    archive,
    (base) => wanted.some(({ name }) => name === assetName(base)),
    (file) => {
      if (wanted.some(({ name, digest }) => name === file.name && digest === file.digest)) found.set(file.name, file)
    },
  )
  return [...found.values()]
}
