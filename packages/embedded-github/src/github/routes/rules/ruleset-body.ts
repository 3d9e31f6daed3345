import { refuse } from '../../answers/replies.ts'
import { findActorFault } from '../../rules/bypass.ts'
import type { BypassActor, Ruleset } from '../../rules/definitions.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Json } from '../../world/names.ts'
import {
  isFields,
  readChoice,
  readFields,
  readList,
  readText,
  Refused,
  refuseRequest,
  requireChoice,
} from '../fields.ts'
import type { Fields } from '../row.ts'
import { requireQueue } from './queue-body.ts'
import { readRule } from './rule-body.ts'

type Content = Omit<Ruleset, 'id' | 'createdAt' | 'updatedAt'>

/**
 * The ruleset that a body describes; what it leaves out stays as it was, or is GitHub's default. Ends the route where
 * GitHub would refuse it, and with 501 where it is not imitated.
 */
export function readRuleset(world: World, repository: Repository, body: Fields, old?: Ruleset): Content {
  const name = readText(body, 'name') ?? old?.name
  if (name === undefined || name === '') throw refuseRequest('"name" wasn\'t supplied.')
  if ((repository.rulesets ?? []).some((other) => other.name === name && other.id !== old?.id))
    throw invalid('Name must be unique')
  const target = readTarget(body) ?? old?.target ?? 'branch'
  const enforcement =
    old === undefined
      ? requireChoice(body, 'enforcement', enforcements)
      : (readChoice(body, 'enforcement', enforcements) ?? old.enforcement)
  const refName = readFields(readFields(body, 'conditions') ?? {}, 'ref_name')
  const rules = readList(body, 'rules')?.map(readRule) ?? old?.rules ?? []
  requireQueue(world, repository, rules)
  return {
    name,
    target,
    enforcement,
    rules,
    include: refName === undefined ? (old?.include ?? []) : readPatterns(refName, 'include', target),
    exclude: refName === undefined ? (old?.exclude ?? []) : readPatterns(refName, 'exclude', target),
    bypassActors: readActors(world, repository, body, target) ?? old?.bypassActors ?? [],
  }
}

const enforcements = ['active', 'disabled', 'evaluate'] as const

function readTarget(body: Fields): Ruleset['target'] | undefined {
  const target = readChoice(body, 'target', ['branch', 'tag', 'push'])
  if (target === 'push') throw new Refused(refuse(501, 'The embedded GitHub does not do push rulesets.'))
  return target
}

function readPatterns(refName: Fields, key: string, target: Ruleset['target']): readonly string[] {
  const patterns = (readList(refName, key) ?? []).map((pattern) =>
    typeof pattern === 'string' ? pattern : JSON.stringify(pattern),
  )
  const isFit = (pattern: string): boolean =>
    pattern === '~ALL' ||
    (target === 'branch' && pattern === '~DEFAULT_BRANCH') ||
    pattern.startsWith(target === 'branch' ? 'refs/heads/' : 'refs/tags/')
  const unfit = patterns.filter((pattern) => !isFit(pattern))
  if (unfit.length > 0) throw invalid(`Invalid target patterns: ${unfit.map((pattern) => `'${pattern}'`).join(', ')}`)
  return patterns
}

const actorTypes = ['Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey', 'User'] as const

function readActors(
  world: World,
  repository: Repository,
  body: Fields,
  target: Ruleset['target'],
): readonly BypassActor[] | undefined {
  return readList(body, 'bypass_actors')?.map((entry, index) => {
    const fields = requireFields(entry, `/bypass_actors/${index}`)
    const type = requireChoice(fields, 'actor_type', actorTypes)
    const id = fields['actor_id'] ?? null
    const actor: BypassActor = {
      type,
      id: typeof id === 'number' ? id : null,
      mode: readChoice(fields, 'bypass_mode', ['always', 'pull_request', 'exempt']) ?? 'always',
    }
    const fault = findActorFault(world, repository, target, actor)
    if (fault !== null) throw invalid(fault)
    return actor
  })
}

function requireFields(value: Json, place: string): Fields {
  if (isFields(value)) return value
  throw refuseRequest(`Invalid property ${place}: data matches no possible input.`)
}

/** Rulesets are refused with plain sentences. */
function invalid(message: string): Refused {
  return new Refused(refuse(422, 'Validation Failed', { errors: [message] }))
}
