import { planDigest } from '../hops/candidate.ts'
import { member } from '../train/graph.ts'
import { isSameLogin } from '../people/logins.ts'
import type { RepositorySeen } from '../questions/repository.ts'
import type { Proof } from '../proof/tiers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Preparation } from '../words/effect.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Heads, Name, Ref } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The name under which the run that prepares a version is requested, judged and retried; no tier may have it. */
export const tierName = 'prepare'
const deadlineMs = 6 * 3_600_000

/** The repositories whose version a command writes into their files, in the train's order. */
export function preparing(train: Train): readonly Name[] {
  return train.repositories.filter(({ version }) => version.prepare !== undefined).map(({ name }) => name)
}

/** The branch on which the run that prepares a repository's version leaves its commit, without `refs/heads/`. */
export function preparedBranch(release: string): string {
  return `convoy/${release}/prepared`
}

/**
 * The preparation of one repository, asked for and judged as a tier would be: it depends on that repository's commit
 * alone.
 */
export function preparationOf(train: Train, manifest: Manifest, repository: Name): Proof {
  const command = member(train, repository).version.prepare
  if (command === undefined) throw new Error(`nothing prepares the version of ${repository}`)
  const tier = {
    name: tierName,
    scope: 'repository',
    needs: [],
    required: true,
    by: { kind: 'command', command },
    inputs: [repository],
    deadlineMs,
  } as const
  const included = includedFor(train, manifest, repository)
  return {
    tier,
    repository,
    prepare: describe(train, manifest, repository),
    ...(included.length === 0 ? {} : { included }),
  }
}

/** The repositories that this one is built with and that were taken in after the plan, so that they got versions. */
export function includedFor(train: Train, manifest: Manifest, repository: Name): readonly Name[] {
  const built = buildsWith(train, repository)
  return manifest.repositories.flatMap(({ name, included }) =>
    included !== undefined && built.has(name) ? [name] : [],
  )
}

function buildsWith(train: Train, repository: Name): ReadonlySet<Name> {
  return new Set(
    member(train, repository)
      .dependsOn.filter(({ kind }) => kind === 'build')
      .map((edge) => edge.repository),
  )
}

/** The input of the command; its pins are the planned versions of what the repository is built with. */
function describe(train: Train, manifest: Manifest, repository: Name): Preparation {
  const plan = manifest.repositories.find(({ name }) => name === repository)
  if (plan === undefined) throw new Error(`${repository} is not in release ${manifest.release.id}`)
  const built = buildsWith(train, repository)
  const pins = manifest.repositories
    .filter(({ name }) => built.has(name))
    .map(({ name, version }) => [name, version.to])
  return { version: plan.version.to, tag: plan.tag, pins: Object.fromEntries(pins) }
}

/**
 * The RC heads as they are before the freeze, under the digest of the plan: no candidate yet, but what one will be
 * formed of.
 */
export function unfrozen(manifest: Manifest, heads: Heads): Candidate {
  return { number: (manifest.candidate?.number ?? 0) + 1, digest: planDigest(manifest), heads, tierHeads: {} }
}

/**
 * The reason why the run's commit cannot go onto the RC branch; `null` if it is the head itself, or one commit on top
 * by Actions or by Convoy that leaves `.github` alone.
 */
export function refuseResult({ refs, made = {} }: RepositorySeen, rc: Ref, left: Ref, self: string): string | null {
  const [head, result] = [refs[rc]?.commit, refs[left]?.commit]
  if (head === undefined || result === undefined) return 'there is no such branch'
  if (result === head) return null
  const commit = made[left]
  if (commit?.parents.length !== 1 || commit.parents[0] !== head)
    return `it is not one commit on top of ${head.slice(0, 10)}`
  if (!commit.signed || !['github-actions[bot]', self].some((login) => isSameLogin(login, commit.by)))
    return 'somebody else made its commit'
  return commit.automation === made[rc]?.automation ? null : 'its commit changes .github'
}
