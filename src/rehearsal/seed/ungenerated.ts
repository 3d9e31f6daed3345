import { UserError, type Problem } from 'github-foundations/problem'
import type { Proof } from '../../domain/proof/tiers.ts'
import type { By, Member } from '../../domain/words/train.ts'
import { readCommandNeeds } from './generated-commands.ts'

export function refuseUngenerated(found: readonly Problem[]): void {
  const problems = new Map(found.map((problem) => [problem.message, problem]))
  if (problems.size > 0) throw new UserError([...problems.values()])
}

const remedy =
  'Put the content of every repository of the train below repositories/<owner>/<name>/ (see examples/single), or rehearse with a tier that can be generated.'

export function whyUnprepared({ version: { prepare } }: Member): readonly Problem[] {
  if (prepare === undefined || readCommandNeeds(prepare) !== null) return []
  return [
    {
      code: 'REHEARSAL_NOT_GENERATED',
      message: `There is no folder "repositories", and no program can be generated for the command ${JSON.stringify(prepare)} that prepares a version: only npm scripts and Node programs can.`,
      remedy,
    },
  ]
}

export function whyNot(by: By, { tier, repository }: Proof): readonly Problem[] {
  const refuse = (message: string): readonly Problem[] => [{ code: 'REHEARSAL_NOT_GENERATED', message, remedy }]
  switch (by.kind) {
    case 'workflow':
      return []
    case 'command':
      return readCommandNeeds(by.command) === null
        ? refuse(
            `There is no folder "repositories", and no program can be generated for ${tier.name}'s command ${JSON.stringify(by.command)}: only npm scripts and Node programs can.`,
          )
        : []
    case 'checks': {
      const foreign = by.names.flatMap(({ name, app }) =>
        app === undefined || app === 'github-actions' ? [] : [`${JSON.stringify(name)} of ${app}`],
      )
      if (repository === undefined)
        return refuse(
          `There is no folder "repositories", and no checks can be generated for ${tier.name}: a repository's own CI does not see the whole candidate.`,
        )
      return foreign.length === 0
        ? []
        : refuse(
            `There is no folder "repositories", and ${tier.name}'s check ${foreign.join(', ')} cannot be generated: only those of github-actions can.`,
          )
    }
  }
}
