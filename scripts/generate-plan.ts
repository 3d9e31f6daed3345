import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readPlan, type Task } from './execution-plan.ts'
import { askTable } from './pages/ask-table.ts'

/*
 * Writes the parts of plan/ that only repeat other files: the copy of the manifest's schema, the overview at the head
 * of the execution plan, from its tasks, and the asks of the release strategy, from src/domain/asks.
 * `node scripts/generate-plan.ts` writes; with `--check` it fails if writing would change anything.
 */
const root = path.join(import.meta.dirname, '..')

function overview(tasks: readonly Task[]): string {
  const done = new Set(tasks.filter(({ status }) => status === 'done').map(({ id }) => id))
  const ready = tasks.filter(({ status, needs }) => status === 'open' && needs.every((id) => done.has(id)))
  const milestones = [...new Set(tasks.map(({ milestone }) => milestone))].sort()
  const tracks = [...new Set(tasks.map(({ track }) => track))].sort()
  return [
    ...table(
      ['Milestone', 'Tasks', 'Done', 'Open: S, M, L'],
      milestones.map((milestone) => {
        const all = tasks.filter((task) => task.milestone === milestone)
        const open = all.filter(({ status }) => status === 'open')
        const counts = ['S', 'M', 'L'].map((size) => open.filter((task) => task.size === size).length)
        return [milestone, String(all.length), String(all.length - open.length), counts.join(', ')]
      }),
    ),
    '',
    'Ready to begin, because everything they need is done; rows can go side by side:',
    '',
    ...table(
      ['Track', 'Tasks'],
      tracks.flatMap((track) => {
        const own = ready.filter((task) => task.track === track)
        return own.length === 0
          ? []
          : [[track, own.map(({ id, title, size }) => `${id} ${title} (${size})`).join('; ')]]
      }),
    ),
    '',
    'What waits for what, open tasks alone:',
    '',
    '```mermaid',
    'flowchart LR',
    ...tasks
      .filter(({ status }) => status === 'open')
      .flatMap(({ id, needs }) => needs.filter((need) => !done.has(need)).map((need) => `  ${need} --> ${id}`)),
    '```',
  ].join('\n')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

function generate(): ReadonlyMap<string, string> {
  const plan = readFileSync(path.join(root, 'plan/execution-plan.md'), 'utf8')
  const strategy = readFileSync(path.join(root, 'plan/release-strategy.md'), 'utf8')
  return new Map([
    [
      'plan/release-manifest-schema.json',
      readFileSync(path.join(root, 'schemas/release-manifest.schema.json'), 'utf8'),
    ],
    ['plan/execution-plan.md', fill('overview', plan, overview(readPlan(plan)))],
    ['plan/release-strategy.md', fill('asks', strategy, askTable())],
  ])
}

/** A text with another part of this name. */
function fill(name: string, text: string, part: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, after] = [text.indexOf(open) + open.length, text.indexOf(close)]
  if (before < open.length || after < before) throw new Error(`a text of plan/ has no ${open} … ${close}`)
  return `${text.slice(0, before)}\n${part}\n${text.slice(after)}`
}

function present(file: string): string | null {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return null
  }
}

const stale = [...generate()].filter(([file, text]) => present(file) !== text)
if (!process.argv.includes('--check')) for (const [file, text] of stale) writeFileSync(path.join(root, file), text)
else if (stale.length > 0) {
  process.stderr.write(
    `${stale.map(([file]) => file).join(', ')} differ from what they repeat\n  → npm run generate, and commit the result\n`,
  )
  process.exitCode = 1
}
