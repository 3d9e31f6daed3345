import { expect, test } from '@jest/globals'
import { githubContext } from '../../src/workflows/reading/contexts.ts'
import { tracker, story } from '../github/tracker.ts'

test('A run of a pull request knows its branches and has the merge as its commit; other runs have no branches of that kind', () => {
  const { world, topic } = tracker()
  const opened = story(
    world,
    'zoe',
    ['POST /issues', { title: 'A' }],
    ['POST /pulls', { title: 'Topic', head: 'topic', base: 'rc/1' }],
  ).world
  const [issue, pull] = Object.values(opened.runs).map((run) => githubContext(opened, run))
  const merge = opened.repositories['acme/api']?.refs['refs/pull/2/merge']
  expect(pull).toMatchObject({
    event_name: 'pull_request',
    ref: 'refs/pull/2/merge',
    ref_name: '2/merge',
    head_ref: 'topic',
    base_ref: 'rc/1',
    sha: merge,
    workflow_sha: merge,
    workflow_ref: 'acme/api/.github/workflows/track.yml@refs/pull/2/merge',
    event: { pull_request: { head: { sha: topic } } },
  })
  expect(issue).toMatchObject({ event_name: 'issues', ref: 'refs/heads/main', head_ref: '', base_ref: '' })
})
