import { expect, test } from '@jest/globals'
import type { Ask, AskBody } from '../../src/domain/words/ask.ts'
import type { Attention, Manifest } from '../../src/domain/words/manifest.ts'
import { renderBoard } from '../../src/report/board/board.ts'
import { describeStatus } from '../../src/report/status/lines.ts'
import { releaseStatus } from '../../src/report/status/status.ts'
import { summarize } from '../../src/report/summary/summary.ts'
import { describeRelease } from '../../src/report/terminal.ts'
import {
  asked,
  blocked,
  boardOf,
  decision,
  digest,
  judged,
  monday,
  release,
  shipped,
  single,
  standsOf,
} from './manifests.ts'

/*
 * Every text that people read of a release, as a whole: a change of words is reviewed in the snapshot. What a text has
 * to say is held by the tests beside this one.
 */

const waiting: Attention = {
  code: 'approval:ship',
  is: 'waiting',
  reason: 'ship waits for the approval of 1 person',
  on: 'somebody with write in acme/release-control',
  since: monday + 240_000,
  command:
    'gh workflow run release.yml --repo acme/release-control -f ask=release.approve -f release=2026.11 -f gate=ship',
}
const ask = (at: number, login: string, body: AskBody): Ask => ({
  id: `ask-${at}`,
  at: monday + at * 60_000,
  by: { login, kind: 'human' },
  ...body,
})

const { candidate: _frozen, ...unfrozen }: Manifest = release({ phase: 'development', candidates: [], revision: 1 })

const releases: Readonly<Record<string, Manifest>> = {
  'planned, with nothing frozen': unfrozen,
  'running a tier': release({
    evidence: [judged('tier1', 'passed', { repository: 'acme/app' })],
    requests: [asked('tier2a', 'acme/app', { run: 7 })],
  }),
  'waiting for a person': release({ attention: [waiting] }),
  'blocked by a tier': blocked,
  'with asks that do not count': release({
    asks: [
      ask(1, 'zoe', { type: 'plan', directive: 'auto' }),
      ask(2, 'ann', { type: 'approve', gate: 'ship', digest: digest('d'), policy: digest('0') }),
      ask(3, 'bob', { type: 'freeze', after: 7 }),
    ],
  }),
  'held by a person': release({ asks: [ask(1, 'ann', { type: 'hold', why: 'lunch' })] }),
  'partly in production': release({ phase: 'ship', status: 'partial', pivot: monday }),
  aborted: release({ status: 'aborted' }),
  shipped,
}

const refsOf = (manifest: Manifest) => boardOf(manifest).refs

/** What a page shows to who reads it: its elements' texts, a line each. */
function readable(page: string): string {
  return page
    .replaceAll(/<(style|script)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

test.each(Object.entries(releases))('the texts about a release that is %s', (_, manifest) => {
  const stands = standsOf(manifest)
  expect(`\n${summarize(single, manifest, decision(manifest), stands)}`).toMatchSnapshot('job summary')
  const status = releaseStatus({ at: monday + 600_000, train: single, manifest, refs: refsOf(manifest) })
  expect(`\n${describeStatus(status).join('\n')}\n`).toMatchSnapshot('status')
  expect(`\n${describeRelease(single, manifest, stands).join('\n')}\n`).toMatchSnapshot('terminal')
  expect(`\n${readable(renderBoard(boardOf(manifest)))}\n`).toMatchSnapshot('board')
})
