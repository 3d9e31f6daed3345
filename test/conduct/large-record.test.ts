import { beforeAll, describe, expect, test } from '@jest/globals'
import { verifyHistory } from '../../src/conduct/verification/verification.ts'
import type { HistoryRead } from '../../src/github/record/history.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { connectTo, control, newPlay, release, start } from '../simulation/worlds.ts'
import { damage, fileOf, replace, textOf } from './forgery.ts'

/* A shipped release of which so much was asked that its manifest is more than one file. */

const asks: readonly Ask[] = Array.from({ length: 600 }, (_, index) => ({
  id: `waive-${index}`,
  at: start,
  by: { login: 'ann', kind: 'human' },
  type: 'waive',
  code: 'tier:tier9',
  digest: 'd'.repeat(64),
  why: 'x'.repeat(900),
}))
let history: HistoryRead
beforeAll(async () => {
  const performance = newPlay()
  await runAction(performance, ['plan-release', 'cut-rc'])
  await runAction({ ...performance, asks })
  await play(performance)
  history = (await connectTo(performance.simulated).readHistory(control, release))!
})

const judge = (revisions: HistoryRead['revisions']) => verifyHistory({ revisions, broken: null }, { release, control })
/** The history in which the newest revision is another one. */
const ending = (change: (revision: HistoryRead['revisions'][number]) => HistoryRead['revisions'][number]) =>
  judge([...history.revisions.slice(0, -1), change(history.revisions.at(-1)!)]).breach

describe('a release branch whose manifest keeps rows in files of their own', () => {
  test('began with one file and holds, from its first revision to its last', () => {
    const { breach, last } = judge(history.revisions)
    expect(breach).toBeNull()
    expect([last?.manifest?.status, last?.manifest?.asks.length]).toEqual(['shipped', 601])
    const inFiles = history.revisions.map(({ files }) => files.some(({ path }) => path.startsWith('manifest/')))
    expect(inFiles).toEqual(inFiles.map((_, index) => index >= inFiles.indexOf(true)))
    expect([inFiles[0], inFiles.at(-1)]).toEqual([false, true])
    const manifest = JSON.parse(textOf(history.revisions.at(-1)!, 'release-manifest.json')) as {
      readonly asks: unknown
      readonly rows: { readonly asks: readonly string[] }
    }
    expect([manifest.asks, manifest.rows.asks.length]).toEqual([[], 25])
  })

  test('does not hold where a byte of a row was changed, whoever made git name it anew', () => {
    const path = 'manifest/asks.3.json'
    expect(ending((revision) => damage(revision, path, 200))).toMatchObject({ code: 'FILE_DAMAGED', file: path })
    expect(
      ending((revision) => replace(revision, [fileOf(path, textOf(revision, path).replace('xxx', 'yyy'))])),
    ).toMatchObject({ code: 'DOCUMENT_INVALID', file: path, message: expect.stringContaining('names by its digest') })
  })

  test('does not hold where a file of rows is gone, or one stands there that no manifest names', () => {
    expect(ending((revision) => replace(revision, [], ['manifest/asks.25.json']))).toMatchObject({
      code: 'DOCUMENT_INVALID',
      file: 'manifest/asks.25.json',
    })
    expect(ending((revision) => replace(revision, [fileOf('manifest/hops.1.json', '[]\n')]))).toMatchObject({
      code: 'FILE_UNEXPECTED',
      file: 'manifest/hops.1.json',
    })
  })

  test('does not hold where rows are in other files than where they belong, however their digests are named', () => {
    const swapped = ending((revision) => {
      const manifest = JSON.parse(textOf(revision, 'release-manifest.json')) as {
        readonly rows: { readonly asks: readonly string[] }
      }
      const [first = '', second = '', ...rest] = manifest.rows.asks
      const [one, other] = ['manifest/asks.1.json', 'manifest/asks.2.json']
      const text = `${JSON.stringify({ ...manifest, rows: { ...manifest.rows, asks: [second, first, ...rest] } })}\n`
      return replace(revision, [
        fileOf('release-manifest.json', text),
        fileOf(one, textOf(revision, other)),
        fileOf(other, textOf(revision, one)),
      ])
    })
    expect(swapped).toMatchObject({ code: 'MANIFEST_NOT_DECIDED', file: 'release-manifest.json' })
  })
})
