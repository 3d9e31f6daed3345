import { repositoriesOf, type Proposal } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Name } from '../words/names.ts'
import { demand, type Validator } from './validator.ts'

/** The repositories that are told when a phase is entered or left, each once. */
export function hookRepositories({ train }: Pick<Proposal, 'train'>): readonly Name[] {
  return [...new Set(train.hooks.map(({ repository }) => repository))].sort()
}

/** The hooks' repositories in which the release does nothing else; the others are examined as its own. */
function onlyTold({ train }: Proposal): readonly Name[] {
  const own = repositoriesOf(train)
  return hookRepositories({ train }).filter((name) => !own.includes(name))
}

/** The receivers of messages about phases. */
export const hooks: readonly Validator[] = [
  demand(
    'HOOK_REPOSITORY_NOT_FOUND',
    'Every repository that a hook notifies exists, and Convoy can read it.',
    (proposal) =>
      onlyTold(proposal)
        .filter((name) => !answerTo(proposal.seen, { about: 'repository', name }))
        .map((name) => [name]),
  ),
  demand('HOOK_REPOSITORY_ARCHIVED', 'No repository that a hook notifies is archived.', (proposal) =>
    onlyTold(proposal)
      .filter((name) => answerTo(proposal.seen, { about: 'repository', name })?.archived === true)
      .map((name) => [name]),
  ),
]
