import { describe, expect, test } from '@jest/globals'
import { acme, api, ask, eventsOf, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const releases = `/repos/${api}/releases`
const create = (body: object, as = 'app', from = world): ReturnType<typeof ask> =>
  ask(from, as, `POST ${releases}`, body)

describe('A release', () => {
  const published = create({ tag_name: 'v1', target_commitish: first, name: 'One', body: 'notes' })

  test('on a missing tag makes the tag, and tells of it', () => {
    expect(published).toMatchObject({
      status: 201,
      body: {
        tag_name: 'v1',
        name: 'One',
        draft: false,
        prerelease: false,
        author: { login: 'release-app[bot]' },
        published_at: '2026-11-02T09:00:04Z',
        html_url: `${world.url}/${api}/releases/tag/v1`,
      },
    })
    expect(refsOf(published.world)['refs/tags/v1']).toBe(first)
    expect(eventsOf(published)).toEqual(['push', 'create', 'release created', 'release published', 'release released'])
    expect(published.happenings[0]).toMatchObject({ is: 'call', contentCreating: true })
  })

  test('on an existing tag leaves the tag where it is', () => {
    const tagged = ask(world, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/tags/v1', sha: head }).world
    const told = create({ tag_name: 'v1', target_commitish: first }, 'app', tagged)
    expect([told.status, refsOf(told.world)['refs/tags/v1']]).toEqual([201, head])
    expect(eventsOf(told)).toEqual(['release created', 'release published', 'release released'])
  })

  test('is the only one of its tag; drafts may be many', () => {
    expect(create({ tag_name: 'v1' }, 'app', published.world)).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }],
      },
    })
    const drafts = create(
      { tag_name: 'v1', draft: true },
      'app',
      create({ tag_name: 'v1', draft: true }, 'app', published.world).world,
    )
    expect([drafts.status, drafts.world.repositories[api]?.releases.length]).toEqual([201, 3])
  })

  test('is read by tag, by number, as the latest, and in the list', () => {
    for (const path of ['/tags/v1', `/${published.body.id}`, '/latest'])
      expect(ask(published.world, null, `GET ${releases}${path}`).body).toMatchObject({
        id: published.body.id,
        tag_name: 'v1',
      })
    expect(ask(published.world, null, `GET ${releases}`).body).toHaveLength(1)
    expect(ask(world, null, `GET ${releases}/latest`).status).toBe(404)
  })

  test('is the latest from when it was made that, by what is published after it and by an edit', () => {
    const latest = (from: typeof world): unknown => ask(from, null, `GET ${releases}/latest`).body.tag_name
    const newer = create({ tag_name: 'v2' }, 'app', published.world)
    const older = create({ tag_name: 'v1.1', make_latest: 'false' }, 'app', newer.world)
    expect([latest(newer.world), latest(older.world)]).toEqual(['v2', 'v2'])
    const edit = (body: object): typeof world =>
      ask(older.world, 'app', `PATCH ${releases}/${published.body.id}`, body).world
    expect([latest(edit({ body: 'more' })), latest(edit({ make_latest: 'true' }))]).toEqual(['v2', 'v1'])
  })

  test('that said it is not the latest, or is a pre-release, is not the latest', () => {
    const more = create(
      { tag_name: 'v3', prerelease: true },
      'app',
      create({ tag_name: 'v0.9', make_latest: 'false' }, 'app', published.world).world,
    )
    expect(ask(more.world, null, `GET ${releases}/latest`).body.tag_name).toBe('v1')
    expect(eventsOf(more).slice(2)).toEqual(['release created', 'release published', 'release prereleased'])
  })

  test('as a draft makes no tag, tells nothing, and is hidden from readers until it is published', () => {
    const draft = create({ tag_name: 'v2', draft: true, prerelease: true })
    expect([eventsOf(draft), refsOf(draft.world), draft.body.published_at]).toEqual([[], refsOf(world), null])
    expect([
      ask(draft.world, null, `GET ${releases}`).body,
      ask(draft.world, 'app', `GET ${releases}`).body.length,
    ]).toEqual([[], 1])
    const told = ask(draft.world, 'app', `PATCH ${releases}/${draft.body.id}`, { draft: false })
    expect([told.status, refsOf(told.world)['refs/tags/v2'], eventsOf(told)]).toEqual([
      200,
      head,
      ['push', 'create', 'release published'],
    ])
  })

  test('is changed and deleted; its tag stays', () => {
    const told = ask(published.world, 'app', `PATCH ${releases}/${published.body.id}`, { body: 'better notes' })
    expect(told).toMatchObject({ status: 200, body: { body: 'better notes', name: 'One' } })
    const gone = ask(told.world, 'app', `DELETE ${releases}/${published.body.id}`)
    expect([gone.status, gone.world.repositories[api]?.releases, refsOf(gone.world)['refs/tags/v1']]).toEqual([
      204,
      [],
      first,
    ])
  })

  test('of a GITHUB_TOKEN starts nothing', () => {
    expect(eventsOf(create({ tag_name: 'v1' }, 'job'))).toEqual([])
  })

  test.each([
    ['no tag', {}, 422],
    ['a tag that git refuses', { tag_name: 'a b' }, 422],
    ['a target that is not there', { tag_name: 'v1', target_commitish: 'gone' }, 422],
    ['an unknown make_latest', { tag_name: 'v1', make_latest: true }, 422],
    ['notes that GitHub should write', { tag_name: 'v1', generate_release_notes: true }, 501],
  ])('is refused with %s', (_, body, status) => {
    const told = create(body)
    expect([told.status, refsOf(told.world)]).toEqual([status, refsOf(world)])
  })
})
