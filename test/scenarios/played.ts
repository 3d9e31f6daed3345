import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../../src/documents/manifest.ts'
import { readRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { readScope } from '../../src/documents/scope.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Scope } from '../../src/domain/scope/tasks.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Train } from '../../src/domain/words/train.ts'
import type { World } from 'embedded-github/github/world/world'
import { loadWorld } from 'embedded-github/server/load-world'
import { convoy, root, scratch, type Ended } from '../cli/convoy.ts'

/** What the release branch held at one of its commits. */
interface Revision {
  readonly commit: string
  readonly at: number
  readonly manifest: Manifest
  readonly scope: Scope
}
/** One line of a reflog: GitHub's time in milliseconds, the account that moved the ref, the commit it moved to. */
interface Move {
  readonly at: number
  readonly by: string
  readonly to: string
}

/** A rehearsal that is over, and what it left behind. */
export interface Played {
  readonly ended: Ended
  readonly report: RehearsalReport
  /** As `convoy rehearse` saved it. */
  readonly world: World
  /** Revision 1 first. */
  readonly revisions: readonly Revision[]
  readonly last: Manifest
  /** As the release pinned it. */
  readonly train: Train
  /** What git prints about a bare repository of acme. */
  readonly git: (repository: string, ...args: readonly string[]) => string
  /** Every move of a ref, the one that made it first; none where it is not there. */
  readonly moves: (repository: string, ref: string) => readonly Move[]
  /** The folder in which it was played. */
  readonly out: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/**
 * Plays an example through the command line, with the bundles in dist: with the scenario of this name below
 * `scenarios`, or its own.
 */
export async function playExample(example: string, scenario?: string): Promise<Played> {
  const folder = join(root, 'examples', example)
  const place = await scratch()
  const ended = await convoy(
    [
      'rehearse',
      folder,
      ...(scenario === undefined ? [] : ['--scenario', join(folder, 'scenarios', `${scenario}.yml`)]),
    ],
    place.path,
  )
  const repositories = join(place.path, 'out/github')
  const git = (repository: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', join(repositories, 'acme', `${repository}.git`), ...args], {
      encoding: 'utf8',
      maxBuffer: 32 * 1024 * 1024,
    }).trim()
  const saved = await loadWorld({ repositories, state: join(place.path, 'out/.convoy/world') })
  if (saved === null) throw new Error(`${example} ${scenario ?? ''} saved no World:\n${ended.stdout}${ended.stderr}`)
  const revisions = git('release-control', 'log', '--reverse', '--format=%H %ct', 'release/2026.11')
    .split('\n')
    .map((line): Revision => {
      const [commit = '', at = ''] = line.split(' ')
      const fileOf = (path: string): string => git('release-control', 'show', `${commit}:${path}`)
      return {
        commit,
        at: Number(at) * 1000,
        manifest: readManifest(fileOf('release-manifest.json')),
        scope: readScope(fileOf('scope.json')),
      }
    })
  const last = revisions.at(-1)
  if (last === undefined) throw new Error('a release branch without a revision')
  return {
    ended,
    git,
    revisions,
    out: place.path,
    world: saved.world,
    last: last.manifest,
    train: readTrain(git('release-control', 'show', 'release/2026.11:train.yml'), 'train.yml'),
    report: readRehearsalReport(await readFile(join(place.path, 'out/rehearsal.json'), 'utf8')),
    moves: (repository, ref) => {
      const isThere =
        git(repository, 'for-each-ref', '--format=%(refname:short)', `refs/heads/${ref}`, `refs/tags/${ref}`) !== ''
      const lines = isThere
        ? git(repository, 'reflog', 'show', '--date=unix', '--format=%gd %H %gn', ref).split('\n')
        : []
      return lines.reverse().map((line) => {
        const [, at = '', to = '', by = ''] = /@\{(\d+)\} (\S+) (.*)$/.exec(line) ?? []
        return { at: Number(at) * 1000, by, to }
      })
    },
    [Symbol.asyncDispose]: place[Symbol.asyncDispose],
  }
}
