import { allows, ownerOf, roleOf } from '../world/access.ts'
import { botIdentity, peel, readCommit } from '../git/commits.ts'
import { isoTime } from '../representations/times.ts'
import { findEntry, listFiles } from '../git/trees.ts'
import { mergeSettingsOf } from '../world/merge-settings.ts'
import type { Repository } from '../world/world.ts'
import { accountFields } from './accounts.ts'
import { page, type PageArguments } from './pages.ts'
import type { Fields, Session } from './session.ts'

/**
 * The fields of Repository that say how it is set up. Settings that the embedded GitHub does not have say what REST
 * says of them: their default.
 */
export function settingsFields(session: Session, repository: Repository): Fields {
  const { url } = session.world
  const changedAt = (): string => isoTime(repository.createdAt)
  const none = { totalCount: 0, nodes: [] }
  const { methods, deletesHeads, ...commits } = mergeSettingsOf(repository)
  return {
    description: null,
    homepageUrl: null,
    mirrorUrl: null,
    primaryLanguage: null,
    licenseInfo: null,
    codeOfConduct: null,
    parent: null,
    templateRepository: null,
    latestDiscussion: null,
    isFork: false,
    isTemplate: false,
    isMirror: false,
    isInOrganization: () => session.world.accounts[ownerOf(repository.name)]?.type === 'Organization',
    hasIssuesEnabled: true,
    hasWikiEnabled: false,
    hasProjectsEnabled: false,
    hasDiscussionsEnabled: false,
    isBlankIssuesEnabled: true,
    mergeCommitAllowed: methods.includes('merge'),
    squashMergeAllowed: methods.includes('squash'),
    rebaseMergeAllowed: methods.includes('rebase'),
    squashMergeCommitTitle: commits.squashTitle,
    squashMergeCommitMessage: commits.squashMessage,
    mergeCommitTitle: commits.mergeTitle,
    mergeCommitMessage: commits.mergeMessage,
    autoMergeAllowed: false,
    deleteBranchOnMerge: deletesHeads,
    viewerDefaultMergeMethod: methods[0]?.toUpperCase(),
    isSecurityPolicyEnabled: false,
    securityPolicyUrl: null,
    isUserConfigurationRepository: false,
    usesCustomOpenGraphImage: false,
    openGraphImageUrl: `${url}/${repository.name}.png`,
    contactLinks: [],
    fundingLinks: [],
    viewerDefaultCommitEmail: () => addressOf(session),
    viewerPossibleCommitEmails: () => [addressOf(session)],
    forkCount: 0,
    stargazerCount: 0,
    viewerHasStarred: false,
    diskUsage: 0,
    viewerSubscription: 'UNSUBSCRIBED',
    watchers: none,
    languages: { ...none, edges: [] },
    repositoryTopics: none,
    projects: none,
    pushedAt: changedAt,
    updatedAt: changedAt,
    sshUrl: `${url}/${repository.name}.git`,
    resourcePath: `/${repository.name}`,
    viewerPermission: () => permissionOf(session, repository),
    viewerCanAdminister: () => allows(session.world, session.token, repository.name, 'administration', 'write'),
    issueTemplates: () => templatesIn(session, repository, /^\.github\/ISSUE_TEMPLATE\/[^/]+\.(?:md|ya?ml)$/i),
    pullRequestTemplates: () =>
      templatesIn(session, repository, /^(?:\.github\/|docs\/)?pull_request_template(?:\/[^/]+)?\.(?:md|txt)$/i),
    suggestedActors: (args: PeopleArguments) => pagePeople(session, repository, 'suggestedActors', args),
    assignableUsers: (args: PeopleArguments) => pagePeople(session, repository, 'assignableUsers', args),
    mentionableUsers: (args: PeopleArguments) => pagePeople(session, repository, 'mentionableUsers', args),
  }
}

/** The address with which the caller commits on the web site; an App does not. */
function addressOf({ world, token }: Session): string | null {
  return token.kind === 'user' ? botIdentity(world, token.login, world.at).email : null
}

/** The caller's permission there; `null` for an App, which has no role. */
function permissionOf({ world, token }: Session, repository: Repository): string | null {
  if (token.kind !== 'user') return null
  return roleOf(world, repository, token.login)?.toUpperCase() ?? (repository.private ? null : 'READ')
}

/**
 * Files of the default branch that GitHub offers for a new issue or pull request. Which of them a template says it is,
 * is not read.
 */
function templatesIn({ world }: Session, { refs, defaultBranch }: Repository, where: RegExp): readonly Fields[] {
  const head = refs[`refs/heads/${defaultBranch}`]
  if (head === undefined) return []
  const { tree } = readCommit(world.objects, peel(world.objects, head))
  return [...listFiles(world.objects, tree).keys()]
    .filter((path) => where.test(path))
    .map((path) => {
      const entry = findEntry(world.objects, tree, path)
      const body = Buffer.from(world.objects.get(entry?.sha ?? '')?.content ?? []).toString('utf8')
      return { filename: path, name: path.slice(path.lastIndexOf('/') + 1), body, title: '', about: '' }
    })
}

export interface PeopleArguments extends PageArguments {
  readonly query?: string | null
}

/** Everybody with a role in a repository, whom an issue may be given to. */
export function pagePeople(
  session: Session,
  repository: Repository,
  connection: string,
  args: PeopleArguments,
): Fields {
  const { accounts } = session.world
  const people = Object.values(accounts).filter(
    ({ type, login }) =>
      type === 'User' && roleOf(session.world, repository, login) !== null && login.includes(args.query ?? ''),
  )
  return page(
    connection,
    people.map(({ login }) => login),
    args,
    (login) => accountFields(session, login),
  )
}
