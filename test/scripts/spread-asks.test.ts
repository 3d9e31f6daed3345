import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { spreadAsks } from '../../scripts/spread-asks.ts'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

describe('what is said of asks beside their table', () => {
  test('is what the table and the schemas of events say', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/spread-asks.ts', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })

  test.each([
    ['examples/starters/control/.github/workflows/release.yml', /^ +- release\.waive\n/gmu],
    ['examples/starters/control/.github/workflows/release.yml', / "release\.waive",/gu],
    ['examples/starters/control/.github/workflows/release.yml', /waive, (?=break-glass, hold)/gu],
    ['examples/composed/repositories/acme/release-control/.github/workflows/release.yml', /^ +- release\.abort\n/gmu],
    ['schemas/rehearsal-report.schema.json', / "break-glass",/gu],
    ['schemas/release-manifest.schema.json', / {10}\{ "\$ref": "#\/\$defs\/waiveAsk" \},\n/gu],
    ['schemas/release-manifest.schema.json', / {4}"waiveAsk": \{\n(?: {6}.*\n)* {4}\},\n/gu],
    ['schemas/release-manifest.schema.json', /(?<=The )waived(?= requirement)/gu],
  ])('comes into %s where it is missing, in its place: %s', (file, said) => {
    const without = read(file).replaceAll(said, '')
    expect(without).not.toBe(read(file))
    expect(spreadAsks(without, file)).toBe(read(file))
  })

  test('is no ask that the table does not have', () => {
    const file = 'examples/starters/control/.github/workflows/release.yml'
    const more = read(file).replaceAll(/(\n +)- release\.abort\n/gu, '$1- release.abort$1- release.unheard\n')
    expect(more).toContain('unheard')
    expect(spreadAsks(more.replace('(plan, update)', '(plan, unheard, update)'), file)).not.toContain('unheard')
  })

  test('brings the words by which it is said', () => {
    const file = 'schemas/release-manifest.schema.json'
    const without = read(file)
      .replace(/ {4}"waiveAsk": \{\n(?: {6}.*\n)* {4}\},\n/u, '')
      .replace(/(?<=\n) {4}"code": \{.*\},\n/u, '')
    expect(JSON.parse(without).$defs.code).toBeUndefined()
    expect(JSON.parse(spreadAsks(without, file)).$defs).toEqual(JSON.parse(read(file)).$defs)
  })
})
