import type { Instant } from './words/names.ts'

/** One thing that a release can wait for. */
export interface Wait {
  /** The person or thing that the release waits for, in a word. */
  readonly for: string
  /** The field of the record from which the wait counts. */
  readonly begins: string
  /**
   * The length of the wait: `recorded`, until an instant that the finding names, derived from what `begins` says;
   * `answer`, until `patienceMs` after it was first told, when it is overdue; `same-run`, no longer than the run that
   * looks, because its next pass decides.
   */
  readonly deadline: 'recorded' | 'answer' | 'same-run'
  /** The length of the wait, in words. */
  readonly lasts: string
  /** The consequence of a deadline that has passed. */
  readonly after: string
}

/** The time that somebody may take to answer before it is overdue: over a weekend, in milliseconds. */
export const patienceMs = 3 * 86_400_000

const overdue = 'Convoy reports it as overdue, with the command that answers it, and opens the tracking issue'
const answered = { begins: '`attention[].since`', deadline: 'answer', lasts: 'three days', after: overdue } as const

/**
 * Everything that a release waits for. A finding that waits names its row, so nothing can wait that is not here;
 * docs/waits.md is written from it.
 */
export const waits = {
  'run-shown': {
    for: 'the run that a request started',
    begins: '`requests[].sentAt`',
    deadline: 'recorded',
    lasts: 'until GitHub must show it',
    after: 'Convoy asks for it again, or the attempt is errored',
  },
  'run-ended': {
    for: "the run of a tier, or of a version's preparation",
    begins: '`requests[].sentAt`',
    deadline: 'recorded',
    lasts: 'the deadline of the tier',
    after: 'the attempt is errored',
  },
  'checks-ended': {
    for: "the repository's own checks",
    begins: '`requests[].sentAt`',
    deadline: 'recorded',
    lasts: 'the deadline of the tier',
    after: 'the attempt is errored, and Convoy tells its owner',
  },
  'answer-read': {
    for: 'GitHub, which does not say how a run stands',
    begins: '`requests[].sentAt`',
    deadline: 'recorded',
    lasts: 'the deadline of the tier',
    after: 'the attempt is errored',
  },
  'needed-tier': {
    for: 'the tiers that it needs',
    begins: 'the waits of those tiers',
    deadline: 'same-run',
    lasts: 'as long as theirs',
    after: 'it starts, or Convoy reports them as lost',
  },
  'candidate-frozen': {
    for: 'the freeze, which comes first',
    begins: 'the wait of the freeze',
    deadline: 'same-run',
    lasts: 'the next pass',
    after: 'the candidate is frozen, or Convoy reports what prevents it',
  },
  'branch-cut': {
    for: 'the cut, which comes first',
    begins: 'the wait of the cut',
    deadline: 'same-run',
    lasts: 'the next pass',
    after: 'the branch is created, or Convoy reports what prevents it',
  },
  'rights-looked-at': {
    for: 'the promote step',
    begins: 'the phase `ship`, with every approval',
    deadline: 'same-run',
    lasts: 'the next pass',
    after: 'Convoy reports what GitHub would refuse',
  },
  soak: {
    for: 'time',
    begins: '`evidence[].at`',
    deadline: 'recorded',
    lasts: 'the soak of the tier',
    after: 'the tier counts',
  },
  'room-to-create': {
    for: "GitHub's limits on creating content",
    begins: 'the claims on `convoy-pace` of control',
    deadline: 'recorded',
    lasts: 'until those of the last hour leave room',
    after: 'Convoy goes on',
  },
  'freeze-window': {
    for: 'time',
    begins: 'the window in the pinned train',
    deadline: 'recorded',
    lasts: 'until the window ends',
    after: 'the release ships',
  },
  'fix-pushed': {
    for: 'the agent that was asked for a fix',
    begins: '`fixes[].at`',
    deadline: 'recorded',
    lasts: 'a day',
    after: 'the failure goes to its owner',
  },
  settled: {
    for: 'the workflow or deployment that follows on a moved branch',
    begins: '`hops[].at`',
    deadline: 'recorded',
    lasts: 'six hours',
    after: 'the release is blocked, and Convoy tells the owner',
  },
  'files-looked-at': {
    for: 'the promote step',
    begins: 'the phase `ship`, and the move of production',
    deadline: 'same-run',
    lasts: 'the next pass',
    after: 'Convoy knows the files of each release',
  },
  'files-first': { for: 'the run that builds the files of a release, before anything moves', ...answered },
  'files-built': {
    for: 'the run that builds the files of a release, which the move of production started',
    begins: '`hops[].at`',
    deadline: 'recorded',
    lasts: 'thirty minutes until it is there, and six hours',
    after: 'the release is blocked, and Convoy tells the owner',
  },
  'moved-by-hand': { for: 'the owner of a repository that is only observed', ...answered },
  'merge-judged': {
    for: 'GitHub, which works out if a pull request can be merged',
    ...answered,
  },
  'rules-met': {
    for: "what production's rules demand of a pull request before it is merged, such as its checks",
    ...answered,
  },
  queued: {
    for: "the merge queue of production, which merges a repository's pull request in its turn",
    begins: '`hops[].at`, or when the pull request came into the queue',
    deadline: 'recorded',
    lasts: 'a day',
    after: 'the release is blocked, and Convoy tells the owner',
  },
  'gate-opened': { for: 'another release whose candidate has the same commit of a repository', ...answered },
  'pull-reviewed': { for: 'those who review a pull request into production', ...answered },
  planned: {
    for: 'a person or an agent who asks for the release',
    begins: 'nothing: there is no release yet',
    deadline: 'same-run',
    lasts: 'the run that looks',
    after: 'nothing was written, so nothing waits',
  },
  approved: { for: 'those who approve', ...answered },
  'fix-approved': { for: 'those who approve a fix of tests or gates', ...answered },
  'commits-reviewed': { for: 'those who approve commits that nobody reviewed', ...answered },
  'frozen-by-human': { for: 'a human who freezes', ...answered },
  'tasks-merged': { for: 'the owners of open tasks', ...answered },
  'reversal-settled': { for: 'the owner of a change that production reverted and source still holds', ...answered },
  waived: { for: 'the owner of what may be waived', ...answered },
  'hold-resumed': { for: 'whoever holds the release', ...answered },
  'put-right': { for: 'the owner of what was lost or refused', ...answered },
} as const satisfies Readonly<Record<string, Wait>>

export type WaitName = keyof typeof waits

/** The time by which somebody who was asked at `since` should have answered; `undefined` if nobody is asked. */
export function answerBy(name: WaitName, since: Instant): Instant | undefined {
  return waits[name].deadline === 'answer' ? since + patienceMs : undefined
}
