import { layers, member } from '../../domain/train/graph.ts'
import type { Name } from '../../domain/words/names.ts'
import type { EdgeKind } from '../../domain/words/train.ts'
import { card, outcomeTones } from './elements.ts'
import type { Board } from './content.ts'
import { brief, html } from '../escape.ts'
import { outcomes, tierRows, type TierRow } from '../rows/tier-rows.ts'
import { whyUnchanged } from '../rows/unchanged.ts'
import { count } from '../status/verdict.ts'

const height = 30
const rowGap = 12
/** The distance by which a line that passes over a layer bends away from the boxes there. */
const detour = 40
const margin = 4
const longestName = 26

interface Box {
  readonly name: Name
  readonly column: number
  readonly x: number
  readonly y: number
}
interface Line {
  readonly from: Box
  readonly to: Box
  readonly kind: EdgeKind
}

/**
 * The order of repositories: a column for each layer, a line for each dependency. Drawn in the page itself, so nothing
 * is fetched.
 */
export function graphSection(board: Board): string {
  const { train } = board
  if (train.repositories.length < 2) return ''
  const columns = arrange(board)
  const width = Math.max(...train.repositories.map(({ name }) => shorten(board, name).length)) * 7.4 + 24
  const tallest = Math.max(...columns.map((names) => names.length))
  const columnGap = columns.length > 6 ? 28 : 64
  const size = {
    x: columns.length * (width + columnGap) - columnGap + 2 * margin,
    y: tallest * (height + rowGap) - rowGap + 2 * margin,
  }
  const boxes = new Map(
    columns.flatMap((names, column) =>
      names.map((name, row): readonly [Name, Box] => {
        const top = (size.y - names.length * (height + rowGap) + rowGap) / 2
        return [name, { name, column, x: margin + column * (width + columnGap), y: top + row * (height + rowGap) }]
      }),
    ),
  )
  const lines = train.repositories.flatMap(({ name, dependsOn }) =>
    dependsOn.flatMap(({ repository, kind }) => {
      const [from, to] = [boxes.get(repository), boxes.get(name)]
      return from === undefined || to === undefined ? [] : [{ from, to, kind }]
    }),
  )
  const edges = lines.map((line) => drawEdge(line, width, columnGap))
  const drawn = { ...size, y: size.y + (lines.some(({ from, to }) => to.column - from.column > 1) ? detour / 2 : 0) }
  const rows = tierRows(train, board.manifest)
  const kinds = (['build', 'runtime', 'contract'] as const).filter((kind) =>
    train.repositories.some(({ dependsOn }) => dependsOn.some((edge) => edge.kind === kind)),
  )
  const legend = kinds
    .map(
      (kind) =>
        `<span><svg width="34" height="8" aria-hidden="true"><path class="edge ${kind}" d="M0 4H34"/></svg> ${kind}</span>`,
    )
    .join('')
  const title = `Order: ${count(train.repositories.length, 'repository', 'repositories')} in ${count(columns.length, 'layer', 'layers')}, ${count(edges.length, 'dependency', 'dependencies')}`
  return card(
    title,
    `<div class="scroll"><svg class="graph" role="img" aria-label="${html(title)}" width="${drawn.x}" height="${drawn.y}" viewBox="0 0 ${drawn.x} ${drawn.y}">${edges.join('')}${[
      ...boxes.values(),
    ]
      .map((box) =>
        drawBox(
          board,
          rows.filter(({ repository }) => repository === box.name),
          box,
          width,
        ),
      )
      .join(
        '',
      )}</svg></div><p class="legend soft">${legend}<span>The repositories that go first are on the left. The colour shows the repository’s own tiers; red also marks a repository that blocks the release.</span></p>`,
  )
}

/** The layers, each ordered so that a repository stands near what it depends on: fewer lines cross. */
function arrange({ train }: Board): readonly (readonly Name[])[] {
  const at = new Map<Name, number>()
  return layers(train).map((names) => {
    const wish = new Map(
      names.map((name, index) => {
        const rows = member(train, name).dependsOn.map(({ repository }) => at.get(repository) ?? 0)
        return [name, rows.length === 0 ? index / names.length : rows.reduce((sum, row) => sum + row, 0) / rows.length]
      }),
    )
    const ordered = [...names].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0))
    ordered.forEach((name, index) => at.set(name, (index + 0.5) / ordered.length))
    return ordered
  })
}

function drawEdge({ from, to, kind }: Line, width: number, columnGap: number): string {
  const [x1, y1, x2, y2] = [from.x + width, from.y + height / 2, to.x, to.y + height / 2]
  const bend = columnGap / 2
  const away = to.column - from.column > 1 ? detour : 0
  return `<path class="edge ${kind}" d="M${x1} ${y1}C${x1 + bend} ${y1 + away} ${x2 - bend} ${y2 + away} ${x2} ${y2}"><title>${html(`${to.name} depends on ${from.name} (${kind})`)}</title></path>`
}

function drawBox(board: Board, own: readonly TierRow[], { name, x, y }: Box, width: number): string {
  const { tone, hint } = stateOf(board, own, name)
  return `<g class="${tone}"><title>${html(`${name}: ${hint}`)}</title><rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="7"/><text x="${x + width / 2}" y="${y + height / 2 + 4.5}">${html(shorten(board, name))}</text></g>`
}

function stateOf(
  { manifest }: Board,
  own: readonly TierRow[],
  name: Name,
): { readonly tone: string; readonly hint: string } {
  // An attention asks an owner, who may be anybody; only its reason names the repository.
  if (manifest.attention.some(({ is, reason }) => is === 'lost' && reason.split(/[\s:;,()]+/).includes(name)))
    return { tone: 'bad', hint: 'blocks the release' }
  const left = manifest.repositories.find((each) => each.name === name && each.unchanged !== undefined)
  const told = own.map(({ tier, outcome }) => `${tier} ${outcome}`)
  const isLost = own.some(({ outcome }) => outcome === 'failed' || outcome === 'errored')
  if (left !== undefined && !isLost) return { tone: 'later', hint: [whyUnchanged(left) ?? '', ...told].join(', ') }
  const worst = outcomes.find((outcome) => own.some((row) => row.outcome === outcome))
  return worst === undefined
    ? { tone: 'later', hint: 'no tier of its own yet' }
    : { tone: outcomeTones[worst], hint: told.join(', ') }
}

/** Without the owner, which all repositories of a train share. */
function shorten({ train }: Board, name: Name): string {
  const owners = new Set(train.repositories.map((each) => each.name.split('/')[0]))
  return brief(owners.size === 1 ? name.slice(name.indexOf('/') + 1) : name, longestName)
}
