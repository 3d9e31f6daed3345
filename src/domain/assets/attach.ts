import { assetProblem } from '../catalogue/assets.ts'
import { isFollowed } from '../hops/arrival.ts'
import { beginHop, findHop } from '../hops/hops.ts'
import { ownerOf } from '../people/owners.ts'
import { answerTo } from '../questions/kinds.ts'
import type { AssetSeen, TaggedRelease } from '../questions/assets.ts'
import type { Progress } from '../ways/definition.ts'
import type { AssetFile, RecordedArtifact } from '../words/assets.ts'
import type { Context } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'
import { findBuilt, recordedOf, sourcesOf, type Built } from './built.ts'

/** A run that production's move starts is there within this time, else something is wrong. */
const startMs = 30 * 60_000
/** The time that such a run may take. */
const buildMs = 6 * 3_600_000

/** The effects that make a draft, and that publish it. */
export interface Publishing {
  readonly draft: Effect
  readonly publish: (draft: number) => Effect
}

/**
 * A release with its files: a draft first, then each file that it lacks, then it is published; nobody sees half of it,
 * and an immutable one could not be completed. Each step is due until it is seen done. `null`: it is published whole.
 */
export function publishWithFiles(
  context: Context,
  repository: PlannedRepository,
  publishing: Publishing,
): Progress | null {
  const { train, manifest, seen } = context
  const { name } = repository
  const begun = findHop(manifest, 'production', name)
  if (begun === undefined) return { is: 'due', entries: beginHop(context, 'production', name, []), effects: [] }
  // Nothing moves on before all of this was seen done.
  if (isFollowed(context, repository)) return null
  const releases = answerTo(seen, { about: 'assets', name })?.releases
  if (releases === undefined)
    return { is: 'waiting', wait: 'files-looked-at', reason: `Convoy looks at the files of ${name}` }
  const published = releases.find(({ isDraft }) => !isDraft)
  const recorded = recordedOf(manifest, name)
  if (published !== undefined && isWhole(sourcesOf(train, name).length, recorded) && isComplete(published, recorded))
    return null
  const built = findBuilt(context, name, () => seen.at < begun.at + startMs)
  if (built.is !== 'recorded') return awaitBuilt(context, repository, built, begun.at)
  return published === undefined
    ? prepareDraft(context, repository, begun.at, { releases, artifacts: built.artifacts }, publishing)
    : complete(context, repository, begun.at, { release: published, artifacts: built.artifacts })
}

/** True if every source has its files recorded. */
function isWhole(sources: number, recorded: readonly RecordedArtifact[]): boolean {
  return Array.from({ length: sources }, (_, index) => index).every((index) =>
    recorded.some(({ source }) => source === index),
  )
}

function awaitBuilt(
  context: Context,
  { name }: PlannedRepository,
  built: Exclude<Built, { readonly is: 'recorded' }>,
  since: Instant,
): Progress {
  switch (built.is) {
    case 'unseen':
      return { is: 'waiting', wait: 'files-looked-at', reason: `Convoy looks at the files of ${name}` }
    case 'found':
      return {
        is: 'due',
        entries: [{ add: 'assets', repository: name, artifacts: built.artifacts }],
        effects: [],
      }
    case 'later':
      return { is: 'waiting', wait: 'files-built', reason: built.reason, until: since + startMs }
    case 'pending':
      return context.seen.at < since + buildMs
        ? { is: 'waiting', wait: 'files-built', reason: built.reason, until: since + buildMs }
        : lost(
            context,
            name,
            `${built.reason}, for more than six hours; see what delays it; the release then continues`,
          )
    case 'lost':
      return lost(context, name, built.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' '))
  }
}

function lost({ train, manifest }: Context, name: string, reason: string): Progress {
  return { is: 'lost', on: ownerOf(train, manifest, name), reason }
}

/** One draft of the release's own; a draft of somebody else on the same tag stays theirs. */
function prepareDraft(
  context: Context,
  { name }: PlannedRepository,
  since: Instant,
  {
    releases,
    artifacts,
  }: {
    readonly releases: readonly TaggedRelease[]
    readonly artifacts: readonly RecordedArtifact[]
  },
  { draft, publish }: Publishing,
): Progress {
  const [own, ...more] = releases.filter(({ by }) => isOwn(context, by))
  if (own === undefined) return { is: 'due', entries: [], effects: [draft] }
  const surplus = more.map(({ id: release }): Effect => ({
    type: 'attach',
    what: 'discard',
    repository: name,
    release,
  }))
  const held = compare(own, artifacts)
  const foreign = held.rest.filter(
    ({ by, name: called }) => !isOwn(context, by) && !held.missing.some(({ file }) => file.name === called),
  )
  if (foreign.length > 0) {
    const { message, remedy } = assetProblem(
      'ASSET_NOT_OURS',
      name,
      foreign.map((each) => each.name),
      own.url,
    )
    return lost(context, name, `${message} ${remedy}`)
  }
  const effects = [
    ...surplus,
    ...[...held.broken, ...held.rest].map(({ id }) => removal(name, id)),
    ...uploads(name, own, held.missing),
  ]
  if (effects.length > 0) return { is: 'due', entries: [], effects }
  if (held.undigested) return undigested(context, name, since)
  return { is: 'due', entries: [], effects: [publish(own.id)] }
}

/** A release that is published already gets what it lacks, if it is the release's own and GitHub takes it. */
function complete(
  context: Context,
  { name }: PlannedRepository,
  since: Instant,
  { release, artifacts }: { readonly release: TaggedRelease; readonly artifacts: readonly RecordedArtifact[] },
): Progress | null {
  const held = compare(release, artifacts)
  if (held.undigested) return undigested(context, name, since)
  if (held.missing.length === 0) return null
  const isTaken = held.missing.some(({ file }) => held.rest.some((each) => each.name === file.name))
  const because = release.isImmutable ? 'immutable' : isTaken ? 'differs' : isOwn(context, release.by) ? null : 'others'
  if (because !== null) {
    const names = held.missing.map(({ file }) => file.name)
    const { message, remedy } = assetProblem('RELEASE_WITHOUT_FILES', name, names, release.url, release.by, because)
    return lost(context, name, `${message} ${remedy}`)
  }
  const effects = [...held.broken.map(({ id }) => removal(name, id)), ...uploads(name, release, held.missing)]
  return { is: 'due', entries: [], effects }
}

function undigested(context: Context, name: string, since: Instant): Progress {
  const reason = `GitHub does not say what the files of the release of ${name} hold`
  const until = since + buildMs
  return context.seen.at < until
    ? { is: 'waiting', wait: 'files-built', reason, until }
    : lost(context, name, `${reason}; delete them from the release, and Convoy uploads them again`)
}

interface Wanted {
  readonly artifact: number
  readonly file: AssetFile
}

/** What a release holds against what it is to hold. */
interface Held {
  readonly missing: readonly Wanted[]
  /** Uploads that broke off. */
  readonly broken: readonly AssetSeen[]
  /** Other files. */
  readonly rest: readonly AssetSeen[]
  /** GitHub does not say of some file what it holds. */
  readonly undigested: boolean
}

/** Files are told by their bytes: a name that GitHub wrote in its own way is the same file. */
function compare({ assets }: TaggedRelease, artifacts: readonly RecordedArtifact[]): Held {
  const uploaded = assets.filter(({ state }) => state === 'uploaded')
  const left = new Set(uploaded)
  const wanted = artifacts.flatMap(({ artifact, files }) => files.map((file): Wanted => ({ artifact, file })))
  const take = ({ file }: Wanted, fits: (asset: AssetSeen) => boolean): boolean => {
    const found = [...left].find((asset) => fits(asset) && asset.bytes === file.bytes)
    if (found !== undefined) left.delete(found)
    return found === undefined
  }
  const unnamed = wanted.filter((each) =>
    take(each, ({ name, digest }) => name === each.file.name && (digest === null || digest === each.file.digest)),
  )
  const missing = unnamed.filter((each) => take(each, ({ digest }) => digest === each.file.digest))
  return {
    missing,
    broken: assets.filter(({ state }) => state !== 'uploaded'),
    rest: [...left],
    undigested: uploaded.some((asset) => asset.digest === null && !left.has(asset)),
  }
}

function isComplete(release: TaggedRelease, artifacts: readonly RecordedArtifact[]): boolean {
  const { missing, undigested: isUnknown } = compare(release, artifacts)
  return missing.length === 0 && !isUnknown
}

function removal(repository: string, asset: number): Effect {
  return { type: 'attach', what: 'remove', repository, asset }
}

/** One effect for each artifact, which is fetched once. */
function uploads(
  repository: string,
  { id: release, isDraft }: TaggedRelease,
  missing: readonly Wanted[],
): readonly Effect[] {
  return [...Map.groupBy(missing, ({ artifact }) => artifact)].map(([artifact, wanted]) => ({
    type: 'attach',
    what: 'upload',
    repository,
    release,
    isDraft,
    artifact,
    files: wanted.map(({ file }) => file),
  }))
}

function isOwn({ seen }: Context, login: string): boolean {
  return login.toLowerCase() === seen.self.toLowerCase()
}
