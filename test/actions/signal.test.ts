import { describe, expect, test } from '@jest/globals'
import { readForm } from '../../src/actions/ask-form.ts'
import { readSignal } from '../../src/actions/signal.ts'
import { circumstances, dispatched, filledIn } from './circumstances.ts'
import { problemsOf } from './problems.ts'

const at = new Date('2026-11-20T09:30:00Z')
const envelope = { protocol: 1, id: 'event-1', release: '2026.11', at: '2026-11-20T09:30:00Z', actor: {} }

describe('what woke us', () => {
  test('is an ask where the event is one', () => {
    expect(readSignal(dispatched('release.hold', { ...envelope, body: { why: 'incident' } }), at)).toMatchObject({
      is: 'ask',
      event: { type: 'release.hold', id: 'event-1', release: '2026.11', body: { why: 'incident' } },
    })
  })

  test('is an ask where somebody tells of a task: it is recorded with its sender’s rights', () => {
    const task = { id: 'T-7', repository: 'acme/api', state: 'open' }
    expect(readSignal(dispatched('release.task-updated', { ...envelope, body: { task } }), at)).toMatchObject({
      is: 'ask',
      event: { type: 'release.task-updated', body: { task } },
    })
  })

  test('is an ask where a person filled in the form, and has the run for its id', () => {
    expect(readSignal(filledIn({ ask: 'release.plan', directive: 'careful' }), at)).toMatchObject({
      is: 'ask',
      event: { type: 'release.plan', id: 'run-77', release: '2026.11', body: { directive: 'careful' } },
    })
  })

  test.each(['release.sweep', 'release.tier-finished', 'release.status-requested'])(
    'is a wake for %s, whatever else it says',
    (type) => {
      expect(readSignal(dispatched(type, { release: '2026.11', conclusion: 'passed', approve: true }), at)).toEqual({
        is: 'wake',
        release: '2026.11',
        because: type,
      })
    },
  )

  test('is a wake for everything where the schedule fires', () => {
    expect(readSignal(circumstances(), at)).toEqual({ is: 'wake', release: null, because: 'schedule' })
  })

  test('is nobody’s ask where the run is a re-run: who presses the button is not who asked', () => {
    expect(
      readSignal(dispatched('release.hold', { ...envelope, body: { why: 'incident' } }, { attempt: 2 }), at),
    ).toMatchObject({ is: 'wake', release: '2026.11' })
    expect(readSignal(filledIn({ ask: 'release.plan' }, { attempt: 2 }), at)).toMatchObject({
      is: 'wake',
      release: '2026.11',
    })
  })

  test.each(['../main', 'a..b', '-x', 7, {}, ['2026.11']])(
    'is refused where it names %j for a release',
    async (release) => {
      const [problem] = await problemsOf(() => readSignal(dispatched('release.sweep', { release }), at))
      expect(problem?.code).toBe('EVENT_INVALID')
    },
  )

  test('is refused with every problem where an ask is not well formed', async () => {
    const problems = await problemsOf(() =>
      readSignal(dispatched('release.hold', { ...envelope, id: '', body: {}, surprise: 1 }), at),
    )
    expect(problems.length).toBeGreaterThanOrEqual(3)
  })

  test('is refused where nobody knows the type', async () => {
    expect(await problemsOf(() => readSignal(dispatched('release.everything', envelope), at))).toHaveLength(1)
  })
})

describe('the form', () => {
  test.each([
    [
      { ask: 'release.approve', gate: 'ship', candidate: 'rc.2', why: 'ignored' },
      { candidate: { number: 2 }, body: { gate: 'ship' } },
    ],
    [
      { ask: 'release.approve', gate: 'development', candidate: 'rc.2', digest: 'd'.repeat(64) },
      { candidate: { number: 2, digest: 'd'.repeat(64) }, body: { gate: 'development' } },
    ],
    [
      { ask: 'release.approve', gate: 'development', digest: 'd'.repeat(64) },
      { candidate: { digest: 'd'.repeat(64) }, body: { gate: 'development' } },
    ],
    [
      { ask: 'release.freeze', candidate: 'rc.2', digest: 'ignored' },
      { candidate: { number: 2 }, body: {} },
    ],
    [
      { ask: 'release.retry', tier: 'tier2a', candidate: 'rc.1' },
      { candidate: { number: 1 }, body: { tier: 'tier2a' } },
    ],
    [{ ask: 'release.hold', why: 'incident' }, { body: { why: 'incident' } }],
    [{ ask: 'release.resume', hold: 'run-12', why: 'ignored' }, { body: { hold: 'run-12' } }],
    [{ ask: 'release.freeze' }, { body: {} }],
    [
      { ask: 'release.reject', gate: 'staging', why: 'too slow', task: 'ignored' },
      { body: { gate: 'staging', why: 'too slow' } },
    ],
    [
      { ask: 'release.waive', code: 'tier2c', why: 'known', candidate: 'rc.3' },
      { candidate: { number: 3 }, body: { code: 'tier2c', why: 'known' } },
    ],
    [{ ask: 'release.break-glass', why: 'outage' }, { body: { why: 'outage' } }],
    [{ ask: 'release.abort', why: 'cancelled' }, { body: { why: 'cancelled' } }],
    [{ ask: 'release.update', directive: 'quick', task: 'ignored' }, { body: { directive: 'quick' } }],
  ])('%j says only what belongs to its ask', (form, said) => {
    const { type, payload } = readForm(filledIn(form), at)
    expect({ type, payload }).toEqual({
      type: form.ask,
      payload: {
        protocol: 1,
        id: 'run-77',
        release: '2026.11',
        at: '2026-11-20T09:30:00.000Z',
        actor: { login: 'zoe' },
        ...said,
      },
    })
  })

  test('has release.retrain as a choice of its own, whose commit has a field of its own', () => {
    const train = 'a'.repeat(40)
    expect(
      readForm(filledIn({ ask: 'release.retrain', train, task: 'ignored', directive: 'quick' }), at),
    ).toMatchObject({ type: 'release.update', payload: { body: { train } } })
  })

  test.each([
    ['release.defer', { defer: 'acme/api#12' }],
    ['release.readmit', { readmit: 'acme/api#12' }],
  ])('has %s as a choice of its own for what an agent says by release.update', (ask, body) => {
    expect(readForm(filledIn({ ask, task: ' acme/api#12 ' }), at)).toMatchObject({
      type: 'release.update',
      payload: { body },
    })
  })

  test('takes in one repository under way, and several with a plan, however they are separated', () => {
    expect(readForm(filledIn({ ask: 'release.include', include: ' acme/api ', task: 'ignored' }), at)).toMatchObject({
      type: 'release.update',
      payload: { body: { include: 'acme/api' } },
    })
    expect(readForm(filledIn({ ask: 'release.plan', include: 'acme/api, acme/web  acme/docs' }), at)).toMatchObject({
      type: 'release.plan',
      payload: { body: { include: ['acme/api', 'acme/web', 'acme/docs'] } },
    })
    expect(readForm(filledIn({ ask: 'release.plan' }), at).payload).not.toHaveProperty(['body', 'include'])
  })

  test.each([
    [{ ask: 'release.include', include: 'two words' }, /^include: expected .*, found "two words"/],
    [{ ask: 'release.defer' }, /^task: expected .*, found ""/],
    [{ ask: 'release.readmit', task: 'two words' }, /^task: expected .*, found "two words"/],
    [{ ask: 'release.retrain', task: 'acme/api#12' }, /^train: expected a full commit .*, found ""/],
    [{ ask: 'release.approve', digest: 'abc' }, /^digest: expected a SHA-256 .*, found "abc"/],
    [{ ask: 'release.hold' }, /the key "why"/],
    [{ ask: 'release.resume' }, /the key "hold"/],
  ])('%j is refused by the name of the field', async (form, message) => {
    expect((await problemsOf(() => readSignal(filledIn(form), at))).map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
    ])
  })

  test('tells with the field that is empty everything else that is wrong', async () => {
    expect(
      (
        await problemsOf(() => readSignal(filledIn({ ask: 'release.defer', release: '..', candidate: 'second' }), at))
      ).map(({ message }) => message.split(':')[0]),
    ).toEqual(['release', 'candidate', 'task'])
  })

  test.each(['toString', '__proto__', ''])('that asks for %j is refused', async (ask) => {
    expect(await problemsOf(() => readSignal(filledIn({ ask }), at))).toMatchObject([{ code: 'EVENT_TYPE_UNKNOWN' }])
  })
})
