import { describe, expect, test } from '@jest/globals'
import { addRuleset } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, graphql, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const repo = `/repos/${api}`
const setting = `${repo}/immutable-releases`
const tag = 'refs/tags/v1'

function step(from: World, as: string, route: string, body?: object): World {
  const told = ask(from, as, route, body)
  if (told.status >= 300) throw new Error(`${route}: ${told.status} ${JSON.stringify(told.body)}`)
  return told.world
}

const enabled = step(world, 'zoe', `PUT ${setting}`)
const published = ask(enabled, 'app', `POST ${repo}/releases`, { tag_name: 'v1', target_commitish: first })
const path = `${repo}/releases/${published.body.id}`
const freed = step(step(published.world, 'zoe', `DELETE ${path}`), 'zoe', `DELETE ${repo}/git/${tag}`)
const sentence = (...lines: readonly string[]): string =>
  ['Repository rule violations found', ...lines].map((line) => `${line}\n\n`).join('')

describe('Immutable releases', () => {
  test('are switched on and off by administrators, and 404 while they are off', () => {
    expect(ask(world, 'zoe', `GET ${setting}`).status).toBe(404)
    expect(ask(enabled, 'zoe', `GET ${setting}`)).toMatchObject({
      status: 200,
      body: { enabled: true, enforced_by_owner: false },
    })
    expect(ask(step(enabled, 'zoe', `DELETE ${setting}`), 'zoe', `GET ${setting}`).status).toBe(404)
    const statuses = [
      ask(world, 'app', `PUT ${setting}`),
      ask(enabled, 'app', `GET ${setting}`),
      ask(enabled, 'reader', `GET ${setting}`),
    ].map(({ status }) => status)
    expect(statuses).toEqual([403, 403, 404])
  })

  test('are those that are published from then on, drafts when they are published', () => {
    expect(published.body.immutable).toBe(true)
    expect(ask(world, 'app', `POST ${repo}/releases`, { tag_name: 'v0' }).body.immutable).toBe(false)
    const draft = ask(enabled, 'app', `POST ${repo}/releases`, { tag_name: 'v2', draft: true })
    expect(draft.body.immutable).toBe(false)
    const old = step(step(world, 'app', `POST ${repo}/releases`, { tag_name: 'v0' }), 'zoe', `PUT ${setting}`)
    expect(ask(old, 'app', `GET ${repo}/releases/tags/v0`).body.immutable).toBe(false)
    const out = ask(draft.world, 'app', `PATCH ${repo}/releases/${draft.body.id}`, { draft: false })
    expect(out.body).toMatchObject({ immutable: true, draft: false })
    expect(ask(step(published.world, 'zoe', `DELETE ${setting}`), 'app', `GET ${path}`).body.immutable).toBe(true)
  })

  test('keep their tag and stay published; name, notes and what they are may change', () => {
    expect(
      ask(published.world, 'app', `PATCH ${path}`, {
        name: 'One',
        body: 'Notes',
        prerelease: true,
        make_latest: 'false',
      }).body,
    ).toMatchObject({ name: 'One', body: 'Notes', prerelease: true, immutable: true })
    for (const body of [{ draft: true }, { tag_name: 'v2' }])
      expect(ask(published.world, 'app', `PATCH ${path}`, body).status).toBe(422)
  })
})

describe('The tag of an immutable release', () => {
  const bypassing = addRuleset(published.world, api, {
    name: 'tags',
    target: 'tag',
    enforcement: 'active',
    bypassActors: [{ type: 'RepositoryRole', id: 5, mode: 'always' }],
    include: ['~ALL'],
    exclude: [],
    rules: [{ type: 'update' }, { type: 'deletion' }, { type: 'creation' }],
  })

  test('is moved and deleted by nobody, through no door', () => {
    for (const from of [published.world, bypassing]) {
      expect(ask(from, 'zoe', `PATCH ${repo}/git/${tag}`, { sha: head, force: true })).toMatchObject({
        status: 422,
        body: { message: sentence('Cannot update this protected ref.') },
      })
      expect(ask(from, 'zoe', `DELETE ${repo}/git/${tag}`)).toMatchObject({
        status: 422,
        body: { message: sentence('Cannot delete this tag') },
      })
      const { id } = graphql(from, 'zoe', '{ repository(owner: "acme", name: "api") { id } }').body.data.repository
      const told = graphql(
        from,
        'zoe',
        'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
        { input: { repositoryId: id, refUpdates: [{ name: tag, afterOid: head, force: true }] } },
      )
      expect(told.body.errors[0].message).toContain('Cannot update this protected ref.')
      expect(refsOf(told.world)[tag]).toBe(first)
    }
  })

  test('may go once the release is deleted, and then its name is burnt', () => {
    expect(refsOf(freed)[tag]).toBeUndefined()
    expect(ask(freed, 'zoe', `POST ${repo}/git/refs`, { ref: tag, sha: first })).toMatchObject({
      status: 422,
      body: { message: sentence('Cannot create ref due to creations being restricted.') },
    })
    expect(ask(freed, 'app', `POST ${repo}/releases`, { tag_name: 'v1', target_commitish: first })).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            field: 'pre_receive',
            message: `pre_receive ${sentence('Cannot create ref due to creations being restricted.')}`,
          },
          { field: 'tag_name', message: 'tag_name was used by an immutable release' },
          { message: 'Published releases must have a valid tag' },
        ],
      },
    })
  })

  test('takes no other release where it stayed, and none with the setting off again', () => {
    const deleted = step(step(published.world, 'zoe', `DELETE ${path}`), 'zoe', `DELETE ${setting}`)
    const draft = ask(deleted, 'app', `POST ${repo}/releases`, { tag_name: 'v1', draft: true })
    expect(draft.status).toBe(201)
    expect(ask(draft.world, 'app', `PATCH ${repo}/releases/${draft.body.id}`, { draft: false })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'tag_name', message: 'tag_name was used by an immutable release' }] },
    })
    expect(ask(deleted, 'zoe', `PATCH ${repo}/git/${tag}`, { sha: head, force: true }).status).toBe(422)
  })

  test('stays burnt in a repository that is made anew under the name of a deleted one', () => {
    const gone = step(published.world, 'zoe', `DELETE ${repo}`)
    const owned = { ...gone, organizations: { acme: { members: { zoe: 'admin' as const }, teams: {} } } }
    const anew = ask(owned, 'zoe', 'POST /orgs/acme/repos', { name: 'API' })
    expect(anew.status).toBe(201)
    const filled = ask(anew.world, 'zoe', 'PUT /repos/acme/API/contents/a', { message: 'A', content: 'YQ==' })
    const sha = filled.body.commit.sha
    const refs = 'POST /repos/acme/API/git/refs'
    expect(ask(filled.world, 'zoe', refs, { ref: tag, sha }).status).toBe(422)
    expect(ask(filled.world, 'zoe', refs, { ref: 'refs/tags/v2', sha }).status).toBe(201)
  })

  test('leaves all other tags alone', () => {
    for (const ref of ['refs/tags/v1.1', 'refs/tags/V1', 'refs/heads/v1'])
      expect(ask(freed, 'zoe', `POST ${repo}/git/refs`, { ref, sha: first }).status).toBe(201)
  })
})
