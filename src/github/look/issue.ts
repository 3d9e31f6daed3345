import { digestText } from '../../domain/text/canonical.ts'
import { isSameLogin } from '../../domain/people/logins.ts'
import { keyOf } from '../../domain/questions/kinds.ts'
import type { IssueQuestion, IssueSeen } from '../../domain/questions/issue.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Page } from './commit-fields.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { splitMarked } from '../act/marker.ts'
import { must, readAll } from '../line/pages.ts'
import type { Look, Reader } from './definition.ts'
import type { Viewer } from '../record/read-release.ts'
import type { Selection } from './selection.ts'
import { newestFirst, taskFragments } from './task-fields.ts'
import type { LabelledFields } from './task-fields.ts'

/** One issue per release, and the reviews of broken glass: more than years of them. */
const mostIssues = 500

/** Asks for the issue that Convoy opened under a marker. */
export const issue: Look<'issue'> = { batched: { nodes: () => 50, ask: askIssue } }

/**
 * Asks for the issue that we raised under a marker. Issues are read whole, so the first page is short: it is among the
 * newest.
 */
function askIssue(selection: Selection, question: IssueQuestion): Reader {
  const { name, marker } = question
  selection.viewer()
  selection.fields(`labelled: issues(first: 20, labels: ["convoy"], ${newestFirst}) { ...LabelledPage }`)
  return async ({ labelled }, viewer, connection) => {
    const isOurs = (each: LabelledFields): boolean => isBy(each, viewer) && splitMarked(each.body)?.marker === marker
    const issues = await readAll(
      labelled,
      (after) => readIssues(connection, name, after),
      (read) => read.length >= mostIssues || read.some(isOurs),
    )
    const found = issues.find(isOurs)
    return { looked: { issues: { [keyOf(question)]: found === undefined ? null : see(found) } } }
  }
}

function see({ number, state, title, body, url }: LabelledFields): IssueSeen {
  return { number, open: state === 'OPEN', title, digest: digestText(splitMarked(body)?.body ?? ''), url }
}

/** The same words in somebody else's issue are theirs. */
export function isBy({ author }: Pick<LabelledFields, 'author'>, viewer: Viewer | null): boolean {
  if (author === null || viewer === null) return false
  return (
    isSameLogin(author.login, viewer.login) ||
    (author.kind === 'Bot' && isSameLogin(`${author.login}[bot]`, viewer.login))
  )
}

const issuesQuery = `query ReadOnRaised($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo, followRenames: false) { issues(first: 50, after: $after, labels: ["convoy"], ${newestFirst}) { ...LabelledPage } }
}
fragment LabelledPage ${taskFragments.LabelledPage}`

async function readIssues(connection: Connection, name: Name, after: string): Promise<Page<LabelledFields>> {
  const what = `more issues with the label convoy of ${name}`
  const { data } = await connection.query<{ readonly repository: { readonly issues: Page<LabelledFields> } | null }>(
    what,
    issuesQuery,
    { ...splitName(name), after },
  )
  return must(what, data?.repository?.issues)
}
