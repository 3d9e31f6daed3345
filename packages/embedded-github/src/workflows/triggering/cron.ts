import type { Instant } from '../../github/world/names.ts'

const minuteMs = 60_000
const names: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
}
const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const

/**
 * The first minute after `after`, in UTC, that a five-field POSIX cron names; `null` if none comes within five years.
 */
export function nextCron(cron: string, after: Instant): Instant | null {
  const written = cron.trim().split(/\s+/u)
  const [minutes, hours, days, months, weekdays] = ranges.map(([from, to], field) =>
    allowed(written[field] ?? '*', from, to),
  )
  if (
    minutes === undefined ||
    hours === undefined ||
    days === undefined ||
    months === undefined ||
    weekdays === undefined
  )
    return null
  /** If both days are restricted, either is enough (POSIX). */
  const either = written[2] !== '*' && written[4] !== '*'
  const end = after + 5 * 366 * 24 * 60 * minuteMs
  for (let at = Math.floor(after / minuteMs) * minuteMs + minuteMs; at <= end;) {
    const date = new Date(at)
    const [inMonth, inWeek] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())]
    if (!months.has(date.getUTCMonth() + 1) || !(either ? inMonth || inWeek : inMonth && inWeek))
      at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1)
    else if (!hours.has(date.getUTCHours()))
      at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours() + 1)
    else if (minutes.has(date.getUTCMinutes())) return at
    else at += minuteMs
  }
  return null
}

function allowed(field: string, from: number, to: number): ReadonlySet<number> {
  return new Set(
    field.split(',').flatMap((part) => {
      const [range = '*', step] = part.split('/')
      const [low = '*', high] = range.split('-')
      const first = low === '*' ? from : number(low)
      const last = high !== undefined ? number(high) : low === '*' || step !== undefined ? to : first
      const by = step === undefined ? 1 : Number(step)
      return Array.from({ length: Math.max(0, Math.floor((last - first) / by) + 1) }, (_, index) => first + index * by)
    }),
  )
}

function number(written: string): number {
  return names[written.toLowerCase()] ?? Number(written)
}
