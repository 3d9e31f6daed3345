import type { PointId } from './points.ts'
import type { Probe } from './probe.ts'
import {
  appIsItsSlug,
  appSignsParentless,
  appSignsTwoParents,
  botIsNoUser,
  largeRevision,
  peopleAreSignedFor,
} from './probe-commits.ts'
import { appQueues, mergeStateWords, queueTellsOfLeaving } from './probe-pulls.ts'
import { appOpensGate } from './probe-gates.ts'
import { mentionOnEdit } from './probe-issues.ts'
import {
  blobsAreCut,
  compareUnknownHead,
  compareWithoutAncestor,
  comparisonIsComplete,
  deploymentState,
  refNameBelowPrefix,
  releaseOfExistingTag,
  rollupOrder,
  unknownNode,
  unknownOrganization,
} from './probe-reads.ts'
import {
  aliasesGoOn,
  appLeavesWorkflowFilesOut,
  appMovesWorkflowFiles,
  appPassesRuleset,
  appSetsRefsBack,
  appUpdatesRefs,
  rulesetRefusesMutation,
  updateRefsIsAtomic,
} from './probe-refs.ts'
import { administratorIsLetPast, appSeesBypass, appSeesPush, rulesetNamesDiffer } from './probe-rules.ts'
import {
  disabledDispatch,
  disabledListener,
  dispatchNamesRun,
  enabledAgain,
  manyTagsPushNothing,
  queueOnCallingJobs,
  scheduleAfterEnabling,
  selfRepository,
  suiteOfATag,
  tokenWakes,
} from './probe-workflows.ts'
import { environmentOfCalledWorkflow, environmentWithoutDeployment } from './probe-environments.ts'

/** The probe of each point. */
export const probes: Readonly<Record<PointId, Probe>> = {
  'app-updates-refs': appUpdatesRefs,
  'app-sets-refs-back': appSetsRefsBack,
  'app-passes-ruleset': appPassesRuleset,
  'app-moves-workflow-files': appMovesWorkflowFiles,
  'updaterefs-is-atomic': updateRefsIsAtomic,
  'aliases-go-on': aliasesGoOn,
  'ruleset-refuses-mutation': rulesetRefusesMutation,
  'app-signs-parentless': appSignsParentless,
  'app-signs-two-parents': appSignsTwoParents,
  'large-revision': largeRevision,
  'bot-is-no-user': botIsNoUser,
  'people-are-signed-for': peopleAreSignedFor,
  'app-sees-bypass': appSeesBypass,
  'app-sees-push': appSeesPush,
  'administrator-is-let-past': administratorIsLetPast,
  'ruleset-names-differ': rulesetNamesDiffer,
  'app-opens-gate': appOpensGate,
  'app-is-its-slug': appIsItsSlug,
  'app-leaves-workflow-files-out': appLeavesWorkflowFilesOut,
  'ref-name-below-prefix': refNameBelowPrefix,
  'compare-unknown-head': compareUnknownHead,
  'compare-without-ancestor': compareWithoutAncestor,
  'comparison-is-complete': comparisonIsComplete,
  'blobs-are-cut': blobsAreCut,
  'unknown-node': unknownNode,
  'unknown-organization': unknownOrganization,
  'release-of-existing-tag': releaseOfExistingTag,
  'rollup-order': rollupOrder,
  'deployment-state': deploymentState,
  'merge-state-words': mergeStateWords,
  'app-queues': appQueues,
  'queue-tells-of-leaving': queueTellsOfLeaving,
  'disabled-dispatch': disabledDispatch,
  'disabled-listener': disabledListener,
  'dispatch-names-run': dispatchNamesRun,
  'enabled-again': enabledAgain,
  'queue-on-calling-jobs': queueOnCallingJobs,
  'many-tags-push-nothing': manyTagsPushNothing,
  'suite-of-a-tag': suiteOfATag,
  'environment-without-deployment': environmentWithoutDeployment,
  'environment-of-called-workflow': environmentOfCalledWorkflow,
  'self-repository': selfRepository,
  'token-wakes': tokenWakes,
  'mention-on-edit': mentionOnEdit,
  'schedule-after-enabling': scheduleAfterEnabling,
}
