import { readCircumstances } from '../../toolkit/event.ts'
import { deliver, takeStep } from '../step-report.ts'
import { openWorkplace } from '../workplace.ts'
import { readPromoteInputs } from './inputs.ts'

/** Moves the candidate one hop on: to staging, or to production with tag and release. */
export async function promote(): Promise<void> {
  const inputs = readPromoteInputs()
  const circumstances = readCircumstances()
  const step = inputs.hop === 'staging' ? 'promote-staging' : 'promote'
  await deliver(
    await takeStep(step, inputs.release, await openWorkplace(inputs, circumstances), circumstances),
    circumstances,
  )
}
