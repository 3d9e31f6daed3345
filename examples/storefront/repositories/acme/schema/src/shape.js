const kinds = {
  array: Array.isArray,
  integer: Number.isInteger,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
}

/** The keywords of JSON Schema that a shape may use. A shape with any other is refused, not half understood. */
export const keywords = ['type', 'enum', 'minimum', 'minItems', 'items', 'required', 'properties', 'additionalProperties']

/** What is wrong with a value, as sentences with the place; nothing where it has the shape. */
export function faultsOf(shape, value, place = 'it') {
  const unknown = Object.keys(shape).find((keyword) => !keywords.includes(keyword))
  if (unknown !== undefined) throw new Error(`A shape says ${unknown}, which this program does not understand.`)
  if (!kinds[shape.type](value)) return [`${place} is ${JSON.stringify(value) ?? 'missing'} and no ${shape.type}`]
  if (shape.enum !== undefined && !shape.enum.includes(value)) return [`${place} is ${JSON.stringify(value)} and none of ${shape.enum.join(', ')}`]
  if (shape.minimum !== undefined && value < shape.minimum) return [`${place} is ${value} and less than ${shape.minimum}`]
  if (shape.type === 'array') {
    const few = value.length < (shape.minItems ?? 0) ? [`${place} has fewer than ${shape.minItems} items`] : []
    return [...few, ...value.flatMap((item, index) => faultsOf(shape.items, item, `${place}[${index}]`))]
  }
  if (shape.type !== 'object') return []
  const { properties = {}, required = [], additionalProperties = true } = shape
  const extra = additionalProperties ? [] : Object.keys(value).filter((key) => !Object.hasOwn(properties, key))
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${place} has no ${key}`),
    ...extra.map((key) => `${place} has ${key}, which nobody expects`),
    ...Object.keys(properties).filter((key) => Object.hasOwn(value, key)).flatMap((key) => faultsOf(properties[key], value[key], `${place}.${key}`)),
  ]
}
