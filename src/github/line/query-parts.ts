import { Kind } from 'graphql/language/kinds.js'
import { visit } from 'graphql/language/visitor.js'
import type { DefinitionNode, DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'
import { asksFor, fragmentsOf, operationOf, setOf, sizeOfFields, withSet, type Asked } from './query-size.ts'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/**
 * True if the fields of a selection may be asked in two requests: those of what is found by a name that stays. Below a
 * branch they may not, because it may move in between, and nobody may see the author of one commit beside the files of
 * another.
 */
export function staysTheSame(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return true
  const { name, arguments: given = [] } = selection
  return (
    name.value === 'repository' ||
    name.value === 'organization' ||
    name.value === 'node' ||
    (name.value === 'object' && given.some((each) => each.name.value === 'oid'))
  )
}

/**
 * A query in parts that may each have so many objects at most, or are one thing; as few as that takes, each asking
 * other things by the same names.
 */
export function cut(asked: Asked, most: number): readonly Asked[] {
  return pack(asked, fragmentsOf(asked), operationOf(asked).selectionSet, most).map((set) => asking(asked, set))
}

/** A query with some of the things that it asks for at the top in queries of their own, the others together first. */
export function setApart(asked: Asked, isApart: (one: Asked) => boolean): readonly Asked[] {
  const fragments = fragmentsOf(asked)
  const set = operationOf(asked).selectionSet
  const units = set.selections.filter((each) => asksFor(fragments, each))
  if (units.length < 2) return [asked]
  const apart = new Set(units.filter((unit) => isApart(asking(asked, { ...set, selections: [unit] }))))
  if (apart.size === 0) return [asked]
  const together = set.selections.filter((each) => !apart.has(each))
  return [...(together.length === 0 ? [] : [together]), ...[...apart].map((unit) => [unit])].map((selections) =>
    asking(asked, { ...set, selections }),
  )
}

/** A query in two halves; `null` where it asks for one thing only. */
export function halve(asked: Asked): readonly Asked[] | null {
  const fragments = fragmentsOf(asked)
  let set = operationOf(asked).selectionSet
  let around = 0
  for (;;) {
    const [one, ...more] = set.selections.filter((each) => asksFor(fragments, each))
    if (one === undefined) return null
    around += sizeOfFields(
      asked,
      set.selections.filter((each) => !asksFor(fragments, each)),
    ).objects
    if (more.length > 0) return cut(asked, around + halfOf(asked, [one, ...more]))
    const inside = setOf(fragments, one)
    if (inside === undefined || !staysTheSame(one)) return null
    if (one.kind === Kind.FIELD) around += 1
    set = inside
  }
}

/** The objects of as many of the first things as make half of all. */
function halfOf(asked: Asked, units: readonly SelectionNode[]): number {
  const sizes = units.map((unit) => sizeOfFields(asked, [unit]).objects)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let first = 0
  for (const size of sizes.slice(0, -1)) {
    first += size
    if (first * 2 >= all) break
  }
  return Math.max(first, all - first)
}

function pack(asked: Asked, fragments: Fragments, set: SelectionSetNode, most: number): readonly SelectionSetNode[] {
  const isUnit = (each: SelectionNode): boolean => asksFor(fragments, each)
  const others = set.selections.filter((each) => !isUnit(each))
  const parts: SelectionNode[][] = [[...others]]
  let [size, units] = [sizeOfFields(asked, others).objects, 0]
  for (const piece of set.selections.filter(isUnit).flatMap((unit) => piecesOf(asked, fragments, unit, most))) {
    const more = sizeOfFields(asked, [piece]).objects
    if (units > 0 && size + more > most) {
      parts.push([])
      ;[size, units] = [0, 0]
    }
    parts.at(-1)?.push(piece)
    size += more
    units += 1
  }
  return parts.map((selections) => ({ ...set, selections }))
}

function piecesOf(asked: Asked, fragments: Fragments, unit: SelectionNode, most: number): readonly SelectionNode[] {
  const inside = setOf(fragments, unit)
  if (inside === undefined || !staysTheSame(unit) || sizeOfFields(asked, [unit]).objects <= most) return [unit]
  const sets = pack(asked, fragments, inside, unit.kind === Kind.FIELD ? most - 1 : most)
  return sets.length === 1 ? [unit] : sets.map((set) => withSet(fragments, unit, set))
}

/** The query with other fields, and with nothing in it that these do not use: GraphQL refuses what is left over. */
export function asking({ document, variables }: Asked, selectionSet: SelectionSetNode): Asked {
  const definitions = document.definitions.map((each): DefinitionNode =>
    each.kind === Kind.OPERATION_DEFINITION ? { ...each, selectionSet } : each,
  )
  const whole: DocumentNode = { ...document, definitions }
  const fragments = fragmentsOf({ document: whole, variables })
  const used = { fragments: new Set<string>(), variables: new Set<string>() }
  const note = (set: SelectionSetNode): void => {
    visit(set, {
      Variable({ name }) {
        used.variables.add(name.value)
      },
      FragmentSpread({ name }) {
        const named = fragments.get(name.value)
        if (named === undefined || used.fragments.has(name.value)) return
        used.fragments.add(name.value)
        note(named.selectionSet)
      },
    })
  }
  note(selectionSet)
  const kept = definitions
    .filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || used.fragments.has(each.name.value))
    .map((each): DefinitionNode =>
      each.kind !== Kind.OPERATION_DEFINITION
        ? each
        : {
            ...each,
            variableDefinitions: (each.variableDefinitions ?? []).filter(({ variable }) =>
              used.variables.has(variable.name.value),
            ),
          },
    )
  return {
    document: { ...document, definitions: kept },
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.variables.has(name))),
  }
}
