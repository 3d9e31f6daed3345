import { Command, CommanderError } from 'commander'
import { cliProblem } from './catalogue.ts'
import { exitCodes } from './exit.ts'
import { githubCommand } from './github-command.ts'
import { graphCommand } from './graph-command.ts'
import { initCommand } from './init/command.ts'
import { planCommand } from './plan-command.ts'
import { rehearseCommand } from './rehearse-command.ts'
import { statusCommand } from './status-command.ts'
import { validateCommand } from './validate-command.ts'
import { verifyCommand } from './verify/command.ts'
import { describeVersion } from './version.ts'

/** The whole command line. `done` hears the exit code of the command that ran. */
function createProgram(done: (code: number) => void): Command {
  const program = new Command('convoy')
    .description(
      'Takes many repositories through one coordinated release on GitHub Actions alone, and rehearses it on your machine first.',
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 as asked; 1 the release did not get where asked or expected; 2 bad input; 3 a fault of ours.',
    )
    .showHelpAfterError('(convoy <command> --help shows an example)')
    .option('-V, --version', 'print the version and the commit of the kit')
    .on('option:version', () => {
      throw new CommanderError(0, 'commander.version', describeVersion())
    })
    .addCommand(helpCommand())
    .helpCommand(false)
  for (const command of [
    rehearseCommand(done),
    initCommand(done),
    githubCommand(done),
    validateCommand(done),
    graphCommand(done),
    planCommand(done),
    statusCommand(done),
    verifyCommand(done),
  ]) {
    program.addCommand(command.exitOverride())
  }
  return program.exitOverride()
}

/**
 * `convoy help [COMMAND]`: a command that there is none of is told, where Commander would show the whole help and call
 * it success.
 */
function helpCommand(): Command {
  return new Command('help')
    .argument('[command]', 'a command')
    .description('What a command takes.')
    .helpOption(false)
    .exitOverride()
    .action((name: string | undefined, _: unknown, self: Command) => {
      const program = self.parent ?? self
      const command = name === undefined ? program : program.commands.find((each) => each.name() === name)
      if (command === undefined)
        program.error(`error: unknown command '${name ?? ''}'`, { code: 'commander.unknownCommand' })
      else command.outputHelp()
    })
}

/** Runs the command that `process.argv` names to its end; its exit code is the process's. */
export async function runProgram(): Promise<void> {
  try {
    await createProgram((code) => {
      process.exitCode = code
    }).parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.version') process.stdout.write(`${error.message}\n`)
    // Commander has written its message for people; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? exitCodes.asAsked : exitCodes.badInput
    if (error.exitCode !== 0 && process.argv.includes('--json')) {
      const problem = cliProblem('USAGE', error.message.replace(/^error: /, ''))
      process.stdout.write(`${JSON.stringify({ problems: [problem] })}\n`)
    }
  }
}
