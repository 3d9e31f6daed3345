import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../src/workflows/words.ts'
import type { JobResult } from '../../src/github/world/runs.ts'
import { ends, play, printed, type Case } from './bench.ts'
import { openShop, type Shop } from './shop.ts'

const at = (shop: Shop): Partial<Case> => ({
  hub: shop.hub,
  contexts: { github: { sha: shop.second, ref: 'refs/heads/main' } },
})
const job = async (shop: Shop, steps: readonly Step[], more: Partial<Case> = {}): Promise<JobResult> =>
  play({ ...at(shop), ...more, steps })
const said = ({ log }: JobResult): readonly string[] => printed(log).filter((line) => line.startsWith('> '))

describe('actions/checkout', () => {
  test('checks out the commit of the run on its branch, one commit deep, even where the branch moved on', async () => {
    await using shop = await openShop()
    const result = await job(
      shop,
      [
        { id: 'c', uses: 'actions/checkout@v7' },
        {
          run: 'echo "> $(cat file.txt) $(git rev-parse HEAD) $(git branch --show-current) $(git rev-list --count HEAD)"',
        },
      ],
      {
        outputs: { ref: '${{ steps.c.outputs.ref }}', commit: '${{ steps.c.outputs.commit }}' },
        contexts: { github: { sha: shop.first, ref: 'refs/heads/main' } },
      },
    )
    expect(said(result)).toEqual([`> one ${shop.first} main 1`])
    expect(result.outputs).toEqual({ ref: 'refs/heads/main', commit: shop.first })
    expect(ends(result)).toEqual([
      'Run actions/checkout@v7: success',
      expect.stringMatching(/: success$/),
      'Post Run actions/checkout@v7: success',
    ])
  })

  test.each([
    ['a branch', 'rc/2026.11', 'candidate rc/2026.11'],
    ['a tag', 'v1.0.0', 'one '],
    ['a full ref', 'refs/tags/v1.0.0', 'one '],
    ['a full ref of a branch', 'refs/heads/rc/2026.11', 'candidate rc/2026.11'],
  ])('checks out %s', async (_, ref, expected) => {
    await using shop = await openShop()
    expect(
      said(
        await job(shop, [
          { uses: 'actions/checkout@v7', with: { ref } },
          { run: 'echo "> $(cat file.txt) $(git branch --show-current)"' },
        ]),
      ),
    ).toEqual([`> ${expected}`])
  })

  test('checks out a commit by its name, detached', async () => {
    await using shop = await openShop()
    const result = await job(
      shop,
      [
        { id: 'c', uses: 'actions/checkout@v7', with: { ref: shop.first } },
        { run: 'echo "> $(git rev-parse HEAD) <$(git branch --show-current)>"' },
      ],
      { outputs: { ref: '${{ steps.c.outputs.ref }}' } },
    )
    expect(said(result)).toEqual([`> ${shop.first} <>`])
    expect(result.outputs).toEqual({})
  })

  test('fetches all history of all branches and tags for fetch-depth 0', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { uses: 'actions/checkout@v7', with: { 'fetch-depth': '0' } },
      { run: 'echo "> $(git rev-list --count HEAD) $(git tag) $(git branch -r | xargs)"' },
    ])
    expect(said(result)).toEqual(['> 2 v1.0.0 origin/main origin/rc/2026.11'])
  })

  test("checks out another repository's default branch into a folder, with the token given for it", async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { uses: 'actions/checkout@v7', with: { repository: 'acme/vault', token: 'ghp_zoe', path: 'deep/vault' } },
      { run: 'echo "> $(cat deep/vault/gold.txt) $(git -C deep/vault branch --show-current)"' },
    ])
    expect(said(result)).toEqual(['> gold trunk'])
    expect(shop.calls('rest')).toEqual(['GET /repos/acme/vault 200 zoe'])
  })

  test('keeps the token for later steps until the job ends, readable by nobody in the log', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { uses: 'actions/checkout@v7' },
      {
        run: 'git config user.name zoe; git config user.email zoe@acme.test; echo three > file.txt; git commit -qam Three; git push -q origin HEAD:refs/heads/next; git config --get-all "http.${GITHUB_SERVER_URL}/.extraheader"; echo "> $(git rev-parse HEAD)"',
      },
    ])
    expect(result.conclusion).toBe('success')
    expect(said(result)).toEqual([`> ${shop.hub.world().repositories['acme/shop']?.refs['refs/heads/next']}`])
    expect(printed(result.log)).toContain('AUTHORIZATION: basic ***')
  })

  test('keeps no token where persist-credentials is false', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { uses: 'actions/checkout@v7', with: { 'persist-credentials': 'false' } },
      {
        run: 'git fetch -q origin 2>/dev/null || echo "> refused"; echo "> $(ls "$RUNNER_TEMP" | grep -c git-credentials)"',
      },
    ])
    expect(said(result)).toEqual(['> refused', '> 0'])
  })

  test('cleans what was there before', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { run: 'touch left-over' },
      { uses: 'actions/checkout@v7' },
      { run: 'touch junk; echo x > file.txt' },
      { uses: 'actions/checkout@v7' },
      { run: 'echo "> $(ls | xargs) $(cat file.txt)"' },
    ])
    expect(said(result)).toEqual(['> file.txt two'])
  })

  test.each([
    ['what does not exist', { ref: 'no-such-branch' }, /^The process 'git' failed with exit code 1/],
    ['a folder outside the workspace', { path: '../elsewhere' }, /is not under/],
    ['a repository that the token cannot read', { repository: 'acme/vault' }, /GET .*\/repos\/acme\/vault: 404/],
    ['what is not imitated', { submodules: 'true' }, /'submodules' is not imitated/],
  ])('fails for %s', async (_, inputs, message) => {
    await using shop = await openShop()
    const result = await job(shop, [{ uses: 'actions/checkout@v7', with: inputs }])
    expect(result.conclusion).toBe('failure')
    expect(result.annotations.at(-1)?.message).toMatch(message)
  })
})

describe('actions/create-github-app-token', () => {
  const mint = (shop: Shop, inputs: Readonly<Record<string, string>>): Step => ({
    id: 'app',
    uses: 'actions/create-github-app-token@v3',
    with: { 'client-id': shop.clientId, 'private-key': shop.privateKey, ...inputs },
  })

  test('makes a token for this repository, hides it, and revokes it after the job', async () => {
    await using shop = await openShop()
    const result = await job(
      shop,
      [
        mint(shop, {}),
        {
          run: 'curl -sS -o /dev/null -w "> %{http_code}\\n" -H "authorization: token ${{ steps.app.outputs.token }}" "$GITHUB_API_URL/repos/acme/shop"; echo "token ${{ steps.app.outputs.token }}"',
        },
      ],
      {
        outputs: {
          slug: '${{ steps.app.outputs.app-slug }}',
          installation: '${{ steps.app.outputs.installation-id }}',
        },
      },
    )
    expect(said(result)).toEqual(['> 200'])
    expect(printed(result.log)).toContain('token ***')
    expect(result.outputs['slug']).toBe('release-app')
    const id = result.outputs['installation'] ?? ''
    expect(shop.calls('rest').map((call) => call.replace(/ \S+$/, ''))).toEqual([
      'GET /repos/acme/shop/installation 200',
      `POST /app/installations/${id}/access_tokens 201`,
      'GET /repos/acme/shop 200',
      'DELETE /installation/token 204',
    ])
    expect(Object.values(shop.hub.world().tokens).filter(({ kind }) => kind === 'installation')).toEqual([])
  })

  test('asks for exactly the repositories and permissions named', async () => {
    await using shop = await openShop()
    await job(shop, [
      mint(shop, {
        owner: 'acme',
        repositories: 'vault,\nshop',
        'permission-contents': 'read',
        'skip-token-revoke': 'true',
      }),
    ])
    expect(Object.values(shop.hub.world().tokens).find(({ kind }) => kind === 'installation')).toMatchObject({
      login: 'release-app[bot]',
      repositories: ['acme/vault', 'acme/shop'],
      permissions: { contents: 'read', metadata: 'read' },
    })
  })

  test('covers the whole installation of an owner named alone', async () => {
    await using shop = await openShop()
    await job(shop, [mint(shop, { owner: 'acme', 'skip-token-revoke': 'true' })])
    expect(Object.values(shop.hub.world().tokens).find(({ kind }) => kind === 'installation')?.repositories).toBe('all')
  })

  test('cannot hand its token to another job: the output is dropped', async () => {
    await using shop = await openShop()
    const { outputs } = await job(shop, [mint(shop, {})], { outputs: { token: '${{ steps.app.outputs.token }}' } })
    expect(outputs).toEqual({})
  })

  test('takes a key whose line feeds were escaped', async () => {
    await using shop = await openShop()
    expect((await job(shop, [mint(shop, { 'private-key': shop.privateKey.replaceAll('\n', '\\n') })])).conclusion).toBe(
      'success',
    )
  })

  test.each([
    ['without an App', { 'client-id': '' }, /'client-id'.*must be set/],
    ['with something that is no key', { 'private-key': 'letmein' }, /^The 'private-key' input is not a private key/],
    ['of an App that is unknown', { 'client-id': 'Iv1.unknown' }, /\/repos\/acme\/shop\/installation: 401/],
    ['for more than the App may', { 'permission-administration': 'write' }, /access_tokens: 422/],
  ])('fails %s', async (_, inputs, message) => {
    await using shop = await openShop()
    const result = await job(shop, [mint(shop, inputs)])
    expect(result.conclusion).toBe('failure')
    expect(result.annotations.at(-1)?.message).toMatch(message)
  })
})

describe('actions/upload-artifact', () => {
  test('packs no more than this machine holds, and says so before it reads a byte', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      { run: 'truncate --size 300M large' },
      { uses: 'actions/upload-artifact@v7', with: { path: 'large' } },
    ])
    expect([result.conclusion, result.annotations.at(-1)?.message]).toEqual([
      'failure',
      'actions/upload-artifact: 314572800 bytes are more than this machine packs, which is 268435456.',
    ])
    expect(Object.keys(shop.hub.world().artifacts)).toEqual([])
  })

  test('uploads files as a ZIP archive that unpacks to them', async () => {
    await using shop = await openShop()
    const result = await job(shop, [
      {
        run: 'mkdir -p out/sub; echo a > out/a.txt; echo b > out/sub/b.txt; echo c > out/.hidden; echo d > out/skip.log',
      },
      {
        id: 'up',
        uses: 'actions/upload-artifact@v7',
        with: { name: 'report', path: 'out\n!out/*.log', 'retention-days': '5' },
      },
      { run: 'echo "> ${{ steps.up.outputs.artifact-id }} ${{ steps.up.outputs.artifact-url }}"' },
    ])
    expect(result.conclusion).toBe('success')
    const [artifact] = Object.values(shop.hub.world().artifacts)
    expect(artifact).toMatchObject({ name: 'report', run: 7, job: 8, finalized: true })
    expect((artifact?.expiresAt ?? 0) - (artifact?.createdAt ?? 0)).toBeLessThanOrEqual(5 * 24 * 3600 * 1000)
    expect(said(result)).toEqual([
      `> ${artifact?.id} ${shop.hub.serverUrl}/acme/shop/actions/runs/7/artifacts/${artifact?.id}`,
    ])
    const unpacked = await play({
      workspace: { 'a.b64': Buffer.from(artifact?.content ?? []).toString('base64') },
      steps: [
        {
          shell: 'python',
          run: 'import base64, io, zipfile\nz = zipfile.ZipFile(io.BytesIO(base64.b64decode(open("a.b64").read())))\nassert z.testzip() is None\nprint([(n, z.read(n).decode().strip()) for n in z.namelist()])',
        },
      ],
    })
    expect(printed(unpacked.log)).toEqual(["[('a.txt', 'a'), ('sub/b.txt', 'b')]"])
  })

  test('puts one file under its own name, and refuses a name twice unless it may overwrite', async () => {
    await using shop = await openShop()
    const upload = (more: Readonly<Record<string, string>> = {}): Step => ({
      uses: 'actions/upload-artifact@v7',
      with: { path: 'x.txt', ...more },
    })
    const result = await job(shop, [{ run: 'echo x > x.txt' }, upload(), upload({ overwrite: 'true' }), upload()])
    expect(result.steps.map(({ conclusion }) => conclusion)).toEqual([
      'success',
      'success',
      'success',
      'success',
      'failure',
      'success',
    ])
    expect(result.annotations[0]?.message).toMatch(/^Failed to CreateArtifact: 409/)
    expect(Object.values(shop.hub.world().artifacts).map(({ name }) => name)).toEqual(['artifact'])
  })

  test.each([
    ['warn', 'success', ['warning']],
    ['error', 'failure', ['error']],
    ['ignore', 'success', []],
  ])('without files says so as told: %s', async (how, conclusion, levels) => {
    await using shop = await openShop()
    const result = await job(shop, [
      { uses: 'actions/upload-artifact@v7', with: { path: 'nothing/*', 'if-no-files-found': how } },
    ])
    expect(result.conclusion).toBe(conclusion)
    expect(result.annotations.map(({ level }) => level)).toEqual(levels)
    expect(shop.hub.world().artifacts).toEqual({})
  })
})

describe('the environment of an action', () => {
  test('is what the real artifact client needs to upload', async () => {
    await using shop = await openShop()
    const client = pathToFileURL(join(process.cwd(), 'node_modules/@actions/artifact/lib/artifact.js')).href
    const script = `import { DefaultArtifactClient } from '${client}'
      const { id, digest } = await new DefaultArtifactClient().uploadArtifact('manifest', ['file.json'], '.')
      console.log('> ' + id + ' ' + digest)`
    const result = await job(shop, [{ uses: './act' }], {
      workspace: {
        'file.json': '{}',
        'act/main.mjs': script,
        'act/action.yml': 'name: a\ndescription: a\nruns: {using: node24, main: main.mjs}',
      },
    })
    const [artifact] = Object.values(shop.hub.world().artifacts)
    expect(said(result)).toEqual([`> ${artifact?.id} ${artifact?.digest.replace('sha256:', '')}`])
    expect(artifact).toMatchObject({ name: 'manifest', run: 7, job: 8, finalized: true })
  })
})

describe('actions/setup-node', () => {
  test('says the Node that is there, and warns where another was asked for', async () => {
    const { outputs, annotations } = await play({
      outputs: { node: '${{ steps.n.outputs.node-version }}' },
      steps: [
        { id: 'n', uses: 'actions/setup-node@v6', with: { 'node-version': '24' } },
        { uses: 'actions/setup-node@v6', with: { 'node-version': '18' } },
      ],
    })
    expect(outputs).toEqual({ node: process.version })
    expect(annotations).toEqual([
      { level: 'warning', message: `This machine has Node ${process.version} only; Node 18 was not set up.` },
    ])
  })
})
