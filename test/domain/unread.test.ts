import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { Decision } from '../../src/domain/words/decision.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { candidate, manifest, run, seen, started, tier1, train } from './builders.ts'

/* What GitHub does not say of a run is neither there nor absent. */

const frozen = manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] })
const asked = write(frozen, decide(train(), frozen, seen()))
const id = asked.requests[0]?.id ?? ''
const why = 'jobs of run 7 of acme/app: Not Found (HTTP 404)'
const at = (parts: Partial<Seen>, from: Manifest = asked): Decision =>
  decide(train(), from, seen({ at: started + 3_600_000, ...parts }))

describe('a run of which GitHub says nothing', () => {
  test('is not asked for again, and people are told why nothing happens', () => {
    const decision = at({ unread: { [id]: why } })
    expect(decision).toMatchObject({ entries: [], effects: [], status: 'active' })
    expect(decision.attention).toMatchObject([
      {
        is: 'waiting',
        on: 'acme/app',
        reason: `Convoy cannot read the run of tier1 on rc.1 (${why}) and looks again`,
      },
    ])
  })

  test('would have been asked for again if there were none', () => {
    expect(at({ runs: { [id]: null } })).toMatchObject({ entries: [{ add: 'request', request: { sends: 2 } }] })
  })

  test('is known once GitHub named it when it was asked for', () => {
    expect(at({ unread: { [id]: why }, started: { [id]: 7 } })).toMatchObject({
      entries: [{ add: 'request', request: { run: 7, sends: 1 } }],
      effects: [],
    })
  })

  test('is judged as soon as it can be read', () => {
    expect(at({ runs: { [id]: run() } })).toMatchObject({
      entries: [{ add: 'evidence', evidence: { attempt: 1, conclusion: 'passed' } }],
    })
  })

  test('is errored at its deadline, with what GitHub said', () => {
    expect(at({ at: started + tier1.deadlineMs, unread: { [id]: why } })).toMatchObject({
      entries: [{ add: 'evidence', evidence: { conclusion: 'errored', rule: 'deadline', said: why } }],
    })
  })

  test('was never started where GitHub refused the first message', () => {
    const refused = [
      { effect: 'send', repository: 'acme/app', key: asked.requests[0]?.key ?? '', message: 'Not Found (HTTP 404)' },
    ] as const
    expect(at({ unread: { [id]: why }, refused })).toMatchObject({
      entries: [{ add: 'evidence', evidence: { rule: 'refused' } }],
    })
    const again = { ...asked, requests: asked.requests.map((request) => ({ ...request, sends: 2 })) }
    expect(at({ unread: { [id]: why }, refused }, again).entries).toEqual([])
  })
})
