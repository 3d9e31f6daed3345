import { approvals } from '../asks/asks.ts'
import { released } from '../hops/unchanged.ts'
import { directiveOf } from '../train/directives.ts'
import { member } from '../train/graph.ts'
import type { Participant, Proposal } from '../plan/proposal.ts'
import { workflowPath } from '../proof/tiers.ts'
import { neededApprovals } from '../validators/approvals.ts'
import { gates } from '../validators/gates.ts'
import { merging } from '../validators/merging.ts'
import { queues } from '../validators/queues.ts'
import { rights } from '../validators/rights.ts'
import { repositories as standing } from '../validators/repositories.ts'
import { workflows } from '../validators/workflows.ts'
import { mergingAsked, settlingWorkflows } from '../plan/workflow-uses.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/**
 * GitHub would refuse nothing on the way to production: permissions, rulesets, branch protection, workflows
 * of the candidate, repositories that are archived or locked. Rules change between plan and ship, and a refusal after
 * the first production branch has moved would leave the release half done.
 */
export const permitted: Requirement = {
  code: 'permitted',
  title:
    'GitHub refuses nothing that the release does next: permissions, rulesets, branch protection, archived repositories',
  step: 'promote',
  questions: (train, manifest) => (isLookedAt(train, manifest) ? askAll(train, manifest) : []),
  judge: (context) => {
    const { train, manifest } = context
    const { candidate } = manifest
    if (manifest.pivot !== undefined || candidate === undefined) return { is: 'met' }
    if (!isLookedAt(train, manifest))
      return {
        is: 'waiting',
        wait: 'rights-looked-at',
        on: 'promote',
        reason: 'Convoy looks at rights and rules again',
        quiet: true,
      }
    const proposal = shipping(context, candidate)
    const problems = [...standing, ...rights, ...gates, ...merging, ...queues, ...stillToFollow]
      .filter(({ code }) => !beforeShip.has(code))
      .flatMap(({ examine }) => examine(proposal))
    if (problems.length === 0) return { is: 'met' }
    return {
      is: 'lost',
      reason: problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
      on: train.control,
    }
  },
}

/** What only creating the RC branches and those of pull requests needed. */
const beforeShip: ReadonlySet<string> = new Set([
  'CANDIDATE_RULE_IN_THE_WAY',
  'PROPOSAL_BRANCH_IN_THE_WAY',
  'PROPOSAL_RULE_IN_THE_WAY',
])

/** Only where nobody is waited for any more: what is asked here costs requests of its own. */
export function isLookedAt(train: Train, manifest: Manifest): boolean {
  if (
    manifest.phase !== 'ship' ||
    manifest.pivot !== undefined ||
    manifest.candidate === undefined ||
    manifest.status === 'held'
  )
    return false
  const broken = manifest.asks.some(({ type }) => type === 'break-glass')
  return (
    broken ||
    approvals(train, manifest, 'ship').length >= neededApprovals({ train, ask: { directive: directiveOf(manifest) } })
  )
}

/** A workflow that must follow a hop and was disabled since the plan would never come. */
const stillToFollow = workflows.filter(({ code }) => code === 'SETTLING_WORKFLOW_DISABLED')

function askAll(train: Train, manifest: Manifest): readonly Question[] {
  const { candidate } = manifest
  const plans = released(manifest).map(({ name, branches }): Question => {
    const commit = candidate?.heads[name]
    const production = branches.production ?? 'tag-only'
    return {
      about: 'plan',
      name,
      branches: { ...branches, production },
      workflows: settlingWorkflows(train, name).map(workflowPath),
      ...mergingAsked(train, name),
      ...(commit === undefined ? {} : { commit }),
    }
  })
  return [...plans, { about: 'rights', control: train.control }]
}

/** The release as its plan fixed it, at the candidate's commits. */
function shipping({ train, manifest, seen }: Context, candidate: Candidate): Proposal {
  const participants = released(manifest).flatMap(({ name, branches, version, tag }): readonly Participant[] => {
    const [facts, history, head] = [
      answerTo(seen, { about: 'repository', name }) ?? null,
      answerTo(seen, { about: 'plan', name }),
      candidate.heads[name] ?? null,
    ]
    return facts === null || history === undefined
      ? []
      : [
          {
            name,
            facts,
            history,
            branches,
            asked: head,
            commit: head,
            member: member(train, name),
            version,
            tag,
            versionIs: 'planned',
            messages: [],
          },
        ]
  })
  const ask = { by: manifest.release.createdBy, directive: directiveOf(manifest) }
  return { train, release: manifest.release.id, ask, seen, participants, testers: [] }
}
