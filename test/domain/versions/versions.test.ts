import { describe, expect, test } from '@jest/globals'
import type { LineSeen } from '../../../src/domain/questions/plan.ts'
import {
  findUnread,
  firstVersion,
  lastRelease,
  latestVersion,
  nextVersion,
  tagOf,
} from '../../../src/domain/versions/versions.ts'

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
    ['v{version}', ['V2.0.0', 'vv2.0.0', 'api/v2.0.0', 'v2.0.0/linux', 'web@2.0.0', 'v1.0.0'], '1.0.0'],
    ['v{version}', ['v1.2.3+5', 'v1.2.2'], '1.2.3'],
    ['v{version}', ['v2.0.0-rc.1+5', 'v1.2.2'], '1.2.2'],
    ['web@{version}', ['web@1.2.3', 'api@2.0.0', 'v3.0.0'], '1.2.3'],
    ['api/v{version}', ['api/v1.2.3', 'v3.0.0'], '1.2.3'],
    ['{version}', ['1.2.0', '2026.11.30', '2026.12.1', '1.1.0'], '1.2.0'],
    ['v{version}', ['v0.1.0', 'v20261130.0.0'], '0.1.0'],
    ['{version}', ['2026.11.30', '2026.9.1'], '2026.11.30'],
    ['{version}', ['v1.2.0', '2026.11.30'], '2026.11.30'],
    ['{version}', ['999.0.0', '1.0.0'], '999.0.0'],
    ['{version}-final', ['1.2.3-final', '1.2.4'], '1.2.3'],
  ])('with %s among %j is %s', (pattern, tags, latest) => {
    expect(latestVersion(pattern, tags)).toBe(latest)
  })

  test('makes its tag by the pattern', () => {
    expect(tagOf('v{version}', '1.2.3')).toBe('v1.2.3')
  })
})

describe('the last release before what is to be released', () => {
  const ours = (ahead = 9): LineSeen => ({ is: 'ours', ahead })
  const beside = (ahead: number): LineSeen => ({ is: 'beside', ahead })
  const unrelated: LineSeen = { is: 'unrelated', ahead: 0 }
  test.each<[string, Readonly<Record<string, LineSeen>>, string | null]>([
    ['is the highest that source or production holds', { 'v1.1.0': ours(3), 'v1.0.0': ours(8) }, 'v1.1.0'],
    [
      'is not the first of the next major version, made on a branch of its own',
      { 'v2.0.0': beside(2), 'v1.1.0': ours(3) },
      'v1.1.0',
    ],
    ['is not a hotfix of what was released before', { 'v1.1.1': beside(3), 'v1.1.0': ours(3) }, 'v1.1.0'],
    ['is one on a commit beside source that released more of it', { 'v1.2.0': beside(1), 'v1.1.0': ours(3) }, 'v1.2.0'],
    [
      'is the one beside source that released most of it, where source holds none',
      { 'v2.0.0': beside(7), 'v1.1.0': beside(2), 'v1.0.0': beside(5) },
      'v1.1.0',
    ],
    ['is the highest of those that released as much', { 'v1.1.1': beside(2), 'v1.1.0': beside(2) }, 'v1.1.1'],
    ['has history in common with source', { 'v9.0.0': unrelated, 'v1.1.0': ours() }, 'v1.1.0'],
    ['is none where nothing has', { 'v9.0.0': unrelated }, null],
  ])('%s', (_, lines, tag) => {
    expect(lastRelease('v{version}', Object.keys(lines), lines)?.tag ?? null).toBe(tag)
  })

  test('is the highest of all where nobody looked at their lines', () => {
    expect(lastRelease('v{version}', ['v1.0.0', 'v2.0.0'])?.version).toBe('2.0.0')
  })
})

describe('the first version', () => {
  test.each([
    [[], '0.1.0'],
    [['v2.0.0-beta.9', 'v2.0.0-beta.10'], '2.0.0'],
    [['v0.3.0-alpha.1', 'v0.2.0-rc.1'], '0.3.0'],
    [['nightly-12'], '0.1.0'],
  ])('with the tags %j is %s', (tags, version) => {
    expect(firstVersion('v{version}', tags)).toBe(version)
  })
})

describe('a version that the pattern does not read', () => {
  test.each([
    ['v{version}', ['3.4.0'], '3.4.0'],
    ['v{version}', ['release-3.4.0', 'release/3.5.0'], 'release/3.5.0'],
    ['v{version}', ['api@3.4.0'], 'api@3.4.0'],
    ['v{version}', ['@acme/api@3.4.0'], '@acme/api@3.4.0'],
    ['v{version}', ['v3.4.0.1'], 'v3.4.0.1'],
    ['v{version}', ['v03.04.00'], 'v03.04.00'],
    ['v{version}', ['2026.11'], '2026.11'],
    ['{version}', ['v3.4.0'], 'v3.4.0'],
    [
      'v{version}',
      ['api/v3.4.0', 'web@3.4.0', 'web-v3.4.0', 'nightly-3.4.0', 'nightly-12', 'v1', '7', 'build-2026-11-30', 'stable'],
      null,
    ],
    ['v{version}', ['3.4.0', 'v3.4.0'], null],
    ['web-{version}', ['v3.4.0', '3.4.0'], null],
    ['{version}', ['1.2.0', '2026.11.30'], null],
    ['release-{version}', ['v3.4.0', 'release-1.0.0'], 'v3.4.0'],
  ])('under %s among %j is %s', (pattern, tags, unread) => {
    expect(findUnread(pattern, 'acme/api', tags)).toBe(unread)
  })
})
