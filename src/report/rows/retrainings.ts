import type { Manifest, Retraining } from '../../domain/words/manifest.ts'
import { describeAsk } from '../../domain/asks/table.ts'
import { code, prose } from '../escape.ts'
import { table } from '../markdown-table.ts'
import { moment } from '../times.ts'

const most = 50
/** More places than this are counted. */
const few = 3

/**
 * The approvals and tiers that another train made void, in a few words each: `ann approved ship`, `tier1 on acme/api,
 * acme/web`.
 */
function describeVoided({ asks }: Manifest, { voids }: Retraining & { readonly is: 'pinned' }): readonly string[] {
  const said = voids.asks.flatMap((id) =>
    asks.filter((ask) => ask.id === id).map((ask) => `${ask.by.login} ${describeAsk(ask)}`),
  )
  const tiers = [...Map.groupBy(voids.evidence, ({ tier }) => tier)].map(([tier, places]) => {
    const names = places.flatMap(({ repository }) => repository ?? [])
    return names.length === 0
      ? tier
      : `${tier} on ${names.length > few ? `${names.length} repositories` : names.join(', ')}`
  })
  return [...said, ...tiers]
}

/** The new names of repositories' versions under another train, each in a few words. */
function describeTags({ tags = [] }: Retraining & { readonly is: 'pinned' }): readonly string[] {
  return tags.map(({ repository, from, to }) => `${repository} ${to} instead of ${from}`)
}

/** The fate of a train that was to be pinned anew, in one sentence without its end. */
export function describeRetraining(manifest: Manifest, retraining: Retraining): string {
  const at = retraining.commit.slice(0, 10)
  if (retraining.is === 'refused')
    return `the train at ${at} was refused: ${[...new Set(retraining.problems.map((problem) => problem.code))].join(', ')}`
  const voided = describeVoided(manifest, retraining)
  const [less, tagged] = [retraining.loosens, describeTags(retraining)].map((parts) =>
    parts.length === 0 ? null : counted(parts, few, ', '),
  )
  const does = [
    less === null ? [] : `asks less or something else (${less})`,
    tagged === null ? [] : `tags ${tagged}`,
  ].flat()
  return `the train at ${at} was pinned${does.length === 0 ? '' : `, which ${does.join(' and ')},`} and ${voided.length === 0 ? 'everything still holds' : `no longer holds: ${counted(voided, most, '; ')}`}`
}

function counted(parts: readonly string[], limit: number, between: string): string {
  return parts.slice(0, limit).join(between) + (parts.length > limit ? ` and ${parts.length - limit} more` : '')
}

/**
 * Trains that were pinned anew, what each asks less, what it tags otherwise and what it voided; why one was refused
 * stands with what does not count.
 */
export function retrainingsSection(manifest: Manifest): readonly string[] {
  const rows = (manifest.trains ?? []).flatMap((each) => {
    if (each.is === 'refused') return []
    const by = manifest.asks.find(({ id }) => id === each.ask)?.by.login
    const voided = describeVoided(manifest, each)
    const [less, tagged, gone] = [each.loosens, describeTags(each), voided].map((said) =>
      said.length === 0 ? '–' : prose(counted(said, most, '; ')),
    )
    return [
      [
        code(each.commit.slice(0, 10)),
        by === undefined ? '–' : code(by),
        moment(each.at),
        less ?? '–',
        tagged ?? '–',
        gone ?? '–',
      ],
    ]
  })
  return rows.length === 0
    ? []
    : [
        '### Train pinned anew',
        table(
          ['Commit', 'Asked by', 'When (UTC)', 'What it asks less or otherwise', 'Tags', 'What no longer holds'],
          rows.toReversed(),
          most,
        ),
      ]
}
