import { refusal } from './catalogue.ts'
import { join, joinPage, pageAt, Torn, type Reply } from './query-answers.ts'
import { findPaged, withPage, type Paged } from './query-pages.ts'
import type { Partial } from './query-partial.ts'
import { cut, halve } from './query-parts.ts'
import { mostNodes, operationOf, sizeOf, type Asked } from './query-size.ts'
import { describeAsked } from './query-words.ts'

/** What came of sending a query once. */
export type Sent =
  | { readonly is: 'done'; readonly reply: Reply }
  /** GitHub says that it is too much for one request; perhaps with an answer to a part of it. */
  | { readonly is: 'too much'; readonly why: string; readonly partial: Partial | null }
  /** No answer, as GitHub also gives none to what takes longer than ten seconds. */
  | { readonly is: 'unanswered'; readonly why: string }
  /** An answer that cannot be read. */
  | { readonly is: 'unreadable'; readonly why: string }

export interface Line {
  /** What is asked for, in words. */
  readonly what: string
  readonly send: (asked: Asked) => Promise<Sent>
  /** Whether GitHub answers anything at all. */
  readonly isThere: () => Promise<boolean>
  /** How many objects a query of a name may have at most, as far as this run has seen. */
  readonly fitting: Map<string, number>
}

const attempts = 3

/**
 * Asks a query in as few requests as GitHub takes: one, and where that is too much, halves of it until they fit, which the run then goes on with. What is one thing
 * alone is asked for in smaller pages. What GitHub does not answer may be too much or an outage, which look alike: halves are asked instead of the same again, and
 * after three of them without an answer, whether GitHub is there. Throws GITHUB_UNAVAILABLE and QUERY_TOO_HEAVY.
 */
export async function askInParts(line: Line, asked: Asked): Promise<Reply> {
  const name = operationOf(asked).name?.value ?? ''
  const before = line.fitting.get(name)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await new Asking(line, name, asked).ask(asked)
    } catch (error) {
      if (error instanceof Torn && attempt < attempts) continue
      // Nothing was learned of its size from a GitHub that is not there.
      if (before === undefined) line.fitting.delete(name)
      else line.fitting.set(name, before)
      throw error instanceof Torn ? refusal('GITHUB_UNAVAILABLE', { what: line.what, why: 'it changed while it was read' }) : error
    }
  }
}

/** One query on its way through its parts. */
class Asking {
  private readonly line: Line
  private readonly name: string
  private readonly whole: Asked
  /** Requests without an answer since the last one that had one. */
  private unanswered = 0
  private isUp = false

  constructor(line: Line, name: string, whole: Asked) {
    this.line = line
    this.name = name
    this.whole = whole
  }

  async ask(asked: Asked): Promise<Reply> {
    const most = Math.min(mostNodes, this.line.fitting.get(this.name) ?? mostNodes)
    if (sizeOf(asked).objects > most) {
      const parts = cut(asked, most)
      if (parts.length > 1) return this.askEach(parts)
      const [paged, first] = largestPage(asked, most)
      if (paged !== null) return this.askPages(asked, paged, first)
    }
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.line.send(asked)
      if (sent.is === 'done') {
        this.unanswered = 0
        return sent.reply
      }
      if (sent.is === 'too much') return this.askLess(asked, sent.why, sent.partial)
      if (sent.is === 'unreadable') {
        if (attempt >= attempts) throw this.unavailable(sent.why)
        continue
      }
      this.unanswered += 1
      if (halve(asked) !== null || findPaged(asked) !== null) {
        if (this.unanswered >= attempts) await this.requireGitHub(sent.why)
        return this.askLess(asked, sent.why, null)
      }
      if (this.unanswered < attempts) continue
      if (asked === this.whole) throw this.unavailable(sent.why)
      this.isUp = false
      await this.requireGitHub(sent.why)
      throw tooHeavy(this.line, asked, sent.why)
    }
  }

  /** Asks what was too much in parts, and what GitHub did not answer of it alone. */
  private async askLess(asked: Asked, why: string, partial: Partial | null): Promise<Reply> {
    const { objects } = sizeOf(asked)
    if (partial !== null) {
      this.keep(Math.max(sizeOf(partial.answered).objects, Math.ceil(objects / 2)))
      return join([partial.reply, await this.ask(partial.left)])
    }
    const halves = halve(asked)
    if (halves !== null) {
      this.keep(Math.max(...halves.map((half) => sizeOf(half).objects)))
      return this.askEach(halves)
    }
    const paged = findPaged(asked)
    if (paged === null) throw tooHeavy(this.line, asked, why)
    const first = Math.ceil(paged.first / 2)
    this.keep(sizeOf(withPage(asked, paged, { first }, false)).objects)
    return this.askPages(asked, paged, first)
  }

  private async askEach(parts: readonly Asked[]): Promise<Reply> {
    const replies: Reply[] = []
    for (const part of parts) replies.push(await this.ask(part))
    return join(replies)
  }

  /** Asks for a list page by page, as many items as were wanted in one. */
  private async askPages(asked: Asked, paged: Paged, size: number): Promise<Reply> {
    let reply = await this.ask(withPage(asked, paged, { first: size }, false))
    for (;;) {
      const page = pageAt(reply.data, paged.path)
      const missing = paged.first - (page?.nodes.length ?? paged.first)
      if (page === null || page.next === null || missing <= 0) return reply
      const next = await this.ask(withPage(asked, paged, { first: Math.min(size, missing), after: page.next }, true))
      const more = pageAt(next.data, paged.path)
      if (more === null || (more.nodes.length === 0 && more.next !== null)) throw this.unavailable('it had begun the list and did not go on')
      reply = joinPage(reply, paged.path, next)
    }
  }

  private keep(objects: number): void {
    this.line.fitting.set(this.name, Math.min(objects, this.line.fitting.get(this.name) ?? objects))
  }

  /** Tells an outage from a query that is too much. */
  private async requireGitHub(why: string): Promise<void> {
    if (this.isUp) return
    this.isUp = await this.line.isThere()
    if (!this.isUp) throw this.unavailable(why)
  }

  private unavailable(why: string): Error {
    return refusal('GITHUB_UNAVAILABLE', { what: this.line.what, why })
  }
}

/** The list of a query to ask for in smaller pages, and how many items of it fit, or one; `null` where that makes it no smaller. */
function largestPage(asked: Asked, most: number): readonly [Paged | null, number] {
  const paged = findPaged(asked)
  if (paged === null) return [null, 0]
  let first = paged.first
  while (first > 1 && sizeOf(withPage(asked, paged, { first }, false)).objects > most) first = Math.ceil(first / 2)
  return [paged, first]
}

function tooHeavy({ what }: Line, asked: Asked, why: string): Error {
  return refusal('QUERY_TOO_HEAVY', { what, part: describeAsked(asked), why })
}
