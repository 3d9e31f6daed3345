import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { counting, expected, places, showing } from './content.ts'
import { filesOf, headOf, reaches, tagsOf, treeOf, type Files } from './people.ts'
import { changesOf, contentsOf, expectedOn, knownOn, type Playing } from './playing.ts'

/*
 * The contract of production's history (docs/decisions/0081-the-contract-of-productions-history.md), asked of a history
 * under way.
 */

/** The contract is broken: which part of it, and what was found. */
export class Broken extends Error {
  readonly part: string
  constructor(part: string, found: readonly string[]) {
    super([part, ...found].join('\n  '))
    this.part = part
  }
}

/**
 * The places in which somebody took back on one branch what another still holds: who merges production into a branch
 * drops it.
 */
export function takenBack(playing: Playing, name: string, branch: string, by = 'master'): readonly number[] {
  const changes = changesOf(playing, name)
  const [held, there] = [knownOn(playing, name, branch), knownOn(playing, name, by)]
  return [...places.keys()].filter((place) => {
    const here = changes.filter((change) => change.place === place)
    const [own, theirs] = [branch, by].map((each) => expectedOn(playing, name, each, place))
    if (own?.length !== 1 || theirs?.length !== 1 || own[0] === theirs[0]) return false
    const put = new Set(showing(here, held).map(({ id }) => id))
    const newer = showing(here, there)
    return counting(here, there).some(
      ({ id, takesBack }) =>
        !held.has(id) &&
        !newer.some(({ knows }) => knows.has(id)) &&
        // What was put on top of it replaces it, whether it was taken back beside that or not.
        takesBack.some((taken) => put.has(taken) && !newer.some(({ knows }) => knows.has(taken))),
    )
  })
}

/** Nothing that was rolled back vanishes unsaid: Convoy merges it only once it has named repository and file. */
export function checkSaid(playing: Playing, name: string, branch: string): void {
  const unsaid = takenBack(playing, name, branch).filter(
    (place) => !playing.told.some((told) => told.includes(name) && told.includes(places[place]?.path ?? '')),
  )
  if (unsaid.length > 0)
    throw new Broken(
      'what was taken back on production is merged unsaid',
      unsaid.map((place) => tell(playing, name, branch, place)),
    )
}

/** A branch holds in every place what those who changed it meant, and no third thing. */
export function checkContents(playing: Playing, name: string, branch: string, known = branch): void {
  const contents = contentsOf(playing, name, branch)
  if (contents === undefined)
    throw new Broken('a file is as nobody wrote it', [JSON.stringify(filesHere(playing, name, branch))])
  const wrong = [...places.keys()].filter((place) => {
    const wanted = expectedOn(playing, name, known, place)
    return wanted.length !== 1 || wanted[0] !== contents[place]
  })
  if (wrong.length > 0)
    throw new Broken(
      `${known} holds what nobody meant`,
      wrong.map((place) => `${tell(playing, name, known, place)}; found ${JSON.stringify(contents[place])}`),
    )
}

/** Nothing that source knows is news for production: what both together mean stands there already. */
export function checkUnchanged(playing: Playing, name: string): void {
  const contents = contentsOf(playing, name, 'master')
  const both = knownOn(playing, name, 'main').union(knownOn(playing, name, 'master'))
  const news = [...places.keys()].filter((place) => {
    const wanted = expected(changesOf(playing, name), both, place)
    return wanted.length !== 1 || wanted[0] !== contents?.[place]
  })
  if (news.length > 0)
    throw new Broken(
      'news are taken for nothing',
      news.map((place) => tell(playing, name, 'main', place)),
    )
}

/**
 * What shipped stands in production, by its tree; it contains the source commit that was cut and what production was;
 * nothing that production held is lost.
 */
export function checkShipped(playing: Playing, candidateBranch: string, manifest: Manifest): void {
  const { simulated } = playing
  for (const { name, base, version } of manifest.repositories) {
    const tags = playing.left.get(name)
    if (tags !== undefined) {
      checkLeft(playing, name, tags)
      continue
    }
    const [candidate, production] = [manifest.candidate?.heads[name] ?? '', headOf(simulated, name, 'master')]
    const [held, there] = [candidateBranch, 'master'].map((branch) => knownOn(playing, name, branch))
    if (treeOf(simulated, candidate) !== treeOf(simulated, production))
      throw new Broken('production has another tree than the candidate', [`${name}: ${production}, ${candidate}`])
    const lost = [base.source, base.production ?? base.source].filter((each) => !reaches(simulated, candidate, each))
    if (lost.length > 0) throw new Broken('the candidate does not contain where it began', lost)
    if (there?.isSubsetOf(held ?? new Set()) === false)
      throw new Broken('the candidate does not contain production', [name])
    checkContents(playing, name, 'master', candidateBranch)
    const files = filesHere(playing, name, 'master')
    const [source, begun] = [base.source, base.production ?? base.source].map((each) => filesOf(simulated, each))
    const other = Object.keys(files).filter(
      (path) => path !== 'VERSION' && places.every((place) => place.path !== path) && files[path] !== source?.[path],
    )
    if (other.length > 0) throw new Broken('a file that nobody touched is another one', other)
    if (playing.preparing.includes(name) && files['VERSION'] !== `${version.to}\n`)
      throw new Broken('the version that was prepared is not what ships', [`${name}: ${files['VERSION'] ?? 'none'}`])
    if (begun?.['VERSION'] !== undefined && files['VERSION'] === undefined)
      throw new Broken('a file that production held is lost', [`${name}: VERSION`])
  }
}

/** A repository that a release left as it is has what people put there, and no new tag. */
function checkLeft(playing: Playing, name: string, tags: readonly string[]): void {
  checkContents(playing, name, 'master')
  const more = tagsOf(playing.simulated, name).filter((tag) => !tags.includes(tag))
  if (more.length > 0) throw new Broken('what is left as it is has a new tag', [`${name}: ${more.join(', ')}`])
}

function filesHere({ simulated }: Playing, name: string, branch: string): Files {
  return filesOf(simulated, headOf(simulated, name, branch))
}

/** What was done to a place, and who knows of it. */
function tell(playing: Playing, name: string, branch: string, place: number): string {
  const { path = '', line = null } = places[place] ?? {}
  const [held, there] = [knownOn(playing, name, branch), knownOn(playing, name, 'master')]
  const done = changesOf(playing, name)
    .filter((change) => change.place === place)
    .map(({ id, content, takesBack, on }) => {
      const what = takesBack.length > 0 ? `takes back ${takesBack.join(' and ')}` : `puts ${content ?? 'nothing'}`
      const who = [held.has(id) ? branch : [], there.has(id) ? 'master' : []].flat()
      return `${id} ${what} on ${on} (known on ${who.join(', ') || 'neither'})`
    })
  const where = `${name} ${path}${line === null ? '' : ` line ${line}`}`
  return `${where}: ${done.join('; ')}; expected ${JSON.stringify(expectedOn(playing, name, branch, place))}`
}
