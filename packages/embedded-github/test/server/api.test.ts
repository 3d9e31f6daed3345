import { getOctokit } from '@actions/github'
import { describe, expect, test } from '@jest/globals'
import { openHub } from '../../src/server/hub.ts'
import { acme, serve, tokens, type ServedGitHub } from './served-github.ts'

type Octokit = ReturnType<typeof getOctokit>

function octokit(github: ServedGitHub, token: string = tokens.zoe): Octokit {
  return getOctokit(token, { baseUrl: github.hub.apiUrl })
}

function main(github: ServedGitHub): string {
  return github.refs('acme/api')['refs/heads/main'] ?? ''
}

const api = { owner: 'acme', repo: 'api' } as const
const commitOnBranch = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`

function commitInput(expectedHeadOid: string): Record<string, unknown> {
  return {
    input: {
      branch: { repositoryNameWithOwner: 'acme/api', branchName: 'main' },
      message: { headline: 'Write through the API' },
      fileChanges: { additions: [{ path: 'api.txt', contents: Buffer.from('written\n').toString('base64') }] },
      expectedHeadOid,
    },
  }
}

describe('an Octokit from outside', () => {
  test('commits on the head it saw; on a head that is no more it hears STALE_DATA and nothing moves', async () => {
    await using github = await serve()
    const seen = main(github)
    const { createCommitOnBranch } = await octokit(github).graphql<{
      createCommitOnBranch: { commit: { oid: string } }
    }>(commitOnBranch, commitInput(seen))
    const { oid } = createCommitOnBranch.commit
    expect((await github.git('github/acme/api.git', 'show', 'main:api.txt')).text).toBe('written')
    expect((await github.git('github/acme/api.git', 'rev-parse', 'main')).text).toBe(oid)

    await expect(octokit(github).graphql(commitOnBranch, commitInput(seen))).rejects.toMatchObject({
      errors: [{ type: 'STALE_DATA' }],
    })
    expect((await github.git('github/acme/api.git', 'rev-parse', 'main')).text).toBe(oid)
  })

  test('does not move a branch to what is no fast forward: 422', async () => {
    await using github = await serve()
    const before = main(github)
    await octokit(github).graphql(commitOnBranch, commitInput(before))
    const after = main(github)
    await expect(octokit(github).rest.git.updateRef({ ...api, ref: 'heads/main', sha: before })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Update is not a fast forward'),
    })
    expect(main(github)).toBe(after)
  })

  test('moves many refs or none: one bad ref leaves all of them, in World and in git', async () => {
    await using github = await serve()
    const repository = await octokit(github).rest.repos.get(api)
    const refUpdates = [
      { name: 'refs/heads/staging', afterOid: main(github) },
      { name: 'refs/heads/main', afterOid: main(github), beforeOid: '1234567890123456789012345678901234567890' },
    ]
    const update = octokit(github).graphql(
      'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
      { input: { repositoryId: repository.data.node_id, refUpdates } },
    )
    await expect(update).rejects.toHaveProperty('errors')
    expect(Object.keys(github.refs('acme/api'))).toEqual(['refs/heads/main'])
    expect((await github.git('github/acme/api.git', 'for-each-ref', '--format=%(refname)')).text).toBe(
      'refs/heads/main',
    )
  })

  test('dispatches ten keys of payload at most: eleven are 422', async () => {
    await using github = await serve()
    const payload = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]))
    await expect(
      octokit(github).rest.repos.createDispatchEvent({ ...api, event_type: 'release.plan', client_payload: payload }),
    ).rejects.toMatchObject({ status: 422 })
  })

  test('hears 204 for a dispatch that nobody listens to, and no run starts', async () => {
    await using github = await serve()
    expect(
      (await octokit(github).rest.repos.createDispatchEvent({ ...api, event_type: 'release.plan', client_payload: {} }))
        .status,
    ).toBe(204)
    expect(github.hub.world().runs).toEqual({})
  })

  test('with an expired token hears 401', async () => {
    await using github = await serve()
    await expect(octokit(github, tokens.expired).rest.repos.get(api)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    })
  })

  test('with a token that may only read creates no ref', async () => {
    await using github = await serve()
    await expect(
      octokit(github, tokens.reader).rest.git.createRef({ ...api, ref: 'refs/heads/x', sha: main(github) }),
    ).rejects.toMatchObject({ status: 403 })
    expect(Object.keys(github.refs('acme/api'))).toEqual(['refs/heads/main'])
  })

  test('hears 501 with the route of what is not done', async () => {
    await using github = await serve()
    await expect(octokit(github).rest.repos.getPages(api)).rejects.toMatchObject({
      status: 501,
      message: expect.stringContaining('repos/get-pages'),
    })
  })

  test('is told virtual time', async () => {
    await using github = await serve()
    const { headers } = await octokit(github).rest.repos.get(api)
    expect(headers.date).toBe(new Date(github.hub.world().at).toUTCString())
  })
})

describe('the server', () => {
  test('answers on the name that the artifact client accepts, too', async () => {
    await using github = await serve()
    expect(github.hub.serverUrl).toBe(github.hub.apiUrl.replace('127.0.0.1', 'github.localhost'))
    const answer = await fetch(`${github.hub.apiUrl}/repos/acme/api`, {
      headers: { authorization: `token ${tokens.bob}`, host: new URL(github.hub.serverUrl).host },
    })
    expect(answer.status).toBe(200)
  })

  test('takes no body above 100 MB', async () => {
    await using github = await serve()
    const answer = await fetch(`${github.hub.apiUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `token ${tokens.bob}` },
      body: Buffer.alloc(100 * 1024 * 1024 + 1),
    }).then(
      ({ status }) => status,
      () => 'connection closed',
    )
    expect([413, 'connection closed']).toContain(answer)
    expect((await octokit(github).rest.repos.get(api)).status).toBe(200)
  })

  test('lets nobody but its own hooks speak for git', async () => {
    await using github = await serve()
    const body = JSON.stringify({
      repository: 'acme/api',
      atomic: false,
      commands: [{ before: main(github), after: '0'.repeat(40), ref: 'refs/heads/x' }],
    })
    const answer = await fetch(`${github.hub.apiUrl}/.hub/receive`, {
      method: 'POST',
      body,
      headers: { authorization: 'guess', 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(401)
  })

  test('says in words that a port is taken', async () => {
    await using github = await serve()
    const port = Number(new URL(github.hub.apiUrl).port)
    const second = openHub({
      world: acme(),
      repositories: `${github.folder}/other`,
      state: `${github.folder}/other-state`,
      port,
    })
    await expect(second).rejects.toMatchObject({ problems: [{ code: 'PORT_UNAVAILABLE' }] })
  })

  test('tells what happened before it answers', async () => {
    await using github = await serve()
    await octokit(github).rest.git.createRef({ ...api, ref: 'refs/heads/rc', sha: main(github) })
    expect(github.happenings.map(({ is }) => is)).toEqual(['call', 'refs', 'event', 'run', 'event'])
  })
})
