import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The kept part of GitHub's description of its REST API: data, which scripts/update-contract.ts fetches. */
export const contractFile = join(
  import.meta.dirname,
  '../packages/embedded-github/src/github/contract/described-routes.json',
)

export interface Contract {
  /** The package and version that held the description. */
  readonly from: string
  /** Method, path, operationId, and the page below https://docs.github.com/ that documents it. */
  readonly routes: readonly (readonly [string, string, string, string])[]
  /** The allowed values of a query parameter, if the description lists them, by operationId. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** Modules that carry the description into every bundle, where no file can be read, by file name. */
export function contractModules(): ReadonlyMap<string, string> {
  const { from, routes, choices } = JSON.parse(readFileSync(contractFile, 'utf8')) as Contract
  return new Map([
    [
      'described-routes.ts',
      `/**
 * Every route of GitHub's REST API with its operationId and the page below https://docs.github.com/ that documents it.
 * Generated from ${from}.
 */
export const describedRoutes: readonly (readonly [method: string, path: string, operation: string, documentation: string])[] = [
${routes.map((route) => `  ${JSON.stringify(route)},`).join('\n')}
]
`,
    ],
    [
      'described-choices.ts',
      `/**
 * What a query parameter may say where GitHub's REST API lists the words for it, by operationId.
 * Generated from ${from}.
 */
export const describedChoices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
${Object.entries(choices)
  .map(([operation, words]) => `  ${JSON.stringify(operation)}: ${JSON.stringify(words)},`)
  .join('\n')}
}
`,
    ],
  ])
}

/** The file's text, one row a line, so that a change can be read. */
export function printContract({ from, routes, choices }: Contract): string {
  const rows = routes.map((route) => `    ${JSON.stringify(route)}`)
  const words = Object.entries(choices).map(
    ([operation, each]) => `    ${JSON.stringify(operation)}: ${JSON.stringify(each)}`,
  )
  return `{\n  "from": ${JSON.stringify(from)},\n  "routes": [\n${rows.join(',\n')}\n  ],\n  "choices": {\n${words.join(',\n')}\n  }\n}\n`
}
