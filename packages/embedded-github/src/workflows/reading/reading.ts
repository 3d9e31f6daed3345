import type { Json } from '../words.ts'

/** The mapping that a value is, or an empty one. */
export function record(value: Json | undefined): Readonly<Record<string, Json>> {
  return isRecord(value) ? value : {}
}

/** The sequence that a value is, or an empty one. */
export function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

/** A scalar as text; `null` where there is none. */
export function text(value: Json | undefined): string | null {
  return value === undefined || value === null || typeof value === 'object' ? null : String(value)
}

/** A mapping of texts. */
export function texts(value: Json | undefined): Readonly<Record<string, string>> {
  return entries(value, (held) => text(held) ?? '')
}

/** A boolean, or the expression that will become one. */
export function flag(value: Json | undefined, otherwise: boolean): string | boolean {
  return typeof value === 'boolean' ? value : (text(value) ?? otherwise)
}

/** A mapping with each value read. */
export function entries<Read>(value: Json | undefined, read: (held: Json) => Read): Readonly<Record<string, Read>> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, held]) => [key, read(held)]))
}

/** True if a value is a mapping. */
export function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True if a value is a sequence. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
