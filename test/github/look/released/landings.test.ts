import { describe, expect, test } from '@jest/globals'
import type { ReversalsSeen } from '../../../../src/domain/questions/reversals.ts'
import type { Landing } from '../../../../src/domain/words/manifest.ts'
import type { Sha } from '../../../../src/domain/words/names.ts'
import { commit, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

/* Which commit of production is another one's squash: docs/decisions/0086-a-squash-is-known-by-its-tree.md. */

const name = 'acme/api'
const headOf = (forge: Forge, branch: string): Sha => refsOf(forge, name)[`refs/heads/${branch}`] ?? ''

async function look(forge: Forge, landings?: readonly Landing[]): Promise<ReversalsSeen | undefined> {
  const { reversals } = await forge.github.look([
    { about: 'reversals', name, branch: 'main', production: 'master', ...(landings === undefined ? {} : { landings }) },
  ])
  return reversals?.[`${name} ${headOf(forge, 'main')} ${headOf(forge, 'master')}`]
}

/** Source has a basket, then pays; production, which parted before, is squashed to both. */
function squashed(): { readonly forge: Forge; readonly basket: Sha; readonly pay: Sha; readonly squash: Sha } {
  const forge = openForge(name)
  place(forge, name, 'refs/heads/master', commit(forge, name, 'main', 'chore: set up', { 'shop.txt': 'shop\n' }))
  const basket = commit(forge, name, 'main', 'feat: basket', { 'basket.txt': 'basket\n' })
  const pay = commit(forge, name, 'main', 'feat: pay', { 'pay.txt': 'pay\n' })
  const squash = commit(forge, name, 'master', 'Release (#7)', { 'basket.txt': 'basket\n', 'pay.txt': 'pay\n' })
  commit(forge, name, 'main', 'feat: search', { 'search.txt': 'search\n' })
  return { forge, basket, pay, squash }
}

/** A candidate on a branch of its own, which holds a fix that source lacks, and its squash on production. */
function released(): { readonly forge: Forge; readonly candidate: Sha; readonly landed: Sha } {
  const { forge } = squashed()
  place(forge, name, 'refs/heads/rc/2026.11', headOf(forge, 'main'))
  const candidate = commit(forge, name, 'rc/2026.11', 'fix: pay', { 'pay.txt': 'pay well\n' })
  const landed = commit(forge, name, 'master', 'Release (#9)', { 'search.txt': 'search\n', 'pay.txt': 'pay well\n' })
  return { forge, candidate, landed }
}

describe('a squash by hand', () => {
  test('is known by the commit of source that has its tree', async () => {
    const { forge, pay, squash } = squashed()
    expect(await look(forge)).toEqual({ found: [], whole: true, landing: { commit: squash, of: pay, isHeld: true } })
  })

  test('is known below what others committed on top of it', async () => {
    const { forge, pay, squash } = squashed()
    commit(forge, name, 'master', 'fix: at night', { 'night.txt': 'night\n' })
    expect(await look(forge)).toEqual({ found: [], whole: true, landing: { commit: squash, of: pay, isHeld: true } })
  })

  test('is none where production goes back to what it had landed before: that is taken back', async () => {
    const { forge, pay, squash } = squashed()
    const back = commit(forge, name, 'master', 'only the basket', { 'pay.txt': null })
    expect(await look(forge)).toMatchObject({
      found: [{ commit: back, files: ['pay.txt'] }],
      landing: { commit: squash, of: pay },
    })
  })

  test('is none where its commit of source lacks what both have: a hotfix that was merged back is taken back', async () => {
    const { forge } = squashed()
    const [message, branch] = ['Take in production', 'main']
    const hotfix = commit(forge, name, 'master', 'fix: at night', { 'night.txt': 'night\n' })
    await forge.github.perform([{ type: 'compose', repository: name, branch, merge: hotfix, message }])
    const revert = commit(forge, name, 'master', 'no night', { 'night.txt': null })
    const seen = await look(forge)
    expect(seen).toMatchObject({ found: [{ commit: revert, files: ['night.txt'] }] })
    expect(seen?.landing).toBeUndefined()
  })

  test('is of the first commit with its tree where source went on, landed again and returned to it: that is asked about', async () => {
    const { forge } = squashed()
    const search = commit(forge, name, 'master', 'Release (#8)', { 'search.txt': 'search\n' })
    const of = headOf(forge, 'main')
    const back = commit(forge, name, 'main', 'no search', { 'search.txt': null })
    expect(await look(forge)).toMatchObject({
      found: [{ commit: back, files: ['search.txt'], own: true }],
      whole: true,
      landing: { commit: search, of, isHeld: true },
    })
  })

  test('is unknown where no tree is alike, and everything is merged as it is', async () => {
    const { forge } = squashed()
    place(forge, name, 'refs/heads/master', headOf(forge, 'main'))
    commit(forge, name, 'main', 'feat: more', { 'more.txt': 'more\n' })
    commit(forge, name, 'master', 'More, and other (#8)', { 'more.txt': 'more\n', 'other.txt': 'other\n' })
    expect(await look(forge)).toEqual({ found: [], whole: true })
  })
})

describe('a landing that a release recorded', () => {
  test('is what production holds, though source lacks the candidate', async () => {
    const { forge, candidate, landed } = released()
    expect(await look(forge, [{ commit: landed, of: candidate }])).toEqual({
      found: [],
      whole: true,
      landing: { commit: landed, of: candidate, isHeld: false },
    })
  })

  test('gives way to a newer one, and to what source has by now', async () => {
    const { forge, candidate, landed } = released()
    const earlier = squashed().squash
    place(forge, name, 'refs/heads/main', candidate)
    expect(
      (
        await look(forge, [
          { commit: earlier, of: candidate },
          { commit: landed, of: candidate },
        ])
      )?.landing,
    ).toEqual({
      commit: landed,
      of: candidate,
      isHeld: true,
    })
  })

  test('is none where production does not hold it any more', async () => {
    const { forge, candidate, landed } = released()
    place(forge, name, 'refs/heads/master', commit(forge, name, 'other', 'another line', { 'other.txt': 'o\n' }))
    expect((await look(forge, [{ commit: landed, of: candidate }]))?.landing).toBeUndefined()
  })

  test('asks what its candidate took back of source, and what production took back on top', async () => {
    const { forge, landed } = released()
    const fix = headOf(forge, 'rc/2026.11')
    const dropped = commit(forge, name, 'rc/2026.11', 'no basket in this one', { 'basket.txt': null })
    const release = commit(forge, name, 'master', 'Release (#10)', { 'basket.txt': null })
    const taken = commit(forge, name, 'master', 'no search', { 'search.txt': null })
    expect(landed).not.toBe(fix)
    expect(await look(forge, [{ commit: release, of: dropped }])).toMatchObject({
      found: [
        { commit: dropped, files: ['basket.txt'] },
        { commit: taken, files: ['search.txt'] },
      ],
      landing: { commit: release, of: dropped, isHeld: false },
    })
  })
})
