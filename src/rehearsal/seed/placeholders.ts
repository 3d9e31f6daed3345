import type { World } from 'embedded-github/github/world/world'
import { readCommand } from './people.ts'
import { readManifestAt, releaseHead } from '../scenario/release-branch.ts'

/**
 * A text with what no story can know beforehand filled in: `{release}`; `{run:publish.yml}`, the newest run of that
 * workflow file in the repository of the path; `{installation:convoy-release}`, an App's installation,
 * `{app:convoy-release}`, its id, a number where it is the whole text; `{repository:acme/web}`, a repository's number;
 * `{head:acme/api:main}`, the commit of a branch; `{ruleset:refs/tags/v*}`, the ruleset with this pattern in the
 * repository of the path.
 * `{asked:digest}`, what the release of the path's repository asks to be given as this input.
 * `null` where one of them does not exist.
 */
export function fillPlaceholders(world: World, release: string, text: string, path = text): string | null {
  const repository = /^\/repos\/([^/]+\/[^/]+)\//.exec(path)?.[1]
  let isComplete = true
  const filled = text.replaceAll(
    /\{(release|(?:run|installation|app|repository|head|ruleset|asked)(?=:))(?::([^{}]+))?\}/g,
    (_, what: string, of = '') => {
      const value = what === 'release' ? release : findId(world, { repository, release }, what, of)
      if (value === undefined) isComplete = false
      return String(value)
    },
  )
  return isComplete ? filled : null
}

/** The texts of a body, filled in the same way; `null` where one of them names something that does not exist. */
export function fillBody(
  world: World,
  release: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  let isComplete = true
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const filled = fillPlaceholders(world, release, value, path)
      if (filled === null) isComplete = false
      return filled !== null && /^\{app:[^{}]+\}$/.test(value) ? Number(filled) : filled
    }
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fill(held)]))
  }
  const filled = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fill(value)]))
  return isComplete ? filled : null
}

function findId(
  world: World,
  { repository, release }: { readonly repository: string | undefined; readonly release: string },
  what: string,
  of: string,
): number | string | undefined {
  const { runs, apps, repositories } = world
  switch (what) {
    case 'run':
      return Object.values(runs)
        .filter((run) => run.repository === repository && run.workflow.path === `.github/workflows/${of}`)
        .map(({ id }) => id)
        .sort((a, b) => b - a)[0]
    case 'installation':
      return apps[of]?.installations[0]?.id
    case 'app':
      return apps[of]?.id
    case 'ruleset':
      return repositories[repository ?? '']?.rulesets?.find(({ include }) => include.includes(of))?.id
    case 'repository':
      return repositories[of]?.id
    case 'head': {
      const [name = '', branch = ''] = of.split(':')
      return repositories[name]?.refs[`refs/heads/${branch}`]
    }
    case 'asked': {
      const head = repository === undefined ? null : releaseHead(world, repository, release)
      const attention = head === null ? [] : (readManifestAt(world, head)?.attention ?? [])
      return attention.flatMap(({ command }) =>
        command === undefined ? [] : (readCommand(command)?.inputs[of] ?? []),
      )[0]
    }
    default:
      return undefined
  }
}
