import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { unusedActionlintScopes, unusedComments, unusedZizmorScopes } from '../../scripts/linters/lint-scopes.ts'
import { judgeLint, type LintResult } from '../../scripts/linters/lint-verdict.ts'
import {
  obtainLinters,
  readActionlint,
  readZizmor,
  runActionlint,
  runZizmor,
  type Finding,
} from '../../scripts/linters/workflow-linters.ts'
import { derivedRepositories, ownFiles, readThrough, writeRepositories } from '../../scripts/linters/workflow-trees.ts'
import { convoy } from '../cli/convoy.ts'

jest.setTimeout(60_000) // Some cases start processes.

/** A folder that is gone after the test. */
async function scratch(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'lint-'))
  return { path, [Symbol.asyncDispose]: async () => rm(path, { recursive: true, force: true }) }
}

async function pathsBelow(folder: string, except: readonly string[] = []): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const below = await Promise.all(
    entries
      .filter(({ name }) => !except.includes(name))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? pathsBelow(path, except) : [path]
      }),
  )
  return below.flat()
}

/** A program of that name which says and ends as told. */
async function program(folder: string, name: string, script: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

const finding = (changes: Partial<Finding>): Finding => ({
  linter: 'zizmor',
  file: '.github/workflows/ci.yml',
  line: 3,
  lines: [3, 5],
  rule: 'artipacked',
  message: 'credentials stay',
  ...changes,
})

describe('what is linted', () => {
  test('is every workflow and every action that lies in the tree', async () => {
    const all = await pathsBelow('.', ['node_modules', 'build', 'dist', '.git', 'out', 'coverage'])
    const expected = all.filter(
      (path) => /\.ya?ml$/.test(path) && (/\.github\/workflows\/[^/]*$/.test(path) || /\/action\.ya?ml$/.test(path)),
    )
    expect(expected.length).toBeGreaterThan(30)
    expect(ownFiles('.')).toEqual([...expected].sort())
  })

  const forms = {
    'init-call-key-in-repository': ['--key', 'repository'],
    'init-steps': [],
    'init-call-on-group': ['--kit-repository', 'acme/convoy', '--runs-on', '{"group": "releases"}'],
  }
  test.each(Object.entries(forms))(
    'is, as %s, what the command writes for control and for those who take part',
    async (form, options) => {
      await using folder = await scratch()
      const derived = await derivedRepositories('.')
      const { code } = await convoy(
        [
          'init',
          'here',
          '--train',
          'shop',
          '--control',
          'acme/release-control',
          '--repository',
          'acme/api',
          '--repository',
          'acme/web:acme/api',
          '--staging',
          'staging',
          '--production',
          'master',
          '--kit-commit',
          'c0'.repeat(20),
          '--single-actions',
          '--json',
          ...options,
        ],
        folder.path,
      )
      expect(code).toBe(0)
      const written = (await pathsBelow(join(folder.path, 'here'))).filter((path) =>
        path.includes('/.github/workflows/'),
      )
      for (const path of written) {
        const [, repository, file = ''] =
          /here\/(?:setup\/repositories\/(.+)\/)?(\.github\/workflows\/.+)$/.exec(path) ?? []
        const linted =
          derived[join(form, repository?.replace('/', '-') ?? 'control')]?.[file] ??
          derived['init-single-actions/control']?.[file]
        // The repository that a single action names differs with the kit.
        const text = await readFile(path, 'utf8')
        expect(linted?.replaceAll('convoy-release/convoy', 'acme/convoy')).toBe(
          text.replaceAll('convoy-release/convoy', 'acme/convoy'),
        )
      }
      expect(written.length).toBeGreaterThan(8)
    },
  )

  test('is pinned by commit wherever it is derived, and has with it every workflow of its own that it calls', async () => {
    for (const files of Object.values(await derivedRepositories('.'))) {
      for (const text of Object.values(files)) {
        const uses = [...text.matchAll(/^ +(?:- )?uses: (\S+)/gm)].map(([, name = '']) => name)
        for (const name of uses) {
          if (/^(?:\.|\$)\//.test(name)) expect(Object.keys(files)).toContain(name.slice(2))
          else expect(name).toMatch(/@[0-9a-f]{40}$/)
        }
      }
    }
  })

  test('says `./` for `$/` where actionlint reads it, and nothing else differs', async () => {
    const readable = await readThrough('.', await derivedRepositories('.'))
    const convoy = readable['convoy'] ?? {}
    expect(Object.keys(convoy)).toEqual(ownFiles('.').filter((path) => !path.startsWith('examples/')))
    for (const [path, text] of Object.entries(convoy)) {
      const own = await readFile(path, 'utf8')
      expect(parse(text)).toEqual(JSON.parse(JSON.stringify(parse(own)).replaceAll('"uses":"$/', '"uses":"./')))
    }
    expect(JSON.stringify(convoy)).toContain('uses: ./actions/cut-rc')
  })

  test('is written anew each time, so that what no longer exists is not linted', async () => {
    await using folder = await scratch()
    await writeRepositories(folder.path, { a: { '.github/workflows/old.yml': 'old' } })
    const paths = await writeRepositories(folder.path, { b: { '.github/workflows/new.yml': 'new' } })
    expect(paths).toEqual([join(folder.path, 'b/.github/workflows/new.yml')])
    expect(await pathsBelow(folder.path)).toEqual(paths)
  })
})

describe('the verdict', () => {
  const clean: LintResult = { found: [], blind: [], unused: [], missing: [], missingOk: false, files: 33, derived: 72 }

  test('passes where every linter ran and found nothing', () => {
    expect(judgeLint(clean)).toEqual({
      lines: [
        '0 findings and 0 unused scopes in 33 workflows and actions, and 72 that init and examples make of them.',
      ],
      passes: true,
    })
  })

  test.each<Partial<LintResult>>([
    { found: [finding({})] },
    { blind: ['zizmor sees nothing.'] },
    { unused: ['ci.yml ignores nothing.'] },
    { missing: ['zizmor did not run.'] },
  ])('fails for %j', (change) => {
    expect(judgeLint({ ...clean, ...change }).passes).toBe(false)
  })

  test('says where each finding lies and which rule of whom it is', () => {
    expect(judgeLint({ ...clean, found: [finding({})] }).lines[0]).toBe(
      '.github/workflows/ci.yml:3: credentials stay [zizmor artipacked]',
    )
  })

  test('lets a missing linter pass only where it is told to, says so, and lets nothing else pass with it', () => {
    const missing = ['actionlint did not run: there is no Go here.']
    expect(judgeLint({ ...clean, missing, missingOk: true })).toMatchObject({
      passes: true,
      lines: [missing[0], expect.stringContaining('not known'), expect.anything()],
    })
    expect(judgeLint({ ...clean, missing, missingOk: true, found: [finding({})] }).passes).toBe(false)
  })
})

describe('an ignore that nothing needs', () => {
  test('is found out in actionlint’s configuration, by path and by message', () => {
    const config = 'paths:\n  "**/a.yml": {ignore: [\'key "queue"\', property]}\n  other/*.yml: {ignore: [queue]}\n'
    const found = [
      finding({ linter: 'actionlint', file: 'x/.github/workflows/a.yml', message: 'unexpected key "queue"' }),
    ]
    expect(unusedActionlintScopes(config, found)).toEqual(['paths **/a.yml: property', 'paths other/*.yml: queue'])
  })

  test('is found out in zizmor’s configuration, by rule, file and line', () => {
    const config =
      'rules:\n  artipacked: {ignore: [ci.yml, "ci.yml:3", "ci.yml:4", i.yml]}\n  github-app: {ignore: [ci.yml]}\n  self-repository: {disable: true}\n'
    expect(unusedZizmorScopes(config, [finding({})])).toEqual([
      'artipacked: ci.yml:4',
      'artipacked: i.yml',
      'github-app: ci.yml',
      'self-repository: disable',
    ])
  })

  test('is found out in a comment, which counts for the lines of its finding only', () => {
    const comment = (at: number, rules: string): string =>
      `${'\n'.repeat(at - 1)}uses: x # zizmor: ignore[${rules}] because`
    const file = '.github/workflows/ci.yml'
    expect(unusedComments(file, comment(5, 'artipacked'), [finding({})])).toEqual([])
    expect(unusedComments(file, comment(6, 'artipacked'), [finding({})])).toEqual([`${file}:6: artipacked`])
    expect(unusedComments(file, comment(4, 'artipacked, github-app'), [finding({})])).toEqual([`${file}:4: github-app`])
    expect(unusedComments('other.yml', comment(4, 'artipacked'), [finding({})])).toEqual(['other.yml:4: artipacked'])
  })

  test('cannot be there without one of both: what is configured is nothing but ignores', async () => {
    const actionlint: { readonly paths: Readonly<Record<string, object>> } = parse(
      await readFile('.github/actionlint.yaml', 'utf8'),
    )
    expect(Object.keys(actionlint)).toEqual(['paths'])
    for (const scope of Object.values(actionlint.paths)) expect(Object.keys(scope)).toEqual(['ignore'])
    const zizmor: { readonly rules: Readonly<Record<string, object>> } = parse(
      await readFile('.github/zizmor.yml', 'utf8'),
    )
    expect(Object.keys(zizmor)).toEqual(['rules'])
    for (const scope of Object.values(zizmor.rules)) expect(Object.keys(scope)).toEqual(['ignore'])
  })
})

describe('a linter', () => {
  const said = JSON.stringify([
    {
      ident: 'artipacked',
      desc: 'credentials',
      locations: [
        {
          symbolic: { kind: 'Hidden', annotation: 'this job', key: { Local: { verbatim_path: 'a.yml' } } },
          concrete: { location: { start_point: { row: 0 }, end_point: { row: 9 } } },
        },
        {
          symbolic: { kind: 'Primary', annotation: 'stay', key: { Local: { verbatim_path: 'a.yml' } } },
          concrete: { location: { start_point: { row: 2 }, end_point: { row: 4 } } },
        },
      ],
    },
  ])

  /** This repository as far as linters are pinned in it, with nothing in the cache. */
  async function bareKit(folder: string): Promise<string> {
    await mkdir(join(folder, 'scripts'), { recursive: true })
    await cp('scripts/linters', join(folder, 'scripts/linters'), { recursive: true })
    return folder
  }

  test('is read line by line as people count them', () => {
    expect(readZizmor(said)).toEqual([
      { linter: 'zizmor', file: 'a.yml', line: 3, lines: [3, 5], rule: 'artipacked', message: 'credentials: stay' },
    ])
    expect(readActionlint('[{"message":"wrong","filepath":"a.yml","line":7,"column":3,"kind":"action"}]')).toEqual([
      { linter: 'actionlint', file: 'a.yml', line: 7, lines: [7, 7], rule: 'action', message: 'wrong' },
    ])
  })

  test('that cannot be had says so: no python3, no Go', async () => {
    await using folder = await scratch()
    const linters = await obtainLinters(await bareKit(folder.path), { PATH: folder.path })
    expect(linters).toEqual({
      actionlint: { missing: 'there is no Go here. Install Go 1.25 or newer.' },
      zizmor: { missing: 'there is no python3 here. Install it, with pip.' },
      shellcheck: { missing: 'there is no python3 here. Install it, with pip.' },
    })
  })

  test('that a registry does not give says what the installer said, and nothing of it is kept', async () => {
    await using folder = await scratch()
    const kit = await bareKit(folder.path)
    await program(kit, 'python3', 'echo "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES" >&2; exit 1')
    await program(kit, 'go', 'echo "dial tcp: connection refused" >&2; exit 1')
    const { actionlint, zizmor } = await obtainLinters(kit, { PATH: `${kit}:/usr/bin:/bin` })
    expect(zizmor).toEqual({
      missing:
        'pip could not install what scripts/linters/requirements.txt names: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES',
    })
    expect(actionlint).toEqual({
      missing: 'Go could not build what scripts/linters/go.mod names: dial tcp: connection refused',
    })
    expect(await readdir(join(kit, 'build/linters'))).toEqual([])
  })

  test('is installed by hash only, and once', async () => {
    await using folder = await scratch()
    const kit = await bareKit(folder.path)
    await program(
      kit,
      'python3',
      'echo "$@" >> asked; for last in "$@"; do :; done; mkdir -p "$last/bin"; touch "$last/bin/zizmor" "$last/bin/shellcheck"',
    )
    await program(kit, 'go', 'echo "$@" >> "$0.asked"; while [ "$1" != -o ]; do shift; done; touch "$2"')
    const env = { PATH: `${kit}:/usr/bin:/bin` }
    const first = await obtainLinters(kit, env)
    expect(first).toEqual({
      actionlint: { program: expect.stringMatching(/build\/linters\/\w+\/actionlint$/) },
      zizmor: { program: expect.stringMatching(/bin\/zizmor$/) },
      shellcheck: { program: expect.stringMatching(/bin\/shellcheck$/) },
    })
    expect(await obtainLinters(kit, env)).toEqual(first)
    expect((await readFile(join(kit, 'asked'), 'utf8')).trim().split('\n')).toEqual([
      expect.stringContaining('--require-hashes'),
    ])
    expect((await readFile(join(kit, 'go.asked'), 'utf8')).trim().split('\n')).toEqual([
      expect.stringContaining('-mod=readonly'),
    ])
    const requirements = (await readFile('scripts/linters/requirements.txt', 'utf8'))
      .replaceAll('\\\n', '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of requirements) expect(line).toMatch(/^[a-z-]+==[\d.]+ .*--hash=sha256:[0-9a-f]{64}/)
  })

  test('that breaks is no linter that found nothing', async () => {
    await using folder = await scratch()
    const broken = { program: await program(folder.path, 'broken', 'echo "no such option" >&2; echo "[]"; exit 2') }
    const linters = { actionlint: broken, zizmor: broken, shellcheck: broken }
    await expect(runZizmor(linters, '.', ['a.yml'])).rejects.toThrow('zizmor did not work: no such option')
    await expect(runActionlint(linters, '.', ['a.yml'])).rejects.toThrow('actionlint did not work: no such option')
  })

  test('that finds something ends with a word of its own for it, and is read', async () => {
    await using folder = await scratch()
    const finds = { program: await program(folder.path, 'finds', `cat <<'END'\n${said}\nEND\nexit 14`) }
    expect(await runZizmor({ actionlint: finds, zizmor: finds, shellcheck: finds }, '.', ['a.yml'])).toMatchObject([
      { rule: 'artipacked' },
    ])
  })
})
