import type { PlannedElsewhere } from '../../../src/domain/questions/releases.ts'
import type { ReversalsSeen } from '../../../src/domain/questions/reversals.ts'
import type { RulesetSeen } from '../../../src/domain/questions/rights.ts'
import { at, control, member, ruleset, sha, type StoriesOf } from './plans.ts'

const takesBack: ReversalsSeen = {
  found: [
    {
      commit: sha('d'),
      subject: 'Revert "feat: basket"',
      takesBack: [{ commit: sha('e'), subject: 'feat: basket' }],
      files: ['src/basket.js'],
      more: 0,
    },
  ],
  whole: true,
}
/** A ruleset that asks for reviews, and GitHub does not say how many. */
const unseenReviews = (include: readonly string[]): RulesetSeen =>
  ruleset([], { include, rules: [{ type: 'pull_request', reviews: 'unseen' }], bypass: 'always' })
const alone = (parts: Parameters<typeof member>[1]) => ({ repositories: [member('acme/api', parts)] })
const branches = { source: 'main', candidate: 'rc/{release}', staging: 'staging', production: 'master' }
const fixed = (next: string, parts: Parameters<typeof member>[1] = {}) =>
  alone({ version: { strategy: 'fixed', next }, ...parts })
const underWay = (parts: Partial<PlannedElsewhere> = {}) => ({
  repositories: { 'acme/api': { identity: 'R_api' } },
  plannedElsewhere: [{ release: '2026.10', identity: 'R_api', tag: 'v1.2.1', ...parts }],
})

const telling = { note: 'convoy/{release}' }
const nothingNew = {
  repositories: {
    'acme/api': { refs: { 'refs/heads/main': at('0') } },
    'acme/web': { refs: { 'refs/heads/main': at('0') } },
  },
}
const lockstep = { repositories: ['acme/api', 'acme/web'].map((name) => member(name, { unchanged: 'release' })) }

export const commitStories = {
  COMMIT_REPOSITORY_UNKNOWN: {
    passes: [
      {
        because: 'commits of participants and of repositories that only test may be named',
        ask: { heads: { 'acme/api': sha('b'), 'acme/e2e': sha('c') } },
      },
    ],
    refuses: [{ because: 'it is not in the train', ask: { heads: { 'acme/elsewhere': sha('b') } } }],
  },
  INCLUDE_REPOSITORY_UNKNOWN: {
    refuses: [
      { because: 'it is not in the train', ask: { include: ['acme/elsewhere'] } },
      { because: 'it only tests', ask: { include: ['acme/e2e'] } },
    ],
  },
  COMMIT_NOT_FOUND: {
    refuses: [
      {
        because: 'nobody pushed it',
        ask: { heads: { 'acme/api': sha('b') } },
        sees: { plans: { 'acme/api': { commit: 'absent' } } },
      },
    ],
  },
  COMMIT_NOT_ON_SOURCE: {
    refuses: [
      {
        because: 'it is on another branch',
        ask: { heads: { 'acme/api': sha('b') } },
        sees: { plans: { 'acme/api': { commit: 'elsewhere' } } },
      },
    ],
  },
  NOTHING_TO_RELEASE: {
    passes: [
      {
        because: 'one repository changed',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/main': at('0') } } } },
      },
      { because: 'the train releases what did not change', train: lockstep, sees: nothingNew },
      { because: 'somebody names what is released all the same', ask: { include: ['Acme/API'] }, sees: nothingNew },
    ],
    refuses: [{ because: 'source is what stands in production, everywhere', sees: nothingNew }],
  },
  SOURCE_BEHIND_PRODUCTION: {
    passes: [
      {
        because: 'an unchanged repository is released too',
        sees: { plans: { 'acme/api': { sourceIs: 'identical' } } },
      },
      {
        because: 'what a release committed on production alone is merged into the RC branch',
        sees: { plans: { 'acme/api': { sourceIs: 'behind' } } },
      },
      {
        because: 'a hotfix on production is merged into the RC branch',
        sees: { plans: { 'acme/api': { sourceIs: 'diverged' } } },
      },
    ],
    refuses: [
      {
        because: 'production has everything and more, and nothing was ever released',
        sees: { plans: { 'acme/api': { sourceIs: 'behind', tags: [] } } },
      },
    ],
  },
  PRODUCTION_TAKES_BACK: {
    passes: [
      {
        because: 'what production takes back of another commit says nothing about this one',
        sees: { reversals: { [`acme/api ${sha('b')} ${sha('0')}`]: takesBack } },
      },
    ],
    refuses: [
      {
        because: 'somebody reverted on production what source still holds',
        sees: { reversals: { [`acme/api ${sha('a')} ${sha('0')}`]: takesBack } },
      },
    ],
  },
  SOURCE_REVIEWS_UNKNOWN: {
    passes: [
      {
        because: 'the train says how many are asked',
        train: { repositories: [member('acme/api', { reviews: 0 }), member('acme/web')] },
        sees: { plans: { 'acme/api': { rulesets: [unseenReviews(['~ALL'])] } } },
      },
      {
        because: 'what cannot be seen is about another branch than source',
        sees: { plans: { 'acme/api': { rulesets: [unseenReviews(['refs/heads/docs'])] } } },
      },
    ],
    refuses: [
      {
        because: 'GitHub does not say what a rule about source asks',
        sees: { plans: { 'acme/api': { rulesets: [unseenReviews(['~DEFAULT_BRANCH'])] } } },
      },
    ],
  },
  SOURCE_TAKES_BACK: {
    passes: [
      {
        because: 'it is production that takes back',
        sees: { reversals: { [`acme/api ${sha('b')} ${sha('0')}`]: takesBack } },
      },
    ],
    refuses: [
      {
        because: 'source took back what production still holds and what was squashed into source',
        sees: {
          reversals: {
            [`acme/api ${sha('a')} ${sha('0')}`]: {
              ...takesBack,
              found: takesBack.found.map((each) => ({ ...each, own: true as const })),
            },
          },
        },
      },
    ],
  },
  REVERTS_UNKNOWN: {
    refuses: [
      {
        because: 'more changed on production than GitHub names',
        sees: { reversals: { [`acme/api ${sha('a')} ${sha('0')}`]: { found: [], whole: false } } },
      },
    ],
  },
} as const satisfies StoriesOf

export const branchStories = {
  BRANCH_NOT_FOUND: {
    passes: [
      {
        because: 'a tag-only repository needs no production branch',
        train: alone({ branches: { ...branches, production: 'tag-only' } }),
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/master': null } } } },
      },
      {
        because: 'production that is source is no branch of its own',
        train: alone({ branches: { ...branches, source: null, production: 'main' } }),
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/master': null } } } },
      },
    ],
    refuses: [
      {
        because: 'there is no source branch',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/main': null } } } },
      },
      {
        because: 'there is no staging branch',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/staging': null } } } },
      },
      {
        because: 'there is no production branch',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/master': null } } } },
      },
      {
        because: 'a repository that only tests has no default branch of that name',
        sees: { repositories: { 'acme/e2e': { refs: { 'refs/heads/main': null } } } },
      },
    ],
  },
  BRANCH_NAME_ILLEGAL: {
    refuses: [
      {
        because: 'the release is called as something else in Git',
        train: alone({ branches: { ...branches, candidate: '{release}' } }),
        release: 'HEAD',
      },
    ],
  },
  BRANCHES_CLASH: {
    refuses: [
      {
        because: 'the default branch is staging',
        train: alone({ branches: { ...branches, source: null, production: 'master' } }),
        sees: { repositories: { 'acme/api': { defaultBranch: 'staging', refs: { 'refs/heads/staging': at('a') } } } },
      },
      {
        because: 'the default branch is where the RC branch needs a folder',
        train: alone({ branches: { ...branches, source: null } }),
        sees: {
          repositories: { 'acme/api': { defaultBranch: 'rc', refs: { 'refs/heads/rc': at('a') } } },
          plans: { 'acme/api': { inTheWay: ['rc'] } },
        },
      },
    ],
  },
  CANDIDATE_BRANCH_TAKEN: {
    refuses: [
      {
        because: 'somebody made it',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/rc/2026.11': at('9') } } } },
      },
      {
        because: 'somebody made it where the tier runs',
        sees: { repositories: { 'acme/e2e': { refs: { 'refs/heads/rc/2026.11': at('9') } } } },
      },
    ],
  },
  CANDIDATE_BRANCH_IN_THE_WAY: {
    refuses: [
      { because: 'a branch is called as the folder', sees: { plans: { 'acme/api': { inTheWay: ['rc'] } } } },
      { because: 'a branch is below it', sees: { plans: { 'acme/e2e': { inTheWay: ['rc/2026.11/old'] } } } },
    ],
  },
  RELEASE_BRANCH_IN_THE_WAY: {
    passes: [
      {
        because: 'a participant may have a branch of that name',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/release': at('9') } } } },
      },
    ],
    refuses: [
      {
        because: 'control has a branch of that name',
        sees: { repositories: { [control]: { refs: { 'refs/heads/release': at('9') } } } },
      },
    ],
  },
} as const satisfies StoriesOf

export const tagStories = {
  TAG_TAKEN: {
    refuses: [
      {
        because: 'a fixed version has its tag, too old to be among the newest',
        train: fixed('1.3.0'),
        sees: { repositories: { 'acme/api': { refs: { 'refs/tags/v1.3.0': at('9') } } } },
      },
      {
        because: 'a tag on something else than a commit has its name',
        sees: { plans: { 'acme/api': { taken: ['v1.2.1'] } } },
      },
      {
        because: 'a pre-release is not among released versions, but has its tag',
        train: fixed('2.0.0-rc.1'),
        sees: { plans: { 'acme/api': { tags: ['v2.0.0-rc.1'] } } },
      },
    ],
  },
  TAG_NAME_ILLEGAL: {
    refuses: [{ because: 'it ends as Git ends the names of its locks', train: fixed('2.0.0-rc.lock') }],
  },
  TAG_IN_THE_WAY: {
    passes: [
      {
        because: 'tags of other forms stand beside it',
        sees: { plans: { 'acme/api': { tags: ['v1.2.0', 'nightly/1', 'v1'] } } },
      },
    ],
    refuses: [
      {
        because: 'a tag is called as the folder',
        train: alone({ tag: 'v/{version}' }),
        sees: { plans: { 'acme/api': { tags: ['v'] } } },
      },
      {
        because: 'a tag on something else than a commit is below it',
        sees: { plans: { 'acme/api': { taken: ['v1.2.1/text'] } } },
      },
      { because: 'a tag is below it', sees: { plans: { 'acme/api': { tags: ['v1.2.0', 'v1.2.1/linux'] } } } },
    ],
  },
  NOTE_TAG_TAKEN: {
    passes: [
      {
        because: 'a train may do without',
        sees: { repositories: { 'acme/release-control': { refs: { 'refs/tags/convoy/2026.11': at('e') } } } },
      },
      {
        because: 'nobody has made it',
        train: telling,
        sees: { repositories: { 'acme/release-control': { refs: { 'refs/tags/convoy/2026.11': null } } } },
      },
    ],
    refuses: [
      {
        because: 'somebody has made it',
        train: telling,
        sees: { repositories: { 'acme/release-control': { refs: { 'refs/tags/convoy/2026.11': at('e') } } } },
      },
      {
        because: 'a tag is called as its folder',
        train: telling,
        sees: { repositories: { 'acme/release-control': { refs: { 'refs/tags/convoy': at('e') } } } },
      },
    ],
  },
  NOTE_TAG_ILLEGAL: {
    refuses: [{ because: 'Git keeps no name with two dots', train: { ...telling, note: 'convoy/..{release}' } }],
  },
  RELEASE_TAKEN: {
    refuses: [
      {
        because: 'somebody drafted it',
        train: fixed('2.0.0'),
        sees: {
          repositories: {
            'acme/api': { releases: { 'v2.0.0': { url: 'https://github.com/acme/api/releases/1', draft: true } } },
          },
        },
      },
      {
        because: 'its tag was deleted after it was published',
        train: fixed('2.0.0'),
        sees: {
          repositories: {
            'acme/api': { releases: { 'v2.0.0': { url: 'https://github.com/acme/api/releases/1', draft: false } } },
          },
        },
      },
    ],
  },
} as const satisfies StoriesOf

const feature = { commits: [{ sha: sha('a'), message: 'feat: carts' }] }

export const versionStories = {
  VERSION_NOT_HIGHER: {
    passes: [
      {
        because: 'the first version follows none',
        train: fixed('0.0.1'),
        sees: { plans: { 'acme/api': { tags: [] } } },
      },
      {
        because: 'a version comes after its pre-releases',
        train: fixed('2.0.0'),
        sees: { plans: { 'acme/api': { tags: ['v2.0.0-rc.1', 'v1.2.0'] } } },
      },
      {
        because: 'a pre-release comes after an earlier one',
        train: fixed('2.0.0-rc.1'),
        sees: { plans: { 'acme/api': { tags: ['v2.0.0-beta.11', 'v1.2.0'] } } },
      },
      {
        because: 'a patch may follow while the next version is tried out',
        train: fixed('1.2.1'),
        sees: { plans: { 'acme/api': { tags: ['v2.0.0-rc.1', 'v1.2.0'] } } },
      },
    ],
    refuses: [
      { because: 'the train fixes one that is lower', train: fixed('1.1.9') },
      { because: 'a pre-release comes before its version', train: fixed('1.2.0-rc.1') },
      {
        because: 'a later pre-release of it was released',
        train: fixed('2.0.0-beta.11'),
        sees: { plans: { 'acme/api': { tags: ['v2.0.0-beta.2', 'v2.0.0-rc.1', 'v1.2.0'] } } },
      },
    ],
  },
  VERSION_TAG_UNREAD: {
    passes: [
      {
        because: 'tags of other things are no versions of the repository',
        sees: { plans: { 'acme/api': { tags: ['nightly-9.0.0', 'client/v9.0.0', 'web@9.0.0', 'v1.2.0'] } } },
      },
      {
        because: 'the repository wrote its versions in another way once',
        sees: { plans: { 'acme/api': { tags: ['v1.2.0', '1.1.0'] } } },
      },
      {
        because: 'a day is no version beside versions',
        sees: { plans: { 'acme/api': { tags: ['2026.11.30', 'v1.2.0'] } } },
      },
      {
        because: 'a person says which version follows',
        train: fixed('3.4.1'),
        sees: { plans: { 'acme/api': { tags: ['3.4.0'] } } },
      },
      {
        because: 'the pattern is of something within the repository',
        train: alone({ tag: 'client-v{version}' }),
        sees: { plans: { 'acme/api': { tags: ['v9.0.0'] } } },
      },
    ],
    refuses: [
      { because: 'the tags have no v', sees: { plans: { 'acme/api': { tags: ['3.4.0'] } } } },
      { because: 'the tags have another v', sees: { plans: { 'acme/api': { tags: ['V3.4.0'] } } } },
      { because: 'the tags name the repository', sees: { plans: { 'acme/api': { tags: ['api-v3.4.0'] } } } },
      { because: 'the tags have two numbers', sees: { plans: { 'acme/api': { tags: ['v3.4'] } } } },
      { because: 'the tags lost their v on the way', sees: { plans: { 'acme/api': { tags: ['2.0.0', 'v1.2.0'] } } } },
    ],
  },
  VERSION_UNRELATED: {
    passes: [
      {
        because: 'a person says which version follows',
        train: fixed('9.0.1'),
        sees: { plans: { 'acme/api': { tags: ['v9.0.0'], lines: { 'v9.0.0': { is: 'unrelated', ahead: 0 } } } } },
      },
    ],
    refuses: [
      {
        because: 'the only version was made of something else',
        sees: { plans: { 'acme/api': { tags: ['v9.0.0'], lines: { 'v9.0.0': { is: 'unrelated', ahead: 0 } } } } },
      },
    ],
  },
  TAGS_TOO_MANY: {
    refuses: [{ because: 'a tag is made every hour', sees: { plans: { 'acme/api': { unread: ['tags'] } } } }],
  },
  COMMITS_TOO_MANY: {
    passes: [
      {
        because: 'a person says which version follows',
        train: fixed('2.0.0'),
        sees: { plans: { 'acme/api': { unread: ['commits'] } } },
      },
    ],
    refuses: [{ because: 'nothing was released for years', sees: { plans: { 'acme/api': { unread: ['commits'] } } } }],
  },
  VERSION_PLANNED_ELSEWHERE: {
    passes: [
      { because: 'another release gives another version', train: fixed('1.2.1'), sees: underWay({ tag: 'v1.2.2' }) },
      {
        because: 'another release gives the same version another tag',
        train: fixed('1.2.1'),
        sees: underWay({ tag: 'web-1.2.1' }),
      },
      { because: 'which of two releases that count from the commits comes first is open', sees: underWay() },
      {
        because: 'another repository may have the same version',
        train: fixed('1.2.1'),
        sees: underWay({ identity: 'R_other' }),
      },
      {
        because: 'one that has shipped is told by its tag',
        train: fixed('1.2.1'),
        sees: underWay({ holds: 'shipped' }),
      },
      {
        because: 'what counts from the commits is open while none of the two has begun to ship',
        sees: underWay({ tag: 'v1.2.2', holds: 'ships' }),
      },
      { because: 'it is this release', train: fixed('1.2.1'), sees: underWay({ release: '2026.11' }) },
      { because: 'the train fixes a higher one', train: fixed('1.3.0'), sees: underWay() },
    ],
    refuses: [
      {
        because: 'the train fixes the one that another release has',
        train: fixed('2.0.0'),
        sees: underWay({ tag: 'v2.0.0' }),
      },
      {
        because: 'another release has begun to ship with the version that the commits come to',
        sees: underWay({ holds: 'ships' }),
      },
      {
        because: 'another release makes the tag, whatever version it calls it',
        train: fixed('2.0.0', { tag: 'shop-{version}' }),
        sees: underWay({ tag: 'shop-2.0.0' }),
      },
    ],
  },
  VERSION_BUMP_TOO_SMALL: {
    passes: [
      { because: 'a feature is a minor', train: fixed('1.3.0'), sees: { plans: { 'acme/api': feature } } },
      { because: 'more is always right', train: fixed('4.0.0'), sees: { plans: { 'acme/api': feature } } },
      {
        because: 'a pre-release counts as its version',
        train: fixed('1.3.0-rc.1'),
        sees: { plans: { 'acme/api': feature } },
      },
      {
        because: 'what came after the commit that was asked for is not released',
        train: fixed('1.2.1'),
        ask: { heads: { 'acme/api': sha('b') } },
        sees: { plans: { 'acme/api': { commits: [...feature.commits, { sha: sha('b'), message: 'fix: prices' }] } } },
      },
    ],
    refuses: [
      { because: 'a feature is no patch', train: fixed('1.2.1'), sees: { plans: { 'acme/api': feature } } },
      {
        because: 'what breaks is no minor',
        train: fixed('1.9.0'),
        sees: { plans: { 'acme/api': { commits: [{ sha: sha('a'), message: 'fix!: prices' }] } } },
      },
    ],
  },
} as const satisfies StoriesOf
