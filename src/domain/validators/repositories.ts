import { repositoriesOf, type Proposal } from '../plan/proposal.ts'
import type { PlanSeen } from '../questions/plan.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Name } from '../words/names.ts'
import { demand, type Validator } from './validator.ts'

/** Repositories that are elsewhere now, with their names of today. */
function moved(proposal: Proposal, kind: 'renamed' | 'transferred'): readonly [Name, Name][] {
  const { moved: today } = proposal.seen
  return repositoriesOf(proposal.train).flatMap((name): readonly [Name, Name][] => {
    const now = today[name]
    if (now === undefined) return []
    const sameOwner = ownerAccount(now) === ownerAccount(name)
    return sameOwner === (kind === 'renamed') ? [[name, now]] : []
  })
}

function ownerAccount(name: Name): string {
  return (name.split('/')[0] ?? '').toLowerCase()
}

function standing(proposal: Proposal, locked: NonNullable<PlanSeen['locked']>): readonly [Name][] {
  return repositoriesOf(proposal.train)
    .filter((name) => answerTo(proposal.seen, { about: 'plan', name })?.locked === locked)
    .map((name) => [name])
}

/** The demands on a repository before anything in it can move. */
export const repositories: readonly Validator[] = [
  demand('REPOSITORY_NOT_FOUND', 'Every repository of the train exists, and Convoy can read it.', (proposal) =>
    repositoriesOf(proposal.train)
      .filter(
        (name) => !answerTo(proposal.seen, { about: 'repository', name }) && proposal.seen.moved[name] === undefined,
      )
      .map((name) => [name]),
  ),
  demand('REPOSITORY_RENAMED', 'The train calls every repository by its current name.', (proposal) =>
    moved(proposal, 'renamed'),
  ),
  demand('REPOSITORY_TRANSFERRED', 'Every repository still belongs to the account that the train names.', (proposal) =>
    moved(proposal, 'transferred'),
  ),
  demand('REPOSITORY_ARCHIVED', 'No repository is archived.', (proposal) =>
    repositoriesOf(proposal.train)
      .filter((name) => answerTo(proposal.seen, { about: 'repository', name })?.archived === true)
      .map((name) => [name]),
  ),
  demand('REPOSITORY_DISABLED', 'GitHub has disabled no repository.', (proposal) => standing(proposal, 'disabled')),
  demand('REPOSITORY_LOCKED', 'No repository is locked, for example by a migration.', (proposal) =>
    standing(proposal, 'locked'),
  ),
  demand('REPOSITORY_EMPTY', 'Every repository has a commit.', (proposal) => standing(proposal, 'empty')),
]
