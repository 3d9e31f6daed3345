import { getOctokit } from '@actions/github'
import { expect, test } from '@jest/globals'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadWorld } from '../../src/server/hub.ts'
import { addToken } from '../../src/github/world/seed.ts'
import { acme, serve, tokens, type ServedGitHub } from './served-github.ts'

const here = { owner: 'acme', repo: 'api' }

/** A served GitHub where zoe may also write issues and pull requests, cloned, with a branch `topic` pushed. */
async function serveTopic(): Promise<{
  readonly github: ServedGitHub
  readonly topic: string
  readonly rest: ReturnType<typeof getOctokit>['rest']
}> {
  const world = acme()
  const github = await serve(
    addToken(world, tokens.zoe, {
      ...world.tokens[tokens.zoe]!,
      permissions: {
        metadata: 'read',
        contents: 'write',
        issues: 'write',
        pull_requests: 'write',
        administration: 'write',
      },
    }),
  )
  await github.git('', 'clone', '-q', github.url('acme/api', tokens.bob), 'clone')
  await github.git('clone', 'switch', '-qc', 'topic')
  await writeFile(join(github.folder, 'clone', 'topic.txt'), 'topic\n')
  await github.git('clone', 'add', '.')
  await github.git('clone', 'commit', '-qm', 'Add a topic')
  await github.git('clone', 'push', '-q', github.url('acme/api', tokens.zoe), 'topic')
  return {
    github,
    topic: (await github.git('clone', 'rev-parse', 'HEAD')).text,
    rest: getOctokit(tokens.zoe, { baseUrl: github.hub.apiUrl }).rest,
  }
}

test('Octokit carries an issue and its pull request to the end, and git sees every step', async () => {
  const { github, topic, rest } = await serveTopic()
  await using _ = github
  const { data: issue } = await rest.issues.create({ ...here, title: 'No topic', labels: ['bug'] })
  const { data: pull } = await rest.pulls.create({
    ...here,
    title: 'Topic',
    head: 'topic',
    base: 'main',
    body: `Closes #${issue.number}`,
  })
  expect(pull).toMatchObject({ number: 2, mergeable: true, head: { sha: topic }, commits: 1 })
  await rest.issues.createComment({ ...here, issue_number: pull.number, body: 'Looks good.' })

  expect(
    (await github.git('clone', 'fetch', '-q', 'origin', 'refs/pull/2/head:head', 'refs/pull/2/merge:merge')).code,
  ).toBe(0)
  expect((await github.git('clone', 'rev-parse', 'head', 'merge^2')).text).toBe(`${topic}\n${topic}`)

  const { data: merged } = await rest.pulls.merge({ ...here, pull_number: 2, sha: topic })
  expect((await github.git('clone', 'ls-remote', 'origin', 'refs/heads/main')).text).toContain(merged.sha)
  const { data: closed } = await rest.issues.get({ ...here, issue_number: issue.number })
  expect([closed.state, closed.state_reason, closed.labels]).toMatchObject(['closed', 'completed', [{ name: 'bug' }]])
  await expect(rest.pulls.merge({ ...here, pull_number: 2 })).rejects.toMatchObject({
    status: 405,
    message: expect.stringContaining('Pull Request is not mergeable'),
  })
})

test('A push by git to the head synchronizes the pull request, one to the base merges it', async () => {
  const { github, rest } = await serveTopic()
  await using _ = github
  await rest.pulls.create({ ...here, title: 'Topic', head: 'topic', base: 'main' })
  await github.git('clone', 'commit', '-q', '--allow-empty', '-m', 'Again')
  await github.git('clone', 'push', '-q', github.url('acme/api', tokens.zoe), 'topic')
  const head = (await github.git('clone', 'rev-parse', 'HEAD')).text
  expect((await rest.pulls.get({ ...here, pull_number: 1 })).data).toMatchObject({
    state: 'open',
    commits: 2,
    head: { sha: head },
  })
  expect(
    (await github.git('clone', 'push', github.url('acme/api', tokens.zoe), 'main:refs/pull/1/head', '--force')).text,
  ).toContain('is kept by GitHub itself')
  await github.git('clone', 'push', '-q', github.url('acme/api', tokens.zoe), 'topic:main')
  expect((await rest.pulls.get({ ...here, pull_number: 1 })).data).toMatchObject({
    state: 'closed',
    merged: true,
    merge_commit_sha: head,
    merged_by: { login: 'zoe' },
  })
})

test('Issues and pull requests survive the hub; a World saved before there were any loads without', async () => {
  const { github, rest } = await serveTopic()
  await using _ = github
  await rest.issues.create({ ...here, title: 'Kept', labels: ['bug'], body: 'Text.' })
  await rest.pulls.create({ ...here, title: 'Topic', head: 'topic', base: 'main' })
  await github.hub.close()
  const place = { repositories: join(github.folder, 'github'), state: join(github.folder, 'state') }
  const { objects: _objects, usage: _usage, creations: _creations, ...before } = github.hub.world()
  const { objects: _read, ...after } = (await loadWorld(place))?.world ?? github.hub.world()
  expect(after).toEqual(before)

  const journal = join(place.state, 'world.jsonl')
  const [first = ''] = (await readFile(journal, 'utf8')).split('\n')
  const { values, entries } = JSON.parse(first)
  for (const name of ['issues', 'issueComments', 'labels', 'milestones']) delete values[name]
  await writeFile(journal, `${JSON.stringify({ values, entries })}\n`)
  expect((await loadWorld(place))?.world).toMatchObject({ issues: {}, issueComments: {}, labels: {}, milestones: {} })
})

test('A head that goes with its merge is gone in git, merged by the API or by a push, and what stood on it follows', async () => {
  const { github, rest } = await serveTopic()
  await using _ = github
  const branches = async (): Promise<string> =>
    (await github.git('clone', 'ls-remote', '--heads', '--refs', 'origin')).text.replaceAll(
      /[0-9a-f]{40}\trefs\/heads\//g,
      '',
    )
  await github.git('clone', 'switch', '-qc', 'next')
  await github.git('clone', 'commit', '-q', '--allow-empty', '-m', 'Next')
  await github.git('clone', 'push', '-q', github.url('acme/api', tokens.zoe), 'next')
  await rest.pulls.create({ ...here, title: 'Topic', head: 'topic', base: 'main' })
  await rest.pulls.create({ ...here, title: 'Next', head: 'next', base: 'topic' })
  await rest.repos.update({ ...here, delete_branch_on_merge: true })
  await rest.pulls.merge({ ...here, pull_number: 1 })
  expect(await branches()).not.toContain('topic')
  const { data: moved } = await rest.pulls.get({ ...here, pull_number: 2 })
  expect([moved.state, moved.base.ref]).toEqual(['open', 'main'])
  await github.git('clone', 'fetch', '-q', 'origin', 'main')
  await github.git('clone', 'merge', '-q', '--no-edit', 'FETCH_HEAD')
  await github.git('clone', 'push', '-q', github.url('acme/api', tokens.zoe), 'HEAD:main')
  expect((await rest.pulls.get({ ...here, pull_number: 2 })).data.merged).toBe(true)
  expect(await branches()).not.toContain('next')
})

test('The tag of an immutable release is not moved by git, nor deleted, nor made again when it went', async () => {
  const { github, rest } = await serveTopic()
  await using _ = github
  const push = async (...refs: readonly string[]): Promise<string> =>
    (await github.git('clone', 'push', '-f', github.url('acme/api', tokens.zoe), ...refs)).text
  await rest.repos.enableImmutableReleases(here)
  const { data: release } = await rest.repos.createRelease({ ...here, tag_name: 'v1' })
  expect(await push('topic:refs/tags/v1')).toContain('Cannot update this protected ref.')
  expect(await push(':refs/tags/v1')).toContain('Cannot delete this tag')
  await rest.repos.deleteRelease({ ...here, release_id: release.id })
  expect(await push(':refs/tags/v1')).toContain('[deleted]')
  expect(await push('topic:refs/tags/v1')).toContain('GH013: Repository rule violations found for refs/tags/v1.')
  expect(await push('topic:refs/tags/v2')).toContain('[new tag]')
})
