import { describe, expect, test } from '@jest/globals'
import { decide, questions } from '../../src/domain/decide.ts'
import { preparationOf, unfrozen } from '../../src/domain/versions/preparation.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { write } from '../../src/domain/write.ts'
import type { MadeSeen } from '../../src/domain/questions/repository.ts'
import type { Conclusion, Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { ask, called, kit, manifest, member, planned, run, seen, self, sha, started, train } from './builders.ts'

const rc = 'refs/heads/rc/2026.11'
const left = 'refs/heads/convoy/2026.11/prepared'
const [head, commit, other] = [sha('a'), sha('c'), sha('e')]
const prepares = train({
  repositories: [
    member('acme/app', { version: { strategy: 'conventional', prepare: 'npm run release:prepare' }, owner: '@ann' }),
  ],
})

const by = (parts: Partial<MadeSeen> = {}): MadeSeen => ({
  parents: [head],
  by: 'github-actions[bot]',
  signed: true,
  automation: sha('9'),
  ...parts,
})
/** The RC branch, and what the run left beside it. */
const look = (result: string | null, made: MadeSeen = by(), parts: Partial<Seen> = {}, at: string = head): Seen => {
  const looked = seen({}, at)
  const app = looked.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const refs = { ...app.refs, [left]: result === null ? null : { commit: result, tree: sha('8') } }
  return {
    ...looked,
    repositories: {
      'acme/app': { ...app, refs, made: { [rc]: by({ parents: [sha('0')], by: 'zoe', signed: false }), [left]: made } },
    },
    ...parts,
  }
}
const attempt = (conclusion: Conclusion, parts: Partial<Evidence> = {}): Evidence => {
  const key = evidenceKey(
    prepares,
    preparationOf(prepares, manifest(), 'acme/app'),
    unfrozen(manifest(), { 'acme/app': head }),
  )
  return {
    key,
    tier: 'prepare',
    repository: 'acme/app',
    candidate: 1,
    attempt: 1,
    conclusion,
    rule: 'command-succeeded',
    digest: 'd',
    ...parts,
  }
}
const asked = (): Manifest => write(manifest(), decide(prepares, manifest(), look(null)))
const request = (): Request => {
  const [open] = asked().requests
  if (open === undefined) throw new Error('nothing was asked for')
  return open
}
const ended = (...jobs: readonly string[]) =>
  run({
    workflow: '.github/workflows/convoy-prepare.yml',
    referenced: called('prepare.yml'),
    headSha: head,
    jobs: jobs.map((name) => ({
      name: `convoy / ${name}`,
      status: 'completed',
      conclusion: name === 'errored' ? 'skipped' : 'success',
    })),
  })
const answered = (result: string | null, made?: MadeSeen) =>
  decide(
    prepares,
    asked(),
    look(result, made, { runs: { [request().id]: ended('fetch', 'run', 'errored', 'prepare-commit') } }),
  )

describe('before the freeze', () => {
  test('the command is asked to run on the RC head, with version, tag and the versions of what the repository is built with', () => {
    const built = train({
      repositories: [
        member('acme/lib'),
        member('acme/api'),
        {
          ...prepares.repositories[0]!,
          dependsOn: [
            { repository: 'acme/lib', kind: 'build' },
            { repository: 'acme/api', kind: 'runtime' },
          ],
        },
      ],
    })
    const plan = manifest({
      repositories: [
        { ...planned('acme/lib'), version: { from: '1.0.0', to: '1.1.0' } },
        planned('acme/api'),
        planned(),
      ],
    })
    const looked = look(null)
    const app = looked.repositories['acme/app']!
    const decision = decide(built, plan, {
      ...looked,
      repositories: { 'acme/app': app, 'acme/lib': app, 'acme/api': app },
    })
    expect(decision).toMatchObject({
      phase: 'development',
      step: 'cut-rc',
      entries: [
        {
          add: 'request',
          request: { tier: 'prepare', workflow: 'convoy-prepare.yml', to: 'acme/app', branch: 'rc/2026.11', head },
        },
      ],
    })
    expect(decision.effects).toMatchObject([
      {
        type: 'send',
        command: 'npm run release:prepare',
        prepare: { version: '0.1.0', tag: 'v0.1.0', pins: { 'acme/lib': '1.1.0' } },
      },
    ])
  })

  test('nothing is frozen where the version is not written yet', () => {
    expect(decide(prepares, asked(), look(null)).entries).toEqual([])
    expect(decide(train(), manifest(), look(null)).entries).toMatchObject([{ add: 'candidate' }])
  })

  test('what the run left is judged and then moved onto the RC branch, by compare-and-swap on the head it was made for', () => {
    const judged = answered(commit)
    expect(judged.entries).toMatchObject([{ add: 'evidence', evidence: { tier: 'prepare', conclusion: 'passed' } }])
    const decision = decide(prepares, write(asked(), judged), look(commit))
    expect(decision).toMatchObject({
      step: 'cut-rc',
      entries: [{ add: 'prepared', prepared: { repository: 'acme/app', commit } }],
      effects: [{ type: 'move', repository: 'acme/app', moves: [{ ref: rc, from: head, to: commit }] }],
    })
  })

  test('a command that changes nothing leaves the RC branch as it is', () => {
    const decision = decide(prepares, manifest({ evidence: [attempt('passed')] }), look(head))
    expect(decision).toMatchObject({ entries: [{ add: 'prepared', prepared: { commit: head } }], effects: [] })
  })

  test('a move whose answer was lost is made again, recorded once', () => {
    const decision = decide(
      prepares,
      manifest({ evidence: [attempt('passed')], prepared: [{ repository: 'acme/app', commit }] }),
      look(commit),
    )
    expect(decision).toMatchObject({ entries: [], effects: [{ type: 'move', moves: [{ from: head, to: commit }] }] })
  })
})

describe('what the run left', () => {
  test.each<[string, string | null, MadeSeen, RegExp]>([
    ['is missing', null, by(), /no such branch/],
    ['is on another commit', commit, by({ parents: [other] }), /not one commit on top/],
    ['is a merge', commit, by({ parents: [head, other] }), /not one commit on top/],
    ['was made by a person', commit, by({ by: 'mallory' }), /somebody else made its commit/],
    ['is not signed by GitHub', commit, by({ signed: false }), /somebody else made its commit/],
    ['changes .github', commit, by({ automation: sha('4') }), /changes \.github/],
  ])('%s: it is errored, and asked for again', (_title, result, made, why) => {
    const judged = answered(result, made)
    expect(judged.entries).toMatchObject([
      { add: 'evidence', evidence: { conclusion: 'errored', rule: 'result-unfit', said: expect.stringMatching(why) } },
    ])
    expect(decide(prepares, write(asked(), judged), look(result, made)).entries).toMatchObject([
      { add: 'request', request: { attempt: 2 } },
    ])
  })

  test('may be the release App’s own commit', () => {
    expect(answered(commit, by({ by: self })).entries).toMatchObject([{ evidence: { conclusion: 'passed' } }])
  })

  test('is not taken once somebody changed it after the run: only a new head is prepared anew', () => {
    const decision = decide(prepares, manifest({ evidence: [attempt('passed')] }), look(commit, by({ by: 'mallory' })))
    expect(decision).toMatchObject({
      status: 'blocked',
      effects: [],
      attention: [
        { code: 'prepared:acme/app', on: '@ann', reason: expect.stringContaining('push a commit to rc/2026.11') },
      ],
    })
  })
})

describe('the RC branch', () => {
  const done = manifest({ prepared: [{ repository: 'acme/app', commit }] })
  const contains = (is: boolean) => ({ contains: { [`acme/app ${rc} ${commit}`]: is } })

  test('that holds the prepared commit is frozen as it is, whatever was merged on top', () => {
    expect(questions(prepares, done)).toContainEqual({ about: 'ancestry', name: 'acme/app', ancestor: rc, of: commit })
    expect(decide(prepares, done, look(commit, by(), contains(true), other)).entries).toMatchObject([
      { add: 'candidate', candidate: { heads: { 'acme/app': other } } },
    ])
  })

  test('from which it was pushed away is prepared again on its new head', () => {
    expect(decide(prepares, done, look(commit, by(), contains(false), other)).entries).toMatchObject([
      { add: 'request', request: { tier: 'prepare', head: other } },
    ])
  })

  test('into which production was merged since is prepared again: what people wrote there is not the version', () => {
    const master = 'refs/heads/master'
    expect(questions(prepares, done)).toContainEqual({
      about: 'ancestry',
      name: 'acme/app',
      ancestor: master,
      of: commit,
    })
    const reaches = (is: boolean) => ({ ...contains(true), ancestry: { [`acme/app ${master} ${commit}`]: is } })
    expect(decide(prepares, done, look(commit, by(), reaches(false), other)).entries).toMatchObject([
      { add: 'request', request: { tier: 'prepare', head: other } },
    ])
    expect(decide(prepares, done, look(commit, by(), reaches(true), other)).entries).toMatchObject([
      { add: 'candidate' },
    ])
  })

  test('keeps what was prepared before known as Convoy’s own, where it is prepared again', () => {
    const again = { repository: 'acme/app', commit: other }
    const { prepared } = write(done, {
      ...decide(prepares, done, look(commit, by(), contains(true), other)),
      entries: [{ add: 'prepared', prepared: again }],
    })
    expect(prepared).toEqual([...done.prepared, again])
    expect(questions(prepares, { ...done, prepared })).toContainEqual({
      about: 'ancestry',
      name: 'acme/app',
      ancestor: rc,
      of: other,
    })
  })

  test('is looked at together with the run that was asked for, after which the freeze forgets the request', () => {
    expect(questions(prepares, asked())).toContainEqual({ about: 'run', request: request(), head })
    const frozen = write(
      asked(),
      decide(prepares, { ...asked(), prepared: done.prepared }, look(commit, by(), contains(true), commit)),
    )
    expect(frozen.requests).toEqual([])
  })
})

describe('a command that fails', () => {
  const failures = [
    attempt('failed', { rule: 'command-failed', said: 'https://github.com/acme/app/actions/runs/7' }),
    attempt('failed', { attempt: 2, rule: 'command-failed', said: 'https://github.com/acme/app/actions/runs/8' }),
  ]

  test('is lost with its owner, the log and the command that tries it again', () => {
    const decision = decide(prepares, manifest({ evidence: failures }), look(null))
    expect(decision).toMatchObject({
      status: 'blocked',
      attention: [
        {
          is: 'lost',
          on: '@ann',
          command:
            'gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=prepare',
        },
      ],
    })
    expect(decision.attention[0]?.reason).toBe(
      'the command that prepares 0.1.0 failed in acme/app (tried 2 times: command-failed: https://github.com/acme/app/actions/runs/8); push the fix to rc/2026.11, or retry it',
    )
  })

  test('is tried again when somebody asks, and on another head anyway', () => {
    const lost = manifest({ evidence: failures })
    const { digest } = unfrozen(lost, {})
    expect(
      decide(
        prepares,
        { ...lost, asks: [...lost.asks, ask('retry-1', { type: 'retry', tier: 'prepare', digest })] },
        look(null),
      ).entries,
    ).toMatchObject([{ add: 'request', request: { attempt: 3 } }])
    expect(decide(prepares, lost, look(null, by(), {}, other)).entries).toMatchObject([
      { add: 'request', request: { attempt: 1, head: other, sentAt: started } },
    ])
  })

  test.each([
    ['somebody else’s', [{ path: 'mallory/kit/.github/workflows/prepare.yml', sha: kit.replaceAll('c', 'd') }]],
    ['the one for tiers', called('participant.yml')],
  ])('counts only where the kit’s own workflow ran it, not %s', (_title, referenced) => {
    const foreign = { ...ended('fetch', 'run', 'errored', 'prepare-commit'), referenced }
    expect(decide(prepares, asked(), look(commit, by(), { runs: { [request().id]: foreign } })).entries).toMatchObject([
      { evidence: { conclusion: 'errored', rule: 'other-kit' } },
    ])
  })
})
