/** Assumptions of docs/rehearsal-fidelity.md that no point checks, by words of its lines, and why not. */
export interface LeftOut {
  readonly why: string
  readonly rows: readonly string[]
}

export const leftOut: readonly LeftOut[] = [
  {
    why: 'Convoy shows the sentence, or the type, and decides nothing by it.',
    rows: [
      'Node limit: a request whose connections',
      '`… does not have the correct permissions to execute …` for people',
      'The wording of its UNPROCESSABLE refusals',
      'Wordings of refused re-runs',
      'Wordings of other refusals.',
      'Immutable releases, switched on and off by administrators',
      'Which methods of merging a repository allows',
      "a refusal is UNPROCESSABLE, FORBIDDEN or NOT_FOUND with REST's words",
    ],
  },
  {
    why: 'Convoy neither reads nor depends on it: another client of the embedded GitHub might.',
    rows: [
      '`x-github-api-version`: 2022-11-28 by default',
      'Assets of releases: uploaded',
      '`vary`, `x-github-api-version-selected`',
      'an App has no `viewerPermission`',
      'Such an annotation stands at `.github`, line 1',
      '`Ref.compare` of a tag on a tree or a blob',
      'runs of other events than push and pull request are left out',
      'Without `checkType` and with `ALL`',
      '`auto_merge` of a deployment looks at branches only',
      '`merge_commit_sha` after an indirect merge',
      'A rebased commit is committed by who merges.',
      "A list's `head` without an owner filters nothing.",
      "GraphQL's argument `labels` wants one of them",
      "`base.sha` is the base branch's commit",
      "A repository's deletion cancels its jobs",
      "The setting for GITHUB_TOKEN's pull requests",
      'Of several conclusions in a suite the worst is',
      '`pull_request` does not refuse a new branch.',
      'The log of a job is kept up to its last 1 MB',
      '`assignedActors`, `suggestedActors` and `replaceActorsForAssignable`',
      '`markPullRequestReadyForReview`, `convertPullRequestToDraft`',
      'Contents of a path that is not a plain file',
    ],
  },
  {
    why: 'It takes a second person who answers invitations, or a second organization; a throw-away organization of one has neither.',
    rows: [
      'An invitation to a repository counts as accepted at once',
      'What every member of an organization may do in its repositories',
      'A person outside an organization gets 404',
      'A role on a bypass list lets higher roles through',
      'An organization takes a transferred repository at once',
      'Of a job at an environment no page says',
    ],
  },
  {
    why: 'It is stricter here than it can be at GitHub, or GitHub says it for a moment only: Convoy looks again and needs neither.',
    rows: [
      'A token of an installation does not gain a repository that is added later',
      '`mergeable` is known at once',
      'Changes are strictly one after the other',
      'A job that a partial re-run keeps has its old number',
      'Checks count as in the rollup of a commit',
      'Every push to the head dismisses approvals',
      '`require_code_owner_review`, also of classic protection',
      '`mergeable_state` says the same to everybody',
      'Who opened a pull request counts as having pushed its head',
      '`delete_branch_on_merge`: whoever merges a pull request',
      'Open pull requests into a head deleted in this way',
      '`protected_branches` of an environment looks at classic protection alone',
    ],
  },
  {
    why: 'Where GitHub says less, Convoy takes the commit for unreviewed and asks a person.',
    rows: ['`associatedPullRequests` of a commit: merged ones', 'Activity of a repository: who moved which branch'],
  },
  {
    why: 'It takes an organization of another plan, or one whose storage is full.',
    rows: ['An account on GitHub Free', 'An account that may store no more'],
  },
  {
    why: 'It takes a merge queue with checks of its own, and minutes for each question; what Convoy depends on is asked by points of its own.',
    rows: [
      'The rule `merge_queue` with all its parameters',
      'The head of a pull request that waits stays as it is',
      'The queue works by `github-merge-queue[bot]`',
      'A red entry leaves the queue once all before it are green',
      'A pull request that is closed, made a draft or given another base leaves the queue',
      'Nobody but the queue writes below `gh-readonly-queue/`',
      'What a GITHUB_TOKEN lets wait',
    ],
  },
  {
    why: 'It would block the account that asks for an hour.',
    rows: ['80 creations of content a minute and 500 an hour'],
  },
  { why: 'It is about the embedded GitHub alone.', rows: ['Who can write to the folder of repositories'] },
]
