import { readManifest } from '../../../src/documents/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { readCommit } from 'embedded-github/github/git/commits'
import type { MergeMethod, Rule } from 'embedded-github/github/rules/definitions'
import { listPulls, type PullRequest } from 'embedded-github/github/tracker/issues'
import { mergeSettingsOf } from 'embedded-github/github/world/merge-settings'
import { addRuleset, addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import type { Performance } from '../../../src/simulation/play.ts'
import { releaseWorld } from '../../../src/simulation/release-world.ts'
import { control, planAsk, refOf, release, revisionsOf, start, textAt } from '../worlds.ts'

/* Releases of repositories whose production takes pull requests only, and what people do to these. */

/** `acme/r0`, `acme/r1` …, each depending on the one before it. */
export const namesOf = (size: number): readonly string[] => Array.from({ length: size }, (_, index) => `acme/r${index}`)

/** A chain of so many repositories; `modes`: the way of each, where it is not that of the train. */
export function chainTrain(
  size: number,
  {
    promotion = 'mode: pull-request',
    modes = {},
  }: { promotion?: string; modes?: Readonly<Record<number, string>> } = {},
): string {
  const rows = namesOf(size).map((name, index) => {
    const parts = [
      `name: ${name}`,
      ...(index === 0 ? [] : [`depends-on: [acme/r${index - 1}]`]),
      ...(modes[index] === undefined ? [] : [`promotion: { mode: ${modes[index]} }`]),
    ]
    return `  - { ${parts.join(', ')} }`
  })
  return `train: chain
control: ${control}
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
promotion: { ${promotion} }
repositories:
${rows.join('\n')}
tiers:
  - { name: tier1, scope: repository, required: true, by: { checks: [{ name: test, app: github-actions }] } }
  - { name: tier2a, scope: release, repository: acme/r0, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
}

/** Changes come by pull request, with this many approvals, by these methods. */
export const reviewed = (approvals = 0, methods: readonly MergeMethod[] = ['merge', 'squash', 'rebase']): Rule => ({
  type: 'pull_request',
  parameters: {
    allowedMergeMethods: methods,
    dismissStaleReviewsOnPush: true,
    requireLastPushApproval: false,
    requiredApprovingReviewCount: approvals,
    requiredReviewThreadResolution: false,
  } as Extract<Rule, { readonly type: 'pull_request' }>['parameters'],
})
/** The check that tier1 waits for, on a head that holds production as it is. */
export const strict: Rule = {
  type: 'required_status_checks',
  parameters: {
    requiredStatusChecks: [{ context: 'test', integrationId: null }],
    strictRequiredStatusChecksPolicy: true,
    doNotEnforceOnCreate: false,
  },
}

/** The same World with rules for production of a repository, which bind the release App. */
export const withRules = (world: World, name: string, rules: readonly Rule[]): World =>
  addRuleset(world, name, {
    name: 'production',
    target: 'branch',
    enforcement: 'active',
    include: ['refs/heads/master'],
    exclude: [],
    bypassActors: [],
    rules,
  })

export const withMerging = (
  world: World,
  name: string,
  methods: readonly MergeMethod[],
  deletesHeads = false,
): World => ({
  ...world,
  repositories: {
    ...world.repositories,
    [name]: { ...world.repositories[name]!, merging: { ...mergeSettingsOf({}), methods, deletesHeads } },
  },
})

const everything = {
  metadata: 'read',
  contents: 'write',
  workflows: 'write',
  pull_requests: 'write',
  issues: 'write',
  statuses: 'write',
} as const

/** A GitHub on which this train can be planned, and whose people have tokens; strict checks on every production. */
export function proposingWorld(text: string, rules: readonly Rule[] = [reviewed(), strict]): World {
  const train = readTrain(text, 'train.yml')
  let world = releaseWorld(train, text, start)
  for (const login of ['zoe', 'ann', 'bob'])
    world = addToken(world, `ghp_${login}`, {
      kind: 'user',
      login,
      permissions: everything,
      repositories: 'all',
      expiresAt: null,
    })
  return train.repositories.reduce((each, { name }) => withRules(each, name, rules), world)
}

/** A release on this GitHub, as it is asked for. */
export const proposal = (world: World, asks: readonly Ask[] = [planAsk()]): Performance => ({
  simulated: simulate(world),
  control,
  release,
  asks,
})

export const manifestOf = (world: World): Manifest =>
  readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))

/** What somebody does through the API. */
export function act(simulated: Simulated, login: string, method: string, path: string, body: unknown = {}): number {
  const [next, { status }] = answer(simulated.world, {
    method,
    url: `${simulated.world.url}${path}`,
    headers: { authorization: `Bearer ghp_${login}`, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  })
  simulated.world = next
  return status
}

/** Ann commits a new file to a branch; says the commit, or how GitHub refused. */
export function push(simulated: Simulated, name: string, branch: string, file: string): string | number {
  const status = act(simulated, 'ann', 'PUT', `/repos/${name}/contents/${file}`, {
    message: `fix: ${file}`,
    branch,
    content: Buffer.from(`${file}\n`).toString('base64'),
  })
  return status === 201 ? (refOf(simulated.world, name, `refs/heads/${branch}`) ?? '') : status
}

/** What somebody does to a pull request on its page, for which REST has no way. */
export function setDraft(simulated: Simulated, name: string, draft: boolean): void {
  const [request] = listPulls(simulated.world, name).filter(({ state }) => state === 'open')
  if (request === undefined) throw new Error(`${name} has no open pull request`)
  const changed = { ...request, pull: { ...request.pull, draft } }
  simulated.world = { ...simulated.world, issues: { ...simulated.world.issues, [String(request.id)]: changed } }
}

export const pullsOf = (world: World, name: string): readonly PullRequest[] => listPulls(world, name)
export const treeOf = (world: World, commit: string | undefined): string | null =>
  commit === undefined ? null : readCommit(world.objects, commit).tree
export const tagOf = (world: World, name: string): string | undefined => refOf(world, name, 'refs/tags/v0.1.0')
export const headOf = (world: World, name: string, branch: string): string | undefined =>
  refOf(world, name, `refs/heads/${branch}`)
/** The branches that Convoy made for its pull requests. */
export const ownBranches = (world: World, name: string): readonly string[] =>
  Object.keys(world.repositories[name]?.refs ?? {}).filter((ref) => ref.startsWith('refs/heads/convoy/'))

/** What is promised whatever happens: what is tagged and published has the tree of the candidate that was proven. */
export function untrue(world: World, names: readonly string[]): readonly string[] {
  const { candidate } = manifestOf(world)
  return names.filter((name) => {
    const tagged = tagOf(world, name)
    return tagged !== undefined && treeOf(world, tagged) !== treeOf(world, candidate?.heads[name])
  })
}
