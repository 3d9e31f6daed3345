import type { FormChoice } from '../domain/asks/definition.ts'
import { askTypes, definitionOf } from '../domain/asks/table.ts'
import type { Circumstances } from '../toolkit/event.ts'
import type { Said } from './said.ts'

/**
 * The fields of the form that belong to each ask, under the same names; other fields are left out, so that the schema
 * of each ask stays strict.
 */
const forms: ReadonlyMap<string, FormChoice> = new Map(
  askTypes.flatMap((type) => {
    const { form } = definitionOf(type)
    return form === null ? [] : [[form.choice, form]]
  }),
)

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
  const ask = given('ask')
  const form = forms.get(ask)
  // A choice that people have of their own: an agent says `release.update` with the one key that it is about.
  const update = form?.says
  const said = (form?.fields ?? [])
    .map((field) => [field, given(field)] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => [field, form?.lists?.includes(field) === true ? value.split(/[\s,]+/u) : value] as const)
  // What the choice is about is said even where it is empty: else nobody could tell which of them was meant.
  const body = update === undefined ? Object.fromEntries(said) : { [update.key]: given(update.field) }
  const candidate = readCandidate(given('candidate'), ask === 'release.approve' ? given('digest') : '')
  return {
    type: update === undefined ? ask : 'release.update',
    payload: {
      protocol: 1,
      id: `run-${runId}`,
      release: given('release'),
      at: at.toISOString(),
      actor: { login: sender },
      ...(candidate === null ? {} : { candidate }),
      body,
    },
    names: new Map([
      ['candidate.digest', 'digest'],
      ...(update === undefined ? [] : [[`body.${update.key}`, update.field] as const]),
    ]),
  }
}

/**
 * `rc.2`, as people say it, and the digest that an approval may name. Anything else goes on as it is, and the schema
 * names it.
 */
function readCandidate(
  text: string,
  digest: string,
): { readonly number?: number; readonly digest?: string } | string | null {
  const number = /^rc\.([1-9][0-9]{0,5})$/.exec(text)?.[1]
  if (text !== '' && number === undefined) return text
  const named = { ...(number === undefined ? {} : { number: Number(number) }), ...(digest === '' ? {} : { digest }) }
  return Object.keys(named).length === 0 ? null : named
}
