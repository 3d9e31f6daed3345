import {
  addApp,
  addOrganization,
  addRepository,
  addRuleset,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
  seedRef,
} from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { commandWorkflows } from '../domain/plan/command-workflows.ts'
import { controlFiles } from '../domain/control/sweeps.ts'
import type { Train } from '../domain/words/train.ts'

/** The token of the release App in a simulated world. */
export const releaseToken = 'ghs_simulated-release-app'
/** The login that it acts as. */
const releaseBot = 'convoy-release[bot]'
/** The kit commit that a simulation says it runs at. */
export const kitCommit = 'c0'.repeat(20)

const permissions = {
  metadata: 'read',
  contents: 'write',
  actions: 'write',
  pull_requests: 'write',
  issues: 'write',
  statuses: 'write',
  checks: 'read',
  deployments: 'read',
  workflows: 'write',
  members: 'read',
} as const
const tierWorkflow =
  'name: tier\non:\n  workflow_dispatch:\n    inputs:\n      convoy: { type: string, required: true }\nrun-name: ${{ fromJSON(inputs.convoy).request }}\njobs:\n  convoy:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n'

/** Control's workflow files with their triggers; what their jobs do is played by the simulation. */
const controlWorkflows = Object.fromEntries(
  (
    [
      [
        controlFiles.asks,
        'on:\n  workflow_dispatch:\n    inputs:\n      ask: { type: string }\n      release: { type: string }\n',
      ],
      [controlFiles.hourly, 'on:\n  schedule: [{ cron: "7 * * * *" }]\n'],
      [controlFiles.often, 'on:\n  schedule: [{ cron: "22,37,52 * * * *" }]\n'],
    ] as const
  ).map(([path, on]) => [path, `${on}jobs:\n  control:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n`]),
)

/**
 * A GitHub in memory on which this train can be planned: every repository with a commit on source that staging and
 * production do not have yet.
 */
export function releaseWorld(train: Train, trainText: string, at: number): World {
  const [owner = ''] = train.control.split('/')
  let world = addOrganization(emptyWorld({ at, url: 'http://127.0.0.1' }), owner)
  for (const login of ['zoe', 'ann', 'bob']) world = addUser(world, login)
  world = addApp(world, { slug: 'convoy-release', publicKey: '', permissions, owner, repositories: 'all' })
  world = addToken(world, releaseToken, {
    kind: 'installation',
    owner,
    login: releaseBot,
    permissions,
    repositories: 'all',
    expiresAt: null,
  })
  const collaborators = { zoe: 'admin', ann: 'write', bob: 'write' } as const
  world = addRepository(world, { name: train.control, defaultBranch: 'main', collaborators })
  ;[world] = seedCommit(world, {
    repository: train.control,
    branch: 'main',
    message: 'Author the train',
    by: 'zoe',
    files: { 'train.yml': trainText, ...controlWorkflows },
  })
  world = addRuleset(world, train.control, {
    name: 'release branches',
    target: 'branch',
    enforcement: 'active',
    include: ['refs/heads/release/**'],
    exclude: [],
    bypassActors: [{ type: 'Integration', id: world.apps['convoy-release']?.id ?? null, mode: 'always' }],
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  })
  const testers = train.tiers.flatMap((tier) => tier.repository ?? [])
  for (const name of new Set([...train.repositories.map((member) => member.name), ...testers])) {
    world = seedParticipant(world, train, name, collaborators)
  }
  return world
}

function seedParticipant(world: World, train: Train, name: string, collaborators: { readonly zoe: 'admin' }): World {
  const branches = train.repositories.find((member) => member.name === name)?.branches
  const source = branches?.source ?? 'main'
  const [begun, first] = seedCommit(addRepository(world, { name, defaultBranch: source, collaborators }), {
    repository: name,
    branch: source,
    message: 'Begin',
    by: 'zoe',
    files: { 'README.md': `# ${name}\n` },
  })
  const behind = [branches?.staging, branches?.production].filter(
    (branch): branch is string => typeof branch === 'string' && branch !== 'tag-only' && branch !== source,
  )
  const placed = behind.reduce((placing, branch) => seedRef(placing, name, `refs/heads/${branch}`, first), begun)
  const workflows = {
    ...Object.fromEntries([...starters, ...startedFiles(train)].map((file) => [file, tierWorkflow])),
    ...followingFiles(train, name),
    ...ownChecks(train),
  }
  const files = {
    'program.txt': `${name} 1\n`,
    ...Object.fromEntries(Object.entries(workflows).map(([file, text]) => [`.github/workflows/${file}`, text])),
  }
  return seedCommit(placed, { repository: name, branch: source, message: 'feat: do something', by: 'zoe', files })[0]
}

const starters = Object.values(commandWorkflows).map(({ starter }) => starter)

/** Workflow files that tiers start. */
function startedFiles(train: Train): readonly string[] {
  return train.tiers.flatMap(({ by }) => (by.kind === 'workflow' ? [by.file] : []))
}

/** The repository's own CI: a job for every check that a tier names. */
function ownChecks(train: Train): Readonly<Record<string, string>> {
  const names = train.tiers.flatMap(({ by }) => (by.kind === 'checks' ? by.names.map(({ name }) => name) : []))
  return names.length === 0 ? {} : { 'ci.yml': pushed(['rc/**'], [...new Set(names)]) }
}

/** Workflows that must succeed on a moved branch. */
function followingFiles(train: Train, name: string): Readonly<Record<string, string>> {
  const member = train.repositories.find((each) => each.name === name)
  return Object.fromEntries(
    (['staging', 'production'] as const).flatMap((hop) => {
      const settling = member?.settledWhen[hop]
      const branch = member?.branches[hop]
      return settling?.kind === 'workflow' && typeof branch === 'string'
        ? [[settling.file, pushed([branch], ['publish'])]]
        : []
    }),
  )
}

function pushed(branches: readonly string[], jobs: readonly string[]): string {
  const job = (name: string): string => `  ${name}:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n`
  return `on:\n  push:\n    branches: ${JSON.stringify(branches)}\njobs:\n${jobs.map(job).join('')}`
}
