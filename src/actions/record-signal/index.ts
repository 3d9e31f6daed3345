import { network } from '../../exchange/network.ts'
import { connect } from '../../github/connect.ts'
import { readCircumstances } from '../../toolkit/event.ts'
import { readSignal } from '../signal.ts'
import { deliver } from '../step-report.ts'
import { openWorkplace } from '../workplace.ts'
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
    await record(readSignal(circumstances, new Date()), openWorkplace(inputs, circumstances), circumstances),
    circumstances,
  )
}

async function sendWake(): Promise<void> {
  const { token, ...wake } = readSendInputs()
  const circumstances = readCircumstances()
  const { apiUrl, graphqlUrl } = circumstances
  await send(connect({ token, exchange: network, apiUrl, graphqlUrl }), wake, circumstances, new Date())
}
