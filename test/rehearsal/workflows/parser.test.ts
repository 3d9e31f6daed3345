import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { parseFile } from '../../../src/rehearsal/workflows/parser.ts'

test('a file becomes plain data, its expressions text again', () => {
  const { root, problems } = parseFile('w.yml', 'on: push\nenv: { A: "it\'s ${{ github.sha }} and ${{ github.ref }}", B: "${{ github.actor }}", C: 1 }\njobs:\n  j: { runs-on: x, steps: [{ run: "true", with-nothing: 1 }] }')
  expect(root).toMatchObject({ on: 'push', env: { A: "${{ format('it''s {0} and {1}', github.sha, github.ref) }}", B: '${{ github.actor }}', C: '1' } })
  expect(problems).toEqual(["w.yml (Line: 4, Col: 43): Unexpected value 'with-nothing'"])
})

test.each(['push', 'repository_dispatch', 'workflow_dispatch', 'workflow_call', 'release', 'schedule'])('on: %s as plain text is a trigger', (event) => {
  expect(parseFile('w.yml', `on: ${event}\njobs:\n  j: { runs-on: x, steps: [{ run: "true" }] }`).problems).toEqual([])
})

test('anchors and aliases are followed', () => {
  const { root, problems } = parseFile('w.yml', 'on: push\njobs:\n  a: { runs-on: x, steps: &s [{ run: "one" }] }\n  b: { runs-on: x, steps: *s }')
  expect(problems).toEqual([])
  expect(root).toMatchObject({ jobs: { b: { steps: [{ run: 'one' }] } } })
})

test('plain Node loads it behind the JSON hook', () => {
  const folder = new URL('../../../src/rehearsal/workflows/', import.meta.url)
  const program = `import { parseFile } from ${JSON.stringify(new URL('parser.ts', folder).href)}; console.log(JSON.stringify(parseFile('w.yml', 'on: nothing').problems))`
  const said = execFileSync(process.execPath, ['--import', new URL('json-import-hook.ts', folder).href, '--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect(JSON.parse(said)).toContain("w.yml (Line: 1, Col: 5): Unexpected value 'nothing'")
})
