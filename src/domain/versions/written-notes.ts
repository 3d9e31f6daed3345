import { brief } from '../text/plain-text.ts'
import { prose } from '../text/prose.ts'
import type { Notes, Span } from '../words/effect.ts'
import type { Name } from '../words/names.ts'
import { groups, joinChanges, listChanges, type Change, type CommitMade, type Group, type Origin } from './changes.ts'

/** What GitHub said of a span: the address of its repository, and its commits, newest first. */
export interface ChangesRead {
  readonly url: string
  readonly commits: readonly CommitMade[]
  /** These are all. */
  readonly isAll: boolean
}

/** GitHub refuses a longer body. https://docs.github.com/en/rest/releases/releases#create-a-release */
const longestBody = 125_000
/** Parts of it, in characters, that the changes leave to the rest. */
const most = { releases: 45_000, proof: 15_000 }
const [longestText, longestScope, mostPeople, mostOrigins] = [300, 60, 5, 10]

/**
 * The text of a release, Markdown: what people wrote pings nobody and links nothing; links are made of names that
 * GitHub gave. What does not fit is counted, with where it is.
 */
export function writeNotes({ head, spans, proof, isWhole }: Notes, read: ReadonlyMap<Name, ChangesRead>): string {
  const known = spans.flatMap((span) => {
    const found = read.get(span.repository)
    return found === undefined ? [] : [{ span, found }]
  })
  const releases = isWhole === true ? ['## Repositories', '', ...limit(known.map(tellRelease), most.releases)] : []
  const ends = isWhole === true ? [] : known.map((each) => sentence(tellRange(each)))
  const behind = proof === '' ? [] : limit(proof.split('\n'), most.proof)
  const rest = [head, ...releases, ...ends, ...behind].reduce((sum, line) => sum + line.length + 2, 100)
  const changes = joinChanges(known.map(({ span, found }) => listChanges(span.repository, found.commits, span.left)))
  const urls = new Map(known.map(({ span, found }) => [span.repository, found.url]))
  const listed = tellChanges(changes, (change) => tellChange(change, urls, isWhole === true), longestBody - rest)
  const parts = [[head], releases, listed, ends, behind]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

interface Known {
  readonly span: Span
  readonly found: ChangesRead
}

/** One repository in the notes of the whole: what was released of it, and since what. */
function tellRelease(known: Known): string {
  const { span, found } = known
  const release = `[${span.repository} ${span.tag}](${found.url}/releases/tag/${encodeURIComponent(span.tag)})`
  return `- ${release}: ${tellRange(known)}`
}

/** With a capital and a full stop. */
function sentence(text: string): string {
  return `${text.replace(/^\[?[a-z]/u, (first) => first.toUpperCase())}.`
}

/** A link to everything that a release brought. */
function tellRange({ span: { from, since, tag, repository, left }, found: { url, commits, isAll } }: Known): string {
  const to = encodeURIComponent(tag)
  const cut = isAll ? '' : `; more than ${commits.length} commits, of which the newest are listed`
  if (from === null) return `the first release, [all commits](${url}/commits/${to})${cut}`
  const range = `[everything since ${from}](${url}/compare/${since ?? encodeURIComponent(from)}...${to})`
  return isAll && listChanges(repository, commits, left).length === 0
    ? `${range}: no change of its own`
    : `${range}${cut}`
}

/** The changes under their headings, as many as fit; of the rest the number. */
function tellChanges(changes: readonly Change[], tell: (change: Change) => string, longest: number): readonly string[] {
  const lines = changes.map((change) => ({ group: change.group, line: tell(change) }))
  let size = 0
  const fitting = lines.filter(({ line }) => (size += line.length + 1) <= longest - titlesLength)
  const left = lines.length - fitting.length
  const listed = (Object.keys(groups) as Group[]).flatMap((group) => {
    const own = fitting.filter((each) => each.group === group).map(({ line }) => line)
    return own.length === 0 ? [] : [`## ${groups[group].title}`, '', ...own, '']
  })
  const more = left === 0 ? [] : [`${left} more changes do not fit here: the links to everything lead to them.`, '']
  return [...listed, ...more].slice(0, -1)
}

const titlesLength = 500

function tellChange({ scope, text, by, origins }: Change, urls: ReadonlyMap<Name, string>, isWhole: boolean): string {
  const about = scope === null ? '' : `**${prose(brief(scope, longestScope))}:** `
  const places = origins.slice(0, mostOrigins).map((origin) => linkTo(origin, urls, isWhole))
  const more = origins.length > mostOrigins ? [`${origins.length - mostOrigins} more`] : []
  const people = by.slice(0, mostPeople).map((each) => prose(brief(each, longestScope)))
  const others = by.length > mostPeople ? [`${by.length - mostPeople} more`] : []
  return `- ${about}${prose(brief(text, longestText))} (${[...places, ...more].join(', ')}; by ${[...people, ...others].join(', ')})`
}

function linkTo({ repository, pull, commit }: Origin, urls: ReadonlyMap<Name, string>, isWhole: boolean): string {
  const [place, url] = [isWhole ? repository : '', urls.get(repository) ?? '']
  return pull === null
    ? `[${place === '' ? '' : `${place}@`}${commit.slice(0, 7)}](${url}/commit/${commit})`
    : `[${place}#${pull}](${url}/pull/${pull})`
}

/** Lines, as many as fit; of the rest the number. */
function limit(lines: readonly string[], longest: number): readonly string[] {
  let size = 0
  const fitting = lines.filter((line) => (size += line.length + 1) <= longest)
  const left = lines.length - fitting.length
  return left === 0 ? lines : [...fitting, `- ${left} more, which the record in the branch of the release has`]
}
