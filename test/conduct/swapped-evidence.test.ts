import { beforeAll, describe, expect, test } from '@jest/globals'
import { verifyHistory } from '../../src/conduct/verification/verification.ts'
import type { HistoryRead, RevisionRead } from '../../src/github/record/history.ts'
import { control, release } from '../simulation/worlds.ts'
import { readFlakyRelease } from './flaky-release.ts'
import { fileOf, replace, textOf } from './forgery.ts'

/*
 * A shipped release of which a tier failed once, whose evidence somebody exchanges in a revision that GitHub then signs
 * for the App.
 */

let history: HistoryRead
beforeAll(async () => {
  history = await readFlakyRelease()
})

const evidenceIn = (revision: RevisionRead): readonly string[] =>
  revision.files.filter(({ path }) => path.startsWith('evidence/')).map(({ path }) => path)
/** What is said of the history in which one revision is another one. */
const judge = (changed: RevisionRead, index: number) =>
  verifyHistory({ ...history, revisions: history.revisions.with(index, changed) }, { release, control }).breach
/** The revisions that have at least two files of evidence, as they are numbered. */
const full = (): readonly number[] =>
  history.revisions.flatMap((revision, index) => (evidenceIn(revision).length > 1 ? [index] : []))

describe('evidence that is exchanged on the branch', () => {
  test('is there to be exchanged', () => {
    expect(evidenceIn(history.revisions.at(-1)!)).toHaveLength(3)
    expect(full().length).toBeGreaterThan(3)
  })

  test('any two files for each other are found in every revision', () => {
    for (const index of full()) {
      const revision = history.revisions[index]!
      const paths = evidenceIn(revision)
      for (const one of paths) {
        for (const other of paths.filter((path) => path !== one)) {
          const swapped = replace(revision, [
            fileOf(one, textOf(revision, other)),
            fileOf(other, textOf(revision, one)),
          ])
          expect(judge(swapped, index)).toMatchObject({
            revision: index + 1,
            file: expect.stringMatching(/^evidence\//),
          })
        }
      }
    }
  })

  test('and so are the rows of the manifest that index them, with the files and without', () => {
    for (const index of full()) {
      const revision = history.revisions[index]!
      const manifest: { readonly evidence: readonly { readonly digest: string }[] } = JSON.parse(
        textOf(revision, 'release-manifest.json'),
      )
      const digests = manifest.evidence.map(({ digest }) => digest)
      const rows = manifest.evidence.map((row, at) => ({ ...row, digest: digests[(at + 1) % digests.length] }))
      const indexed = fileOf('release-manifest.json', `${JSON.stringify({ ...manifest, evidence: rows })}\n`)
      expect(judge(replace(revision, [indexed]), index)).toMatchObject({ revision: index + 1 })
      const paths = evidenceIn(revision)
      const files = paths.map((path, at) => fileOf(path, textOf(revision, paths[(at + 1) % paths.length] ?? '')))
      expect(judge(replace(revision, [indexed, ...files]), index)).toMatchObject({ revision: index + 1 })
    }
  })

  test('a failed attempt that is called passed is found, however its file and its row agree', () => {
    const index = history.revisions.length - 1
    const revision = history.revisions[index]!
    const path = evidenceIn(revision).find((each) => textOf(revision, each).includes('"conclusion":"failed"')) ?? ''
    const manifest = textOf(revision, 'release-manifest.json').replace('"conclusion":"failed"', '"conclusion":"passed"')
    expect(
      judge(
        replace(revision, [
          fileOf(path, textOf(revision, path).replace('"conclusion":"failed"', '"conclusion":"passed"')),
          fileOf('release-manifest.json', manifest),
        ]),
        index,
      ),
    ).not.toBeNull()
  })
})
