import { whyNotCounting } from '../../domain/asks/asks.ts'
import { candidateName } from '../../domain/hops/candidate.ts'
import type { Ask } from '../../domain/words/ask.ts'
import type { Conclusion } from '../../domain/words/evidence.ts'
import type { Manifest, Status } from '../../domain/words/manifest.ts'
import type { Digest, Instant, Phase } from '../../domain/words/names.ts'
import type { Verified } from './revision.ts'

/** Somebody's yes: to a gate, to shipping by break-glass, or to going without a tier. */
interface Consent {
  readonly by: string
  readonly kind: Ask['by']['kind']
  readonly at: Instant
  /** `approve ship`, `break-glass`, `waive tier2c` */
  readonly what: string
  /** `rc.2`, `the plan`; `null`: it names nothing that the release ever had. */
  readonly of: string | null
  /** The digest to which it is bound. */
  readonly digest: Digest
  /** The reason why it does not count at this revision; `null` if it counts. */
  readonly because: string | null
}

/** The short summary of a branch that holds. */
export interface VerificationSummary {
  readonly train: string
  readonly control: string
  readonly revision: number
  readonly phase: Phase
  readonly status: Status
  /** The writer, and the kit commit of the last revision. */
  readonly author: string
  readonly kit: string
  readonly candidates: number
  readonly evidence: Readonly<Record<Conclusion, number>> & { readonly files: number }
  readonly asks: Readonly<Record<string, number>>
  readonly consents: readonly Consent[]
}

/** Sums up the last revision as it says itself; `null` where this kit cannot read it. */
export function summarize({
  read,
  manifest,
  train,
}: Pick<Verified, 'read' | 'manifest' | 'train'>): VerificationSummary | null {
  if (manifest === null || train === null) return null
  const concluded = (conclusion: Conclusion): number =>
    manifest.evidence.filter((each) => each.conclusion === conclusion).length
  return {
    train: train.name,
    control: train.control,
    revision: manifest.revision,
    phase: manifest.phase,
    status: manifest.status,
    author: read.author?.name ?? '',
    kit: manifest.kit,
    candidates: manifest.candidates.length,
    evidence: {
      files: read.files.filter(({ path }) => path.startsWith('evidence/')).length,
      passed: concluded('passed'),
      failed: concluded('failed'),
      errored: concluded('errored'),
    },
    asks: Object.fromEntries(
      [...Map.groupBy(manifest.asks, ({ type }) => type)].map(([type, asks]) => [type, asks.length]),
    ),
    consents: manifest.asks.flatMap((ask): readonly Consent[] => {
      const what = consentOf(ask)
      if (what === null) return []
      return [
        {
          by: ask.by.login,
          kind: ask.by.kind,
          at: ask.at,
          ...what,
          of: nameOf(manifest, what),
          because: whyNotCounting(train, manifest, ask),
        },
      ]
    }),
  }
}

function consentOf(ask: Ask): Pick<Consent, 'what' | 'digest'> | null {
  if (ask.type === 'approve') return { what: `approve ${ask.gate}`, digest: ask.digest }
  if (ask.type === 'break-glass') return { what: 'break-glass', digest: ask.digest }
  return ask.type === 'waive' ? { what: `waive ${ask.code}`, digest: ask.digest } : null
}

function nameOf({ candidates }: Manifest, { what, digest }: Pick<Consent, 'what' | 'digest'>): string | null {
  if (what === 'approve planning') return 'the plan'
  const candidate = candidates.find((each) => each.digest === digest)
  return candidate === undefined ? null : candidateName(candidate)
}
