import { describe, expect, test } from '@jest/globals'
import { acme, api, ask, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const contents = `/repos/${api}/contents`
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('A file', () => {
  test('is read at a ref, as JSON or raw', () => {
    const told = ask(world, null, `GET ${contents}/src/api.txt?ref=main`)
    expect(told.body).toMatchObject({ type: 'file', name: 'api.txt', path: 'src/api.txt', size: 4, encoding: 'base64', content: `${base64('one\n')}\n` })
    expect(ask(world, null, `GET ${contents}/src%2Fapi.txt`, undefined, { accept: 'application/vnd.github.raw+json' }).body).toBe('one\n')
    expect(ask(world, null, `GET ${contents}/src/api.txt?ref=${first}`).status).toBe(404)
    expect(ask(world, null, `GET ${contents}/src/api.txt?ref=gone`)).toMatchObject({ status: 404, body: { message: 'No commit found for the ref gone' } })
  })

  test('of a folder is a list', () => {
    expect(ask(world, null, `GET ${contents}/`).body.map(({ name, type }: { readonly name: string; readonly type: string }) => `${type} ${name}`)).toEqual(['dir .github', 'file README.md', 'dir src'])
    expect(ask(world, null, `GET ${contents}`).status).toBe(200)
  })

  test('is made, changed and deleted by commits that GitHub signs', () => {
    const made = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content: base64('a') })
    expect(made).toMatchObject({ status: 201, body: { content: { path: 'docs/a.md' }, commit: { message: 'Add', parents: [{ sha: head }], verification: { verified: true } } } })
    const changed = ask(made.world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Change', content: base64('b'), sha: made.body.content.sha })
    expect(changed.status).toBe(200)
    const gone = ask(changed.world, 'app', `DELETE ${contents}/docs/a.md`, { message: 'Delete', sha: changed.body.content.sha })
    expect(gone).toMatchObject({ status: 200, body: { content: null, commit: { message: 'Delete' } } })
    expect(ask(gone.world, null, `GET ${contents}/docs/a.md`).status).toBe(404)
  })

  test('is changed only by who knows what it is now', () => {
    const body = { message: 'x', content: base64('x') }
    expect(ask(world, 'app', `PUT ${contents}/README.md`, body)).toMatchObject({ status: 422, body: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' } })
    expect(ask(world, 'app', `PUT ${contents}/README.md`, { ...body, sha: '1'.repeat(40) })).toMatchObject({ status: 409, body: { message: `README.md does not match ${'1'.repeat(40)}` } })
    expect(ask(world, 'app', `DELETE ${contents}/README.md`, { message: 'x', sha: '1'.repeat(40) }).status).toBe(409)
    expect(ask(world, 'app', `PUT ${contents}/README.md/below`, body).status).toBe(422)
    expect(ask(world, 'app', `PUT ${contents}/README.md`, { ...body, branch: 'gone' }).status).toBe(404)
  })

  test.each(['*', 'no base64!', 'YQ=', 'YQ==YQ==', 'A'])('is not made of %j, which is no Base64', (content) => {
    const told = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content })
    expect(told).toMatchObject({ status: 422, body: { message: 'content is not valid Base64' } })
    expect(refsOf(told.world)).toEqual(refsOf(world))
    expect(ask(world, 'app', `POST /repos/${api}/git/blobs`, { content, encoding: 'base64' })).toMatchObject({ status: 422, body: { message: 'content is not valid Base64' } })
  })

  test('may come in lines of Base64', () => {
    const made = ask(world, 'app', `PUT ${contents}/docs/a.md`, { message: 'Add', content: 'YW\nJj\r\nZA ==\n' })
    expect(ask(made.world, null, `GET ${contents}/docs/a.md`, undefined, { accept: 'application/vnd.github.raw+json' }).body).toBe('abcd')
  })

  test('under .github/workflows needs the workflows permission', () => {
    const told = ask(world, 'app', `PUT ${contents}/.github/workflows/new.yml`, { message: 'x', content: base64('x') })
    expect(told).toMatchObject({ status: 403, headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' } })
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })
})
