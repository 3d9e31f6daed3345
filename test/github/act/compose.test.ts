import { describe, expect, test } from '@jest/globals'
import { readCommit } from 'embedded-github/github/git/commits'
import { readFile } from 'embedded-github/github/git/trees'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { Effect } from '../../../src/domain/words/effect.ts'
import type { Sha } from '../../../src/domain/words/names.ts'
import { commit, loseAnswer, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'

const rc = 'rc/2026.11'
const rcOf = (forge: Forge): Sha => refsOf(forge, 'acme/api')[`refs/heads/${rc}`] ?? ''
const compose = (merge: Sha): Extract<Effect, { readonly type: 'compose' }> => ({
  type: 'compose',
  repository: 'acme/api',
  branch: rc,
  merge,
  message: 'Take in production',
})

/** The RC branch and production part at the same commit. */
function parted(
  own: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): { readonly forge: Forge; readonly production: Sha; readonly before: Sha } {
  const forge = openForge('acme/api')
  const shared = Object.fromEntries([...Object.keys(own), ...Object.keys(theirs)].map((path) => [path, `${path}\n`]))
  const base = commit(forge, 'acme/api', 'main', 'base', shared)
  place(forge, 'acme/api', `refs/heads/${rc}`, base)
  place(forge, 'acme/api', 'refs/heads/production', base)
  const before = commit(forge, 'acme/api', rc, 'ours', own)
  const production = commit(forge, 'acme/api', 'production', 'hotfix', theirs)
  return { forge, production, before }
}
const files = (count: number, text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`file-${String(index).padStart(2, '0')}`, `${text}\n`]),
  )

describe('composing', () => {
  test('merges the commit into the RC branch with the message given', async () => {
    const { forge, production, before } = parted({ 'a.txt': 'ours\n' }, { 'b.txt': 'theirs\n' })
    expect(await forge.github.perform([compose(production)])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [],
    })
    expect(readCommit(forge.world.objects, rcOf(forge))).toMatchObject({
      parents: [before, production],
      message: 'Take in production',
    })
    const merged = ['a.txt', 'b.txt'].map((path) =>
      Buffer.from(readFile(forge.world.objects, rcOf(forge), path)?.content ?? []).toString(),
    )
    expect(merged).toEqual(['ours\n', 'theirs\n'])
  })

  test('does nothing where the branch contains the commit', async () => {
    const { forge, production } = parted({ 'a.txt': 'ours\n' }, { 'b.txt': 'theirs\n' })
    await forge.github.perform([compose(production)])
    const merged = rcOf(forge)
    expect(await forge.github.perform([compose(production)])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [],
    })
    expect(rcOf(forge)).toBe(merged)
  })

  test('a conflict names the files that both sides changed since they parted, and no others', async () => {
    const { forge, production, before } = parted(
      { 'a.txt': 'ours\n', 'both.txt': 'ours\n' },
      { 'both.txt': 'theirs\n', 'z.txt': 'theirs\n' },
    )
    const { refused } = await forge.github.perform([compose(production)])
    expect(refused).toEqual([
      {
        effect: compose(production),
        message: `${production} cannot be merged into ${rc} of acme/api: both sides changed both.txt`,
      },
    ])
    expect(rcOf(forge)).toBe(before)
    expect(forge.calls.map((call) => call.route)).toEqual([
      'repos/merge',
      'repos/compare-commits-with-basehead',
      'repos/compare-commits-with-basehead',
      'graphql:ReadTexts',
    ])
  })

  test('a conflict names the one file of twelve that git has one in, where a squash brought the others to both sides alike', async () => {
    const squashed = files(11, 'feature')
    const { forge, production } = parted(
      { ...squashed, 'price.txt': 'ours\n' },
      { ...squashed, 'price.txt': 'theirs\n' },
    )
    expect((await forge.github.perform([compose(production)])).refused).toMatchObject([
      { message: expect.stringMatching(/: both sides changed price\.txt$/u) },
    ])
  })

  test('a conflict does not name a file that a side moved and whose lines go together, and names one whose lines do not', async () => {
    const text = (word: string, ...changed: readonly number[]): string =>
      Array.from({ length: 12 }, (_, index) => `${changed.includes(index) ? word : 'line'} ${index}\n`).join('')
    const forge = openForge('acme/api')
    const base = commit(forge, 'acme/api', 'main', 'base', {
      'moved.txt': text('', 0),
      'both.txt': text('', 1),
      'clash.txt': text('', 2),
    })
    for (const branch of [rc, 'production']) place(forge, 'acme/api', `refs/heads/${branch}`, base)
    commit(forge, 'acme/api', rc, 'ours', {
      'moved.txt': null,
      'to/moved.txt': text('', 0).replace('line 11', 'ours 11'),
      'both.txt': null,
      'to/both.txt': text('', 1).replace('line 11', 'ours 11'),
      'clash.txt': null,
      'to/clash.txt': text('', 2).replace('line 11', 'ours 11'),
    })
    const production = commit(forge, 'acme/api', 'production', 'hotfix', {
      'moved.txt': text('', 0).replace('line 5', 'theirs 5'),
      'both.txt': null,
      'to/both.txt': text('', 1).replace('line 5', 'theirs 5'),
      'clash.txt': text('', 2).replace('line 11', 'theirs 11'),
    })
    expect((await forge.github.perform([compose(production)])).refused).toMatchObject([
      { message: expect.stringMatching(/: both sides changed clash\.txt$/u) },
    ])
  })

  test('a conflict does not name a file whose lines go together', async () => {
    const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
    const forge = openForge('acme/api')
    const base = commit(forge, 'acme/api', 'main', 'base', {
      'far.txt': lines('a', 'b', 'c'),
      'near.txt': lines('a', 'b'),
      'gone.txt': 'x\n',
    })
    place(forge, 'acme/api', `refs/heads/${rc}`, base)
    place(forge, 'acme/api', 'refs/heads/production', base)
    commit(forge, 'acme/api', rc, 'ours', {
      'far.txt': lines('A', 'b', 'c'),
      'near.txt': lines('A', 'b'),
      'gone.txt': null,
      place: 'a file\n',
    })
    const production = commit(forge, 'acme/api', 'production', 'theirs', {
      'far.txt': lines('a', 'b', 'C'),
      'near.txt': lines('a', 'B'),
      'gone.txt': 'y\n',
      'place/here': 'a folder\n',
    })
    expect((await forge.github.perform([compose(production)])).refused).toMatchObject([
      { message: expect.stringMatching(/: both sides changed gone\.txt, near\.txt, place$/u) },
    ])
  })

  test('a conflict in many files names twenty and counts the rest', async () => {
    const { forge, production } = parted(files(23, 'ours'), files(23, 'theirs'))
    const [refusal] = (await forge.github.perform([compose(production)])).refused
    expect(refusal?.message).toMatch(/both sides changed file-00, .*file-19 and 3 more$/u)
  })

  test("into a branch that is not there is refused in GitHub's words", async () => {
    const forge = openForge('acme/api')
    const { refused } = await forge.github.perform([compose(refsOf(forge, 'acme/api')['refs/heads/main'] ?? '')])
    expect(refused).toMatchObject([{ message: expect.stringContaining('Base does not exist') }])
  })

  test('whose answer is lost is neither repeated nor reported as refused', async () => {
    const { forge, production } = parted({ 'a.txt': 'ours\n' }, { 'b.txt': 'theirs\n' })
    forge.fault = loseAnswer
    expect(await forge.github.perform([compose(production)])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [],
    })
    expect(forge.calls).toHaveLength(1)
    expect(readCommit(forge.world.objects, rcOf(forge)).parents).toContain(production)
  })

  test('comes after the refs of the same wave', async () => {
    const { forge, production } = parted({ 'a.txt': 'ours\n' }, { 'b.txt': 'theirs\n' })
    await forge.github.perform([
      compose(production),
      { type: 'move', repository: 'acme/api', moves: [{ ref: 'refs/heads/next', from: null, to: production }] },
    ])
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:Look', 'graphql:MoveRefs', 'repos/merge'])
  })
})

describe('joining what a squash brought to production', () => {
  const join = (head: Sha, merge: Sha): Effect => ({ ...compose(merge), keeps: { head, production: 'production' } })
  const signatures = (forge: Forge, branch: string): void => {
    forge.world = addRuleset(forge.world, 'acme/api', {
      name: 'signed',
      target: 'branch',
      enforcement: 'active',
      include: [`refs/heads/${branch}`],
      exclude: [],
      bypassActors: [],
      rules: [{ type: 'required_signatures' }],
    })
  }

  test('keeps the tree of the RC branch, and holds production from then on', async () => {
    const { forge, production, before } = parted({ 'a.txt': 'ours\n' }, { 'a.txt': 'squashed\n' })
    expect(await forge.github.perform([join(before, production)])).toMatchObject({ refused: [] })
    expect(readCommit(forge.world.objects, rcOf(forge))).toMatchObject({
      parents: [before, production],
      tree: readCommit(forge.world.objects, before).tree,
    })
  })

  test('leaves the branch to whoever pushed meanwhile', async () => {
    const { forge, production, before } = parted({ 'a.txt': 'ours\n' }, { 'a.txt': 'squashed\n' })
    const pushed = commit(forge, 'acme/api', rc, 'fix: at the last moment', { 'b.txt': 'b\n' })
    expect(await forge.github.perform([join(before, production)])).toMatchObject({ refused: [] })
    expect(rcOf(forge)).toBe(pushed)
  })

  test.each([rc, 'production'])(
    'drops a commit that GitHub did not sign where %s demands signatures',
    async (branch) => {
      const { forge, production, before } = parted({ 'a.txt': 'ours\n' }, { 'a.txt': 'squashed\n' })
      signatures(forge, branch)
      const { refused } = await forge.as('zoe-token').perform([join(before, production)])
      expect(refused).toMatchObject([
        { message: expect.stringContaining(`${branch} takes signed commits only`) as unknown },
      ])
      expect(rcOf(forge)).toBe(before)
    },
  )

  test('takes it where nobody demands signatures, and one that GitHub signed in any case', async () => {
    const { forge, production, before } = parted({ 'a.txt': 'ours\n' }, { 'a.txt': 'squashed\n' })
    expect(await forge.as('zoe-token').perform([join(before, production)])).toMatchObject({ refused: [] })
    const other = parted({ 'a.txt': 'ours\n' }, { 'a.txt': 'squashed\n' })
    signatures(other.forge, 'production')
    await other.forge.github.perform([join(other.before, other.production)])
    expect([rcOf(forge) === before, rcOf(other.forge) === other.before]).toEqual([false, false])
  })
})
