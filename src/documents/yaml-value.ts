import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'
import { checkCharacters, findForbidden, isForbiddenKey } from './characters.ts'
import { fault, quote, type Fault, type Path, type Place, type Source } from './source.ts'

type YamlNode = ParsedNode | null
type YamlPair = Pair<ParsedNode, YamlNode>

/** The value of a composed YAML node as plain data, what was refused in it, and where each value stands. */
export function readNode(root: YamlNode, text: string, placeOf: (offset: number) => Place): Omit<Source, 'file'> {
  const faults: Fault[] = []
  const unread: Path[] = []

  const read = (node: YamlNode, path: Path): unknown => {
    if (node === null) return null
    refuseExtras(node, path)
    if (isAlias(node)) return null
    if (isSeq(node)) return node.items.map((item, index) => read(item as YamlNode, [...path, index]))
    if (isMap(node)) return readMap(node.items as readonly YamlPair[], path)
    return readScalar(node, path, 'value')
  }

  const refuseExtras = (node: ParsedNode, path: Path): void => {
    const place = placeOf(node.range[0])
    if (isAlias(node)) {
      faults.push({ ...fault('YAML_ALIAS', path, 'value', quote(`*${node.source}`)), place })
      unread.push(path)
      return
    }
    if (node.anchor !== undefined)
      faults.push({ ...fault('YAML_ALIAS', path, 'value', quote(`&${node.anchor}`)), place })
    if (node.tag !== undefined) faults.push({ ...fault('YAML_TAG', path, 'value', quote(node.tag)), place })
  }

  const readMap = (pairs: readonly YamlPair[], path: Path): unknown => {
    const entries = new Map<string, unknown>()
    for (const { key, value } of pairs) {
      const name = keyOf(key)
      const place = placeOf(key?.range[0] ?? value?.range[0] ?? 0)
      const refuse = (found: Fault): unknown => faults.push({ ...found, place })
      if (name === null) refuse(fault('KEY_FORM', path, 'value', 'a plain word', 'another value'))
      else if (name === '<<') refuse(fault('YAML_ALIAS', path, 'value', '"<<"'))
      else if (isForbiddenKey(name)) refuse(fault('KEY_FORBIDDEN', path, 'value', quote(name)))
      else if (entries.has(name)) refuse(fault('KEY_DUPLICATE', path, 'value', quote(name)))
      else {
        refuseExtras(key, [...path, name])
        readScalar(key, [...path, name], 'key')
        entries.set(name, read(value, [...path, name]))
      }
    }
    return Object.fromEntries(entries)
  }

  const readScalar = (node: ParsedNode, path: Path, part: Fault['part']): unknown => {
    const value: unknown = isScalar(node) ? node.value : null
    if (typeof value !== 'string') return value
    const hidden =
      findForbidden(text.slice(node.range[0], node.range[1])) < 0 ? checkCharacters(value, path, part) : null
    if (hidden !== null) faults.push({ ...hidden, place: placeOf(node.range[0]) })
    return value.normalize('NFC')
  }

  return { value: read(root, []), faults, unread, locate: (path, part) => locate(root, path, part, placeOf) }
}

/** The text of a key as written, so that `2026.10` stays what it is; `null` where the key is no scalar. */
function keyOf(key: ParsedNode | null): string | null {
  if (!isScalar(key)) return null
  return (typeof key.value === 'string' ? key.value : (key.source ?? '')).normalize('NFC')
}

/** The node that a path leads to, or the last one on the way. */
function locate(root: YamlNode, path: Path, part: Fault['part'], placeOf: (offset: number) => Place): Place {
  let node = root
  let place = placeOf(root?.range[0] ?? 0)
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = (node.items as readonly YamlPair[]).find(({ key }) => keyOf(key) === step)
      if (pair === undefined) return place
      const last = index === path.length - 1
      node = pair.value
      place = placeOf((last && part === 'key' ? undefined : node?.range[0]) ?? pair.key.range[0])
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] ?? null) as YamlNode
      place = node === null ? place : placeOf(node.range[0])
    } else return place
  }
  return place
}
