import { describe, expect, test } from '@jest/globals'
import { acme, api, ask, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const contents = `/repos/${api}/contents`
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('A file', () => {
  test('is read at a ref, as JSON or raw', () => {
    const told = ask(world, null, `GET ${contents}/src/api.txt?ref=main`)
    expect(told.body).toMatchObject({
      type: 'file',
      name: 'api.txt',
      path: 'src/api.txt',
      size: 4,
      encoding: 'base64',
      content: `${base64('one\n')}\n`,
    })
    expect(
      ask(world, null, `GET ${contents}/src%2Fapi.txt`, undefined, { accept: 'application/vnd.github.raw+json' }).body,
    ).toBe('one\n')
    expect(ask(world, null, `GET ${contents}/src/api.txt?ref=${first}`).status).toBe(404)
    expect(ask(world, null, `GET ${contents}/src/api.txt?ref=gone`)).toMatchObject({
      status: 404,
      body: { message: 'No commit found for the ref gone' },
    })
  })

  test('of a folder is a list', () => {
    expect(
      ask(world, null, `GET ${contents}/`).body.map(
        ({ name, type }: { readonly name: string; readonly type: string }) => `${type} ${name}`,
      ),
    ).toEqual(['dir .github', 'file README.md', 'dir src'])
    expect(ask(world, null, `GET ${contents}`).status).toBe(200)
  })

  test('of a folder is an object with entries for who asks for objects', () => {
    const asObject = { accept: 'application/vnd.github.object+json' }
    expect(ask(world, null, `GET ${contents}/src`, undefined, asObject).body).toMatchObject({
      type: 'dir',
      name: 'src',
      path: 'src',
      entries: [{ path: 'src/api.txt', type: 'file' }],
    })
    expect(ask(world, null, `GET ${contents}/`, undefined, asObject).body).toMatchObject({
      type: 'dir',
      path: '',
      entries: [{ name: '.github' }, { name: 'README.md' }, { name: 'src' }],
    })
    expect(ask(world, null, `GET ${contents}/src/api.txt`, undefined, asObject).body).toMatchObject({
      type: 'file',
      content: `${base64('one\n')}\n`,
    })
  })

  test('of more than 1 MiB is only there in JSON, and whole as it is', () => {
    const sizes = [1024 * 1024, 1024 * 1024 + 1].map((size) => {
      const made = ask(world, 'app', `PUT ${contents}/large`, { message: 'Add', content: base64('x'.repeat(size)) })
      const { encoding, content, size: said } = ask(made.world, null, `GET ${contents}/large`).body
      return [
        encoding,
        content === '',
        said === size,
        ask(made.world, null, `GET ${contents}/large`, undefined, { accept: 'application/vnd.github.raw+json' }).body
          .length === size,
      ]
    })
    expect(sizes).toEqual([
      ['base64', false, true, true],
      ['none', true, true, true],
    ])
  })

  test('may be a link, which is what it leads to, or a submodule', () => {
    const git = `/repos/${api}/git`
    const put = (content: string): string => world.objects.put({ type: 'blob', content: Buffer.from(content) })
    const modules = `[submodule "one"]\n\tpath = sub/one\n\turl = ${world.url}/acme/web.git\n[submodule "two"]\n\tpath = sub/two\n\turl = https://elsewhere.example/two.git\n`
    const links = {
      link: 'src/api.txt',
      'src/up': '../README.md',
      'to-folder': 'src',
      away: '/etc/passwd',
      out: '../../x',
      'sub/gone': 'nowhere',
    }
    const tree = [
      ...Object.entries(links).map(([path, to]) => ({ path, mode: '120000', type: 'blob', sha: put(to) })),
      { path: '.gitmodules', mode: '100644', type: 'blob', sha: put(modules) },
      ...['sub/one', 'sub/two', 'sub/three'].map((path) => ({
        path,
        mode: '160000',
        type: 'commit',
        sha: '1'.repeat(40),
      })),
    ]
    const base = ask(world, null, `GET ${git}/commits/${head}`).body.tree.sha
    const made = ask(world, 'app', `POST ${git}/commits`, {
      message: 'x',
      tree: ask(world, 'app', `POST ${git}/trees`, { base_tree: base, tree }).body.sha,
      parents: [head],
    }).body.sha
    const get = (path: string): unknown => ask(world, null, `GET ${contents}/${path}?ref=${made}`).body
    expect([get('link'), get('src/up')]).toMatchObject([
      { type: 'file', path: 'link', content: `${base64('one\n')}\n` },
      { type: 'file', path: 'src/up' },
    ])
    for (const path of ['to-folder', 'away', 'out', 'sub/gone'] as const) {
      expect(get(path)).toMatchObject({ type: 'symlink', target: links[path] })
      expect(get(path)).not.toHaveProperty('content')
    }
    expect(get('sub/one')).toMatchObject({
      type: 'submodule',
      size: 0,
      submodule_git_url: `${world.url}/acme/web.git`,
      git_url: `${world.url}/repos/acme/web/git/trees/${'1'.repeat(40)}`,
    })
    expect([get('sub/two'), get('sub/three')]).toMatchObject([
      { submodule_git_url: 'https://elsewhere.example/two.git', git_url: null, html_url: null },
      { submodule_git_url: null },
    ])
    expect(get('sub')).toMatchObject([
      { name: 'gone', type: 'symlink' },
      { name: 'one', type: 'file' },
      { name: 'three', type: 'file' },
      { name: 'two', type: 'file' },
    ])
  })

  test('is made, changed and deleted by commits that GitHub signs', () => {
    const made = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content: base64('a') })
    expect(made).toMatchObject({
      status: 201,
      body: {
        content: { path: 'docs/a.md' },
        commit: { message: 'Add', parents: [{ sha: head }], verification: { verified: true } },
      },
    })
    const changed = ask(made.world, 'app', `PUT ${contents}/docs/a.md`, {
      message: 'Change',
      content: base64('b'),
      sha: made.body.content.sha,
    })
    expect(changed.status).toBe(200)
    const gone = ask(changed.world, 'app', `DELETE ${contents}/docs/a.md`, {
      message: 'Delete',
      sha: changed.body.content.sha,
    })
    expect(gone).toMatchObject({ status: 200, body: { content: null, commit: { message: 'Delete' } } })
    expect(ask(gone.world, null, `GET ${contents}/docs/a.md`).status).toBe(404)
  })

  test('is changed only by who knows what it is now', () => {
    const body = { message: 'x', content: base64('x') }
    expect(ask(world, 'app', `PUT ${contents}/README.md`, body)).toMatchObject({
      status: 422,
      body: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' },
    })
    expect(ask(world, 'app', `PUT ${contents}/README.md`, { ...body, sha: '1'.repeat(40) })).toMatchObject({
      status: 409,
      body: { message: `README.md does not match ${'1'.repeat(40)}` },
    })
    expect(ask(world, 'app', `DELETE ${contents}/README.md`, { message: 'x', sha: '1'.repeat(40) }).status).toBe(409)
    expect(ask(world, 'app', `PUT ${contents}/README.md/below`, body).status).toBe(422)
    expect(ask(world, 'app', `PUT ${contents}/README.md`, { ...body, branch: 'gone' }).status).toBe(404)
  })

  test.each(['*', 'no base64!', 'YQ=', 'YQ==YQ==', 'A'])('is not made of %j, which is no Base64', (content) => {
    const told = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content })
    expect(told).toMatchObject({ status: 422, body: { message: 'content is not valid Base64' } })
    expect(refsOf(told.world)).toEqual(refsOf(world))
    expect(ask(world, 'app', `POST /repos/${api}/git/blobs`, { content, encoding: 'base64' })).toMatchObject({
      status: 422,
      body: { message: 'content is not valid Base64' },
    })
  })

  test('may come in lines of Base64', () => {
    const made = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content: 'YW\nJj\r\nZA ==\n' })
    expect(
      ask(made.world, null, `GET ${contents}/docs/a.md`, undefined, { accept: 'application/vnd.github.raw+json' }).body,
    ).toBe('abcd')
  })

  test('under .github/workflows needs the workflows permission', () => {
    const told = ask(world, 'app', `PUT ${contents}/.github/workflows/new.yml`, { message: 'x', content: base64('x') })
    expect(told).toMatchObject({
      status: 403,
      headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' },
    })
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })
})
