import { oneOf, optional, readInputs, releaseIds, repository, secret, word } from '../../toolkit/inputs.ts'
import { workplaceInputs } from '../workplace.ts'

/** The task of record-signal: record the ask that started this run, or send an event. */
export function readMode(): 'record' | 'send' {
  return readInputs({ mode: oneOf('record', 'send') }).mode
}

/** The inputs of `mode: record`. */
export function readRecordInputs() {
  return readInputs(workplaceInputs)
}

/** The inputs of `mode: send`; `request` belongs to release.tier-finished. */
export function readSendInputs() {
  return readInputs({
    token: secret,
    to: repository,
    event: oneOf('release.sweep', 'release.tier-finished'),
    release: releaseIds,
    request: optional(word('eventId')),
  })
}
