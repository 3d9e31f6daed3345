import { allows, findRepository, nodeId, ownerOf, sees } from '../world/access.ts'
import { peel, readCommit, findMergeBase, listCommits } from '../git/commits.ts'
import { latestOf } from '../representations/releases.ts'
import { assetJson } from '../representations/release-assets.ts'
import { isoTime } from '../representations/times.ts'
import { assetsOf, type ReleaseAsset } from '../world/release-assets.ts'
import type { Release, Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { accountFields } from './accounts.ts'
import { pageDeployments, type DeploymentsArguments } from './deployments.ts'
import { objectFields } from './git-objects.ts'
import { refId } from './ids.ts'
import { queueFields } from './merge-queues.ts'
import { page } from './pages.ts'
import type { PageArguments } from './pages.ts'
import { pagePulls, type PullsArguments } from './pulls.ts'
import { Refusal } from './refusal.ts'
import { settingsFields } from './repository-settings.ts'
import { findObject, findRef } from './revisions.ts'
import {
  pageRules,
  pageRulesets,
  protectionRuleFields,
  updateRuleFields,
  type RulesArguments,
  type RulesetsArguments,
} from './rulesets.ts'
import type { Fields, Session } from './session.ts'
import { trackerFields } from './tracker.ts'

/** A repository that the token may see; GitHub does not tell "hidden" from "absent". */
export function visibleRepository(session: Session, name: string): Repository {
  const repository = findRepository(session.world, name)
  if (repository === null || !sees(session.world, session.token, repository))
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`)
  return repository
}

export function repositoryFields(session: Session, name: string): Fields {
  const repository = visibleRepository(session, name)
  const { url, objects } = session.world
  const describeRelease = (release: Release): Fields => releaseFields(session, repository, release)
  return {
    __typename: 'Repository',
    id: () => nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name.slice(repository.name.indexOf('/') + 1),
    nameWithOwner: repository.name,
    owner: () => accountFields(session, ownerOf(repository.name)),
    url: `${url}/${repository.name}`,
    isArchived: repository.archived,
    isPrivate: repository.private,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    // Nothing here is locked or taken down by GitHub's staff.
    isLocked: false,
    isDisabled: false,
    isEmpty: Object.keys(repository.refs).length === 0,
    createdAt: () => isoTime(repository.createdAt),
    defaultBranchRef: () => refFields(session, repository, `refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) =>
      refFields(session, repository, findRef(repository, qualifiedName)),
    refs: (args: RefsArguments) =>
      page('refs', listRefs(session, repository, args), args, (ref) =>
        refFields(session, repository, ref, args.refPrefix),
      ),
    object: ({ oid, expression }: { readonly oid?: string | null; readonly expression?: string | null }) => {
      const sha =
        oid ?? (expression === null || expression === undefined ? null : findObject(objects, repository, expression))
      return sha === null ? null : objectFields(session, repository, sha)
    },
    release: ({ tagName }: { readonly tagName: string }) => {
      const found = visibleReleases(session, repository).filter((release) => release.tag === tagName)
      const release = found.find(({ draft }) => !draft) ?? found[0]
      return release === undefined ? null : describeRelease(release)
    },
    releases: (args: PageArguments & { readonly orderBy?: unknown }) =>
      page('releases', visibleReleases(session, repository).toReversed(), args, describeRelease),
    rulesets: (args: RulesetsArguments) => pageRulesets(session, repository, args),
    mergeQueue: ({ branch }: { readonly branch?: string | null }) => queueFields(session, repository, branch ?? null),
    deployments: (args: DeploymentsArguments) => pageDeployments(session, repository, args),
    ...settingsFields(session, repository),
    ...trackerFields(session, repository),
    latestRelease: () => {
      const latest = latestOf(visibleReleases(session, repository))
      return latest === undefined ? null : describeRelease(latest)
    },
  }
}

interface RefsArguments extends PageArguments {
  readonly refPrefix: string
  readonly query?: string | null
  readonly direction?: 'ASC' | 'DESC' | null
  readonly orderBy?: { readonly field: 'ALPHABETICAL' | 'TAG_COMMIT_DATE'; readonly direction: 'ASC' | 'DESC' } | null
}

function listRefs(
  { world }: Session,
  repository: Repository,
  { refPrefix, query, direction, orderBy }: RefsArguments,
): readonly string[] {
  const prefix = refPrefix.endsWith('/') ? refPrefix : `${refPrefix}/`
  const names = Object.keys(repository.refs)
    .filter((ref) => ref.startsWith(prefix) && ref.slice(prefix.length).includes(query ?? ''))
    .sort()
  const descending = (orderBy?.direction ?? direction) === 'DESC'
  if (orderBy?.field !== 'TAG_COMMIT_DATE') return descending ? names.reverse() : names
  const at = (ref: string): number => {
    const commit = peel(world.objects, repository.refs[ref] ?? '')
    return world.objects.get(commit)?.type === 'commit' ? readCommit(world.objects, commit).committer.at : 0
  }
  return names.sort((a, b) => (descending ? at(b) - at(a) : at(a) - at(b)))
}

/** A ref by its full name; under a longer prefix, such as refs/heads/release/, its name is what follows that. */
export function refFields(session: Session, repository: Repository, ref: string | null, under?: string): Fields | null {
  const sha = ref === null ? undefined : repository.refs[ref]
  if (ref === null || sha === undefined) return null
  const prefix = under === undefined ? ref.split('/', 2).join('/') : under.replace(/\/$/u, '')
  return {
    __typename: 'Ref',
    id: () => refId(repository, ref),
    name: ref.slice(prefix.length + 1),
    prefix: `${prefix}/`,
    target: () => objectFields(session, repository, sha),
    repository: () => session.repository(repository.name),
    rules: (args: RulesArguments) => pageRules(session, repository, ref, args),
    refUpdateRule: () => updateRuleFields(session, repository, ref),
    branchProtectionRule: () => protectionRuleFields(session, repository, ref),
    associatedPullRequests: (args: PullsArguments) =>
      pagePulls(
        session,
        repository,
        { ...args, headRefName: ref.replace(/^refs\/heads\//u, '') },
        'associatedPullRequests',
      ),
    compare: ({ headRef }: { readonly headRef: string }) => compare(session, repository, sha, headRef),
  }
}

/** `headRef` may be a branch, a tag or an object name. */
function compare(session: Session, repository: Repository, baseObject: Sha, headRef: string): Fields | null {
  const { objects } = session.world
  const headObject = findObject(objects, repository, headRef)
  if (headObject === null) return null
  const [base, head] = [peel(objects, baseObject), peel(objects, headObject)]
  if ([base, head].some((sha) => objects.get(sha)?.type !== 'commit'))
    throw new Refusal('NOT_FOUND', 'Could not resolve to a Commit.')
  if (findMergeBase(objects, base, head) === null) return null
  const ahead = listCommits(objects, head, base, Infinity)
  const behind = listCommits(objects, base, head, Infinity).length
  return {
    aheadBy: ahead.length,
    behindBy: behind,
    status: ahead.length > 0 ? (behind > 0 ? 'DIVERGED' : 'AHEAD') : behind > 0 ? 'BEHIND' : 'IDENTICAL',
    baseTarget: () => objectFields(session, repository, base),
    headTarget: () => objectFields(session, repository, head),
    commits: (args: PageArguments) =>
      page('commits', ahead.toReversed(), args, (sha) => objectFields(session, repository, sha)),
  }
}

/** Drafts are for those who may write. */
function visibleReleases(session: Session, repository: Repository): readonly Release[] {
  const all = allows(session.world, session.token, repository.name, 'contents', 'write')
  return repository.releases.filter((release) => all || !release.draft)
}

function releaseFields(session: Session, repository: Repository, release: Release): Fields {
  const tag = `refs/tags/${release.tag}`
  return {
    id: () => nodeId('Release', release.id),
    databaseId: release.id,
    name: release.name,
    description: release.body,
    tagName: release.tag,
    isDraft: release.draft,
    isPrerelease: release.prerelease,
    isLatest: latestOf(repository.releases)?.id === release.id,
    createdAt: () => isoTime(release.createdAt),
    publishedAt: release.publishedAt === null ? null : isoTime(release.publishedAt),
    url: `${session.world.url}/${repository.name}/releases/tag/${release.draft ? `untagged-${release.id}` : encodeURIComponent(release.tag)}`,
    author: () => accountFields(session, release.author),
    releaseAssets: (args: PageArguments & { readonly name?: string | null }) =>
      page(
        'releaseAssets',
        assetsOf(session.world, release.id).filter(({ name }) => name === (args.name ?? name)),
        args,
        (asset) => assetFields(session, repository, release, asset),
      ),
    tag: () => refFields(session, repository, Object.hasOwn(repository.refs, tag) ? tag : null),
    tagCommit: () =>
      repository.refs[tag] === undefined
        ? null
        : objectFields(session, repository, peel(session.world.objects, repository.refs[tag])),
    repository: () => session.repository(repository.name),
  }
}

function assetFields(session: Session, repository: Repository, release: Release, asset: ReleaseAsset): Fields {
  const shown = assetJson(session.world, repository, release, asset)
  return {
    __typename: 'ReleaseAsset',
    id: shown.node_id,
    name: asset.name,
    contentType: asset.contentType,
    size: shown.size,
    downloadCount: 0,
    downloadUrl: shown.browser_download_url,
    url: shown.browser_download_url,
    createdAt: shown.created_at,
    updatedAt: shown.updated_at,
    uploadedBy: () => accountFields(session, asset.uploader),
    release: () => releaseFields(session, repository, release),
  }
}
