import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { zip } from 'embedded-github/runner/zip'
import { unzip } from '../../src/toolkit/unzip.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convoy-unzip-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const target = (): string => join(folder, 'to')

/** Packs files, lets the archive be spoiled, and unpacks it. */
async function unpack(
  files: Readonly<Record<string, Uint8Array>>,
  spoil: (archive: Buffer) => Buffer = (archive) => archive,
): Promise<void> {
  const archive = join(folder, 'a.zip')
  writeFileSync(archive, spoil(zip(new Map(Object.entries(files)))))
  await unzip(archive, target(), { files: 3, bytes: 1_000_000 })
}

describe('an archive', () => {
  test('is unpacked with the files and folders that it holds', async () => {
    await unpack({ 'a.txt': Buffer.from('one'), 'b/c.txt': Buffer.from('two') })
    expect(readFileSync(join(target(), 'b/c.txt'), 'utf8')).toBe('two')
  })

  test('that says it unpacks to more than may be is refused before anything is', async () => {
    await expect(unpack({ small: Buffer.from('x'), zeros: Buffer.alloc(20_000_000) })).rejects.toThrow(
      'unpacks to more than 1000000 bytes',
    )
    expect(existsSync(target())).toBe(false)
  })

  test('whose files are too much together is refused, too', async () => {
    await expect(unpack({ a: Buffer.alloc(600_000), b: Buffer.alloc(600_000) })).rejects.toThrow(
      'more than 1000000 bytes',
    )
    await expect(unpack({ a: Buffer.of(1), b: Buffer.of(1), c: Buffer.of(1), d: Buffer.of(1) })).rejects.toThrow(
      'holds 4 files, and at most 3',
    )
    expect(existsSync(target())).toBe(false)
  })

  test('that says less than it unpacks to gets no byte more than it said', async () => {
    const size = 20_000_000
    const lie = (archive: Buffer): Buffer => {
      const field = Buffer.alloc(4)
      field.writeUInt32LE(size)
      for (let at = archive.indexOf(field); at >= 0; at = archive.indexOf(field, at + 1)) archive.writeUInt32LE(10, at)
      return archive
    }
    await expect(unpack({ zeros: Buffer.alloc(size) }, lie)).rejects.toThrow('too many bytes in the stream')
    expect(statSync(join(target(), 'zeros')).size).toBeLessThanOrEqual(10)
  })

  test.each(['../out', '/abs', 'a/../../out', 'a\\b'])(
    'that leads out of its folder by %j is refused',
    async (path) => {
      await expect(unpack({ [path]: Buffer.from('x') })).rejects.toThrow(/invalid|absolute/)
      expect(readdirSync(folder)).toEqual(['a.zip'])
    },
  )

  test('that is none is refused', async () => {
    await expect(unpack({}, () => Buffer.from('no archive'))).rejects.toThrow(/End of Central Directory/i)
  })
})
