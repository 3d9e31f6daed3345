import { beforeAll, describe, expect, test } from '@jest/globals'
import { countRequests, type Counted } from '../../src/simulation/count-requests.ts'

describe('what a release asks of GitHub', () => {
  let counted: readonly Counted[]
  beforeAll(async () => {
    counted = [await countRequests(8), await countRequests(40)]
  })
  const grown = (step: keyof Counted['requests']): number => counted[1]!.requests[step] - counted[0]!.requests[step]

  test('is a release that ships, whatever the size; 40 repositories have 60 edges', () => {
    expect(counted.map(({ repositories, edges, layers, status }) => [repositories, edges, layers, status])).toEqual([
      [8, 11, 4, 'shipped'],
      [40, 60, 6, 'shipped'],
    ])
  })

  test('grows by nothing where repositories have checks of their own: 32 more are planned and proven in the same requests', () => {
    expect([grown('plan-release'), grown('run-tier-gate')]).toEqual([0, 0])
  })

  test('grows with layers where branches move: two more layers are a few requests each, not 32', () => {
    expect(grown('cut-rc')).toBe(2 * 2)
    expect(grown('promote-staging')).toBe(2 * 3)
  })

  test('grows with layers in production too, and by the one request that publishing each release costs', () => {
    expect(grown('promote') - 32).toBe(2 * 4)
  })
})
