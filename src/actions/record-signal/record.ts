import { admitAsk } from '../../conduct/admission.ts'
import { conduct } from '../../conduct/conduct.ts'
import { whyNotCounting } from '../../domain/asks/asks.ts'
import { UserError } from 'github-foundations/problem'
import type { Ask } from '../../domain/words/ask.ts'
import { code } from '../../report/escape.ts'
import type { Circumstances } from '../../toolkit/event.ts'
import type { Signal } from '../signal.ts'
import { describe } from '../step-report.ts'
import type { Conducted, StepReport } from '../reported.ts'
import type { Workplace } from '../workplace.ts'

/**
 * Admits and records the ask that started this run. Throws UserError for an ask that is refused: it leaves nothing
 * behind.
 */
export async function record(signal: Signal, workplace: Workplace, circumstances: Circumstances): Promise<StepReport> {
  if (signal.is === 'wake') return unrecorded(`${signal.because} is no ask: nothing to record.`)
  if (signal.event.type === 'release.plan') return unrecorded('A plan is recorded by plan-release, which makes it.')
  const { github, control, kit, onPass } = workplace
  const { release } = signal.event
  const { at } = await github.look([{ about: 'repository', name: control, refs: [], tags: [] }])
  const admission = await admitAsk({
    github,
    control,
    event: signal.event,
    sender: { login: circumstances.sender },
    at,
  })
  if ('refused' in admission) throw new UserError([admission.refused])
  const conducted = await conduct({
    github,
    control,
    release,
    steps: ['record-signal'],
    asks: [admission.ask],
    kit,
    onPass,
  })
  const report = describe(conducted, release, workplace, circumstances)
  const why = whyIdle(admission.ask, conducted)
  return {
    ...report,
    outputs: { ...report.outputs, recorded: String(conducted.revisions > 0), counts: String(why === null) },
    summary: `${why === null ? (admission.ask.type === 'retrain' ? '✅ Recorded. Convoy reads and judges the train next, and then says what it voids.' : '✅ Recorded, and it counts.') : `⚠️ Recorded, does not count, because ${code(why)}.`}\n\n${report.summary}`,
  }
}

/** The reason why an ask has no effect as the release stands now; it stays recorded, and may count again. */
function whyIdle({ id }: Ask, { train, manifest }: Conducted): string | null {
  const recorded = manifest?.asks.find((ask) => ask.id === id)
  if (train === null || manifest === null || recorded === undefined) return 'nothing was recorded'
  return whyNotCounting(train, manifest, recorded)
}

function unrecorded(why: string): StepReport {
  return {
    outputs: {
      recorded: 'false',
      counts: 'false',
      release: '',
      due: 'none',
      'due-at': 'none',
      status: 'none',
      phase: 'none',
      revision: '0',
      candidate: 'none',
    },
    summary: `${why}\n`,
    warnings: [],
    copy: null,
  }
}
