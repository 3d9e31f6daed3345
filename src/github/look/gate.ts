import { keyOf } from '../../domain/questions/kinds.ts'
import type { GateQuestion, GateSeen, GateState, GroupSeen, MarkSeen } from '../../domain/questions/gate.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { cut } from '../../domain/text/plain-text.ts'
import type { Name } from '../../domain/words/names.ts'
import { splitName, type Connection } from '../line/connection.ts'
import { must, readAll } from '../line/pages.ts'
import type { Viewer } from '../record/read-release.ts'
import type { Page } from './commit-fields.ts'
import type { Look, Reader } from './definition.ts'
import {
  gateFragments,
  markedFields,
  mostAtGate,
  type AtGateFields,
  type GroupFields,
  type MarkedFields,
} from './gate-fields.ts'
import { isBy } from './issue.ts'
import type { PieceFields, Selection } from './selection.ts'
import { newestFirst } from './task-fields.ts'

/** So many pull requests are kept of one look, for what is seen may be recorded; marked, they make room for more. */
const mostKept = 20
/** A status has no longer description (https://docs.github.com/en/rest/commits/statuses#create-a-commit-status). */
const longestDescription = 140

/** What stands at the gate of a repository, in the request for all; further pages cost requests of their own. */
export const gate: Look<'gate'> = { batched: { nodes: () => 3 * mostAtGate, ask: askGate } }

/**
 * A queue's groups are found by their branches, which everybody sees who may read the repository
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue).
 */
function askGate(selection: Selection, question: GateQuestion): Reader {
  const { name, branch, commits } = question
  selection.viewer()
  selection.fields('url')
  const own = commits.map((commit) => [commit, selection.revision(commit, `tree { oid } ${markedFields}`)] as const)
  const pulls = selection.piece(
    `pullRequests(baseRefName: ${selection.value(branch)}, states: OPEN, first: ${mostAtGate}, ${newestFirst})`,
    '...PullsAtGate',
  )
  const folder = selection.value(`refs/heads/gh-readonly-queue/${branch}/`)
  const groups = selection.piece(`refs(refPrefix: ${folder}, first: ${mostAtGate})`, '...Groups')
  return async (answer, viewer, connection) => {
    const read = (piece: PieceFields | null | undefined): MarkSeen | null => readMark(piece, viewer)
    const seen: GateSeen = {
      pages: answer.url?.slice(0, -`/${name}`.length) ?? '',
      commits: Object.fromEntries(
        own.flatMap(([commit, alias]) => {
          const piece = answer[alias]
          return piece?.tree === undefined ? [] : [[commit, { tree: piece.tree.oid, mark: read(piece) }] as const]
        }),
      ),
      pulls: await readWaiting(answer[pulls], viewer, (after) => readPulls(connection, name, branch, after)),
      groups: (listed(answer[groups]) as readonly GroupFields[]).flatMap((group) => readGroup(group, viewer)),
    }
    return { looked: { gates: { [keyOf(question)]: seen } } }
  }
}

/** What was asked under this alias is a list of such nodes. */
function listed(piece: PieceFields | null | undefined): readonly unknown[] {
  return (piece?.nodes ?? []).filter((node: unknown) => node !== null)
}

/** The open pull requests that whoever looks has not refused; the page after the first only where those are too few. */
async function readWaiting(
  piece: PieceFields | null | undefined,
  viewer: Viewer | null,
  readOn: (after: string) => Promise<Page<AtGateFields>>,
): Promise<GateSeen['pulls']> {
  const isWaiting = (each: AtGateFields): boolean => {
    const mark = markOf(each, viewer)
    return mark === null || !mark.isOwn || mark.state !== 'failure'
  }
  const first =
    piece?.pageInfo === undefined ? null : { nodes: listed(piece) as readonly AtGateFields[], pageInfo: piece.pageInfo }
  const read = await readAll(first, readOn, (nodes) => nodes.filter(isWaiting).length >= mostKept)
  return read
    .filter(isWaiting)
    .slice(0, mostKept)
    .map((each) => ({ number: each.number, head: each.headRefOid, mark: markOf(each, viewer) }))
}

/** The status of a pull request's head. */
function markOf({ headRefOid, commits: { nodes } }: AtGateFields, viewer: Viewer | null): MarkSeen | null {
  const commit = nodes[0]?.commit
  return commit?.oid === headRefOid ? readMark(commit, viewer) : null
}

const states: Readonly<Record<string, GateState>> = { SUCCESS: 'success', PENDING: 'pending', EXPECTED: 'pending' }

/** Whatever else a status may be, it lets nothing in. */
function readMark(commit: MarkedFields | null | undefined, viewer: Viewer | null): MarkSeen | null {
  const found = commit?.status?.context
  if (found === null || found === undefined) return null
  const { state, description, creator } = found
  return {
    state: states[state] ?? 'failure',
    description: cut(oneLine(description ?? ''), longestDescription),
    isOwn: isBy({ author: creator }, viewer),
  }
}

function readGroup({ name, prefix, target }: GroupFields, viewer: Viewer | null): readonly GroupSeen[] {
  return target?.tree === undefined
    ? []
    : [
        {
          branch: `${prefix}${name}`.slice('refs/heads/'.length),
          head: target.oid,
          tree: target.tree.oid,
          mark: readMark(target, viewer),
        },
      ]
}

const pullsQuery = `query ReadOnAtGate($owner: String!, $repo: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $repo, followRenames: false) { pullRequests(baseRefName: $branch, states: OPEN, first: ${mostAtGate}, after: $after, ${newestFirst}) { ...PullsAtGate } }
}
fragment PullsAtGate ${gateFragments.PullsAtGate}`

async function readPulls(
  connection: Connection,
  name: Name,
  branch: string,
  after: string,
): Promise<Page<AtGateFields>> {
  const what = `more pull requests into ${branch} of ${name}`
  const { data } = await connection.query<{
    readonly repository: { readonly pullRequests: Page<AtGateFields> | null } | null
  }>(what, pullsQuery, { ...splitName(name), branch, after })
  return must(what, data?.repository?.pullRequests)
}
