import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

const jobs: Readonly<Record<string, { readonly steps?: readonly { readonly name: string; readonly run?: string }[] }>> =
  parse(readFileSync('.github/workflows/release.yml', 'utf8')).jobs
const script = jobs['publish']?.steps?.find(({ name }) => name.startsWith('See whether'))?.run ?? ''

/** The kit's own release of a tag, after the default branch went on with these files (`null`: deleted). */
function release(
  tagged: Readonly<Record<string, string>>,
  since: Readonly<Record<string, string | null>>,
): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'convoy-major-'))
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=zoe', '-c', 'user.email=zoe@example.com', ...args], {
      encoding: 'utf8',
    }).trim()
  const commit = (files: Readonly<Record<string, string | null>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (text === null) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), text)
    }
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'it')
  }
  try {
    git('init', '--quiet')
    commit(tagged)
    const sha = git('rev-parse', 'HEAD')
    commit(since)
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    git('checkout', '--quiet', '--detach', sha)
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_REF_NAME: 'v1.2.4', GITHUB_SHA: sha, DEFAULT_BRANCH: 'main' },
    })
    return { status, said: stdout.replaceAll(sha, 'SHA') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ci = '.github/workflows/ci.yml'

test.each<readonly [string, Readonly<Record<string, string | null>>]>([
  ['held what the default branch holds', {}],
  ['lacks a workflow that came since', { '.github/workflows/new.yml': 'on: push\n' }],
  ['differs in other files', { 'README.md': 'more\n' }],
])('the major tag follows a release that %s', (_, since) => {
  expect(release({ [ci]: 'on: push\n', 'README.md': 'kit\n' }, since)).toEqual({ status: 0, said: '' })
})

test.each<readonly [string, Readonly<Record<string, string | null>>]>([
  ['changed', { [ci]: 'on: release\n' }],
  ['deleted', { [ci]: null }],
])(
  'where the default branch has %s a workflow since, the release says who moves the major tag, and how',
  (_, since) => {
    const { status, said } = release({ [ci]: 'on: push\n' }, since)
    expect(status).toBe(1)
    expect(said).toContain(
      `::error title=v1 was not moved::${ci} is not as on main today, and GITHUB_TOKEN may then move no tag there.`,
    )
    expect(said).toContain('git push --force origin SHA:refs/tags/v1')
  },
)
