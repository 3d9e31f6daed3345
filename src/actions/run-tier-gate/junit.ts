import { XMLParser } from 'fast-xml-parser'
import type { TestCounts } from '../../domain/seen.ts'
import { addCounts, failingName, zeroTests } from './test-counts.ts'

/** Code under test wrote what is read here: no entity is expanded, and nothing nests deeper than any report does. */
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, processEntities: false, maxNestedTags: 40 })

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, unknown>>; readonly children: readonly Element[] }

/**
 * Counts the tests of one report in the XML of JUnit: each `testcase` with a `failure`, an `error`, a `skipped` or none of them. The numbers in
 * the attributes of a suite are what its writer thought, and are not read. `null`: XML of another kind. Throws where it is no well-formed XML.
 */
export function countJunit(text: string): TestCounts | null {
  const [root] = toElements(parser.parse(text, true)).filter(({ name }) => !name.startsWith('?'))
  return root !== undefined && isSuite(root) ? countSuite(root) : null
}

function countSuite({ children }: Element): TestCounts {
  return children.map((child) => (isSuite(child) ? countSuite(child) : child.name === 'testcase' ? countCase(child) : zeroTests)).reduce(addCounts, zeroTests)
}

function countCase(test: Element): TestCounts {
  const has = (name: string): boolean => test.children.some((child) => child.name === name)
  if (has('failure')) return { ...zeroTests, failed: 1, failing: [nameOf(test)] }
  if (has('error')) return { ...zeroTests, errored: 1, failing: [nameOf(test)] }
  return has('skipped') ? { ...zeroTests, skipped: 1 } : { ...zeroTests, passed: 1 }
}

/** With its class where that adds something: some writers repeat the name there, Node's says `test` of every test. */
function nameOf({ attributes }: Element): string {
  const [name, group] = [textOf(attributes['name']), textOf(attributes['classname'])]
  return failingName(group === '' || group === 'test' || name.startsWith(group) ? name : `${group} › ${name}`)
}

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** An attribute with the five entities that XML itself knows. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => characters[entity] ?? entity)
}

function isSuite({ name }: Element): boolean {
  return name === 'testsuites' || name === 'testsuite'
}

/** The parser's form: a list of `{ <name>: children, ':@': attributes }`, and `{ '#text': … }` between them. */
function toElements(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return []
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@')
    if (name === undefined || name === '#text') return []
    const attributes = node[':@']
    return [{ name, attributes: isRecord(attributes) ? attributes : {}, children: toElements(node[name]) }]
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
