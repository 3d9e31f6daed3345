import { Command, Option } from 'commander'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readTrain } from '../documents/train/train.ts'
import { cliProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { describeTrain, drawTrain, trainGraph } from '../report/graph/train-graph.ts'
import { exitCodes, guard, type ExitCode } from './exit.ts'
import { fromHere, missing, readText } from './inputs.ts'

interface Options {
  readonly format: 'text' | 'mermaid'
  readonly json?: boolean
}

/** `convoy graph [TRAIN]` */
export function graphCommand(done: (code: ExitCode) => void): Command {
  return new Command('graph')
    .description(
      'Shows in which order the repositories of a train go: its layers, and what depends on what by build, runtime or contract. Reads one file, changes nothing.',
    )
    .argument('[train]', 'train.yml, or the folder that holds it', '.')
    .addOption(
      new Option(
        '--format <format>',
        'lines for people, or a flowchart for markdown (an arrow leads to what is depended on)',
      )
        .choices(['text', 'mermaid'])
        .default('text'),
    )
    .option('--json', 'print { layers, edges, tierRepositories }')
    .addHelpText(
      'after',
      `
Example:
  convoy graph examples/single
  convoy graph examples/single --format mermaid`,
    )
    .action(async (path: string, options: Options) => {
      done(await guard(options.json === true, () => run(path, options)))
    })
}

async function run(path: string, options: Options): Promise<ExitCode> {
  const given = resolve(path)
  const file = (await stat(given).catch(() => null))?.isDirectory() === true ? join(given, 'train.yml') : given
  const text = await readText(file)
  if (text === null) throw new UserError([missing(file, cliProblem('TRAIN_NOT_FOUND', 'folder or file'))])
  const train = readTrain(text, fromHere(file))
  if (options.json === true) process.stdout.write(`${JSON.stringify(trainGraph(train))}\n`)
  else process.stdout.write(`${options.format === 'mermaid' ? drawTrain(train) : describeTrain(train).join('\n')}\n`)
  return exitCodes.asAsked
}
