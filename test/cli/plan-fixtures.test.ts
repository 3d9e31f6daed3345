import { readdir } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { exitOfPlan } from '../../src/cli/plan-preview.ts'
import { validators } from '../../src/domain/validators/table.ts'
import { fixtures, planFixture, readFixture } from './plan-world.ts'

/*
 * One fixture for every demand of docs/plan-validators.md, played on an embedded GitHub and looked at as `convoy plan`
 * does.
 */

/** Codes that GitHub's API cannot bring about on the embedded GitHub; test/domain/validators tells their stories. */
const toldElsewhere: Readonly<Record<string, string>> = {
  REVERTS_UNKNOWN:
    'it takes more files than a fixture can hold; test/github/look/released/reversals.test.ts commits them',
  SOURCE_REVIEWS_UNKNOWN:
    'no request makes GitHub keep its rulesets back; test/github/look/plan/reviews.test.ts keeps them back',
  KEY_EXPOSED:
    'a secret is sealed for a key that the repository gives out; test/github/look/rights/key.test.ts puts one there',
  REPOSITORY_DISABLED: 'only GitHub disables a repository',
  REPOSITORY_LOCKED: 'only GitHub locks a repository, while it is migrated',
  TAGS_TOO_MANY:
    'making ten thousand tags takes longer than anybody waits; test/github/look/released/unreleased.test.ts answers as GitHub would',
  COMMITS_TOO_MANY: 'so do three thousand commits',
  RELEASE_TOO_LARGE: 'it takes hundreds of repositories; test/simulation/five-hundred.test.ts plans them',
  REQUEST_TOO_LARGE: 'so does this; test/domain/validators plans them',
  MESSAGE_TOO_LARGE: 'and this',
  RULESETS_UNKNOWN: 'whoever may read the train of control may read its rulesets too',
}

const codes = validators.map(({ code }) => code).filter((code) => toldElsewhere[code] === undefined)

describe('convoy plan', () => {
  test.each(validators.filter(({ code }) => codes.includes(code)))('$code: $demands', async ({ code, finds }) => {
    const fixture = await readFixture(code)
    const preview = await planFixture(fixture)
    expect([...new Set([...preview.problems, ...preview.unknown].map((problem) => problem.code))].sort()).toEqual(
      [code, ...(fixture.also ?? [])].sort(),
    )
    expect((finds === 'refusals' ? preview.problems : preview.unknown).map((problem) => problem.code)).toContain(code)
    expect([preview.verdict, exitOfPlan(preview)]).toEqual(
      preview.problems.length > 0 ? ['refused', 2] : ['unknown', 0],
    )
  })

  test('has a fixture for every code, or the reason why there can be none', async () => {
    const there = (await readdir(fixtures))
      .filter((name) => name !== 'train.yml')
      .map((name) => name.replace(/\.yml$/, ''))
    expect([...there, ...Object.keys(toldElsewhere)].sort()).toEqual(validators.map(({ code }) => code).sort())
  })
})
