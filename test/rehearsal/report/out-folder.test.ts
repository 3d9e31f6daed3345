import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { UserError } from 'github-foundations/problem'
import {
  outFolder,
  readMarker,
  removeRehearsal,
  writeMarker,
  type Marker,
} from '../../../src/rehearsal/report/out-folder.ts'
import {
  appendTranscript,
  chronicleAt,
  cutTranscript,
  readTranscript,
} from '../../../src/rehearsal/report/transcript.ts'
import { digest } from '../../report/manifests.ts'
import { pathsBelow, scratch } from '../../cli/convoy.ts'

const marker: Marker = {
  madeBy: 'convoy rehearse',
  train: 'single',
  control: 'acme/release-control',
  release: '2026.11',
  directive: 'auto',
  trainDigest: digest('a'),
  startedAt: '2026-11-02T09:00:00Z',
  finished: false,
}

test('a folder that is not there or is empty is free', async () => {
  await using folder = await scratch()
  expect(await readMarker(outFolder(folder.path))).toBeNull()
  expect(await readMarker(outFolder(join(folder.path, 'out')))).toBeNull()
  expect(await pathsBelow(folder.path)).toEqual([])
})

test('a rehearsal is found again by its marker, and can be removed', async () => {
  await using folder = await scratch()
  const out = outFolder(join(folder.path, 'out'))
  await writeMarker(out, marker)
  expect(await readMarker(out)).toEqual(marker)
  await removeRehearsal(out)
  expect(await pathsBelow(folder.path)).toEqual([])
})

test('a folder with anything else in it is refused, even where something there looks like a marker', async () => {
  await using folder = await scratch()
  await mkdir(join(folder.path, '.convoy'))
  await writeFile(join(folder.path, '.convoy', 'rehearsal.json'), '{"madeBy":"somebody"}')
  await expect(readMarker(outFolder(folder.path))).rejects.toBeInstanceOf(UserError)
})

test('a folder in which a kill came before the marker is free; with anything more in it, it is not', async () => {
  await using folder = await scratch()
  const out = outFolder(folder.path)
  await mkdir(out.state)
  expect(await readMarker(out)).toBeNull()
  await writeFile(join(out.state, 'rehearsal.json.new'), '{"made')
  expect(await readMarker(out)).toBeNull()
  await writeFile(join(out.state, 'notes.txt'), 'mine')
  await expect(readMarker(out)).rejects.toBeInstanceOf(UserError)
})

test('what a transcript told of things that a kill interrupted is taken back, and a line cut short with it', async () => {
  await using folder = await scratch()
  const path = join(folder.path, 'transcript.jsonl')
  const told = chronicleAt(path).write([
    { is: 'event', at: 0, repository: 'acme/app', event: 'push', by: 'zoe', runs: [] },
  ])
  chronicleAt(path).write([{ is: 'event', at: 1, repository: 'acme/app', event: 'push', by: 'bob', runs: [] }])
  await writeFile(path, '{"is":"ev', { flag: 'a' })
  cutTranscript(path, told)
  expect(readTranscript(path)).toMatchObject([{ by: 'zoe' }])
})

test('a transcript that a kill cut short is read up to there', async () => {
  await using folder = await scratch()
  const path = join(folder.path, 'transcript.jsonl')
  appendTranscript(path, { is: 'event', at: 0, repository: 'acme/app', event: 'push', by: 'zoe', runs: [] })
  await writeFile(path, '{"is":"ev', { flag: 'a' })
  expect(readTranscript(path).map(({ is }) => is)).toEqual(['event'])
})
