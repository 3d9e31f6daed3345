import { Kind } from 'graphql/language/kinds.js'
import type { FieldNode, SelectionNode } from 'graphql'
import { asksFor, fragmentsOf, operationOf, setOf, type Asked } from './query-size.ts'

/** The words for a query that asks for one thing: `pullRequests of acme/api`. */
export function describeAsked(asked: Asked): string {
  const fragments = fragmentsOf(asked)
  let place = ''
  let selections = operationOf(asked).selectionSet.selections
  for (;;) {
    const next: SelectionNode | undefined = selections.find((each) => asksFor(fragments, each))
    if (next === undefined) return place
    if (next.kind === Kind.FIELD && next.name.value === 'repository')
      place = `${valueOf(asked, next, 'owner')}/${valueOf(asked, next, 'name')}`
    else if (next.kind === Kind.FIELD && (next.arguments ?? []).length > 0) {
      const named = (next.arguments ?? [])
        .map(({ name }) => valueOf(asked, next, name.value))
        .filter((value) => value !== '')
      return [next.name.value, ...named, ...(place === '' ? [] : ['of', place])].join(' ')
    }
    selections = setOf(fragments, next)?.selections ?? []
  }
}

/**
 * The one thing that a query asks for at the top, such as a repository, by what it is asked by; `null` where there are
 * several.
 */
export function nameSole(asked: Asked): string | null {
  const fragments = fragmentsOf(asked)
  const units = operationOf(asked).selectionSet.selections.filter((each) => asksFor(fragments, each))
  const fields = units.flatMap((each) => (each.kind === Kind.FIELD ? [each] : []))
  const names = new Set(
    fields.map((field) =>
      [field.name.value, ...(field.arguments ?? []).map(({ name }) => valueOf(asked, field, name.value))].join(' '),
    ),
  )
  return names.size === 1 && fields.length === units.length ? [...names].join('') : null
}

/** A text that a field was given. */
function valueOf({ variables }: Asked, field: FieldNode, argument: string): string {
  const value = field.arguments?.find(({ name }) => name.value === argument)?.value
  if (value?.kind === Kind.STRING) return value.value
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof given === 'string' ? given : ''
}
