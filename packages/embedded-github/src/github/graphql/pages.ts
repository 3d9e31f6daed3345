import type { Fields } from './session.ts'
import { Refusal } from './refusal.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

const largestPage = 100

/**
 * The marker by which a connection without bounds explains that only its number may be asked for: `commits { totalCount
 * }` is what gh sends (github.com/cli/cli, api/query_builder.go).
 */
export const unbounded = Symbol('unbounded')

/**
 * One page of a connection. GitHub insists on `first` or `last`, from 1 to 100.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function page<T>(
  connection: string,
  items: readonly T[],
  args: PageArguments,
  describe: (item: T) => unknown,
): Fields {
  const { first = null, last = null } = args
  if (first === null && last === null)
    return {
      totalCount: items.length,
      [unbounded]: new Refusal(
        'MISSING_PAGINATION_BOUNDARIES',
        `You must provide a \`first\` or \`last\` value to properly paginate the \`${connection}\` connection.`,
      ),
    }
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size !== null && (size < 0 || size > largestPage))
      throw new Refusal(
        'EXCESSIVE_PAGINATION',
        `Requesting ${size} records on the \`${connection}\` connection exceeds the \`${name}\` limit of ${largestPage} records.`,
      )
  }
  const start = Math.max(0, readCursor(args.after) ?? 0)
  const end = Math.min(items.length, (readCursor(args.before) ?? items.length + 1) - 1)
  const to = first === null ? end : Math.min(end, start + first)
  const from = last === null ? start : Math.max(start, to - last)
  const nodes = items.slice(from, to).map(describe)
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursor(from + index + 1) })),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: nodes.length === 0 ? null : cursor(from + 1),
      endCursor: nodes.length === 0 ? null : cursor(to),
    },
  }
}

/** A cursor stands after the item with this number, counted from 1. */
function cursor(position: number): string {
  return Buffer.from(`cursor:${position}`).toString('base64')
}

function readCursor(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null
  const position = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString('utf8'))?.[1]
  if (position === undefined) throw new Refusal('UNPROCESSABLE', `\`${text}\` does not appear to be a valid cursor.`)
  return Number(position)
}
