import type { World } from '../github/world.ts'

/**
 * A path with what no story can know beforehand filled in: `{release}`; `{run:publish.yml}`, the newest run of that workflow file in the
 * repository of the path; `{installation:convoy-release}`, an App's installation; `{repository:acme/web}`, a repository's number;
 * `{ruleset:refs/tags/v*}`, the ruleset with this pattern in the repository of the path. `null` where one of them does not exist.
 */
export function fillPlaceholders(world: World, release: string, path: string): string | null {
  const repository = /^\/repos\/([^/]+\/[^/]+)\//.exec(path)?.[1]
  let isComplete = true
  const filled = path.replaceAll(/\{(\w+)(?::([^}]+))?\}/g, (_, what: string, of = '') => {
    const value = what === 'release' ? release : findId(world, repository, what, of)
    if (value === undefined) isComplete = false
    return String(value)
  })
  return isComplete ? filled : null
}

function findId({ runs, apps, repositories }: World, repository: string | undefined, what: string, of: string): number | undefined {
  switch (what) {
    case 'run': return Object.values(runs).filter((run) => run.repository === repository && run.workflow.path === `.github/workflows/${of}`).map(({ id }) => id).sort((a, b) => b - a)[0]
    case 'installation': return apps[of]?.installations[0]?.id
    case 'ruleset': return repositories[repository ?? '']?.rulesets?.find(({ include }) => include.includes(of))?.id
    case 'repository': return repositories[of]?.id
    default: return undefined
  }
}
