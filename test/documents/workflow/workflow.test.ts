import { describe, expect, test } from '@jest/globals'
import { readDispatch } from '../../../src/documents/workflow/workflow.ts'

describe('a workflow file', () => {
  test.each<[string, string, ReturnType<typeof readDispatch>]>([
    [
      'with a string input convoy can be started',
      'on:\n  push:\n  workflow_dispatch:\n    inputs:\n      convoy: { type: string, required: true }\n',
      'yes',
    ],
    [
      'whose input says no type can be started: it is a string',
      'on: { workflow_dispatch: { inputs: { convoy: } } }',
      'yes',
    ],
    [
      'may write its inputs once, with an anchor',
      'on:\n  workflow_call: &call\n    inputs: { convoy: { type: string } }\n  workflow_dispatch: *call\n',
      'yes',
    ],
    ['with other inputs cannot', 'on: { workflow_dispatch: { inputs: { request: { type: string } } } }', 'no-input'],
    [
      'whose input is no string cannot',
      'on: { workflow_dispatch: { inputs: { convoy: { type: boolean } } } }',
      'no-input',
    ],
    ['without inputs cannot', 'on:\n  workflow_dispatch:\n', 'no-input'],
    ['that names its triggers in a list has no inputs', 'on: [push, workflow_dispatch]', 'no-input'],
    ['with one trigger has no inputs', 'on: workflow_dispatch', 'no-input'],
    ['that something else starts has no such trigger', 'on: [push]', 'no-trigger'],
    ['with one other trigger has no such trigger', 'on: push', 'no-trigger'],
    ['of jobs alone has no such trigger', 'jobs: {}', 'no-trigger'],
    ['that is no YAML is unreadable', 'on: [push', 'unreadable'],
    ['that is a list is unreadable', '- on: push', 'unreadable'],
    ['that is empty is unreadable', '', 'unreadable'],
    ['that nests without bottom is unreadable', `on: ${'['.repeat(100_000)}`, 'unreadable'],
    [
      'whose aliases stand for billions is unreadable',
      `on: { workflow_dispatch: { inputs: { convoy: } } }\na: &a [1]\n${Array.from('bcdefghijkl', (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghijk'[index]}`).join(',')}]`).join('\n')}`,
      'unreadable',
    ],
    [
      'whose list of triggers is aliases without end is unreadable',
      `a: &a push\non: [${Array.from({ length: 50_000 }, () => '*a').join(',')}]`,
      'unreadable',
    ],
    ['that is larger than GitHub runs is unreadable', `on: workflow_dispatch\n${'#'.repeat(512_000)}`, 'unreadable'],
  ])('%s', (_, text, dispatch) => {
    expect(readDispatch(text)).toBe(dispatch)
  })
})
