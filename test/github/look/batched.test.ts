import { describe, expect, test } from '@jest/globals'
import { writeTag } from 'embedded-github/github/git/tags'
import { readCommit } from 'embedded-github/github/git/commits'
import type { Question } from '../../../src/domain/words/look.ts'
import { commit, openForge, place, refsOf } from '../forge.ts'

describe('a look at repositories', () => {
  test("says a repository's standing facts, the refs and the releases asked for", async () => {
    const forge = openForge('acme/api')
    const head = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    place(forge, 'acme/api', 'refs/tags/v1.0.0', head)
    const notes = { head: 'All of it.', spans: [], proof: '' }
    await forge.github.perform([
      { type: 'publish', repository: 'acme/api', tag: 'v1.0.0', target: head, title: 'One', notes },
    ])
    const { repositories } = await forge.github.look([
      { about: 'repository', name: 'acme/api', refs: ['refs/heads/main', 'refs/heads/rc'], tags: ['v1.0.0', 'v2.0.0'] },
    ])
    expect(repositories).toEqual({
      'acme/api': {
        identity: expect.any(String),
        archived: false,
        defaultBranch: 'main',
        refs: {
          'refs/heads/main': { commit: head, tree: readCommit(forge.world.objects, head).tree },
          'refs/heads/rc': null,
        },
        releases: {
          'v1.0.0': { url: 'http://127.0.0.1:8080/acme/api/releases/tag/v1.0.0', draft: false },
          'v2.0.0': null,
        },
      },
    })
  })

  test('sees through annotated tags, a tag of a tag too', async () => {
    const forge = openForge('acme/api')
    const head = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    const inner = writeTag(forge.world.objects, {
      object: head,
      type: 'commit',
      name: 'v1',
      tagger: null,
      message: 'One\n',
    })
    place(
      forge,
      'acme/api',
      'refs/tags/v1',
      writeTag(forge.world.objects, { object: inner, type: 'tag', name: 'v1', tagger: null, message: 'Again\n' }),
    )
    const { repositories } = await forge.github.look([
      { about: 'repository', name: 'acme/api', refs: ['refs/tags/v1'], tags: [] },
    ])
    expect(repositories['acme/api']?.refs['refs/tags/v1']?.commit).toBe(head)
  })

  test('says the trees of commits that were asked for, also of those on which no ref is; of one that is not there nothing', async () => {
    const forge = openForge('acme/api')
    const first = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    commit(forge, 'acme/api', 'main', 'later')
    const { repositories } = await forge.github.look([
      { about: 'repository', name: 'acme/api', refs: [], tags: [], trees: [first, '1'.repeat(40)] },
    ])
    expect(repositories['acme/api']?.trees).toEqual({ [first]: readCommit(forge.world.objects, first).tree })
    expect(forge.calls).toHaveLength(1)
  })

  test('what does not exist is null, beside what does', async () => {
    const forge = openForge('acme/api')
    const { repositories } = await forge.github.look(
      ['acme/api', 'acme/gone'].map((name) => ({ about: 'repository', name, refs: [], tags: [] })),
    )
    expect(repositories).toEqual({ 'acme/api': expect.objectContaining({ archived: false }), 'acme/gone': null })
  })

  test.each([1, 8, 40])('at %i repositories costs one request', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `acme/service-${index}`)
    const forge = openForge(...names)
    const seen = await forge.github.look(
      names.flatMap((name): readonly Question[] => [
        { about: 'repository', name, refs: ['refs/heads/main', 'refs/heads/staging', 'refs/tags/v1'], tags: ['v1'] },
        {
          about: 'plan',
          name,
          branches: { source: null, candidate: 'rc/1', staging: 'staging', production: 'master' },
          workflows: ['.github/workflows/tier1.yml'],
        },
        { about: 'ancestry', name, ancestor: 'refs/heads/main', of: refsOf(forge, name)['refs/heads/main'] ?? '' },
      ]),
    )
    expect(Object.keys(seen.repositories)).toHaveLength(count)
    expect(Object.values(seen.ancestry)).toEqual(names.map(() => true))
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:Look'])
  })

  test('at more than fifty repositories costs one request for each fifty', async () => {
    const names = Array.from({ length: 51 }, (_, index) => `acme/service-${index}`)
    const forge = openForge(...names)
    const { repositories } = await forge.github.look(
      names.map((name) => ({ about: 'repository', name, refs: [], tags: [] })),
    )
    expect(Object.values(repositories).filter((seen) => seen !== null)).toHaveLength(51)
    expect(forge.calls).toHaveLength(2)
  })

  test('a name that could reach another address is refused before anything is sent', async () => {
    const forge = openForge()
    await expect(
      forge.github.look([{ about: 'repository', name: 'acme/../admin', refs: [], tags: [] }]),
    ).rejects.toMatchObject({ problems: [{ code: 'REPOSITORY_NAME' }] })
    expect(forge.calls).toEqual([])
  })

  test('data that looks like a query stays data', async () => {
    const forge = openForge('acme/api')
    const ref = 'refs/heads/") { target { oid } } viewer { login'
    const { repositories } = await forge.github.look([{ about: 'repository', name: 'acme/api', refs: [ref], tags: [] }])
    expect(repositories['acme/api']?.refs).toEqual({ [ref]: null })
  })
})

describe('ancestry', () => {
  test('is reachability: the same commit and a later one yes, an earlier and a diverged one no, a missing ref no', async () => {
    const forge = openForge('acme/api')
    const begin = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    place(forge, 'acme/api', 'refs/heads/production', begin)
    const aside = commit(forge, 'acme/api', 'aside', 'aside')
    const later = commit(forge, 'acme/api', 'main', 'later')
    const ask = (ancestor: string, of: string): Question => ({ about: 'ancestry', name: 'acme/api', ancestor, of })
    const { ancestry } = await forge.github.look([
      ask('refs/heads/production', begin),
      ask('refs/heads/production', later),
      ask('refs/heads/main', begin),
      ask('refs/heads/main', aside),
      ask('refs/heads/gone', later),
      ask('refs/heads/main', '1'.repeat(40)),
    ])
    expect(ancestry).toEqual({
      [`acme/api refs/heads/production ${begin}`]: true,
      [`acme/api refs/heads/production ${later}`]: true,
      [`acme/api refs/heads/main ${begin}`]: false,
      [`acme/api refs/heads/main ${aside}`]: false,
      [`acme/api refs/heads/gone ${later}`]: false,
      [`acme/api refs/heads/main ${'1'.repeat(40)}`]: false,
    })
  })
})
