import { describe, expect, test } from '@jest/globals'
import { skipWords } from 'github-foundations/skip-words'
import { makesCheck, whatStarts, type Occasion } from '../../../src/domain/plan/automation.ts'
import type { WorkflowFileSeen } from '../../../src/domain/questions/automation.ts'

const file = (parts: Partial<WorkflowFileSeen>): WorkflowFileSeen => ({
  dispatch: 'no-trigger',
  line: 1,
  on: {},
  jobs: [],
  asks: [],
  ...parts,
})

describe('the words for which GitHub starts nothing', () => {
  test.each<[string, string | null]>([
    ['docs [skip ci]', '[skip ci]'],
    ['[ci skip] docs', '[ci skip]'],
    ['docs\n\nno machine [no ci]', '[no ci]'],
    ['[skip actions]', '[skip actions]'],
    ['[actions skip]', '[actions skip]'],
    ['docs\n\nskip-checks: true', 'skip-checks: true'],
    ['docs\n\n\nskip-checks:true\n', 'skip-checks: true'],
    ['docs\n\n\nReviewed-by: ann\nskip-checks: true', 'skip-checks: true'],
    ['docs', null],
    ['skip ci', null],
    ['docs (skip ci)', null],
    ['skip-checks: true', null],
    ['docs\nskip-checks: true', null],
    ['docs\n\nskip-checks: false', null],
    ['docs\n\nskip-checks: true\n\nmore', null],
  ])('in %j are %s', (message, words) => {
    expect(skipWords(message)).toBe(words)
  })

  test('are found in a message of very many lines, each of which is looked at once', () => {
    expect(skipWords(`docs\n${' \n'.repeat(300_000)}more`)).toBeNull()
    expect(skipWords(`docs\n${' \n'.repeat(300_000)}skip-checks: true`)).toBe('skip-checks: true')
  })
})

describe('what starts a workflow file', () => {
  const push = (ref: string, changed?: readonly string[]): Occasion => ({
    event: 'push',
    ref,
    ...(changed === undefined ? {} : { changed }),
  })

  test.each<[string, WorkflowFileSeen['on'], readonly Occasion[], string | null, string]>([
    ['a push that no path filter looks at', { push: { paths: ['src/**'] } }, [push('refs/heads/main')], null, 'yes'],
    [
      'a push that changes one of its paths',
      { push: { paths: ['src/**', '!src/docs/**'] } },
      [push('refs/heads/main', ['src/docs/a', 'src/b'])],
      null,
      'yes',
    ],
    [
      'no push that changes none',
      { push: { paths: ['src/**', '!src/docs/**'] } },
      [push('refs/heads/main', ['src/docs/a'])],
      null,
      'no',
    ],
    [
      'no push that changes ignored paths alone',
      { push: { 'paths-ignore': ['docs/**'] } },
      [push('refs/heads/main', ['docs/a'])],
      null,
      'no',
    ],
    ['a push of a tag, whatever it changes', { push: { paths: ['src/**'] } }, [push('refs/tags/v1', [])], null, 'yes'],
    [
      'no push of a commit that says so',
      { push: {} },
      [push('refs/heads/main'), push('refs/tags/v1')],
      '[skip ci]',
      'skipped',
    ],
    [
      'a release of it all the same',
      { push: {}, release: {} },
      [push('refs/heads/main'), { event: 'release', types: ['published'] }],
      '[skip ci]',
      'yes',
    ],
    [
      'what others do, which is not known',
      { push: { branches: ['x'] }, workflow_run: {} },
      [push('refs/heads/main')],
      null,
      'unknown',
    ],
    ['nothing', {}, [push('refs/heads/main')], null, 'no'],
  ])('%s', (_, on, occasions, skips, start) => {
    expect(whatStarts(file({ on }), occasions, skips)).toBe(start)
  })

  test('is not known of one that could not be read', () => {
    expect(whatStarts(null, [], null)).toBe('unknown')
  })
})

describe('the check of a job', () => {
  const [ci, all] = ['.github/workflows/ci.yml', '.github/workflows/all.yml']
  const files = {
    [ci]: file({
      jobs: [
        { name: ['lint'] },
        { name: ['call'], calls: './.github/workflows/all.yml' },
        { name: ['gone'], calls: './.github/workflows/nope.yml' },
        { name: ['torn'], calls: './.github/workflows/torn.yml' },
        { name: ['far (', ')'], calls: 'acme/ci/.github/workflows/x.yml@v1' },
      ],
    }),
    '.github/workflows/torn.yml': null,
    [all]: file({ jobs: [{ name: ['test on ', ''] }, { name: ['deep'], calls: './.github/workflows/all.yml' }] }),
  }
  test.each([
    ['lint', true],
    ['call', false],
    ['call / test on linux', true],
    ['call / other', false],
    ['call / deep / test on x', true],
    ['call / deep / deep / nothing', false],
    ['far (1) / anything', true],
    ['far / anything', false],
    ['gone / x', false],
    ['gone', false],
    ['torn / x', true],
    ['Lint', false],
  ])('called %s is there: %s', (name, there) => {
    expect(makesCheck({ files }, ci, name)).toBe(there)
  })

  test('is looked for in workflows that call themselves without end, in no more steps than there are places', () => {
    expect(makesCheck({ files }, ci, `call / ${'deep / '.repeat(50)}nothing`)).toBe(false)
    const wild = {
      [ci]: file({
        jobs: Array.from({ length: 200 }, () => ({ name: ['', ''], calls: './.github/workflows/ci.yml' })),
      }),
    }
    expect(makesCheck({ files: wild }, ci, 'a / '.repeat(60))).toBe(false)
  })
})
