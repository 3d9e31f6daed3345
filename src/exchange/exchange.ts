/**
 * One HTTP request: `url` is absolute, header names are lower case, `body` is the text that is sent, `file` what is
 * sent in its place, byte by byte. `mostBytes`: the answer is a file of at most so many bytes, wanted as it is.
 */
export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly file?: Uint8Array
  readonly mostBytes?: number
}

/**
 * The response to one call: header names are lower case, `body` is the whole text; where a file was asked for and came,
 * `bytes` is the file, and the text is empty.
 */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly bytes?: Uint8Array
}

/**
 * The seam to GitHub: production sends it over the network, the simulation answers in process (docs/architecture.md).
 * Rejects only where no answer came.
 */
export type Exchange = (call: Call) => Promise<Answer>
