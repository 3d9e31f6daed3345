import { expect, test } from '@jest/globals'
import { renderBoard } from '../../../src/report/board/board.ts'
import { afterFreezeRows } from '../../../src/report/rows/after-freeze.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { describeRelease } from '../../../src/report/terminal.ts'
import { boardOf, decision, monday, release, sha, single, standsOf } from '../manifests.ts'

const manifest = release()
const { refs } = boardOf(manifest)
const rc = { name: 'rc/2026.11', commit: sha('d'), holds: true, ahead: 2 }
const fixed = { 'acme/app': { ...refs['acme/app']!, candidate: rc } }
const command = 'gh workflow run release.yml --repo acme/release-control -f ask=release.freeze -f release=2026.11'
const later = (repository: string, commits: number | null) => ({
  repository,
  branch: 'rc/2026.11',
  head: sha('d'),
  commits,
})

test('counts commits in words, and says nothing of a number that nobody knows', () => {
  const rows = afterFreezeRows(single, manifest, [later('acme/app', 1), later('acme/web', 2), later('acme/api', null)])
  expect(rows.map(({ said }) => said)).toEqual([
    'rc/2026.11 of acme/app has 1 commit that rc.1 does not hold; freeze again or leave it',
    'rc/2026.11 of acme/web has 2 commits that rc.1 does not hold; freeze again or leave them',
    'rc/2026.11 of acme/api has commits that rc.1 does not hold; freeze again or leave them',
  ])
  expect(new Set(rows.map((row) => row.command))).toEqual(new Set([command]))
})

test('stands on the board and in the status with its command, and on neither where the branch is on rc.1', () => {
  const said = 'rc/2026.11 of acme/app has 2 commits that rc.1 does not hold; freeze again or leave them'
  const board = renderBoard(boardOf(manifest, { refs: fixed }))
  expect(board).toContain(`<p>${said}</p><span class="command">${command}</span>`)
  const status = describeStatus(releaseStatus({ at: monday, train: single, manifest, refs: fixed }))
  expect(status).toEqual(expect.arrayContaining([`  ${said}`, `    → ${command}`]))
  expect(renderBoard(boardOf(manifest))).not.toContain('Pushed after the freeze')
  expect(describeStatus(releaseStatus({ at: monday, train: single, manifest, refs })).join('\n')).not.toContain(
    'Pushed after the freeze',
  )
})

test('names a few of very many repositories, how many more there are, and the one command', () => {
  const many = Array.from({ length: 500 }, (_, index) => later(`acme/r${index}`, 1))
  const summary = summarize(single, manifest, decision(manifest), standsOf(manifest), many)
  expect(summary.match(/ has 1 commit that /g)).toHaveLength(8)
  expect(summary).toContain('- and 492 more')
  expect(summary.split(command)).toHaveLength(2)
  const terminal = describeRelease(single, manifest, standsOf(manifest), many)
  expect(terminal.filter((line) => line.includes(' has 1 commit that '))).toHaveLength(10)
  expect(terminal).toEqual(expect.arrayContaining(['  and 490 more', `    → ${command}`]))
})
