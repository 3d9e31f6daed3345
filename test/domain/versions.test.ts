import { describe, expect, test } from '@jest/globals'
import { latestVersion, nextVersion, tagOf } from '../../src/domain/versions.ts'

describe('the next version', () => {
  const conventional = { version: { strategy: 'conventional' } } as const
  test.each([
    [null, ['feat: begin'], '0.1.0'],
    ['1.2.3', [], '1.2.4'],
    ['1.2.3', ['fix: a', 'chore: b'], '1.2.4'],
    ['1.2.3', ['fix: a', 'feat(api): b'], '1.3.0'],
    ['1.2.3', ['feat!: drop c'], '2.0.0'],
    ['1.2.3', ['fix: a\n\nBREAKING CHANGE: b is gone'], '2.0.0'],
    ['0.4.1', ['feat!: drop c'], '0.5.0'],
    ['1.2.3', ['FEAT: a'], '1.3.0'],
    ['1.2.3', ['Feat(API)!: drop c'], '2.0.0'],
    ['1.2.3', ['build-deps!: drop c'], '2.0.0'],
    ['1.2.3', ['fix: a\n\nbreaking change: is written in capitals'], '1.2.4'],
    ['1.2.3', ['merge: nothing feat: to see'], '1.2.4'],
  ])('after %s with %j is %s', (from, messages, next) => {
    expect(nextVersion(conventional, from, messages)).toBe(next)
  })

  test('is what the train fixes', () => {
    expect(nextVersion({ version: { strategy: 'fixed', next: '2.0.0' } }, '1.9.9', ['feat!: x'])).toBe('2.0.0')
  })
})

describe('the latest version', () => {
  test.each([
    ['v{version}', ['v1.10.0', 'v1.9.0', 'v2.0.0-rc.1', 'vnext', '3.0.0'], '1.10.0'],
    ['app-{version}', ['app-0.2.0', 'v9.0.0'], '0.2.0'],
    ['v{version}', [], null],
    ['v{version}', ['v1.2', 'v01.2.3', 'v'], null],
  ])('with %s among %j is %s', (pattern, tags, latest) => {
    expect(latestVersion(pattern, tags)).toBe(latest)
  })

  test('makes its tag by the pattern', () => {
    expect(tagOf('v{version}', '1.2.3')).toBe('v1.2.3')
  })
})
