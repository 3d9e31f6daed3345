import { admit } from './asks/asks.ts'
import { digestText } from './text/canonical.ts'
import { callsForSomebody, hasEnded } from './ended.ts'
import { findHop } from './hops/hops.ts'
import { takeIn } from './hops/unchanged.ts'
import { store } from './record/stored.ts'
import { manifestVersions } from './record/versions.ts'
import type { Decision, Entry } from './words/decision.ts'
import type { Candidate, Replaced } from './words/candidate.ts'
import type { Manifest } from './words/manifest.ts'

/** A release before anything was decided about it: what revision 1 is written from. */
export function blank(release: string): Manifest {
  return {
    schemaVersion: manifestVersions.newest,
    release: {
      id: release,
      kind: 'regular',
      train: '',
      title: '',
      createdAt: 0,
      createdBy: { login: '', kind: 'human' },
    },
    revision: 0,
    previous: '',
    kit: '',
    phase: 'planning',
    status: 'active',
    asks: [],
    repositories: [],
    tierRepositories: [],
    candidates: [],
    tasks: [],
    prepared: [],
    messages: [],
    fixes: [],
    evidence: [],
    requests: [],
    hops: [],
    attention: [],
  }
}

/**
 * Makes the next revision, chained to this one by the digest of its release-manifest.json. Only this and `admit` write
 * a manifest.
 */
export function write(manifest: Manifest, decision: Decision): Manifest {
  const { phase, status, attention, kit, entries } = decision
  const previous = manifest.revision === 0 ? '' : digestText(store(manifest).text)
  const tracked =
    manifest.tracked === true || manifest.attention.some(callsForSomebody) || attention.some(callsForSomebody)
  return entries.reduce(growBy, {
    ...manifest,
    revision: manifest.revision + 1,
    previous,
    kit,
    phase,
    status,
    attention,
    ...(tracked && !hasEnded(manifest) ? { tracked } : {}),
  })
}

/** At most so many changes of the directive are kept, the newest. */
const mostChanges = 50

type Grow<Add extends Entry['add']> = (manifest: Manifest, entry: Extract<Entry, { readonly add: Add }>) => Manifest

/** The rows that each entry adds to a manifest. */
const grown: { readonly [Add in Entry['add']]: Grow<Add> } = {
  ask: (manifest, entry) => ({
    ...manifest,
    asks: admit(manifest.asks, entry.ask),
    repositories: takeIn(manifest, entry.ask),
  }),
  plan: (manifest, entry) => {
    const { train, title, repositories, tierRepositories, by, tag } = entry
    const createdAt = manifest.asks.find((ask) => ask.type === 'plan')?.at ?? 0
    return {
      ...manifest,
      release: { ...manifest.release, train, title, createdAt, createdBy: by, ...(tag === undefined ? {} : { tag }) },
      repositories,
      tierRepositories,
    }
  },
  candidate: (manifest, entry) => {
    const { number, digest } = entry.candidate
    const requests = manifest.requests.filter(({ id }) => !entry.overtaken.includes(id))
    const before = manifest.candidates.map((each) =>
      entry.voids !== undefined && each.number === manifest.candidate?.number ? { ...each, void: entry.voids } : each,
    )
    const tasks = manifest.tasks.map(({ candidate, ...task }) =>
      entry.holds.includes(task.id) ? { ...task, candidate: candidate ?? number } : task,
    )
    // Nobody is told any more what failed before: dropping its lines only makes room.
    const evidence = manifest.evidence.map((each) =>
      each.failure?.lines === undefined ? each : { ...each, failure: { ...each.failure, lines: [] } },
    )
    // The pull requests of the candidate before are found by their branches, and its files were built of other commits.
    const { proposals: _proposals, replaced: _replaced, assets: _assets, ...others } = manifest
    const replaced = replacedBy(manifest, entry.candidate)
    return {
      ...others,
      ...(replaced.length === 0 ? {} : { replaced }),
      candidate: entry.candidate,
      candidates: [
        ...before,
        {
          number,
          digest,
          ...(entry.reviewed === undefined ? {} : { reviewed: entry.reviewed }),
          ...(entry.approved === undefined ? {} : { approved: entry.approved }),
        },
      ],
      requests,
      tasks,
      evidence,
    }
  },
  request: (manifest, entry) => ({
    ...manifest,
    requests: [...manifest.requests.filter(({ id }) => id !== entry.request.id), entry.request],
  }),
  evidence: (manifest, entry) => {
    const { tier, repository, failure } = entry.evidence
    // Told are the names of the newest failure of a tier; of those before it the signature is left.
    const before =
      failure === undefined
        ? manifest.evidence
        : manifest.evidence.map((each) =>
            each.failure !== undefined && each.tier === tier && each.repository === repository
              ? { ...each, failure: { ...each.failure, failing: [] } }
              : each,
          )
    return {
      ...manifest,
      evidence: [...before, entry.evidence],
      requests: manifest.requests.filter(({ id }) => id !== entry.answers),
    }
  },
  log: (manifest, entry) => {
    const { key, attempt, lines } = entry
    return {
      ...manifest,
      evidence: manifest.evidence.map((each) =>
        each.key === key && each.attempt === attempt && each.failure !== undefined
          ? { ...each, failure: { ...each.failure, lines } }
          : each,
      ),
    }
  },
  hop: (manifest, entry) => ({ ...manifest, hops: [...manifest.hops, entry.hop] }),
  landed: (manifest, entry) => {
    const own = findHop(manifest, entry.to, entry.repository)
    if (own === undefined || entry.commit === manifest.candidate?.heads[entry.repository]) return manifest
    const { commit: landed } = entry
    return { ...manifest, hops: manifest.hops.map((hop) => (hop === own ? { ...hop, landed } : hop)) }
  },
  proposal: (manifest, { proposal }) => ({
    ...manifest,
    proposals: [...(manifest.proposals ?? []).filter(({ repository }) => repository !== proposal.repository), proposal],
  }),
  assets: (manifest, { repository, artifacts }) => ({
    ...manifest,
    assets: [...(manifest.assets ?? []).filter((each) => each.repository !== repository), ...artifacts],
  }),
  scope: (manifest, entry) => ({ ...manifest, tasks: entry.tasks }),
  directive: (manifest, entry) => ({
    ...manifest,
    directiveChanges: [...(manifest.directiveChanges ?? []), entry.change].slice(-mostChanges),
  }),
  train: (manifest, entry) => {
    const { pinned, tag, repositories, tierRepositories, overtaken, soaks, deadlines } = entry
    const { tag: before, ...release } = manifest.release
    const told = tag === undefined ? before : (tag ?? undefined)
    const requests = manifest.requests
      .filter(({ id }) => !overtaken.includes(id))
      .map((request) => ({ ...request, ...deadlines.find(({ id }) => id === request.id) }))
    const evidence = manifest.evidence.map((each) => {
      const soak = soaks.find(({ key, attempt }) => key === each.key && attempt === each.attempt)
      if (soak === undefined) return each
      const { soakedAt: _before, ...rest } = each
      return { ...rest, ...(soak.soakedAt === undefined ? {} : { soakedAt: soak.soakedAt }) }
    })
    // Another train may take other files.
    const { assets: _assets, ...others } = manifest
    return {
      ...others,
      release: { ...release, ...(told === undefined ? {} : { tag: told }) },
      trains: [...(manifest.trains ?? []), pinned],
      repositories,
      tierRepositories,
      requests,
      evidence,
    }
  },
  // Of one that was refused before, the first problem is enough: all of them stand in the revision that refused it.
  'train-refused': (manifest, entry) => ({
    ...manifest,
    trains: [
      ...(manifest.trains ?? []).map((each) =>
        each.is === 'refused' ? { ...each, problems: each.problems.slice(0, 1) } : each,
      ),
      entry.refused,
    ],
  }),
  prepared: (manifest, entry) => ({ ...manifest, prepared: [...manifest.prepared, entry.prepared] }),
  fix: (manifest, entry) => ({ ...manifest, fixes: [...manifest.fixes, entry.fix] }),
  message: (manifest, entry) => ({ ...manifest, messages: [...manifest.messages, entry.message] }),
  told: (manifest, entry) => ({ ...manifest, messages: manifest.messages.filter(({ id }) => id !== entry.id) }),
  pivot: (manifest, entry) => ({ ...manifest, pivot: manifest.pivot ?? entry.at }),
  gated: (manifest, entry) => ({
    ...manifest,
    repositories: manifest.repositories.map((each) =>
      entry.repositories.includes(each.name) ? { ...each, gate: true as const } : each,
    ),
  }),
  'by-rest': (manifest, entry) => {
    const { since, why, repositories } = manifest.byRest ?? { since: entry.at, why: entry.why, repositories: [] }
    return { ...manifest, byRest: { since, why, repositories: [...new Set([...repositories, entry.repository])] } }
  },
  shipped: (manifest, entry) => ({
    ...manifest,
    status: 'shipped',
    beyond: entry.beyond,
    ...(entry.skipped.length === 0 ? {} : { skipped: entry.skipped }),
  }),
  untracked: (manifest) => {
    const { tracked: _tracked, ...rest } = manifest
    return rest
  },
  aborted: (manifest, entry) => ({
    ...manifest,
    status: 'aborted',
    ...(entry.unrestored.length === 0 ? {} : { unrestored: entry.unrestored }),
  }),
}

/** At most so many commits of a repository are kept that another candidate has taken the place of. */
const mostReplaced = 3

/** The commits before that a new candidate does not have, where production requires `convoy/gate`. */
function replacedBy(
  { repositories, candidate, replaced = [] }: Manifest,
  { heads }: Pick<Candidate, 'heads'>,
): readonly Replaced[] {
  return repositories
    .filter(({ gate }) => gate === true)
    .flatMap(({ name }) => {
      const before = replaced.filter(({ repository }) => repository === name).map(({ commit }) => commit)
      const last = candidate?.heads[name]
      return [...new Set([...before, ...(last === undefined ? [] : [last])])]
        .filter((commit) => commit !== heads[name])
        .slice(-mostReplaced)
        .map((commit) => ({ repository: name, commit }))
    })
}

/** The manifest with one entry more. */
export function growBy(manifest: Manifest, entry: Entry): Manifest {
  const grow = grown[entry.add] as (manifest: Manifest, entry: Entry) => Manifest
  return grow(manifest, entry)
}
