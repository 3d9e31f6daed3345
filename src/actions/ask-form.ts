import type { Circumstances } from '../toolkit/event.ts'
import type { Said } from './signal.ts'

/** Which fields of the form say something about which ask; the others are left out, so that the schema of each ask stays strict. */
const fields: Readonly<Record<string, readonly (readonly [field: string, key: string])[]>> = {
  'release.plan': [['directive', 'directive']],
  'release.update': [['directive', 'directive']],
  'release.approve': [['gate', 'gate']],
  'release.hold': [['why', 'why']],
  'release.resume': [['why', 'hold']],
  'release.retry': [['tier', 'tier']],
}

/**
 * The form that a person fills in (`workflow_dispatch`) as the event that an agent would send. Its id is the run's:
 * GitHub starts one run per press of the button, and a re-run is no ask at all.
 */
export function readForm({ payload, runId, sender }: Circumstances, at: Date): Said {
  const inputs = payload['inputs']
  const given = (field: string): string => {
    const value: unknown = typeof inputs === 'object' && inputs !== null ? Reflect.get(inputs, field) : undefined
    return typeof value === 'string' ? value.trim() : ''
  }
  const type = given('ask')
  const body = Object.fromEntries((fields[type] ?? []).flatMap(([field, key]) => (given(field) === '' ? [] : [[key, given(field)]])))
  const candidate = given('candidate') === '' ? {} : { candidate: readCandidate(given('candidate')) }
  return { type, payload: { protocol: 1, id: `run-${runId}`, release: given('release'), at: at.toISOString(), actor: { login: sender }, ...candidate, body } }
}

/** `rc.2`, as people say it. Anything else goes on as it is, and the schema names it. */
function readCandidate(text: string): { readonly number: number } | string {
  const number = /^rc\.([1-9][0-9]{0,5})$/.exec(text)?.[1]
  return number === undefined ? text : { number: Number(number) }
}
