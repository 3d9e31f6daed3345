import { UserError, type Problem } from 'github-foundations/problem'
import type { Member } from '../../domain/words/train.ts'
import { rehearsalProblem } from '../catalogue.ts'
import { readCommandNeeds } from './generated-commands.ts'
import type { Duty } from './duty.ts'

export function refuseUngenerated(found: readonly Problem[]): void {
  const problems = new Map(found.map((problem) => [problem.message, problem]))
  if (problems.size > 0) throw new UserError([...problems.values()])
}

export function whyUnprepared({ version: { prepare } }: Member): readonly Problem[] {
  return prepare === undefined || readCommandNeeds(prepare) !== null
    ? []
    : [rehearsalProblem('REHEARSAL_NOT_GENERATED', { is: 'prepare', command: prepare })]
}

export function whyNot({ started, checks, proof: { tier, repository } }: Duty): readonly Problem[] {
  const command = started?.command
  if (command !== undefined && readCommandNeeds(command) === null)
    return [rehearsalProblem('REHEARSAL_NOT_GENERATED', { is: 'command', tier: tier.name, command })]
  if (started !== null) return []
  if (repository === undefined)
    return [rehearsalProblem('REHEARSAL_NOT_GENERATED', { is: 'release checks', tier: tier.name })]
  const foreign = checks.flatMap(({ name, app }) =>
    app === undefined || app === 'github-actions' ? [] : [`${JSON.stringify(name)} of ${app}`],
  )
  return foreign.length === 0
    ? []
    : [rehearsalProblem('REHEARSAL_NOT_GENERATED', { is: 'foreign checks', tier: tier.name, checks: foreign })]
}
