/**
 * The workflows by which a participant runs a command: the starter that Convoy starts there, and the kit's workflow
 * that this calls. Preparation has its own, because it alone needs a right to write
 * (docs/decisions/0016-prepare-in-a-workflow-of-its-own.md).
 */
export const commandWorkflows = {
  tier: { starter: 'convoy.yml', calls: 'participant.yml' },
  prepare: { starter: 'convoy-prepare.yml', calls: 'prepare.yml' },
} as const

/** The purpose of a command. */
export type CommandUse = keyof typeof commandWorkflows

/** True if a command runs through this workflow file of a participant. */
export function runsCommands(file: string): boolean {
  return Object.values(commandWorkflows).some(({ starter }) => starter === file)
}
