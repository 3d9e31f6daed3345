import { describe, expect, test } from '@jest/globals'
import { answerTo, keyOf, type Questions, type Subject } from '../../../src/domain/questions/kinds.ts'
import type { Request } from '../../../src/domain/words/evidence.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import { seen, sha } from '../builders.ts'

/*
 * Records of releases hold answers under these keys, and are decided again from them for ever: a key of another form
 * would not be found, and what was seen would read as not seen.
 */

const [name, commit, other] = ['acme/api', sha('a'), sha('b')]
const branch = 'rc/2026.11'
const ref = `refs/heads/${branch}`
const publish = { kind: 'workflow', file: 'publish.yml' } as const
const shop = { kind: 'deployment', environment: 'shop' } as const

/** A question of each kind, where its answer stands, and what it is. */
const asked: { readonly [About in keyof Questions]: readonly [Subject<About>, Partial<Seen>, unknown] } = {
  repository: [{ about: 'repository', name }, { repositories: { [name]: null } }, null],
  plan: [{ about: 'plan', name }, { plans: { [name]: seen().plans['acme/app']! } }, seen().plans['acme/app']],
  automation: [
    { about: 'automation', name, commit: ref },
    { automation: { [`${name} ${ref}`]: { skips: null, files: {} } } },
    { skips: null, files: {} },
  ],
  assets: [{ about: 'assets', name }, { assets: { [name]: { runs: [], contents: [] } } }, { runs: [], contents: [] }],
  rights: [{ about: 'rights' }, { rights: null }, null],
  releases: [
    { about: 'releases' },
    { deferred: [], plannedElsewhere: [{ release: '2026.12', identity: 'R_api', tag: 'v1.0.0' }] },
    { deferred: [], plannedElsewhere: [{ release: '2026.12', identity: 'R_api', tag: 'v1.0.0' }] },
  ],
  tasks: [
    { about: 'tasks', name },
    { tasks: { [name]: { pullRequests: [], issues: [] } } },
    { pullRequests: [], issues: [] },
  ],
  people: [
    { about: 'people', name, login: 'bob' },
    { people: { [`${name} bob`]: 'write' }, accounts: { [`${name} bob`]: 7 } },
    { role: 'write', account: 7 },
  ],
  team: [{ about: 'team', team: 'acme/leads' }, { teams: { 'acme/leads': { is: 'absent' } } }, { is: 'absent' }],
  approvers: [{ about: 'approvers' }, { approvers: { is: 'seen', logins: ['bob'] } }, { is: 'seen', logins: ['bob'] }],
  diff: [
    { about: 'diff', name, base: commit, branch },
    { diffs: { [`${name} ${commit} ${branch}`]: { files: [], whole: true } } },
    { files: [], whole: true },
  ],
  brought: [
    { about: 'brought', name, branch },
    { brought: { [`${name} ${branch}`]: { head: commit, whole: true, commits: [], pulls: {}, pushes: [] } } },
    { head: commit, whole: true, commits: [], pulls: {}, pushes: [] },
  ],
  undone: [{ about: 'undone', name, branch, commit }, { undone: { [`${name} ${ref} ${commit}`]: true } }, true],
  reversals: [
    { about: 'reversals', name, head: commit, production: other },
    { reversals: { [`${name} ${commit} ${other}`]: { found: [], whole: false } } },
    { found: [], whole: false },
  ],
  issue: [{ about: 'issue', name, marker: 'm-1' }, { issues: { [`${name} m-1`]: null } }, null],
  gate: [
    { about: 'gate', name },
    { gates: { [name]: { pages: 'https://github.com', commits: {}, pulls: [], groups: [] } } },
    { pages: 'https://github.com', commits: {}, pulls: [], groups: [] },
  ],
  pulls: [
    { about: 'pulls', name, head: 'convoy/2026.11/rc.1' },
    { pulls: { [`${name} convoy/2026.11/rc.1`]: { pulls: [], methods: ['squash'] } } },
    { pulls: [], methods: ['squash'] },
  ],
  ancestry: [
    { about: 'ancestry', name, ancestor: ref, of: commit },
    { ancestry: { [`${name} ${ref} ${commit}`]: false }, contains: { [`${name} ${ref} ${commit}`]: true } },
    { reaches: false, contains: true },
  ],
  run: [
    { about: 'run', request: { id: 'r-1' } as Request },
    { runs: { 'r-1': null }, unread: { 'r-1': 'HTTP 502' } },
    { run: null, unread: 'HTTP 502' },
  ],
  log: [{ about: 'log', name, job: 5 }, { logs: { [`${name} 5`]: { lines: ['boom'] } } }, { lines: ['boom'] }],
  checks: [{ about: 'checks', name, commit }, { checks: { [`${name} ${commit}`]: [] } }, []],
  settling: [
    { about: 'settling', name, commit, settling: publish },
    { settlings: { [`${name} ${commit} workflow:publish.yml`]: null } },
    null,
  ],
}

describe('the answer to a question', () => {
  test.each(Object.entries(asked))('about %s is found where records have it', (_about, [subject, parts, answer]) => {
    expect(answerTo(seen(parts), subject)).toEqual(answer)
  })

  test('about a deployment is kept beside the one about a workflow on the same commit', () => {
    expect(keyOf({ about: 'settling', name, commit, settling: shop })).toBe(`${name} ${commit} deployment:shop`)
  })

  test('says so where nobody asked, and also where an earlier kit could not be asked', () => {
    const of = seen({ teams: {}, issues: {}, people: {} })
    expect(answerTo(of, { about: 'issue', name, marker: 'm-2' })).toBeUndefined()
    expect(answerTo(of, { about: 'people', name, login: 'ann' })).toEqual({ role: undefined, account: undefined })
    expect(answerTo(of, { about: 'automation', name, commit })).toBeUndefined()
    expect(answerTo(of, { about: 'reversals', name, head: commit, production: other })).toBeUndefined()
    expect(answerTo(of, { about: 'undone', name, branch, commit })).toBe(false)
  })
})
