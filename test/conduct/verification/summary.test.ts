import { expect, test } from '@jest/globals'
import { summarize } from '../../../src/conduct/verification/summary.ts'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import { planDigest } from '../../../src/domain/hops/candidate.ts'
import { ask, candidate, manifest, started, train } from '../../domain/builders.ts'
import { fileOf } from '../forgery.ts'

test('a summary says who approved, waived or broke the glass, of what, and what of it counts', () => {
  const [first, second] = [candidate(1), candidate(2, 'b'.repeat(40))]
  const plain = manifest(
    { candidate: second, candidates: [first, second].map(({ number, digest }) => ({ number, digest })) },
    'careful',
  )
  const policy = policyDigest(train(), plain)
  const asks = [
    ...plain.asks,
    ask('a', { type: 'approve', gate: 'planning', digest: planDigest(plain), policy }, 'ann'),
    ask('b', { type: 'approve', gate: 'ship', digest: first.digest, policy }, 'bob'),
    ask('c', { type: 'approve', gate: 'ship', digest: second.digest, policy }, 'zoe'),
    ask('d', { type: 'waive', code: 'tier:tier2b', digest: second.digest, why: 'slow' }, 'bob'),
    ask('e', { type: 'hold', why: 'wait' }, 'bob'),
  ]
  const author = { name: 'convoy-release[bot]', email: '1+convoy-release[bot]@users.noreply.github.com' }
  const read = {
    commit: 'c',
    tree: 't',
    parents: [],
    author,
    signature: 'github',
    files: [fileOf('train.yml', ''), fileOf('evidence/a.json', '')],
  } as const
  expect(summarize({ read, manifest: { ...plain, asks }, train: train() })).toMatchObject({
    author: 'convoy-release[bot]',
    candidates: 2,
    evidence: { files: 1, passed: 0 },
    asks: { plan: 1, approve: 3, waive: 1, hold: 1 },
    consents: [
      { by: 'ann', what: 'approve planning', of: 'the plan', at: started },
      { by: 'bob', what: 'approve ship', of: 'rc.1', because: expect.any(String) },
      { by: 'zoe', what: 'approve ship', of: 'rc.2', because: expect.any(String) },
      { by: 'bob', what: 'waive tier:tier2b', of: 'rc.2' },
    ],
  })
})
