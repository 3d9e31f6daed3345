import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import { ask, member, started, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

/* docs/decisions/0010-observe-writes-nothing-that-ships.md */
const observed = train({ repositories: [member('acme/app', { promotion: 'observe', owner: '@ann' })] })
const release = (asks: Parameters<typeof ask>[] = []) =>
  readyRelease({ asks: asks.map((each) => ask(...each)) }, observed)

describe('a repository that is observed', () => {
  test('is proven as any other, and its staging is nobody’s business', () => {
    expect(decide(observed, { ...release(), evidence: [] }, worldAt({ staging: '0' })).effects).toMatchObject([
      { type: 'send', what: 'request' },
    ])
    expect(decide(observed, release(), worldAt({ staging: '0' })).phase).toBe('ship')
  })

  test('is moved by hand: Convoy names the branch, the tag and the owner it waits for, and writes nothing', () => {
    const decision = decide(observed, release(), worldAt({ staging: '0' }))
    expect(decision).toMatchObject({
      step: null,
      entries: [],
      effects: [],
      attention: [
        {
          on: '@ann',
          reason: 'people promote acme/app: Convoy waits for master on aaaaaaaaaa and v0.1.0 on aaaaaaaaaa',
        },
      ],
    })
  })

  test('waits for what is still missing, branch or tag', () => {
    expect(decide(observed, release(), worldAt({ master: 'a' })).attention).toMatchObject([
      { reason: 'people promote acme/app: Convoy waits for v0.1.0 on aaaaaaaaaa' },
    ])
  })

  test('ships when both are there, and nothing is published', () => {
    const decision = decide(observed, release(), worldAt({ master: 'a', tag: 'a' }))
    expect(decision).toMatchObject({ status: 'shipped', effects: [] })
    const shipped = write(release(), decision)
    expect(shipped).toMatchObject({ status: 'shipped', hops: [] })
    expect(shipped).not.toHaveProperty('pivot')
  })

  test('may be held to the end, for Convoy is past no pivot', () => {
    expect(
      decide(observed, release([['h', { type: 'hold', why: 'the demo' }]]), worldAt({ master: 'a' })),
    ).toMatchObject({ status: 'held', effects: [] })
  })

  test('blocks the release where somebody puts the tag elsewhere', () => {
    expect(decide(observed, release(), worldAt({ master: 'a', tag: 'e' }, { at: started }))).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'movable', on: '@ann' }],
    })
  })
})
