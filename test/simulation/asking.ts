import { admitAsk, type Admission } from '../../src/conduct/admission.ts'
import { readEvent } from '../../src/documents/event.ts'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Directive, Step } from '../../src/domain/words/names.ts'
import type { GitHub } from '../../src/github/github.ts'
import { findTeam, withoutTeamMember, withTeam } from 'embedded-github/github/world/organizations'
import type { Team } from 'embedded-github/github/world/organization'
import { addTeam, addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'
import { connectTo, control, release, revisionsOf, start, textAt } from './worlds.ts'

export const managers = 'acme/release-managers'
export const onCall = 'acme/on-call'

/**
 * Two layers, of which the first settles only when its publishing has succeeded; an approvals team and a break-glass
 * team.
 */
export const gatedTrain = `train: gated
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/api, settled-when: { production: { workflow: publish.yml } } }
  - { name: acme/web, depends-on: [acme/api] }
tiers:
  - { name: tier1, scope: repository, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { workflow: e2e.yml } }
  - { name: tier2b, scope: release, repository: acme/e2e, needs: [tier2a], required: false, by: { workflow: load.yml } }
approvals: { quorum: 2, team: ${managers}, break-glass: { team: ${onCall}, review-within: 24h } }
`

/** A GitHub on which the train waits to be planned: zoe administers, zoe, ann and bob are in both teams. */
export function gatedWorld(trainText = gatedTrain): World {
  const world = releaseWorld(readTrain(trainText, 'train.yml'), trainText, start)
  const token = world.tokens[releaseToken]
  if (token === undefined) throw new Error('the release App has no token')
  const people = ['zoe', 'ann', 'bob']
  return addTeam(
    addTeam(addToken(world, releaseToken, { ...token, owner: 'acme' }), 'acme', 'release-managers', people),
    'acme',
    'on-call',
    people,
  )
}

/**
 * What somebody sends: the type of the event, its body, the candidate that it names, its id, and who the payload says
 * to have sent it.
 */
export interface Said {
  readonly type: string
  readonly body: unknown
  readonly candidate?: { readonly number: number; readonly digest?: string }
  readonly id?: string
  readonly actor?: string
}

/** Sends an event in somebody's name through admission, as it is in the release's GitHub at this moment. */
export async function submit(
  simulated: Simulated,
  login: string,
  { type, body, candidate, id = 'asked-now', actor = 'somebody-else' }: Said,
  github: GitHub = connectTo(simulated),
): Promise<Admission> {
  const payload = {
    protocol: 1,
    id,
    release,
    at: new Date(simulated.world.at).toISOString(),
    actor: { login: actor },
    body,
    ...(candidate === undefined ? {} : { candidate }),
  }
  return admitAsk({
    github,
    control,
    event: readEvent(type, payload),
    sender: { login },
    at: simulated.world.at,
    plan: { trainPath: 'train.yml' },
  })
}

/** What admission says: `admitted`, or the code of the refusal. */
export async function codeOf(admission: Promise<Admission>): Promise<string> {
  const outcome = await admission
  return 'refused' in outcome ? outcome.refused.code : 'admitted'
}

/** A release in one process, and what people do to it. */
export interface Story {
  readonly simulated: Simulated
  /** Somebody asks for something, and the release goes as far as it then can. Throws where the ask is refused. */
  readonly ask: (login: string, type: string, body?: unknown, more?: Pick<Said, 'candidate' | 'id'>) => Promise<Ask>
  /** The release goes as far as it can. */
  readonly goOn: () => Promise<void>
  readonly manifest: () => Manifest
}

/** Begins a story on a GitHub, in which only these steps are carried out where they are named. */
export function tell(world: World, steps?: readonly Step[]): Story {
  const simulated = simulate(world)
  const goOn = (asks: readonly Ask[] = []): Promise<void> => play({ simulated, control, release, asks }, steps)
  let sent = 0
  return {
    simulated,
    goOn: () => goOn(),
    ask: async (login, type, body = {}, more = {}) => {
      sent += 1
      const admission = await submit(simulated, login, { type, body, id: `event-${sent}`, ...more })
      if ('refused' in admission) throw new Error(`${type} of ${login} was refused: ${admission.refused.code}`)
      await goOn([admission.ask])
      return admission.ask
    },
    manifest: () => manifestIn(simulated.world),
  }
}

/** The newest manifest of the release. */
export function manifestIn(world: World): Manifest {
  const head = revisionsOf(world).at(-1)
  if (head === undefined) throw new Error('there is no release')
  return readManifest(textAt(world, head, 'release-manifest.json'))
}

/** A release that zoe asked for, as far as it goes by itself with these steps. */
export async function begin(directive: Directive, world = gatedWorld(), steps?: readonly Step[]): Promise<Story> {
  const story = tell(world, steps)
  await story.ask('zoe', 'release.plan', { directive })
  return story
}

/** A careful release that waits for nothing but its quorum. */
export async function beginAtShip(world = gatedWorld()): Promise<Story> {
  const story = await begin('careful', world)
  await story.ask('bob', 'release.approve', { gate: 'planning' })
  await story.ask('bob', 'release.freeze')
  await story.ask('bob', 'release.approve', { gate: 'staging' })
  return story
}

/** The World in which somebody is in a team. */
export function withMember(world: World, team: string, login: string): World {
  const [organization, known] = teamOf(world, team)
  return withTeam(world, organization, { ...known, members: { ...known.members, [login]: 'member' } })
}

/** The World in which somebody is in a team no more. */
export function withoutMember(world: World, team: string, login: string): World {
  const [organization, known] = teamOf(world, team)
  return withoutTeamMember(world, organization, known, login)
}

function teamOf(world: World, team: string): readonly [organization: string, team: Team] {
  const [organization = '', slug = ''] = team.split('/')
  const known = findTeam(world, organization, slug)
  if (known === null) throw new Error(`there is no ${team}`)
  return [organization, known]
}

/** The World in which somebody has another role in the control repository, or none. */
export function withRole(
  world: World,
  login: string,
  role: 'read' | 'triage' | 'write' | 'maintain' | 'admin' | null,
): World {
  const known = world.repositories[control]
  if (known === undefined) throw new Error(`there is no ${control}`)
  const { [login]: _, ...rest } = known.collaborators
  return {
    ...world,
    repositories: {
      ...world.repositories,
      [control]: { ...known, collaborators: role === null ? rest : { ...rest, [login]: role } },
    },
  }
}

/** The World in which somebody has changed their login, and is who they were. */
export function renamed(world: World, from: string, to: string): World {
  const { [from]: account, ...accounts } = world.accounts
  const known = world.repositories[control]
  const role = known?.collaborators[from]
  if (
    account === undefined ||
    role === undefined ||
    (role !== 'read' && role !== 'triage' && role !== 'write' && role !== 'maintain' && role !== 'admin')
  )
    throw new Error(`there is no ${from}`)
  const joined = [managers, onCall].filter((team) => from in teamOf(world, team)[1].members)
  const moved = joined.reduce((now, team) => withMember(withoutMember(now, team, from), team, to), {
    ...world,
    accounts: { ...accounts, [to]: { ...account, login: to } },
  })
  return withRole(withRole(moved, from, null), to, role)
}
