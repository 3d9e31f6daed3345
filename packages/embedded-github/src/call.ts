/**
 * One HTTP request to the embedded GitHub; the same shape as production's seam, kept apart because the rehearsal
 * imports none of it.
 */
export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}
