import type { Instant } from '../domain/words/names.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2 Nov 09:04:20`, in UTC as GitHub tells time. */
export function moment(at: Instant): string {
  const [, month = '', day = '', time = ''] =
    /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(new Date(at).toISOString()) ?? []
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${time}`
}

/**
 * `, until 3 Nov 09:04:20` of what ends by itself, `, answer by 5 Nov 09:04:20` of what somebody is asked; nothing
 * where neither is recorded.
 */
export function deadline({
  until,
  answerBy,
}: {
  readonly until?: Instant | undefined
  readonly answerBy?: Instant | undefined
}): string {
  return `${until === undefined ? '' : `, until ${moment(until)}`}${answerBy === undefined ? '' : `, answer by ${moment(answerBy)}`}`
}
