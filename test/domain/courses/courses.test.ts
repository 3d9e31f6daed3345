import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { courses } from '../../../src/domain/courses/table.ts'
import type { Ask, AskBody } from '../../../src/domain/words/ask.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { ask, candidate, manifest, member, seen, self, sha, train } from '../builders.ts'

const page = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8')
const [section = ''] = page.split('\n## Courses\n').slice(1).join('').split('\n## ')
const documented = [...section.matchAll(/^(\d+)\. \*\*(.+)\*\*:/gm)].map(([, number, name]) => ({
  number: Number(number),
  name,
}))

const held = ask('hold', { type: 'hold', why: 'look first' }, 'ann')
const stopped = ask('stop', { type: 'abort', why: 'the customer left' }, 'ann')
const other = ask('train', { type: 'retrain', commit: sha('5') }, 'ann')
const fresh = ask('new', { type: 'hold', why: 'wait' }, 'bob')
const task: AskBody = { type: 'task', task: { id: 'acme/app#1', repository: 'acme/app', state: 'open' } }
const told = ask('told', task, 'robot', 'agent')

/** A train whose production takes pull requests, and one that somebody merged before its turn. */
const proposing = train({ repositories: [member('acme/app', { promotion: 'pull-request' })] })
const rc1 = candidate()
const merged: Seen['pulls'] = {
  'acme/app convoy/2026.11/rc.1': {
    methods: ['merge'],
    pulls: [
      {
        number: 7,
        url: 'https://github.com/acme/app/pull/7',
        state: 'merged',
        draft: false,
        base: 'master',
        head: sha('a'),
        by: self,
        isOwn: true,
        merging: 'unknown',
        mayBypass: false,
        review: null,
        reviewers: [],
        left: [],
        merged: { commit: sha('d'), tree: sha('7'), parents: [sha('0'), sha('a')], by: 'bob' },
      },
    ],
  },
}

/** The course of a release of which this was recorded, and that looks at this. */
function courseOf(
  asks: readonly Ask[],
  look: Partial<Seen> = {},
  parts: Partial<Manifest> = {},
  on = train(),
): string | undefined {
  const planned = manifest(parts)
  const context = { train: on, manifest: { ...planned, asks: [...planned.asks, ...asks] }, seen: seen(look) }
  return courses.find(({ take }) => take(context) !== null)?.name
}

describe('the courses of a release', () => {
  test('are looked at in the order in which docs/architecture.md lists them', () => {
    expect(documented).toEqual(courses.map(({ name }, index) => ({ number: index + 1, name })))
  })

  test('give way to each other in that order', () => {
    const shipped = { status: 'shipped' } as const
    expect([
      courseOf([other, told, held], { asks: [fresh] }, shipped),
      courseOf([other, told, held], {}, shipped),
      courseOf([other, told, held]),
      courseOf([told, stopped, held]),
      courseOf([held], { pulls: merged }, { candidate: rc1, candidates: [rc1] }, proposing),
      courseOf([stopped, held]),
      courseOf([held]),
      courseOf([]),
    ]).toEqual(courses.map(({ name }) => name))
  })

  test('take a release that is given up to no other train', () => {
    expect(courseOf([other, stopped, held])).toBe('give up')
  })
})
