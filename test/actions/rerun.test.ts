import { beforeEach, describe, expect, test } from '@jest/globals'
import { record } from '../../src/actions/record-signal/record.ts'
import { readSignal } from '../../src/actions/signal.ts'
import { conduct } from '../../src/conduct/conduct.ts'
import { circumstances, dispatched, filledIn } from './circumstances.ts'
import { control, openControl } from './control.ts'

/* "Re-run jobs" is pressed by whoever may; what the run was about is not theirs to ask again. */

const release = '2026.11'
const digest = 'd'.repeat(64)
const bodies = {
  'release.plan': {},
  'release.update': { directive: 'quick' },
  'release.task-updated': { task: { id: 'T-1', repository: 'acme/shop', state: 'merged' } },
  'release.freeze': {},
  'release.approve': { gate: 'ship', policy: digest },
  'release.reject': { gate: 'ship', why: 'slow' },
  'release.waive': { code: 'tier2b', why: 'known' },
  'release.break-glass': { why: 'outage' },
  'release.hold': { why: 'incident' },
  'release.resume': { hold: 'hold-1' },
  'release.retry': { tier: 'tier2a' },
  'release.abort': { why: 'enough' },
}
const forms: readonly Readonly<Record<string, string>>[] = [
  { ask: 'release.plan' },
  { ask: 'release.update', directive: 'quick' },
  { ask: 'release.defer', task: 'T-1' },
  { ask: 'release.readmit', task: 'T-1' },
  { ask: 'release.retrain', train: 'a'.repeat(40) },
  { ask: 'release.freeze' },
  { ask: 'release.approve', gate: 'ship' },
  { ask: 'release.reject', gate: 'ship', why: 'slow' },
  { ask: 'release.waive', code: 'tier2b', why: 'known' },
  { ask: 'release.break-glass', why: 'outage' },
  { ask: 'release.hold', why: 'incident' },
  { ask: 'release.resume', hold: 'hold-1' },
  { ask: 'release.retry', tier: 'tier2a' },
  { ask: 'release.abort', why: 'enough' },
]

describe('a run that somebody else runs again', () => {
  let open: ReturnType<typeof openControl>
  const headOf = () => open.simulated.world.repositories[control]?.refs[`refs/heads/release/${release}`]
  beforeEach(async () => {
    open = openControl()
    const plan = {
      id: 'plan-1',
      at: open.simulated.world.at,
      by: { login: 'zoe', kind: 'human' },
      type: 'plan',
      directive: 'auto',
    } as const
    await conduct({
      github: open.workplace.github,
      control,
      release,
      steps: ['plan-release', 'cut-rc'],
      asks: [plan],
      kit: open.workplace.kit,
      plan: { trainPath: 'train.yml' },
    })
  })

  const delivered = Object.entries(bodies).map(
    ([type, body]) =>
      [
        type,
        (attempt: number) =>
          dispatched(
            type,
            { protocol: 1, id: 'event-1', release, at: '2026-11-20T09:30:00Z', actor: {}, body },
            { attempt },
          ),
      ] as const,
  )
  const pressed = forms.map(
    (form) => [`the form with ${form['ask'] ?? ''}`, (attempt: number) => filledIn(form, { attempt })] as const,
  )

  test.each([...delivered, ...pressed])('asks for nothing by %s, and records nothing', async (_, run) => {
    const at = new Date(open.simulated.world.at)
    const before = headOf()
    expect(before).toBeDefined()
    expect(readSignal(run(1), at).is).toBe('ask')
    const again = run(2)
    const signal = readSignal(again, at)
    expect(signal).toMatchObject({ is: 'wake', release })
    const { outputs } = await record(signal, open.workplace, again)
    expect([outputs['recorded'], headOf()]).toEqual(['false', before])
  })

  test('asked once, in its first attempt', async () => {
    const before = headOf()
    const first = dispatched('release.hold', {
      protocol: 1,
      id: 'event-1',
      release,
      at: '2026-11-20T09:30:00Z',
      actor: {},
      body: { why: 'incident' },
    })
    const { outputs } = await record(readSignal(first, new Date(open.simulated.world.at)), open.workplace, {
      ...circumstances(),
      ...first,
    })
    expect(outputs['recorded']).toBe('true')
    expect(headOf()).not.toBe(before)
  })
})
