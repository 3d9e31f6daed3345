import { latestStatuses, listStatuses } from 'embedded-github/github/checks/statuses'
import type { Rule } from 'embedded-github/github/rules/definitions'
import type { CommitStatus } from 'embedded-github/github/world/reports-on-commits'
import type { World } from 'embedded-github/github/world/world'
import type { Ask } from '../../../src/domain/words/ask.ts'
import { start } from '../worlds.ts'
import {
  chainTrain,
  manifestOf,
  namesOf,
  proposingWorld,
  reviewed,
  strict,
  withRules,
} from '../pull-request/proposing.ts'

/* Releases into production that requires the status `convoy/gate`, reported by the release App. */

export const gateRule = (app: number | null): Rule => ({
  type: 'required_status_checks',
  parameters: {
    requiredStatusChecks: [{ context: 'convoy/gate', integrationId: app }],
    strictRequiredStatusChecksPolicy: false,
    doNotEnforceOnCreate: true,
  },
})

export const appIn = (world: World): number | null => world.apps['convoy-release']?.id ?? null

/** The same World in which production of these repositories requires the gate. */
export const guard = (world: World, names: readonly string[], app = appIn(world)): World =>
  names.reduce((each, name) => withRules(each, name, [gateRule(app)]), world)

/** A chain of repositories that are promoted by fast-forward, each behind a gate. */
export const forwardWorld = (size: number): World =>
  guard(proposingWorld(chainTrain(size, { promotion: 'mode: fast-forward' }), []), namesOf(size))

/** The same by pull request, with reviews and strict checks. */
export const pullWorld = (size: number): World =>
  guard(proposingWorld(chainTrain(size), [reviewed(), strict]), namesOf(size))

/** The gate of a commit: who reported it, its state and its words. */
export const gateOf = (world: World, name: string, commit: string | undefined): CommitStatus | undefined =>
  latestStatuses(world, name, commit ?? '').find(({ context }) => context === 'convoy/gate')

export const stateOf = (world: World, name: string, commit: string | undefined): string | null =>
  gateOf(world, name, commit)?.state ?? null

/** The states that a gate has had, the first one first. */
export const lifeOf = (world: World, name: string, commit: string | undefined): readonly string[] =>
  listStatuses(world, name, commit ?? '')
    .filter(({ context }) => context === 'convoy/gate')
    .map(({ state }) => state)
    .reverse()

/** The states of the gates of all candidates' commits. */
export const gatesOf = (world: World): Readonly<Record<string, string | null>> => {
  const { candidate } = manifestOf(world)
  return Object.fromEntries(
    Object.entries(candidate?.heads ?? {}).map(([name, head]) => [name, stateOf(world, name, head)]),
  )
}

export const askOf = (id: string, rest: object, login = 'zoe'): Ask =>
  ({ id, at: start + 60_000, by: { login, kind: 'human' }, ...rest }) as Ask
