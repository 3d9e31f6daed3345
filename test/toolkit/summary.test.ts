import { describe, expect, test } from '@jest/globals'
import { fit } from '../../src/toolkit/summary.ts'

describe('a job summary', () => {
  test('that fits stays as it is', () => {
    expect(fit('# shipped\n')).toBe('# shipped\n')
  })

  test('that the runner would drop whole is cut at a whole character and says so', () => {
    const cut = fit('é'.repeat(700_000))
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024)
    expect(cut).toMatch(/é\n\n_Cut here/)
    expect(cut).not.toContain('�')
  })
})
