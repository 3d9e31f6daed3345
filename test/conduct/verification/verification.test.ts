import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Breach } from '../../../src/conduct/verification/breach.ts'
import { Breached } from '../../../src/conduct/verification/breach.ts'
import { verifyRevision, type Verified } from '../../../src/conduct/verification/revision.ts'
import { verifyHistory } from '../../../src/conduct/verification/verification.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { HistoryRead, RevisionRead } from '../../../src/github/record/history.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import { simulate } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
import { connectTo, control, newWorld, performanceOf, release } from '../../simulation/worlds.ts'
import { readFlakyRelease } from '../flaky-release.ts'
import { damage, fileOf, flip, replace, rewrite, textOf } from '../forgery.ts'

/*
 * A shipped release whose tier on the whole candidate was flaky, read through GitHub's API, and what can be done to it.
 */

let history: HistoryRead
/** Every revision that holds, as the next one is judged by it. */
let verified: readonly Verified[]

beforeAll(async () => {
  history = await readFlakyRelease()
  verified = history.revisions.reduce<readonly Verified[]>(
    (before, revision) => [...before, verifyRevision({ release, control }, before.at(-1) ?? null, revision)],
    [],
  )
})

const judge = (changed: HistoryRead, anchor?: string) =>
  verifyHistory(changed, { release, control, ...(anchor === undefined ? {} : { anchor }) })
/** What is said of the revision with this number, if it had been this one; `null` where it holds. */
function judgeAs(number: number, revision: RevisionRead): Breach | null {
  try {
    verifyRevision({ release, control }, verified[number - 2] ?? null, revision)
    return null
  } catch (error) {
    if (error instanceof Breached) return error.breach
    throw error
  }
}
const revision = (number: number): RevisionRead => history.revisions[number - 1]!
const last = () => history.revisions.at(-1)!
const evidence = (of = last()) => of.files.filter(({ path }) => path.startsWith('evidence/')).map(({ path }) => path)
/** The files that a revision wrote. */
const writtenBy = (number: number) =>
  revision(number).files.filter(
    ({ path, blob }) => !revision(number - 1)?.files.some((file) => file.path === path && file.blob === blob),
  )

describe('a branch that Convoy wrote', () => {
  test('holds from the first revision to the last', () => {
    expect(judge(history)).toMatchObject({
      breach: null,
      commits: history.revisions.length,
      signatures: 'checked',
      last: { manifest: { status: 'shipped', revision: history.revisions.length } },
    })
    expect(evidence()).toHaveLength(3)
  })

  test('holds with every attempt of two candidates, and whenever a run died while it was written', async () => {
    const simulated = simulate(newWorld(), [
      { call: 9, kind: 'crash-after' },
      { call: 30, kind: '502-after' },
      { call: 44, kind: 'crash-before' },
    ])
    const broken = simulated.world.repositories['acme/app']?.refs['refs/heads/main']
    const verdict = (run: { readonly headSha: string; readonly displayTitle: string }) =>
      run.headSha === broken && run.displayTitle.includes('tier2a') ? 'failure' : 'success'
    await play({ ...performanceOf(simulated), verdict })
    ;[simulated.world] = seedCommit(simulated.world, {
      repository: 'acme/app',
      branch: 'rc/2026.11',
      message: 'fix: it',
      by: 'ann',
      files: { 'program.txt': 'fixed\n' },
    })
    await play({ ...performanceOf(simulated), verdict })
    const read = await connectTo(simulated).readHistory(control, release)
    expect(judge(read ?? { revisions: [], broken: null })).toMatchObject({
      breach: null,
      last: { manifest: { status: 'shipped', candidate: { number: 2 } } },
    })
    expect(evidence(read?.revisions.at(-1))).toHaveLength(5)
  })

  test('with signatures that nobody can check holds as far as it can be told, and an anchor says the rest', () => {
    const offline = {
      ...history,
      revisions: history.revisions.map((each) => ({ ...each, signature: 'unchecked' as const })),
    }
    expect(judge(offline)).toMatchObject({ breach: null, signatures: 'unchecked' })
    expect(judge(offline, last().commit)).toMatchObject({ breach: null, signatures: 'anchored' })
    expect(judge(offline, revision(3).commit)).toMatchObject({ breach: null, signatures: 'unchecked' })
    expect(judge(offline, 'f'.repeat(40))).toMatchObject({ breach: { code: 'ANCHOR_MISSING' } })
  })
})

describe('a single byte', () => {
  test('of any file that any revision wrote cannot be another one: all bytes of all files', () => {
    const unnoticed = history.revisions.flatMap((_, index) =>
      writtenBy(index + 1).flatMap(({ path, content }) =>
        Array.from(content ?? [], (_byte, offset) => ({
          path,
          offset,
          breach: judgeAs(index + 1, damage(revision(index + 1), path, offset)),
        })).filter(({ path: file, breach }) => breach?.code !== 'FILE_DAMAGED' || breach.file !== file),
      ),
    )
    expect(unnoticed).toEqual([])
  })

  test('of any file of the last revision cannot, wherever the file came from', () => {
    const changed = last().files.flatMap(({ path, content }) =>
      Array.from({ length: Math.ceil((content?.length ?? 0) / 211) }, (_, step) => ({ path, offset: step * 211 })),
    )
    const unnoticed = changed.filter(
      ({ path, offset }) =>
        judge({ ...history, revisions: [...history.revisions.slice(0, -1), damage(last(), path, offset)] }).breach
          ?.file !== path,
    )
    expect(unnoticed).toEqual([])
  })

  test('of what was decided cannot, even if git named it anew and GitHub signed it: it is decided again', () => {
    const numbers = history.revisions.map((_, index) => index + 1)
    const unnoticed = numbers.flatMap((number) =>
      writtenBy(number)
        .filter(({ path }) => path !== 'seen.json' && path !== 'train.yml')
        .flatMap(({ path, content }) =>
          Array.from({ length: Math.ceil((content?.length ?? 0) / 13) }, (_, step) => step * 13)
            .filter(
              (offset) =>
                judgeAs(
                  number,
                  replace(revision(number), [fileOf(path, flip(content ?? new Uint8Array(), offset))]),
                ) === null,
            )
            .map((offset) => ({ number, path, offset })),
        ),
    )
    expect(unnoticed).toEqual([])
  })
})

test('a byte of the first train that changes no decision is held by its signature and by an anchor alone', () => {
  const told = replace(revision(1), [fileOf('train.yml', `${textOf(revision(1), 'train.yml')}# mine\n`)])
  expect(judgeAs(1, told)).toBeNull()
  expect(judgeAs(1, { ...told, signature: 'foreign' })).toMatchObject({ code: 'REVISION_SIGNATURE' })
  expect(judge({ ...history, revisions: [{ ...told, commit: 'e'.repeat(40) }] }, revision(1).commit)).toMatchObject({
    breach: { code: 'ANCHOR_MISSING' },
  })
})

describe('what does not hold is named', () => {
  const at = (number: number, changed: RevisionRead) =>
    judge({ ...history, revisions: history.revisions.with(number - 1, changed) }).breach

  test('the byte of the manifest, with what was expected there', () => {
    const text = textOf(last(), 'release-manifest.json')
    const offset = text.indexOf('"shipped"') + 1
    expect(
      at(
        history.revisions.length,
        replace(last(), [fileOf('release-manifest.json', text.replace('"shipped"', '"aborted"'))]),
      ),
    ).toMatchObject({
      code: 'MANIFEST_NOT_DECIDED',
      revision: history.revisions.length,
      commit: last().commit,
      file: 'release-manifest.json',
      line: 1,
      column: offset + 1,
      offset,
      expected: expect.stringContaining('shipped'),
      found: expect.stringContaining('aborted'),
      remedy: expect.stringContaining(`revision ${history.revisions.length - 1} is the last that you can trust`),
    })
  })

  test('evidence that was changed or taken away later, and a candidate that was changed', () => {
    const [path = ''] = evidence()
    const end = history.revisions.length
    expect(
      at(end, replace(last(), [fileOf(path, textOf(last(), path).replace('"passed"', '"failed"'))])),
    ).toMatchObject({ code: 'FILE_REWRITTEN', file: path, revision: end })
    expect(at(end, replace(last(), [], [path]))).toMatchObject({ code: 'FILE_DELETED', file: path })
    expect(at(end, replace(last(), [fileOf('candidates/1.json', '{}\n')]))).toMatchObject({
      code: 'FILE_REWRITTEN',
      file: 'candidates/1.json',
    })
  })

  test('a train that is another one since the plan', () => {
    expect(
      at(5, replace(revision(5), [fileOf('train.yml', `${textOf(revision(5), 'train.yml')}# quick\n`)])),
    ).toMatchObject({ code: 'FILE_REWRITTEN', file: 'train.yml', revision: 5 })
  })

  test.each(['README.md', 'evidence/notes.txt', 'candidates/2.json'])('a file that no decision writes: %s', (path) => {
    expect(at(4, replace(revision(4), [fileOf(path, 'hello\n')]))).toMatchObject({
      code: 'FILE_UNEXPECTED',
      file: path,
      revision: 4,
    })
  })

  test('a file that is a link, a program, or a folder within a folder', () => {
    const script = { ...fileOf('evidence/run.sh', '#!/bin/sh\n'), mode: '100755' }
    const program = { ...revision(2).files.find(({ path }) => path === 'train.yml')!, mode: '100755' }
    const folder = { path: 'evidence/more', mode: '40000', blob: 'a'.repeat(40), content: null }
    expect(at(4, replace(revision(4), [script]))).toMatchObject({
      code: 'FILE_UNEXPECTED',
      file: 'evidence/run.sh',
      found: 'mode 100755',
    })
    expect(at(2, replace(revision(2), [program]))).toMatchObject({ code: 'FILE_MISSING', file: 'train.yml' })
    expect(at(4, replace(revision(4), [folder]))).toMatchObject({ code: 'FILE_UNEXPECTED', file: 'evidence/more' })
  })

  test('what was seen, where it is no JSON, not as Convoy writes it, or nothing that can be decided on', () => {
    const seen = textOf(revision(3), 'seen.json')
    expect(at(3, replace(revision(3), [fileOf('seen.json', seen.slice(1))]))).toMatchObject({
      code: 'DOCUMENT_INVALID',
      file: 'seen.json',
    })
    expect(at(3, replace(revision(3), [fileOf('seen.json', seen.replace('{', '{ '))]))).toMatchObject({
      code: 'FILE_NOT_DECIDED',
      file: 'seen.json',
      offset: 1,
    })
    for (const none of ['null\n', '[]\n'])
      expect(at(3, replace(revision(3), [fileOf('seen.json', none)]))).toMatchObject({
        code: 'DOCUMENT_INVALID',
        file: 'seen.json',
      })
    expect(at(3, replace(revision(3), [fileOf('seen.json', '{"schemaVersion":2,"at":0}\n')]))).toMatchObject({
      code: 'DECISION_IMPOSSIBLE',
      file: 'seen.json',
    })
    expect(at(3, replace(revision(3), [fileOf('seen.json', Buffer.from([0xff, 0x0a]))]))).toMatchObject({
      code: 'FILE_NOT_TEXT',
      file: 'seen.json',
    })
  })

  test('a revision that is left out, comes twice, or has two parents', () => {
    expect(judge({ ...history, revisions: history.revisions.toSpliced(3, 1) }).breach).toMatchObject({
      code: 'REVISION_PARENTS',
      revision: 4,
      commit: revision(5).commit,
    })
    expect(judge({ ...history, revisions: history.revisions.slice(1) }).breach).toMatchObject({
      code: 'REVISION_PARENTS',
      revision: 1,
    })
    expect(
      judge({
        ...history,
        revisions: [...history.revisions, { ...last(), commit: 'b'.repeat(40), parents: [last().commit] }],
      }).breach,
    ).toMatchObject({ code: 'REVISION_NUMBER', revision: history.revisions.length + 1 })
    expect(at(4, { ...revision(4), parents: [revision(3).commit, 'b'.repeat(40)] })).toMatchObject({
      code: 'REVISION_PARENTS',
      revision: 4,
    })
    expect(judge({ ...history, broken: 'c'.repeat(40) }).breach).toMatchObject({
      code: 'COMMIT_UNREADABLE',
      commit: 'c'.repeat(40),
    })
  })

  test('a commit that GitHub did not sign, or not for the App that wrote the others', () => {
    const author = (login: string) => ({ name: login, email: `41898282+${login}@users.noreply.github.com` })
    expect(at(6, { ...revision(6), signature: 'none' })).toMatchObject({ code: 'REVISION_UNSIGNED', revision: 6 })
    expect(at(6, { ...revision(6), signature: 'foreign' })).toMatchObject({ code: 'REVISION_SIGNATURE', revision: 6 })
    for (const login of ['zoe', 'github-actions[bot]', 'another-app[bot]'])
      expect(at(6, { ...revision(6), author: author(login) })).toMatchObject({
        code: 'REVISION_AUTHOR',
        revision: 6,
        found: expect.stringContaining(login),
      })
    expect(at(1, { ...revision(1), author: null })).toMatchObject({
      code: 'REVISION_AUTHOR',
      revision: 1,
      found: 'nobody',
    })
  })

  test('the branch of another release or of another control repository', () => {
    expect(verifyHistory(history, { release: '2026.12', control }).breach).toMatchObject({
      code: 'RELEASE_OTHER',
      expected: '2026.12',
      found: release,
    })
    expect(verifyHistory(history, { release, control: 'acme/elsewhere' }).breach).toMatchObject({
      code: 'RELEASE_OTHER',
      file: 'train.yml',
    })
  })
})

describe('a history that is rewritten as a whole and consistent in itself', () => {
  const requestedByMallory = (seen: Seen): Seen => ({
    ...seen,
    asks: seen.asks.map((ask) => ({ ...ask, by: { login: 'mallory', kind: 'human' } })),
  })
  const forge = (commit: (revision: RevisionRead) => RevisionRead) =>
    rewrite(history, release, requestedByMallory, commit)

  test('replays: by its content alone nobody could tell', () => {
    expect(judge(forge((each) => each))).toMatchObject({
      breach: null,
      last: { manifest: { release: { createdBy: { login: 'mallory' } } } },
    })
  })

  test.each(['none', 'foreign'] as const)('fails at its first commit, because the signature is %s', (signature) => {
    expect(judge(forge((each) => ({ ...each, signature }))).breach).toMatchObject({
      revision: 1,
      code: signature === 'none' ? 'REVISION_UNSIGNED' : 'REVISION_SIGNATURE',
    })
  })

  test('fails at its first commit, if somebody had GitHub sign it by writing through the API', () => {
    expect(
      judge(forge((each) => ({ ...each, author: { name: 'mallory', email: '7+mallory@users.noreply.github.com' } })))
        .breach,
    ).toMatchObject({ revision: 1, code: 'REVISION_AUTHOR' })
  })

  test('fails offline by any commit that was written down, if it carries signatures that nobody there can check', () => {
    const forged = forge((each) => ({ ...each, signature: 'unchecked' }))
    expect(judge(forged)).toMatchObject({ breach: null, signatures: 'unchecked' })
    for (const { commit } of history.revisions)
      expect(judge(forged, commit).breach).toMatchObject({ code: 'ANCHOR_MISSING' })
  })
})
