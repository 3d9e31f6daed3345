import { released } from '../hops/unchanged.ts'
import { answerTo } from '../questions/kinds.ts'
import { isLookedAt } from '../requirements/permitted.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Name } from '../words/names.ts'
import { gatedIn, markCandidate } from './life.ts'
import { gateRuleOf } from './rule.ts'
import { whyShut } from './opening.ts'

/**
 * Before anything moves, every gate that production requires is Convoy's to open: it has been reported once, and no
 * other release keeps it shut. A refusal after the pivot would leave the release half done.
 */
export const gated: Requirement = {
  code: 'gated',
  title: 'Where production requires the status `convoy/gate`, Convoy reports it, and no other release keeps it shut',
  step: 'promote',
  judge: (context) => {
    const { train, manifest } = context
    if (manifest.pivot !== undefined || manifest.candidate === undefined) return { is: 'met' }
    if (!isLookedAt(train, manifest))
      return {
        is: 'waiting',
        wait: 'rights-looked-at',
        on: 'promote',
        reason: 'Convoy looks at the gates of production again',
        quiet: true,
      }
    const added = gatedSince(context)
    if (added.length > 0) return { is: 'due', entries: [{ add: 'gated', repositories: added }], effects: [] }
    return report(context)
  },
}

/** The repositories whose production has come to require the status since the plan. */
function gatedSince({ manifest, seen }: Context): readonly Name[] {
  return released(manifest).flatMap(({ name, branches, gate }) => {
    const [facts, history] = [
      answerTo(seen, { about: 'repository', name }) ?? null,
      answerTo(seen, { about: 'plan', name }),
    ]
    if (gate === true || facts === null || history === undefined) return []
    return gateRuleOf({ branches, facts, history }) === null ? [] : [name]
  })
}

/** What the gates do not say yet is said first; then whoever keeps one shut is waited for. */
function report(context: Context): Finding {
  const repositories = gatedIn(context.manifest)
  const marks = repositories.map((each) => markCandidate(context, each)).filter((mark) => mark !== null)
  if (marks.length > 0) return { is: 'due', entries: [], effects: marks }
  const [first, ...others] = repositories.flatMap((each) => whyShut(context, each) ?? [])
  if (first === undefined) return { is: 'met' }
  const shut = [first, ...others]
  return {
    is: 'waiting',
    wait: first.wait,
    reason: shut.map(({ reason }) => reason).join('; '),
    on: [...new Set(shut.flatMap(({ on }) => on ?? []))].join(', '),
  }
}
