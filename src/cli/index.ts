#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import type { Problem } from '../domain/problem.ts'
import { exemptThisMachine } from '../exchange/proxy.ts'
import { exitCodes } from './exit.ts'
import { githubCommand } from './github-command.ts'
import { graphCommand } from './graph-command.ts'
import { initCommand } from './init-command.ts'
import { planCommand } from './plan-command.ts'
import { rehearseCommand } from './rehearse-command.ts'
import { relaunchOnOldNode } from './relaunch.ts'
import { statusCommand } from './status-command.ts'
import { validateCommand } from './validate-command.ts'
import { verifyCommand } from './verify-command.ts'

/** The whole command line. `done` hears the exit code of the command that ran. */
function createProgram(done: (code: number) => void): Command {
  const program = new Command('convoy')
    .description('Takes many repositories through one coordinated release on GitHub Actions alone, and rehearses it on your machine first.')
    .addHelpText('after', '\nExit codes: 0 as asked; 1 the release did not get where asked or expected; 2 bad input; 3 a fault of ours.')
    .showHelpAfterError('(convoy <command> --help shows an example)')
  for (const command of [rehearseCommand(done), initCommand(done), githubCommand(done), validateCommand(done), graphCommand(done), planCommand(done), statusCommand(done), verifyCommand(done)]) {
    program.addCommand(command.exitOverride())
  }
  return program.exitOverride()
}

async function main(): Promise<void> {
  exemptThisMachine() // The embedded GitHub is no proxy's business.
  const relaunched = await relaunchOnOldNode()
  if (relaunched !== null) {
    process.exitCode = relaunched
    return
  }
  try {
    await createProgram((code) => { process.exitCode = code }).parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Commander has written its message for people; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? exitCodes.asAsked : exitCodes.badInput
    if (error.exitCode !== 0 && process.argv.includes('--json')) {
      const problem: Problem = { code: 'USAGE', message: error.message.replace(/^error: /, ''), remedy: 'convoy <command> --help says what it takes.' }
      process.stdout.write(`${JSON.stringify({ problems: [problem] })}\n`)
    }
  }
}

await main()
