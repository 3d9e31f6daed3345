import { ways } from '../../domain/ways/table.ts'
import type { Train } from '../../domain/words/train.ts'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'
import { releaseApp } from './apps.ts'

const name = 'Convoy: production'

/**
 * The ruleset for production that `convoy init` prints, where a plan demands that nobody else moves it: where the
 * candidate comes by pull request.
 */
export function reserveProduction(world: World, { repositories }: Train): World {
  const app = world.apps[releaseApp.slug]
  if (app === undefined) throw new Error('The release App is installed before production is reserved for it.')
  return repositories.reduce((reserved, { name: repository, branches: { production }, promotion }) => {
    if (production === null || production === 'tag-only' || !ways[promotion].proposes) return reserved
    if (reserved.repositories[repository] === undefined) return reserved
    return addRuleset(reserved, repository, {
      name,
      target: 'branch',
      enforcement: 'active',
      bypassActors: [{ type: 'Integration', id: app.id, mode: 'always' }],
      include: [`refs/heads/${production}`],
      exclude: [],
      rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
    })
  }, world)
}

/** The same World without it, for a story that says by itself which rules a repository has. */
export function withoutReserved(world: World, repository: Name): World {
  const known = world.repositories[repository]
  const rulesets = known?.rulesets?.filter((each) => each.name !== name)
  return known === undefined || rulesets === undefined
    ? world
    : { ...world, repositories: { ...world.repositories, [repository]: { ...known, rulesets } } }
}
