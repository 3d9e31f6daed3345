import { describe, expect, test } from '@jest/globals'
import type { Effect, Span } from '../../../src/domain/words/effect.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { openHistory } from '../histories.ts'
import { commit, openForge, refsOf, type Forge } from '../forge.ts'

/* What a published release says changed, read from GitHub between two commits. */

const api = 'acme/api'
const span = (parts: Partial<Span> & { readonly head: string }): Span => ({
  repository: api,
  tag: 'v2.0.0',
  from: 'v1.0.0',
  since: null,
  left: [],
  ...parts,
})
const publish = (spans: readonly Span[], isWhole = false): Effect => ({
  type: 'publish',
  repository: api,
  tag: 'v2.0.0',
  target: spans[0]!.head,
  title: 'v2.0.0',
  notes: { head: 'Released.', spans, proof: '', ...(isWhole ? { isWhole } : {}) },
  latest: true,
})
/** The lines about changes in the notes that come of it. */
async function notesOf(forge: Forge, effect: Effect): Promise<readonly string[]> {
  expect(await forge.github.perform([effect])).toMatchObject({ refused: [] })
  return forge.world.repositories[api]!.releases.at(-1)!.body.match(/^- .*; by .*$/gmu) ?? []
}
const textsOf = async (forge: Forge, effect: Effect): Promise<readonly string[]> =>
  (await notesOf(forge, effect)).map((line) => / (.*) \(\[/u.exec(line)?.[1] ?? '')
/** What a person does through the API; says the answer. */
function ask(forge: Forge, method: string, path: string, body: object): { readonly number: number } {
  const [world, { status, body: text }] = answer(forge.world, {
    method,
    url: `${forge.world.url}${path}`,
    headers: { authorization: 'Bearer zoe-token', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(status).toBeLessThan(300)
  forge.world = world
  return JSON.parse(text as string) as { readonly number: number }
}
/** Merges one branch into another by a pull request. */
function merge(forge: Forge, repository: string, title: string, head: string, base: string, method: string): void {
  const { number } = ask(forge, 'POST', `/repos/${repository}/pulls`, { title, head, base })
  ask(forge, 'PUT', `/repos/${repository}/pulls/${number}/merge`, { merge_method: method })
}

describe('the notes of a release', () => {
  test('begin at the last candidate where production was squashed, and at the tag where nobody knows it', async () => {
    const forge = openForge(api)
    const story = openHistory(forge, api)
    const base = story.headOf('main')
    const one = story.commit('feat: one', [base], { text: '1' })
    const candidate = story.commit('feat: two', [one], { text: '2' })
    const squashed = story.commit('Release 1.0.0', [base], { of: candidate })
    story.tag('v1.0.0', squashed)
    const three = story.commit('fix: three', [candidate], { text: '3' })
    const head = story.commit('Merge production', [three, squashed])
    story.branch('main', head)
    expect(await textsOf(forge, publish([span({ head, since: candidate })]))).toEqual(['three'])
    const later = { ...publish([span({ head })]), tag: 'v2.0.1' } as Effect
    expect(await textsOf(forge, later)).toEqual(['two', 'one', 'three'])
  })

  test('begin at the last candidate after years of squashes, and where the tag is gone', async () => {
    for (const isTagged of [true, false]) {
      const forge = openForge(api)
      const story = openHistory(forge, api)
      const base = story.headOf('main')
      if (isTagged) story.tag('v1.0.0', base)
      let head = base
      for (let index = 0; index < 600; index += 1) head = story.commit(`feat: old ${index}`, [head])
      const since = head
      for (let index = 0; index < 3; index += 1) head = story.commit(`feat: new ${index}`, [head])
      story.branch('main', head)
      expect(await textsOf(forge, publish([span({ head, since })]))).toEqual(['new 2', 'new 1', 'new 0'])
    }
  })

  test('list more than one page of commits', async () => {
    const forge = openForge(api)
    const story = openHistory(forge, api)
    let head = story.headOf('main')
    story.tag('v1.0.0', head)
    for (let index = 0; index < 230; index += 1) head = story.commit(`feat: ${index}`, [head])
    story.branch('main', head)
    expect(await textsOf(forge, publish([span({ head })]))).toHaveLength(230)
  })

  test('take no request more where a look has read it, and two for many repositories where none has', async () => {
    const names = [api, 'acme/web', 'acme/app']
    const forge = openForge(...names)
    for (const name of names) openHistory(forge, name).tag('v1.0.0', refsOf(forge, name)['refs/heads/main']!)
    const heads = names.map((name) => [name, commit(forge, name, 'main', 'fix: it')] as const)
    const spans = heads.map(([repository, head]) => span({ repository, head }))
    await forge.github.look(
      spans.map((changes) => ({ about: 'repository', name: changes.repository, refs: [], tags: [], changes })),
    )
    const calls = forge.calls.length
    await notesOf(forge, publish(spans, true))
    expect(forge.calls.length - calls).toBe(1)
    const fresh = forge.as('app-token')
    await fresh.perform([{ ...publish(spans, true), tag: 'v3.0.0' } as Effect])
    expect(forge.calls.length - calls).toBe(3)
  })

  test('name the pull request by which a change came, and not one that brought it elsewhere', async () => {
    const forge = openForge(api)
    const story = openHistory(forge, api)
    const main = story.headOf('main')
    story.tag('v1.0.0', main)
    story.branch('production', main)
    for (const [title, method] of [
      ['feat: squashed', 'squash'],
      ['fix: merged', 'merge'],
    ] as const) {
      story.branch('topic', story.headOf('main'))
      commit(forge, api, 'topic', `wip for ${method}`)
      merge(forge, api, title, 'topic', 'main', method)
    }
    const head = story.headOf('main')
    merge(forge, api, 'Promote to production', 'main', 'production', 'merge')
    expect(await notesOf(forge, publish([span({ head })]))).toEqual([
      expect.stringMatching(/^- squashed \(\[#1\]\(.*\/acme\/api\/pull\/1\); by zoe\)$/u),
      expect.stringMatching(/^- merged \(\[#2\]\(.*\/acme\/api\/pull\/2\); by zoe\)$/u),
    ])
  })

  test('of several repositories keep pull requests of the same number apart', async () => {
    const names = [api, 'acme/web']
    const forge = openForge(...names)
    const spans = names.map((name): Span => {
      const story = openHistory(forge, name)
      story.tag('v1.0.0', story.headOf('main'))
      story.branch('topic', story.headOf('main'))
      commit(forge, name, 'topic', `fix: what ${name} had`)
      merge(forge, name, `fix: what ${name} had`, 'topic', 'main', 'squash')
      return span({ repository: name, head: story.headOf('main') })
    })
    const lines = await notesOf(forge, publish(spans, true))
    expect(lines.map((line) => /\[(.*?)\]/u.exec(line)?.[1])).toEqual(['acme/api#1', 'acme/web#1'])
  })
})
