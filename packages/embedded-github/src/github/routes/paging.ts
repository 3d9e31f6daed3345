import { say, type Reply } from '../answers/replies.ts'
import type { Json } from '../world/names.ts'
import type { Visit } from './row.ts'

/**
 * One page of a list, 30 or `per_page` up to 100 at a time, with GitHub's `link` header
 * (docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api). `wrap` puts the page into its envelope.
 */
export function sayPage<T>(
  visit: Visit,
  all: readonly T[],
  toJson: (item: T) => Json,
  wrap: (page: readonly Json[], total: number) => Json = (page) => page,
): Reply {
  const { items, headers } = cutPage(visit, all)
  return say(200, wrap(items.map(toJson), all.length), headers)
}

/**
 * The items of the page that was asked for, and the header that leads to the others. `size`: how many where the query
 * may not say it.
 */
export function cutPage<T>(
  visit: Visit,
  all: readonly T[],
  size = Math.min(100, readNumber(visit.query.get('per_page')) ?? 30),
): { readonly items: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const page = readNumber(visit.query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(all.length / size))
  const items = all.slice((page - 1) * size, page * size)
  const links = [
    ...(page > 1 ? [link(visit.url, 'prev', page - 1)] : []),
    ...(page < last ? [link(visit.url, 'next', page + 1), link(visit.url, 'last', last)] : []),
    ...(page > 1 ? [link(visit.url, 'first', 1)] : []),
  ]
  return { items, headers: links.length === 0 ? {} : { link: links.join(', ') } }
}

function link(url: URL, rel: string, page: number): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  return `<${target.href}>; rel="${rel}"`
}

function readNumber(text: string | null): number | null {
  const number = Number(text ?? Number.NaN)
  return Number.isInteger(number) && number > 0 ? number : null
}
