import type { Attention, Decision, Manifest, NamedFinding } from '../domain/words.ts'
import { code, prose } from './escape.ts'
import { mermaid, releaseGraph } from './mermaid.ts'
import { outcome, tierRows } from './tier-rows.ts'
import { judge } from './verdict.ts'

const marks = { good: '✅', bad: '❌', waiting: '⏳', going: '▶️' } as const
const outcomes = { passed: '✅ passed', flaky: '⚠️ flaky', failed: '❌ failed', errored: '💥 errored', running: '⏳ running' } as const

/**
 * The job summary: the verdict first, then what is in the way, whose turn it is and which command answers it.
 * Markdown for GitHub; everything that came from elsewhere is escaped, and it stays far below the 1 MiB that a
 * step may write (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
 */
export function summarize(manifest: Manifest, decision: Decision): string {
  const verdict = judge(manifest)
  return [
    `## ${marks[verdict.tone]} ${prose(verdict.sentence)}`,
    `${prose(verdict.production)} Phase **${manifest.phase}**, revision ${manifest.revision}, asked for by ${code(manifest.release.createdBy.login)}.`,
    ...blockers(manifest.attention),
    ...turn(decision),
    ...tiers(manifest),
    repositories(manifest),
    ['```mermaid', mermaid(releaseGraph(manifest)), '```'].join('\n'),
  ].join('\n\n') + '\n'
}

/** Rows of a table, at most so many; what is left out is said. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], most = 200): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const left = rows.length - most
  return [
    line(heads), line(heads.map(() => '---')), ...rows.slice(0, most).map(line),
    ...(left > 0 ? [line([`and ${left} more`, ...heads.slice(1).map(() => '')])] : []),
  ].join('\n')
}

function blockers(attention: readonly Attention[]): readonly string[] {
  if (attention.length === 0) return []
  const rows = attention.map(({ is, reason, on, command }) => [
    is === 'lost' ? '❌' : '⏳', prose(reason), on === undefined ? '–' : code(on), command === undefined ? '–' : code(command),
  ])
  return ['### What is in the way', table(['', 'What', 'Who', 'What answers it'], rows, 50)]
}

function turn(decision: Decision): readonly string[] {
  const due = decision.findings.filter((finding: NamedFinding) => finding.is === 'due')
  if (decision.step === null || due.length === 0) return []
  return [`Next: **${decision.step}** (${due.slice(0, 10).map(({ code: name }) => code(name)).join(', ')}${due.length > 10 ? `, and ${due.length - 10} more` : ''}).`]
}

function tiers(manifest: Manifest): readonly string[] {
  const rows = tierRows(manifest).map((row) => [
    code(row.tier), row.repository === null ? 'the candidate' : code(row.repository), outcomes[outcome(row)],
    row.attempts.map((conclusion) => outcomes[conclusion].split(' ')[0]).join(' ') || '–', `rc.${row.candidate}`,
  ])
  return rows.length === 0 ? [] : ['### Tiers', table(['Tier', 'On', 'Outcome', 'Attempts', 'Judged for'], rows)]
}

function repositories(manifest: Manifest): string {
  const rows = manifest.repositories.map(({ name, version, tag, branches }) => {
    const head = manifest.candidate?.heads[name]
    return [code(name), `${code(version.from ?? 'none')} → ${code(version.to)}`, code(tag), head === undefined ? '–' : code(head.slice(0, 10)), code(branches.candidate), branches.production === null ? 'tag only' : code(branches.production)]
  })
  return `### Repositories\n\n${table(['Repository', 'Version', 'Tag', 'Commit', 'Candidate branch', 'Production'], rows)}`
}
