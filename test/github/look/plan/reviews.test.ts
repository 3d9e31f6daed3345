import { describe, expect, test } from '@jest/globals'
import { connect } from '../../../../src/github/connect.ts'
import { makeOctokit } from '../../../../src/github/octokit.ts'
import type { PlanSeen } from '../../../../src/domain/questions/plan.ts'
import { simulate } from '../../../../src/simulation/exchange.ts'
import { releaseToken } from '../../../../src/simulation/release-world.ts'
import { app, asking, rc, reviewedWorld } from '../../../simulation/reviews/reviewing.ts'

type Kept = (name: string, value: unknown) => unknown

/** What a plan sees of the repository, where GitHub answers so, but for what it keeps back. */
async function planned(world = reviewedWorld(), kept: Kept = (_name, value) => value): Promise<PlanSeen | undefined> {
  const simulated = simulate(world)
  const exchange: typeof simulated.exchange = async (call) => {
    const answered = await simulated.exchange(call)
    return call.url.endsWith('/graphql')
      ? { ...answered, body: JSON.stringify(JSON.parse(answered.body, kept)) }
      : answered
  }
  const github = connect({
    octokit: makeOctokit({ token: releaseToken, exchange, apiUrl: 'http://127.0.0.1' }),
    exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
  })
  const branches = { source: 'main', candidate: rc, staging: null, production: 'master' }
  return (await github.look([{ about: 'plan', name: app, branches, workflows: [] }])).plans[app]
}

describe('A plan sees of reviews', () => {
  test('what the rules about a branch ask', async () => {
    const world = reviewedWorld([asking({ dismissStaleReviewsOnPush: true, requiredApprovingReviewCount: 2 })])
    expect((await planned(world))?.rulesets[0]?.rules).toEqual([
      {
        type: 'pull_request',
        reviews: { approvals: 2, dismissStale: true, lastPush: false, codeOwners: false },
      },
    ])
  })

  test('that GitHub does not say what a rule asks', async () => {
    const bare = await planned(undefined, (name, value) => (name === 'parameters' ? null : value))
    expect(bare?.rulesets[0]?.rules).toEqual([{ type: 'pull_request', reviews: 'unseen' }])
  })

  test('nothing at all where GitHub keeps the rulesets back: then nobody plans', async () => {
    const hidden = planned(undefined, (name, value) => (name === 'rulesets' ? null : value))
    await expect(hidden).rejects.toThrow('rulesets')
  })

  test('nothing more where no rule asks for any', async () => {
    const seen = await planned(reviewedWorld([]))
    expect([seen?.rulesets, seen?.sourceReviews]).toEqual([[], undefined])
  })
})
