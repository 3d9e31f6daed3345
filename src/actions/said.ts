/**
 * An event's type and body, as they came; `names`: fields of the form by the places of the payload that they became,
 * where those are called otherwise.
 */
export interface Said {
  readonly type: string
  readonly payload: unknown
  readonly names?: ReadonlyMap<string, string>
}
