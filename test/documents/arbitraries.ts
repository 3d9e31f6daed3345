import * as fc from 'fast-check'
import type { RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import type { CrossRepoDependency, Scope, TaskEntry } from '../../src/domain/scope/tasks.ts'
import type { Ask, AskBody, ToldTask } from '../../src/domain/words/ask.ts'
import type { Candidate, CandidateEntry, Proposal } from '../../src/domain/words/candidate.ts'
import type { Evidence, EvidenceFile, Request, JobSeen, RunSeen, TestCounts } from '../../src/domain/words/evidence.ts'
import type {
  Attention,
  FixRequest,
  Hop,
  Manifest,
  Message,
  PlannedRepository,
  PlannedTierRepository,
  Retraining,
  Unrestored,
} from '../../src/domain/words/manifest.ts'
import { reasonsUnchanged, type Unchanged } from '../../src/domain/words/unchanged.ts'
import type { Actor, Heads } from '../../src/domain/words/names.ts'
import { everyAsk } from '../domain/asks/every-ask.ts'

/** Arbitrary documents, typed by the domain: a key that the schema lacks, or has too much, fails the round trip. */
const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length })
const sha = hex(40)
const digest = hex(64)
const name = fc
  .tuple(fc.constantFrom('acme', 'o-1', 'corp_x'), fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}[a-z]$/))
  .filter(([, short]) => !short.endsWith('.git'))
  .map((parts) => parts.join('/'))
const tier = fc.constantFrom('tier1', 'tier2a', 'tier2d')
const branch = fc.constantFrom('main', 'rc/2026.11', 'feature/a_b@c+d#1', 'v2.x')
const id = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z._:-]{0,40}$/)
const taskId = fc.oneof(
  fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,40}$/),
  fc.tuple(name, fc.nat()).map(([repository, number]) => `${repository}#${number}`),
)
const release = fc.constantFrom('2026.11', '1', 'a_b-c.0')
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const count = fc.integer({ min: 1, max: 1000 })
const login = fc.constantFrom('zoe', 'convoy-release[bot]', 'Ann-1')
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null })
const list = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(values, { maxLength: 3 })
const directive = fc.constantFrom('quick' as const, 'auto' as const, 'careful' as const)
const phase = fc.constantFrom(
  'planning' as const,
  'development' as const,
  'staging' as const,
  'validation' as const,
  'ship' as const,
)
const status = fc.constantFrom(
  'active' as const,
  'blocked' as const,
  'held' as const,
  'shipped' as const,
  'aborted' as const,
  'partial' as const,
)
const conclusion = fc.constantFrom('passed' as const, 'failed' as const, 'errored' as const)
const taskState = fc.constantFrom('open' as const, 'merged' as const, 'closed' as const)
const taskSource = fc.constantFrom('pull-request' as const, 'milestone' as const, 'event' as const, 'release' as const)
const kind = fc.constantFrom('build' as const, 'runtime' as const, 'contract' as const)

/**
 * A record of which the keys in `required` are there and the others may be; fast-check's own type cannot say which
 * without repeating them.
 */
function some<T extends object>(
  parts: { [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> },
  required: readonly (keyof T)[],
): fc.Arbitrary<T> {
  return fc.record(parts, { requiredKeys: [...required] }) as unknown as fc.Arbitrary<T>
}

const heads: fc.Arbitrary<Heads> = fc.dictionary(name, sha, { maxKeys: 3, noNullPrototype: true })
const actor: fc.Arbitrary<Actor> = some<Actor>(
  { login, kind: fc.constantFrom('human' as const, 'agent' as const, 'ci' as const), id: count },
  ['login', 'kind'],
)
const toldTask: fc.Arbitrary<ToldTask> = some<ToldTask>(
  {
    id: taskId,
    repository: name,
    state: taskState,
    title: text,
    issue: count,
    branch,
    pullRequest: count,
    sprint: text,
    externalId: text,
    directive,
    needs: list(taskId),
  },
  ['id', 'repository', 'state'],
)
const body: fc.Arbitrary<AskBody> = fc.oneof(
  some<Extract<AskBody, { type: 'plan' }>>(
    {
      type: fc.constant('plan'),
      directive,
      title: text,
      heads,
      include: fc.array(name, { minLength: 1, maxLength: 3 }),
    },
    ['type', 'directive'],
  ),
  fc.record({ type: fc.constant('update' as const), directive }),
  fc.record({ type: fc.constant('retrain' as const), commit: sha }),
  fc.record({ type: fc.constant('approve' as const), gate: phase, digest, policy: digest }),
  fc.record({ type: fc.constant('task' as const), task: toldTask }),
  fc.record({ type: fc.constantFrom('defer' as const, 'readmit' as const), what: fc.oneof(taskId, name) }),
  fc.record({ type: fc.constant('include' as const), repository: name, with: fc.array(name, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('reject' as const), gate: phase, digest, why: text }),
  fc.record({
    type: fc.constant('waive' as const),
    code: fc.constantFrom('tier2c', 'approval:ship', 'TAG_TAKEN'),
    digest,
    why: text,
  }),
  fc.record({ type: fc.constant('break-glass' as const), digest, policy: digest, why: text }),
  fc.record({ type: fc.constant('abort' as const), why: text }),
  some<Extract<AskBody, { type: 'freeze' }>>(
    { type: fc.constant('freeze'), after: fc.integer({ min: 0, max: 9 }), of: digest },
    ['type', 'after'],
  ),
  fc.record({ type: fc.constant('hold' as const), why: text }),
  fc.record({ type: fc.constant('resume' as const), hold: id }),
  fc.record({ type: fc.constant('retry' as const), tier, digest }),
)
const ask: fc.Arbitrary<Ask> = fc
  .tuple(
    fc.record({ id, at: instant, by: actor }),
    fc.oneof(body, fc.constantFrom(...Object.values(everyAsk).map(({ records }) => records))),
  )
  .map(([who, what]) => ({ ...who, ...what }))
const candidate: fc.Arbitrary<Candidate> = fc.record({ number: count, digest, heads, tierHeads: heads })
const evidence: fc.Arbitrary<Evidence> = some<Evidence>(
  {
    key: digest,
    tier,
    repository: name,
    candidate: count,
    attempt: count,
    conclusion,
    rule: text,
    at: instant,
    said: text,
    failure: some<NonNullable<Evidence['failure']>>(
      {
        signature: digest,
        failing: list(text),
        run: some<NonNullable<NonNullable<Evidence['failure']>['run']>>({ id: count, url: text, job: count }, [
          'id',
          'url',
        ]),
        lines: list(text),
      },
      ['signature', 'failing'],
    ),
    soakedAt: instant,
    digest,
  },
  ['key', 'tier', 'candidate', 'attempt', 'conclusion', 'rule', 'digest'],
)
const request: fc.Arbitrary<Request> = some<Request>(
  {
    id,
    key: digest,
    tier,
    repository: name,
    to: name,
    branch,
    workflow: fc.constantFrom('e2e.yml', 'Tier-1.yaml', ''),
    candidate: count,
    attempt: count,
    sentAt: instant,
    dueAt: instant,
    sends: count,
    run: count,
    head: sha,
  },
  ['id', 'key', 'tier', 'to', 'branch', 'workflow', 'candidate', 'attempt', 'sentAt', 'dueAt', 'sends'],
)
const planned: fc.Arbitrary<PlannedRepository> = some<PlannedRepository>(
  {
    name,
    identity: text,
    branches: fc.record({ source: branch, candidate: branch, staging: orNull(branch), production: orNull(branch) }),
    base: fc.record({ source: sha, staging: orNull(sha), production: orNull(sha) }),
    version: fc.record({ from: orNull(fc.constant('1.0.0')), to: fc.constant('1.1.0-rc.1') }),
    tag: fc.constant('v1.1.0'),
    owners: text,
    alsoPlanned: fc.array(release, { minLength: 1, maxLength: 3 }),
    gate: fc.constant(true as const),
    reviews: some<NonNullable<PlannedRepository['reviews']>>(
      {
        approvals: fc.integer({ min: 1, max: 10 }),
        onHead: fc.constant(true as const),
        lastPush: fc.constant(true as const),
        codeOwners: fc.constant(true as const),
      },
      ['approvals'],
    ),
    released: orNull(sha),
    unchanged: some<Unchanged>(
      {
        commit: sha,
        because: fc.constantFrom(...reasonsUnchanged),
        next: fc.record({ version: fc.constant('1.1.1'), tag: fc.constant('v1.1.1') }),
      },
      ['commit', 'because'],
    ),
    included: count,
  },
  ['name', 'identity', 'branches', 'base', 'version', 'tag'],
)
const plannedTier: fc.Arbitrary<PlannedTierRepository> = fc.record({ name, identity: text, branch, head: sha })
const attention: fc.Arbitrary<Attention> = some<Attention>(
  {
    code: fc.constantFrom('proven', 'TAG_TAKEN'),
    is: fc.constantFrom('waiting' as const, 'lost' as const),
    reason: text,
    on: text,
    since: instant,
    until: instant,
    answerBy: instant,
    overdue: fc.constant(true as const),
    command: text,
  },
  ['code', 'is', 'reason', 'since'],
)

const candidateEntry: fc.Arbitrary<CandidateEntry> = some<CandidateEntry>(
  {
    number: count,
    digest,
    void: text,
    reviewed: digest,
    approved: fc.dictionary(name, fc.array(sha, { minLength: 1, maxLength: 3 }), { maxKeys: 3 }),
  },
  ['number', 'digest'],
)
const taskEntry: fc.Arbitrary<TaskEntry> = some<TaskEntry>(
  {
    id: taskId,
    repository: name,
    source: taskSource,
    state: taskState,
    directive,
    commit: sha,
    needs: list(taskId),
    unclear: text,
    pullRequest: count,
    issue: count,
    externalId: text,
    deferred: fc.constant(true),
    late: fc.constant(true),
    candidate: count,
  },
  ['id', 'repository', 'source', 'state', 'needs'],
)
const told: fc.Arbitrary<NonNullable<Message['body']>> = some<NonNullable<Message['body']>>(
  {
    tier,
    attempt: count,
    suspects: list(name),
    heads,
    budget: fc.record({ tier: count, release: count }),
    logs: fc.record({ untrusted: fc.constant(true), lines: list(text) }),
    due: orNull(instant),
  },
  [],
)
const message: fc.Arbitrary<Message> = some<Message>(
  {
    id,
    to: name,
    event: fc.constant('release.validation-started'),
    hook: fc.constantFrom('enter-validation', 'leave-ship', 'fix-requested'),
    phase,
    candidate: count,
    at: instant,
    body: told,
  },
  ['id', 'to', 'event', 'hook', 'phase', 'at'],
)
const fix: fc.Arbitrary<FixRequest> = some<FixRequest>(
  {
    id,
    tier,
    repository: name,
    place: name,
    key: digest,
    candidate: count,
    signature: digest,
    at: instant,
    dueAt: instant,
  },
  ['id', 'tier', 'place', 'key', 'candidate', 'signature', 'at', 'dueAt'],
)
const hop: fc.Arbitrary<Hop> = some<Hop>(
  {
    to: fc.constantFrom('staging' as const, 'production' as const),
    repository: name,
    candidate: count,
    at: instant,
    moved: fc.boolean(),
    from: sha,
    head: sha,
    tagged: fc.constant(true as const),
    landed: sha,
  },
  ['to', 'repository', 'candidate', 'at', 'moved'],
)

const retraining: fc.Arbitrary<Retraining> = fc.oneof(
  some<Retraining & { readonly is: 'pinned' }>(
    {
      ask: id,
      commit: sha,
      at: instant,
      is: fc.constant('pinned' as const),
      digest,
      loosens: list(fc.constantFrom('freeze', 'tiers.tier2a.by')),
      tags: fc.array(fc.record({ repository: name, from: fc.constant('v0.1.0'), to: fc.constant('v2.0.0') }), {
        minLength: 1,
        maxLength: 3,
      }),
      voids: fc.record({
        asks: list(id),
        evidence: list(
          some<{ readonly tier: string; readonly repository?: string }>({ tier, repository: name }, ['tier']),
        ),
      }),
    },
    ['ask', 'commit', 'at', 'is', 'digest', 'loosens', 'voids'],
  ),
  fc.record({
    ask: id,
    commit: sha,
    at: instant,
    is: fc.constant('refused' as const),
    problems: fc.array(fc.record({ code: fc.constant('TRAIN_STALE'), message: text, remedy: text }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)

export const manifests: fc.Arbitrary<Manifest> = some<Manifest>(
  {
    schemaVersion: fc.constant(1),
    release: fc.record({
      id: release,
      kind: fc.constant('regular' as const),
      train: fc.constantFrom('', 'shop'),
      title: fc.string({ maxLength: 60 }),
      createdAt: instant,
      createdBy: actor,
    }),
    revision: count,
    previous: fc.oneof(digest, fc.constant('')),
    kit: sha,
    phase,
    status,
    asks: list(ask),
    repositories: list(planned),
    tierRepositories: list(plannedTier),
    candidate,
    candidates: list(candidateEntry),
    tasks: list(taskEntry),
    prepared: list(fc.record({ repository: name, commit: sha })),
    messages: list(message),
    tracked: fc.constant(true as const),
    fixes: list(fix),
    evidence: list(evidence),
    requests: list(request),
    replaced: list(fc.record({ repository: name, commit: sha })),
    proposals: list(
      some<Proposal>(
        {
          repository: name,
          number: count,
          url: fc.constant('https://github.com/acme/app/pull/7'),
          ready: fc.constant(true as const),
        },
        ['repository', 'number', 'url'],
      ),
    ),
    assets: list(
      fc.record({
        repository: name,
        source: fc.integer({ min: 0, max: 9 }),
        artifact: count,
        name: fc.constantFrom('dist-linux', 'dist "x"'),
        run: fc.constant('https://github.com/acme/app/actions/runs/7'),
        commit: sha,
        files: list(fc.record({ name: fc.constantFrom('a.tgz', 'b.tgz'), bytes: count, digest })),
      }),
    ),
    hops: list(hop),
    pivot: instant,
    directiveChanges: list(fc.record({ at: instant, from: directive, to: directive, tasks: list(taskId) })),
    skipped: list(fc.constantFrom('tier2c', 'approval:ship')),
    attention: list(attention),
    trains: list(retraining),
    unrestored: list(some<Unrestored>({ repository: name, head: sha }, ['repository'])),
    beyond: list(fc.record({ repository: name, head: sha })),
    byRest: fc.record({
      since: instant,
      why: fc.constantFrom('', 'Resource not accessible by integration'),
      repositories: list(name),
    }),
  },
  [
    'schemaVersion',
    'release',
    'revision',
    'previous',
    'kit',
    'phase',
    'status',
    'asks',
    'repositories',
    'tierRepositories',
    'candidates',
    'tasks',
    'prepared',
    'messages',
    'fixes',
    'evidence',
    'requests',
    'hops',
    'attention',
  ],
)

const tests: fc.Arbitrary<TestCounts> = fc.record({
  passed: count,
  failed: count,
  errored: count,
  skipped: count,
  failing: list(text),
})
const job: fc.Arbitrary<JobSeen> = some<JobSeen>(
  {
    name: text,
    status: text,
    conclusion: orNull(fc.constantFrom('success', 'failure')),
    lost: fc.constant(true as const),
    tests,
    id: count,
  },
  ['name', 'status', 'conclusion'],
)
const answer = fc.dictionary(
  fc.constantFrom('id', 'head_commit', 'steps'),
  fc.oneof(count, text, fc.record({ message: text }), list(text)),
)

const run: fc.Arbitrary<RunSeen> = some<RunSeen>(
  {
    id: count,
    repository: name,
    workflow: text,
    event: text,
    headSha: sha,
    headBranch: orNull(text),
    attempt: count,
    status: text,
    conclusion: orNull(fc.constantFrom('success', 'failure')),
    actor: text,
    createdAt: instant,
    url: text,
    referenced: list(fc.record({ path: text, sha })),
    jobs: list(job),
    raw: fc.record({ run: answer, jobs: list(answer) }),
  },
  [
    'id',
    'repository',
    'workflow',
    'event',
    'headSha',
    'headBranch',
    'attempt',
    'status',
    'conclusion',
    'actor',
    'createdAt',
    'url',
    'referenced',
    'jobs',
  ],
)

export const evidenceFiles: fc.Arbitrary<EvidenceFile> = some<EvidenceFile>(
  {
    key: digest,
    tier,
    repository: name,
    release,
    candidate: fc.record({ number: count, digest }),
    inputs: heads,
    tierHead: sha,
    attempt: count,
    conclusion,
    rule: text,
    said: text,
    request,
    run: orNull(run),
    checks: list(
      fc.record({
        name: text,
        app: orNull(fc.constant('github-actions')),
        conclusion: fc.constantFrom('success', 'failure', 'pending'),
        url: text,
      }),
    ),
  },
  ['key', 'tier', 'release', 'candidate', 'inputs', 'tierHead', 'attempt', 'conclusion', 'rule', 'request', 'run'],
)

const task: fc.Arbitrary<Scope['tasks'][number]> = some<Scope['tasks'][number]>(
  {
    id: taskId,
    repository: name,
    source: taskSource,
    state: taskState,
    title: text,
    issue: count,
    branch: text,
    pullRequest: count,
    sprint: text,
    externalId: text,
    directive,
    commit: sha,
    needs: list(taskId),
    unclear: text,
    from: release,
    deferred: fc.constant(true),
  },
  ['id', 'repository', 'source', 'state', 'needs'],
)
const dependency: fc.Arbitrary<CrossRepoDependency> = fc.record({
  from: name,
  to: name,
  kind,
  source: fc.constantFrom('train' as const, 'task' as const, 'person' as const),
})
export const scopes: fc.Arbitrary<Scope> = fc.record({ tasks: list(task), dependencies: list(dependency) })

export const reports: fc.Arbitrary<RehearsalReport> = fc.record({
  release,
  control: name,
  revision: count,
  directive,
  phase,
  status,
  candidate: orNull(fc.record({ number: count, digest, heads })),
  repositories: list(
    fc.record({
      name,
      base: orNull(sha),
      production: fc.record({ branch: orNull(branch), sha: orNull(sha), tree: orNull(sha) }),
      staging: fc.record({ branch: orNull(branch), sha: orNull(sha) }),
      tag: orNull(fc.constant('v1.1.0')),
      releaseUrl: orNull(fc.constant('http://127.0.0.1/acme/api/releases/tag/v1.1.0')),
    }),
  ),
  tiers: list(
    some<RehearsalReport['tiers'][number]>(
      { name: tier, repository: name, candidate: count, conclusion, attempts: count, carriedFrom: count },
      ['name', 'candidate', 'conclusion', 'attempts'],
    ),
  ),
  asks: list(fc.record({ id, type: fc.constantFrom('plan' as const, 'hold' as const), by: login, at: instant })),
  requests: fc.record({
    total: count,
    rest: count,
    graphql: count,
    contentCreating: count,
    perRepository: fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10),
  }),
  billedMinutes: fc.record({ control: count, participants: count, sweeps: count }),
  virtualDuration: fc.constantFrom('0s', '1d2h30m', '5m1s'),
  durationMs: count,
})
