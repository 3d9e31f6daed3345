import { skippedBy } from '../gates.ts'
import { findBeyond } from '../requirements/promoted.ts'
import { directiveOf } from '../train/directives.ts'
import type { Context, Decision, NamedFinding } from '../words/decision.ts'
import { ladder } from './ladder.ts'
import { newAsks } from './record-asks.ts'
import { judgeRung, stand } from './rung.ts'
import { isPlanned, unchanged } from './unchanged.ts'

/** The maximum number of codes of skipped requirements that the manifest holds. */
const mostSkipped = 1_000

/** Climbs to the first rung with something unmet; what is unmet there is everything there is to say. */
export const climb = {
  name: 'climb',
  take(context: Context): Decision {
    const { train, manifest } = context
    for (const { phase, rung } of ladder(train, manifest)) {
      const findings = judgeRung(context, rung).filter((finding) => finding.is !== 'met')
      if (findings.length > 0 && findings.every(({ signal }) => signal === true)) return listen(context, findings)
      if (findings.length > 0) return stand(context, phase, findings, isPlanned(context) ? [] : newAsks(context))
    }
    return ship(context)
  },
}

/** Everything is met: the release has shipped. */
function ship(context: Context): Decision {
  const { train, manifest } = context
  const skipped = skippedBy(train, directiveOf(manifest)).slice(0, mostSkipped)
  return {
    ...unchanged(context),
    phase: 'ship',
    status: 'shipped',
    attention: [],
    step: 'promote',
    entries: [{ add: 'shipped', skipped, beyond: findBeyond(context) }],
  }
}

/** Signals are started and recorded wherever the release stands, and move nothing. */
function listen(context: Context, findings: readonly NamedFinding[]): Decision {
  const due = findings.filter((finding) => finding.is === 'due')
  return {
    ...unchanged(context),
    findings,
    step: due[0]?.step ?? null,
    entries: due.flatMap(({ entries }) => entries),
    effects: due.flatMap(({ effects }) => effects),
  }
}
