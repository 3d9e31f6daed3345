import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { parseFile } from '../../src/workflows/reading/parser.ts'

test('a file becomes plain data, its expressions text again', () => {
  const { root, problems } = parseFile(
    'w.yml',
    'on: push\nenv: { A: "it\'s ${{ github.sha }} and ${{ github.ref }}", B: "${{ github.actor }}", C: 1 }\njobs:\n  j: { runs-on: x, steps: [{ run: "true", with-nothing: 1 }] }',
  )
  expect(root).toMatchObject({
    on: 'push',
    env: { A: "${{ format('it''s {0} and {1}', github.sha, github.ref) }}", B: '${{ github.actor }}', C: '1' },
  })
  expect(problems).toEqual(["w.yml (Line: 4, Col: 43): Unexpected value 'with-nothing'"])
})

test('a text on several lines with an expression in it is what YAML makes of it, without the indentation of the file', () => {
  const { root } = parseFile(
    'w.yml',
    "on: push\njobs:\n  j:\n    if: >-\n      ${{ github.actor == 'zoe' &&\n      github.ref == 'x' }}\n    runs-on: x\n    steps:\n      - run: |\n          cat <<END\n          ${{ github.sha }}\n          END\n",
  )
  expect(root).toMatchObject({
    jobs: {
      j: {
        if: "${{ github.actor == 'zoe' && github.ref == 'x' }}",
        steps: [{ run: "${{ format('cat <<END\n{0}\nEND\n', github.sha) }}" }],
      },
    },
  })
})

test.each(['push', 'repository_dispatch', 'workflow_dispatch', 'workflow_call', 'release', 'schedule'])(
  'on: %s as plain text is a trigger',
  (event) => {
    expect(parseFile('w.yml', `on: ${event}\njobs:\n  j: { runs-on: x, steps: [{ run: "true" }] }`).problems).toEqual(
      [],
    )
  },
)

test('anchors and aliases are followed', () => {
  const { root, problems } = parseFile(
    'w.yml',
    'on: push\njobs:\n  a: { runs-on: x, steps: &s [{ run: "one" }] }\n  b: { runs-on: x, steps: *s }',
  )
  expect(problems).toEqual([])
  expect(root).toMatchObject({ jobs: { b: { steps: [{ run: 'one' }] } } })
})

test('plain Node loads it behind the JSON hook', () => {
  const folder = new URL('../../src/workflows/reading/', import.meta.url)
  const program = `import { parseFile } from ${JSON.stringify(new URL('parser.ts', folder).href)}; console.log(JSON.stringify(parseFile('w.yml', 'on: nothing').problems))`
  const said = execFileSync(
    process.execPath,
    ['--import', new URL('json-import-hook.ts', folder).href, '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(said)).toContain("w.yml (Line: 1, Col: 5): Unexpected value 'nothing'")
})

describe('what is too much to read is refused before it is read, and the file is named', () => {
  const events =
    'w.yml: Maximum events exceeded while evaluating the template. This may indicate an infinite loop or too many nested loops.'
  const layers = (count: number, width: number): string =>
    Array.from(
      { length: count },
      (_, index) => `x${index + 1}: &x${index + 1} [${Array.from({ length: width }, () => `*x${index}`).join(', ')}]`,
    ).join('\n')

  test.each([
    [
      'few bytes that stand for billions',
      `on: push\nx0: &x0 [a, b, c, d, e, f, g, h, i]\n${layers(8, 9)}\njobs: *x8`,
      'w.yml: Maximum object size exceeded',
    ],
    [
      'the same without a single letter',
      `on: push\nx0: &x0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n${layers(8, 9)}\njobs: *x8`,
      events,
    ],
    [
      'aliases in aliases without bottom',
      `on: push\nx0: &x0 [1]\n${layers(60, 1)}`,
      'w.yml: Maximum object depth exceeded',
    ],
    ['brackets without bottom', `on: ${'['.repeat(100_000)}`, 'w.yml: Maximum object depth exceeded'],
    ['an alias inside what it stands for', 'on: push\njobs: &j { a: *j }', 'w.yml: Maximum object depth exceeded'],
    [
      'more aliases than can be looked up',
      `on: push\na: &a 1\nb: [${Array.from({ length: 50_000 }, () => '*a').join(',')}]`,
      events,
    ],
  ])('%s', (_, content, problem) => {
    expect(parseFile('w.yml', content)).toEqual({ root: null, problems: [problem] })
  })
})
