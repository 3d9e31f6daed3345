import type { Undecided } from '../../conduct/verification/undecided.ts'
import { manifestVersions, seenVersions } from '../../domain/record/versions.ts'
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
  const { breach, last, undecided } = verification
  if (breach !== null)
    return [
      ...describeBreach(release, breach),
      ...(last === null
        ? []
        : [
            `  ${last.revision === 1 ? 'Revision 1 holds' : `Revisions 1 to ${last.revision} hold`}; ${last.read.commit} is the last commit that does.`,
            ...describeUndecided(undecided),
          ]),
    ]
  if (last === null) throw new Error('a branch that holds has a last revision')
  if (undecided.length > 0)
    return [
      plain(
        `… ${release} is not proven: ${last.revision - undecided.length} of its ${count(last.revision, 'revision', 'revisions')} were decided again and hold.`,
      ),
      ...describeUndecided(undecided),
      ...(summary === null ? [] : describeSummary(verification, summary)),
    ]
  if (summary === null) throw new Error('what was decided again can be read')
  return [
    plain(
      `✔ ${release} holds: every one of ${count(summary.revision, 'revision', 'revisions')} is what was decided from the one before it.`,
    ),
    ...describeSummary(verification, summary),
  ]
}

/**
 * The revisions that were judged only by form, bytes and links, and why; empty if all were decided again. Nobody but a
 * kit of its time decides an older version again; one of a newer version may know this one, too.
 */
function describeUndecided(undecided: readonly Undecided[]): readonly string[] {
  const [older, others] = [undecided.filter(isOlder), undecided.filter((each) => !isOlder(each))]
  return [
    ...describeGroup(
      older,
      (kit) => `To decide them again, verify the branch with ${kit} or another kit of that version.`,
    ),
    ...describeGroup(others, (kit) => `Verify the branch with ${kit} or a newer one.`),
  ]
}

function isOlder({ file, version }: Undecided): boolean {
  return file !== null && version !== null && version < decidedAgain[file].oldest
}

const decidedAgain = { 'release-manifest.json': manifestVersions, 'seen.json': seenVersions } as const

function describeGroup(undecided: readonly Undecided[], remedy: (kit: string) => string): readonly string[] {
  const last = undecided.at(-1)
  if (last === undefined) return []
  const of = `${undecided.length === 1 ? 'revision' : 'revisions'} ${ranges(undecided.map(({ revision }) => revision))}`
  const versions = [
    ...new Set(undecided.flatMap(({ file, version }) => (file === null ? [] : [`version ${version} of ${file}`]))),
  ]
  const kit = last.kit === null ? 'the kit that wrote it' : `kit ${last.kit}, which wrote revision ${last.revision},`
  return [
    `  Form, bytes and links of ${of} hold. This kit cannot decide ${versions.join(' and ')} again, so what was decided there is unknown.`,
    `  → ${remedy(kit)}`,
  ]
}

/** `2, 4 to 7` */
function ranges(numbers: readonly number[]): string {
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1)
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1)
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start} to ${ends[index]}`)).join(', ')
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
