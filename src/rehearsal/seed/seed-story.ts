import { join } from 'node:path'
import type { Member, Train } from '../../domain/words/train.ts'
import { starterPaths } from '../../domain/plan/workflow-uses.ts'
import { addRepository, emptyWorld, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Instant, Name, Sha } from 'embedded-github/github/world/names'
import { newSecret } from 'embedded-github/server/new-secret'
import { isFolder, readFolder, type FolderContent } from './folder.ts'
import { generateContent, readGeneratedParts } from './generated-content.ts'
import { kitRepository, pickStarters, readParticipantStarters } from './starters.ts'
import { roles, addPerson, addOrganizationOfPeople, teamsOf, seedTeams, people } from './inhabitants.ts'
import { reserveProduction } from './production-rules.ts'
import { publishKit } from './publish-kit.ts'
import { installApp, releaseApp, signalApp, installAgents, type Access, joinAccess } from './apps.ts'
import { seedControl, contentOf } from './control.ts'

/** Every rehearsal begins on this Monday morning, so two rehearsals of one train have the same commits. */
export const startsAt: Instant = Date.parse('2026-11-02T09:00:00Z')

export interface Seed {
  readonly world: World
  readonly kit: Sha
}

/**
 * An embedded GitHub in which a train can be rehearsed: people, the release App with its key in the control
 * repository, the kit, and every repository of the train that has a folder below `repositories`; a generated
 * program in each where there is no such folder at all.
 */
export async function seedStory(options: {
  readonly folder: string
  readonly train: Train
  readonly trainText: string
  readonly kit: string
  readonly at?: Instant
}): Promise<Seed> {
  const { folder, train, at = startsAt } = options
  const contents = await readContents(folder, train, options.kit)
  let world = emptyWorld({ at, url: 'http://127.0.0.1:0', secret: newSecret() })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  const names = [train.control, ...namesOf(train)]
  for (const owner of new Set([...names, kitRepository].map((name) => name.split('/')[0] ?? name)))
    world = addOrganizationOfPeople(world, owner)

  const published = await publishKit(world, options.kit)
  const release = installApp(published.world, releaseApp, train.control, [train.control, ...contents.keys()])
  const signal = installApp(release.world, signalApp, train.control, [train.control])
  const agents = installAgents(signal.world, train, contents)
  world = agents.world
  const starters = await readParticipantStarters(options.kit, { repository: kitRepository, commit: published.commit })
  const access: Access = {
    secrets: { CONVOY_SIGNAL_APP_PRIVATE_KEY: signal.privateKey },
    variables: { CONVOY_SIGNAL_APP_CLIENT_ID: signal.clientId },
  }
  const needed = starterPaths(train)
  for (const [name, content] of contents) {
    const member = train.repositories.find((each) => each.name === name)
    world = seedParticipant(
      world,
      name,
      member,
      content,
      pickStarters(starters, needed.get(name) ?? []),
      joinAccess(access, agents.access.get(name) ?? { secrets: {}, variables: {} }),
    )
  }
  const members = teamsOf(train).length === 0 ? {} : { CONVOY_APP_MEMBERS: 'read' }
  world = await seedControl(world, {
    ...options,
    commit: published.commit,
    key: release.privateKey,
    variables: { CONVOY_APP_CLIENT_ID: release.clientId, CONVOY_APP_STATUSES: 'write', ...members },
  })
  const reserved = reserveProduction(world, train)
  return { world: seedTeams(reserved, train.control, teamsOf(train)), kit: published.commit }
}

/** The content of every repository that exists, control aside: as it lies below `repositories`, else generated. */
async function readContents(folder: string, train: Train, kit: string): Promise<ReadonlyMap<Name, FolderContent>> {
  if (!(await isFolder(join(folder, 'repositories')))) return generateContent(train, await readGeneratedParts(kit))
  const contents = new Map<Name, FolderContent>()
  for (const name of namesOf(train)) {
    const own = await contentOf(folder, name)
    if (own !== null) contents.set(name, await readFolder(own))
  }
  return contents
}

/**
 * Every repository that a train names, control aside: those that release, those that only test, those that hooks tell,
 * the agent that fixes.
 */
export function namesOf(train: Train): readonly Name[] {
  const testing = train.tiers.flatMap(({ repository }) => (repository === undefined ? [] : [repository]))
  const told = [
    ...train.hooks.map(({ repository }) => repository),
    ...(train.fix === undefined ? [] : [train.fix.agent]),
  ]
  return [...new Set([...train.repositories.map(({ name }) => name), ...testing, ...told])].filter(
    (name) => name !== train.control,
  )
}

/**
 * First commit: what was there before, on every branch. Second commit: the folder, on source alone, so there is
 * something to release.
 */
function seedParticipant(
  world: World,
  name: Name,
  member: Member | undefined,
  content: FolderContent,
  starters: Readonly<Record<string, string>>,
  access: Access,
): World {
  const source = member?.branches.source ?? 'main'
  const first = content.files['.gitignore'] ?? `# ${name}\n`
  let [seeded, sha] = seedCommit(
    addRepository(world, { name, defaultBranch: source, collaborators: roles, ...access }),
    {
      repository: name,
      branch: source,
      message: 'Begin',
      by: people.planner,
      files: content.files['.gitignore'] === undefined ? { 'README.md': first } : { '.gitignore': first },
    },
  )
  for (const branch of [member?.branches.production, member?.branches.staging]) {
    if (typeof branch === 'string' && branch !== 'tag-only' && branch !== source)
      seeded = seedRef(seeded, name, `refs/heads/${branch}`, sha)
  }
  const missing = Object.fromEntries(
    Object.entries(starters).filter(([path]) => content.files[path] === undefined && content.links[path] === undefined),
  )
  ;[seeded, sha] = seedCommit(seeded, {
    repository: name,
    branch: source,
    message: `feat: add ${name.split('/')[1] ?? name}`,
    by: people.planner,
    files: { ...content.files, ...missing },
    executable: content.executable,
    links: content.links,
  })
  return seeded
}
