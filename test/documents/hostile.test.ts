import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/documents/event.ts'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { placesOf, problemsOf } from './expect-problems.ts'
import { single, singleWith } from './trains.ts'

const fill = (text: string): string => text.repeat(Math.floor(100_000 / text.length))

describe('a hostile train', () => {
  test('of 10 MB is refused before anything is parsed', () => {
    expect(placesOf(() => readTrain('a: &a [*a]\n'.repeat(1_000_000), 'train.yml'))).toEqual(['-:- TEXT_TOO_LARGE'])
  })

  test('is measured in bytes, not in characters', () => {
    expect(placesOf(() => readTrain(`${single}# ${'ä'.repeat(128_000)}`, 'train.yml'))).toEqual(['-:- TEXT_TOO_LARGE'])
  })

  test('that doubles itself by aliases is refused without following one', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n'
    expect(placesOf(() => readTrain(bomb, 'train.yml')).filter((place) => place.endsWith('YAML_ALIAS'))).toEqual(
      ['1:7', '2:7', '2:8', '2:12', '3:7', '3:8', '3:12'].map((place) => `${place} YAML_ALIAS`),
    )
  })

  test('with an alias is told of the alias, not of what the alias might have said', () => {
    expect(
      placesOf(() => readTrain(singleWith({ head: 'retries: &again { failed: 0 }\nkit: *again' }), 'train.yml')),
    ).toEqual(['3:17 YAML_ALIAS', '4:6 YAML_ALIAS'])
  })

  test('with a merge key is refused', () => {
    expect(placesOf(() => readTrain(singleWith({ head: 'retries: { <<: { failed: 0 } }' }), 'train.yml'))).toEqual([
      '3:12 YAML_ALIAS',
    ])
  })

  test('with a tag is refused, a built-in one too', () => {
    expect(placesOf(() => readTrain(singleWith({ head: 'kit: !!js/function "x"' }), 'train.yml'))).toContain(
      '3:20 YAML_TAG',
    )
    expect(placesOf(() => readTrain(single.replace('train: single', 'train: !!str single'), 'train.yml'))).toEqual([
      '1:14 YAML_TAG',
    ])
  })

  test('with a key twice is refused', () => {
    expect(placesOf(() => readTrain(`${single}train: other\n`, 'train.yml'))).toEqual(['8:1 KEY_DUPLICATE'])
  })

  test('with two documents is refused', () => {
    expect(placesOf(() => readTrain(`${single}---\ntrain: other\n`, 'train.yml'))).toEqual(['8:1 YAML_DOCUMENTS'])
  })

  test('that is no YAML is told where it stops being that', () => {
    expect(placesOf(() => readTrain('train: [a\ncontrol: b\n', 'train.yml'))).toContain('2:1 YAML_SYNTAX')
  })

  test.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s is refused, and no object is changed',
    (key) => {
      expect(
        placesOf(() => readTrain(singleWith({ head: `retries: { ${key}: { failed: 7 } }` }), 'train.yml')),
      ).toEqual(['3:12 KEY_FORBIDDEN'])
      expect(Object.hasOwn(Object.prototype, 'failed')).toBe(false)
    },
  )

  test('with a tier named constructor is refused', () => {
    expect(
      placesOf(() =>
        readTrain(
          singleWith({ tiers: '  - { name: tier1, scope: repository }\n  - { name: constructor, scope: release }' }),
          'train.yml',
        ),
      ),
    ).toEqual(['7:13 VALUE_FORM'])
  })

  test('that turns the direction of its text is refused, in a comment and behind an escape too', () => {
    expect(placesOf(() => readTrain(`${single}# harmless \u202e sselmrah\n`, 'train.yml'))).toEqual([
      '8:12 TEXT_CHARACTER',
    ])
    expect(
      placesOf(() => readTrain(single.replace('needs: [tier1]', 'by: { command: "echo \\u202e" }'), 'train.yml')),
    ).toEqual(['7:52 TEXT_CHARACTER'])
  })

  test('with a repository in look-alike letters is refused, and the message shows them', () => {
    const [problem] = problemsOf(() => readTrain(single.replace('acme/shop', '\u0430cme/shop'), 'train.yml'))
    expect(problem).toMatchObject({ code: 'VALUE_FORM', line: 4, column: 11 })
    expect(problem?.message).toContain('"\\u{430}cme/shop"')
  })

  test.each([
    '../../etc',
    'acme/..',
    'acme/shop.git',
    'acme/shop/x',
    '-acme/shop',
    'acme/sh op',
    'acme/shop%2f..',
    'acme/$(id)',
    'acme/`id`',
    'acme/shop\\n',
  ])('cannot name a repository %s', (name) => {
    expect(
      problemsOf(() => readTrain(single.replace('acme/shop', `"${name}"`), 'train.yml')).map(({ code }) => code),
    ).toContain('VALUE_FORM')
  })

  test.each([
    ['lists in lists', fill('[')],
    ['keys in keys', fill('? ')],
    ['dashes', fill('- ')],
    ['ever deeper lines', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('of %s is refused for its depth', (_, text) => {
    expect(problemsOf(() => readTrain(text, 'train.yml')).map(({ code }) => code)).toEqual(['TEXT_TOO_DEEP'])
  })

  test.each([
    ['unknown keys', Array.from({ length: 10_000 }, (_, index) => `k${index}: 1\n`).join('')],
    ['wrong items', `kit:\n${fill(' - a\n')}`],
    ['unknown dependencies', `repositories:\n - { name: acme/api, depends-on: [${fill('acme/x,')}] }`],
  ])('of %s is answered with the first hundred problems', (_, text) => {
    const problems = problemsOf(() => readTrain(text, 'train.yml'))
    expect([problems.length, problems.at(-1)?.code]).toEqual([101, 'PROBLEMS_LEFT_OUT'])
  })
})

describe('a hostile manifest', () => {
  test.each([
    ['a key twice', '{"revision":1,"revision":2}', '1:15 KEY_DUPLICATE'],
    ['a key that is a prototype', '{"__proto__":{"phase":"ship"}}', '1:2 KEY_FORBIDDEN'],
    ['a key that is a prototype, escaped', '{"\\u005f_proto__":{}}', '1:2 KEY_FORBIDDEN'],
    ['half of a surrogate pair', '{"kit":"\\ud800"}', '1:8 TEXT_CHARACTER'],
    ['a number that cannot be held exactly', '{"pivot":9007199254740993}', '1:10 VALUE_FORM'],
    ['a comment', '{"kit":"" /* x */}', '1:11 JSON_SYNTAX'],
    ['a comma too many', '{"asks":[],}', '1:12 JSON_SYNTAX'],
    ['a second value', '{}\n{}', '2:1 JSON_SYNTAX'],
    ['no end', '{"asks":[', '1:10 JSON_SYNTAX'],
    ['an open text', '{"kit":"abc', '1:8 JSON_SYNTAX'],
    ['a word that JSON lacks', '{"pivot":NaN}', '1:10 JSON_SYNTAX'],
    ['lists in lists', '['.repeat(400_000), '1:26 TEXT_TOO_DEEP'],
    [
      'a message that says more than its share',
      JSON.stringify({
        messages: [{ body: Object.fromEntries(Array.from({ length: 21 }, (_, key) => [`k${key}`, 1])) }],
      }),
      '1:22 VALUE_COUNT',
    ],
    [
      'a message with a text without end',
      JSON.stringify({ messages: [{ body: { logs: { lines: ['x'.repeat(4001)] } } }] }),
      '1:40 VALUE_FORM',
    ],
    ['too many bytes', ' '.repeat(480_001), '-:- TEXT_TOO_LARGE'],
  ])('with %s is refused', (_, text, expected) => {
    expect(placesOf(() => readManifest(text))).toContain(expected)
  })
})

describe('a hostile event', () => {
  const payload = {
    protocol: 1,
    id: 'e1',
    release: '2026.11',
    at: '2026-11-20T09:30:00Z',
    actor: {},
    body: { why: 'smoke in the data centre' },
  }
  const codesOf = (value: unknown): readonly string[] =>
    problemsOf(() => readEvent('release.hold', value)).map(({ code }) => code)

  test.each([
    ['a prototype for a key', JSON.parse('{"__proto__": {"why": "x"}}'), ['KEY_FORBIDDEN']],
    ['turned text', { ...payload, body: { why: 'all \u202e good' } }, ['TEXT_CHARACTER']],
    [
      'a line that starts a workflow command behind a control character',
      { ...payload, body: { why: 'x\u001b]::set-env' } },
      ['TEXT_CHARACTER'],
    ],
    ['another release behind a path', { ...payload, release: '2026.11/../../other' }, ['VALUE_FORM']],
    ['a release that Git would read as a range', { ...payload, release: 'a..b' }, ['VALUE_FORM']],
    ['a release that Git keeps for itself', { ...payload, release: 'a.lock' }, ['VALUE_FORM']],
    ['a release that ends in a dot', { ...payload, release: '2026.' }, ['VALUE_FORM']],
    ['a candidate by digest alone', { ...payload, candidate: { digest: 'a'.repeat(64) } }, ['KEY_MISSING']],
    ['something that is no event', 'release.hold', ['VALUE_TYPE']],
    ['nothing', null, ['VALUE_TYPE']],
  ])('with %s is refused', (_, value, expected) => {
    expect(codesOf(value)).toEqual(expect.arrayContaining(expected))
  })

  test('of more than 64,000 bytes is refused, however few its characters', () => {
    expect(codesOf({ ...payload, body: { why: 'ß'.repeat(32_000) } })).toEqual(['EVENT_TOO_LARGE'])
  })

  test('that nests without end is refused before anybody recurses into it', () => {
    let deep: unknown = {}
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    expect(codesOf({ ...payload, body: deep })).toEqual(['TEXT_TOO_DEEP'])
  })
})
