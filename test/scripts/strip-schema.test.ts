import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { printModule, stripSchema } from '../../scripts/strip-schema.ts'

test("the schema of the embedded GitHub is GitHub's own, without its descriptions", () => {
  const root = new URL('../../', import.meta.url)
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
  const { version } = JSON.parse(read('node_modules/@octokit/graphql-schema/package.json'))
  const expected = printModule(stripSchema(read('node_modules/@octokit/graphql-schema/schema.graphql')), version)
  // Not toBe(expected): a difference would print a megabyte.
  expect(read('packages/embedded-github/src/github/generated/schema-text.ts') === expected).toBe(true)
})
