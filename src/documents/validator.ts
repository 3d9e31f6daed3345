/**
 * One complaint of a compiled schema: what Ajv calls an error object, with `verbose` on
 * (https://ajv.js.org/api.html#error-objects).
 */
export interface Complaint {
  readonly keyword: string
  /** JSON pointer of the value complained about. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  /** The schema that holds the keyword; its `title` says in words what is expected. */
  readonly parentSchema: Readonly<Record<string, unknown>>
  readonly data: unknown
  /** Set where the complaint is about the name of a key. */
  readonly propertyName?: string
}

/** A compiled schema: whether the value fits; if not, `errors` holds every complaint until the next call. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly Complaint[] | null
}

/**
 * Takes a child's complaints over into those so far. In place: a copy per child would take quadratic time.
 * @public The generated validators join with it.
 */
export function joinComplaints(sofar: Complaint[] | null, more: readonly Complaint[]): Complaint[] {
  const all = sofar ?? []
  for (const complaint of more) all.push(complaint)
  return all
}
