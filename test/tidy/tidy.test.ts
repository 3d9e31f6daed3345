import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseSync, Visitor } from 'oxc-parser'

/*
 * What no linter here has a rule for. Sizes of files and functions are oxlint's (.oxlintrc.json), layout is oxfmt's,
 * what nobody uses is knip's.
 */
const root = join(import.meta.dirname, '../..')
const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && !/^(?:dist|examples)\//u.test(path))
const isCode = (path: string): boolean => /\.(?:ts|mjs)$/u.test(path)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const code = kept.filter(isCode)

describe('the code', () => {
  test('has no line of more than 120 columns, texts aside: those are whole where somebody searches for them', () => {
    expect(code.flatMap((path) => longLines(read(path)).map((line) => `${path}:${line}`))).toEqual([])
  })

  test('has no folder with more than 30 files of code beside each other', () => {
    const folders = Map.groupBy(code, dirname)
    expect([...folders].filter(([, files]) => files.length > 30).map(([folder]) => folder)).toEqual([])
  })

  test('has names of files in lower case with hyphens, as the rest of a path has', () => {
    expect(code.filter((path) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|mjs)$/u.test(basename(path)))).toEqual([])
  })

  test('holds nothing that was generated: that is made by `npm ci`, in folders that git does not hold', () => {
    const says = /^(?:\/\/|\/\*+)\s*(?:@generated|Generated (?:by|from))/u
    expect(code.filter((path) => says.test(read(path)) || path.includes('/generated/'))).toEqual([])
  })
})

describe('a package', () => {
  const files = kept.filter((path) => path.startsWith('packages/'))

  test('has no word of the product: what it is told comes from outside', () => {
    expect(files.filter((path) => /convoy/iu.test(path) || /convoy/iu.test(read(path)))).toEqual([])
  })

  test('imports nothing that lies outside of it by a path, tests included', () => {
    const outside = files.filter(isCode).flatMap((path) => {
      const home = path.split('/').slice(0, 2).join('/')
      return importsOf(read(path))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(dirname(path), specifier))
        .filter((target) => !target.startsWith(`${home}/`))
        .map((target) => `${path} imports ${target}`)
    })
    expect(outside).toEqual([])
  })
})

function importsOf(text: string): readonly string[] {
  return parseSync('a.ts', text).module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
}

/** Numbers of the lines that are too long even without the texts, patterns and addresses on them. */
function longLines(text: string): readonly number[] {
  if (!text.split('\n').some((line) => line.length > 120)) return []
  const whole = new Uint8Array(text.length)
  const cover = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    whole.fill(1, start, end)
  }
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string' || 'regex' in node) cover(node)
    },
    TemplateElement: cover,
  }).visit(parseSync('a.ts', text).program)
  for (const { index, 0: address } of text.matchAll(/\S*\S\/\S+/gu))
    cover({ start: index, end: index + address.length })
  let at = 0
  return text.split('\n').flatMap((line, index) => {
    const covered = whole.subarray(at, at + line.length).reduce((sum, each) => sum + each, 0)
    at += line.length + 1
    return line.length > 120 && line.length - covered > 120 ? [index + 1] : []
  })
}
