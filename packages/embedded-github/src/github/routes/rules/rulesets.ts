import { appliedRule, listedRuleset, rulesetJson } from '../../representations/rulesets.ts'
import { refuseUnoffered } from '../../world/plans.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { activeRulesets } from '../../rules/ref-patterns.ts'
import type { Ruleset } from '../../rules/definitions.ts'
import { repositoryNamed } from '../../world/access.ts'
import { addRuleset } from '../../world/seed.ts'
import { sayPage } from '../paging.ts'
import { changeRepository } from '../repositories/repository-changes.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'
import { readRuleset } from './ruleset-body.ts'

const rulesets = '/repos/{owner}/{repo}/rulesets'

/** https://docs.github.com/rest/repos/rules */
export const rulesetRows: readonly Row[] = [
  {
    method: 'GET',
    path: rulesets,
    operation: 'repos/get-repo-rulesets',
    scope: 'reads',
    permission: 'metadata',
    handle: offered(list),
  },
  {
    method: 'POST',
    path: rulesets,
    operation: 'repos/create-repo-ruleset',
    scope: 'writes',
    permission: 'administration',
    handle: offered(create),
  },
  {
    method: 'GET',
    path: `${rulesets}/{ruleset_id}`,
    operation: 'repos/get-repo-ruleset',
    scope: 'reads',
    permission: 'metadata',
    handle: offered((visit: RepositoryVisit) =>
      withRuleset(visit, (ruleset) => say(200, rulesetJson(visit.world, visit.repository, ruleset, visit.bearer))),
    ),
  },
  {
    method: 'PUT',
    path: `${rulesets}/{ruleset_id}`,
    operation: 'repos/update-repo-ruleset',
    scope: 'writes',
    permission: 'administration',
    handle: offered(update),
  },
  {
    method: 'DELETE',
    path: `${rulesets}/{ruleset_id}`,
    operation: 'repos/delete-repo-ruleset',
    scope: 'writes',
    permission: 'administration',
    handle: offered(remove),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/rules/branches/{branch}',
    operation: 'repos/get-branch-rules',
    scope: 'reads',
    permission: 'metadata',
    handle: offered(listRules),
  },
]

/** A route that an account's plan may not have. */
function offered<Visit extends RepositoryVisit>(handle: (visit: Visit) => Reply): (visit: Visit) => Reply {
  return (visit) => refuseUnoffered(visit.world, visit.repository) ?? handle(visit)
}

function withRuleset({ repository, parameters }: RepositoryVisit, then: (ruleset: Ruleset) => Reply): Reply {
  const found = repository.rulesets?.find(({ id }) => String(id) === parameters['ruleset_id'])
  return found === undefined ? refuse(404, 'Not Found') : then(found)
}

function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const targets = query.get('targets')?.split(',')
  const wanted = (repository.rulesets ?? []).filter(({ target }) => targets === undefined || targets.includes(target))
  return sayPage(visit, wanted, (ruleset) => listedRuleset(world, repository, ruleset))
}

function create({ world, repository, body, bearer }: WriteVisit): Reply {
  const made = addRuleset(world, repository.name, readRuleset(world, repository, body))
  const changed = repositoryNamed(made, repository.name)
  const ruleset = changed.rulesets?.at(-1)
  if (ruleset === undefined) throw new Error('A ruleset that was just added is gone.')
  return after(made, [], say(201, rulesetJson(made, changed, ruleset, bearer)))
}

function update(visit: WriteVisit): Reply {
  const { world, repository, body, bearer } = visit
  return withRuleset(visit, (old) => {
    const ruleset = { ...old, ...readRuleset(world, repository, body, old), updatedAt: world.at }
    const changed = changeRepository(world, repository.name, {
      rulesets: (repository.rulesets ?? []).map((one) => (one === old ? ruleset : one)),
    })
    return after(changed, [], say(200, rulesetJson(changed, repository, ruleset, bearer)))
  })
}

function remove(visit: WriteVisit): Reply {
  const { world, repository } = visit
  return withRuleset(visit, (old) =>
    after(
      changeRepository(world, repository.name, { rulesets: (repository.rulesets ?? []).filter((one) => one !== old) }),
      [],
      sayNothing(204),
    ),
  )
}

/** Also of a branch that does not exist; disabled rulesets and those that are only evaluated are left out. */
function listRules(visit: RepositoryVisit): Reply {
  const { repository, parameters } = visit
  const applied = activeRulesets(repository, `refs/heads/${parameters['branch'] ?? ''}`).flatMap((ruleset) =>
    ruleset.rules.map((rule) => appliedRule(repository, ruleset, rule)),
  )
  return sayPage(visit, applied, (rule) => rule)
}
