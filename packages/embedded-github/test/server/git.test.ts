import { describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { changeRepository } from '../../src/github/routes/repositories/repository-changes.ts'
import { renameRepository } from '../../src/github/world/renames.ts'
import { addRuleset, addToken } from '../../src/github/world/seed.ts'
import type { Token } from '../../src/github/world/world.ts'
import type { Ruleset } from '../../src/github/rules/definitions.ts'
import { acme, serve, startOfTime, tokens, type ServedGitHub } from './served-github.ts'

async function cloneApi(github: ServedGitHub): Promise<void> {
  expect(await github.git('', 'clone', '-q', github.url('acme/api', tokens.bob), 'clone')).toEqual({
    code: 0,
    text: '',
  })
}

async function commit(github: ServedGitHub, file: string, content: string): Promise<string> {
  await writeFile(join(github.folder, 'clone', file), content)
  await github.git('clone', 'add', '.')
  await github.git('clone', 'commit', '-qm', `Write ${file}`)
  return (await github.git('clone', 'rev-parse', 'HEAD')).text
}

describe('git clone', () => {
  test('gives whoever has a token the files of a public repository', async () => {
    await using github = await serve()
    await cloneApi(github)
    expect(await readFile(join(github.folder, 'clone/src/deep/file.txt'), 'utf8')).toBe('deep\n')
    expect((await github.git('clone', 'branch', '--show-current')).text).toBe('main')
  })

  test('works without .git at the end of the address, too', async () => {
    await using github = await serve()
    expect(
      await github.git('', 'clone', '-q', github.url('acme/api', tokens.bob).replace(/\.git$/, ''), 'clone'),
    ).toEqual({ code: 0, text: '' })
  })

  test('of a private repository needs a token that may read it', async () => {
    await using github = await serve()
    expect((await github.git('', 'clone', github.url('acme/vault'), 'anonymous')).text).toContain(
      'could not read Username',
    )
    expect((await github.git('', 'clone', github.url('acme/vault', tokens.bob), 'bob')).text).toContain(
      'Repository not found.',
    )
    expect((await github.git('', 'clone', '-q', github.url('acme/vault', tokens.zoe), 'zoe')).code).toBe(0)
  })

  test('with an expired token fails to authenticate', async () => {
    await using github = await serve()
    expect((await github.git('', 'clone', github.url('acme/vault', tokens.expired), 'clone')).text).toContain(
      'Authentication failed',
    )
  })
})

describe('git fetch', () => {
  test('may send its request compressed', async () => {
    await using github = await serve()
    const answer = await fetch(`${github.url('acme/api')}/git-upload-pack`, {
      method: 'POST',
      headers: {
        authorization: `token ${tokens.bob}`,
        'content-type': 'application/x-git-upload-pack-request',
        'content-encoding': 'gzip',
        'git-protocol': 'version=2',
      },
      body: gzipSync('0014command=ls-refs\n0000'),
    })
    expect(await answer.text()).toContain(`${github.refs('acme/api')['refs/heads/main']} refs/heads/main`)
  })

  test('that is under way when GitHub closes is ended', async () => {
    await using github = await serve()
    const fetching = request(`${github.url('acme/api')}/git-upload-pack`, {
      method: 'POST',
      headers: { authorization: `token ${tokens.bob}`, 'content-type': 'application/x-git-upload-pack-request' },
    })
    fetching.on('error', () => {})
    fetching.write('00')
    const [answer] = (await once(fetching, 'response')) as [IncomingMessage]
    const cut = once(answer, 'end')
    answer.resume()
    await github.hub.close()
    await expect(cut).rejects.toThrow('aborted')
  })
})

describe('git push', () => {
  test('moves the branch, advances the clock one second and starts the runs that listen', async () => {
    await using github = await serve()
    await cloneApi(github)
    const head = await commit(github, 'more.txt', 'more\n')
    const before = github.hub.world().at
    expect((await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')).code).toBe(0)

    const world = github.hub.world()
    expect(world.repositories['acme/api']?.refs['refs/heads/main']).toBe(head)
    expect(world.at).toBe(before + 1000)
    expect(
      Object.values(world.runs).map(({ event, headSha, headBranch, actor, workflow }) => ({
        event,
        headSha,
        headBranch,
        actor,
        path: workflow.path,
      })),
    ).toEqual([{ event: 'push', headSha: head, headBranch: 'main', actor: 'zoe', path: '.github/workflows/test.yml' }])
    expect(github.happenings.map(({ is }) => is).slice(-5)).toEqual(['call', 'refs', 'event', 'run', 'call'])
  })

  test('is asked for credentials before it is refused', async () => {
    await using github = await serve()
    await cloneApi(github)
    const answer = await fetch(`${github.url('acme/api')}/info/refs?service=git-receive-pack`)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="GitHub"'])
    expect((await github.git('clone', 'push', github.url('acme/api'), 'main')).text).toContain(
      'could not read Username',
    )
  })

  test('is refused to who may only read, in the words of GitHub, and nothing moves', async () => {
    await using github = await serve()
    await cloneApi(github)
    await commit(github, 'more.txt', 'more\n')
    const refs = github.refs('acme/api')
    expect((await github.git('clone', 'push', github.url('acme/api', tokens.bob), 'main')).text).toContain(
      'remote: Permission to acme/api.git denied to bob.',
    )
    expect((await github.git('clone', 'push', github.url('acme/api', tokens.reader), 'main')).text).toContain('403')
    expect(github.refs('acme/api')).toEqual(refs)
    expect(github.happenings.filter(({ is }) => is === 'refs')).toEqual([])
  })

  test('of a history that is not a fast forward is refused unless it is forced', async () => {
    await using github = await serve()
    await cloneApi(github)
    await commit(github, 'more.txt', 'more\n')
    await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')
    const pushed = github.refs('acme/api')['refs/heads/main']
    await github.git('clone', 'reset', '-q', '--hard', 'HEAD~1')
    const other = await commit(github, 'other.txt', 'other\n')

    const refused = await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')
    expect(refused.text).toMatch(/! \[rejected\] +main -> main \(non-fast-forward\)/)
    expect(github.refs('acme/api')['refs/heads/main']).toBe(pushed)

    expect((await github.git('clone', 'push', '--force', github.url('acme/api', tokens.zoe), 'main')).code).toBe(0)
    expect(github.refs('acme/api')['refs/heads/main']).toBe(other)
  })

  test('is judged ref by ref, and the reason stands beside the refused one', async () => {
    await using github = await serve()
    await cloneApi(github)
    const head = await commit(github, 'more.txt', 'more\n')
    const pushed = await github.git(
      'clone',
      'push',
      github.url('acme/api', tokens.zoe),
      'HEAD:refs/heads/rc/1',
      ':refs/heads/main',
      'HEAD:refs/tags/v1',
    )
    expect(pushed.code).toBe(1)
    expect(pushed.text).toContain('! [remote rejected] main (Cannot delete the default branch)')
    expect(github.refs('acme/api')).toMatchObject({ 'refs/heads/rc/1': head, 'refs/tags/v1': head })
    expect(github.refs('acme/api')['refs/heads/main']).not.toBe(head)
  })

  test('with --atomic leaves every ref where it is if one is refused', async () => {
    await using github = await serve()
    await cloneApi(github)
    await commit(github, 'more.txt', 'more\n')
    const refs = github.refs('acme/api')
    const pushed = await github.git(
      'clone',
      'push',
      '--atomic',
      github.url('acme/api', tokens.zoe),
      'HEAD:refs/heads/rc/1',
      ':refs/heads/main',
    )
    expect(pushed.code).toBe(1)
    expect(pushed.text).toContain('(atomic push: refs/heads/main was refused)')
    expect(github.refs('acme/api')).toEqual(refs)
    expect((await github.git('github/acme/api.git', 'for-each-ref', '--format=%(refname)')).text).toBe(
      'refs/heads/main',
    )
  })

  test('by file path is a push of the person who administers the repository', async () => {
    await using github = await serve()
    await cloneApi(github)
    const head = await commit(github, 'more.txt', 'more\n')
    expect((await github.git('clone', 'push', '../github/acme/api.git', 'main')).code).toBe(0)
    expect(github.refs('acme/api')['refs/heads/main']).toBe(head)
    expect(github.happenings).toContainEqual(expect.objectContaining({ is: 'refs', by: 'zoe' }))
    expect(Object.values(github.hub.world().runs)).toHaveLength(1)
  })

  test('leaves reflogs that carry virtual time, whichever way it came', async () => {
    await using github = await serve()
    await cloneApi(github)
    await commit(github, 'one.txt', 'one\n')
    await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')
    await commit(github, 'two.txt', 'two\n')
    await github.git('clone', 'push', '../github/acme/api.git', 'main')
    const log = (await github.git('github/acme/api.git', 'reflog', 'show', '--format=%gn %gd', '--date=unix', 'main'))
      .text
    const seeded = startOfTime / 1000 + 2
    expect(log.split('\n')).toEqual([
      `zoe main@{${seeded + 2}}`,
      `zoe main@{${seeded + 1}}`,
      `web-flow main@{${seeded}}`,
    ])
  })

  test('takes in an annotated tag with its object', async () => {
    await using github = await serve()
    await cloneApi(github)
    await github.git('clone', 'tag', '-a', 'v1', '-m', 'first')
    const tag = (await github.git('clone', 'rev-parse', 'v1')).text
    expect((await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'v1')).code).toBe(0)
    expect(github.hub.world().objects.get(tag)?.type).toBe('tag')
  })

  test('of more than git sends in one piece arrives whole', async () => {
    await using github = await serve()
    await cloneApi(github)
    const noise = Array.from({ length: 60_000 }, (_, index) => Math.imul(index, 2_654_435_761) >>> 0).join('\n')
    const head = await commit(github, 'noise.txt', noise)
    const pushed = await github.git(
      'clone',
      '-c',
      'http.postBuffer=65536',
      'push',
      github.url('acme/api', tokens.zoe),
      'main',
    )
    expect(pushed.code).toBe(0)
    expect(github.refs('acme/api')['refs/heads/main']).toBe(head)
  })
})

describe('git push to where rules are', () => {
  const reserved = (
    rules: Ruleset['rules'],
  ): Pick<Ruleset, 'name' | 'target' | 'enforcement' | 'bypassActors' | 'include' | 'exclude' | 'rules'> => ({
    name: 'reserved',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: ['refs/heads/release/**', '~DEFAULT_BRANCH'],
    exclude: [],
    rules,
  })

  test('is declined with what GitHub prints, ref by ref; other refs move', async () => {
    await using github = await serve(addRuleset(acme(), 'acme/api', reserved([{ type: 'creation' }])))
    await cloneApi(github)
    const pushed = await github.git(
      'clone',
      'push',
      github.url('acme/api', tokens.zoe),
      'HEAD:refs/heads/release/1',
      'HEAD:refs/heads/free',
    )
    expect(pushed.text.split('\n').map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining([
        'remote: error: GH013: Repository rule violations found for refs/heads/release/1.',
        `remote: Review all repository rules at ${github.hub.apiUrl}/acme/api/rules?ref=refs%2Fheads%2Frelease%2F1`,
        'remote:',
        'remote: - Cannot create ref due to creations being restricted.',
        ' ! [remote rejected] HEAD -> release/1 (push declined due to repository rule violations)',
      ]),
    )
    expect(Object.keys(github.refs('acme/api'))).toEqual(['refs/heads/main', 'refs/heads/free'])
  })

  test('of a protected branch is declined in the words of classic protection', async () => {
    const protections = {
      main: {
        enforceAdmins: true,
        allowForcePushes: false,
        allowDeletions: false,
        requiredLinearHistory: false,
        checks: {
          doNotEnforceOnCreate: false,
          strictRequiredStatusChecksPolicy: false,
          requiredStatusChecks: [{ context: 'test', integrationId: null }],
        },
        reviews: null,
      },
    }
    await using github = await serve(changeRepository(acme(), 'acme/api', { protections }))
    await cloneApi(github)
    await commit(github, 'more.txt', 'more\n')
    const pushed = await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')
    expect(pushed.text.split('\n').map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining([
        'remote: error: GH006: Protected branch update failed for refs/heads/main.',
        'remote: - Required status check "test" is expected.',
        ' ! [remote rejected] main -> main (protected branch hook declined)',
      ]),
    )
  })

  test('by force, or without a signature that GitHub knows, is declined too, naming the commits', async () => {
    await using github = await serve(
      addRuleset(acme(), 'acme/api', reserved([{ type: 'non_fast_forward' }, { type: 'required_signatures' }])),
    )
    await cloneApi(github)
    const before = github.refs('acme/api')
    await github.git('clone', 'commit', '-q', '--amend', '-m', 'Other')
    const head = (await github.git('clone', 'rev-parse', 'HEAD')).text
    const pushed = await github.git('clone', 'push', '--force', github.url('acme/api', tokens.zoe), 'main')
    expect(pushed.code).not.toBe(0)
    expect(pushed.text.split('\n').map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining([
        'remote: - Cannot force-push to this branch',
        'remote: - Commits must have verified signatures.',
        'remote:   Found 1 violation:',
        `remote:   ${head}`,
      ]),
    )
    expect(github.refs('acme/api')).toEqual(before)
  })
})

test('A push of other workflow files by a job is refused, as over the API', async () => {
  const write: Token = {
    kind: 'actions',
    login: 'github-actions[bot]',
    permissions: { contents: 'write' },
    repositories: ['acme/api'],
    expiresAt: null,
  }
  await using github = await serve(addToken(acme(), 'ghs_job', write))
  await cloneApi(github)
  await commit(github, '.github/workflows/other.yml', 'name: other\n')
  const pushed = await github.git('clone', 'push', github.url('acme/api', 'ghs_job'), 'HEAD:refs/heads/other')
  expect(pushed.text).toContain('refusing to allow a GitHub App to create or update workflow `.github/workflows/')
  expect(Object.keys(github.refs('acme/api'))).toEqual(['refs/heads/main'])
})

describe('A repository that was renamed', () => {
  test('keeps its folder and its history, and is cloned and pushed to by its old address, too', async () => {
    await using github = await serve()
    await cloneApi(github)
    await github.hub.change((world) => [renameRepository(world, 'acme/api', 'acme/backend'), []])
    const head = await commit(github, 'more.txt', 'more\n')
    expect((await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main')).code).toBe(0)
    expect(github.refs('acme/backend')['refs/heads/main']).toBe(head)
    expect((await github.git('', 'clone', '-q', github.url('acme/backend', tokens.bob), 'anew')).code).toBe(0)
    expect((await github.git('anew', 'rev-parse', 'HEAD')).text).toBe(head)
    expect((await readdir(join(github.folder, 'github/acme'))).sort()).toEqual(['backend.git', 'vault.git'])
  })
})
