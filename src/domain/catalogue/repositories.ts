import { entry } from 'github-foundations/catalogue'
import { waysOut, waysOutOfOwn } from '../versions/reversals.ts'
import { listed } from './wording.ts'

/** Problems with a repository, its branches or its commits. */
export const repositoryProblems = {
  REPOSITORY_NOT_FOUND: entry([['‹repository›']], (name: string) => ({
    message: `Repository ${name} does not exist, or the release App's token cannot read it.`,
    remedy: 'Correct the name in the train, or install the release App on the repository.',
  })),
  REPOSITORY_RENAMED: entry([['‹repository›', '‹new name›']], (name: string, now: string) => ({
    message: `Repository ${name} is now called ${now}.`,
    remedy: `Write ${now} in the train.`,
  })),
  REPOSITORY_TRANSFERRED: entry([['‹repository›', '‹new name›']], (name: string, now: string) => ({
    message: `Repository ${name} was transferred to another account and is now ${now}. A train releases the repositories of one account.`,
    remedy: 'Transfer it back, or take it out of the train.',
  })),
  REPOSITORY_ARCHIVED: entry([['‹repository›']], (name: string) => ({
    message: `Repository ${name} is archived, so nothing in it can move.`,
    remedy: 'Unarchive it, or take it out of the train.',
  })),
  REPOSITORY_DISABLED: entry([['‹repository›']], (name: string) => ({
    message: `GitHub has disabled repository ${name}, so nothing in it can move.`,
    remedy: 'Ask GitHub Support why, or take it out of the train.',
  })),
  REPOSITORY_LOCKED: entry([['‹repository›']], (name: string) => ({
    message: `Repository ${name} is locked. GitHub locks a repository during a migration, or when its account has not paid.`,
    remedy: 'Wait until the migration has ended, or take it out of the train.',
  })),
  REPOSITORY_EMPTY: entry([['‹repository›']], (name: string) => ({
    message: `Repository ${name} has no commit, so there is nothing to release.`,
    remedy: 'Push the first commit, or take it out of the train.',
  })),
  COMMIT_REPOSITORY_UNKNOWN: entry([['‹repository›', '‹train›']], (name: string, train: string) => ({
    message: `The request names a commit of ${name}, which is not a repository of train ${train}.`,
    remedy: 'Correct the name under heads, or leave it out.',
  })),
  INCLUDE_REPOSITORY_UNKNOWN: entry([['‹repository›', '‹train›']], (name: string, train: string) => ({
    message: `The ask takes in ${name}, which train ${train} does not release.`,
    remedy: 'Correct the name under include, or leave it out.',
  })),
  COMMIT_NOT_FOUND: entry([['‹repository›', '‹commit›']], (name: string, commit: string) => ({
    message: `Repository ${name} has no commit ${commit}, which the request names.`,
    remedy: 'Push the commit, or ask for another one.',
  })),
  COMMIT_NOT_ON_SOURCE: entry(
    [['‹repository›', '‹commit›', '‹source›']],
    (name: string, commit: string, source: string) => ({
      message: `Commit ${commit} of ${name} is not on its source branch "${source}".`,
      remedy: 'Merge it into the source branch, or ask for a commit that is there.',
    }),
  ),
  NOTHING_TO_RELEASE: entry([['‹train›']], (train: string) => ({
    message: `There is nothing to release: in no repository of train ${train} does source hold anything that does not stand in production.`,
    remedy:
      'Merge what is to be released, name the repositories that are released all the same (include of release.plan), or say `unchanged: release` in the train.',
  })),
  SOURCE_BEHIND_PRODUCTION: entry(
    [['‹repository›', '‹source›', '‹production›']],
    (name: string, source: string, production: string) => ({
      message: `In ${name} the source branch "${source}" is behind production "${production}", and no version was ever released from it. The train may have confused the two branches.`,
      remedy: `Correct branches.source and branches.production in the train, or merge "${production}" into "${source}" and then the changes to be released.`,
    }),
  ),
  PRODUCTION_TAKES_BACK: entry(
    [['‹repository›', '‹source›', '‹production›', '‹said›']],
    (name: string, source: string, production: string, said: string) => ({
      message: `In ${name} ${said}.`,
      remedy: waysOut(source, production),
    }),
  ),
  SOURCE_TAKES_BACK: entry(
    [['‹repository›', '‹source›', '‹production›', '‹said›']],
    (name: string, source: string, production: string, said: string) => ({
      message: `In ${name} ${said}: merging "${production}" would silently bring it again.`,
      remedy: waysOutOfOwn(source, production),
    }),
  ),
  REVERTS_UNKNOWN: entry(
    [['‹repository›', '‹source›', '‹production›']],
    (name: string, source: string, production: string) => ({
      message: `Production "${production}" of ${name} has changed too much since the source branch "${source}" diverged from it. Convoy cannot see if production reverts something that source still holds.`,
      remedy: `Merge "${production}" into "${source}" with a merge commit. From then on, source decides what is released.`,
    }),
  ),
  SOURCE_REVIEWS_UNKNOWN: entry([['‹repository›', '‹source›']], (name: string, source: string) => ({
    message: `What the rules of source branch "${source}" of ${name} ask of the reviews of a pull request cannot be seen, and so not what is asked of commits that reach the RC branch past it.`,
    remedy:
      'Let the release App read the rules (metadata: read, and no policy of the organization in between), or say in the train how many people have to approve such a commit: reviews: 1.',
  })),
  BRANCH_NOT_FOUND: entry(
    [
      ['‹repository›', 'source', '‹branch›'],
      ['‹repository›', 'staging', '‹branch›'],
      ['‹repository›', 'production', '‹branch›'],
    ],
    (name: string, role: string, branch: string) => ({
      message: `Repository ${name} has no ${role} branch "${branch}".`,
      remedy: `Create the branch, or name another under branches.${role} of the train${role === 'staging' ? ' (none, if there is none)' : role === 'production' ? ' (tag-only, if only the tag moves)' : ''}.`,
    }),
  ),
  LINEAR_HISTORY_BROKEN: entry(
    [
      ['‹repository›', '‹branch›', '‹ruleset›', '‹commit›'],
      ['‹repository›', '‹branch›', '‹ruleset›', ''],
    ],
    (name: string, branch: string, ruleset: string, merge: string) => ({
      message: `Production "${branch}" of ${name} takes no merge commits (ruleset "${ruleset}" demands a linear history), and ${merge === '' ? 'the candidate would hold one, for production holds commits that source lacks and Convoy merges them' : `source holds ${merge}, which is one`}.`,
      remedy:
        'Let the release App bypass the ruleset, or have production moved by a pull request that is squashed: promotion: { mode: pull-request }.',
    }),
  ),
  BRANCH_NAME_ILLEGAL: entry([['‹repository›', '‹branch›', '‹why›']], (name: string, branch: string, why: string) => ({
    message: `The RC branch of ${name} would be "${branch}", which ${why}.`,
    remedy: 'Plan the release under another id, or change branches.candidate in the train.',
  })),
  BRANCHES_CLASH: entry([['‹repository›', '‹one›', '‹other›']], (name: string, one: string, other: string) => ({
    message: `${name} cannot have both the ${one} and the ${other}: a branch has one role, and no branch may be a folder of another.`,
    remedy: 'Name another branch under branches of the train.',
  })),
  CANDIDATE_BRANCH_TAKEN: entry(
    [['‹repository›', '‹branch›', '‹commit›']],
    (name: string, branch: string, sha: string) => ({
      message: `Repository ${name} already has a branch "${branch}" at ${sha}, which this release did not cut.`,
      remedy: 'Delete the branch, or plan the release under another id.',
    }),
  ),
  CANDIDATE_BRANCH_IN_THE_WAY: entry(
    [['‹repository›', '‹branch›', ['‹branch›']]],
    (name: string, branch: string, standing: readonly string[]) => ({
      message: `Repository ${name} cannot have the RC branch "${branch}" beside ${listed(standing)}: Git keeps a branch either as a file or as a folder.`,
      remedy: `Delete or rename ${listed(standing)}, or change branches.candidate in the train.`,
    }),
  ),
  RELEASE_BRANCH_IN_THE_WAY: entry([['‹control›']], (control: string) => ({
    message: `The control repository ${control} has a branch "release", so it cannot have a branch "release/<id>".`,
    remedy: 'Rename the branch "release" of the control repository.',
  })),
  TIER_REPOSITORY_TOO_OPEN: entry(
    [['‹tester›', '‹open›', '‹input›', '‹closed›']],
    (tester: string, open: string, input: string, closed: string) => ({
      message: `A release tier runs in ${tester}, which is ${open}, and tests ${input}, which is ${closed}: its log may show more people what it tests.`,
      remedy: `Make ${tester} ${closed}, or leave ${input} out of the inputs of the tier.`,
    }),
  ),
  HOOK_REPOSITORY_NOT_FOUND: entry([['‹repository›']], (name: string) => ({
    message: `A hook notifies ${name}, which does not exist or which the release App's token cannot read.`,
    remedy: 'Correct the hook in the train, or install the release App on the repository.',
  })),
  HOOK_REPOSITORY_ARCHIVED: entry([['‹repository›']], (name: string) => ({
    message: `A hook notifies ${name}, which is archived, so no workflow there would run.`,
    remedy: 'Unarchive it, or take the hook out of the train.',
  })),
}
