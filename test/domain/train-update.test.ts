import { describe, expect, test } from '@jest/globals'
import { approvals, whyNotCounting } from '../../src/domain/asks/asks.ts'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { planDigest } from '../../src/domain/hops/candidate.ts'
import { decide, questions } from '../../src/domain/decide.ts'
import { newRequest } from '../../src/domain/requirements/evidence-request.ts'
import { proven } from '../../src/domain/requirements/proven.ts'
import { mostOfAll } from '../../src/domain/record/room.ts'
import { standingOf } from '../../src/domain/proof/standing.ts'
import { pendingTrain } from '../../src/domain/train/trains.ts'
import { write } from '../../src/domain/write.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Member, Tier, Train } from '../../src/domain/words/train.ts'
import { ask, free, kit, member, run, sha, started, tier1, tier2a, tier2b, train } from './builders.ts'
import { attempts, rc1, readyRelease, worldAt } from './ready-release.ts'

/* Control's train is edited while rc.1 of acme/app waits to be shipped, and somebody asks to have it pinned anew. */

const commit = sha('b')
const digest = 'd'.repeat(64)
const retrain = (id = 'retrain', at = commit): Ask => ask(id, { type: 'retrain', commit: at }, 'ann')
const before = train()

/** rc.1 under careful, with these asks after the plan. */
const release = (parts: Partial<Manifest> = {}, on = before): Manifest =>
  readyRelease({ ...parts, asks: parts.asks ?? [retrain()] }, on, 'careful')
/** What is seen when control's default branch is at `head` and holds this train. */
const sees = (next: Train, head = commit, parts: Partial<Seen> = {}): Seen => {
  const startable = { dispatch: 'yes', state: 'active' } as const
  const workflows = Object.fromEntries(
    ['convoy.yml', 'convoy-prepare.yml', 'load.yml', 'other.yml'].map((file) => [
      `.github/workflows/${file}`,
      startable,
    ]),
  )
  const { repositories } = worldAt()
  const app = repositories['acme/app']!
  return worldAt(
    {},
    {
      plans: { 'acme/app': { ...free, commit: 'on-source', workflows } },
      approvers: { is: 'seen', logins: ['zoe', 'ann', 'bob', 'joe'] },
      train: { commit: head, digest, train: next },
      at: started + 60_000,
      repositories: {
        ...repositories,
        'acme/app': { ...app, refs: { ...app.refs, 'refs/heads/main': { commit: sha('a'), tree: sha('7') } } },
      },
      ...parts,
    },
  )
}
const update = (next: Train, manifest = release(), seen = sees(next), on = before) => {
  const decision = decide(on, manifest, seen)
  return { decision, after: write(manifest, decision) }
}
const refusal = (next: Train, manifest = release(), seen = sees(next), on = before) => {
  const { decision, after } = update(next, manifest, seen, on)
  expect(decision.entries.map(({ add }) => add)).toEqual(['train-refused'])
  return {
    codes:
      after.trains!.at(-1)!.is === 'refused'
        ? (after.trains!.at(-1) as { problems: readonly { code: string }[] }).problems.map(({ code }) => code)
        : [],
    after,
  }
}
const approval = (id: string, by: string, on = before, gate: 'ship' | 'planning' = 'ship') => {
  const manifest = release({ asks: [] }, on)
  return ask(
    id,
    {
      type: 'approve',
      gate,
      digest: gate === 'ship' ? rc1.digest : planDigest(manifest),
      policy: policyDigest(on, manifest),
    },
    by,
  )
}
const voidsOf = ({ trains }: Manifest) => {
  const last = trains!.at(-1)!
  return last.is === 'pinned' ? last.voids : null
}
const changed = (tier: Tier): Tier => ({ ...tier, by: { kind: 'workflow', file: 'other.yml' } })

describe('a release whose train is to be pinned anew', () => {
  test('pins it before it does anything else, in the step that plans, and without an effect', () => {
    const next = train({ approvals: { quorum: 1, auto: 0 } })
    const { decision, after } = update(next)
    expect(decision).toMatchObject({
      step: 'plan-release',
      effects: [],
      entries: [{ add: 'train' }],
      phase: 'ship',
      kit,
    })
    expect(after.trains).toEqual([
      {
        ask: 'retrain',
        commit,
        at: started + 60_000,
        is: 'pinned',
        digest,
        loosens: ['approvals.quorum'],
        voids: { asks: [], evidence: [] },
      },
    ])
    expect(pendingTrain(after)).toBeNull()
    expect(whyNotCounting(next, after, retrain())).toBeNull()
  })

  test('refuses one under which its record could outgrow what can be recorded, and says so', () => {
    const said = ask('said', { type: 'readmit', what: 'x'.repeat(mostOfAll - 900_000) })
    expect(
      refusal(train({ retries: { errored: 10, failed: 10 } }), release({ asks: [said, retrain()] })).codes,
    ).toEqual(['TRAIN_OUTGROWS'])
  })

  test('waits for the train to be read before it goes on', () => {
    const { train: _unread, ...seen } = sees(before)
    expect(decide(before, release(), seen)).toMatchObject({ step: 'plan-release', entries: [], effects: [] })
  })

  test('asks of the new train everything that a plan asks, at the commits that were planned', () => {
    const next = train({
      approvals: { quorum: 1, auto: 0, team: 'acme/managers' },
      hooks: [{ on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'x' }],
    })
    const asked = questions(before, release(), next)
    expect(asked).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'plan', name: 'acme/app', commit: sha('a') }),
        expect.objectContaining({ about: 'repository', name: 'acme/chatops' }),
        { about: 'rights', control: before.control },
        { about: 'team', team: 'acme/managers' },
      ]),
    )
    expect(asked.filter(({ about }) => about === 'plan')).toHaveLength(1)
  })

  test.each([
    ['shipped', { status: 'shipped' }],
    ['given up', { asks: [retrain(), ask('end', { type: 'abort', why: 'enough' })] }],
    ['shipping', { pivot: started + 1 }],
  ] as const)('leaves it where the release is %s', (_, parts) => {
    const next = train({ retries: { errored: 0, failed: 0 } })
    const { after } = update(next, release(parts as Partial<Manifest>))
    expect(after.trains).toBeUndefined()
  })

  test('says that production has begun to move', () => {
    expect(whyNotCounting(before, release({ pivot: started + 1 }), retrain())).toMatch(/production has begun to move/)
  })

  test('pins it while it is held, and stays held', () => {
    const held = release({ status: 'held', asks: [retrain(), ask('stop', { type: 'hold', why: 'wait' })] })
    expect(update(train({ retries: { errored: 0, failed: 0 } }), held).after).toMatchObject({
      status: 'held',
      trains: [{ is: 'pinned' }],
    })
  })

  test('judges the last of several asks; the ones before count no more', () => {
    const asks = [retrain('first', sha('9')), retrain('second')]
    const { after } = update(before, release({ asks }))
    expect(after.trains).toMatchObject([{ ask: 'second', is: 'pinned' }])
    expect(asks.map((one) => whyNotCounting(before, after, one))).toEqual(['a later train replaced it', null])
  })
})

describe('what it voids is told', () => {
  test('every approval, where what the release has to pass was changed; each counts again for nobody', () => {
    const next = train({ approvals: { quorum: 3, auto: 0 } })
    const asks = [
      approval('plan-yes', 'ann', before, 'planning'),
      approval('a', 'ann'),
      approval('b', 'bob'),
      retrain(),
    ]
    const { after } = update(next, release({ asks }))
    expect(voidsOf(after)).toEqual({ asks: ['plan-yes', 'a', 'b'], evidence: [] })
    expect(approvals(before, release({ asks }), 'ship')).toHaveLength(2)
    expect(approvals(next, after, 'ship')).toEqual([])
  })

  test('no approval where only owners, hooks and agents change: they let nothing through', () => {
    const next = train({ repositories: [member('acme/app', { owner: '@acme/shop' })], agents: ['robot'] })
    expect(voidsOf(update(next, release({ asks: [approval('a', 'ann'), retrain()] })).after)).toEqual({
      asks: [],
      evidence: [],
    })
  })

  test.each<[string, Partial<Train>]>([
    ['a freeze window', { freeze: [{ from: 0, to: 1, reason: 'x', except: [] }] }],
    [
      'how staging settles',
      {
        repositories: [
          member('acme/app', {
            settledWhen: { staging: { kind: 'deployment', environment: 'staging' }, production: { kind: 'refs' } },
          }),
        ],
      },
    ],
    ['how production moves', { repositories: [member('acme/app', { promotion: 'observe' })] }],
    [
      'who breaks the glass',
      { approvals: { ...before.approvals, breakGlass: { team: 'acme/on-call', reviewWithinMs: 1 } } },
    ],
    ['which kit is trusted', { kit: [kit] }],
    ['how often a tier is tried', { retries: { errored: 9, failed: 9 } }],
  ])('approvals and a broken glass, where the train has %s otherwise', (_, parts) => {
    const glass = { team: 'acme/managers', reviewWithinMs: 1 }
    const on = train({ approvals: { ...before.approvals, breakGlass: glass } })
    const next = train({ approvals: { ...before.approvals, breakGlass: glass }, ...parts })
    const broken = ask(
      'glass',
      { type: 'break-glass', digest: rc1.digest, policy: policyDigest(on, release({ asks: [] }, on)), why: 'outage' },
      'ann',
    )
    const manifest = release({ asks: [approval('a', 'bob', on), broken, retrain()] }, on)
    const teams = {
      'acme/managers': { is: 'seen', members: ['ann'] },
      'acme/on-call': { is: 'seen', members: ['ann'] },
    } as const
    expect(voidsOf(update(next, manifest, sees(next, commit, { teams }), on).after)).toMatchObject({
      asks: ['a', 'glass'],
    })
  })

  test('approvals, where a repository has a tier judged in another way', () => {
    const next = train({
      repositories: [member('acme/app', { tiers: { tier1: { by: { kind: 'command', command: 'true' } } } })],
    })
    expect(voidsOf(update(next, release({ asks: [approval('a', 'ann'), retrain()] })).after)).toEqual({
      asks: ['a'],
      evidence: [{ tier: 'tier1', repository: 'acme/app' }],
    })
  })

  test('evidence of a tier that is judged in another way, or not at all; the rest is found again', () => {
    const next = train({ tiers: [tier1, changed(tier2a)] })
    const { after } = update(next)
    expect(voidsOf(after)!.evidence).toEqual([{ tier: 'tier2a' }, { tier: 'tier2b' }])
    expect(after.evidence).toEqual(release().evidence)
    expect(standingOf(next, after, { tier: tier1, repository: 'acme/app' }, rc1).standing).toBe('passed')
    expect(standingOf(next, after, { tier: changed(tier2a) }, rc1).standing).toBe('open')
  })

  test('evidence by a commit of the kit that is trusted no more', () => {
    const byCommand = { ...tier1, by: { kind: 'command', command: 'npm test' } } as const
    const trusting = (...commits: readonly string[]): Train =>
      train({ kit: commits, tiers: [byCommand, tier2a, tier2b] })
    const on = trusting(sha('1'), sha('2'))
    const manifest = release({ evidence: attempts(on, byCommand, 'passed') }, on)
    expect(voidsOf(update(trusting(sha('2')), manifest, sees(trusting(sha('2'))), on).after)!.evidence).toEqual([
      { tier: 'tier1', repository: 'acme/app' },
    ])
    expect(voidsOf(update(on, manifest, sees(on), on).after)!.evidence).toEqual([])
  })

  describe('a waiver', () => {
    const optional = train({ tiers: [tier1, tier2a, { ...tier2b, required: false }] })
    const required = train({ tiers: [tier1, tier2a, { ...tier2b, required: true }] })
    const waiver = ask('w', { type: 'waive', code: 'tier2b', digest: rc1.digest, why: 'known' }, 'ann')
    const lost = (on: Train) => [
      ...attempts(on, tier1, 'passed'),
      ...attempts(on, tier2a, 'passed'),
      ...attempts(on, tier2b, 'failed', 'failed'),
    ]
    const voided = (next: Train, on: Train) =>
      voidsOf(update(next, release({ asks: [waiver, retrain()], evidence: lost(on) }, on), sees(next), on).after)!.asks

    test('of a tier that the train requires now', () => {
      expect(voided(required, optional)).toEqual(['w'])
    })

    test('of a tier that is judged in another way: it was said of another one', () => {
      expect(voided(train({ tiers: [tier1, tier2a, changed({ ...tier2b, required: false })] }), optional)).toEqual([
        'w',
      ])
    })

    test('that was said in vain, where the train would let it count now', () => {
      expect(voided(optional, required)).toEqual(['w'])
    })

    test('of a tier that stays as it is counts on', () => {
      expect(voided(train({ tiers: optional.tiers, retries: { errored: 0, failed: 0 } }), optional)).toEqual([])
    })
  })
})

describe('a train that is pinned and put back', () => {
  const there = train({
    approvals: { quorum: 3, auto: 0 },
    repositories: [member('acme/app', { version: { strategy: 'fixed', next: '2.0.0' } })],
  })
  const back = (asks: readonly Ask[]): Manifest => {
    const { after } = update(there, release({ asks: [...asks, retrain()] }))
    return update(before, { ...after, asks: [...after.asks, retrain('back', sha('8'))] }, sees(before, sha('8')), there)
      .after
  }

  test('brings no approval back that it had voided', () => {
    const after = back([approval('a', 'ann')])
    expect(after.trains).toMatchObject([
      { is: 'pinned', voids: { asks: ['a'] } },
      { is: 'pinned', voids: { asks: [] } },
    ])
    expect(approvals(before, after, 'ship')).toEqual([])
    expect(
      whyNotCounting(
        before,
        after,
        after.asks.find(({ id }) => id === 'a')!,
      ),
    ).toMatch(/^a train that was pinned later .* voided it$/)
  })

  test('takes no rejection away: one of the plan stands again with that plan', () => {
    const no = ask(
      'no',
      { type: 'reject', gate: 'planning', digest: planDigest(release()), why: 'too much at once' },
      'bob',
    )
    const after = back([no])
    expect(after.trains).toMatchObject([{ voids: { asks: ['no'] } }, { voids: { asks: [] } }])
    expect(whyNotCounting(before, after, no)).toBeNull()
  })
})

describe('what follows from the new train', () => {
  test('a new tier is asked for on the same candidate', () => {
    const next = train({
      tiers: [tier1, tier2a, tier2b, { ...tier2b, name: 'tier2c', by: { kind: 'workflow', file: 'other.yml' } }],
    })
    const { after } = update(next)
    const { train: _read, ...seen } = sees(next)
    expect(
      decide(
        next,
        {
          ...after,
          asks: [
            ...after.asks,
            approval('p', 'ann', next, 'planning'),
            { ...approval('s', 'ann', next), gate: 'staging' } as Ask,
          ],
        },
        { ...seen, people: { [`${before.control} ann`]: 'write' } },
      ),
    ).toMatchObject({ phase: 'validation', entries: [{ add: 'request', request: { tier: 'tier2c', candidate: 1 } }] })
  })

  test('a request that nothing needs any more is not awaited', () => {
    const key = attempts(before, tier2a, 'passed')[0]!.key
    const request = {
      id: 'r',
      key,
      tier: 'tier2a',
      to: 'acme/app',
      branch: 'rc/2026.11',
      workflow: 'convoy.yml',
      candidate: 1,
      attempt: 1,
      sentAt: started,
      dueAt: started + 1,
      sends: 1,
    }
    const waiting = release({ requests: [request], evidence: attempts(before, tier1, 'passed') })
    expect(update(train({ tiers: [tier1, changed(tier2a)] }), waiting).after.requests).toEqual([])
    expect(update(train({ approvals: { quorum: 1, auto: 0 } }), waiting).after.requests).toEqual([request])
  })

  describe.each([
    ['shortened', 3_600_000],
    ['lengthened', 86_400_000],
  ])('a deadline that is %s while a run is under way', (_, deadlineMs) => {
    const next = train({ tiers: [tier1, { ...tier2a, deadlineMs }, tier2b] })
    const world = worldAt()
    const validating = release({ evidence: attempts(before, tier1, 'passed') })
    const request = {
      ...newRequest({ train: before, manifest: validating, seen: world }, { tier: tier2a }, rc1, 1, 'convoy.yml'),
      run: 7,
    }
    const { after } = update(next, { ...validating, requests: [request] })
    const judged = (createdAt: number) =>
      proven({ tier: next.tiers[1]! }).judge({
        train: next,
        manifest: after,
        seen: { ...world, runs: { [request.id]: run({ createdAt }) } },
      })

    test('counts from when it was asked for', () => {
      expect(after.requests).toEqual([{ ...request, dueAt: started + deadlineMs }])
    })

    test('leaves the run what it was: the one that was asked for, and none from before', () => {
      expect(judged(started)).toMatchObject({ entries: [{ evidence: { conclusion: 'passed' } }] })
      expect(judged(started - 3_600_000)).toMatchObject({
        entries: [{ evidence: { conclusion: 'errored', rule: 'other-time' } }],
      })
    })
  })

  test.each([
    ['lengthened counts from the same pass', 1000, 5000, started + 4000],
    ['taken away counts no more', 1000, undefined, undefined],
    ['new begins now, for nobody recorded when the tier had passed', undefined, 5000, started + 65_000],
  ])('a soak that is %s', (_, from, to, until) => {
    const soaking = (ms: number | undefined): Train =>
      train({ tiers: [tier1, { ...tier2a, ...(ms === undefined ? {} : { soakMs: ms }) }] })
    const on = soaking(from)
    const evidence = [
      ...attempts(on, tier1, 'passed'),
      ...attempts(on, tier2a, 'passed').map((each) => ({
        ...each,
        ...(from === undefined ? {} : { soakedAt: started }),
      })),
    ]
    const { after } = update(soaking(to), release({ evidence }, on), sees(soaking(to)), on)
    expect(after.evidence.map(({ soakedAt }) => soakedAt)).toEqual([undefined, until])
  })

  describe('a version that is made in another way', () => {
    const [glass, other] = [
      { breakGlass: { team: 'acme/on-call', reviewWithinMs: 1 } },
      { version: { strategy: 'fixed', next: '2.0.0' } } as const,
    ]
    const on = train({ approvals: { ...before.approvals, ...glass } })
    const broken = ask(
      'glass',
      { type: 'break-glass', digest: rc1.digest, policy: policyDigest(on, release({ asks: [] }, on)), why: 'outage' },
      'joe',
    )
    const staged = { ...approval('b', 'bob', on), gate: 'staging' } as Ask
    const no = ask('no', { type: 'reject', gate: 'ship', digest: rc1.digest, why: 'not today' }, 'bob')
    const yes = [approval('plan-yes', 'ann', on, 'planning'), staged, approval('a', 'ann', on), broken, no]
    const pin = (parts: Partial<Member>) => {
      const next = { ...on, repositories: [member('acme/app', parts)] }
      const teams = { 'acme/on-call': { is: 'seen', members: ['joe'] } } as const
      return {
        next,
        after: update(next, release({ asks: [...yes, retrain()] }, on), sees(next, commit, { teams }), on).after,
      }
    }

    test.each<[string, Partial<Member>, version: string, tag: string]>([
      ['a version that is fixed', other, '2.0.0', 'v2.0.0'],
      ['another form of the tag', { tag: 'app-{version}' }, '0.1.0', 'app-0.1.0'],
    ])('takes the place of the planned one, and nobody has approved it yet: %s', (_, parts, to, tag) => {
      const { next, after } = pin(parts)
      expect(after.repositories).toEqual([{ ...release().repositories[0], version: { from: null, to }, tag }])
      expect(after.trains).toMatchObject([
        {
          is: 'pinned',
          loosens: [],
          tags: [{ repository: 'acme/app', from: 'v0.1.0', to: tag }],
          voids: { asks: ['plan-yes', 'b', 'a', 'glass'], evidence: [] },
        },
      ])
      expect(approvals(next, after, 'ship')).toEqual([])
    })

    test('leaves what was approved where it comes to the same', () => {
      const { after } = pin({ version: { strategy: 'fixed', next: '0.1.0' } })
      expect(after.trains).toMatchObject([{ voids: { asks: [], evidence: [] } }])
      expect(after.trains![0]).not.toHaveProperty('tags')
    })
  })

  test('who is asked is found again where the train stops saying it', () => {
    const owned = train({ repositories: [member('acme/app', { owner: '@ann' })] })
    const seen = sees(before)
    const plans = { 'acme/app': { ...seen.plans['acme/app']!, owners: ['@acme/shop'] } }
    expect(update(before, release({}, owned), { ...seen, plans }, owned).after.repositories).toMatchObject([
      { owners: '@acme/shop' },
    ])
  })

  test('a repository that only tested is let go, and no candidate is formed for that', () => {
    const tested = { ...tier2b, repository: 'acme/e2e' }
    const on = train({ tiers: [tier1, tier2a, tested] })
    const with2 = { ...rc1, tierHeads: { ...rc1.tierHeads, 'acme/e2e': sha('e') } }
    const tester = { name: 'acme/e2e', identity: 'R_e2e', branch: 'rc/2026.11', head: sha('e') }
    const next = train({ tiers: [tier1, tier2a] })
    const { after } = update(
      next,
      { ...release({ evidence: [] }, before), candidate: with2, tierRepositories: [tester] },
      sees(next),
      on,
    )
    expect(after.tierRepositories).toEqual([])
    const { train: _read, ...seen } = sees(next)
    const decision = decide(
      next,
      { ...after, asks: [ask('plan-1', { type: 'plan', directive: 'auto' }), retrain()] },
      seen,
    )
    expect(decision.entries.map(({ add }) => add)).toEqual(['request'])
  })
})

describe('a train that the release does not take', () => {
  test('is refused with what is wrong with it, and nothing of the release is another', () => {
    const manifest = release()
    const problems = [
      { code: 'KEY_UNKNOWN', message: 'There is no key x.', remedy: 'Take it out.', line: 3 },
      { code: 'NUMBER', message: 'n', remedy: 'm' },
    ]
    const decision = decide(before, manifest, sees(before, commit, { train: { commit, problems } }))
    const after = write(manifest, decision)
    expect(after).toEqual({
      ...manifest,
      revision: 2,
      previous: after.previous,
      trains: [
        {
          ask: 'retrain',
          commit,
          at: started + 60_000,
          is: 'refused',
          problems: [
            { code: 'KEY_UNKNOWN', message: 'line 3: There is no key x.', remedy: 'Take it out.' },
            { code: 'NUMBER', message: 'n', remedy: 'm' },
          ],
        },
      ],
    })
    expect(whyNotCounting(before, after, retrain())).toBe(
      'KEY_UNKNOWN: line 3: There is no key x. Take it out. NUMBER: n m',
    )
  })

  test('is refused where control’s default branch is at another commit than was asked for, whatever stands there', () => {
    expect(refusal(train({ name: 'other' }), release(), sees(train({ name: 'other' }), sha('9'))).codes).toEqual([
      'TRAIN_STALE',
    ])
  })

  test.each<[string, Train, readonly string[]]>([
    ['another name and control', train({ name: 'other', control: 'acme/else' }), ['TRAIN_OTHER']],
    [
      'a repository more',
      train({ repositories: [member('acme/app'), member('acme/new')] }),
      ['TRAIN_REPOSITORY_JOINS', 'REPOSITORY_NOT_FOUND'],
    ],
    [
      'a repository instead',
      train({ repositories: [member('acme/new')], tiers: [tier1, { ...tier2a, repository: 'acme/new' }] }),
      ['TRAIN_REPOSITORY_JOINS', 'TRAIN_REPOSITORY_LEAVES', 'REPOSITORY_NOT_FOUND'],
    ],
    [
      'a tier in a repository that was not cut',
      train({ tiers: [tier1, { ...tier2a, repository: 'acme/perf' }] }),
      ['TRAIN_REPOSITORY_JOINS', 'REPOSITORY_NOT_FOUND'],
    ],
    [
      'other branches',
      train({
        repositories: [
          member('acme/app', {
            branches: { source: 'main', candidate: 'next/{release}', staging: 'staging', production: 'master' },
          }),
        ],
      }),
      ['TRAIN_BRANCHES_CHANGED'],
    ],
    [
      'a version to be written into what is frozen',
      train({ repositories: [member('acme/app', { version: { strategy: 'conventional', prepare: 'npm version' } })] }),
      ['TRAIN_VERSION_WRITTEN'],
    ],
    [
      'a workflow that is not there',
      train({ tiers: [tier1, { ...tier2a, by: { kind: 'workflow', file: 'nowhere.yml' } }] }),
      ['WORKFLOW_NOT_FOUND'],
    ],
    [
      'a team that cannot be seen',
      train({ approvals: { quorum: 1, auto: 0, team: 'acme/managers' } }),
      ['TEAM_UNREADABLE'],
    ],
  ])('is refused for %s, with all reasons at once', (_, next, codes) => {
    const { codes: found, after } = refusal(next)
    expect(found).toEqual(expect.arrayContaining([...codes]))
    expect({ ...after, trains: undefined, revision: 1, previous: '' }).toEqual({ ...release(), trains: undefined })
  })

  test('leaves all its problems in the revision that refused it, and its first once another was asked for: the manifest stays small', () => {
    const bad = train({ name: 'other', repositories: [member('acme/app'), member('acme/new')] })
    const { after, codes } = refusal(bad)
    expect(codes.length).toBeGreaterThan(1)
    const twice = update(bad, { ...after, asks: [...after.asks, retrain('again', sha('8'))] }, sees(bad, sha('8')))
      .after.trains!
    expect(twice.map((each) => (each.is === 'refused' ? each.problems.map(({ code }) => code) : null))).toEqual([
      codes.slice(0, 1),
      codes,
    ])
  })

  test('may be mended and asked for again', () => {
    const { after } = refusal(train({ name: 'other' }))
    const again: Manifest = { ...after, asks: [...after.asks, retrain('again', sha('8'))] }
    expect(update(before, again, sees(before, sha('8'))).after.trains!.map(({ ask: id, is }) => [id, is])).toEqual([
      ['retrain', 'refused'],
      ['again', 'pinned'],
    ])
  })
})

describe('branches that are written in another way', () => {
  const branches = { source: 'main', candidate: 'rc/{release}', staging: 'staging', production: 'master' } as const
  const named = (parts: Partial<Member['branches']>): Train =>
    train({ repositories: [member('acme/app', { branches: { ...branches, ...parts } })] })
  /** main is the default branch or another one is. */
  const looked = (next: Train, defaultBranch = 'main'): Seen => {
    const seen = sees(next)
    const app = seen.repositories['acme/app']!
    return {
      ...seen,
      repositories: {
        ...seen.repositories,
        'acme/app': {
          ...app,
          defaultBranch,
          refs: { ...app.refs, 'refs/heads/trunk': { commit: sha('a'), tree: sha('7') } },
        },
      },
    }
  }

  test.each<[string, next: Train, on: Train]>([
    ['the default branch is not named any more', named({ source: null }), before],
    ['the default branch is named now', before, named({ source: null })],
  ])('are the same where %s', (_, next, on) => {
    expect(update(next, release({}, on), looked(next), on).after).toMatchObject({
      repositories: release().repositories,
      trains: [{ is: 'pinned' }],
    })
  })

  test('are others where what is not named any more is not the default branch, or production is left out', () => {
    for (const next of [named({ source: null }), named({ production: 'tag-only' })])
      expect(refusal(next, release(), looked(next, 'trunk')).codes).toEqual(['TRAIN_BRANCHES_CHANGED'])
  })

  test('are the same where they are written as before, though the default branch is another one today', () => {
    const next = named({ source: null })
    expect(update(next, release({}, next), looked(next, 'trunk'), next).after.trains).toMatchObject([{ is: 'pinned' }])
  })
})

describe('a train that is pinned anew while people tag by hand', () => {
  const observing = (next: string, parts: Partial<Member> = {}): Train =>
    train({
      repositories: [member('acme/app', { promotion: 'observe', version: { strategy: 'fixed', next }, ...parts })],
    })
  const on = observing('2.0.0')
  const [app] = release({}, on).repositories
  const manifest = release({ repositories: [{ ...app!, version: { from: '1.9.0', to: '2.0.0' }, tag: 'v2.0.0' }] }, on)
  /**
   * Production and this tag, with a release on it, are where people put them; more was merged since, and another
   * release plans the same.
   */
  const byHand = (next: Train, tag: string, at = 'a', tags: readonly string[] = ['v1.9.0']): Seen => {
    const looked = sees(next)
    const seenApp = looked.repositories['acme/app']!
    const put = { commit: sha(at), tree: sha('7') }
    const plan = {
      ...looked.plans['acme/app']!,
      tags: [tag, ...tags],
      commits: [{ sha: sha('f'), message: 'feat!: what comes next' }],
    }
    const there = {
      ...seenApp,
      refs: { ...seenApp.refs, 'refs/heads/master': put, [`refs/tags/${tag}`]: put },
      releases: { [tag]: { url: 'https://github.com/acme/app/releases/1', draft: false } },
    }
    return {
      ...looked,
      plans: { 'acme/app': plan },
      repositories: { ...looked.repositories, 'acme/app': there },
      plannedElsewhere: [{ release: '2026.10', identity: 'R_acme/app', tag: 'v2.0.0' }],
    }
  }
  const pins = (next: Train, seen: Seen) => update(next, manifest, seen, on).after

  test.each([
    ['where the candidate is', 'a'],
    ['elsewhere: that is for the gate to say', 'e'],
  ])('is not refused for a version that it leaves as it is and that was tagged, %s', (_, at) => {
    const next = observing('2.0.0', { owner: '@bob' })
    expect(pins(next, byHand(next, 'v2.0.0', at))).toMatchObject({
      repositories: manifest.repositories,
      trains: [{ is: 'pinned', voids: { asks: [] } }],
    })
  })

  test('takes the version that people have tagged the candidate with', () => {
    const next = observing('3.0.0')
    expect(pins(next, byHand(next, 'v3.0.0'))).toMatchObject({
      repositories: [{ version: { from: '1.9.0', to: '3.0.0' }, tag: 'v3.0.0' }],
      trains: [{ is: 'pinned' }],
    })
  })

  test.each<[string, version: string, at: string, tags: readonly string[], codes: readonly string[]]>([
    ['has its tag on another commit', '3.0.0', 'e', ['v1.9.0'], ['TAG_TAKEN', 'VERSION_NOT_HIGHER']],
    [
      'is lower than another one, also where its tag is on the candidate',
      '3.0.0',
      'a',
      ['v4.0.0', 'v1.9.0'],
      ['VERSION_NOT_HIGHER'],
    ],
  ])('is refused where the version that it fixes anew %s', (_, version, at, tags, codes) => {
    const next = observing(version)
    expect(refusal(next, manifest, byHand(next, `v${version}`, at, tags), on).codes).toEqual(codes)
  })
})

test('a command that prepares a version may be mended as long as it has written nothing', () => {
  const preparing = (command: string): Train =>
    train({ repositories: [member('acme/app', { version: { strategy: 'conventional', prepare: command } })] })
  const { candidate: _none, ...unfrozen } = release({ candidates: [], evidence: [] }, preparing('npm versoin'))
  const next = preparing('npm version')
  expect(update(next, unfrozen, sees(next), preparing('npm versoin')).after.trains).toMatchObject([{ is: 'pinned' }])
  const written = { ...unfrozen, prepared: [{ repository: 'acme/app', commit: sha('1') }] }
  expect(refusal(next, written, sees(next), preparing('npm versoin')).codes).toEqual(['TRAIN_VERSION_WRITTEN'])
})
