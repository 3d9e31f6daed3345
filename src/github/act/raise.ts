import type { Effect } from '../../domain/words/effect.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { markBody } from './marker.ts'

export type Raise = Extract<Effect, { readonly type: 'raise' }>

/**
 * Opens the issue under a marker, or rewrites it. GitHub knows no "once": it is opened only where a look found none,
 * and one whose answer was lost is found by the next. `opened` is the number of a new one. Labels that people added
 * stay. https://docs.github.com/en/rest/issues/issues
 */
export async function raise(
  connection: Connection,
  { repository, marker, number, title, body, open }: Raise,
): Promise<{ readonly outcome: Outcome<unknown>; readonly opened?: number }> {
  const content = { ...splitName(repository), title, body: markBody(body, marker) }
  const rewrite = (issue: number): Promise<Outcome<unknown>> =>
    connection.write((octokit) =>
      octokit.rest.issues.update({ ...content, issue_number: issue, state: open ? 'open' : 'closed' }),
    )
  if (number !== undefined) return { outcome: await rewrite(number) }
  const made = await connection.write((octokit) => octokit.rest.issues.create({ ...content, labels: ['convoy'] }))
  if (made.is !== 'done') return { outcome: made }
  return { outcome: open ? made : await rewrite(made.data.number), opened: made.data.number }
}
