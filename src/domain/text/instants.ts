import type { Instant } from '../words/names.ts'

const dayMs = 86_400_000

/**
 * `2026-12-20 09:00 UTC`. By the arithmetic of the proleptic Gregorian calendar instead of a Date, which the domain
 * does not have (https://howardhinnant.github.io/date_algorithms.html#civil_from_days).
 */
export function instantText(instant: Instant): string {
  const days = Math.floor(instant / dayMs)
  const { year, month, day } = civilFromDays(days)
  const minutes = Math.floor((instant - days * dayMs) / 60_000)
  return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} UTC`
}

/** `2026-12-20T09:00:00Z` (RFC 3339). */
export function isoText(instant: Instant): string {
  const seconds = Math.floor(instant / 1000)
  return `${instantText(instant).slice(0, 16).replace(' ', 'T')}:${two(((seconds % 60) + 60) % 60)}Z`
}

function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
