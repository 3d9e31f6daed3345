import { readCircumstances } from '../../toolkit/event.ts'
import { deliver, takeStep } from '../step-report.ts'
import { openWorkplace, readStepInputs } from '../workplace.ts'

/** Cuts the release candidate: creates the RC branch in every repository at the planned commit, and freezes rc.N. */
export async function cutRc(): Promise<void> {
  const inputs = readStepInputs()
  const circumstances = readCircumstances()
  await deliver(
    await takeStep('cut-rc', inputs.release, await openWorkplace(inputs, circumstances), circumstances),
    circumstances,
  )
}
