import { repositoryNamed } from '../world/access.ts'
import { announceRefs, type RefChange } from '../answers/events.ts'
import { isFastForward, peel, readCommit } from './commits.ts'
import { announceNews } from '../tracker/issue-events.ts'
import type { PullRequest } from '../tracker/issues.ts'
import { followRefs } from '../tracker/pull-following.ts'
import { isOpenHead, listJustMerged, retargetPulls } from '../tracker/retargeting.ts'
import { mergeSettingsOf } from '../world/merge-settings.ts'
import { findRefConflict, findRefNameFault } from './ref-names.ts'
import { findLocks } from '../queue/locks.ts'
import { findImmutability } from '../rules/immutable-tags.ts'
import { findProtectionViolations } from '../rules/branch-protection.ts'
import { findViolations, sayViolations, type Move, type PullRequestMerge } from '../rules/violations.ts'
import { findEntry, listFiles } from './trees.ts'
import type { Objects } from './objects.ts'
import type { Happening, Repository, Token, World } from '../world/world.ts'
import type { Instant, Name, Sha } from '../world/names.ts'
import type { Activity } from '../world/activity.ts'

/**
 * One ref that shall move. `before`: what it must be now, `null` for absent, left out for any. `after`: `null` deletes.
 */
export interface RefUpdate {
  readonly ref: string
  readonly before?: Sha | null
  readonly after: Sha | null
  readonly force: boolean
}

export type RefOutcome =
  | { readonly ok: true; readonly world: World; readonly happenings: readonly Happening[] }
  | RefRefusal

export interface RefRefusal {
  readonly ok: false
  readonly reason:
    | 'stale'
    | 'not-fast-forward'
    | 'exists'
    | 'missing'
    | 'repeated'
    | 'invalid-name'
    | 'no-object'
    | 'default-branch'
    | 'workflows-permission'
    | 'protected'
    | 'rules'
  readonly ref: string
  readonly message: string
  /**
   * The words of the branch's protection or the repository's rules against it, if the reason is `protected` or `rules`.
   */
  readonly violations?: readonly string[]
}

/**
 * A change of refs that somebody asks for; with `merge` it is the merge of that pull request, `unruled` GitHub's own.
 */
export interface RefsChange {
  readonly repository: Name
  readonly token: Token
  readonly updates: readonly RefUpdate[]
  readonly merge?: PullRequestMerge
  readonly unruled?: true
}

/**
 * Moves refs of one repository, all or none (`moveRefs`); where the repository says so, the heads of pull requests that
 * it merges are deleted then
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-the-automatic-deletion-of-branches).
 */
export function updateRefs(world: World, change: RefsChange): RefOutcome {
  const outcome = moveRefs(world, change)
  if (!outcome.ok || outcome.world === world) return outcome
  if (!mergeSettingsOf(repositoryNamed(world, change.repository)).deletesHeads) return outcome
  return listJustMerged(outcome.world, change.repository).reduce<Moved>(
    (done, request) => deleteHead(done, change.token, request),
    outcome,
  )
}

type Moved = RefOutcome & { readonly ok: true }

/**
 * Deletes the head of a merged pull request in the name of who merged it, and moves what is based on it to its base. A
 * rule that keeps the head from them keeps it: who may bypass that deletes it
 * (github.com/WordPress/WordPress-Coding-Standards/issues/2751, github.com/evenfire-ai/evenfire/pull/211).
 */
function deleteHead({ world, happenings, ...done }: Moved, token: Token, request: PullRequest): Moved {
  const { repository, pull } = request
  if (isOpenHead(world, repository, pull.head)) return { ...done, world, happenings }
  const [retargeted, news] = retargetPulls(world, request)
  const outcome = moveRefs(retargeted, {
    repository,
    token,
    updates: [{ ref: `refs/heads/${pull.head}`, before: pull.headSha, after: null, force: true }],
  })
  if (!outcome.ok) return { ...done, world, happenings }
  const [told, more] = announceNews(outcome.world, news, token)
  return { ...done, world: told, happenings: [...happenings, ...outcome.happenings, ...more] }
}

/**
 * Moves refs of one repository, all or none. Advances the clock one second, checks fast-forward unless forced, and lets
 * push, create and delete start runs unless `token` is a job's own: what GITHUB_TOKEN does starts nothing
 * (docs.github.com/actions/concepts/security/github_token). Pull requests follow, and what became of them starts runs
 * too. The repository's rules are asked here and nowhere else; with `merge` as for the merge of that pull request, and
 * not at all where GitHub itself moves refs (`unruled`). That the token may write contents is for the caller to check.
 */
function moveRefs(world: World, change: RefsChange): RefOutcome {
  const repository = repositoryNamed(world, change.repository)
  const names = change.updates.map(({ ref }) => ref)
  const repeated = names.find((ref, index) => names.indexOf(ref) !== index)
  // Git's own transactions take each ref once.
  if (repeated !== undefined)
    return {
      ok: false,
      ref: repeated,
      reason: 'repeated',
      message: `${repeated} is named more than once in one change.`,
    }
  const refs = new Map(Object.entries(repository.refs))
  const changes: RefChange[] = []
  for (const update of change.updates) {
    const before = refs.get(update.ref) ?? null
    const refusal = findRefusal(world.objects, repository, change.token, update, before, [
      ...Object.keys(repository.refs),
      ...refs.keys(),
    ])
    if (refusal !== null) return { ok: false, ref: update.ref, ...refusal }
    const { ref, after } = update
    const forbidden =
      before === after || change.unruled === true
        ? null
        : findForbiddance(world, repository, change.token, {
            ref,
            before,
            after,
            ...(change.merge === undefined ? {} : { merge: change.merge }),
          })
    if (forbidden !== null) return { ok: false, ref, ...forbidden }
    if (update.after === null) refs.delete(update.ref)
    else refs.set(update.ref, update.after)
    if (before !== update.after) changes.push({ ref: update.ref, before, after: update.after })
  }
  if (changes.length === 0) return { ok: true, world, happenings: [] }

  const at = world.at + 1000
  const moved: World = {
    ...world,
    at,
    repositories: {
      ...world.repositories,
      [repository.name]: {
        ...repository,
        refs: Object.fromEntries(refs),
        activity: [...(repository.activity ?? []), ...describeMoves(world, changes, at, change)],
      },
    },
  }
  const happening: Happening = { is: 'refs', at, repository: repository.name, by: change.token.login, updates: changes }
  const [followed, news] = followRefs(moved, repository.name, changes, change.token.login)
  if (change.token.kind === 'actions') return { ok: true, world: followed, happenings: [happening] }
  const [announced, happenings] = announceRefs(followed, repository.name, changes, change.token.login)
  const [told, more] = announceNews(announced, news, change.token)
  return { ok: true, world: told, happenings: [happening, ...happenings, ...more] }
}

/** What GitHub will say of moved branches: what each move was, and whose. */
function describeMoves(
  { objects }: World,
  changes: readonly RefChange[],
  at: Instant,
  { token, merge, unruled }: Pick<RefsChange, 'token' | 'merge' | 'unruled'>,
): readonly Activity[] {
  const typeOf = ({ before, after }: RefChange): Activity['type'] => {
    if (before === null) return 'branch_creation'
    if (after === null) return 'branch_deletion'
    // What is there before and after, GitHub itself moves for merge queues alone.
    if (unruled === true) return 'merge_queue_merge'
    if (merge !== undefined) return 'pr_merge'
    return isFastForward(objects, before, after) ? 'push' : 'force_push'
  }
  return changes
    .filter(({ ref }) => ref.startsWith('refs/heads/'))
    .map((change) => ({ at, ...change, type: typeOf(change), by: token.login }))
}

type Refusal = Pick<RefRefusal, 'reason' | 'message'>

/** The objection of classic protection or a ruleset to a move that git itself would make. */
function findForbiddance(
  world: World,
  repository: Repository,
  token: Token,
  move: Move,
): Omit<RefRefusal, 'ok' | 'ref'> | null {
  const protecting = [
    ...findLocks(world, repository, move),
    ...findProtectionViolations(world, repository, token, move),
  ]
  // REST says the bare sentence (github.com/googleapis/repo-automation-bots/issues/5551).
  if (protecting.length > 0) return { reason: 'protected', message: protecting.join('\n'), violations: protecting }
  const violations = [
    ...new Set([...findImmutability(world, repository, move), ...findViolations(world, repository, token, move)]),
  ]
  return violations.length > 0 ? { reason: 'rules', message: sayViolations(violations), violations } : null
}

function findRefusal(
  objects: Objects,
  repository: Repository,
  token: Token,
  update: RefUpdate,
  before: Sha | null,
  present: Iterable<string>,
): Refusal | null {
  const { ref, after } = update
  if (update.before !== undefined && update.before !== before) {
    return update.before === null
      ? { reason: 'exists', message: 'Reference already exists' }
      : {
          reason: 'stale',
          message: `Expected ${ref} to point to ${update.before} but it ${before === null ? 'does not exist' : `points to ${before}`}.`,
        }
  }
  const fault = before === null || ref.startsWith('refs/pull/') ? findRefNameFault(ref) : null
  if (after === null) {
    if (fault !== null && before !== null) return { reason: 'invalid-name', message: fault }
    if (before === null) return { reason: 'missing', message: 'Reference does not exist' }
    return ref === `refs/heads/${repository.defaultBranch}`
      ? { reason: 'default-branch', message: 'Cannot delete the default branch' }
      : null
  }
  if (fault !== null) return { reason: 'invalid-name', message: fault }
  // As in git's own transactions, also a ref that goes away in the same change stands in the way.
  const conflict = before === null ? findRefConflict(ref, present) : null
  if (conflict !== null) return { reason: 'invalid-name', message: `${ref} cannot be made: ${conflict} exists.` }
  const target = objects.has(after) ? objects.get(peel(objects, after)) : undefined
  if (target === undefined || (ref.startsWith('refs/heads/') && objects.get(after)?.type !== 'commit')) {
    return { reason: 'no-object', message: 'Object does not exist' }
  }
  if (before !== null && !update.force && !isFastForward(objects, before, after))
    return { reason: 'not-fast-forward', message: 'Update is not a fast forward' }
  const [workflow] =
    target.type === 'commit' ? findForeignWorkflows(objects, repository, token, peel(objects, after)) : []
  if (workflow !== undefined && after !== before) {
    // Said of GITHUB_TOKEN as well (github.com/stefanzweifel/git-auto-commit-action/issues/322).
    return {
      reason: 'workflows-permission',
      message: `refusing to allow a GitHub App to create or update workflow \`.github/workflows/${workflow}\` without \`workflows\` permission`,
    }
  }
  return null
}

/**
 * The workflow files of a commit that the default branch does not hold alike today: without `workflows: write` GitHub
 * refuses Apps and GITHUB_TOKEN a ref there, whoever changed them and wherever the ref was
 * (github.com/vercel/next.js/pull/94596). None for who may, and for people.
 */
export function findForeignWorkflows(
  objects: Objects,
  repository: Repository,
  token: Token,
  commit: Sha,
): readonly string[] {
  if (token.kind === 'user' || token.permissions['workflows'] === 'write' || token.permissions['workflows'] === 'admin')
    return []
  const main = repository.refs[`refs/heads/${repository.defaultBranch}`]
  const known = main === undefined ? new Map<string, Sha>() : workflowFiles(objects, peel(objects, main))
  return [...workflowFiles(objects, commit)].filter(([path, sha]) => known.get(path) !== sha).map(([path]) => path)
}

/** Blobs of the files under `.github/workflows` of a commit, by path below it. */
export function workflowFiles(objects: Objects, commit: Sha): ReadonlyMap<string, Sha> {
  const folder = findEntry(objects, readCommit(objects, commit).tree, '.github/workflows')
  if (folder?.mode !== '40000') return new Map()
  return new Map([...listFiles(objects, folder.sha)].map(([path, file]) => [path, file.sha]))
}
