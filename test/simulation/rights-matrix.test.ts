import { expect, test } from '@jest/globals'
import type { Directive } from '../../src/domain/words/names.ts'
import { directives } from '../../src/domain/words/names.ts'
import { addApp, addMember, addTeam, addUser } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Role } from 'embedded-github/github/world/names'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import {
  begin,
  codeOf,
  gatedTrain,
  gatedWorld,
  managers,
  onCall,
  submit,
  withMember,
  withRole,
  type Said,
} from './asking.ts'
import { connectTo, control } from './worlds.ts'

/*
 * The whole rights matrix, end to end: real admission, its questions answered by the embedded GitHub, against a table
 * written by hand.
 */

/**
 * S: people and agents; H: people; A and B: people of the approvals team and of the break-glass team. Under quick, auto
 * and careful.
 */
const table: readonly (readonly [
  title: string,
  needs: `${'S' | 'H' | 'A' | 'B'}${'S' | 'H' | 'A' | 'B'}${'S' | 'H' | 'A' | 'B'}`,
  said: (directive: Directive) => Said,
])[] = [
  ['plan', 'SSS', (directive) => ({ type: 'release.plan', body: { directive } })],
  ['update, to require more', 'SSS', () => ({ type: 'release.update', body: { directive: 'careful' } })],
  ['update, to require the least', 'SHH', () => ({ type: 'release.update', body: { directive: 'quick' } })],
  ['update, to pin the train anew', 'HHH', () => ({ type: 'release.update', body: { train: 'a'.repeat(40) } })],
  [
    'task',
    'SSS',
    () => ({ type: 'release.task-updated', body: { task: { id: 'T-1', repository: 'acme/api', state: 'open' } } }),
  ],
  ['defer', 'SSH', () => ({ type: 'release.update', body: { defer: 'acme/api#1' } })],
  ['readmit', 'SSH', () => ({ type: 'release.update', body: { readmit: 'acme/api#1' } })],
  ['freeze', 'SSH', () => ({ type: 'release.freeze', body: {} })],
  ['approve', 'AAA', () => ({ type: 'release.approve', body: { gate: 'ship' } })],
  ['reject', 'AAA', () => ({ type: 'release.reject', body: { gate: 'ship', why: 'slow' } })],
  ['waive', 'AAA', () => ({ type: 'release.waive', body: { code: 'tier2b', why: 'known' } })],
  ['break-glass', 'BBB', () => ({ type: 'release.break-glass', body: { why: 'outage' } })],
  ['hold', 'SSS', () => ({ type: 'release.hold', body: { why: 'incident' } })],
  ['resume of a person’s hold', 'HHH', () => ({ type: 'release.resume', body: { hold: 'hold-of-ann' } })],
  ['resume of the robot’s hold', 'SSS', () => ({ type: 'release.resume', body: { hold: 'hold-of-robot' } })],
  ['resume of a rejection', 'HHH', () => ({ type: 'release.resume', body: { hold: 'no-of-bob' } })],
  ['retry', 'SSS', () => ({ type: 'release.retry', body: { tier: 'tier2a' } })],
  ['abort', 'HHH', () => ({ type: 'release.abort', body: { why: 'cancelled' } })],
]

const kinds = {
  'a person': 'pat',
  'an App that the train names': 'robot[bot]',
  'another App': 'stranger[bot]',
  Actions: 'github-actions[bot]',
} as const
type Kind = keyof typeof kinds
const roles: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin']

/**
 * Where a role in the control repository comes from. GitHub gives roles through teams and ownership to people alone,
 * and tells none of an App's.
 */
interface Standing {
  readonly title: string
  readonly role: Role | null
  readonly give: (world: World, login: string) => World
}
const direct: readonly Standing[] = [
  { title: 'no role', role: null, give: (world) => world },
  {
    title: 'no role in a private repository',
    role: null,
    give: (world) => ({
      ...world,
      repositories: { ...world.repositories, [control]: { ...world.repositories[control]!, private: true } },
    }),
  },
  ...roles.map((role): Standing => ({ title: role, role, give: (world, login) => withRole(world, login, role) })),
]
const ofPeople: readonly Standing[] = [
  ...roles.map((role): Standing => ({
    title: `${role} by a team`,
    role,
    give: (world, login) => addTeam(world, 'acme', 'builders', [login], { [control]: role }),
  })),
  {
    title: 'an owner of the organization',
    role: 'admin',
    give: (world, login) => addMember(world, 'acme', login, 'admin'),
  },
]

const world = (): World =>
  ['robot', 'stranger'].reduce(
    (now, slug) => addApp(now, { slug, publicKey: '', permissions: {}, owner: 'acme', repositories: 'all' }),
    addUser(gatedWorld(`${gatedTrain}agents: [robot]\n`), 'pat'),
  )

/** A release that is held, with a candidate, in which ann, bob and the robot have said something that can be lifted. */
async function releaseUnder(directive: Directive): Promise<World> {
  const story = await begin(directive, world(), ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate'])
  if (directive === 'careful') {
    await story.ask('bob', 'release.approve', { gate: 'planning' })
    await story.ask('bob', 'release.freeze')
  }
  await story.ask('ann', 'release.hold', { why: 'incident' }, { id: 'hold-of-ann' })
  await story.ask('robot[bot]', 'release.hold', { why: 'red' }, { id: 'hold-of-robot' })
  await story.ask('bob', 'release.reject', { gate: 'ship', why: 'slow' }, { id: 'no-of-bob' })
  expect(story.manifest()).toMatchObject({ status: 'held', candidate: { number: 1 } })
  return story.simulated.world
}

test.each(directives)(
  'under %s nobody asks what they may not, and everybody asks what they may',
  async (directive) => {
    const planned = await releaseUnder(directive)
    const unplanned = {
      ...planned,
      repositories: {
        ...planned.repositories,
        [control]: { ...planned.repositories[control]!, refs: world().repositories[control]!.refs },
      },
    }
    const simulated: Simulated = simulate(planned)
    const github = connectTo(simulated)
    const wrong: { accepts: string[]; refusals: string[] } = { accepts: [], refusals: [] }
    let judged = 0
    for (const kind of Object.keys(kinds) as readonly Kind[]) {
      const login = kinds[kind]
      for (const standing of kind === 'a person' ? [...direct, ...ofPeople] : direct)
        for (const approves of [true, false])
          for (const breaks of [true, false]) {
            const joined = [...(approves ? [managers] : []), ...(breaks ? [onCall] : [])]
            const stand = (from: World): World =>
              joined.reduce((now, team) => withMember(now, team, login), standing.give(from, login))
            const [before, after] = [stand(unplanned), stand(planned)]
            for (const [title, needs, said] of table) {
              const need = needs[directives.indexOf(directive)]
              const isAsking =
                kind === 'a person' &&
                (standing.role === 'write' || standing.role === 'maintain' || standing.role === 'admin')
              const isNamed = kind === 'an App that the train names' && need === 'S'
              const may = (isAsking || isNamed) && (need !== 'A' || approves) && (need !== 'B' || breaks)
              simulated.world = title === 'plan' ? before : after
              const code = await codeOf(submit(simulated, login, said(directive), github))
              judged += 1
              const row = `${title}: ${kind}, ${standing.title}, approvals ${approves}, break-glass ${breaks}: ${code}`
              if (code === 'admitted' && !may) wrong.accepts.push(row)
              if (code !== 'admitted' && may) wrong.refusals.push(row)
            }
          }
    }
    expect(wrong).toEqual({ accepts: [], refusals: [] })
    expect(judged).toBe((13 + 7 + 7 + 7) * 4 * 18)
  },
  120_000,
)
