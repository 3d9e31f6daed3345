import { join } from 'node:path'
import { hasEnded } from '../domain/ended.ts'
import { plain } from '../report/escape.ts'
import { observedRepositories } from '../report/rows/observed.ts'
import { describeRelease } from '../report/terminal.ts'
import { count } from '../report/status/verdict.ts'
import type { LostTier } from '../rehearsal/scenario/lost-tiers.ts'
import type { OutFolder } from '../rehearsal/report/out-folder.ts'
import type { RehearsalEnd } from '../rehearsal/scenario/options.ts'
import type { Tampering } from '../rehearsal/scenario/tampering.ts'
import { exitCodes, type ExitCode } from './exit.ts'
import { argumentFromHere, fromHere } from './inputs.ts'

/**
 * A scenario that expects something is judged by that; otherwise a release is asked to ship. A release that somebody
 * else wrote is never as asked.
 */
export function endsAsAsked({ tampering, unmet, report }: RehearsalEnd): boolean {
  if (tampering !== null) return false
  return unmet === null ? report.status === 'shipped' : unmet.length === 0
}

/** A refused plan is bad input, like a document with problems, unless a scenario expects just that. */
export function exitOf(end: RehearsalEnd): ExitCode {
  if (endsAsAsked(end)) return exitCodes.asAsked
  return end.release === null && end.refused.codes.length > 0 ? exitCodes.badInput : exitCodes.notThere
}

/**
 * The end of a rehearsal in plain words: what shipped or what blocks it and why, where to look, what to do next.
 */
export function describeEnd(end: RehearsalEnd, out: OutFolder): readonly string[] {
  const mark = endsAsAsked(end) ? '✔' : '✖'
  return [
    '',
    ...(end.tampering !== null
      ? tampered(end.report, end.tampering)
      : end.release === null
        ? neverPlanned(end)
        : describeRelease(end.release.train, end.release.manifest, end.stands, end.later, end.gates)
    ).map((line, index) => (index === 0 ? `${mark} ${line}` : line)),
    ...(end.unmet ?? []).map((line) => `  Not as the scenario expects: ${plain(line)}`),
    ...(end.report.status === 'shipped' ? shipped(end) : end.lost.flatMap((tier) => ['', ...describeLost(tier, out)])),
    '',
    ...whereToLook(end, out),
    ...nextStep(end, out),
  ]
}

function tampered(
  { control, release }: RehearsalEnd['report'],
  { commit, expected, found }: Tampering,
): readonly string[] {
  return [
    `release/${release} of ${control} was changed by somebody else: only Convoy writes this branch, so it trusts nothing that the branch says now.`,
    `  At ${commit}: expected ${plain(expected)};`,
    ...plainLines(`found ${found}`),
    '  → Reset the branch to its last good commit; the same command then continues from there.',
  ]
}

function plainLines(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${plain(line)}`)
}

function neverPlanned({ report, refused }: RehearsalEnd): readonly string[] {
  return [
    `${report.release} was never planned, so Convoy has moved nothing.`,
    ...(refused.words.length > 0
      ? refused.words.flatMap(plainLines)
      : ['  No job of the control repository said why; its logs may.']),
  ]
}

/** The state of production; commits that people put there are named as theirs. */
function shipped({ report, release }: RehearsalEnd): readonly string[] {
  const byHand = new Set(
    release === null ? [] : observedRepositories(release.train, release.manifest).map(({ name }) => name),
  )
  const width = Math.max(...report.repositories.map(({ name }) => name.length))
  const { control, participants, sweeps } = report.billedMinutes
  const requests = count(report.requests.total, 'API request', 'API requests')
  const seconds = (report.durationMs / 1000).toFixed(1)
  return [
    '',
    ...report.repositories.map(
      ({ name, production, tag, unchanged }) =>
        `  ${name.padEnd(width)}  ${tag ?? (unchanged === undefined ? 'no tag' : 'unchanged')}  ${sayProduction(production, byHand.has(name))}`,
    ),
    `  ${requests}, ${control + participants + sweeps} billed minutes, ${report.virtualDuration} on GitHub's clock, ${seconds} s here`,
  ]
}

function sayProduction({ branch, sha, is }: ProductionReport, byHand: boolean): string {
  const where = branch === null ? 'tag only' : `${branch} at ${sha?.slice(0, 10) ?? 'nothing'}`
  const people = byHand ? `, ${branch === null ? '' : 'both '}made by people` : ''
  if (is === 'ahead') return `${where}, the candidate with others' commits on top${people}`
  if (is === 'taken-back') return `${where}, put back to what it was before the candidate${people}`
  return `${where}${people}`
}

type ProductionReport = RehearsalEnd['report']['repositories'][number]['production']

function describeLost(
  { tier, place, command, candidate, attempts, rule, log, lines }: LostTier,
  out: OutFolder,
): readonly string[] {
  const how = attempts.includes('failed') ? 'failed' : 'could not be judged'
  return [
    `  ${tier}${command === null ? '' : ` (${plain(command)})`} ${how} in ${place} on rc.${candidate}, ${count(attempts.length, 'attempt', 'attempts')} (${attempts.join(', ')}; ${rule}).`,
    ...(log === null
      ? []
      : [`  The last lines of its log (${fromHere(join(out.path, log))}):`, ...lines.map((line) => `    │ ${line}`)]),
  ]
}

function whereToLook({ release, tampering, report }: RehearsalEnd, out: OutFolder): readonly string[] {
  return [
    'Look at',
    ...(release === null ? [] : [`  ${fromHere(out.board)}`]),
    `  ${fromHere(out.report)}   ${fromHere(out.transcript)}   ${fromHere(out.logs)}/`,
    ...(release === null && tampering === null
      ? []
      : [
          `  git -C ${argumentFromHere(join(out.repositories, `${report.control}.git`))} log --oneline release/${report.release}`,
        ]),
    ...report.repositories
      .slice(0, 3)
      .map(
        ({ name }) => `  git -C ${argumentFromHere(join(out.repositories, `${name}.git`))} log --oneline --all --graph`,
      ),
  ]
}

/**
 * The commands that put a lost tier right, where the release goes on: the fix goes to the release candidate's branch of
 * the repository at fault and makes the next candidate.
 */
function nextStep({ lost, report }: RehearsalEnd, out: OutFolder): readonly string[] {
  const [first] = lost
  const [suspect, ...others] = first?.suspects ?? []
  if (hasEnded(report) || first === undefined || suspect === undefined) return []
  const also =
    others.length === 0
      ? ''
      : others.length > 3
        ? `   # or another of the ${others.length + 1} repositories`
        : `   # or of ${others.map(({ name }) => name).join(', ')}`
  return [
    '',
    first.attempts.includes('failed')
      ? `Next: fix it on the RC branch; the same command then continues with rc.${first.candidate + 1}`
      : `Next: the candidate has not failed. Retry ${first.tier} (release.retry), or fix on the RC branch what kept it from being judged; the same command then continues with rc.${first.candidate + 1}`,
    `  git clone --branch ${suspect.branch} ${argumentFromHere(join(out.repositories, `${suspect.name}.git`))} fix${also}`,
    '  cd fix            # correct it, then:',
    `  git commit --all --message "fix: …" && git push origin ${suspect.branch}`,
  ]
}
