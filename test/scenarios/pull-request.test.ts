import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listPulls } from 'embedded-github/github/tracker/issues'
import { playExample, type Played } from './played.ts'

/* A train whose production takes pull requests, with the workflow files and bundles in dist; git has the last word. */

describe('production by pull request, with one repository that squashes and one that is moved by fast-forward', () => {
  let played: Played
  beforeAll(async () => {
    played = await playExample('promotion/pull-request')
  }, 300_000)
  afterAll(async () => {
    await played[Symbol.asyncDispose]()
  })
  const at = (repository: string, revision: string): string => played.git(repository, 'rev-parse', revision)

  test('ships', () => {
    expect(played.ended).toMatchObject({ code: 0, stderr: '' })
    expect(played.report).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
  })

  test('lands the tree that was proven, by a commit of its own, and tags that commit', () => {
    for (const repository of ['api', 'web', 'docs']) {
      const head = played.report.candidate?.heads[`acme/${repository}`] ?? ''
      expect(at(repository, 'master^{tree}')).toBe(at(repository, `${head}^{tree}`))
      expect(at(repository, 'v0.1.0^{commit}')).toBe(at(repository, 'master'))
      expect(at(repository, 'master') === head).toBe(repository === 'docs')
    }
    expect(played.git('api', 'log', '-1', '--format=%P', 'master').split(' ')).toContain(
      played.report.candidate?.heads['acme/api'],
    )
    expect(played.git('web', 'log', '-1', '--format=%P', 'master').split(' ')).toHaveLength(1)
  })

  test('leaves no pull request and no branch of its own open, and every other branch is there', () => {
    for (const repository of ['api', 'web', 'docs']) {
      expect(played.git(repository, 'for-each-ref', '--format=%(refname)', 'refs/heads').split('\n').sort()).toEqual(
        ['main', 'master', 'rc/2026.11', 'staging'].map((branch) => `refs/heads/${branch}`),
      )
    }
    expect(listPulls(played.world, 'acme/api').map(({ state, pull }) => [state, pull.merged !== null])).toEqual([
      ['closed', true],
    ])
    expect(listPulls(played.world, 'acme/docs')).toEqual([])
  })

  test('moves no production before every review has come', () => {
    const pivot = played.last.pivot ?? 0
    const reviewed = listPulls(played.world, 'acme/web').flatMap(({ pull }) => pull.reviews)
    expect(reviewed.map(({ author }) => author)).toEqual(['ann'])
    expect(reviewed[0]?.submittedAt).toBeLessThanOrEqual(pivot)
    const landed = played.moves('api', 'master').at(-1)
    expect(landed?.at).toBeGreaterThanOrEqual(reviewed[0]?.submittedAt ?? Infinity)
  })
})

describe('what people do to a pull request of a release', () => {
  test('a merge before its turn holds the release, in words that name who and which', async () => {
    await using played = await playExample('promotion/pull-request', 'merged-early')
    expect(played.ended).toMatchObject({ code: 0, stderr: '' })
    expect(played.last).toMatchObject({
      status: 'held',
      attention: [{ reason: expect.stringContaining('bob merged ') }],
    })
    expect(played.last.pivot).toBeUndefined()
    expect(played.git('api', 'tag')).toBe('')
  }, 300_000)

  test('closing one stops it until whoever did that opens it again', async () => {
    await using played = await playExample('promotion/pull-request', 'closed')
    expect(played.ended).toMatchObject({ code: 0, stderr: '' })
    expect(played.revisions.map(({ manifest }) => manifest.attention.map(({ on }) => on)).flat()).toContain('ann')
    expect(listPulls(played.world, 'acme/web')).toHaveLength(1)
  }, 300_000)
})
