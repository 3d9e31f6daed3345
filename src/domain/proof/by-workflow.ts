import type { RunSeen } from '../words/evidence.ts'
import { byRun } from './by-run.ts'
import { endOf, type Judgement, type RunJudge } from './judgement.ts'

/** Runs of the user's own workflow: what they conclude decides. */
export const workflowRuns: RunJudge = { callsKit: false, judge: judgeConclusion }

/** A tier that a workflow of the user's own proves. */
export const byWorkflow = byRun<'workflow'>({
  starts: ({ file }) => ({ workflow: file }),
  keyed: () => ({}),
  runs: workflowRuns,
})

function judgeConclusion(run: RunSeen): Judgement {
  if (run.status !== 'completed') return null
  if (run.conclusion === 'success') {
    const ran = run.jobs.some((job) => endOf(job) === 'success')
    return ran ? { conclusion: 'passed', rule: 'run-succeeded' } : { conclusion: 'errored', rule: 'nothing-ran' }
  }
  if (run.conclusion === 'failure' && run.jobs.some((job) => job.conclusion === 'failure' && job.lost !== true))
    return { conclusion: 'failed', rule: 'run-failed' }
  if (run.conclusion === 'failure' && run.jobs.some(({ lost }) => lost === true))
    return { conclusion: 'errored', rule: 'machine-lost' }
  return { conclusion: 'errored', rule: `run-${run.conclusion ?? 'unknown'}` }
}
