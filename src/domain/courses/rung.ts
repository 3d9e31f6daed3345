import { limitAttention } from '../record/limited-attention.ts'
import { growScope } from '../scope/scope.ts'
import { growBy } from '../write.ts'
import type { Context, Decision, Entry, Gate, NamedFinding } from '../words/decision.ts'
import type { Status } from '../words/manifest.ts'
import type { Phase } from '../words/names.ts'
import { attend } from './attention.ts'
import { judge } from './judged.ts'

/**
 * Judges a rung in its order: a fix that one requirement asks for is spent for those after it, so that together they
 * overdraw no budget.
 */
export function judgeRung(context: Context, rung: Gate['rungs'][number]): readonly NamedFinding[] {
  let { manifest } = context
  return rung.map((requirement) => {
    const finding = judge({ ...context, manifest }, requirement)
    const fixes = finding.is === 'due' ? finding.entries.filter(({ add }) => add === 'fix') : []
    manifest = fixes.reduce(growBy, manifest)
    return finding
  })
}

/**
 * The state of the release on a rung: everything due there, and who is waited for. Other requirements of the rung go on
 * after one is lost, so that all failures of the rung are known at once.
 */
export function stand(
  { train, manifest, seen }: Context,
  phase: Phase,
  findings: readonly NamedFinding[],
  fresh: readonly Entry[],
): Decision {
  const due = findings.filter((finding) => finding.is === 'due')
  const status: Status = findings.some((finding) => finding.is === 'lost') ? 'blocked' : 'active'
  const plan = due.flatMap(({ entries }) => entries)
  const scope = plan.some(({ add }) => add === 'plan') ? growScope(train, manifest, seen) : []
  return {
    phase,
    status,
    findings,
    kit: seen.kit,
    step: due[0]?.step ?? null,
    attention: limitAttention(findings.flatMap((finding) => attend(manifest, seen, finding))),
    entries: due.length > 0 ? [...fresh, ...plan, ...scope] : [],
    effects: due.flatMap(({ effects }) => effects),
  }
}
