import type { MadeSeen, RefSeen, RepositoryQuestion, RepositorySeen } from '../../domain/questions/repository.ts'
import { releasedVersions } from '../../domain/versions/versions.ts'
import type { Look, Part, Reader } from './definition.ts'
import { askChanges, nodesOfChanges } from './released/changes.ts'
import type { PieceFields, RepositoryFields, Selection, TargetFields } from './selection.ts'

/** A repository's standing facts; whoever asks anything of it asks them. */
export const repository: Look<'repository'> = {
  batched: {
    nodes: ({ versions, changes }) => (versions === undefined ? 0 : 100) + (changes === undefined ? 0 : nodesOfChanges),
    ask: askStanding,
  },
}

/** Asks the refs, the releases and the trees of commits that a question names, and what is about to be released. */
function askStanding(selection: Selection, question: RepositoryQuestion): Reader {
  const refs = question.refs.map((ref) => [ref, selection.ref(ref, '...Head')] as const)
  const releases = question.tags.map((tag) => [tag, selection.published(tag)] as const)
  const made = question.made?.map((ref) => [ref, selection.ref(ref, '...Made')] as const)
  const trees = question.trees?.map((commit) => [commit, selection.revision(commit, 'tree { oid }')] as const)
  const readStanding = (answer: RepositoryFields): NonNullable<Part['facts']> => ({
    refs: Object.fromEntries(refs.map(([ref, alias]) => [ref, readRef(answer[alias])])),
    releases: Object.fromEntries(releases.map(([tag, alias]) => [tag, readPublished(answer[alias])])),
    ...(made === undefined
      ? {}
      : {
          made: Object.fromEntries(
            made.flatMap(([ref, alias]) => {
              const how = readMade(answer[alias])
              return how === undefined ? [] : [[ref, how] as const]
            }),
          ),
        }),
    ...(trees === undefined
      ? {}
      : {
          trees: Object.fromEntries(
            trees.flatMap(([commit, alias]) => {
              const tree = answer[alias]?.tree
              return tree === undefined ? [] : [[commit, tree.oid] as const]
            }),
          ),
        }),
  })
  const readHighest = question.versions === undefined ? () => ({}) : askHighest(selection, question.versions)
  const readChanges = question.changes === undefined ? null : askChanges(selection, question.changes)
  return async (answer, _viewer, connection) => {
    await readChanges?.(answer, connection)
    return { facts: { ...readStanding(answer), ...readHighest(answer) } }
  }
}

/** The commit of a ref and its tree; `null` for no ref and for one of something else. */
export function readRef(piece: PieceFields | null | undefined): RefSeen | null {
  if (piece?.target === null || piece?.target === undefined) return null
  const commit = peel(piece.target)
  return commit.tree === undefined ? null : { commit: commit.oid, tree: commit.tree.oid }
}

/**
 * The origin of a commit; nothing if it is not a commit. An App's bot has no user in GraphQL; the address that GitHub
 * gives it identifies it.
 */
export function readMade(piece: PieceFields | null | undefined): MadeSeen | undefined {
  const { parents, author, signature, automation } = piece?.target ?? {}
  if (parents === undefined) return undefined
  const by = author?.user?.login ?? /^\d+\+(.+)@users\.noreply\.github\.com$/u.exec(author?.email ?? '')?.[1] ?? ''
  return {
    parents: parents.nodes.map(({ oid }) => oid),
    by,
    signed: signature?.isValid === true && signature.wasSignedByGitHub,
    automation: automation?.oid ?? null,
  }
}

/** The object under a chain of annotated tags. */
export function peel(target: TargetFields): TargetFields {
  return target.target === undefined ? target : peel(target.target)
}

/**
 * The highest version among the newest hundred releases and the one that GitHub shows as the latest; an older release
 * with a higher version that is not that one was not meant to be it.
 */
function askHighest(
  selection: Selection,
  pattern: string,
): (answer: RepositoryFields) => Pick<RepositorySeen, 'highest'> {
  const [releases, latest] = selection.releases()
  return (answer) => {
    const shown = answer[latest]?.tagName
    const tags = (answer[releases]?.nodes ?? [])
      .filter(({ isDraft, isPrerelease }) => isDraft === false && isPrerelease === false)
      .flatMap(({ tagName }) => tagName ?? [])
    const [highest] = releasedVersions(pattern, [...new Set([...tags, ...(shown === undefined ? [] : [shown])])])
    return { highest: { [pattern]: highest?.version ?? null } }
  }
}

function readPublished(piece: PieceFields | null | undefined): RepositorySeen['releases'][string] {
  return piece?.url === undefined ? null : { url: piece.url, draft: piece.isDraft === true }
}
