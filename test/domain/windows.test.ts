import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { openWindow } from '../../src/domain/requirements/unfrozen.ts'
import type { FreezeWindow } from '../../src/domain/words/train.ts'
import { started, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

const day = 86_400_000
const window = (from: number, to: number, parts: Partial<FreezeWindow> = {}): FreezeWindow => ({
  from,
  to,
  reason: 'year end',
  except: [],
  ...parts,
})
const closed = train({ freeze: [window(started - day, started + day)] })

describe('a freeze window', () => {
  test('that is open lets nothing ship, says why and until when', () => {
    expect(decide(closed, readyRelease(), worldAt())).toMatchObject({
      phase: 'ship',
      step: null,
      effects: [],
      attention: [
        {
          code: 'freeze-window',
          on: 'time',
          until: started + day,
          reason: 'nothing ships until 2026-11-03 09:00 UTC: year end',
        },
      ],
    })
  })

  test('keeps nothing from being proven', () => {
    expect(decide(closed, { ...readyRelease(), evidence: [] }, worldAt())).toMatchObject({
      phase: 'development',
      step: 'run-tier-gate',
    })
  })

  test('opens with its first moment and is over with its last, by GitHub’s clock', () => {
    const at = (moment: number) => openWindow({ freeze: [window(started, started + day)] }, 'regular', moment)
    expect(
      [at(started - 1), at(started), at(started + day - 1), at(started + day)].map((open) => open !== undefined),
    ).toEqual([false, true, true, false])
  })

  test('is not for the kinds that it excepts', () => {
    const hotfixes = { freeze: [window(started, started + day, { except: ['hotfix'] })] }
    expect([openWindow(hotfixes, 'hotfix', started), openWindow(hotfixes, 'regular', started)?.reason]).toEqual([
      undefined,
      'year end',
    ])
  })

  test('of several the one that ends last is told', () => {
    expect(
      openWindow(
        { freeze: [window(started, started + 3 * day, { reason: 'audit' }), window(started, started + day)] },
        'regular',
        started,
      )?.reason,
    ).toBe('audit')
  })

  test('that opens once production has begun to move stops nothing', () => {
    expect(decide(closed, readyRelease({ pivot: started - 1 }), worldAt())).toMatchObject({
      step: 'promote',
      effects: [{ type: 'move' }],
    })
  })
})
