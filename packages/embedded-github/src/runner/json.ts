import type { Json } from '../workflows/words.ts'

/** The entries of an object; none of anything else. */
export function recordOf(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

/** A scalar as text; null, lists and objects are empty. */
export function textOf(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
