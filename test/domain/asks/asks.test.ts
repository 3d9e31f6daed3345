import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { askTypes, definitionOf, heardAs } from '../../../src/domain/asks/table.ts'
import type { ReleaseEvent } from '../../../src/domain/asks/events.ts'

interface Form {
  readonly on: {
    readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, { readonly options?: readonly string[] }>> }
  }
}
const starter = parse(
  readFileSync(new URL('../../../examples/starters/control/.github/workflows/release.yml', import.meta.url), 'utf8'),
) as Form
const { inputs } = starter.on.workflow_dispatch
const forms = askTypes.flatMap((type) => definitionOf(type).form ?? [])

describe('the form of the starter', () => {
  test('offers every ask that people fill in, and beside them the sweep', () => {
    expect([...(inputs['ask']?.options ?? [])].sort()).toEqual(
      [...forms.map(({ choice }) => choice), 'release.sweep'].sort(),
    )
  })

  test('has a field for whatever says something about an ask', () => {
    const wanted = forms.flatMap(({ fields, says }) => [...fields, ...(says === undefined ? [] : [says.field])])
    expect(wanted.filter((field) => inputs[field] === undefined)).toEqual([])
  })
})

describe('an event', () => {
  const said = (type: string, body: object): ReleaseEvent =>
    ({ type, id: 'a', release: '2026.11', at: 0, body }) as unknown as ReleaseEvent

  test.each([
    ['release.update', { directive: 'quick' }, 'update'],
    ['release.update', { train: 'a'.repeat(40) }, 'retrain'],
    ['release.update', { defer: 'acme/api#1' }, 'defer'],
    ['release.update', { readmit: 'acme/api' }, 'readmit'],
    ['release.task-updated', { task: {} }, 'task'],
    ['release.freeze', {}, 'freeze'],
    ['release.sweep', {}, null],
    ['release.tier-finished', { request: 'r' }, null],
  ])('%s that says %j is the ask %s', (type, body, ask) => {
    expect(heardAs(said(type, body))).toBe(ask)
  })

  test('is one ask at most, and every ask is some event', () => {
    const heard = askTypes.map((type) => definitionOf(type).hears).map(({ event, key }) => `${event} ${key ?? ''}`)
    expect(new Set(heard).size).toBe(askTypes.length)
    for (const { event, key } of askTypes.map((type) => definitionOf(type).hears))
      expect(heardAs(said(event, key === undefined ? {} : { [key]: 'x' }))).not.toBeNull()
  })
})
