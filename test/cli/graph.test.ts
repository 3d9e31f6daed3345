import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { convoy, scratch } from './convoy.ts'

jest.setTimeout(30_000) // Every case starts processes.

const train = (repositories: string): string => `train: storefront
control: acme/release-control
repositories:
${repositories}
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
const storefront = train(`  - { name: acme/web, depends-on: [{ repository: acme/api, kind: runtime }, acme/schema] }
  - { name: acme/api, owner: "@acme/api-team", depends-on: [{ repository: acme/schema, kind: build }] }
  - name: acme/schema`)

async function inFolder<Result>(text: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  await using folder = await scratch()
  await mkdir(join(folder.path, 'trains'))
  await writeFile(join(folder.path, 'trains', 'train.yml'), text)
  return await use(folder.path) // Before the folder goes away.
}

describe('convoy graph', () => {
  test('shows the layers, each repository with its owner and what it depends on, and who only tests', async () => {
    const { code, stdout } = await inFolder(storefront, (folder) => convoy(['graph', 'trains'], folder))
    expect(code).toBe(0)
    expect(stdout).toBe(`storefront: 3 repositories in 3 layers, 3 edges. A layer waits for the one before it.

Layer 1
  acme/schema

Layer 2
  acme/api     @acme/api-team  → acme/schema (build)

Layer 3
  acme/web                     → acme/api (runtime), acme/schema (contract)

Only testing
  acme/e2e     tier2a
`)
  })

  test('draws mermaid: an arrow with its kind leads to what is depended on', async () => {
    const { stdout } = await inFolder(storefront, (folder) =>
      convoy(['graph', 'trains/train.yml', '--format', 'mermaid'], folder),
    )
    expect(stdout.split('\n').slice(0, 10)).toEqual([
      'flowchart RL',
      '  n0["acme/schema"]:::now',
      '  n1["acme/api"]:::now',
      '  n2["acme/web"]:::now',
      '  subgraph apart["only testing"]',
      '  n3["acme/e2e#58; tier2a"]:::later',
      '  end',
      '  n1 -->|build| n0',
      '  n2 -->|runtime| n1',
      '  n2 -->|contract| n0',
    ])
  })

  test('prints layers and edges as JSON', async () => {
    const { stdout } = await inFolder(storefront, (folder) => convoy(['graph', 'trains', '--json'], folder))
    expect(JSON.parse(stdout)).toEqual({
      layers: [['acme/schema'], ['acme/api'], ['acme/web']],
      edges: [
        { repository: 'acme/api', dependsOn: 'acme/schema', kind: 'build' },
        { repository: 'acme/web', dependsOn: 'acme/api', kind: 'runtime' },
        { repository: 'acme/web', dependsOn: 'acme/schema', kind: 'contract' },
      ],
      tierRepositories: [{ name: 'acme/e2e', tiers: ['tier2a'] }],
    })
  })

  test('tells a cycle by its path, and an unknown dependency, both at once', async () => {
    const circular = train(
      '  - { name: acme/a, depends-on: [acme/b] }\n  - { name: acme/b, depends-on: [acme/a, acme/nowhere] }',
    )
    const { code, stdout, stderr } = await inFolder(circular, (folder) => convoy(['graph', 'trains'], folder))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^trains\/train\.yml:4:\d+ TRAIN_DEPENDENCY_CYCLE .*"acme\/a" → "acme\/b" → "acme\/a"/m)
    expect(stderr).toMatch(/^trains\/train\.yml:5:\d+ TRAIN_DEPENDENCY_UNKNOWN .*"acme\/nowhere"/m)
  })

  test('names a train that is not there', async () => {
    expect(await convoy(['graph', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere TRAIN_NOT_FOUND'),
    })
  })
})
