import type { AfterFreeze } from '../domain/hops/after-freeze.ts'
import type { Stand } from '../domain/hops/production.ts'
import type { Attention, Manifest } from '../domain/words/manifest.ts'
import type { Train } from '../domain/words/train.ts'
import { plain } from './escape.ts'
import { afterFreezeRows, type AfterFreezeRow } from './rows/after-freeze.ts'
import type { GateRow } from './rows/gate-rows.ts'
import { countOutcomes, ownerNamed, tierGroups, tierRows, worthTelling, type TierRow } from './rows/tier-rows.ts'
import { count, judge } from './status/verdict.ts'

const outcomes = {
  passed: '✔ passed',
  flaky: '! flaky',
  failed: '✖ failed',
  errored: '✖ errored',
  running: '… running',
  open: '· not yet',
} as const
const mostReasons = 10

/**
 * The state of a release, as lines for a terminal: the verdict, the obstacles with the command that answers each, the
 * tiers. `stands`: the place of production as seen; `later`: what was seen on RC branches after a healthy freeze;
 * `gates`: what the gates of production say.
 */
export function describeRelease(
  train: Train,
  manifest: Manifest,
  stands: readonly Stand[] | null,
  later: readonly AfterFreeze[] = [],
  gates: readonly GateRow[] = [],
): readonly string[] {
  const verdict = judge(train, manifest, stands)
  return [
    plain(`${manifest.attention.length > 0 ? verdict.headline : verdict.sentence} ${verdict.production}`),
    ...manifest.attention.slice(0, mostReasons).flatMap((item) => describeAttention(train, manifest, item)),
    ...(manifest.attention.length > mostReasons ? [`  and ${manifest.attention.length - mostReasons} more`] : []),
    ...describeLater(afterFreezeRows(train, manifest, later)),
    ...gates.slice(0, mostReasons).map(({ said }) => plain(`  ${said}`)),
    ...describeTiers(tierRows(train, manifest)),
  ]
}

function describeLater(rows: readonly AfterFreezeRow[]): readonly string[] {
  return [
    ...rows.slice(0, mostReasons).map(({ said }) => plain(`  ${said}`)),
    ...(rows.length > mostReasons ? [`  and ${rows.length - mostReasons} more`] : []),
    ...rows.slice(0, 1).map(({ command }) => plain(`    → ${command}`)),
  ]
}

/** The obstacles, the people asked, and the command that answers each. */
function describeAttention(
  train: Train,
  manifest: Manifest,
  { reason, on, command }: Attention,
  when = '',
): readonly string[] {
  const owner = on === undefined ? null : ownerNamed(train, manifest, on)
  const who = [
    ...(on === undefined ? [] : [on]),
    ...(owner === null ? [] : [owner]),
    ...(when === '' ? [] : [when]),
  ].join(', ')
  return [
    `  ${plain(reason)}${who === '' ? '' : ` (${plain(who)})`}`,
    ...(command === undefined ? [] : [`    → ${plain(command)}`]),
  ]
}

/** A line for each tier in each place where they are few; else counts, and a line for each place that differs. */
export function describeTiers(rows: readonly TierRow[]): readonly string[] {
  return tierGroups(rows).flatMap(({ tier, rows: own }) => {
    const told = worthTelling(own)
    const counts =
      told.length === own.length
        ? []
        : [plain(`  ${tier} on ${count(own.length, 'repository', 'repositories')}: ${countOutcomes(own)}`)]
    return [...counts, ...told.map((row) => `  ${counts.length > 0 ? '  ' : ''}${describeTier(row)}`)]
  })
}

function describeTier({ tier, repository, outcome, attempts, carriedFrom, required }: TierRow): string {
  return plain(
    [
      `${outcomes[outcome].padEnd(10)} ${tier}${repository === null ? '' : ` on ${repository}`}`,
      ...(attempts.length > 1
        ? [`${attempts.length} attempts${new Set(attempts).size > 1 ? ` (${attempts.join(', ')})` : ''}`]
        : []),
      ...(carriedFrom === null ? [] : [`carried from rc.${carriedFrom}`]),
      ...(required ? [] : ['not required']),
    ].join(', '),
  )
}
