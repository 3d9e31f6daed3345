import type { Finding } from './workflow-linters.ts'

/** The result of a run of the linters, in sentences. */
export interface LintResult {
  readonly found: readonly Finding[]
  /** The faults of a file that is wrong on purpose, which no linter found. */
  readonly blind: readonly string[]
  readonly unused: readonly string[]
  /** Linters that did not run. */
  readonly missing: readonly string[]
  readonly missingOk: boolean
  readonly files: number
  readonly derived: number
}

/** The printed text, and whether the check passes: a linter that did not run is not a linter that found nothing. */
export function judgeLint({ found, blind, unused, missing, missingOk, files, derived }: LintResult): {
  readonly lines: readonly string[]
  readonly passes: boolean
} {
  const withoutThem =
    missing.length === 0
      ? []
      : [
          missingOk
            ? 'What these would find is not known; --missing-ok lets that pass.'
            : 'What these would find is not known. CI runs them all; here, --missing-ok does without.',
        ]
  return {
    lines: [
      ...found.map(({ file, line, linter, rule, message }) => `${file}:${line}: ${message} [${linter} ${rule}]`),
      ...blind,
      ...unused,
      ...missing,
      ...withoutThem,
      `${count(found.length, 'finding')} and ${count(unused.length, 'unused scope')} in ${files} workflows and actions, and ${derived} that init and examples make of them.`,
    ],
    passes: found.length + blind.length + unused.length === 0 && (missing.length === 0 || missingOk),
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
