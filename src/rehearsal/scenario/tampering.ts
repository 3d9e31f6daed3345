import { readManifest } from '../../documents/manifest.ts'
import { readTrain } from '../../documents/train/train.ts'
import { digestText } from '../../domain/text/canonical.ts'
import { rowsNamed } from '../../domain/record/stored.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import { isSignedByGitHub, readCommit } from 'embedded-github/github/git/commits'
import { readFile } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import type { Sha } from 'embedded-github/github/world/names'
import { releaseApp } from '../seed/apps.ts'

/** A revision of a release branch that Convoy did not write: what was expected of it, and what is there. */
export interface Tampering {
  readonly commit: Sha
  readonly expected: string
  readonly found: string
}

/**
 * The reason why a commit is not a revision by Convoy; `null` if it is one. The same rules as
 * `src/github/record/read-release.ts`, which production uses.
 */
export function findTampering(world: World, commit: Sha): Tampering | null {
  try {
    const [broken] = brokenRules(world, commit)
    return broken === undefined ? null : { commit, ...broken }
  } catch (error) {
    return {
      commit,
      expected: 'a revision that can be read',
      found: error instanceof Error ? error.message : String(error),
    }
  }
}

/** The text of a file of a commit; throws where there is none. */
export function textAt(world: World, commit: Sha, path: string): string {
  const file = readFile(world.objects, commit, path)
  if (file === null) throw new Error(`Commit ${commit} of the release branch has no ${path}.`)
  return Buffer.from(file.content).toString('utf8')
}

/** The manifest of a commit, with the rows that it keeps in files of their own. */
export function manifestAt(world: World, commit: Sha): Manifest {
  const text = textAt(world, commit, 'release-manifest.json')
  return readManifest(
    text,
    Object.fromEntries(rowsNamed(JSON.parse(text)).map(({ path }) => [path, textAt(world, commit, path)])),
  )
}

type Rule = Pick<Tampering, 'expected' | 'found'>

function* brokenRules(world: World, sha: Sha): Generator<Rule, void, undefined> {
  const commit = readCommit(world.objects, sha)
  if (!isSignedByGitHub(commit))
    yield {
      expected: "a commit that carries GitHub's valid signature",
      found: commit.signature === undefined ? 'an unsigned commit' : "somebody else's signature",
    }
  const bot = `${releaseApp.slug}[bot]`
  const { name, email } = commit.author
  if (email !== `${world.accounts[bot]?.id}+${bot}@users.noreply.github.com`)
    yield { expected: `the author ${bot}`, found: `${name} <${email}>` }
  readTrain(textAt(world, sha, 'train.yml'), 'train.yml')
  yield* brokenLinks(world, commit.parents, manifestAt(world, sha))
}

function* brokenLinks(
  world: World,
  parents: readonly Sha[],
  { revision, previous }: Manifest,
): Generator<Rule, void, undefined> {
  const [parent] = parents
  const wanted = revision === 1 ? 0 : 1
  if (parents.length !== wanted)
    yield {
      expected: `revision ${revision} to have ${wanted === 0 ? 'no parent' : 'one parent'}`,
      found: `${parents.length} parent(s)`,
    }
  const before = parent === undefined ? '' : textAt(world, parent, 'release-manifest.json')
  const number = parent === undefined ? 0 : manifestAt(world, parent).revision
  if (number !== revision - 1) yield { expected: `revision ${revision - 1} in the parent`, found: `revision ${number}` }
  const digest = parent === undefined ? '' : digestText(before)
  if (previous !== digest)
    yield {
      expected: `revision ${revision} to follow ${digest === '' ? 'no manifest' : `the manifest with digest ${digest}`}`,
      found: `previous ${previous}`,
    }
}
