import { refusal } from '../catalogue.ts'
import { join, joinPage, pageAt, Torn, type Reply } from './query-answers.ts'
import { findPaged, withPage, type Paged } from './query-pages.ts'
import type { Partial } from './query-partial.ts'
import { cut, halve, setApart } from './query-parts.ts'
import { mostNodes, operationOf, sizeOf, type Asked } from './query-size.ts'
import { describeAsked, nameSole } from './query-words.ts'

/** The outcome of sending a query once. */
export type Sent =
  | { readonly is: 'done'; readonly reply: Reply }
  /** GitHub says that it is too much for one request; perhaps with an answer to a part of it. */
  | { readonly is: 'too much'; readonly why: string; readonly partial: Partial | null }
  /** No answer, as GitHub also gives none to what takes longer than ten seconds. */
  | { readonly is: 'unanswered'; readonly why: string }
  /** An answer that cannot be read. */
  | { readonly is: 'unreadable'; readonly why: string }

export interface Line {
  /** The request in words. */
  readonly what: string
  readonly send: (asked: Asked) => Promise<Sent>
  /** True if GitHub answers at all. */
  readonly isThere: () => Promise<boolean>
  /** The query sizes that worked in this run: by name, and for queries about one repository by that repository too. */
  readonly sizes: Map<string, SizeSeen>
}

/** The size in objects that an answer may hold. */
export interface SizeSeen {
  /** The size that fitted when more did not. */
  readonly most: number
  /** True if that was more than one hiccup of GitHub: it said so, or did not answer twice. */
  readonly isSure: boolean
  /** The most that was answered. */
  readonly answered: number
}

const attempts = 3
/** So many single repositories may be too much in one query before it is taken for too much everywhere. */
const mostHeavy = 3

/**
 * Asks a query in as few requests as GitHub takes: one, and where that is too much, halves of it until they fit, which
 * the run then goes on with. What is one thing alone is asked for in smaller pages. What GitHub does not answer may be
 * too much or an outage, which look alike: halves are asked instead of the same again, and after three of them without
 * an answer, whether GitHub is there. Throws GITHUB_UNAVAILABLE and QUERY_TOO_HEAVY.
 */
export async function askInParts(line: Line, asked: Asked): Promise<Reply> {
  const name = operationOf(asked).name?.value ?? ''
  const before = new Map(line.sizes)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await new Asking(line, name, asked).ask(asked)
    } catch (error) {
      if (error instanceof Torn && attempt < attempts) continue
      // Nothing was learned of its size from a GitHub that is not there.
      line.sizes.clear()
      for (const [known, size] of before) line.sizes.set(known, size)
      throw error instanceof Torn ? refusal('GITHUB_UNAVAILABLE', line.what, 'it changed while it was read') : error
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
  /**
   * The maximum number of objects in a request about several things: now, and before anything of this query was too
   * large.
   */
  private most: number
  private readonly mostBefore: number
  /** Single repositories that were too much by themselves. */
  private readonly heavy = new Set<string>()

  constructor(line: Line, name: string, whole: Asked) {
    this.line = line
    this.name = name
    this.whole = whole
    this.most = this.mostBefore = this.mostOf(name, sizeOf(whole).objects)
  }

  async ask(asked: Asked): Promise<Reply> {
    const { objects } = sizeOf(asked)
    const sole = nameSole(asked)
    const key = sole === null ? this.name : `${this.name} ${sole}`
    if (asked === this.whole && [...this.line.sizes.values()].some(({ isSure }) => isSure)) {
      const parts = setApart(
        asked,
        (one) => this.line.sizes.get(`${this.name} ${nameSole(one) ?? ''}`)?.isSure === true,
      )
      if (parts.length > 1) return this.askEach(parts)
    }
    const most = this.line.sizes.has(key) && sole !== null ? this.mostOf(key, objects) : this.most
    if (objects > most) {
      const smaller = cut(asked, most)
      if (smaller.length > 1) return this.askEach(smaller)
      const [paged, first] = largestPage(asked, most)
      if (paged !== null) return this.askPages(asked, paged, first)
    }
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.line.send(asked)
      if (sent.is === 'done') {
        this.unanswered = 0
        const seen = this.seen(this.name)
        this.line.sizes.set(this.name, { ...seen, answered: Math.max(objects, seen.answered) })
        return sent.reply
      }
      if (sent.is === 'too much') {
        // GitHub allows less while it is busy, and may not be any more.
        if (sent.partial === null && attempt < attempts && isOne(asked)) continue
        return this.askLess(asked, sent)
      }
      if (sent.is === 'unreadable') {
        if (attempt >= attempts) throw this.unavailable(sent.why)
        continue
      }
      this.unanswered += 1
      if (!isOne(asked)) {
        if (this.unanswered >= attempts) await this.requireGitHub(sent.why)
        return this.askLess(asked, sent)
      }
      if (this.unanswered < attempts) continue
      if (asked === this.whole) throw this.unavailable(sent.why)
      this.isUp = false
      await this.requireGitHub(sent.why)
      throw tooHeavy(this.line, asked, sent.why)
    }
  }

  /** Asks what was too much in parts, and what GitHub did not answer of it alone. */
  private async askLess(asked: Asked, sent: Sent & { readonly is: 'too much' | 'unanswered' }): Promise<Reply> {
    const isSaid = sent.is === 'too much'
    if (isSaid && sent.partial !== null) {
      this.keep(asked, Math.max(sizeOf(sent.partial.answered).objects, Math.ceil(sizeOf(asked).objects / 2)), isSaid)
      return join([sent.partial.reply, await this.ask(sent.partial.left)])
    }
    const halves = halve(asked)
    if (halves !== null) {
      this.keep(asked, Math.max(...halves.map((half) => sizeOf(half).objects)), isSaid)
      return this.askEach(halves)
    }
    const paged = findPaged(asked)
    if (paged === null) throw tooHeavy(this.line, asked, sent.why)
    const first = Math.ceil(paged.first / 2)
    this.keep(asked, sizeOf(withPage(asked, paged, { first }, false)).objects, isSaid)
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
      if (more === null || (more.nodes.length === 0 && more.next !== null))
        throw this.unavailable('it had begun the list and did not go on')
      reply = joinPage(reply, paged.path, next)
    }
  }

  private seen(key: string): SizeSeen {
    return this.line.sizes.get(key) ?? { most: mostNodes, isSure: false, answered: 0 }
  }

  /**
   * The maximum number of objects for a request of a query of this size. A possible hiccup of GitHub must not cost the
   * run many small requests.
   */
  private mostOf(key: string, objects: number): number {
    const { most, isSure } = this.seen(key)
    return isSure ? most : Math.min(mostNodes, Math.max(most, this.seen(this.name).answered, Math.ceil(objects / 2)))
  }

  /**
   * Keeps what is to fit instead. One repository that is too much alone explains why it was in a larger query: the
   * others are not asked for in smaller parts because of it.
   */
  private keep(asked: Asked, objects: number, isSaid: boolean): void {
    const sole = nameSole(asked)
    const key = sole === null ? this.name : `${this.name} ${sole}`
    const { most, answered } = this.seen(key)
    this.line.sizes.set(key, { most: Math.min(objects, most), isSure: isSaid || most < mostNodes, answered })
    if (sole === null) this.most = Math.min(objects, most)
    else if (nameSole(this.whole) === null && !this.heavy.has(sole) && this.heavy.add(sole).size <= mostHeavy) {
      this.most = this.mostBefore
      this.line.sizes.set(this.name, { ...this.seen(this.name), most: this.mostBefore })
      // It was alone too much in this query already: what it asks for is not tried whole again.
      this.line.sizes.set(key, { ...this.seen(key), isSure: true })
    }
  }

  /** Tells an outage from a query that is too much. */
  private async requireGitHub(why: string): Promise<void> {
    if (this.isUp) return
    this.isUp = await this.line.isThere()
    if (!this.isUp) throw this.unavailable(why)
  }

  private unavailable(why: string): Error {
    return refusal('GITHUB_UNAVAILABLE', this.line.what, why)
  }
}

/** True if a query cannot be asked in parts: one thing, and no list of more than one item. */
function isOne(asked: Asked): boolean {
  return halve(asked) === null && findPaged(asked) === null
}

/**
 * The list of a query to ask for in smaller pages, and how many items of it fit, or one; `null` where that makes it no
 * smaller.
 */
function largestPage(asked: Asked, most: number): readonly [Paged | null, number] {
  const paged = findPaged(asked)
  if (paged === null) return [null, 0]
  let first = paged.first
  while (first > 1 && sizeOf(withPage(asked, paged, { first }, false)).objects > most) first = Math.ceil(first / 2)
  return [paged, first]
}

function tooHeavy({ what }: Line, asked: Asked, why: string): Error {
  return refusal('QUERY_TOO_HEAVY', what, describeAsked(asked), why)
}
