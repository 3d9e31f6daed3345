import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { readTierRequest } from '../../src/actions/run-tier-gate/tier-request.ts'
import { readWord } from '../../src/cli/words.ts'
import { whyNoBranch } from '../../src/domain/plan/branch-name.ts'
import { grammar, isWord, type WordName } from '../../src/domain/words/grammar.ts'
import { splitName } from '../../src/github/line/connection.ts'
import { word } from '../../src/toolkit/inputs.ts'

const root = path.join(import.meta.dirname, '../..')
const files = ['schemas', 'schemas/events'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name)),
)

interface Node {
  readonly pattern?: string
  readonly title?: string
  readonly type?: unknown
  readonly $defs?: Readonly<Record<string, Node>>
}
const nodesOf = (value: unknown): readonly Node[] =>
  typeof value !== 'object' || value === null ? [] : [value as Node, ...Object.values(value).flatMap(nodesOf)]
const schemas = files.map((file) => [file, JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Node] as const)

const accepts = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}

const digest = 'd'.repeat(64)
const request = {
  protocol: 1,
  request: 'r-1',
  release: '2026.11',
  tier: 'tier1',
  repository: 'acme/api',
  candidate: { number: 1, digest },
  heads: { 'acme/api': 'a'.repeat(40) },
  tierHeads: {},
  command: 'npm test',
  control: 'acme/control',
}
const inRequest = (more: object) => accepts(() => readTierRequest(JSON.stringify({ ...request, ...more })))
const preparing = (version: string, tag: string) => ({ prepare: { version, tag, pins: {} } })

/** Everybody who reads this word from outside, besides the schemas. */
const readers: Readonly<Record<WordName, readonly ((text: string) => boolean)[]>> = {
  release: [(text) => inRequest({ release: text })],
  repository: [
    (text) => inRequest({ repository: text, heads: { [text]: 'a'.repeat(40) } }),
    (text) => inRequest({ control: text }),
    (text) => accepts(() => splitName(text)),
  ],
  login: [],
  tierName: [(text) => inRequest({ tier: text })],
  sha: [(text) => inRequest({ heads: { 'acme/api': text } })],
  digest: [(text) => inRequest({ candidate: { number: 1, digest: text } })],
  eventId: [(text) => inRequest({ request: text })],
  taskId: [],
  workflow: [],
  branch: [],
  tagName: [(text) => inRequest(preparing('1.0.0', text))],
  version: [
    (text) => inRequest(preparing(text, 'v1')),
    (text) => inRequest({ prepare: { version: '1.0.0', tag: 'v1', pins: { 'acme/api': text } } }),
  ],
}

/** Without what it looks ahead for, which fast-check cannot make up: some of these are near misses. */
const formOf = (name: WordName): RegExp => new RegExp(grammar[name].pattern.replaceAll(/\(\?![^)]*\)/gu, ''), 'u')

/** Words, near misses, and anything. */
const texts = (name: WordName): fc.Arbitrary<string> => {
  const good = fc.stringMatching(formOf(name), { size: 'small' })
  const marks = fc.constantFrom(
    '',
    '_',
    '-',
    '.',
    '..',
    '.lock',
    '.git',
    '/',
    '#',
    '+1',
    '[bot]',
    '\n',
    ' ',
    '\0',
    'é',
    '{}',
    '@',
  )
  return fc.oneof(
    good,
    fc.tuple(marks, good, marks).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('constructor', '__proto__', 'x'.repeat(400), ''),
  )
}

describe.each(Object.keys(grammar) as WordName[])('the word %s', (name) => {
  const definitions = schemas.flatMap(([file, { $defs }]) =>
    $defs?.[name]?.pattern === undefined ? [] : [[file, $defs[name]] as const],
  )

  test('is the same in every schema that defines it', () => {
    for (const [file, { title, pattern }] of definitions)
      expect({ file, title, pattern }).toEqual({ file, title: grammar[name].title, pattern: grammar[name].pattern })
  })

  test('is taken by all who read it, or by none', () => {
    const ajv = new Ajv2020({ strict: false })
    const validators = definitions.slice(0, 1).map(([, definition]) => ajv.compile(definition))
    fc.assert(
      fc.property(texts(name), (text) => {
        const here = isWord(name, text)
        for (const validate of validators) expect(validate(text)).toBe(here)
        expect('value' in word(name)(text)).toBe(here)
        expect(accepts(() => readWord(name)(text))).toBe(here)
        expect(readers[name].map((takes) => takes(text))).toEqual(readers[name].map(() => here))
      }),
      { numRuns: 300 },
    )
  })
})

test('every form that a schema asks of an id is the grammar’s, or one of those that only one document knows', () => {
  const words = new Set(Object.values(grammar).flatMap(({ pattern }) => [pattern, `^(?:${pattern.slice(1, -1)})?$`]))
  const others = schemas.flatMap(([file, schema]) =>
    nodesOf(schema).flatMap(({ pattern, title = '' }) =>
      typeof pattern !== 'string' || words.has(pattern) ? [] : [{ file, pattern, title }],
    ),
  )
  // Whatever is called by the name of a word has its form.
  expect(
    others.filter(({ title }) =>
      /^a (?:full commit|release id|tier name|GitHub login|repository as|SHA-256)/u.test(title),
    ),
  ).toEqual([])
})

test('a release id makes a legal name of a branch and of a file, alone and behind a folder', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(formOf('release')).filter((id) => isWord('release', id)),
      (id) => {
        expect([`release/${id}`, `rc/${id}`, `convoy/${id}/prepare`].map(whyNoBranch)).toEqual([null, null, null])
        expect(id).not.toMatch(/[/\\\0]|^\.{1,2}$/u)
      },
    ),
    { numRuns: 1_000 },
  )
})

test.each(['2026.11_', '2026.11-', 'A', '1', 'x'.repeat(64)])('release id %s is a word', (id) => {
  expect(isWord('release', id)).toBe(true)
})
test.each(['2026.11.', '2026..11', 'x.lock', '-1', '_1', 'a/b', 'x'.repeat(65), ''])('release id %j is none', (id) => {
  expect(isWord('release', id)).toBe(false)
})
test.each(['octo_acme/api', 'acme/.github', 'a/b'])('repository %s is a word', (name) => {
  expect(isWord('repository', name)).toBe(true)
})
test.each(['acme/api.git', 'acme/..', 'acme', 'acme/a/b', '-acme/api'])('repository %j is none', (name) => {
  expect(isWord('repository', name)).toBe(false)
})
