import { allows, nodeId, ownerOf, roleOf, type Bearer } from '../world/access.ts'
import { listIssues } from '../tracker/issues.ts'
import { mergeSettingsOf } from '../world/merge-settings.ts'
import type { Repository, World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { Demanded, Described } from './described.ts'
import { isoTime } from './times.ts'

/** What may be missing or `null` in a `repository` but not in a `full-repository`. */
type Always = Pick<Described<'full-repository'>, 'created_at' | 'has_discussions' | 'pushed_at' | 'updated_at'>

const links = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** GitHub's `minimal-repository`: what other things carry of a repository. */
export function minimalRepository(world: World, repository: Repository): Demanded<'minimal-repository'> {
  const url = `${world.url}/repos/${repository.name}`
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name.slice(repository.name.indexOf('/') + 1),
    full_name: repository.name,
    private: repository.private,
    owner: simpleUser(world, ownerOf(repository.name)),
    html_url: `${world.url}/${repository.name}`,
    description: null,
    fork: false,
    url,
    ...(Object.fromEntries(Object.entries(links).map(([key, path]) => [key, url + path])) as Record<
      keyof typeof links,
      string
    >),
  }
}

/**
 * GitHub's `repository`: all that is the same to everybody. Settings that the embedded GitHub does not have say their
 * default.
 */
export function repositoryJson(world: World, repository: Repository): Described<'repository'> & Always {
  const git = `${world.url}/${repository.name}.git`
  const openIssues = listIssues(world, repository.name).filter(({ state }) => state === 'open').length
  return {
    ...minimalRepository(world, repository),
    default_branch: repository.defaultBranch,
    archived: repository.archived,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    created_at: isoTime(repository.createdAt),
    updated_at: isoTime(repository.createdAt),
    pushed_at: isoTime(repository.createdAt),
    git_url: git,
    clone_url: git,
    ssh_url: git,
    svn_url: `${world.url}/${repository.name}`,
    mirror_url: null,
    homepage: null,
    size: 0,
    language: null,
    license: null,
    topics: [],
    forks: 0,
    forks_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
    watchers: 0,
    watchers_count: 0,
    stargazers_count: 0,
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    is_template: false,
  }
}

/** GitHub's `full-repository`, as `bearer` sees it. */
export function fullRepository(world: World, repository: Repository, bearer: Bearer): Described<'full-repository'> {
  const isUnseen = world.deviations?.appsUnseen === true && bearer !== 'anonymous' && bearer.kind !== 'user'
  const can = (access: 'read' | 'write' | 'admin', key = 'contents'): boolean =>
    !isUnseen && allows(world, bearer, repository.name, key, access)
  const organization =
    world.accounts[ownerOf(repository.name)]?.type === 'Organization'
      ? { organization: simpleUser(world, ownerOf(repository.name)) }
      : {}
  return {
    ...repositoryJson(world, repository),
    subscribers_count: 0,
    network_count: 0,
    ...(can('write') ? mergingJson(repository) : {}),
    ...(bearer === 'anonymous'
      ? {}
      : {
          permissions: {
            admin: can('write', 'administration'),
            maintain:
              can('write', 'administration') ||
              (bearer.kind === 'user' && roleOf(world, repository, bearer.login) === 'maintain'),
            push: can('write'),
            triage: can('write', 'issues'),
            pull: can('read'),
          },
        }),
    ...organization,
  }
}

/**
 * How pull requests are merged, for who may push; what cannot be changed here says its default
 * (docs.github.com/rest/repos/repos#get-a-repository).
 */
function mergingJson(repository: Repository): Partial<Described<'full-repository'>> {
  const { methods, deletesHeads, ...commits } = mergeSettingsOf(repository)
  return {
    allow_merge_commit: methods.includes('merge'),
    allow_squash_merge: methods.includes('squash'),
    allow_rebase_merge: methods.includes('rebase'),
    allow_auto_merge: false,
    allow_update_branch: false,
    delete_branch_on_merge: deletesHeads,
    squash_merge_commit_title: commits.squashTitle,
    squash_merge_commit_message: commits.squashMessage,
    merge_commit_title: commits.mergeTitle,
    merge_commit_message: commits.mergeMessage,
  }
}
