import { describe, expect, test } from '@jest/globals'
import { publishWithFiles } from '../../../src/domain/assets/attach.ts'
import type { AssetSeen, AssetsSeen, TaggedRelease } from '../../../src/domain/questions/assets.ts'
import type { RecordedArtifact } from '../../../src/domain/words/assets.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import { member, self, sha, started, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

/* What is due for the files of a release, from what was seen of it. */

const digest = 'd'.repeat(64)
const source = { workflow: 'release.yml', artifact: 'dist', files: '*' }
const shop = train({ repositories: [member('acme/app', { assets: [source] })] })
const recorded: RecordedArtifact = {
  repository: 'acme/app',
  source: 0,
  artifact: 7,
  name: 'dist',
  run: 'run 1',
  commit: sha('a'),
  files: [{ name: 'app.tgz', bytes: 10, digest }],
}
const built: AssetsSeen['runs'] = [
  {
    id: 1,
    workflow: '.github/workflows/release.yml',
    event: 'push',
    commit: sha('a'),
    isOwn: true,
    conclusion: 'success',
    at: started,
    url: 'run 1',
    artifacts: [{ id: 7, name: 'dist', bytes: 100, digest, expired: false }],
  },
]
const asset = (parts: Partial<AssetSeen> = {}): AssetSeen => ({
  id: 5,
  name: 'app.tgz',
  state: 'uploaded',
  bytes: 10,
  digest,
  by: self,
  ...parts,
})
const release = (assets: readonly AssetSeen[], parts: Partial<TaggedRelease> = {}): TaggedRelease => ({
  id: 3,
  isDraft: true,
  isImmutable: false,
  by: self,
  url: 'page',
  assets,
  ...parts,
})
const effect = (of?: number): Effect => ({
  type: 'publish',
  repository: 'acme/app',
  tag: 'v0.1.0',
  target: sha('a'),
  title: 'v0.1.0',
  notes: { head: '', spans: [], proof: '' },
  ...(of === undefined ? { draft: true } : { of }),
})

/** What is due, in short. */
function due(
  releases: readonly TaggedRelease[],
  {
    runs = built,
    at = started,
    artifacts = [recorded],
  }: {
    readonly runs?: AssetsSeen['runs']
    readonly at?: number
    readonly artifacts?: readonly RecordedArtifact[]
  } = {},
): unknown {
  const hop = { to: 'production', repository: 'acme/app', candidate: 1, at: started, moved: true } as const
  const manifest = readyRelease({ pivot: started, hops: [hop], assets: artifacts }, shop)
  const seen = { ...worldAt(), at, assets: { 'acme/app': { runs, contents: [], releases } } }
  const [repository] = manifest.repositories
  const progress = publishWithFiles({ train: shop, manifest, seen }, repository!, { draft: effect(), publish: effect })
  if (progress === null) return 'published'
  if (progress.is === 'waiting') return `waits: ${progress.wait}`
  if (progress.is === 'lost') return `lost: ${progress.reason}`
  return progress.is === 'due'
    ? progress.effects.map((each) => (each.type === 'attach' ? each.what : ((each as { of?: number }).of ?? 'draft')))
    : progress.is
}
const hours = 3_600_000

describe('what is due for a release with a file', () => {
  test.each<[string, unknown, unknown]>([
    ['a draft, where there is none', due([]), ['draft']],
    ['a draft, where somebody else has one', due([release([], { by: 'zoe' })]), ['draft']],
    ['the file, where the draft lacks it', due([release([])]), ['upload']],
    [
      'the deletion of what broke off, and the file',
      due([release([asset({ state: 'starter', digest: null, bytes: 0 })])]),
      ['remove', 'upload'],
    ],
    [
      'the deletion of other bytes, and the file',
      due([release([asset({ digest: 'e'.repeat(64) })])]),
      ['remove', 'upload'],
    ],
    ['the deletion of a second draft, and the file', due([release([]), release([], { id: 4 })]), ['discard', 'upload']],
    ['to publish the draft that has it', due([release([asset()])]), [3]],
    ['to publish the draft that has it under another name', due([release([asset({ name: 'app.tgz.1' })])]), [3]],
    [
      'patience, where GitHub does not say what it holds',
      due([release([asset({ digest: null })])]),
      'waits: files-built',
    ],
    ['nothing, once it is out', due([release([asset()], { isDraft: false })]), 'published'],
    [
      'nothing, once it is out and its artifact is gone',
      due([release([asset()], { isDraft: false })], { runs: [] }),
      'published',
    ],
    ['the file, where the release is out without it', due([release([], { isDraft: false })]), ['upload']],
    ['patience, while a run may start', due([], { runs: [], artifacts: [] }), 'waits: files-built'],
    [
      'patience, while a run goes on',
      due([], { runs: [{ ...built[0]!, conclusion: 'pending' }], artifacts: [], at: started + 5 * hours }),
      'waits: files-built',
    ],
  ])('is %s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  test.each<[string, unknown, string]>([
    [
      'holds what somebody put there',
      due([release([asset(), asset({ id: 6, name: 'virus.exe', digest: 'e'.repeat(64), by: 'zoe' })])]),
      'holds "virus.exe"',
    ],
    [
      'was published by somebody else without it',
      due([release([], { isDraft: false, by: 'zoe' })]),
      'published by zoe and does not hold "app.tgz"',
    ],
    [
      'was published with something else of its name',
      due([release([asset({ digest: 'e'.repeat(64) })], { isDraft: false })]),
      'does not hold "app.tgz" as the run built it',
    ],
    ['is immutable and lacks it', due([release([], { isDraft: false, isImmutable: true })]), 'It is immutable'],
    [
      'gets it of a run that goes on for six hours',
      due([], { runs: [{ ...built[0]!, conclusion: 'pending' }], artifacts: [], at: started + 6 * hours }),
      'for more than six hours',
    ],
    [
      'gets it of a run that never came',
      due([], { runs: [], artifacts: [], at: started + hours }),
      'no run of it is there',
    ],
    [
      'does not say for six hours what it holds',
      due([release([asset({ digest: null })])], { at: started + 6 * hours }),
      'GitHub does not say',
    ],
  ])('is what a person has to do, where the release %s', (_, found, words) => {
    expect(found).toMatch(/^lost: /u)
    expect(found).toContain(words)
  })
})
