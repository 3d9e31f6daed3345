import { refuseField } from '../../answers/replies.ts'
import { mergeSettingsOf, type MergeSettings } from '../../world/merge-settings.ts'
import type { Repository } from '../../world/world.ts'
import { readChoice, readFlag, Refused } from '../fields.ts'
import type { Fields } from '../row.ts'

/** The key of each method of merging. */
const methodKeys = { merge: 'allow_merge_commit', squash: 'allow_squash_merge', rebase: 'allow_rebase_merge' } as const

/** Keys of a repository that say how its pull requests are merged. */
export const mergeSettingKeys: readonly string[] = [
  ...Object.values(methodKeys),
  'delete_branch_on_merge',
  'squash_merge_commit_title',
  'squash_merge_commit_message',
  'merge_commit_title',
  'merge_commit_message',
]

/** The settings for merging after a change. One method must stay, and messages must fit their titles. */
export function readMergeSettings(repository: Repository, body: Fields): MergeSettings {
  const old = mergeSettingsOf(repository)
  const settings: MergeSettings = {
    methods: (['merge', 'squash', 'rebase'] as const).filter(
      (method) => readFlag(body, methodKeys[method]) ?? old.methods.includes(method),
    ),
    deletesHeads: readFlag(body, 'delete_branch_on_merge') ?? old.deletesHeads,
    squashTitle: readChoice(body, 'squash_merge_commit_title', ['COMMIT_OR_PR_TITLE', 'PR_TITLE']) ?? old.squashTitle,
    squashMessage:
      readChoice(body, 'squash_merge_commit_message', ['COMMIT_MESSAGES', 'PR_BODY', 'BLANK']) ?? old.squashMessage,
    mergeTitle: readChoice(body, 'merge_commit_title', ['MERGE_MESSAGE', 'PR_TITLE']) ?? old.mergeTitle,
    mergeMessage: readChoice(body, 'merge_commit_message', ['PR_TITLE', 'PR_BODY', 'BLANK']) ?? old.mergeMessage,
  }
  const fault = faultOf(settings)
  if (fault !== null) throw new Refused(refuseField('Repository', fault[0], 'custom', fault[1]))
  return settings
}

/**
 * GitHub offers some pairs of title and message only
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges).
 */
function faultOf({
  methods,
  squashTitle,
  squashMessage,
  mergeTitle,
  mergeMessage,
}: MergeSettings): readonly [field: string, message: string] | null {
  if (methods.length === 0) return ['merge_commit_allowed', 'Sorry, you need to allow at least one merge strategy.']
  if (squashTitle === 'COMMIT_OR_PR_TITLE' && squashMessage !== 'COMMIT_MESSAGES')
    return ['squash_merge_commit_message', 'Sorry, this squash commit title and message do not go together.']
  return (mergeTitle === 'MERGE_MESSAGE') === (mergeMessage === 'PR_TITLE')
    ? null
    : ['merge_commit_message', 'Sorry, this merge commit title and message do not go together.']
}
