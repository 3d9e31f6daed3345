/** What a point needs besides a token that may make and delete a repository. */
export type Need =
  /** LIVE_CHECK_APP_ID and LIVE_CHECK_APP_KEY of an App that is installed in the organization. */
  | 'app'
  /** `--mention LOGIN`: somebody who does not mind a notification. */
  | 'mention'
  /** `--later`: the answer comes within the hour, so the repository stays until `--resume`. */
  | 'later'

/** One thing that no document settles: what is asked, what Convoy takes for granted, and whose work is wrong if it is not so. */
export interface Point {
  readonly id: string
  readonly asks: string
  readonly assumes: string
  /** Files that depend on the answer. */
  readonly dependsOn: readonly string[]
  /** Parts of the lines of docs/rehearsal-fidelity.md that say so, word for word. */
  readonly rows?: readonly string[]
  readonly needs: readonly Need[]
  /** Jobs that it has Actions run, at most. */
  readonly jobs: number
}

/** Every point, in the order in which they are asked. */
export const points = [
  {
    id: 'app-updates-refs', asks: 'Does GraphQL updateRefs let an App with contents: write make and move a branch and a tag, in one request?', assumes: 'yes, all of them',
    dependsOn: ['src/github/move.ts'], rows: ['`updateRefs` refused to Apps'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-sets-refs-back', asks: 'Does updateRefs with force let an App set a branch back to an older commit?', assumes: 'yes, as a hop that is undone needs it',
    dependsOn: ['src/github/move.ts', 'src/domain/requirements/staged.ts'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-passes-ruleset', asks: 'Does updateRefs let an App past a ruleset whose bypass list names it, for creation and for updates?', assumes: 'yes, and nobody else',
    dependsOn: ['src/github/move.ts', 'src/github/record.ts', 'docs/decisions/0015-plan-demands-the-ruleset-of-release-branches.md'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-moves-workflow-files', asks: 'May an App without workflows: write make a branch at a commit whose workflow files differ from those of the default branch, if another branch holds that commit?', assumes: 'no, it is refused',
    dependsOn: ['src/domain/validators/rights.ts', 'src/rehearsal/github/refs.ts'], rows: ['A workflow file that the default branch does not hold in the same form', 'A commit whose workflow files are not as the default branch has them today'], needs: ['app'], jobs: 0,
  },
  {
    id: 'updaterefs-is-atomic', asks: 'What happens to the other ref where one of two has another value than beforeOid?', assumes: 'neither moves, and the error is UNPROCESSABLE',
    dependsOn: ['src/github/move.ts'], rows: ["Type and wording of `updateRefs`' refusals"], needs: [], jobs: 0,
  },
  {
    id: 'aliases-go-on', asks: 'Is the second updateRefs of one request carried out where the first is refused?', assumes: 'yes: each alias stands for itself',
    dependsOn: ['src/github/move.ts'], needs: [], jobs: 0,
  },
  {
    id: 'ruleset-refuses-mutation', asks: 'What does a mutation say that a ruleset forbids?', assumes: 'UNPROCESSABLE, and nothing has moved',
    dependsOn: ['src/github/move.ts'], rows: ['A mutation that a ruleset forbids'], needs: [], jobs: 0,
  },
  {
    id: 'app-signs-parentless', asks: "Is an App's commit without parents and author signed by GitHub, made through the Git database?", assumes: 'yes, it is verified and wasSignedByGitHub is true',
    dependsOn: ['src/github/record.ts', 'src/github/read-history.ts'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-signs-two-parents', asks: "Is an App's commit with two parents and no author signed by GitHub, made through the Git database?", assumes: 'yes, it is verified and wasSignedByGitHub is true',
    dependsOn: ['src/github/compose.ts', 'src/github/commit-on-top.ts'], needs: ['app'], jobs: 0,
  },
  {
    id: 'large-revision', asks: 'Does createCommitOnBranch take four files of 500,000 bytes in one commit?', assumes: 'yes',
    dependsOn: ['src/github/record.ts', 'src/documents/manifest.ts'], needs: [], jobs: 0,
  },
  {
    id: 'bot-is-no-user', asks: 'Is GitActor.user of a commit by an App null, and its address NUMBER+SLUG[bot]@users.noreply.github.com?', assumes: 'the address says the login where user is null',
    dependsOn: ['src/github/look-standing.ts'], rows: ['a bot\'s commit has none'], needs: ['app'], jobs: 0,
  },
  {
    id: 'people-are-signed-for', asks: 'Are commits of the contents API and of merges signed by GitHub for a person, too?', assumes: 'yes, both',
    dependsOn: ['src/rehearsal/github/seals.ts'], rows: ["Commits of the contents API and of `merges` are signed by GitHub also for a person's token."], needs: [], jobs: 0,
  },
  {
    id: 'app-sees-bypass', asks: 'Does an App see in current_user_can_bypass whether a ruleset lets it past?', assumes: 'always where the list names it, never where not',
    dependsOn: ['src/github/look-rulesets.ts'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-sees-push', asks: 'What is viewerCanPush of a protected branch without restrictions, to an App that may write?', assumes: 'true',
    dependsOn: ['src/github/protection-fields.ts', 'src/github/look-automation.ts'], rows: ["`viewerCanPush` of an App's token is false"], needs: ['app'], jobs: 0,
  },
  {
    id: 'administrator-is-let-past', asks: 'What does refUpdateRule say of reviews to an administrator whom classic protection lets past?', assumes: 'requiredApprovingReviewCount is null',
    dependsOn: ['src/github/protection-fields.ts'], rows: ["GraphQL's `refUpdateRule` says null where who is let through need no review"], needs: [], jobs: 0,
  },
  {
    id: 'ruleset-names-differ', asks: 'How is a second ruleset of the same name refused?', assumes: '422, Name must be unique',
    dependsOn: ['src/rehearsal/github/routes/rulesets.ts'], rows: ['Unconfirmed sentences of rules'], needs: [], jobs: 0,
  },
  {
    id: 'app-is-its-slug', asks: "Is the login of an installation token's viewer SLUG[bot], and may it read GET /apps/SLUG with permissions?", assumes: 'yes, both',
    dependsOn: ['src/github/people.ts', 'src/github/look-rights.ts'], needs: ['app'], jobs: 0,
  },
  {
    id: 'app-leaves-workflow-files-out', asks: 'May an App without workflows: write make a branch at a commit that lacks a workflow file of the default branch?', assumes: 'yes, it neither creates nor updates one',
    dependsOn: ['src/domain/validators/rights.ts', 'src/rehearsal/github/refs.ts'], rows: ['Without `workflows: write`, which GITHUB_TOKEN can never have'], needs: ['app'], jobs: 0,
  },
  {
    id: 'ref-name-below-prefix', asks: 'What are name and prefix of refs/heads/release/one, asked for by refs(refPrefix: "refs/heads/release/")?', assumes: 'together they are the full name',
    dependsOn: ['src/github/list-releases.ts', 'src/github/look-releases.ts'], rows: ["A ref's `name` and `prefix` below a longer prefix"], needs: [], jobs: 0,
  },
  {
    id: 'compare-unknown-head', asks: 'What is Ref.compare with a headRef that does not exist?', assumes: 'null without an error',
    dependsOn: ['src/github/look-unreleased.ts'], rows: ['`Ref.compare` with an unknown `headRef`'], needs: [], jobs: 0,
  },
  {
    id: 'compare-without-ancestor', asks: 'What is Ref.compare of commits without common history?', assumes: 'null without an error',
    dependsOn: ['src/github/look-unreleased.ts'], rows: ['`Ref.compare` of commits without common history'], needs: [], jobs: 0,
  },
  {
    id: 'comparison-is-complete', asks: 'Which commits does Comparison.commits have, in which order?', assumes: 'what head has and base has not, oldest first',
    dependsOn: ['src/github/look-unreleased.ts'], rows: ['`Comparison.commits`: what head has and base has not'], needs: [], jobs: 0,
  },
  {
    id: 'blobs-are-cut', asks: 'What of a text of 600,000 bytes, and of a binary file, does Blob.text hold?', assumes: 'the first 512,000 bytes with isTruncated, and null',
    dependsOn: ['src/github/read-blobs.ts', 'src/documents/manifest.ts'], rows: ['`Blob.text` null for binary content, cut at 512 kB'], needs: [], jobs: 0,
  },
  {
    id: 'unknown-node', asks: 'What does node(id:) say of an id that names nothing?', assumes: 'null with an error NOT_FOUND',
    dependsOn: ['src/github/graphql-answers.ts', 'src/github/look-commits.ts'], rows: ["the node's sentence is unconfirmed"], needs: [], jobs: 0,
  },
  {
    id: 'unknown-organization', asks: 'What does organization(login:) say of one that does not exist?', assumes: 'null with an error NOT_FOUND',
    dependsOn: ['src/github/look-teams.ts'], rows: ['`organization(login:)`; unknown or a person'], needs: [], jobs: 0,
  },
  {
    id: 'release-of-existing-tag', asks: 'Does a release whose tag exists look at target_commitish?', assumes: 'no: it is made, and the tag stays where it is',
    dependsOn: ['src/github/perform.ts'], rows: ['On a release whose tag exists, the target is not looked at.'], needs: [], jobs: 0,
  },
  {
    id: 'rollup-order', asks: 'What is the state of a commit with an error, a failure, a success and a pending status?', assumes: 'FAILURE',
    dependsOn: ['src/rehearsal/github/graphql/checks.ts'], rows: ["The rollup's state: FAILURE, ERROR, PENDING, SUCCESS"], needs: [], jobs: 0,
  },
  {
    id: 'deployment-state', asks: 'What is Deployment.state before the first status and after a success?', assumes: 'PENDING, then ACTIVE',
    dependsOn: ['src/rehearsal/github/graphql/deployments.ts'], rows: ['`Deployment.state`: ACTIVE after a success'], needs: [], jobs: 0,
  },
  {
    id: 'disabled-dispatch', asks: 'How is workflow_dispatch of a disabled workflow answered?', assumes: '403',
    dependsOn: ['src/github/send.ts', 'src/domain/validators/workflows.ts'], rows: ['Dispatching a disabled workflow is refused with 403.'], needs: [], jobs: 0,
  },
  {
    id: 'disabled-listener', asks: 'Does a repository_dispatch start a workflow that is disabled?', assumes: '204, and nothing starts',
    dependsOn: ['src/domain/control-problems.ts', 'src/github/control-workflows.ts'], needs: [], jobs: 1,
  },
  {
    id: 'dispatch-names-run', asks: 'Does workflow_dispatch take 25 inputs, one of them of 60,000 characters, and name its run where return_run_details is asked for?', assumes: '200 with workflow_run_id',
    dependsOn: ['src/github/send.ts', 'examples/starters/control/.github/workflows/release.yml'], needs: [], jobs: 1,
  },
  {
    id: 'enabled-again', asks: 'What does enabling an enabled workflow answer, and does it move updated_at?', assumes: '204, and it moves',
    dependsOn: ['src/github/control-workflows.ts', 'src/domain/sweeps.ts'], needs: [], jobs: 0,
  },
  {
    id: 'queue-on-calling-jobs', asks: 'Do three runs whose calling job has concurrency.queue: max all come to an end, one after another?', assumes: 'yes, none is cancelled',
    dependsOn: ['examples/starters/control/.github/workflows/release.yml', 'src/rehearsal/workflows/concurrency.ts'], needs: [], jobs: 3,
  },
  {
    id: 'many-tags-push-nothing', asks: 'Do four tags that one updateRefs makes start workflows of push, and does one?', assumes: 'four start nothing, one does',
    dependsOn: ['src/github/move.ts', 'src/rehearsal/github/refs.ts'], needs: [], jobs: 5,
  },
  {
    id: 'suite-of-a-tag', asks: "What is CheckSuite.branch of a run that a tag's push started?", assumes: 'null',
    dependsOn: ['src/github/look-checks.ts', 'src/github/commit-fields.ts'], rows: ['null of a tag is unconfirmed'], needs: [], jobs: 1,
  },
  {
    id: 'environment-without-deployment', asks: 'Does an environment with deployment: false still turn away a branch that may not deploy there?', assumes: 'yes: the job of the default branch runs, the other fails without a step',
    dependsOn: ['src/domain/app-key.ts', 'docs/decisions/0052-the-key-lives-in-an-environment.md', 'examples/starters/control/.github/workflows/release.yml'], needs: [], jobs: 2,
  },
  {
    id: 'environment-of-called-workflow', asks: 'Does a called workflow, whose job names an environment and whose caller passes an empty secret of the same name, get the secret of that environment?', assumes: "yes, in one owner's repositories",
    dependsOn: ['.github/workflows/control.yml', 'docs/decisions/0052-the-key-lives-in-an-environment.md'], needs: [], jobs: 1,
  },
  {
    id: 'self-repository', asks: "Does a called workflow run an action of its own repository by $/, and know its own commit by job.workflow_sha?", assumes: 'yes, both',
    dependsOn: ['.github/workflows/control.yml', '.github/workflows/run-tier-gate.yml'], needs: [], jobs: 1,
  },
  {
    id: 'token-wakes', asks: 'Does a repository_dispatch that GITHUB_TOKEN sends with contents: write start a workflow of the same repository?', assumes: 'yes',
    dependsOn: ['src/github/send.ts', 'examples/starters/control/.github/workflows/release.yml'], needs: [], jobs: 2,
  },
  {
    id: 'mention-on-edit', asks: 'Does the edit of an issue mention somebody whom it names, as code and as plain text?', assumes: 'as code it mentions nobody',
    dependsOn: ['src/domain/tracking.ts', 'src/domain/plain-text.ts'], needs: ['mention'], jobs: 0,
  },
  {
    id: 'schedule-after-enabling', asks: 'Does the schedule of a workflow start again after it was disabled and enabled?', assumes: 'yes, within the hour',
    dependsOn: ['src/github/control-workflows.ts', 'src/domain/sweeps.ts'], needs: ['later'], jobs: 12,
  },
] as const satisfies readonly Point[]

export type PointId = (typeof points)[number]['id']
