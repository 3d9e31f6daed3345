import type { ProductionState } from '../domain/hops/production.ts'
import type { Ask } from '../domain/words/ask.ts'
import type { Conclusion } from '../domain/words/evidence.ts'
import type { Status } from '../domain/words/manifest.ts'
import type { Digest, Directive, Heads, Instant, Name, Phase, Sha } from '../domain/words/names.ts'
import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkRehearsalReport } from './generated/rehearsal-report.ts'

/**
 * `OUT/rehearsal.json`: how a rehearsal ended and what it cost. What each key means is said in
 * schemas/rehearsal-report.schema.json.
 */
export interface RehearsalReport {
  readonly release: string
  readonly control: Name
  readonly revision: number
  readonly directive: Directive
  readonly phase: Phase
  readonly status: Status
  readonly candidate: { readonly number: number; readonly digest: Digest; readonly heads: Heads } | null
  readonly repositories: readonly {
    readonly name: Name
    /** Production when planned. */
    readonly base: Sha | null
    readonly production: {
      readonly branch: string | null
      readonly sha: Sha | null
      readonly tree: Sha | null
      /** What stands there, by its tree. */
      readonly is?: ProductionState
    }
    readonly staging: { readonly branch: string | null; readonly sha: Sha | null }
    readonly tag: string | null
    readonly releaseUrl: string | null
  }[]
  readonly tiers: readonly {
    readonly name: string
    readonly repository?: Name
    readonly candidate: number
    readonly conclusion: Conclusion
    readonly attempts: number
    readonly carriedFrom?: number
  }[]
  readonly asks: readonly {
    readonly id: string
    readonly type: Ask['type']
    readonly by: string
    readonly at: Instant
  }[]
  readonly requests: {
    readonly total: number
    readonly rest: number
    readonly graphql: number
    readonly contentCreating: number
    readonly perRepository: number
  }
  readonly billedMinutes: { readonly control: number; readonly participants: number; readonly sweeps: number }
  /** `1d2h30m`, as printDuration writes it. */
  readonly virtualDuration: string
  readonly durationMs: number
}

const report: Printed = { name: 'rehearsal.json', validator: checkRehearsalReport, limit: 4_000_000 }

/** The report that a text says. Throws UserError with every problem. */
export function readRehearsalReport(text: string): RehearsalReport {
  return readPrinted(report, text) as RehearsalReport
}

/** The text of a report: canonical JSON on one line. */
export function printRehearsalReport(value: RehearsalReport): string {
  return printPrinted(report, value)
}
