import { refusal } from '../catalogue.ts'
import type { Page } from '../look/commit-fields.ts'

/** The nodes of a connection from a page on that is there already: all of them, or until they are enough. */
export async function readAll<T>(
  first: Page<T> | null | undefined,
  readNext: (after: string) => Promise<Page<T>>,
  areEnough: (nodes: readonly T[]) => boolean = () => false,
): Promise<readonly T[]> {
  const all: T[] = []
  let page = first ?? null
  while (page !== null) {
    all.push(...page.nodes.filter((node) => node !== null))
    const { hasNextPage, endCursor } = page.pageInfo
    page = hasNextPage && endCursor !== null && !areEnough(all) ? await readNext(endCursor) : null
  }
  return all
}

/** The first page was there, so the next one is too, or GitHub stumbled. */
export function must<T>(what: string, page: Page<T> | null | undefined): Page<T> {
  if (page === null || page === undefined)
    throw refusal('GITHUB_UNAVAILABLE', what, 'it had begun the list and did not go on')
  return page
}
