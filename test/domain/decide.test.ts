import { describe, expect, test } from '@jest/globals'
import { whyNotCounting } from '../../src/domain/asks/asks.ts'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { candidateOf, planDigest, tierHeadsOf } from '../../src/domain/hops/candidate.ts'
import { decide } from '../../src/domain/decide.ts'
import { patienceMs } from '../../src/domain/waits.ts'
import { blank, write } from '../../src/domain/write.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { appPermissions } from '../../src/domain/validators/rights.ts'
import type { PlanSeen } from '../../src/domain/questions/plan.ts'
import type { RightsSeen } from '../../src/domain/questions/rights.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Conclusion, Evidence } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Tier } from '../../src/domain/words/train.ts'
import {
  ask,
  candidate,
  kit,
  manifest,
  planned,
  run,
  seen,
  sha,
  started,
  tier1,
  tier2a,
  tier2b,
  train,
} from './builders.ts'

const workflow = { dispatch: 'yes', state: 'active' } as const
const quiet = {
  visibility: 'private',
  locked: null,
  owners: [],
  changesWorkflows: false,
  sourceIs: 'ahead',
  commit: null,
  inTheWay: [],
  rulesets: [],
  protections: {},
} as const
const history: PlanSeen = {
  tags: [],
  commits: [{ sha: sha('a'), message: 'feat: prices' }],
  workflows: { '.github/workflows/convoy.yml': workflow, '.github/workflows/load.yml': workflow },
  ...quiet,
}
const rights: RightsSeen = {
  app: { slug: 'convoy-release', permissions: appPermissions },
  installed: ['acme/app', 'acme/release-control'],
  control: [
    {
      id: 1,
      name: 'release branches',
      target: 'branch',
      include: ['refs/heads/release/**'],
      exclude: [],
      rules: [{ type: 'creation' }, { type: 'update' }],
      bypass: 'always',
    },
  ],
}
const unplanned = (parts: Partial<Seen> = {}): Seen => {
  const looked = seen({}, null)
  const app = looked.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  return {
    ...looked,
    plans: { 'acme/app': history },
    rights,
    asks: [ask('plan-1', { type: 'plan', directive: 'auto' })],
    repositories: {
      'acme/app': { ...app, refs: { ...app.refs, 'refs/heads/main': { commit: sha('a'), tree: sha('7') } } },
      'acme/release-control': { ...app, refs: {} },
    },
    ...parts,
  }
}
const proof = (tier: Tier, of: Candidate, conclusion: Conclusion = 'passed', attempt = 1): Evidence => ({
  key: evidenceKey(train(), tier.scope === 'repository' ? { tier, repository: 'acme/app' } : { tier }, of),
  tier: tier.name,
  ...(tier.scope === 'repository' ? { repository: 'acme/app' } : {}),
  candidate: of.number,
  attempt,
  conclusion,
  rule: 'run-succeeded',
  digest: 'd',
})
const at = (
  one: Candidate,
  evidence: readonly Evidence[],
  parts: Partial<Manifest> = {},
  directive: 'quick' | 'auto' | 'careful' = 'auto',
): Manifest =>
  manifest(
    { phase: 'ship', candidate: one, candidates: [{ number: one.number, digest: one.digest }], evidence, ...parts },
    directive,
  )
const withRefs = (refs: Readonly<Record<string, string | null>>, parts: Partial<Seen> = {}): Seen => {
  const looked = seen()
  const app = looked.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const more = Object.fromEntries(
    Object.entries(refs).map(([ref, commit]) => [`refs/${ref}`, commit === null ? null : { commit, tree: sha('7') }]),
  )
  return {
    ...looked,
    repositories: { ...looked.repositories, 'acme/app': { ...app, refs: { ...app.refs, ...more } } },
    ...parts,
  }
}
/** What ann and bob may do in the control repository. */
const people = {
  'acme/release-control zoe': 'admin',
  'acme/release-control ann': 'write',
  'acme/release-control bob': 'maintain',
}
const reasons = ({ attention }: { attention: readonly { reason: string }[] }): string =>
  attention.map(({ reason }) => reason).join('\n')

describe('planning', () => {
  test('fixes base commits, version and tag of every repository in one revision, with the ask', () => {
    const decision = decide(train(), blank('2026.11'), unplanned())
    expect(decision.step).toBe('plan-release')
    expect(write(blank('2026.11'), decision)).toMatchObject({
      revision: 1,
      previous: '',
      kit,
      phase: 'planning',
      release: { id: '2026.11', train: 'single', createdBy: { login: 'zoe' } },
      asks: [{ id: 'plan-1' }],
      repositories: [{ ...planned(), version: { from: null, to: '0.1.0' } }],
    })
  })

  test('is refused for every reason at once', () => {
    const looked = unplanned({ plans: { 'acme/app': { ...history, tags: ['v0.1.0'], workflows: {} } } })
    const none = {
      ...looked.repositories['acme/app']!,
      archived: true,
      refs: { 'refs/heads/rc/2026.11': { commit: sha('9'), tree: sha('7') } },
    }
    const fixed = train({
      repositories: [{ ...train().repositories[0]!, version: { strategy: 'fixed', next: '0.1.0' } }],
    })
    const [finding] = decide(fixed, blank('2026.11'), {
      ...looked,
      repositories: { ...looked.repositories, 'acme/app': none },
    }).findings
    const codes = finding?.is === 'lost' ? finding.problems?.map(({ code }) => code) : []
    expect(codes).toEqual([
      'REPOSITORY_ARCHIVED',
      'BRANCH_NOT_FOUND',
      'BRANCH_NOT_FOUND',
      'BRANCH_NOT_FOUND',
      'CANDIDATE_BRANCH_TAKEN',
      'TAG_TAKEN',
      'VERSION_NOT_HIGHER',
      'WORKFLOW_NOT_FOUND',
      'WORKFLOW_NOT_FOUND',
      'WORKFLOW_NOT_FOUND',
    ])
  })

  test('is refused once for a workflow that must follow and is not there, and only where the repository makes that hop', () => {
    const follow = (file: string) => ({ kind: 'workflow', file }) as const
    const [app] = train().repositories
    const codes = (
      settledWhen: { staging: ReturnType<typeof follow>; production: ReturnType<typeof follow> },
      staging: string | null,
    ) => {
      const [finding] = decide(
        train({ repositories: [{ ...app!, settledWhen, branches: { ...app!.branches, staging } }] }),
        blank('2026.11'),
        unplanned(),
      ).findings
      return finding?.is === 'lost'
        ? finding.problems?.map(({ code, message }) => `${code} ${/workflows\/(\S+\.yml)/.exec(message)?.[1]}`)
        : []
    }
    expect(codes({ staging: follow('publsh.yml'), production: follow('publsh.yml') }, 'staging')).toEqual([
      'SETTLING_WORKFLOW_NOT_FOUND publsh.yml',
    ])
    expect(codes({ staging: follow('stage.yml'), production: follow('convoy.yml') }, null)).toEqual([])
  })

  test('waits for somebody to ask', () => {
    expect(decide(train(), blank('2026.11'), unplanned({ asks: [] }))).toMatchObject({
      step: null,
      attention: [{ code: 'planned', is: 'waiting' }],
    })
  })
})

describe('development', () => {
  test('cuts the RC branch at the planned commit, only where it is missing', () => {
    expect(decide(train(), manifest(), seen({}, null)).effects).toEqual([
      { type: 'move', repository: 'acme/app', moves: [{ ref: 'refs/heads/rc/2026.11', from: null, to: sha('a') }] },
    ])
  })

  test('freezes rc.1 where the RC branch is now', () => {
    const { step, entries } = decide(train(), manifest(), seen({}, sha('b')))
    expect([step, entries]).toEqual([
      'cut-rc',
      [{ add: 'candidate', candidate: candidate(1, sha('b')), overtaken: [], holds: [] }],
    ])
  })

  test('leaves the freeze to a human under careful', () => {
    const careful = manifest({}, 'careful')
    const approval = ask('ok', { type: 'approve', gate: 'planning', digest: '', policy: '' })
    const waiting = decide(train(), careful, seen())
    expect(reasons(waiting)).toMatch(/planning needs the approval of 1 person/)
    const approved = {
      ...careful,
      asks: [...careful.asks, { ...approval, digest: planDigest(careful), policy: policyDigest(train(), careful) }],
    }
    expect(reasons(decide(train(), approved, seen({ people })))).toMatch(/under careful, a human freezes/)
    const asked = { ...approved, asks: [...approved.asks, ask('freeze', { type: 'freeze', after: 0 })] }
    expect(decide(train(), asked, seen({ people })).entries).toEqual([
      { add: 'candidate', candidate: candidate(), overtaken: [], holds: [] },
    ])
  })

  test('asks for tier1 on the exact commit, once, and names the run by its request', () => {
    const { entries, effects, step } = decide(train(), at(candidate(), []), seen())
    expect(step).toBe('run-tier-gate')
    expect(effects).toMatchObject([
      {
        type: 'send',
        command: 'npm test',
        request: { to: 'acme/app', branch: 'rc/2026.11', workflow: 'convoy.yml', attempt: 1, sends: 1 },
      },
    ])
    const asked = write(at(candidate(), []), { ...decide(train(), at(candidate(), []), seen()) })
    expect(asked.requests).toHaveLength(1)
    expect(decide(train(), asked, seen())).toMatchObject({
      step: null,
      effects: [],
      attention: [],
      findings: [{ is: 'waiting', reason: 'Convoy has requested tier1' }],
    })
    expect(entries).toHaveLength(1)
  })

  test('a request whose run never shows is sent again, then errored, and errored is not failed', () => {
    const first = write(at(candidate(), []), decide(train(), at(candidate(), []), seen()))
    let now = first
    const rules: string[] = []
    for (let minute = 5; minute <= 15; minute += 5) {
      const decision = decide(train(), now, seen({ at: started + minute * 60_000 }))
      rules.push(
        decision.effects.map(({ type }) => type).join() ||
          decision.entries.map((entry) => (entry.add === 'evidence' ? entry.evidence.rule : entry.add)).join(),
      )
      now = write(now, decision)
    }
    expect(rules).toEqual(['send', 'send', 'never-started'])
    expect(decide(train(), now, seen({ at: started + 15 * 60_000 }))).toMatchObject({
      step: 'run-tier-gate',
      effects: [{ type: 'send', request: { attempt: 2 } }],
    })
  })

  test('judges the run, keeps its answers as a file, and closes the request', () => {
    const asked = write(at(candidate(), []), decide(train(), at(candidate(), []), seen()))
    const [request] = asked.requests
    const decision = decide(train(), asked, seen({ runs: { [request!.id]: run() } }))
    expect(decision.entries).toMatchObject([
      {
        add: 'evidence',
        evidence: { conclusion: 'passed', attempt: 1 },
        file: { run: { id: 7 }, inputs: { 'acme/app': sha('a') } },
      },
    ])
    expect(write(asked, decision)).toMatchObject({ requests: [], evidence: [{ tier: 'tier1', conclusion: 'passed' }] })
  })
})

describe('a lost tier', () => {
  const lost = [
    proof(tier1, candidate()),
    proof(tier2a, candidate(), 'failed', 1),
    proof(tier2a, candidate(), 'failed', 2),
  ]
  const staged = { 'heads/staging': sha('a') }

  test('is run once more after it failed, to expose a flake', () => {
    expect(decide(train(), at(candidate(), lost.slice(0, 2)), withRefs(staged)).effects).toMatchObject([
      { type: 'send', request: { tier: 'tier2a', attempt: 2 } },
    ])
  })

  test('blocks the release and says what to do; nothing moves', () => {
    const decision = decide(train(), at(candidate(), lost), withRefs(staged))
    expect(decision).toMatchObject({
      status: 'blocked',
      phase: 'validation',
      step: null,
      effects: [],
      attention: [{ is: 'lost', on: 'acme/app' }],
    })
    expect(reasons(decision)).toBe(
      'tier2a failed on rc.1 in acme/app (ran 2 times: run-succeeded); push the fix to rc/2026.11 to form the next candidate',
    )
  })

  test('gives way to rc.2 once its RC branch has moved on, and what the fix touched is proven anew', () => {
    const fixed = withRefs({ ...staged, 'heads/rc/2026.11': sha('b') })
    const decision = decide(train(), at(candidate(), lost), fixed)
    expect(decision.entries).toEqual([
      { add: 'candidate', candidate: candidate(2, sha('b')), overtaken: [], holds: [] },
    ])
    expect(decide(train(), write(at(candidate(), lost), decision), fixed)).toMatchObject({
      phase: 'development',
      effects: [{ type: 'send', request: { tier: 'tier1', candidate: 2 } }],
    })
  })

  test('finds its evidence again when rc.2 has the same inputs', () => {
    const again = { ...candidate(), number: 2 }
    expect(decide(train(), at(again, lost.slice(0, 1)), withRefs(staged)).effects).toMatchObject([
      { type: 'send', request: { tier: 'tier2a' } },
    ])
  })

  test('may be asked for once more by a person', () => {
    const retried = at(candidate(), lost, {
      asks: [...manifest().asks, ask('r', { type: 'retry', tier: 'tier2a', digest: candidate().digest })],
    })
    expect(decide(train(), retried, withRefs(staged)).effects).toMatchObject([
      { type: 'send', request: { tier: 'tier2a', attempt: 3 } },
    ])
  })
})

describe('a merge into the RC branch after the freeze', () => {
  const of = train({ retries: { errored: 0, failed: 0 } })
  const press = (id: string, kind: Ask['by']['kind'] = 'human'): Ask =>
    ask(id, { type: 'freeze', after: 1 }, 'ann', kind)
  /**
   * rc.1 under careful, and everything that was recorded once the asks arrived one after the other, each while the RC
   * branch was there.
   */
  const arrived = (...presses: readonly (readonly [Ask, string])[]): Manifest => {
    const base = at(candidate(), [proof(tier1, candidate(), 'failed')], {}, 'careful')
    const approval = ask(
      'ok',
      { type: 'approve', gate: 'planning', digest: planDigest(base), policy: policyDigest(of, base) },
      'ann',
    )
    return presses.reduce<Manifest>(
      (now, [one, rc]) => write(now, decide(of, now, seen({ asks: [one], people }, sha(rc)))),
      { ...base, asks: [...base.asks, approval] },
    )
  }
  const merged = (release: Manifest): ReturnType<typeof decide> => decide(of, release, seen({ people }, sha('b')))

  test('is not frozen under careful by a press of before there was anything to freeze, which is told', () => {
    const early = arrived([press('f', 'human'), 'a'])
    expect(merged(early)).toMatchObject({ entries: [], attention: [{ code: 'freeze' }] })
    expect(
      whyNotCounting(
        of,
        early,
        early.asks.find(({ id }) => id === 'f')!,
      ),
    ).toBe('rc.1 already held everything that had been merged by then')
  })

  test.each([
    ['no more', of, train({ ...of, tiers: [tier1] })],
    ['by now', train({ ...of, tiers: [tier1] }), of],
  ])(
    'is not frozen by a press of before, where a repository tests %s since the train was pinned anew',
    (_title, before, now) => {
      const head = { 'acme/app': sha('a') }
      const first = candidateOf('2026.11', 1, head, tierHeadsOf(before, head))
      const base = at(first, [])
      const early = write(base, decide(now, base, seen({ asks: [press('f')] })))
      expect(decide(now, early, seen({}, sha('b'))).entries).toMatchObject([
        { add: 'request', request: { candidate: 1 } },
      ])
      expect(
        whyNotCounting(
          now,
          early,
          early.asks.find(({ id }) => id === 'f')!,
        ),
      ).toBe('rc.1 already held everything that had been merged by then')
    },
  )

  test('is frozen once, by a press after it, whether or not somebody had pressed too early', () => {
    for (const release of [arrived([press('g'), 'b']), arrived([press('f'), 'a'], [press('g'), 'b'])]) {
      const decision = merged(release)
      expect(decision.entries).toMatchObject([
        { add: 'candidate', candidate: { number: 2, heads: { 'acme/app': sha('b') } } },
      ])
      expect(
        whyNotCounting(
          of,
          write(release, decision),
          release.asks.find(({ id }) => id === 'g')!,
        ),
      ).toBe('rc.2 has been frozen since')
    }
  })

  test('is not frozen under careful by what an agent asked for while less was required', () => {
    expect(merged(arrived([press('g', 'agent'), 'b']))).toMatchObject({ entries: [], attention: [{ code: 'freeze' }] })
  })

  test('leaves the candidate its way under careful where an agent alone asked for a freeze, and is frozen by a person who asks too', () => {
    const passed = at(candidate(), [proof(tier1, candidate())], {
      asks: [...manifest().asks, ask('up', { type: 'update', directive: 'careful' }, 'ann')],
    })
    const approval = ask(
      'ok',
      { type: 'approve', gate: 'planning', digest: planDigest(passed), policy: policyDigest(of, passed) },
      'ann',
    )
    const told = (...presses: readonly Ask[]): Manifest => ({ ...passed, asks: [...passed.asks, approval, ...presses] })
    expect(merged(told(press('g', 'agent')))).toMatchObject({
      phase: 'staging',
      attention: [{ code: 'approval:staging' }],
    })
    expect(whyNotCounting(of, told(press('g', 'agent')), press('g', 'agent'))).toBe('under careful, a human freezes')
    expect(merged(told(press('g', 'agent'), press('h'))).entries).toMatchObject([
      { add: 'candidate', candidate: { number: 2 } },
    ])
  })

  test('collects, and does not disturb the candidate that is being proven', () => {
    expect(decide(train(), at(candidate(), []), seen({}, sha('b'))).effects).toMatchObject([
      { type: 'send', request: { candidate: 1 } },
    ])
  })
})

describe('staging and ship', () => {
  const proven = [proof(tier1, candidate()), proof(tier2a, candidate()), proof(tier2b, candidate())]
  const ready = { 'heads/staging': sha('a') }
  const ancestor = { ancestry: { [`acme/app refs/heads/master ${sha('a')}`]: true } }

  test('staging is set by compare-and-swap whatever it was', () => {
    const decision = decide(train(), at(candidate(), proven.slice(0, 1)), seen())
    expect(decision).toMatchObject({
      step: 'promote-staging',
      effects: [{ type: 'move', moves: [{ ref: 'refs/heads/staging', from: sha('0'), to: sha('a'), force: true }] }],
    })
  })

  test('production and tag move together, after the pivot is recorded', () => {
    const decision = decide(train(), at(candidate(), proven), withRefs(ready, ancestor))
    expect(decision).toMatchObject({
      step: 'promote',
      entries: [
        { add: 'pivot', at: started },
        { add: 'hop', hop: { to: 'production', repository: 'acme/app', candidate: 1, at: started, moved: true } },
      ],
      effects: [
        {
          type: 'move',
          repository: 'acme/app',
          moves: [
            { ref: 'refs/heads/master', from: sha('0'), to: sha('a') },
            { ref: 'refs/tags/v0.1.0', from: null, to: sha('a') },
          ],
        },
      ],
    })
  })

  test('production that the candidate does not contain stops the release', () => {
    const decision = decide(
      train(),
      at(candidate(), proven),
      withRefs(
        { ...ready, 'heads/master': sha('f') },
        { ancestry: { [`acme/app refs/heads/master ${sha('a')}`]: false } },
      ),
    )
    expect(decision).toMatchObject({ status: 'blocked', effects: [], entries: [] })
    expect(reasons(decision)).toMatch(
      /master of acme\/app is at f+, which rc\.1 does not contain: merge it into rc\/2026.11/,
    )
  })

  test('a tag that sits on another commit stops the release', () => {
    expect(
      reasons(decide(train(), at(candidate(), proven), withRefs({ ...ready, 'tags/v0.1.0': sha('f') }, ancestor))),
    ).toMatch(/tag v0.1.0 of acme\/app is already on f+, which is not rc\.1: raise version\.next/)
  })

  test('publishes once, and ships when the release is seen', () => {
    const done = withRefs({ ...ready, 'heads/master': sha('a'), 'tags/v0.1.0': sha('a') })
    const promoted = at(candidate(), proven, { pivot: started })
    expect(decide(train(), promoted, done).effects).toMatchObject([
      { type: 'publish', tag: 'v0.1.0', target: sha('a') },
    ])
    const app = done.repositories['acme/app']!
    const released = {
      ...done,
      repositories: { 'acme/app': { ...app, releases: { 'v0.1.0': { url: 'https://x', draft: false } } } },
    }
    const shipped = decide(train(), promoted, released)
    expect(shipped.entries).toEqual([
      {
        add: 'shipped',
        skipped: [
          'approval:planning',
          'freeze',
          'flaky:tier1:acme/app',
          'approval:staging',
          'flaky:tier2a',
          'flaky:tier2b',
          'approval:ship',
        ],
        beyond: [],
      },
    ])
    expect(decide(train(), write(promoted, shipped), released)).toMatchObject({
      step: null,
      effects: [],
      status: 'shipped',
    })
  })

  test('what GitHub refused a moment ago is in the way, not due', () => {
    const refused = [
      { repository: 'acme/app', effect: 'move' as const, message: 'Cannot update this protected ref.\u001b[31m' },
    ]
    const decision = decide(train(), at(candidate(), proven), withRefs(ready, { ...ancestor, refused }))
    expect(decision).toMatchObject({ status: 'blocked', effects: [] })
    expect(reasons(decision)).toBe('GitHub refused to move in acme/app: Cannot update this protected ref. [31m')
  })

  test('ship under careful needs a quorum of distinct people, none the requester, bound to candidate and policy', () => {
    const careful = at(candidate(), [...proven], {}, 'careful')
    const policy = policyDigest(train(), careful)
    const say = (
      id: string,
      gate: 'planning' | 'staging' | 'ship',
      login: string,
      digest: string,
      by = policy,
      kind: 'human' | 'agent' = 'human',
    ) => ask(id, { type: 'approve', gate, digest, policy: by }, login, kind)
    const digest = candidate().digest
    const before = [say('1', 'planning', 'ann', planDigest(careful)), say('2', 'staging', 'ann', digest)]
    const stand = (asks: readonly ReturnType<typeof say>[]) =>
      decide(
        train(),
        { ...careful, asks: [...careful.asks, ...before, ...asks] },
        withRefs(ready, { ...ancestor, people }),
      )
    const counted = (asks: readonly ReturnType<typeof say>[]): string | undefined =>
      /has (\d)/.exec(reasons(stand(asks)))?.[1]
    expect(counted([])).toBe('0')
    expect(
      counted([say('3', 'ship', 'zoe', digest), say('4', 'ship', 'ann', digest), say('5', 'ship', 'ann', digest)]),
    ).toBe('1')
    expect(counted([say('3', 'ship', 'ann', digest), say('4', 'ship', 'bob', candidate(1, sha('b')).digest)])).toBe('1')
    expect(counted([say('3', 'ship', 'ann', digest), say('4', 'ship', 'bob', digest, 'other policy')])).toBe('1')
    expect(counted([say('3', 'ship', 'ann', digest), say('4', 'ship', 'bot', digest, policy, 'agent')])).toBe('1')
    expect(stand([say('3', 'ship', 'ann', digest), say('4', 'ship', 'bob', digest)])).toMatchObject({ step: 'promote' })
  })
})

describe('a hold', () => {
  const held = manifest({ asks: [...manifest().asks, ask('h', { type: 'hold', why: 'pager' }, 'ann')] })
  test('stops everything and says whose it is', () => {
    expect(decide(train(), held, seen())).toMatchObject({
      status: 'held',
      effects: [],
      attention: [
        {
          code: 'hold',
          on: 'ann',
          reason: 'ann holds it: pager',
          command:
            'gh workflow run release.yml --repo acme/release-control -f ask=release.resume -f release=2026.11 -f hold=h',
        },
      ],
    })
  })
  test('is lifted by the resume that names it, and by no other', () => {
    const resumed = (hold: string) => ({ ...held, asks: [...held.asks, ask('r', { type: 'resume', hold })] })
    expect(decide(train(), resumed('h'), seen()).status).toBe('active')
    expect(decide(train(), resumed('x'), seen()).status).toBe('held')
  })
  test('is told beside another, each with its owner, the command that lifts it alone, and since when', () => {
    const two = { ...held, asks: [...held.asks, ask('i', { type: 'hold', why: 'lunch' }, 'bob')] }
    const resume = (hold: string) =>
      `gh workflow run release.yml --repo acme/release-control -f ask=release.resume -f release=2026.11 -f hold=${hold}`
    const recorded = [
      { code: 'hold', is: 'waiting', reason: 'ann holds it: pager', on: 'ann', since: started, command: resume('h') },
    ] as const
    expect(decide(train(), { ...two, attention: recorded }, seen({ at: started + 1 })).attention).toEqual([
      ...recorded.map((each) => ({ ...each, answerBy: started + patienceMs })),
      {
        code: 'hold',
        is: 'waiting',
        reason: 'bob holds it: lunch',
        on: 'bob',
        since: started + 1,
        answerBy: started + 1 + patienceMs,
        command: resume('i'),
      },
    ])
  })
  test('comes too late once production has begun to move', () => {
    expect(decide(train(), { ...held, pivot: started }, seen()).status).toBe('active')
  })
})

test('an ask that arrives is recorded before anything else is done', () => {
  const hold = ask('h', { type: 'hold', why: 'pager' })
  expect(decide(train(), manifest(), seen({ asks: [hold] }, null))).toMatchObject({
    step: 'record-signal',
    entries: [{ add: 'ask', ask: hold }],
    effects: [],
  })
})
