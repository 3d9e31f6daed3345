import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { validatorsPage } from '../../../scripts/pages/validators-page.ts'
import { planProblems, type PlanCode } from '../../../src/domain/catalogue/plan.ts'
import { describeProblem } from 'github-foundations/problem'
import { planned } from '../../../src/domain/requirements/planned.ts'
import { blank } from '../../../src/domain/write.ts'
import { examinePlan } from '../../../src/domain/validators/examination.ts'
import { validators } from '../../../src/domain/validators/table.ts'
import { approvalStories, rightsStories } from './rights-stories.ts'
import { gateStories } from './gate-stories.ts'
import { mergingStories } from './merging-stories.ts'
import { queueStories } from './queue-stories.ts'
import { branchStories, commitStories, tagStories, versionStories } from './ref-stories.ts'
import { approved, codesOf, examine, ruleset, stage, type Stories, type Story } from './plans.ts'
import { repositoryStories } from './repository-stories.ts'
import { sizeStories } from './size-stories.ts'
import { workflowStories } from './workflow-stories.ts'

const stories: Readonly<Record<PlanCode, Stories>> = {
  ...repositoryStories,
  ...commitStories,
  ...branchStories,
  ...tagStories,
  ...versionStories,
  ...workflowStories,
  ...rightsStories,
  ...gateStories,
  ...mergingStories,
  ...queueStories,
  ...approvalStories,
  ...sizeStories,
}
const judge = (story: Story) => {
  const { train, release, ask, seen } = stage(story)
  return planned.judge({
    train,
    manifest: blank(release),
    seen: { ...seen, asks: [{ id: 'plan-1', at: 0, type: 'plan', ...ask }] },
  })
}

test('a plan that is as it must be has no problem and nothing unknown', () => {
  expect(codesOf(examine({ because: 'nothing differs' }))).toEqual([])
  expect(judge({ because: 'nothing differs' })).toMatchObject({ is: 'due', entries: [{ add: 'plan' }] })
})

describe.each(validators.map(({ code, demands, finds }) => ({ code, demands, finds })))(
  '$code: $demands',
  ({ code, finds }) => {
    const { passes = [], refuses } = stories[code]
    const cases = [
      ...passes.map((story) => ({ story, is: 'passes' })),
      ...refuses.map((story) => ({ story, is: finds === 'unknowns' ? 'is unknown' : 'is refused' })),
    ]

    test.each(cases.map(({ story, is }) => [is, story.because, story] as const))('%s: %s', (is, _because, story) => {
      const { problems, unknown } = examine(story)
      const found = is === 'passes' ? (story.also ?? []) : [code, ...(story.also ?? [])].sort()
      expect(codesOf({ problems, unknown })).toEqual(found)
      expect((is === 'is unknown' ? unknown : problems).map((problem) => problem.code).includes(code)).toBe(
        is !== 'passes',
      )
    })

    test('keeps the release from being planned', () => {
      for (const story of refuses) {
        const finding = judge(story)
        expect(finding.is === 'lost' ? finding.problems?.map((problem) => problem.code) : finding).toContain(code)
      }
    })
  },
)

test('every code of the catalogue is in the table once, with a story that shows it', () => {
  expect(validators.map(({ code }) => code).sort()).toEqual(Object.keys(planProblems).sort())
  expect(validators.filter(({ code }) => stories[code].refuses.length === 0)).toEqual([])
})

test('the wording of every problem', () => {
  const told = validators.flatMap(({ code }) => {
    const { problems, unknown } = examine(stories[code].refuses[0] ?? { because: '' })
    return [...problems, ...unknown]
      .filter((problem) => problem.code === code)
      .slice(0, 1)
      .map(describeProblem)
  })
  expect(told.join('\n')).toMatchSnapshot()
})

test('docs/plan-validators.md is the table (npm run generate)', () => {
  expect(readFileSync('docs/plan-validators.md', 'utf8')).toBe(validatorsPage())
})

test('whatever is wrong is told in the same words and order, however the train lists its repositories', () => {
  const all = Object.values(stories)
    .flatMap(({ refuses }) => refuses)
    .filter((story) => story.train?.repositories === undefined)
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.shuffledSubarray([0, 1], { minLength: 2 }), (story, order) => {
      const { train, release, ask, seen } = stage(story)
      const repositories = order.flatMap((index) => train.repositories[index] ?? [])
      const [one, other] = [
        examinePlan(train, release, ask, seen),
        examinePlan({ ...train, repositories }, release, ask, seen),
      ]
      expect([other.problems, other.unknown]).toEqual([one.problems, one.unknown])
    }),
  )
})

test('everything that is wrong is told at once, what cannot be seen with it', () => {
  const finding = judge({
    because: 'much is wrong',
    ask: { heads: { 'acme/elsewhere': 'b'.repeat(40) } },
    sees: {
      repositories: { 'acme/api': { archived: true, refs: { 'refs/heads/staging': null } }, 'acme/e2e': null },
      plans: { 'acme/web': { locked: 'disabled', tags: ['v1.2.0', 'v1.2.1/x'] } },
      rights: { installed: null },
    },
  })
  expect(finding.is === 'lost' ? finding.problems?.map(({ code }) => code) : finding).toEqual([
    'REPOSITORY_NOT_FOUND',
    'REPOSITORY_ARCHIVED',
    'REPOSITORY_DISABLED',
    'COMMIT_REPOSITORY_UNKNOWN',
    'BRANCH_NOT_FOUND',
    'TAG_IN_THE_WAY',
    'INSTALLATION_UNKNOWN',
  ])
})

test('what nobody looked at is unknown', () => {
  expect(codesOf(examine({ because: 'rights were not looked at', sees: { rights: null } }))).toEqual([
    'APP_UNKNOWN',
    'INSTALLATION_UNKNOWN',
    'RULESETS_UNKNOWN',
  ])
  const { train, release, ask, seen } = stage({ because: 'teams were not looked at', train: { approvals: approved } })
  expect(codesOf(examinePlan(train, release, ask, { ...seen, teams: {} }))).toEqual(['TEAM_UNREADABLE'])
})

test('words from outside are told on one line, and long lists are cut', () => {
  const rulesets = [ruleset(['update'], { name: 'mine\n::error::gotcha' })]
  const { problems } = examine({
    because: 'names are hostile',
    sees: {
      plans: { 'acme/api': { rulesets, inTheWay: Array.from({ length: 400 }, (_, index) => `rc/2026.11/\n${index}`) } },
    },
  })
  for (const { message } of problems) {
    expect(message).not.toContain('\n')
    expect(message.length).toBeLessThan(500)
  }
  expect(codesOf({ problems, unknown: [] })).toContain('PRODUCTION_RULE_IN_THE_WAY')
})
