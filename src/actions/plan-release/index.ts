import { readCircumstances } from '../../toolkit/event.ts'
import { readSignal } from '../signal.ts'
import { deliver } from '../step-report.ts'
import { openWorkplace } from '../workplace.ts'
import { readPlanInputs } from './inputs.ts'
import { main } from './main.ts'

/** Plans a release, or finds out what is due in the releases that are open. */
export async function planRelease(): Promise<void> {
  const inputs = readPlanInputs()
  const circumstances = readCircumstances()
  const signal = readSignal(circumstances, new Date())
  const workplace = await openWorkplace(inputs, circumstances)
  await deliver(
    await main({ signal, release: inputs.release, trainPath: inputs.train, workplace, circumstances }),
    circumstances,
  )
}
