import { describe, expect, test } from '@jest/globals'
import type { QueueRule } from '../../../src/domain/questions/rights.ts'
import { describePlan } from '../../../src/report/plan/lines.ts'
import { previewPlan } from '../../../src/report/plan/plan.ts'
import { examinePlan } from '../../../src/domain/validators/examination.ts'
import { member, ruleset, stage } from './plans.ts'

/* A merge queue that waits for further pull requests makes the release wait, which is told and refuses nothing. */

const lines = (queue: Partial<QueueRule>): string => {
  const usual: QueueRule = { method: 'merge', timeoutMinutes: 60, atLeast: 1, waitMinutes: 5 }
  const rules = [
    { type: 'merge_queue', queue: { ...usual, ...queue } },
    { type: 'required_status_checks', checks: ['convoy/gate'], gate: [null] },
  ]
  const examined = stage({
    because: 'production has a merge queue',
    train: { repositories: [member('acme/api', { promotion: 'merge-queue' })] },
    sees: { plans: { 'acme/api': { rulesets: [ruleset([], { include: ['refs/heads/master'], rules })] } } },
  })
  const { train, release, ask, seen } = examined
  const examination = examinePlan(train, release, ask, seen)
  expect(examination.problems).toEqual([])
  return describePlan(previewPlan({ ...examined, examination, workflows: [] })).join('\n')
}

describe('a merge queue', () => {
  test('that waits for three pull requests is told, with the time for which the release waits', () => {
    expect(lines({ atLeast: 3, waitMinutes: 30 })).toContain('master of acme/api: up to 30 minutes for 3 pull requests')
  })

  test.each([
    ['merges one at once', { atLeast: 1, waitMinutes: 30 }],
    ['waits for no time', { atLeast: 3, waitMinutes: 0 }],
  ])('that %s is not', (_, queue) => {
    expect(lines(queue)).not.toContain('Merge queues that wait')
  })
})
