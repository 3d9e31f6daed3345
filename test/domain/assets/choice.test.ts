import { describe, expect, test } from '@jest/globals'
import { choose } from '../../../src/domain/assets/choice.ts'
import type { ArtifactSeen, AssetRun } from '../../../src/domain/questions/assets.ts'

const [candidate, other] = ['c'.repeat(40), '0'.repeat(40)]
const source = { workflow: 'release.yml', artifact: 'dist-*', files: '*' }
const artifact = (id: number, parts: Partial<ArtifactSeen> = {}): ArtifactSeen => ({
  id,
  name: 'dist-linux',
  bytes: 10,
  digest: null,
  expired: false,
  ...parts,
})
const run = (id: number, parts: Partial<AssetRun> = {}): AssetRun => ({
  id,
  workflow: '.github/workflows/release.yml',
  event: 'push',
  commit: candidate,
  isOwn: true,
  conclusion: 'success',
  at: id,
  url: `run ${id}`,
  artifacts: [artifact(id * 10)],
  ...parts,
})
const chosen = (runs: readonly AssetRun[], kept: readonly number[] = []) => {
  const choice = choose(source, { runs, commits: [candidate], kept })
  return [
    choice.is,
    'run' in choice ? choice.run.id : null,
    ...('artifacts' in choice ? [choice.artifacts.map(({ id }) => id)] : []),
  ]
}

describe('the run of which a release gets files', () => {
  test.each<[string, readonly AssetRun[], ReturnType<typeof chosen>]>([
    ['is none where there is none', [], ['none', null]],
    ['is the newest that succeeded', [run(1), run(2), run(3, { conclusion: 'failure' })], ['there', 2, [20]]],
    ['is the one that was run again last', [run(1, { at: 9 }), run(2)], ['there', 1, [10]]],
    ['is an older one where the newest left nothing', [run(1), run(2, { artifacts: [] })], ['there', 1, [10]]],
    ['is one that is there before one that goes on', [run(1), run(2, { conclusion: 'pending' })], ['there', 1, [10]]],
    [
      'is awaited where it goes on',
      [run(1, { conclusion: 'failure' }), run(2, { conclusion: 'pending' })],
      ['pending', 2],
    ],
    [
      'is awaited where what was there has expired',
      [run(1, { artifacts: [artifact(1, { expired: true })] }), run(2, { conclusion: 'pending' })],
      ['pending', 2],
    ],
    [
      'is none where one of its artifacts has expired',
      [run(1, { artifacts: [artifact(1), artifact(2, { name: 'dist-mac', expired: true })] })],
      ['expired', 1, [1, 2]],
    ],
    [
      'is none where its artifacts have other names',
      [run(1, { artifacts: [artifact(1, { name: 'logs' })] })],
      ['without', 1],
    ],
    ['is none where it failed', [run(1, { conclusion: 'failure' })], ['failed', 1]],
    ['is none where it was cancelled', [run(1, { conclusion: 'cancelled' })], ['failed', 1]],
    ['is none of a fork', [run(1, { isOwn: false })], ['other', 1]],
    ['is none on another commit', [run(1, { commit: other })], ['other', 1]],
    ['is none of another file', [run(1, { workflow: '.github/workflows/other.yml' })], ['none', null]],
    [
      'is none for a pull request',
      [run(1, { event: 'pull_request' }), run(2, { event: 'pull_request_target' })],
      ['other', 2],
    ],
    ['is none for another workflow', [run(1, { event: 'workflow_run' })], ['other', 1]],
    ['is none for an event that nobody knows', [run(1, { event: 'new_event' })], ['other', 1]],
  ])('%s', (_, runs, expected) => {
    expect(chosen(runs)).toEqual(expected)
    expect(chosen(runs.toReversed())).toEqual(expected)
  })

  test('stays the one that was chosen before, as long as its artifacts are there', () => {
    expect(chosen([run(1), run(2)], [10])).toEqual(['there', 1, [10]])
    expect(chosen([run(1, { artifacts: [artifact(10, { expired: true })] }), run(2)], [10])).toEqual(['there', 2, [20]])
  })

  test('gives the newest artifact of each name', () => {
    const artifacts = [artifact(7), artifact(5), artifact(6, { name: 'dist-mac' })]
    expect(chosen([run(1, { artifacts })])).toEqual(['there', 1, [7, 6]])
  })
})
