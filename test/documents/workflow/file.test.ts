import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { splitExpressions } from '../../../src/documents/workflow/expression-parts.ts'
import { readWorkflowFile } from '../../../src/documents/workflow/file.ts'

const jobsOf = (jobs: string): unknown => readWorkflowFile(`on: push\njobs: ${jobs}\n`)?.jobs.map(({ name }) => name)

describe('what starts a workflow file', () => {
  test.each<[string, string, unknown]>([
    ['one event', 'on: push', { push: {} }],
    ['several', 'on: [push, pull_request]', { push: {}, pull_request: {} }],
    [
      'with filters',
      'on:\n  push:\n    branches: [main]\n    paths-ignore: "docs/**"\n  release:\n',
      { push: { branches: ['main'], 'paths-ignore': ['docs/**'] }, release: {} },
    ],
    [
      'written once with an anchor',
      'on:\n  push: &of { branches: &names [main] }\n  pull_request: *of\n  release: { types: *names }',
      { push: { branches: ['main'] }, pull_request: { branches: ['main'] }, release: { types: ['main'] } },
    ],
    ['nothing', 'jobs: {}', {}],
  ])('is %s', (_, text, on) => {
    expect(readWorkflowFile(text)?.on).toEqual(on)
  })

  test('stands at a line', () => {
    expect(readWorkflowFile('name: publish\n\non:\n  push:\n')?.line).toBe(3)
  })
})

describe('the checks that a job makes are called', () => {
  test.each<[string, string, unknown]>([
    ['by its id', '{ test: {} }', [['test']]],
    ['by its name', '{ test: { name: Unit tests } }', [['Unit tests']]],
    [
      'by each cell of its matrix',
      '{ test: { strategy: { matrix: { node: [20, 22], os: [linux] } } } }',
      [['test (20, linux)'], ['test (22, linux)']],
    ],
    [
      'in ways that are not known where the matrix is computed',
      '{ test: { strategy: { matrix: "${{ fromJSON(needs.a.outputs.b) }}" } } }',
      [['test (', ')']],
    ],
    [
      'or where cells are added',
      '{ test: { strategy: { matrix: { node: [20], include: [{ node: 22 }] } } } }',
      [['test (', ')']],
    ],
    [
      'in parts where an expression is in the name',
      '{ test: { name: "test on ${{ matrix.os }} now", strategy: { matrix: { os: [linux] } } } }',
      [['test on ', ' now']],
    ],
  ])('%s', (_, jobs, names) => {
    expect(jobsOf(jobs)).toEqual(names)
  })
})

test('a file asks for inputs that are required and have no default', () => {
  const inputs =
    '{ convoy: { required: true }, environment: { required: true }, level: { required: true, default: info }, note: { type: string } }'
  expect(readWorkflowFile(`on: { workflow_dispatch: { inputs: ${inputs} } }`)?.asks).toEqual(['environment'])
})

describe('a file is not read', () => {
  test.each<[string, string]>([
    ['that is no YAML', 'on: [push'],
    ['that nests without bottom', `on: ${'['.repeat(100_000)}`],
    ['that is larger than GitHub runs', `on: push\n${'#'.repeat(512_000)}`],
    ['that lists patterns without end', `on: { push: { branches: [${'a, '.repeat(501)}] } }`],
    ['that is made of commas', `on: push\nx: [${','.repeat(400_000)}]`],
    ['whose job has a name without end', `on: push\njobs: { a: { name: "${'${{'.repeat(165_000)}" } }`],
    ['whose job has an id without end', `on: push\njobs: { ${'a'.repeat(1_001)}: {} }`],
    [
      'that repeats itself without end',
      `on: { push: &a { branches: [x] } }\njobs: { ${Array.from({ length: 1_200 }, (_, index) => `j${index}: *a`).join(', ')} }`,
    ],
  ])('%s', (_, text) => {
    expect(readWorkflowFile(text)).toBeNull()
  })
})

test('a cell of a matrix that is longer than a name may be called anything', () => {
  expect(jobsOf(`{ test: { strategy: { matrix: { os: [${'a'.repeat(1_001)}] } } } }`)).toEqual([['test (', ')']])
})

test.each(['[', '{', '- ', '? ', '- ? - ', '[{'])(
  'a file that nests by %j is given up where it nests too deep, in little memory',
  (opening) => {
    const script = `import { readWorkflowFile } from './src/documents/workflow/file.ts'
    console.log(readWorkflowFile('on: push\\nx:\\n  ' + ${JSON.stringify(opening)}.repeat(${Math.floor(499_000 / opening.length)})))`
    const child = spawnSync(process.execPath, ['--max-old-space-size=40', '--input-type=module', '--eval', script], {
      cwd: new URL('../../..', import.meta.url),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    expect([child.status, child.stdout]).toEqual([0, 'null\n'])
  },
)

test('a text is split at its expressions, of which one that is not closed is text', () => {
  expect(splitExpressions('a${{ b }}c${{d}}')).toEqual(['a', 'c', ''])
  expect(splitExpressions("a${{ '}}' }}b")).toEqual(['a', 'b'])
  expect(splitExpressions('a${{ b }}c${{ d')).toEqual(['a', 'c${{ d'])
  expect(splitExpressions('${{'.repeat(500_000))).toHaveLength(1)
})
