import { ownerOf } from './access.ts'
import type { App, Repository, World } from './world.ts'
import type { Name } from './names.ts'
import type { Run } from './runs.ts'

/**
 * The repository that had a name before; `null` where none had. Who has the name now comes first, so ask
 * `findRepository` before.
 */
export function findRenamed(world: World, name: Name): Repository | null {
  const former = world.formerNames ?? {}
  const id = Object.hasOwn(former, name.toLowerCase()) ? former[name.toLowerCase()] : undefined
  return Object.values(world.repositories).find((repository) => repository.id === id) ?? null
}

/**
 * Gives a repository another name or owner, of which nobody else's is. All that is about it goes with it, and the old
 * name leads to it (docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository); Apps of an
 * owner whom it leaves lose it.
 */
export function renameRepository(world: World, old: Name, name: Name): World {
  const { [old]: repository, ...others } = world.repositories
  if (repository === undefined) throw new Error(`There is no repository ${old}.`)
  const renamed = <T extends { readonly repository: Name }>(item: T): T =>
    item.repository === old ? { ...item, repository: name } : item
  const named = (names: readonly Name[]): readonly Name[] =>
    names.includes(old) ? names.map((one) => (one === old ? name : one)) : names
  return {
    ...world,
    repositories: { ...others, [name]: { ...repository, name } },
    formerNames: { ...withoutName(world.formerNames ?? {}, name), [old.toLowerCase()]: repository.id },
    runs: mapValues(world.runs, (run) => renameRun(run, renamed)),
    checkRuns: mapValues(world.checkRuns, renamed),
    statuses: mapValues(world.statuses, renamed),
    deployments: mapValues(world.deployments, renamed),
    issues: mapValues(world.issues, renamed),
    issueComments: mapValues(world.issueComments, renamed),
    labels: mapValues(world.labels, renamed),
    milestones: mapValues(world.milestones, renamed),
    ...(world.mergeQueues === undefined ? {} : { mergeQueues: mapValues(world.mergeQueues, renamed) }),
    tokens: mapValues(world.tokens, (token) =>
      token.repositories === 'all' || !token.repositories.includes(old)
        ? token
        : { ...token, repositories: named(token.repositories) },
    ),
    apps: mapValues(world.apps, (app) => renameInstalled(app, old, name)),
  }
}

/** Former names without one that somebody has now. */
export function withoutName(former: Readonly<Record<string, number>>, name: Name): Readonly<Record<string, number>> {
  const { [name.toLowerCase()]: _, ...rest } = former
  return rest
}

function renameRun(run: Run, renamed: (run: Run) => Run): Run {
  const next = renamed(run)
  return next === run || run.earlier === undefined ? next : { ...next, earlier: run.earlier.map(renamed) }
}

function renameInstalled(app: App, old: Name, name: Name): App {
  return {
    ...app,
    installations: app.installations.map((installation) =>
      installation.repositories === 'all' || !installation.repositories.includes(old)
        ? installation
        : {
            ...installation,
            repositories: installation.repositories.flatMap((one) =>
              one !== old ? [one] : ownerOf(name) === installation.owner ? [name] : [],
            ),
          },
    ),
  }
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
