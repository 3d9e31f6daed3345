import { describe, expect, test } from '@jest/globals'
import {
  count,
  fallback,
  oneOf,
  optional,
  path,
  readInputs,
  releaseId,
  repository,
  sha,
  text,
} from '../../src/toolkit/inputs.ts'
import { problemsOf } from '../actions/problems.ts'

const given = (inputs: Readonly<Record<string, string>>) => (name: string) => inputs[name] ?? ''

describe('inputs', () => {
  test('are read by their checks', () => {
    const checks = {
      hop: oneOf('staging', 'production'),
      control: repository,
      kit: sha,
      release: optional(releaseId),
      train: fallback(path, 'train.yml'),
      note: text,
      minutes: count(1, 355),
    }
    const read = given({ hop: 'staging', control: 'acme/release-control', kit: 'a'.repeat(40), minutes: '30' })
    expect(readInputs(checks, read)).toEqual({
      hop: 'staging',
      control: 'acme/release-control',
      kit: 'a'.repeat(40),
      release: null,
      train: 'train.yml',
      note: '',
      minutes: 30,
    })
  })

  test('that are wrong are all told at once, and none of their values is quoted', async () => {
    const problems = await problemsOf(() =>
      readInputs({ control: repository, kit: sha, release: releaseId }, given({ control: 'nowhere', kit: 's3cret' })),
    )
    expect(problems.map(({ code, message }) => [code, message.split(' must')[0]])).toEqual([
      ['INPUT_INVALID', 'The input control'],
      ['INPUT_INVALID', 'The input kit'],
      ['INPUT_INVALID', 'The input release'],
    ])
    expect(JSON.stringify(problems)).not.toContain('s3cret')
  })

  test.each(['acme/..', 'acme/.', '../acme', 'acme/a/b', '-acme/web', 'acme/we b', 'acme/web\n', 'аcme/web'])(
    'refuse %j as a repository',
    (name) => {
      expect(repository(name)).toHaveProperty('expected')
    },
  )

  test.each(['..', 'a..b', '-x', '.x', 'x.', 'x/y', '--upload-pack=x', 'x'.repeat(65), 'x\0'])(
    'refuse %j as a release id',
    (id) => {
      expect(releaseId(id)).toHaveProperty('expected')
    },
  )

  test.each(['/etc/passwd', '../train.yml', 'a/../../b', 'a/./b', ''])('refuse %j as a path', (file) => {
    expect(path(file)).toHaveProperty('expected')
  })
})
