import { connect } from '../../github/connect.ts'
import { readCircumstances } from '../../toolkit/event.ts'
import { readSignal } from '../signal.ts'
import { deliver } from '../step-report.ts'
import { openWorkplace, reach } from '../workplace.ts'
import { readMode, readRecordInputs, readSendInputs } from './inputs.ts'
import { record } from './record.ts'
import { send } from './send.ts'

/** Records what was asked, or tells another run to look. */
export async function recordSignal(): Promise<void> {
  const mode = readMode()
  if (mode === 'send') return sendWake()
  const inputs = readRecordInputs()
  const circumstances = readCircumstances()
  await deliver(
    await record(readSignal(circumstances, new Date()), await openWorkplace(inputs, circumstances), circumstances),
    circumstances,
  )
}

async function sendWake(): Promise<void> {
  const { token, ...wake } = readSendInputs()
  const circumstances = readCircumstances()
  await send(connect(await reach(token, circumstances)), wake, circumstances, new Date())
}
