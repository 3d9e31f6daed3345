import { describe, expect, test } from '@jest/globals'
import { judgeChecks, namedChecks } from '../../src/domain/proof/checks.ts'
import { preparationOf, unfrozen } from '../../src/domain/versions/preparation.ts'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import type { CheckSeen } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { By, Tier, Train } from '../../src/domain/words/train.ts'
import { member, manifest, planned, sha, tier1, tier2a, train } from './builders.ts'
import { flipsOf, type Flip } from './evidence-flips.ts'
import { answered, concludeOn, kinds, type Answered } from './evidence-kinds.ts'

/*
 * Valid evidence of every kind with its fields said otherwise, one and two at a time: what still passes is what is
 * listed here, and why.
 */

/** What a run may say otherwise and still be the run that was asked for. */
const anyRun = [
  'createdAt 1793613600000' /* later than it was asked for: runs wait for machines */,
  'url' /* for people to read */,
]
/**
 * A command decides by its exit code which failures it puts up with; only that none ran is held against it
 * (docs/tiers.md).
 */
const countsOf = (job: string): readonly string[] =>
  ['fewer', 'more skipped', 'some failed', 'some errored'].map((to) => `${job} tests ${to}`)
/** The job that wakes control comes after the verdict. */
const anyCommand = [...anyRun, ...countsOf('convoy / run'), 'convoy / report name', 'convoy / report conclusion']
const harmless: Readonly<Record<keyof typeof kinds, readonly string[]>> = {
  'by command': [...anyCommand, 'added prepare-commit' /* a job of prepare.yml, which is not read here */],
  'that prepares a version': anyCommand,
  // The workflow is the repository's own: its jobs have the names it likes, one may fail (`continue-on-error`), and it
  // calls what it likes.
  'by workflow': [
    ...anyRun,
    'referenced',
    ...['build', 'e2e'].flatMap((job) => [`${job} name`, `${job} conclusion`]),
    ...countsOf('e2e'),
    'added',
  ],
}
/**
 * Two that explain each other: a run that is still under way, one that failed by the job that is shown to have failed,
 * one whose jobs are all others.
 */
const together: Readonly<Record<keyof typeof kinds, readonly (readonly [string, string])[]>> = {
  'by command': [
    ['status', 'conclusion null'],
    ['conclusion', 'convoy / report conclusion'],
    ['conclusion', 'added prepare-commit failure'],
  ],
  'that prepares a version': [
    ['status', 'conclusion null'],
    ['conclusion', 'convoy / report conclusion'],
  ],
  'by workflow': [['jobs', 'added']],
}
const isHarmless = (kind: keyof typeof kinds, { field, to }: Flip): boolean =>
  to !== 'null' && harmless[kind].some((each) => `${field} ${to} `.startsWith(`${each} `))
const explain = (kind: keyof typeof kinds, one: Flip, other: Flip): boolean =>
  together[kind].some(
    ([a, b]) => `${one.field} ${one.to} `.startsWith(`${a} `) && `${other.field} ${other.to} `.startsWith(`${b} `),
  )
const name = ({ field, to }: Flip): string => `${field}: ${to}`

describe.each(Object.entries(kinds) as [keyof typeof kinds, Answered][])(
  'the run that answers a request %s',
  (kind, request) => {
    const flips = flipsOf(request.valid)
    const passes = (...of: readonly Flip[]): boolean =>
      concludeOn(
        request,
        of.reduce((run, flip) => flip.of(run), request.valid),
      ) === 'passed'

    test('passes as it is', () => {
      expect(concludeOn(request, request.valid)).toBe('passed')
    })

    test('with one field said otherwise passes only where that means the same', () => {
      expect(flips.length).toBeGreaterThan(100)
      expect(flips.filter((flip) => passes(flip) !== isHarmless(kind, flip)).map(name)).toEqual([])
    })

    test('with any two fields said otherwise passes only where both mean the same', () => {
      const pairs = flips.flatMap((one, index) =>
        flips
          .slice(index + 1)
          .filter((other) => other.field !== one.field)
          .map((other) => [one, other] as const),
      )
      expect(pairs.length).toBeGreaterThan(5_000)
      const isFair = (one: Flip, other: Flip): boolean =>
        (isHarmless(kind, one) && isHarmless(kind, other)) || explain(kind, one, other)
      expect(
        pairs
          .filter(([one, other]) => !isFair(one, other) && passes(one, other))
          .map((pair) => pair.map(name).join(', ')),
      ).toEqual([])
    })
  },
)

describe('the checks that answer a tier', () => {
  const by: By & { kind: 'checks' } = {
    kind: 'checks',
    names: [{ name: 'test' }, { name: 'lint', app: 'github-actions' }],
  }
  const check = (name: string): CheckSeen => ({
    name,
    app: 'github-actions',
    conclusion: 'success',
    url: `https://x/${name}`,
  })
  const valid = [check('test'), check('lint')]
  type CheckFlip = {
    readonly field: string
    readonly to: string
    readonly of: (seen: readonly CheckSeen[]) => readonly CheckSeen[]
  }
  const alter = (index: number, parts: Partial<CheckSeen>): CheckFlip => ({
    field: `${valid[index]?.name} ${Object.keys(parts).join()}`,
    to: Object.values(parts).join(),
    of: (seen) => seen.map((each, at) => (at === index ? { ...each, ...parts } : each)),
  })
  const flips = [0, 1].flatMap((index): readonly CheckFlip[] => [
    ...['Test', 'LINT', ' lint', 'test ', 'tests', ''].map((name) => alter(index, { name })),
    ...['mallory', 'github-actions2', '', null].map((app) => alter(index, { app })),
    ...[
      'failure',
      'pending',
      'cancelled',
      'timed_out',
      'stale',
      'startup_failure',
      'action_required',
      'skipped',
      'neutral',
      'error',
      'SUCCESS',
      '',
    ].map((conclusion) => alter(index, { conclusion })),
    alter(index, { url: 'https://mallory' }),
    {
      field: `${valid[index]?.name} twice`,
      to: 'failure',
      of: (seen) => [...seen, { ...check(valid[index]?.name ?? ''), conclusion: 'failure' }],
    },
    { field: `${valid[index]?.name} gone`, to: '', of: (seen) => seen.filter((each) => each !== seen[index]) },
  ])
  /** Whose check it is matters where the train pins an App; the address is for people. */
  const isSame = ({ field }: CheckFlip): boolean => field === 'test app' || field.endsWith(' url')
  const passes = (...of: readonly CheckFlip[]): boolean =>
    judgeChecks(
      by,
      namedChecks(
        by,
        of.reduce((seen, flip) => flip.of(seen), valid as readonly CheckSeen[]),
      ),
    )?.conclusion === 'passed'

  test('pass as they are, and with a field said otherwise only where that means the same', () => {
    expect(passes()).toBe(true)
    expect(flips.filter((flip) => passes(flip) !== isSame(flip))).toEqual([])
  })

  test('pass with two fields said otherwise only where both mean the same', () => {
    const pairs = flips.flatMap((one, index) =>
      flips
        .slice(index + 1)
        .filter(({ field }) => field !== one.field)
        .map((other) => [one, other] as const),
    )
    expect(pairs.filter((pair) => passes(...pair) && !pair.every(isSame))).toEqual([])
  })
})

describe('a valid run answers its own request and none of', () => {
  const byWorkflow: Tier = { ...tier2a, by: { kind: 'workflow', file: 'e2e.yml' } }
  const other: Tier = { ...byWorkflow, name: 'tier2b', by: { kind: 'workflow', file: 'load.yml' } }
  const line = (parts: Partial<Train> = {}): Train =>
    train({
      repositories: [
        member('acme/app', { version: { strategy: 'conventional', prepare: 'npm version' } }),
        member('acme/web'),
      ],
      tiers: [tier1, byWorkflow, other],
      ...parts,
    })
  const released = (id: string, parts: Partial<Manifest> = {}): Manifest => {
    const base = manifest({ repositories: [planned(), planned('acme/web')] })
    return {
      ...base,
      release: { ...base.release, id },
      repositories: base.repositories.map((each) => ({
        ...each,
        branches: { ...each.branches, candidate: `rc/${id}` },
      })),
      ...parts,
    }
  }
  const frozen = (release: string, number: number, web: string) =>
    candidateOf(release, number, { 'acme/app': sha('a'), 'acme/web': sha(web) }, { 'acme/app': sha('a') })
  let ids = 100
  const ask = (
    of: Train,
    proof: Answered['proof'],
    on: Answered['candidate'],
    before: Manifest,
    attempt?: number,
  ): Answered => {
    ids += 1
    return answered(of, proof, on, before, { id: ids, ...(attempt === undefined ? {} : { attempt }) })
  }
  const rc1 = frozen('2026.11', 1, 'b')
  const at = released('2026.11', { candidate: rc1 })
  const requests: Readonly<Record<string, Answered>> = {
    'a repository tier': ask(line(), { tier: tier1, repository: 'acme/app' }, rc1, at),
    'the same tier of another repository': ask(line(), { tier: tier1, repository: 'acme/web' }, rc1, at),
    'the same at another attempt': ask(line(), { tier: tier1, repository: 'acme/app' }, rc1, at, 2),
    'a release tier': ask(line(), { tier: byWorkflow }, rc1, at),
    'another release tier': ask(line(), { tier: other }, rc1, at),
    'the same tier of another candidate, whose tests are the same': ask(
      line(),
      { tier: byWorkflow },
      frozen('2026.11', 2, 'c'),
      at,
    ),
    'the same tier of another release': ask(
      line(),
      { tier: byWorkflow },
      frozen('2026.12', 1, 'b'),
      released('2026.12'),
    ),
    'the same tier by another kit': ask(line({ kit: [sha('d')] }), { tier: tier1, repository: 'acme/app' }, rc1, at),
    'the preparation of a version': ask(
      line(),
      preparationOf(line(), released('2026.11'), 'acme/app'),
      unfrozen(at, { 'acme/app': sha('a') }),
      at,
    ),
  }

  test.each(Object.keys(requests))('the others: %s', (title) => {
    const request = requests[title]!
    const answers = Object.entries(requests)
      .filter(([, { valid }]) => concludeOn(request, valid) === 'passed')
      .map(([each]) => each)
    // A run by the kit that runs is not believed where the train names another.
    expect(answers).toEqual(title === 'the same tier by another kit' ? [] : [title])
  })

  test('the others, if GitHub had not said which run it started: they are told apart by all but what only the name of a run says', () => {
    const unbound = Object.fromEntries(
      Object.entries(requests).map(([title, request]) => {
        const [open] = request.manifest.requests
        const { run: _, ...rest } = open!
        return [title, { ...request, manifest: { ...request.manifest, requests: [rest] } }]
      }),
    )
    const answers = (title: string): readonly string[] =>
      Object.entries(requests)
        .filter(([, { valid }]) => concludeOn(unbound[title]!, valid) === 'passed')
        .map(([each]) => each)
    // Each is offered under the request's own name, as no look would.
    expect(answers('a release tier')).toEqual([
      'a release tier',
      'the same tier of another candidate, whose tests are the same',
    ])
    expect(answers('a repository tier')).toEqual([
      'a repository tier',
      'the same at another attempt',
      'the same tier by another kit',
    ])
    expect(answers('the same tier of another repository')).toEqual(['the same tier of another repository'])
    expect(answers('the preparation of a version')).toEqual(['the preparation of a version'])
  })
})
