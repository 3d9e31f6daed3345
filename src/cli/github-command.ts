import { Command, InvalidArgumentError } from 'commander'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openHub, loadWorld, type Clock } from 'embedded-github/server/hub'
import { refuseServedFolder } from 'embedded-github/server/served-folder'
import { deviate } from '../rehearsal/scenario/deviate.ts'
import { seedPlayground } from '../rehearsal/seed/playground.ts'
import { seedStory } from '../rehearsal/seed/seed-story.ts'
import { outsideApps } from '../rehearsal/seed/outside-apps.ts'
import { ghEnvironment } from '../rehearsal/scenario/outside-gh.ts'
import { outsideTokens, withOutsideTokens } from '../rehearsal/scenario/outside-tokens.ts'
import type { World } from 'embedded-github/github/world/world'
import type { Hub } from 'embedded-github/workflows/words'
import { exitCodes, guard, type ExitCode } from './exit.ts'
import { readInputs } from './inputs.ts'
import { findKit } from './kit.ts'

interface Options {
  readonly seed?: string
  readonly port?: number
  readonly state?: string
  readonly json?: boolean
}

/** `convoy github`: the embedded GitHub alone. */
export function githubCommand(done: (code: ExitCode) => void): Command {
  return new Command('github')
    .description(
      'Serves the embedded GitHub for any client (gh, Octokit, git): REST, GraphQL and git over HTTP on loopback. Prints one line of JSON { url, graphqlUrl, tokens { admin, read, expired }, clock, apps [{ slug, id, clientId, installationId, privateKey }], gh { environment } }, then serves until Ctrl-C. It answers nobody without one of these tokens or keys.',
    )
    .option('--seed <dir>', 'fill it as `convoy rehearse DIR` would (default: one repository, acme/playground)')
    .option('--port <number>', 'port on loopback (default: a free one)', readPort)
    .option('--state <dir>', 'keep everything here, and continue from here (default: nothing is kept)')
    .option('--json', 'the line of JSON is all it prints anyway')
    .addHelpText(
      'after',
      `
Nothing executes workflows here: runs are created and stay queued, for you to look at or for a runner of your own.
What is not implemented answers 501 with the name of the route.

Example:
  convoy github --seed examples/single
  (umask 077; convoy github --seed examples/single --port 8080 > hub.json) &
  curl -H "Authorization: token $(jq -r .tokens.admin hub.json)" http://127.0.0.1:8080/repos/acme/app/branches/main
  eval "$(jq -r '.gh | to_entries[] | "export \\(.key)=\\(.value | @sh)"' hub.json)"   # for gh, and the git that it starts
  gh issue list -R acme/app`,
    )
    .action(async (options: Options) => {
      done(await guard(options.json === true, () => run(options)))
    })
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return port
}

async function run(options: Options): Promise<ExitCode> {
  const kept = options.state === undefined ? null : resolve(options.state)
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'convoy-github-')))
  const places = { repositories: join(folder, 'github'), state: join(folder, '.convoy', 'world') }
  try {
    refuseServedFolder(places.repositories) // Before pushes are taken in: those are the other's.
    const saved = kept === null ? null : await loadWorld(places)
    const hub = await openHub({
      ...places,
      clock: machineClock,
      world: withOutsideTokens(saved?.world ?? (await seed(options.seed))),
      ...(options.port === undefined ? {} : { port: options.port }),
    })
    const stopped = interrupted() // Whoever reads the line may stop us at once.
    process.stdout.write(`${JSON.stringify(describe(hub))}\n`)
    await stopped
    await hub.close()
    return exitCodes.asAsked
  } finally {
    if (kept === null) await rm(folder, { recursive: true, force: true })
  }
}

/**
 * GitHub's clock is everybody's clock: a client that signs by its own is believed. In whole seconds, as the `date`
 * header says it.
 */
const machineClock: Clock = () => Math.floor(Date.now() / 1000) * 1000

/** The facts for whoever starts it: addresses, tokens, the clock, and the Apps with their keys. */
function describe(hub: Hub): Readonly<Record<string, unknown>> {
  const world = hub.world()
  const tokens = outsideTokens(world)
  return {
    url: hub.apiUrl,
    graphqlUrl: `${hub.apiUrl}/graphql`,
    tokens,
    clock: new Date(world.at).toISOString(),
    apps: outsideApps(world),
    gh: ghEnvironment(hub.apiUrl, tokens.admin),
  }
}

async function seed(dir: string | undefined): Promise<World> {
  const at = machineClock() - longAgoMs
  if (dir === undefined) return seedPlayground(at)
  const folder = resolve(dir)
  const inputs = await readInputs(folder, undefined)
  return deviate((await seedStory({ folder, ...inputs, kit: findKit(), at })).world, inputs.scenario)
}

/** The initial commits are a day old: each is a second later than the one before. */
const longAgoMs = 24 * 3_600_000

async function interrupted(): Promise<void> {
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => {
      stop()
    })
    process.once('SIGTERM', () => {
      stop()
    })
  })
}
