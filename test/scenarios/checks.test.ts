import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readEvidence } from '../../src/documents/evidence.ts'
import { playExample, type Played } from './played.ts'

/* Two stories of examples/tiers about a repository's own checks, through the command line with the bundles in dist. */

const stories = ['same-check-twice', 'check-loses-machine'] as const
const played = new Map<string, Played>()
const of = (story: (typeof stories)[number]): Played => played.get(story)!
const names = ['api', 'web'] as const
const headOf = ({ last }: Played, name: string): string => last.candidate?.heads[`acme/${name}`] ?? ''
const attemptsAt = ({ last }: Played, tier: string): readonly string[] =>
  last.evidence
    .filter((each) => each.tier === tier)
    .map(({ attempt, conclusion, rule }) => `${attempt} ${conclusion} ${rule}`)

beforeAll(async () => {
  for (const story of stories) played.set(story, await playExample('tiers', story))
}, 240_000)
afterAll(async () => {
  for (const each of played.values()) await each[Symbol.asyncDispose]()
})

test.each(stories)('%s ends as it says', (story) => {
  expect(of(story).ended).toMatchObject({ code: 0, stderr: '' })
})

describe('a check of a name that two workflows have', () => {
  const story = () => of('same-check-twice')
  /** The checks on which acme/api was judged, as the evidence on the release branch has them. */
  const checksOf = ({ git }: Played): readonly string[] => {
    const files = git('release-control', 'ls-tree', '-r', '--name-only', 'release/2026.11', 'evidence/').split('\n')
    const judged = files
      .map((file) => readEvidence(git('release-control', 'show', `release/2026.11:${file}`)))
      .filter(({ repository }) => repository === 'acme/api')
    return judged.flatMap(({ checks = [] }) =>
      checks.map(({ workflow, event, conclusion }) => `${workflow} ${event} ${conclusion}`),
    )
  }

  test('has failed where one of them did, and both are on record', () => {
    expect(attemptsAt(story(), 'tier1').toSorted()).toEqual(['1 failed check-failed', '1 passed checks-succeeded'])
    expect(checksOf(story()).toSorted()).toEqual([
      '.github/workflows/ci.yml push success',
      '.github/workflows/docs.yml push failure',
    ])
  })

  test('blocks the release: its owner is told, and no tag and no production moves', () => {
    expect(story().last).toMatchObject({
      status: 'blocked',
      attention: [{ is: 'lost', on: '@bob', reason: expect.stringContaining('check-failed: test') }],
    })
    for (const name of names) {
      expect(story().moves(name, 'master')).toHaveLength(1)
      expect(story().git(name, 'tag')).toBe('')
    }
  })
})

describe('a check whose machine dies', () => {
  const story = () => of('check-loses-machine')

  test('is no evidence against the candidate: its owner is told which page to run again', () => {
    const { attention } = story().revisions.find(({ manifest }) => manifest.status === 'blocked')!.manifest
    expect(attention).toMatchObject([
      {
        is: 'lost',
        on: '@bob',
        reason: expect.stringMatching(
          /machine-lost: test\); run the check again at http:.*\/acme\/api\/actions\/runs\/\d+\/job\/\d+; this is not evidence against the candidate$/,
        ),
      },
    ])
  })

  test('passes when it has been run again and is not flaky, and the release ships the same candidate', () => {
    expect(attemptsAt(story(), 'tier1').toSorted()).toEqual([
      '1 errored machine-lost',
      '1 passed checks-succeeded',
      '2 passed checks-succeeded',
    ])
    expect(story().ended.stdout).not.toContain('flaky')
    for (const name of names) expect(story().git(name, 'rev-parse', 'master')).toBe(headOf(story(), name))
  })
})
