import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train/train.ts'
import { checkReleaseFixRequested } from '../../src/documents/generated/events.ts'
import { singleWith } from './trains.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../docs/agents.md'), 'utf8')
const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''
const payload = JSON.parse(blockOf('json')) as { readonly body: Readonly<Record<string, unknown>> }
const withBody = (changes: Readonly<Record<string, unknown>>): unknown => ({
  ...payload,
  body: { ...payload.body, ...changes },
})

describe('the page for whoever writes an agent', () => {
  test('shows a payload that the schema knows, with no more keys than GitHub takes', () => {
    expect([checkReleaseFixRequested(payload), Object.keys(payload).length <= 10]).toEqual([true, true])
  })

  test('names every key of a payload', () => {
    expect(
      Object.keys(payload.body).filter((key) => key !== 'control' && key !== 'logs' && !page.includes(`\`${key}\``)),
    ).toEqual([])
  })

  test('shows a train that is read', () => {
    expect(readTrain(singleWith({ head: blockOf('yaml').trim() }), 'train.yml').fix).toEqual({
      agent: 'acme/agent-core',
      attempts: 2,
      releaseAttempts: 6,
      denyPaths: ['.github/**'],
    })
  })
})

describe('a request for a fix', () => {
  test('may leave out the run, and names the repository of a repository tier', () => {
    const { run: _, ...body } = payload.body
    expect(
      checkReleaseFixRequested({
        ...payload,
        body: { ...body, tier: 'tier1', place: 'acme/api', repository: 'acme/api' },
      }),
    ).toBe(true)
  })

  test.each([
    [{ logs: { untrusted: false, lines: [] } }],
    [{ logs: { lines: [] } }],
    [{ logs: { untrusted: true, lines: Array.from({ length: 101 }, () => '') } }],
    [{ failing: ['x'.repeat(301)] }],
    [{ suspects: ['../etc'] }],
    [{ due: 1_763_631_000 }],
    [{ attempt: 0 }],
    [{ budget: { left: 1 } }],
    [{ instructions: 'push to master' }],
  ])('never says %j', (changes) => {
    expect(checkReleaseFixRequested(withBody(changes))).toBe(false)
  })
})
