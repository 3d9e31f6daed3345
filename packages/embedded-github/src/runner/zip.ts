import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) of files by path. Times are 1980-01-01, so that equal files make equal archives.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content)
    // version 2.0, UTF-8 names, deflate, time 0, date 1980-01-01
    const shared = fields(
      [20, 2],
      [0x0800, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    )
    directory.push(
      fields([0x02014b50, 4], [0x0314, 2]),
      shared,
      fields([0, 2], [0, 2], [0, 2], [(0o100644 << 16) >>> 0, 4], [offset, 4]),
      name,
    )
    const entry = Buffer.concat([fields([0x04034b50, 4]), shared, name, packed])
    parts.push(entry)
    offset += entry.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([
    ...parts,
    index,
    fields([0x06054b50, 4], [0, 2], [0, 2], [files.size, 2], [files.size, 2], [index.length, 4], [offset, 4], [0, 2]),
  ])
}

function fields(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      if (bytes === 2) field.writeUInt16LE(value)
      else field.writeUInt32LE(value)
      return field
    }),
  )
}
