import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { eventTypes } from '../../src/documents/event.ts'
import { askTypes, definitionOf } from '../../src/domain/asks/table.ts'
import { readAcceptance, readPlan } from '../../scripts/execution-plan.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const tasks = readPlan(read('plan/execution-plan.md'))
const strategy = read('plan/release-strategy.md')
const rows = strategy
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))
const milestones = ['M1', 'M2', 'M3', 'M4']

describe('every task of the execution plan', () => {
  test('is read: as many as there are headings', () => {
    expect(tasks.length).toBe(read('plan/execution-plan.md').match(/^### /gm)?.length)
    expect(tasks.length).toBeGreaterThan(50)
  })

  test.each(tasks)('$id has every field, each of an allowed form', (task) => {
    expect(task).toMatchObject({
      id: expect.stringMatching(/^T\d{2,3}$/),
      title: expect.stringMatching(/\S/),
      scope: expect.stringMatching(/\S.{30}/),
      size: expect.stringMatching(/^[SML]$/),
      track: expect.stringMatching(/^[a-z]+$/),
      milestone: expect.stringMatching(/^M[1-4]$/),
      status: expect.stringMatching(/^(?:open|done)$/),
    })
    expect(task.files.length).toBeGreaterThan(0)
    expect(readAcceptance(task.acceptance)).not.toBeNull()
  })

  test('has an id of its own', () => {
    expect(repeated(tasks.map(({ id }) => id))).toEqual([])
  })

  test('has an acceptance command of its own, so that none is done by another one’s proof', () => {
    expect(repeated(tasks.map(({ acceptance }) => acceptance))).toEqual([])
  })

  test('stands under the milestone that it names', () => {
    const sections = read('plan/execution-plan.md')
      .split(/^## (?=M\d:)/m)
      .slice(1)
    expect(sections.map((section) => [...new Set(readPlan(section).map(({ milestone }) => milestone))])).toEqual(
      milestones.map((milestone) => [milestone]),
    )
  })
})

describe('what tasks need', () => {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const pairs = tasks.flatMap((task) => task.needs.map((id) => ({ task, id, need: byId.get(id) })))

  test('exists', () => {
    expect(pairs.filter(({ need }) => need === undefined).map(({ task, id }) => `${task.id} needs ${id}`)).toEqual([])
  })

  test('goes in no circle', () => {
    const placed = new Set<string>()
    for (;;) {
      const next = tasks.filter(({ id, needs }) => !placed.has(id) && needs.every((need) => placed.has(need)))
      if (next.length === 0) break
      for (const { id } of next) placed.add(id)
    }
    expect(tasks.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([])
  })

  test('lies in no later milestone', () => {
    expect(
      pairs
        .filter(({ task, need }) => milestones.indexOf(need?.milestone ?? '') > milestones.indexOf(task.milestone))
        .map(({ task, id }) => `${task.id} needs ${id}`),
    ).toEqual([])
  })

  test('is done where the task is', () => {
    expect(
      pairs
        .filter(({ task, need }) => task.status === 'done' && need?.status !== 'done')
        .map(({ task, id }) => `${task.id} needs ${id}`),
    ).toEqual([])
  })
})

/** Whether the commands pass is told by `npm run plan:verify`: run from here, they would run this test again. */
describe('a done task', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)

  test.each(tasks.filter(({ status }) => status === 'done'))(
    '$id names tests or a script that exist, and files that exist',
    ({ acceptance, files }) => {
      const command = readAcceptance(acceptance)
      if (command !== null && 'script' in command) expect(scripts).toContain(command.script)
      const proofs = command !== null && 'paths' in command ? command.paths : []
      const places = files.map((file) => file.replace(/\/\*\*$/, ''))
      expect([...proofs, ...places].filter((path) => !existsSync(join(root, path)))).toEqual([])
    },
  )
})

describe('the release strategy', () => {
  test.each([
    'TaskEntity',
    'PHASE_ORDER',
    'PhaseRouterService',
    'PhaseHooksService',
    'InternalAdapterService.handleSignal',
    'ClaudeInvocationService',
    'WorktreeService.getOrCreateWorktree',
    'ControlApiModule',
  ])('has a row for %s that names a file and what it exports', (construct) => {
    const [, , serves = ''] =
      strategy
        .split('\n')
        .find((line) => line.startsWith(`| \`${construct}\` |`))
        ?.split('|') ?? []
    const [, file = '', symbol = ''] = /^ `([\w/.-]+\.ts)#(\w+)` $/.exec(serves) ?? []
    expect(exportsOf(file)).toContain(symbol)
  })

  test('names only files that exist and what they export', () => {
    const named = [...strategy.matchAll(/`((?:src|schemas|plan|test|\.github)\/[\w./-]+?)(?:#(\w+))?`/g)].map(
      ([, file = '', symbol]) => ({ file, symbol }),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(
      named.filter(
        ({ file, symbol }) =>
          !existsSync(join(root, file)) || (symbol !== undefined && !exportsOf(file).includes(symbol)),
      ),
    ).toEqual([])
  })

  test('refers only to fields that the schemas have', () => {
    const pointers = [...strategy.matchAll(/`(schemas\/[\w.-]+\.json)#(\/[\w$/]+)`/g)].map(
      ([, file = '', pointer = '']) => ({ file, pointer }),
    )
    expect(pointers.length).toBeGreaterThan(15)
    expect(pointers.filter(({ file, pointer }) => follow(JSON.parse(read(file)), pointer) === undefined)).toEqual([])
  })

  test('names every field of the manifest', () => {
    const fields = Object.keys(JSON.parse(read('schemas/release-manifest.schema.json')).properties).filter(
      (field) => field !== 'schemaVersion',
    )
    expect(
      fields.filter((field) => !strategy.includes(`\`schemas/release-manifest.schema.json#/properties/${field}\``)),
    ).toEqual([])
  })

  test('calls open what is an open task, and nothing else', () => {
    const open = new Set(tasks.filter(({ status }) => status === 'open').map(({ id }) => id))
    const cited = [...strategy.matchAll(/open: (T\d+(?:, T\d+)*)/g)].flatMap(([, ids = '']) => ids.split(', '))
    // How many there are falls with every task that is done; none at all would mean that they are not found any more.
    expect(cited).not.toEqual([])
    expect(cited.filter((id) => !open.has(id))).toEqual([])
  })

  test('answers for every event that this version reads', () => {
    expect(eventTypes.length).toBeGreaterThan(10)
    expect(eventTypes.filter((type) => !strategy.includes(`\`${type}\``))).toEqual([])
    expect(eventTypes.filter((type) => !isAnswered(type))).toEqual([])
  })

  test.each(askTypes)('says of %s alone what comes of it, and names codes that exist', (type) => {
    const { crud, outcome, refusals = [] } = definitionOf(type)
    expect(outcome).toMatch(/^\S+(?: \S+){5}/)
    expect(rows.filter((cells) => cells[0] === `\`${crud}\`` && cells[2] === outcome)).toHaveLength(1)
    expect(rows.filter((cells) => cells[0] === `\`${crud}\`` || cells[2] === outcome)).toHaveLength(1)
    const problems = read('docs/problems.md')
    expect(refusals.filter((code) => !problems.includes(`\n## ${code}\n`))).toEqual([])
  })
})

/** True if a row of a table names the event where rows name events, and says in a further cell what it leads to. */
function isAnswered(type: string): boolean {
  return rows.some(
    ([first = '', second = '', third = '']) =>
      /\S+ \S+/.test(third) &&
      [first, second].some((cell) => cell.includes(`\`${type}\``) || cell.includes(`\`${type} {`)),
  )
}

describe('what plan/ repeats', () => {
  test('is the manifest’s schema, byte for byte', () => {
    expect(read('plan/release-manifest-schema.json')).toBe(read('schemas/release-manifest.schema.json'))
  })

  test('is what the generator writes', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/generate-plan.ts', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })
})

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Names that a source file declares and exports. */
function exportsOf(file: string): readonly string[] {
  return existsSync(join(root, file))
    ? [...read(file).matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(
        ([, name = '']) => name,
      )
    : []
}

function follow(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value)
}
