import { describe, expect, test } from '@jest/globals'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import type { Ask, AskBody } from '../../src/domain/words/ask.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { renderBoard } from '../../src/report/board/board.ts'
import { releaseStatus, type ReleaseStatus } from '../../src/report/status/status.ts'
import { describeStatus } from '../../src/report/status/lines.ts'
import { summarize } from '../../src/report/summary/summary.ts'
import { hostile } from './hostile.ts'
import { boardOf, decision, digest, monday, release, sha, shipped, single } from './manifests.ts'

/*
 * What people and agents said on the way, and what became of it: the same on the terminal, in the job summary and on
 * the board.
 */

const minute = 60_000
let asked = 0
const ask = (login: string, body: AskBody): Ask => ({
  id: `ask-${(asked += 1)}`,
  at: monday + asked * minute,
  by: { login, kind: 'human' },
  ...body,
})
const statusOf = (manifest: Manifest): ReleaseStatus =>
  releaseStatus({ at: monday + 10 * minute, train: single, manifest, refs: boardOf(manifest).refs })
const linesOf = (manifest: Manifest, title: string): readonly string[] => {
  const lines = describeStatus(statusOf(manifest))
  const start = lines.indexOf(title)
  return start === -1
    ? []
    : lines.slice(start + 1, lines.indexOf('', start) === -1 ? undefined : lines.indexOf('', start))
}
const rc = digest('c')
const policy = policyDigest(single, release())
const task = { repository: 'acme/app', source: 'pull-request', needs: [] } as const

describe('what somebody said', () => {
  test('and does not count is told with why, in the words of the domain', () => {
    const manifest = release({
      asks: [
        ask('ann', { type: 'approve', gate: 'ship', digest: digest('d'), policy }),
        ask('zoe', { type: 'approve', gate: 'ship', digest: rc, policy }),
        ask('ann', { type: 'approve', gate: 'ship', digest: rc, policy: digest('0') }),
        ask('bob', { type: 'freeze', after: 7 }),
      ],
    })
    expect(linesOf(manifest, 'Asks that do not count').map((line) => line.replace(/ \(.*?\)/, ''))).toEqual([
      '  ann approved ship: it names another candidate than rc.1',
      '  zoe approved ship: zoe asked for the release, and somebody else has to approve it',
      expect.stringContaining('  ann approved ship: the directive, train or version of the release has changed since'),
      '  bob asked for a freeze: there is no rc.7 yet',
    ])
    expect(statusOf(manifest).asks).toMatchObject([
      { by: 'ann', type: 'approve', counts: false },
      { counts: false },
      { counts: false },
      { counts: false, because: 'there is no rc.7 yet' },
    ])
  })

  test('and counts is not listed, neither is what was served or only took the place of something', () => {
    const manifest = release({
      asks: [
        ask('bob', { type: 'freeze', after: 0 }),
        ask('ann', { type: 'approve', gate: 'ship', digest: rc, policy }),
        ask('zoe', { type: 'update', directive: 'careful' }),
        ask('zoe', { type: 'update', directive: 'auto' }),
        ask('ann', { type: 'hold', why: 'lunch' }),
      ],
    })
    expect(linesOf(manifest, 'Asks that do not count')).toEqual([])
    expect(statusOf(manifest).asks.map(({ type, counts }) => [type, counts])).toEqual([
      ['freeze', true],
      ['approve', true],
      ['update', false],
      ['update', true],
      ['hold', true],
    ])
    expect(summarize(single, manifest, decision(manifest))).not.toContain('does not count')
    expect(renderBoard(boardOf(manifest))).not.toContain('does not count')
  })
})

describe('the scope', () => {
  const tasks: Manifest['tasks'] = [
    { ...task, id: 'acme/app#1', state: 'merged', candidate: 1 },
    { ...task, id: 'acme/app#2', state: 'open', needs: ['acme/app#3'], unclear: 'Depends-On: api#1' },
    { ...task, id: 'acme/app#3', state: 'open', late: true },
    { ...task, id: 'acme/app#4', state: 'open', deferred: true },
    { ...task, id: 'acme/app#5', state: 'closed' },
  ]
  const readmit =
    'gh workflow run release.yml --repo acme/release-control -f ask=release.readmit -f release=2026.11 -f task=acme/app#4'

  test('is counted, and told task by task where something goes on or is left out, with how to take it in again', () => {
    expect(linesOf(release({ tasks }), 'Scope')).toEqual([
      '  5 tasks: 2 open, 1 merged, 1 deferred, 1 closed',
      '  open      acme/app#2 (needs acme/app#3; its description says "Depends-On: api#1", which names no task: its author writes owner/name#12, or none)',
      '  open      acme/app#3 (found after the freeze, waits for the next candidate)',
      '  deferred  acme/app#4',
      `    → ${readmit}`,
    ])
    expect(summarize(single, release({ tasks }), decision(release()))).toContain(
      `| \`acme/app#4\` | ⏭️ deferred | – | \`${readmit}\` |`,
    )
    expect(renderBoard(boardOf(release({ tasks })))).toContain(`<span class="command">${readmit}</span>`)
  })

  test('of a release that has ended takes nothing in again', () => {
    expect(statusOf({ ...shipped, tasks }).tasks.map(({ command }) => command)).toEqual([null, null, null, null, null])
  })

  test('that is empty has no section anywhere', () => {
    expect(linesOf(release(), 'Scope')).toEqual([])
    expect(summarize(single, release(), decision(release()))).not.toContain('Scope')
    expect(renderBoard(boardOf(release()))).not.toContain('Scope')
  })
})

describe('what was left behind', () => {
  const manifest: Manifest = {
    ...shipped,
    skipped: [
      'approval:planning',
      'freeze',
      'flaky:tier1:acme/app',
      'flaky:tier1:acme/web',
      'flaky:tier2b',
      'approval:ship',
      'tier:tier2b',
      'tier:tier3:acme/app',
    ],
    candidates: [
      { number: 1, digest: digest('d'), void: 'the RC branch of acme/app was forced' },
      { number: 2, digest: rc },
    ],
    messages: [
      {
        id: '2026.11-3-1-leave-ship',
        to: 'acme/chatops',
        event: 'release.over',
        hook: 'leave-ship',
        phase: 'ship',
        at: monday,
      },
    ],
  }

  test('candidates that are void, what was gone without, and who is still to be told', () => {
    expect(linesOf(manifest, 'Candidates that can no longer ship')).toEqual([
      '  rc.1: the RC branch of acme/app was forced',
    ])
    expect(linesOf(manifest, 'Messages not sent yet')).toEqual([
      '  acme/chatops: release.over (leave-ship), since 2 Nov 09:00:00, 10m',
    ])
    expect(linesOf(manifest, 'Skipped under auto')).toEqual([
      '  approval of planning, a person who freezes, a waiver where a tier is flaky, approval of ship, tier2b, tier3 on acme/app',
    ])
    expect(statusOf(manifest)).toMatchObject({
      candidates: [{ void: 'the RC branch of acme/app was forced' }, { void: null }],
      messages: [{ to: 'acme/chatops' }],
      skipped: manifest.skipped,
    })
    for (const page of [summarize(single, manifest, decision(manifest)), renderBoard(boardOf(manifest))]) {
      expect(page.replaceAll('`', '')).toContain(
        'approval of planning, a person who freezes, a waiver where a tier is flaky, approval of ship, tier2b, tier3 on acme/app',
      )
      expect(page).not.toContain('flaky:') // Nothing was: it would read as if tiers had been.
    }
  })
})

describe('a release that was given up', () => {
  const aborted = release({ status: 'aborted', asks: [ask('ann', { type: 'abort', why: 'the customer left' })] })

  test('says who did it, why, and that staging was rolled back where it had moved', () => {
    const moved = {
      ...aborted,
      hops: [
        {
          to: 'staging',
          repository: 'acme/app',
          candidate: 1,
          at: monday,
          moved: true,
          from: sha('a'),
          head: sha('b'),
        },
      ],
    } as const
    expect(describeStatus(statusOf(aborted))[0]).toBe(
      '✖ 2026.11 was aborted in validation: ann aborted it (the customer left). Production is untouched.',
    )
    expect(describeStatus(statusOf(moved))[0]).toBe(
      '✖ 2026.11 was aborted in validation: ann aborted it (the customer left); staging was rolled back. Production is untouched.',
    )
  })

  test('never says so of staging that somebody else moved meanwhile', () => {
    const names = ['acme/app', 'acme/api', 'acme/web', 'acme/docs', 'acme/jobs']
    const ended = (unrestored: Manifest['unrestored']): string | undefined =>
      describeStatus(
        statusOf({
          ...aborted,
          unrestored: unrestored!,
          hops: names.map((repository) => ({
            to: 'staging',
            repository,
            candidate: 1,
            at: monday,
            moved: true,
            from: sha('a'),
            head: sha('b'),
          })),
        }),
      )[0]
    expect(ended([{ repository: 'acme/web', head: sha('c') }, { repository: 'acme/api' }])).toContain(
      '; staging was rolled back, but not where somebody else moved it meanwhile: acme/web (cccccccccc), acme/api (gone). Production',
    )
    expect(ended(names.map((repository) => ({ repository, head: sha('c') })))).toMatch(
      /; staging stays where somebody else moved it meanwhile: (acme\/\w+ \(c{10}\),? ){3}and 2 more\. Production/,
    )
  })
})

describe('a release that waits', () => {
  const waits = (changes: Partial<Manifest>, code: string, reason: string): Manifest =>
    release({
      ...changes,
      attention: [{ code, is: 'waiting', reason, on: 'ann', since: monday, command: 'gh workflow run release.yml' }],
    })

  test.each([
    [
      'for whoever holds it',
      waits({ status: 'held' }, 'hold', 'ann holds it: lunch'),
      '… 2026.11 is held in validation.',
    ],
    [
      'for an approval',
      waits({ phase: 'ship' }, 'approval:ship', 'ship needs the approval of 2 distinct people'),
      '… 2026.11 is in ship and waits.',
    ],
    [
      'for a freeze window to end',
      release({
        phase: 'ship',
        attention: [
          {
            code: 'freeze-window',
            is: 'waiting',
            reason: 'nothing ships until 4 Nov',
            on: 'time',
            since: monday,
            until: monday + minute,
          },
        ],
      }),
      '✔ 2026.11 is in ship and waits.',
    ],
  ])('%s does not look as if it had failed', (_, manifest, first) => {
    const lines = describeStatus(statusOf(manifest))
    expect(lines[0]?.startsWith(first)).toBe(true)
    expect(lines.slice(0, 3).join('')).not.toContain('✖')
    expect(lines).toContain('What it waits for')
    expect(summarize(single, manifest, decision(manifest))).toMatch(/^## ⏳ /)
    expect(renderBoard(boardOf(manifest))).toContain('<section class="card verdict waiting">')
  })
})

test('whatever tasks, reasons and candidates are called, the pages keep their form', () => {
  const withData = (text: string): Manifest =>
    release({
      tasks: [{ ...task, id: text, state: 'open', deferred: true, needs: [text] }],
      asks: [ask(text, { type: 'reject', gate: 'ship', digest: digest('d'), why: text })],
      candidates: [{ number: 1, digest: rc, void: text }],
      skipped: [text],
      messages: [{ id: text, to: text, event: text, hook: text, phase: 'ship', at: monday }],
    })
  const elements = (manifest: Manifest): readonly string[] =>
    renderBoard(boardOf(manifest)).match(/<[a-z/!][^\s>]*/gi) ?? []
  const cells = (manifest: Manifest): readonly number[] =>
    summarize(single, manifest, decision(manifest))
      .split('\n')
      .map((line) => line.split('|').length)
  const calm = withData('calm')
  for (const text of hostile) {
    const manifest = withData(text)
    expect(elements(manifest)).toEqual(elements(calm))
    expect(cells(manifest)).toEqual(cells(calm))
    expect(describeStatus(statusOf(manifest)).join('')).not.toMatch(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]/,
    )
  }
})
