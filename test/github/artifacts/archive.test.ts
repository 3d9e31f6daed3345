import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { zip } from 'embedded-github/runner/zip'
import { listFiles, unpackFiles } from '../../../src/github/artifacts/archive.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const archive = (files: Readonly<Record<string, string>>): Buffer =>
  zip(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))

describe('an archive of an artifact', () => {
  test('is listed by the base names that match, whatever folder they are in, as its files will be called', async () => {
    const files = archive({ 'a/one two.tgz': '1', 'b/c/two.tgz': '22', 'two.tgz.md5': 'x', 'tgz/readme': 'y' })
    expect(await listFiles(files, '*.tgz')).toEqual([
      { name: 'one.two.tgz', bytes: 1, digest: sha256('1') },
      { name: 'two.tgz', bytes: 2, digest: sha256('22') },
    ])
  })

  test('gives the bytes of what was recorded, and nothing that is called so and is something else', async () => {
    const files = archive({ 'a/app.tgz': 'right', 'b/app.tgz': 'wrong', 'more.tgz': 'other' })
    const wanted = [
      { name: 'app.tgz', bytes: 5, digest: sha256('right') },
      { name: 'more.tgz', bytes: 5, digest: sha256('as it was') },
    ]
    const unpacked = await unpackFiles(files, wanted)
    expect(unpacked.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')])).toEqual([
      ['app.tgz', 'right'],
    ])
  })

  test.each(['/etc/app.tgz', '../app.tgz', 'a/../../app.tgz', 'a\\app.tgz'])(
    'with a path like %j is refused whole',
    async (path) => {
      await expect(listFiles(archive({ 'fine.tgz': '1', [path]: '2' }), 'fine.tgz')).rejects.toThrow(/invalid|absolute/)
    },
  )

  test('with a symbolic link is refused whole', async () => {
    const files = archive({ 'app.tgz': '/etc/passwd' })
    const [file, link] = [0o100644, 0o120777].map((mode) => {
      const field = Buffer.alloc(4)
      field.writeUInt32LE((mode << 16) >>> 0)
      return field
    })
    files.set(link!, files.lastIndexOf(file!))
    await expect(listFiles(files, '*')).rejects.toThrow('app.tgz is a symbolic link')
  })

  test('with a file of whose name GitHub keeps nothing is refused', async () => {
    await expect(listFiles(archive({ '...': '1' }), '*')).rejects.toThrow(/GitHub keeps nothing/)
  })
})
