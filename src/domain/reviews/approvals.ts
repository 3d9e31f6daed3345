import { isSameLogin } from '../people/logins.ts'
import type { ApprovalSeen, PullBrought } from '../questions/brought.ts'
import type { ReviewDemand } from '../words/manifest.ts'

/** What a merged pull request was approved by. `why`: what its approvals lack of the demand; empty for nothing. */
export interface PullApproval {
  readonly by: readonly string[]
  readonly why: readonly string[]
}

/**
 * Counts who approved a pull request before it was merged: each person's last word, of people who may push, did not
 * open it and wrote none of its commits, and on the merged head where stale reviews are dismissed.
 */
export function approvalOf(pull: PullBrought, demand: ReviewDemand): PullApproval {
  const by = lastWords(pull)
    .filter((review) => isCounted(pull, review))
    .filter(({ commit }) => demand.onHead === undefined || commit === pull.head)
    .map((review) => review.by)
  const few = by.length < demand.approvals ? [`${by.length} of ${demand.approvals} approvals`] : []
  const unapproved =
    demand.lastPush !== undefined && !isLastPushApproved(pull, by) ? ["nobody else's approval of its last push"] : []
  const owners =
    demand.codeOwners === undefined ? [] : ['approvals of which Convoy cannot tell if code owners gave them']
  return { by, why: [...few, ...unapproved, ...owners] }
}

/**
 * A comment leaves standing what somebody said before; a dismissal takes it back. Of what was said in the second of the
 * merge nobody knows if it came before.
 */
function lastWords({ reviews, mergedAt }: PullBrought): readonly ApprovalSeen[] {
  const said = reviews.filter(
    ({ state, at }) => state !== 'COMMENTED' && state !== 'PENDING' && at !== null && at < mergedAt,
  )
  return said.filter((review, index) => !said.slice(index + 1).some(({ by }) => isSameLogin(by, review.by)))
}

function isCounted({ opener, writers }: PullBrought, { by, person, state, mayPush }: ApprovalSeen): boolean {
  return (
    state === 'APPROVED' &&
    person &&
    mayPush &&
    ![...writers, ...(opener === null ? [] : [opener])].some((login) => isSameLogin(login, by))
  )
}

/** Of two people one at least is not who pushed last, whoever that was. */
function isLastPushApproved({ lastPush, reviews, head }: PullBrought, by: readonly string[]): boolean {
  const onHead = by.filter((login) =>
    reviews.some((review) => isSameLogin(review.by, login) && review.state === 'APPROVED' && review.commit === head),
  )
  return lastPush === undefined ? onHead.length > 1 : onHead.some((login) => !isSameLogin(login, lastPush))
}
