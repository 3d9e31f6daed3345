import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { playExample, type Played } from './played.ts'

/*
 * Three releases in a row of five examples, with what people do in between, through the command line with the bundles
 * in dist.
 */

/** The repositories of each, and in how many of the three something had changed, so that it was released. */
const stories = {
  pins: { api: 2, web: 3 },
  single: { app: 3 },
  storefront: { schema: 1, api: 3, web: 2 },
  tiers: { api: 2, web: 1 },
  fix: { api: 1, web: 3 },
} as const
/** Those that the last one released. */
const last: Readonly<Record<keyof typeof stories, readonly string[]>> = {
  pins: ['api', 'web'],
  single: ['app'],
  storefront: ['api', 'web'],
  tiers: ['api'],
  fix: ['web'],
}
type Story = keyof typeof stories
const names = Object.keys(stories) as readonly Story[]
const branchOf: Readonly<Record<Story, string>> = {
  pins: 'release',
  single: 'master',
  storefront: 'master',
  tiers: 'master',
  fix: 'master',
}

const played = new Map<Story, Played>()
const of = (story: Story): Played => played.get(story)!
/** Version tags, in the order of versions. */
const tagsOf = (story: Story, name: string): readonly string[] =>
  of(story).git(name, 'tag', '--list', 'v*', '--sort=version:refname').split('\n')

beforeAll(async () => {
  const left = [...names]
  const work = async (): Promise<void> => {
    for (let story = left.shift(); story !== undefined; story = left.shift())
      played.set(story, await playExample(story, 'three-releases'))
  }
  await Promise.all([work(), work()])
}, 900_000)
afterAll(async () => {
  for (const each of played.values()) await each[Symbol.asyncDispose]()
})

describe.each(names)('three releases of %s', (story) => {
  test('end as the story says', () => {
    expect(of(story).ended).toMatchObject({ code: 0, stderr: '' })
    expect(of(story).report).toMatchObject({ release: '2027.01', status: 'shipped' })
  })

  test.each(Object.entries(stories[story]))(
    'leave %s with %i tag(s), each of which holds the one before',
    (name, count) => {
      const tags = tagsOf(story, name)
      expect(tags).toHaveLength(count)
      for (const [index, tag] of tags.slice(1).entries())
        expect(() => of(story).git(name, 'merge-base', '--is-ancestor', tags[index] ?? '', tag)).not.toThrow()
    },
  )

  test.each(last[story])('lose nothing that production of %s ever held, and stand on the last tag', (name) => {
    const { git, moves } = of(story)
    expect(git(name, 'rev-parse', branchOf[story])).toBe(
      git(name, 'rev-parse', `${tagsOf(story, name).at(-1) ?? ''}^{commit}`),
    )
    for (const { to } of moves(name, branchOf[story]))
      expect(() => git(name, 'merge-base', '--is-ancestor', to, branchOf[story])).not.toThrow()
    expect(git(name, 'merge-base', 'main', branchOf[story])).toBe(git(name, 'rev-parse', 'main'))
  })
})

describe('what was done in between', () => {
  const shows = (story: Story, name: string, path: string): string =>
    of(story).git(name, 'show', `${branchOf[story]}:${path}`)
  const holds = (story: Story, name: string): readonly string[] =>
    of(story).git(name, 'ls-tree', '-r', '--name-only', branchOf[story]).split('\n')

  test('ships where it came onto production by hand', () => {
    expect(shows('pins', 'web', 'docs/night.md')).toBe('Fixed at night.')
    expect(shows('single', 'app', 'NIGHT.md')).toBe('Mended at night.')
    expect(shows('storefront', 'web', 'docs/night.md')).toBe('Mended at night, and by day.')
    expect(shows('storefront', 'api', 'docs/cents.md')).toBe('Prices are in cents, and shown in euros.')
  })

  test('stays out where it was taken back and source said so too, and ships where the revert was reverted', () => {
    expect(holds('single', 'app')).not.toContain('NEWS.md')
    expect(holds('single', 'app')).not.toContain('THING.md')
    expect(shows('tiers', 'api', 'GUIDE.md')).toBe('Read this.')
    expect(holds('tiers', 'web')).not.toContain('MAP.md')
  })

  test('is merged with the version that the release wrote into the same file', () => {
    const { version, scripts } = JSON.parse(shows('pins', 'api', 'package.json')) as {
      readonly version: string
      readonly scripts: Readonly<Record<string, string>>
    }
    expect(`v${version}`).toBe(tagsOf('pins', 'api').at(-1))
    expect(scripts).toHaveProperty('docs')
  })
})
