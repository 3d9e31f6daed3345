import type { Board } from './content.ts'
import { card, chip, fold, groupedTable, short, soft, type ChipTone } from './elements.ts'
import { released } from '../../domain/hops/unchanged.ts'
import { html } from '../escape.ts'
import { proposalRows } from '../rows/proposal-rows.ts'
import { unchangedLines } from '../rows/unchanged.ts'
import {
  countRefs,
  places,
  repositoryRows,
  type Place,
  type RefCell,
  type RefState,
  type RepositoryRow,
} from '../rows/repository-rows.ts'

const tones: Readonly<Record<RefState, ChipTone>> = {
  candidate: 'good',
  'with others': 'waiting',
  'as before': 'later',
  elsewhere: 'waiting',
  'not yet': 'later',
  none: 'later',
  unchanged: 'later',
  unknown: 'later',
}
const titles: Readonly<Record<Place, string>> = {
  candidate: 'Candidate',
  staging: 'Staging',
  production: 'Production',
  tag: 'Tag',
}
/** The number of repositories from which commits move into hints and the commits of each are folded. */
const few = 8
const mostCommits = 20

/** The frozen set of commits and what it brings. */
export function candidateSection({ manifest, commits }: Board): string {
  const { candidate } = manifest
  if (candidate === undefined) return card('Candidate', '<p class="soft">Nothing is frozen yet.</p>')
  const isLong = manifest.repositories.length > few
  const left = unchangedLines(manifest)
  const kept = left.length === 0 ? '' : `<p class="soft">${left.map(html).join('<br>')}</p>`
  const parts = released(manifest).map(({ name, version, branches }) => {
    const brings = commits[name] ?? []
    const list = brings
      .slice(0, mostCommits)
      .map(({ sha, title, author }) => `<li>${short(sha)} ${html(title)} ${soft(author)}</li>`)
    const more = brings.length > mostCommits ? [`<li class="soft">and ${brings.length - mostCommits} more</li>`] : []
    const versions = `${version.from ?? 'first release'} → ${version.to}`
    const body = `<p class="soft">commit ${short(candidate.heads[name] ?? '')} on <code>${html(branches.candidate)}</code></p><ul class="commits">${[...list, ...more].join('')}</ul>`
    return isLong ? fold(`${name}  ${versions}`, body) : `<div><h3>${html(name)} ${soft(versions)}</h3>${body}</div>`
  })
  return card(
    `Candidate rc.${candidate.number}`,
    `<p class="soft">digest ${short(candidate.digest)}</p><div class="${isLong ? 'folds' : 'two'}">${parts.join('')}</div>${kept}`,
  )
}

/** The current place of every ref that the release moves, against the candidate: counts first, then layer by layer. */
export function repositoriesSection({ train, manifest, refs }: Board): string {
  const rows = repositoryRows(train, manifest, refs)
  if (rows.length === 0) return card('Repositories', '<p class="soft">Nothing is planned yet.</p>')
  const isLong = rows.length > few
  const usual = Object.fromEntries(
    places.map((place) => [place, isLong ? mostCommon(rows.map((row) => row.refs[place].name ?? '')) : '']),
  ) as Readonly<Record<Place, string>>
  const proposed = new Map(
    proposalRows(manifest).map(({ repository, number, url }) => [
      repository,
      ` ${url === null ? soft(`#${number}`) : `<a href="${html(url)}">#${number}</a>`}`,
    ]),
  )
  const describe = ({ name, owner, version, unchanged, refs: cells }: RepositoryRow): readonly string[] => [
    `<b>${html(name)}</b>${[owner, unchanged].map((said) => (said === null ? '' : `<br>${soft(said)}`)).join('')}`,
    soft(version.to),
    ...places.map(
      (place) =>
        describeCell(cells[place], isLong, cells[place].name === usual[place], place) +
        (place === 'production' ? (proposed.get(name) ?? '') : ''),
    ),
  ]
  const layers = [...Map.groupBy(rows, ({ layer }) => layer)]
  const groups = layers.map(([layer, own]) => ({
    title: layers.length === 1 ? '' : `Layer ${layer}${isLong ? ` · production ${countRefs(own, 'production')}` : ''}`,
    rows: own.map(describe),
  }))
  const counts = places.map((place) => `<span>${titles[place]} <b>${html(countRefs(rows, place))}</b></span>`).join('')
  const heads = [
    'Repository',
    'Version',
    ...places.map((place) =>
      isLong && usual[place] !== '' && place !== 'tag' ? `${titles[place]} (${usual[place]})` : titles[place],
    ),
  ]
  return card(
    'Repositories',
    `${rows.length === 1 ? '' : `<p class="counts soft">${counts}</p>`}${groupedTable(heads, groups)}`,
  )
}

/** Few repositories have room for branch and commit; of many only what differs is told, the rest is a hint. */
function describeCell({ name, commit, state }: RefCell, isLong: boolean, isUsual: boolean, place: Place): string {
  if (name === null) return soft(place === 'production' ? 'tag only' : 'none')
  const told = state === 'unknown' ? 'not looked at' : state
  if (isLong)
    return `${isUsual ? '' : `<code>${html(name)}</code> `}${chip(tones[state], told, `${name}${commit === null ? '' : ` at ${commit}`}`)}`
  return `<code>${html(name)}</code> ${chip(tones[state], told)}${commit === null ? '' : `<br>${short(commit)}`}`
}

function mostCommon(names: readonly string[]): string {
  const [first] = [
    ...Map.groupBy(
      names.filter((name) => name !== ''),
      (name) => name,
    ),
  ].sort(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? ''
}
