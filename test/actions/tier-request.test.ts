import { describe, expect, test } from '@jest/globals'
import { commitsOf, readTierRequest, requireCommit } from '../../src/actions/run-tier-gate/tier-request.ts'
import { pack } from '../../src/domain/text/packed.ts'
import { problemsOf } from './problems.ts'
import { sha, tierRequest } from './tier-requests.ts'

describe('the request that starts a tier', () => {
  test('is read as Convoy sent it', () => {
    expect(readTierRequest(JSON.stringify(tierRequest()))).toMatchObject({
      tier: 'tier1',
      repository: 'acme/web',
      candidate: { number: 2 },
      heads: { 'acme/web': sha('1') },
      command: 'npm test',
    })
  })

  test('that is wrong in many places is refused with all of them', async () => {
    const wrong = tierRequest({
      protocol: 2,
      request: '../x',
      heads: { 'acme/web': 'main', '__proto__x/y': sha('1') },
      candidate: { number: 0, digest: 'x' },
      surprise: true,
    })
    const problems = await problemsOf(() => readTierRequest(JSON.stringify(wrong)))
    expect(problems.map(({ message }) => message.split(' must')[0])).toEqual([
      'convoy.surprise',
      'convoy.protocol',
      'convoy.request',
      'convoy.candidate.number',
      'convoy.candidate.digest',
      'convoy.heads.acme/web',
      'convoy.heads.__proto__x/y',
    ])
  })

  test('is read as well where its commits are packed, and no further than a candidate goes', async () => {
    const packed = (value: unknown): string => JSON.stringify(tierRequest({ heads: pack(value) }))
    expect(readTierRequest(packed({ 'acme/web': sha('1') }))).toEqual(readTierRequest(JSON.stringify(tierRequest())))
    for (const wrong of [
      packed({ 'acme/web': 'main' }),
      packed(['acme/web']),
      packed({ 'acme/web': 'x'.repeat(600_000) }),
      JSON.stringify(tierRequest({ heads: 'H4sIAAAA' })),
    ]) {
      expect((await problemsOf(() => readTierRequest(wrong))).map(({ message }) => message)).toEqual([
        expect.stringContaining('convoy.heads'),
      ])
    }
  })

  test.each(['', 'null', '[]', '{', '"x"', `{"protocol":1,"x":"${'x'.repeat(66_000)}"}`])(
    '%#: text that is no request is refused',
    async (text) => {
      expect((await problemsOf(() => readTierRequest(text))).length).toBeGreaterThan(0)
    },
  )

  test('without a command is refused: there would be nothing to judge', async () => {
    const [problem] = await problemsOf(() => readTierRequest(JSON.stringify(tierRequest({ command: undefined }))))
    expect(problem?.message).toContain('convoy.command')
  })
})

describe('a run', () => {
  const request = readTierRequest(JSON.stringify(tierRequest()))

  test('at the commit that was asked for may go on', () => {
    expect(() => requireCommit(request, { repository: 'acme/web', sha: sha('1') })).not.toThrow()
  })

  test('at another commit is refused, because its result would be about something else', async () => {
    const [problem] = await problemsOf(() => requireCommit(request, { repository: 'acme/web', sha: sha('9') }))
    expect(problem?.code).toBe('COMMIT_MOVED')
  })

  test('in another repository is refused', async () => {
    const [problem] = await problemsOf(() => requireCommit(request, { repository: 'acme/api', sha: sha('1') }))
    expect(problem?.code).toBe('REQUEST_FOR_ANOTHER')
  })

  test('of a repository tier has that repository alone, of a release tier the tier repository and the whole candidate', () => {
    const heads = { 'acme/api': sha('2'), 'acme/web': sha('1') }
    const release = readTierRequest(
      JSON.stringify(
        tierRequest({ repository: undefined, heads, tierHeads: { 'acme/e2e': sha('3'), 'acme/other-e2e': sha('4') } }),
      ),
    )
    expect(commitsOf(readTierRequest(JSON.stringify(tierRequest({ heads }))), 'acme/web')).toEqual({
      'acme/web': sha('1'),
    })
    expect(commitsOf(release, 'acme/e2e')).toEqual({ ...heads, 'acme/e2e': sha('3') })
  })
})
