/** One HTTP request: `url` is absolute, header names are lower case, `body` is the text that is sent. */
export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The response to one call: header names are lower case, `body` is the whole text. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * The seam to GitHub: production sends it over the network, the simulation answers in process (docs/architecture.md).
 * Rejects only where no answer came.
 */
export type Exchange = (call: Call) => Promise<Answer>
