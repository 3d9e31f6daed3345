import type { Problem } from 'github-foundations/problem'
import { assetProblem } from '../catalogue/assets.ts'
import { answerTo } from '../questions/kinds.ts'
import { findLanded } from '../hops/landed.ts'
import type { AssetsSeen, ContentSeen } from '../questions/assets.ts'
import { member } from '../train/graph.ts'
import type { RecordedArtifact } from '../words/assets.ts'
import type { Context } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import type { AssetSource, Train } from '../words/train.ts'
import { choose, type Choice } from './choice.ts'
import { mostLetters, mostFiles } from './limits.ts'

/**
 * The state of what a release gets files of: `recorded`, all of it; `found`, but not recorded yet; `pending`, a run has
 * not ended; `later`, a run is still to be started; `lost`, with every problem; `unseen`, nobody looked.
 */
export type Built =
  | { readonly is: 'recorded'; readonly artifacts: readonly RecordedArtifact[] }
  | { readonly is: 'found'; readonly artifacts: readonly RecordedArtifact[] }
  | { readonly is: 'pending'; readonly reason: string }
  | { readonly is: 'later'; readonly reason: string }
  | { readonly is: 'lost'; readonly problems: readonly Problem[] }
  | { readonly is: 'unseen' }

/** What is known of one source. */
interface Taken {
  readonly source: AssetSource
  readonly index: number
  readonly choice: Choice
}

/** The sources of files for the release of a repository; none where people publish it, or nobody. */
export function sourcesOf(train: Train, name: Name): readonly AssetSource[] {
  const { assets = [], promotion } = member(train, name)
  return promotion === 'observe' ? [] : assets
}

/** The commits of which a repository's files may be built: the candidate's, and the one that landed with its tree. */
export function commitsBuilt(manifest: Manifest, name: Name): readonly Sha[] {
  const both = [manifest.candidate?.heads[name], findLanded(manifest, 'production', name)]
  return [...new Set(both.flatMap((commit) => commit ?? []))]
}

/** The artifacts of a repository that are recorded. */
export function recordedOf({ assets = [] }: Manifest, name: Name): readonly RecordedArtifact[] {
  return assets.filter(({ repository }) => repository === name)
}

/**
 * Everything about the files of a repository's release, from what was seen and what is recorded; `mayCome`: a run of
 * that workflow file may still be started by the release itself.
 */
export function findBuilt(
  { train, manifest, seen }: Context,
  name: Name,
  mayCome: (source: AssetSource) => boolean,
): Built {
  const looked = answerTo(seen, { about: 'assets', name })
  if (looked === undefined) return { is: 'unseen' }
  if (looked.unread !== undefined) return { is: 'lost', problems: [assetProblem('ASSET_UNREAD', name, looked.unread)] }
  const [recorded, commits] = [recordedOf(manifest, name), commitsBuilt(manifest, name)]
  const taken = sourcesOf(train, name).map((source, index): Taken => {
    const kept = recorded.filter((each) => each.source === index).map(({ artifact }) => artifact)
    return { source, index, choice: choose(source, { runs: looked.runs, commits, kept }) }
  })
  const missing = taken.filter(({ choice }) => choice.is !== 'there')
  const late = missing.filter(({ choice, source }) => choice.is !== 'pending' && mayCome(source))
  const gone = missing.filter((each) => each.choice.is !== 'pending' && !late.includes(each))
  const read = taken.flatMap((each) => readTaken(name, each, recorded, looked))
  const artifacts = read.flatMap((each) => ('artifact' in each ? [each] : []))
  const problems = [
    ...gone.map((each) => whyGone(name, commits, each)),
    ...read.flatMap((each) => ('code' in each ? [each] : [])),
    ...findConflicts(name, artifacts),
  ]
  if (problems.length > 0) return { is: 'lost', problems }
  if (read.some((each) => 'unseen' in each)) return { is: 'unseen' }
  if (artifacts.some((each) => !recorded.includes(each)) || artifacts.length !== recorded.length)
    return { is: 'found', artifacts }
  const waiting = [...missing.filter((each) => !late.includes(each)), ...late][0]
  if (waiting === undefined) return { is: 'recorded', artifacts }
  return waiting.choice.is === 'pending'
    ? { is: 'pending', reason: `${waiting.source.workflow} runs in ${name}: ${waiting.choice.run.url}` }
    : { is: 'later', reason: `${waiting.source.workflow} is to run in ${name}` }
}

type Read = RecordedArtifact | Problem | { readonly unseen: true }

/** The files that are taken from each artifact of a source, as recorded or as found in it. */
function readTaken(
  name: Name,
  { source, index, choice }: Taken,
  recorded: readonly RecordedArtifact[],
  { contents }: AssetsSeen,
): readonly Read[] {
  if (choice.is !== 'there') return []
  const { run } = choice
  if (choice.artifacts.length > mostFiles)
    return [assetProblem('ASSETS_TOO_MANY', name, `more than ${mostFiles} artifacts`)]
  const read = choice.artifacts.map((artifact): Read => {
    const known = recorded.find((each) => each.source === index && each.artifact === artifact.id)
    if (known !== undefined) return known
    const content = contents.find((each) => each.source === index && each.artifact === artifact.id)
    if (content === undefined) return { unseen: true }
    if ('fault' in content) return tellFault(name, artifact.name, run.url, content)
    const { files } = content
    return {
      repository: name,
      source: index,
      artifact: artifact.id,
      name: artifact.name,
      run: run.url,
      commit: run.commit,
      files,
    }
  })
  const isKnown = read.every((each) => 'artifact' in each)
  return isKnown && read.every((each) => !('artifact' in each) || each.files.length === 0)
    ? [assetProblem('ASSET_FILES_MISSING', name, source.artifact, source.files, run.url)]
    : read
}

function tellFault(
  name: Name,
  artifact: string,
  url: string,
  { fault, why }: Extract<ContentSeen, { readonly fault: string }>,
): Problem {
  switch (fault) {
    case 'unsafe':
      return assetProblem('ASSET_ARCHIVE_UNSAFE', name, artifact, why, url)
    case 'too-large':
      return assetProblem('ASSET_TOO_LARGE', name, artifact, why, url)
    case 'unread':
      return assetProblem('ASSET_UNREAD', name, `${why} (${url})`)
  }
}

/** The reason why a source has nothing, and nothing comes by itself. */
function whyGone(name: Name, commits: readonly Sha[], { source, choice }: Taken): Problem {
  const { workflow, artifact } = source
  switch (choice.is) {
    case 'expired': {
      const names = choice.artifacts.filter(({ expired }) => expired).map((each) => each.name)
      return assetProblem('ASSET_ARTIFACT_EXPIRED', name, names, choice.run.url, workflow)
    }
    case 'without':
      return assetProblem('ASSET_ARTIFACT_MISSING', name, artifact, choice.run.url, workflow)
    case 'failed':
      return assetProblem('ASSET_RUN_FAILED', name, workflow, choice.run.url)
    case 'other':
      return assetProblem('ASSET_RUN_OF_OTHERS', name, workflow, choice.run.url, choice.run.event)
    case 'none':
    case 'there':
    case 'pending':
      return assetProblem('ASSET_RUN_MISSING', name, workflow, commits.at(-1) ?? '')
  }
}

/** Names that two files would get, and more than a release may record. */
function findConflicts(name: Name, artifacts: readonly RecordedArtifact[]): readonly Problem[] {
  const names = artifacts.flatMap(({ files }) => files.map((file) => file.name))
  // GitHub may tell names apart by case, and who downloads them on another system cannot.
  const twice = [...Map.groupBy(names, (each) => each.toLowerCase()).values()].filter(({ length }) => length > 1)
  const longest = names.find(({ length }) => length > mostLetters)
  return [
    ...(twice.length === 0
      ? []
      : [
          assetProblem(
            'ASSET_NAME_TWICE',
            name,
            twice.flatMap(([first]) => first ?? []),
          ),
        ]),
    ...(names.length > mostFiles ? [assetProblem('ASSETS_TOO_MANY', name, `more than ${mostFiles} files`)] : []),
    ...(longest === undefined
      ? []
      : [assetProblem('ASSETS_TOO_MANY', name, `a name of more than ${mostLetters} characters`)]),
  ]
}
