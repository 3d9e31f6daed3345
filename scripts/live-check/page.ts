import { leftOut } from './left-out.ts'
import { points } from './points.ts'
import type { Point } from './points/point.ts'
import { sayNeeds } from './report.ts'

const [begin, end] = ['<!-- points: npm run generate -->', '<!-- /points -->']

/** docs/live-check.md with the points as they are. */
export function withPoints(page: string): string {
  const [before = '', rest = ''] = page.split(begin)
  return `${before}${begin}\n\n${pointsTable()}\n\n${leftOutTable()}\n\n${end}${rest.split(end)[1] ?? ''}`
}

function pointsTable(): string {
  const every: readonly Point[] = points
  return [
    '| point | asked | Convoy assumes | depends on it | needs |',
    '|---|---|---|---|---|',
    ...every.map(({ id, asks, assumes, dependsOn, needs, jobs }) => {
      const takes = [
        ...(needs.length === 0 ? [] : [sayNeeds(needs)]),
        ...(jobs === 0 ? [] : [`up to ${jobs} ${jobs === 1 ? 'job' : 'jobs'} of Actions`]),
      ]
      const files = dependsOn.map((path) => `\`${path}\``)
      return `| ${id} | ${asks} | ${assumes} | ${files.join(', ')} | ${takes.join('; ') || '–'} |`
    }),
  ].join('\n')
}

function leftOutTable(): string {
  return [
    '| not asked: lines of [rehearsal fidelity](rehearsal-fidelity.md) | why not |',
    '|---|---|',
    ...leftOut.map(({ rows, why }) => `| ${rows.join(' · ')} | ${why} |`),
  ].join('\n')
}
