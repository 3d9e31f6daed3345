import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

/** The most that an archive may unpack to. */
export interface UnpackLimits {
  readonly files: number
  readonly bytes: number
}

/**
 * Unpacks a ZIP archive into a folder, regular files only. What the archive says of itself is looked at before anything
 * is unpacked, and no file gets more than it said: throws Error where it holds too much, leaves the folder, or lied.
 */
export async function unzip(archive: string, folder: string, limits: UnpackLimits): Promise<void> {
  const zip = await openPromise(archive, { strictFileNames: true, autoClose: false })
  try {
    if (zip.entryCount > limits.files)
      throw new Error(`the archive holds ${zip.entryCount} files, and at most ${limits.files} are unpacked`)
    const entries = []
    let bytes = 0
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize
      if (bytes > limits.bytes) throw new Error(`the archive unpacks to more than ${limits.bytes} bytes`)
      if (!entry.fileName.endsWith('/')) entries.push(entry)
    }
    for (const entry of entries) {
      const target = join(folder, entry.fileName) // Neither absolute nor above the folder: yauzl has looked.
      await mkdir(dirname(target), { recursive: true })
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { flags: 'wx' }))
    }
  } finally {
    zip.close()
  }
}
