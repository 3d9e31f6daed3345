import type { Name, Sha } from '../../domain/words/names.ts'
import { commitFragments, type AuthorFields, type CommitFields, type Page } from './commit-fields.ts'
import { pullFragments, type MethodFields } from './pull-fields.ts'
import { protectionFragment, type ProtectionFields } from './plan/protection-fields.ts'
import { releaseFields, releaseVariables, revisionFields, textFragment } from '../record/read-release.ts'
import type { FileFields, RevisionFields } from '../record/read-release.ts'
import { rulesetFragment } from './rights/ruleset-fields.ts'
import type { RulesetFields } from './rights/ruleset-fields.ts'
import { taskFragments } from './task-fields.ts'
import type { LabelledFields, MilestoneFields, PullRequestFields } from './task-fields.ts'

/** A ref's target; a tag object stands before its commit, and GitHub allows a tag of a tag. */
export interface TargetFields {
  /** GitHub's name of its type; asked of tags only. */
  readonly kind?: string
  readonly oid: string
  readonly tree?: { readonly oid: string }
  readonly target?: TargetFields
  readonly parents?: { readonly nodes: readonly { readonly oid: string }[] }
  readonly author?: { readonly email: string | null; readonly user: { readonly login: string } | null } | null
  readonly signature?: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null
  readonly automation?: { readonly oid: string } | null
  readonly history?: { readonly nodes: readonly { readonly message?: string }[] }
}

/** A commit of a range or of a history; of parents the trees only where they were asked for. */
export interface RangeFields {
  readonly oid: string
  readonly message?: string
  readonly committedDate: string
  readonly tree: { readonly oid: string }
  readonly parents: { readonly nodes: readonly { readonly oid: string; readonly tree?: { readonly oid: string } }[] }
  /** Only where changes are to be told. */
  readonly authoredDate?: string
  readonly author?: AuthorFields | null
  readonly authors?: { readonly nodes: readonly (AuthorFields | null)[] }
  readonly associatedPullRequests?: { readonly nodes: readonly (MergedFields | null)[] } | null
}
/** A pull request by which a commit came. */
interface MergedFields {
  readonly number: number
  readonly title: string
  readonly merged: boolean
  readonly mergeCommit: { readonly oid: string } | null
  readonly author: { readonly login: string } | null
}
/** A tag. */
export interface TagFields {
  readonly prefix?: string
  readonly name: string
  readonly target: TargetFields
}

/** A release of a repository. */
interface PublishedFields {
  readonly tagName: string
  readonly isDraft: boolean
  readonly isPrerelease: boolean
}

/** Any one thing that was asked of a repository; which of these fields it has depends on the question. */
export interface PieceFields extends CommitFields {
  readonly name?: string
  readonly target?: TargetFields | null
  readonly compare?: ComparisonFields | null
  /** The relation of the asked commit to this ref. */
  readonly asked?: ComparisonFields | null
  readonly isDraft?: boolean
  readonly tagName?: string
  readonly refUpdateRule?: ProtectionFields | null
  readonly oid?: string
  readonly tree?: { readonly oid: string }
  readonly message?: string
  /** The entries of a folder. */
  readonly entries?: readonly {
    readonly name: string
    readonly oid?: string
    readonly object: { readonly text?: string | null; readonly isTruncated?: boolean } | null
  }[]
  readonly text?: string | null
  readonly isTruncated?: boolean
  /** Tags, or releases. */
  readonly nodes?: readonly (TagFields & Partial<PublishedFields>)[]
  readonly pageInfo?: Page<TagFields>['pageInfo']
  readonly history?: { readonly nodes: readonly RangeFields[]; readonly pageInfo?: Page<RangeFields>['pageInfo'] }
}
/** The relation of the asked commit to the queried ref. */
export interface ComparisonFields {
  readonly status: 'AHEAD' | 'BEHIND' | 'DIVERGED' | 'IDENTICAL'
  readonly aheadBy?: number
  readonly behindBy?: number
  /** Commits of the one asked for that the ref does not hold, oldest first. */
  readonly commits?: Page<RangeFields>
}
export type Alias = `p${number}`

/** A branch of a release. */
export interface ReleaseBranchFields {
  readonly prefix: string
  readonly name: string
  readonly target: Partial<RevisionFields> & { readonly oid?: Sha; readonly scope?: FileFields | null }
}

/**
 * One repository's answer: its standing facts, the pieces by generated alias, and what is asked at most once of a
 * repository.
 */
export type RepositoryFields = {
  readonly id: string
  readonly isArchived: boolean
  readonly defaultBranchRef: { readonly name: string } | null
  readonly url?: string
  readonly visibility?: 'PUBLIC' | 'INTERNAL' | 'PRIVATE'
  readonly isDisabled?: boolean
  readonly isLocked?: boolean
  readonly isEmpty?: boolean
  readonly rulesets?: { readonly nodes: readonly (RulesetFields | null)[] } | null
  readonly pullRequests?: Page<PullRequestFields>
  readonly milestones?: Page<MilestoneFields> | null
  readonly labelled?: Page<LabelledFields>
  readonly releases?: Page<ReleaseBranchFields> | null
} & MethodFields & { readonly [alias: Alias]: PieceFields | null | undefined }

/** Tag objects stand before a commit, seldom more than one. */
export const tagsFragment =
  'on RefConnection { pageInfo { hasNextPage endCursor } nodes { name target { kind: __typename oid ... on Tag { target { kind: __typename oid ... on Tag { target { kind: __typename oid ... on Tag { target { kind: __typename oid } } } } } } } } }'
export const newestTags = 'orderBy: {field: TAG_COMMIT_DATE, direction: DESC}'
/** A merge of more than ten branches has its further parents left out: what they bring counts as not released. */
export const rangeFields =
  'pageInfo { hasNextPage endCursor } nodes { oid message committedDate tree { oid } parents(first: 10) { nodes { oid } } }'
/** A commit and who brought it; one that was merged to many branches has its further pull requests left out. */
export const changedFields =
  'pageInfo { hasNextPage endCursor } nodes { oid message authoredDate committedDate tree { oid } parents(first: 2) { nodes { oid } } author { name user { login } } authors(first: 5) { nodes { name user { login } } } associatedPullRequests(first: 5) { nodes { number title merged mergeCommit { oid } author { login } } } }'
export const rangeFragment = `on ComparisonCommitConnection { ${rangeFields} }`

const fragments = {
  Standing: 'on Repository { id isArchived visibility defaultBranchRef { name } }',
  Head: 'on Ref { name target { oid ... on Commit { tree { oid } } ... on Tag { target { oid ... on Commit { tree { oid } } ... on Tag { target { oid ... on Commit { tree { oid } } } } } } } }',
  Made: 'on Ref { target { oid ... on Commit { parents(first: 2) { nodes { oid } } author { email user { login } } signature { isValid wasSignedByGitHub } automation: file(path: ".github") { oid } } } }',
  Range: rangeFragment,
  Changed: `on ComparisonCommitConnection { ${changedFields} }`,
  Brought: `on CommitHistoryConnection { ${changedFields} }`,
  Landed:
    'on CommitHistoryConnection { nodes { oid committedDate tree { oid } parents(first: 3) { nodes { oid tree { oid } } } } }',
  Tags: tagsFragment,
  Published: 'on Release { url isDraft }',
  Content: 'on Blob { oid text isTruncated }',
  Revision: `on Commit { oid ${revisionFields} scope: file(path: "scope.json") { ...Text } }`,
  Text: textFragment,
  Messages: 'on Ref { target { ... on Commit { history(first: 100) { nodes { message } } } } }',
  Ruleset: rulesetFragment,
  Protection: protectionFragment,
  ...pullFragments,
  ...taskFragments,
  ...commitFragments,
}

/**
 * A GraphQL request about several repositories as it grows. Data enters it only as variables; aliases and variables are
 * numbered.
 */
export class Selection {
  readonly variables: Record<string, string> = {}
  private readonly types: string[] = []
  private readonly repositories: string[] = []
  private pieces: string[] = []
  private readonly roots = new Set<string>()

  /** Opens the next repository; its answer is `r0`, `r1` … in this order. */
  repository(owner: string, repo: string): void {
    this.close()
    this.pieces = ['...Standing']
    this.repositories.push(`repository(owner: ${this.value(owner)}, name: ${this.value(repo)}, followRenames: false)`)
  }

  /** Reads a release branch of control in the same request. */
  release(control: Name, release: string): void {
    Object.assign(this.variables, releaseVariables(control, release))
    this.types.push('$owner: String!', '$repo: String!', '$ref: String!')
    this.roots.add(releaseFields)
  }

  /** Asks who asks in the same request. */
  viewer(): void {
    this.roots.add('viewer { login databaseId }')
  }

  /** Asks what can be asked only once of a repository, or always in the same words. */
  fields(fields: string): void {
    this.pieces.push(fields)
  }

  ref(name: string, fields: string): Alias {
    return this.piece(`ref(qualifiedName: ${this.value(name)})`, fields)
  }

  defaultBranch(fields: string): Alias {
    return this.piece('defaultBranchRef', fields)
  }

  comparison(base: string, head: string, fields = 'status'): Alias {
    return this.piece(`ref(qualifiedName: ${this.value(base)})`, `compare(headRef: ${this.value(head)}) { ${fields} }`)
  }

  /** The release that is published on a tag. */
  published(tag: string): Alias {
    return this.piece(`release(tagName: ${this.value(tag)})`, '...Published')
  }

  /** The newest hundred releases, and the one that GitHub shows as the latest. */
  releases(): readonly [Alias, Alias] {
    return [
      this.piece(
        'releases(first: 100, orderBy: {field: CREATED_AT, direction: DESC})',
        'pageInfo { hasNextPage endCursor } nodes { tagName isDraft isPrerelease }',
      ),
      this.piece('latestRelease', 'tagName'),
    ]
  }

  /** The newest hundred tags. */
  tags(): Alias {
    return this.piece(`refs(refPrefix: ${this.value('refs/tags/')}, first: 100, ${newestTags})`, '...Tags')
  }

  /** Branches in a folder. */
  branchesBelow(folder: string): Alias {
    return this.piece(`refs(refPrefix: ${this.value(`refs/heads/${folder}/`)}, first: 10)`, 'nodes { prefix name }')
  }

  /** A commit by its name; the fields `d0`, `d1` … are its newest deployment to each environment. */
  commit(oid: Sha, fields: readonly string[], environments: readonly string[]): Alias {
    const deployments = environments.map(
      (environment, index) =>
        `d${index}: deployments(first: 1, environments: [${this.value(environment)}], orderBy: {field: CREATED_AT, direction: DESC}) { ...Newest }`,
    )
    return this.piece(
      `object(oid: ${this.value(oid, 'GitObjectID!')})`,
      `... on Commit { ${['url', ...fields, ...deployments].join(' ')} }`,
    )
  }

  /** The object at git's `<revision>:<path>`; for a file its text too. */
  object(expression: string): Alias {
    return this.piece(`object(expression: ${this.value(expression)})`, 'oid ...Content')
  }

  /** A folder, with the names of what is in it and their objects. */
  entries(expression: string): Alias {
    return this.piece(`object(expression: ${this.value(expression)})`, '... on Tree { entries { name oid } }')
  }

  /** The commit that git's revision names. */
  revision(expression: string, fields: string): Alias {
    return this.piece(`object(expression: ${this.value(expression)})`, `... on Commit { ${fields} }`)
  }

  /** A folder, with the texts of the files in it. */
  folder(expression: string): Alias {
    return this.piece(
      `object(expression: ${this.value(expression)})`,
      '... on Tree { entries { name object { ...Content } } }',
    )
  }

  /** Asks one thing of the open repository, `field` as it stands before the braces. */
  piece(field: string, fields: string): Alias {
    const alias: Alias = `p${this.pieces.length}`
    this.pieces.push(`${alias}: ${field} { ${fields} }`)
    return alias
  }

  /** A value that is data; says the variable that carries it. */
  value(value: string, type = 'String!'): string {
    const name = `v${this.types.length}`
    this.types.push(`$${name}: ${type}`)
    this.variables[name] = value
    return `$${name}`
  }

  text(): string {
    this.close()
    const declared = this.types.length === 0 ? '' : `(${this.types.join(', ')})`
    let text = `query Look${declared} {\n${[...this.roots, ...this.repositories].join('\n')}\n}`
    // GraphQL refuses a request with a fragment that it does not use. A fragment that another one uses stands after it.
    for (const [name, fields] of Object.entries(fragments)) {
      if (text.includes(`...${name}`)) text += `\nfragment ${name} ${fields}`
    }
    return text
  }

  private close(): void {
    const last = this.repositories.length - 1
    if (this.pieces.length === 0) return
    this.repositories[last] = `r${last}: ${this.repositories[last]} {\n  ${this.pieces.join('\n  ')}\n}`
    this.pieces = []
  }
}
