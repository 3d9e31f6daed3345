import { describe, expect, test } from '@jest/globals'
import { decide, questions } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { Hop, Manifest } from '../../src/domain/words/manifest.ts'
import { ask, sha, started, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

const toStaging: Hop = {
  to: 'staging',
  repository: 'acme/app',
  candidate: 1,
  at: started,
  moved: true,
  from: sha('0'),
  head: sha('a'),
}
const givenUp = (parts: Partial<Manifest> = {}): Manifest =>
  readyRelease({ hops: [toStaging], asks: [ask('stop', { type: 'abort', why: 'the customer left' }, 'ann')], ...parts })

describe('a release that is given up', () => {
  test('first puts staging back to where it was before the release moved it, by compare-and-swap', () => {
    expect(decide(train(), givenUp(), worldAt())).toMatchObject({
      step: 'promote-staging',
      entries: [],
      effects: [
        {
          type: 'move',
          repository: 'acme/app',
          moves: [{ ref: 'refs/heads/staging', from: sha('a'), to: sha('0'), force: true }],
        },
      ],
    })
  })

  test('however many candidates were there, to where it was before the first', () => {
    const hops: readonly Hop[] = [
      { ...toStaging, head: sha('b') },
      { ...toStaging, candidate: 2, from: sha('b') },
    ]
    expect(decide(train(), givenUp({ hops }), worldAt()).effects).toMatchObject([
      { moves: [{ from: sha('a'), to: sha('0') }] },
    ])
  })

  test('then has ended: nothing else moved, and nothing is looked at again', () => {
    const decision = decide(train(), givenUp(), worldAt({ staging: '0' }))
    expect(decision).toMatchObject({ status: 'aborted', entries: [{ add: 'aborted' }], effects: [] })
    const ended = write(givenUp(), decision)
    expect(ended).not.toHaveProperty('unrestored')
    expect(questions(train(), ended)).toEqual([])
    expect(decide(train(), ended, worldAt({ staging: '0' }))).toMatchObject({
      status: 'aborted',
      step: null,
      entries: [],
      effects: [],
    })
  })

  test('leaves staging to whoever moved it since, and records where', () => {
    const decision = decide(train(), givenUp(), worldAt({ staging: 'e' }))
    expect(decision).toMatchObject({ status: 'aborted', effects: [] })
    expect(write(givenUp(), decision).unrestored).toEqual([{ repository: 'acme/app', head: sha('e') }])
  })

  test('records that staging is gone where somebody deleted it', () => {
    const world = worldAt()
    const app = world.repositories['acme/app']!
    const seen = {
      ...world,
      repositories: {
        ...world.repositories,
        'acme/app': { ...app, refs: { ...app.refs, 'refs/heads/staging': null } },
      },
    }
    expect(write(givenUp(), decide(train(), givenUp(), seen)).unrestored).toEqual([{ repository: 'acme/app' }])
  })

  test('before it was ever on staging puts nothing back', () => {
    const decision = decide(train(), givenUp({ hops: [] }), worldAt({ staging: 'e' }))
    expect(decision).toMatchObject({ status: 'aborted', effects: [] })
    expect(write(givenUp({ hops: [] }), decision)).not.toHaveProperty('unrestored')
  })
})

test('production that has begun to move is not given up: the release is finished', () => {
  expect(decide(train(), givenUp({ pivot: started }), worldAt())).toMatchObject({
    status: 'active',
    step: 'promote',
    effects: [{ type: 'move', moves: [{ ref: 'refs/heads/master' }, { ref: 'refs/tags/v0.1.0' }] }],
  })
})
