import { proxySecrets } from '../exchange/proxy.ts'
import { mask } from '../toolkit/inputs.ts'
import { cutRc } from './cut-rc/index.ts'
import { reportFailure } from './failure.ts'
import { planRelease } from './plan-release/index.ts'
import { promote } from './promote/index.ts'
import { recordSignal } from './record-signal/index.ts'
import { runTierGate } from './run-tier-gate/index.ts'

const actions = {
  'plan-release': planRelease,
  'cut-rc': cutRc,
  'run-tier-gate': runTierGate,
  promote: promote,
  'record-signal': recordSignal,
} as const

export type ActionName = keyof typeof actions

/** Runs one action to its end: the door of every stub in `dist`, and the only place that catches everything. */
export async function run(name: ActionName): Promise<void> {
  try {
    for (const secret of proxySecrets()) mask(secret)
    await actions[name]()
  } catch (thrown) {
    await reportFailure(name, thrown)
  }
}
