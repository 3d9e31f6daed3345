import { describe, expect, test } from '@jest/globals'
import type { World } from 'embedded-github/github/world/world'
import type { Sha } from 'embedded-github/github/world/names'
import { simulate } from '../../src/simulation/exchange.ts'
import { openHistory, type History } from '../github/histories.ts'
import { planOn, shopWorld } from './plan-world.ts'

/* Histories that release engineers told of in public, and the version that they would have chosen. */

/* Commits are empty here, so a train that leaves what did not change as it is would release none of them. */
const train = (more: string): string => `
train: shop
unchanged: release
control: acme/release-control
repositories:
  - { name: acme/api, branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }${more} }
tiers:
  - { name: tier1, scope: repository, by: { checks: [{ name: test, app: outside-ci }] } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { workflow: e2e.yml } }
`
const tagOnly = (more: string): string => train(more).replace('production: master', 'production: tag-only')

/** The version that the plan gives after a story, or the codes for which it is refused and what they name. */
async function plan(trainText: string, story: (history: History) => void): Promise<string | readonly string[]> {
  const holder: { world: World } = { world: await shopWorld(trainText) }
  story(openHistory(holder, 'acme/api'))
  const { problems, repositories } = await planOn(simulate(holder.world))
  return problems.length > 0
    ? problems.map(({ code, message }) => `${code} ${message}`)
    : (repositories[0]?.version?.to ?? '')
}

/** Empty commits on main, as `git commit --allow-empty` makes them, and tags; says the newest. */
function go(history: History, ...steps: readonly (string | { readonly tag: string })[]): Sha {
  const head = steps.reduce<Sha>((on, step) => {
    if (typeof step === 'string') return history.commit(step, [on])
    history.tag(step.tag, on)
    return on
  }, history.headOf('main'))
  history.branch('main', head)
  return head
}
/** The commit that takes another one back, as git words it. */
const revert = (subject: string, sha: Sha): string => `Revert "${subject}"\n\nThis reverts commit ${sha}.`

describe('a plan gives the version that people would have chosen', () => {
  test.each<[string, string, (history: History) => void, string]>([
    [
      'a pre-release cuts no commits off',
      tagOnly(''),
      (history) => go(history, { tag: 'v1.1.0' }, 'feat: add export', { tag: 'v1.2.0-dev.0' }, 'fix: mend export'),
      '1.2.0',
    ],
    [
      'what breaks is seen behind a hundred commits',
      tagOnly(''),
      (history) =>
        go(
          history,
          { tag: 'v1.1.0' },
          'feat!: remove the v1 API',
          ...Array.from({ length: 105 }, (_, index) => `fix: number ${index}`),
        ),
      '2.0.0',
    ],
    [
      'a version is seen behind a hundred tags',
      tagOnly(''),
      (history) =>
        go(
          history,
          { tag: 'v1.9.0' },
          ...Array.from({ length: 120 }, (_, index) => [`chore: ${index}`, { tag: `nightly-${index}` }]).flat(),
          'fix: y',
        ),
      '1.9.1',
    ],
    [
      'pre-releases lead to their version',
      tagOnly(''),
      (history) => go(history, { tag: 'v2.0.0-beta.9' }, 'feat: a', { tag: 'v2.0.0-beta.10' }, 'fix: b'),
      '2.0.0',
    ],
    [
      'build metadata says nothing',
      tagOnly(''),
      (history) => go(history, { tag: 'v1.1.0+linux.5' }, 'fix: a'),
      '1.1.1',
    ],
    [
      'tags of modules within are of others',
      tagOnly(''),
      (history) => go(history, { tag: 'client/v4.0.0' }, { tag: 'web@5.0.0' }, 'feat: a'),
      '0.1.0',
    ],
    [
      'a branch on which the next major version begins is another line',
      tagOnly(''),
      (history) => {
        const begun = go(history, { tag: 'v1.1.0' })
        history.tag('v2.0.0', history.commit('feat!: next', [begun]))
        go(history, 'fix: a')
      },
      '1.1.1',
    ],
    [
      'a commit beside source, which carries the tag, counts what is below it',
      tagOnly(''),
      (history) => {
        const begun = go(history, 'feat: a')
        history.tag('v0.1.0', history.commit('Prepare 0.1.0', [begun], { text: '0.1.0' }))
        go(history, 'docs: typo')
      },
      '0.1.1',
    ],
    [
      'a squash into production that is merged back counts once',
      train(''),
      (history) => {
        const begun = history.headOf('main')
        history.tag('v1.0.0', begun)
        const main = history.commit('feat: export', [history.commit('feat!: drop v1', [begun], { text: 'v2' })])
        const squash = history.commit('Release 2.0.0 (#40)', [begun], { of: main })
        history.tag('v2.0.0', squash)
        history.branch('master', squash)
        history.branch(
          'main',
          history.commit('fix: y', [history.commit('Merge master into main after release', [main, squash])]),
        )
      },
      '2.0.1',
    ],
    [
      'what is taken back before it was released says nothing',
      tagOnly(''),
      (history) => {
        const breaking = go(history, { tag: 'v1.1.0' }, 'feat!: drop v1')
        go(history, revert('feat!: drop v1', breaking), 'fix: y')
      },
      '1.1.1',
    ],
    [
      'what is taken back and brought back counts',
      tagOnly(''),
      (history) => {
        const breaking = go(history, { tag: 'v1.1.0' }, 'feat!: drop v1')
        const back = go(history, revert('feat!: drop v1', breaking))
        go(history, revert('Revert "feat!: drop v1"', back))
      },
      '2.0.0',
    ],
    [
      'a fixed version is the way out of tags that the pattern does not read',
      tagOnly(', version: { strategy: fixed, next: 3.4.1 }'),
      (history) => go(history, { tag: '3.4.0' }, 'fix: x'),
      '3.4.1',
    ],
    [
      'so is the pattern of the tags',
      tagOnly(', version: { tag: "{version}" }'),
      (history) => go(history, { tag: '3.4.0' }, 'fix: x'),
      '3.4.1',
    ],
  ])('%s', async (_, trainText, story, version) => {
    expect(await plan(trainText, story)).toBe(version)
  })

  test('and is refused where it would be one that exists, or begin anew beside versions that it does not read', async () => {
    expect(await plan(tagOnly(''), (history) => go(history, { tag: '3.4.0' }, 'fix: x'))).toEqual([
      expect.stringMatching(/^VERSION_TAG_UNREAD .*"3\.4\.0".*"v\{version\}"/u),
    ])
    expect(
      await plan(tagOnly(''), (history) => {
        const begun = go(history, { tag: 'v1.1.0' })
        history.tag('v1.1.1', history.commit('fix: at night', [begun]))
        go(history, 'fix: a')
      }),
    ).toEqual([expect.stringMatching(/^TAG_TAKEN .*"v1\.1\.1"/u)])
  })
})
