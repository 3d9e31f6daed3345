import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { convoy, root } from './convoy.ts'

jest.setTimeout(60_000) // Every case starts processes.

/** What a command takes: its arguments as the synopsis shows them, and its options with their values. */
interface Taken {
  readonly synopsis: string
  readonly options: readonly string[]
}

/** Sections of docs/cli.md by the command in their heading. */
function documented(page: string): ReadonlyMap<string, Taken> {
  return new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [, name = '', rest = ''] = /^`convoy ([\w-]+)(.*)`\n/.exec(section) ?? []
        return [
          name,
          {
            synopsis: rest.trim(),
            options: [...section.matchAll(/^\| `(--[^`]+)` \|/gm)].map(([, flags = '']) => flags).sort(),
          },
        ]
      }),
  )
}

/** The same, said by the program. */
async function offered(): Promise<ReadonlyMap<string, Taken>> {
  const { stdout } = await convoy(['--help'])
  const names = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([\w-]+) /gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<readonly [string, Taken]> => {
        const help = (await convoy([name, '--help'])).stdout
        const synopsis = new RegExp(`^Usage: convoy ${name} \\[options\\](.*)$`, 'm').exec(help)?.[1]?.trim() ?? ''
        return [
          name,
          {
            synopsis,
            options: [...help.matchAll(/^ {2}(--\S+(?: <[^>]+>)?)/gm)].map(([, flags = '']) => flags).sort(),
          },
        ]
      }),
    ),
  )
}

describe('docs/cli.md', () => {
  let page: string
  let program: ReadonlyMap<string, Taken>
  beforeAll(async () => {
    page = await readFile(join(root, 'docs/cli.md'), 'utf8')
    program = await offered()
  })

  test('has a section for every command, and none for what is no command', () => {
    expect([...documented(page).keys()].sort()).toEqual([...program.keys()].sort())
    expect(program.size).toBeGreaterThanOrEqual(6)
  })

  test('says for every command the arguments and options that the program takes', () => {
    for (const [name, taken] of program) expect({ name, ...documented(page).get(name) }).toEqual({ name, ...taken })
  })

  test('has for every command its exit codes and an example', () => {
    for (const section of page.split(/^## /m).slice(1)) {
      const [, name = ''] = /^`convoy ([\w-]+)/.exec(section) ?? []
      expect(section).toMatch(/^Exit code 0: /m)
      expect(section).toMatch(new RegExp(`^\`\`\`console\\n\\$ convoy ${name}\\b`, 'm'))
    }
  })

  test('leads to every section from its table', () => {
    const anchors = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    expect([...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)).toEqual(anchors)
  })

  test('shows the graph of the storefront as the program prints it', async () => {
    const [, shown] = /^```console\n\$ convoy graph examples\/storefront\n([\s\S]*?)```$/m.exec(page) ?? []
    expect((await convoy(['graph', 'examples/storefront'])).stdout).toBe(shown)
  })
})
