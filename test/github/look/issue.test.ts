import { describe, expect, test } from '@jest/globals'
import { digestText } from '../../../src/domain/text/canonical.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import type { Question } from '../../../src/domain/words/look.ts'
import { loseAnswer, openForge } from '../forge.ts'
import type { Forge } from '../forge.ts'

const control = 'acme/release-control'
const marker = 'release 2026.11'
const question: Question = { about: 'issue', name: control, marker }
const raise = (more: Partial<Extract<Effect, { readonly type: 'raise' }>> = {}): Effect => ({
  type: 'raise',
  repository: control,
  marker,
  title: '2026.11 waits',
  body: 'It waits.\n',
  open: true,
  ...more,
})
const nothing = { started: {}, raised: {}, told: [], refused: [] }

async function see(forge: Forge): Promise<unknown> {
  return (await forge.github.look([question])).issues[`${control} ${marker}`]
}

/** What somebody says through the REST API. */
async function say(
  forge: Forge,
  token: string,
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
): Promise<unknown> {
  const { status, body: text } = await forge.exchange({
    method,
    url: `http://127.0.0.1:8080/repos/${control}/issues${path}`,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  expect(status).toBeLessThan(300)
  return JSON.parse(text)
}

describe('an issue that we raise', () => {
  test('is found again by its marker, with the digest of its words', async () => {
    const forge = openForge()
    expect(await see(forge)).toBeNull()
    await forge.github.perform([raise()])
    expect(await see(forge)).toEqual({
      number: 1,
      open: true,
      title: '2026.11 waits',
      digest: digestText('It waits.'),
      url: expect.stringContaining(`${control}/issues/1`),
    })
  })

  test('says its number at once where it is new, raised closed too, and not where it is rewritten', async () => {
    const forge = openForge()
    expect(await forge.github.perform([raise(), raise({ marker: 'release 2026.12', open: false })])).toEqual({
      ...nothing,
      raised: { [`${control} ${marker}`]: 1, [`${control} release 2026.12`]: 2 },
    })
    expect(await forge.github.perform([raise({ number: 1 })])).toEqual(nothing)
  })

  test('is rewritten, closed and opened again in place', async () => {
    const forge = openForge()
    await forge.github.perform([raise()])
    await forge.github.perform([raise({ number: 1, title: '2026.11 shipped', body: 'It\n\nshipped.', open: false })])
    expect(await see(forge)).toMatchObject({
      number: 1,
      open: false,
      title: '2026.11 shipped',
      digest: digestText('It\n\nshipped.'),
    })
    await forge.github.perform([raise({ number: 1 })])
    expect(await see(forge)).toMatchObject({ number: 1, open: true, title: '2026.11 waits' })
  })

  test('may be raised closed', async () => {
    const forge = openForge()
    await forge.github.perform([raise({ open: false })])
    expect(await see(forge)).toMatchObject({ number: 1, open: false })
  })

  test('whose answer was lost is found by the next look', async () => {
    const forge = openForge()
    forge.fault = loseAnswer
    expect(await forge.github.perform([raise()])).toEqual(nothing)
    forge.fault = null
    expect(await see(forge)).toMatchObject({ number: 1 })
  })

  test("is not somebody else's that says the same, nor one whose marker is not its end", async () => {
    const forge = openForge()
    await say(forge, 'zoe-token', 'POST', '', { title: 'mine', body: `<!-- convoy:${marker} -->`, labels: ['convoy'] })
    await forge.github.perform([raise({ marker: 'release 2026.1', body: `<!-- convoy:${marker} -->` })])
    expect(await see(forge)).toBeNull()
  })

  test('is the newest of several', async () => {
    const forge = openForge()
    await forge.github.perform([raise(), raise(), raise({ marker: 'release 2026.12' })])
    expect(await see(forge)).toMatchObject({ number: 2 })
  })

  test('is found behind those of many releases', async () => {
    const forge = openForge()
    await forge.github.perform([
      raise(),
      ...Array.from({ length: 30 }, (_, index) => raise({ marker: `release 2027.${index}` })),
    ])
    forge.calls.length = 0
    expect(await see(forge)).toMatchObject({ number: 1 })
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:Look', 'graphql:ReadOnRaised'])
  })

  test('keeps the labels that people gave it, and shows where people changed its words', async () => {
    const forge = openForge()
    await forge.github.perform([raise()])
    await say(forge, 'zoe-token', 'PATCH', '/1', {
      labels: ['convoy', 'urgent'],
      body: `It does not wait.\r\n\r\n<!-- convoy:${marker} -->`,
    })
    expect(await see(forge)).toMatchObject({ digest: digestText('It does not wait.') })
    await forge.github.perform([raise({ number: 1 })])
    expect(await see(forge)).toMatchObject({ digest: digestText('It waits.') })
    expect(await say(forge, 'zoe-token', 'PATCH', '/1', {})).toMatchObject({
      labels: [{ name: 'convoy' }, { name: 'urgent' }],
    })
  })

  test('that GitHub refuses is told in its words', async () => {
    const forge = openForge()
    expect(await forge.github.perform([raise({ number: 9 })])).toEqual({
      ...nothing,
      refused: [{ effect: raise({ number: 9 }), message: expect.stringContaining('Not Found') }],
    })
  })
})
