import { building } from '../assets/choice.ts'
import { branchRef } from '../hops/candidate.ts'
import { describeTriggers } from '../plan/automation.ts'
import { whyUnchecked, whyUnfollowed } from '../plan/startable.ts'
import { workflowPath } from '../proof/tiers.ts'
import { buildingFiles, checkTiers, settlingHops, startedWorkflows } from '../plan/workflow-uses.ts'
import { placesOf, type Place, type Proposal } from '../plan/proposal.ts'
import type { AutomationSeen } from '../questions/automation.ts'
import type { Sha } from '../words/names.ts'
import { demand, type Validator } from './validator.ts'

type Looked<P extends Place> = P & { readonly commit: Sha; readonly automation: AutomationSeen }

/** The repositories whose commit was checked for the workflows that would run on it. */
function looked<P extends Place>(places: readonly P[]): readonly Looked<P>[] {
  return places.flatMap((place) => {
    const {
      commit,
      history: { automation },
    } = place
    return commit === null || automation === undefined ? [] : [{ ...place, commit, automation }]
  })
}

/**
 * The settlings that hops wait for and will not see, if a hop moves a branch or makes a tag. If a branch is there
 * already, earlier runs on the commit count.
 */
function unfollowed({ participants }: Pick<Proposal, 'participants'>) {
  return looked(participants).flatMap((each) =>
    settlingHops(each.member).flatMap(({ to, file }) => {
      const branch = each.branches[to]
      if (branch !== null && each.facts.refs[branchRef(branch)]?.commit === each.commit) return []
      // What a commit on top changes is not known yet.
      const { changes: _, ...unchanged } = each.automation
      const why = whyUnfollowed(
        to,
        file,
        each,
        getsCommitOnTop({ participants }, each.name) ? unchanged : each.automation,
      )
      return why === null ? [] : [{ ...why, each, to, file }]
    }),
  )
}

/** The checks that tiers wait for and will not see. The newest commit of source may have its checks from there. */
function unchecked(proposal: Proposal) {
  return looked(placesOf(proposal)).flatMap((place) => {
    const { source, candidate } = place.branches
    return checkTiers(proposal.train, place.name).flatMap(({ proof: { tier }, names }) =>
      whyUnchecked(names, [branchRef(candidate), branchRef(source)], place.automation).map((why) => ({
        ...why,
        place,
        tier: tier.name,
      })),
    )
  })
}

/**
 * True if the candidate certainly stands on another commit than the one that is planned: its version is prepared, or
 * production is merged into it.
 */
function getsCommitOnTop({ participants }: Pick<Proposal, 'participants'>, name: string): boolean {
  const each = participants.find((participant) => participant.name === name)
  return each !== undefined && (each.member.version.prepare !== undefined || each.history.sourceIs === 'diverged')
}

/** Requires that the release itself starts what it waits for. */
export const automation: readonly Validator[] = [
  demand(
    'WORKFLOW_NOT_AT_COMMIT',
    'The commit to be released holds the workflows that Convoy starts on it, and each can be started.',
    (proposal) =>
      looked(placesOf(proposal)).flatMap(({ name, commit, automation: { files }, history }) =>
        [...new Set(startedWorkflows(proposal.train, name).map(({ file }) => file))].flatMap(
          (file): readonly [string, string, string][] => {
            const known = history.workflows[workflowPath(file)]
            const there = files[workflowPath(file)]
            if (!known || known.dispatch !== 'yes' || (known.asks ?? []).length > 0 || there === null) return []
            return there?.dispatch === 'yes' && there.asks.length === 0 ? [] : [[name, file, commit]]
          },
        ),
      ),
  ),
  demand(
    'SETTLING_WORKFLOW_NEVER_STARTS',
    'The push, the tag or the release of a hop starts each workflow that must succeed after it.',
    (proposal) =>
      unfollowed(proposal).flatMap(({ because, each, to, file, branch, says, filter }) =>
        because !== 'no' || !each.history.workflows[workflowPath(file)]
          ? []
          : [[each.name, to, file, branch, says, filter]],
      ),
  ),
  demand(
    'ASSET_WORKFLOW_NEVER_COUNTS',
    'Each workflow that builds files of a release can run on the commit to be released, before the release is published.',
    ({ train, participants }) =>
      looked(participants).flatMap(({ name, automation: { files } }) =>
        buildingFiles(train, name).flatMap((file): readonly [string, string, string | null][] => {
          const found = files[workflowPath(file)]
          if (found === undefined) return [[name, file, null]]
          return found === null || Object.keys(found.on).some((event) => building.has(event))
            ? []
            : [[name, file, `${workflowPath(file)}:${found.line} runs on ${describeTriggers(found)}`]]
        }),
      ),
  ),
  demand(
    'CHECK_NEVER_COMES',
    'A workflow that a push of the RC branch starts, or another App, reports each check that a tier waits for.',
    (proposal) =>
      unchecked(proposal).flatMap(({ because, check, place, tier, says }) =>
        because === 'skipped' ? [] : [[place.name, tier, check, place.branches.candidate, says]],
      ),
  ),
  demand(
    'PUSH_SKIPPED',
    'If a push has to start a workflow, the message of the commit does not skip it.',
    (proposal) => {
      const waits = [
        ...unfollowed(proposal).flatMap(({ because, each: { name }, file }) =>
          because === 'skipped' ? [{ name, what: workflowPath(file) }] : [],
        ),
        ...unchecked(proposal).flatMap(({ because, place: { name }, check }) =>
          because === 'skipped' ? [{ name, what: check }] : [],
        ),
      ]
      return looked(placesOf(proposal)).flatMap(({ name, commit, automation: { skips } }) => {
        const what = [...new Set(waits.filter((each) => each.name === name).map((each) => each.what))]
        return skips === null || what.length === 0 || getsCommitOnTop(proposal, name)
          ? []
          : [[name, commit, skips, what]]
      })
    },
  ),
]
