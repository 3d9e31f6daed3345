import type { Instant } from '../domain/words.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2 Nov 09:04:20`, in UTC as GitHub tells time. */
export function moment(at: Instant): string {
  const [, month = '', day = '', time = ''] = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(new Date(at).toISOString()) ?? []
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${time}`
}
