import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tierEnvironment } from '../../src/actions/run-tier-gate/run.ts'
import { readTierRequest } from '../../src/actions/run-tier-gate/tier-request.ts'
import { tierRequest } from './tier-requests.ts'

const page = readFileSync('docs/tiers.md', 'utf8')

/** The cells of a table of the page, without its head. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const table = page.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0] ?? ''
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

/**
 * Every `conclusion` and `rule` that the domain's sources write down, a rule with a part that GitHub says as `name-…`.
 */
function rulesOfDomain(): ReadonlyMap<string, string> {
  const files = readdirSync('src/domain', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const source = files.map((file) => readFileSync(join('src/domain', file), 'utf8')).join('\n')
  const judged = [...source.matchAll(/conclusion: '([a-z]+)', rule: (?:'([^']+)'|`([^`$]+)\$)/g)].map(
    ([, conclusion = '', rule, start]) => [rule ?? `${start ?? ''}…`, conclusion] as const,
  )
  const foreign = [...source.matchAll(/return '(other-[a-z]+)'/g)].map(([, rule = '']) => [rule, 'errored'] as const)
  return new Map([...judged, ...foreign])
}

test('the page of tiers has every rule that decides, with its outcome', () => {
  const rules = rulesOfDomain()
  expect(rules.size).toBeGreaterThan(20)
  const written = new Map(rowsOf('rules').map(([rule = '', outcome = '']) => [rule, outcome]))
  expect([...rules].filter(([rule, outcome]) => written.get(rule) !== outcome)).toEqual([])
})

test('the page of tiers lists the environment of a command, and nothing else', () => {
  const environment = tierEnvironment(readTierRequest(JSON.stringify(tierRequest())), {
    root: '/r',
    home: '/h',
    reports: '/t',
    path: '/bin',
  })
  expect(rowsOf('environment').map(([name]) => name)).toEqual(Object.keys(environment))
})
