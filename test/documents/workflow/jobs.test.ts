import { describe, expect, test } from '@jest/globals'
import { mayReport } from '../../../src/documents/workflow/jobs.ts'

describe('a workflow file may report a check', () => {
  test.each<[string, string, readonly string[]]>([
    ['called like the id of a job without a name', 'jobs: { test: {}, lint: {} }', ['test', 'lint']],
    ['called like the name of a job', 'jobs: { a: { name: unit tests } }', ['unit tests']],
    ['called like a name that is a number', 'jobs: { a: { name: 42 } }', ['42']],
    [
      'with the values of a matrix behind it',
      'jobs: { test: { strategy: { matrix: { node: [22, 24] } } } }',
      ['test (22)', 'test (24, x)', 'test'],
    ],
    ['of a workflow that it calls', 'jobs: { convoy: { uses: ./x.yml } }', ['convoy / run', 'convoy / a / b']],
    [
      'whose name holds an expression',
      'jobs: { a: { name: "test ${{ matrix.node }} on ${{ matrix.os }} now" } }',
      ['test 22 on linux now', 'test  on  now'],
    ],
    ['whose whole name is an expression', 'jobs: { a: { name: "${{ inputs.name }}" } }', ['', 'anything at all']],
    ['that a file names by an alias', 'x: &j { name: test }\njobs: { a: *j }', ['test']],
    ['that a file which cannot be read may hold', 'jobs: [', ['test']],
    [
      'that a file with more jobs than are read may hold',
      `jobs:\n${Array.from({ length: 501 }, (_, index) => `  j${index}:\n`).join('')}`,
      ['test'],
    ],
    [
      'whose name holds an expression with a quoted end',
      'jobs: { a: { name: "a ${{ format(\'}} b\', 1) }} c" } }',
      ['a 1 c'],
    ],
  ])('%s', (_, text, names) => {
    expect(names.filter((name) => !mayReport(text, name))).toEqual([])
  })

  test.each<[string, string, readonly string[]]>([
    ['that another job is called', 'jobs: { test: {} }', ['Test', 'tests', 'tes', 'test (22)', 'test / run', '']],
    ['called like the id of a job that has a name', 'jobs: { test: { name: unit tests } }', ['test']],
    ['called like a job that calls a workflow', 'jobs: { convoy: { uses: ./x.yml } }', ['convoy', 'convoy /run']],
    [
      'that does not fit around its expressions',
      'jobs: { a: { name: "test ${{ matrix.node }} on ${{ matrix.os }} now" } }',
      ['test 22 on linux', 'test on now', 'a test 22 on linux now'],
    ],
    ['where it has no jobs', 'on: push', ['test']],
  ])('and none %s', (_, text, names) => {
    expect(names.filter((name) => mayReport(text, name))).toEqual([])
  })

  test('in no time, whatever its names hold', () => {
    expect(mayReport(`jobs: { a: { name: "${'${{'.repeat(150_000)}" } }`, 'a')).toBe(false)
    expect(mayReport(`jobs: { a: { name: "${'a${{ x }}'.repeat(10_000)}b" } }`, 'a'.repeat(255))).toBe(false)
  })
})
