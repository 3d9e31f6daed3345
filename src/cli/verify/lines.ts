import type { Verification } from '../../conduct/verification/verification.ts'
import type { Breach } from '../../conduct/verification/breach.ts'
import type { VerificationSummary } from '../../conduct/verification/summary.ts'
import { brief, plain } from '../../report/escape.ts'
import { moment } from '../../report/times.ts'
import { count } from '../../report/status/verdict.ts'

/** A verification for a terminal: what does not hold and where, or what the branch proves. */
export function describeVerification(
  release: string,
  verification: Verification,
  summary: VerificationSummary | null,
): readonly string[] {
  const { breach, last } = verification
  if (breach !== null)
    return [
      ...describeBreach(release, breach),
      ...(last === null
        ? []
        : [
            `  ${last.manifest.revision === 1 ? 'Revision 1 holds' : `Revisions 1 to ${last.manifest.revision} hold`}; ${last.read.commit} is the last commit that does.`,
          ]),
    ]
  if (summary === null) throw new Error('a branch that holds has a last revision')
  return [
    plain(
      `✔ ${release} holds: every one of ${count(summary.revision, 'revision', 'revisions')} is what was decided from the one before it.`,
    ),
    ...describeSummary(verification, summary),
  ]
}

function describeBreach(
  release: string,
  { revision, commit, file, line, column, offset, code, message, expected, found, remedy }: Breach,
): readonly string[] {
  const at = offset === undefined ? '' : ` (byte ${offset})`
  const place =
    file === undefined ? '' : `, ${[file, line, column].filter((part) => part !== undefined).join(':')}${at}`
  return [
    plain(`✖ ${release} does not hold: ${revision === 0 ? '' : `revision ${revision}, `}commit ${commit}${place}`),
    plain(`  ${code} ${brief(message, 400)}`),
    ...(expected === undefined ? [] : [`  expected  ${brief(expected, 120)}`]),
    ...(found === undefined ? [] : [`  found     ${brief(found, 120)}`]),
    `  → ${plain(remedy)}`,
  ]
}

function describeSummary(
  { head, signatures }: Verification,
  { train, control, phase, status, author, candidates, evidence, asks, consents, kit }: VerificationSummary,
): readonly string[] {
  const asked = Object.entries(asks)
    .map(([type, number]) => `${number} ${type}`)
    .join(', ')
  return [
    plain(
      `  ${train} of ${control}: ${status} in ${phase}, ${count(candidates, 'candidate', 'candidates')}, written by ${author}, lastly with kit ${kit}`,
    ),
    `  ${count(evidence.files, 'evidence file', 'evidence files')}: ${evidence.passed} passed, ${evidence.failed} failed, ${evidence.errored} errored`,
    plain(`  asks: ${asked === '' ? 'none' : asked}`),
    ...consents.map(({ by, at, what, of, because }) =>
      plain(
        `    ${by}: ${what} of ${of ?? 'something unknown'}, ${moment(at)}${because === null ? '' : ` (does not count now: ${because})`}`,
      ),
    ),
    signed[signatures],
    `  head: ${head ?? ''} (write it down: with --head a clone proves itself offline)`,
  ]
}

const signed: Readonly<Record<Verification['signatures'], string>> = {
  checked: '  signatures: every commit is signed by GitHub',
  anchored: '  signatures: every commit up to the one that --head names is the one that was written down',
  unchecked:
    '  signatures: there, but NOT CHECKED offline. Who wrote this branch is proven by --control with a token, or by --head with a commit written down earlier',
}
