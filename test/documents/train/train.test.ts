import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import { single, singleWith, storefront } from '../trains.ts'

describe('a train of one repository that says nothing it need not say', () => {
  test('gets every default', () => {
    expect(readTrain(single, 'train.yml')).toEqual({
      name: 'single',
      control: 'acme/release-control',
      kit: [],
      note: 'convoy/{release}',
      repositories: [
        {
          name: 'acme/shop',
          dependsOn: [],
          branches: { source: null, candidate: 'rc/{release}', staging: null, production: null },
          version: { strategy: 'conventional' },
          tag: 'v{version}',
          settledWhen: { staging: { kind: 'refs' }, production: { kind: 'refs' } },
          tiers: {},
          promotion: 'fast-forward',
        },
      ],
      tiers: [
        {
          name: 'tier1',
          scope: 'repository',
          needs: [],
          required: true,
          by: { kind: 'workflow', file: 'tier1.yml' },
          deadlineMs: 21_600_000,
        },
        {
          name: 'tier2a',
          scope: 'release',
          needs: ['tier1'],
          required: true,
          by: { kind: 'workflow', file: 'tier2a.yml' },
          deadlineMs: 21_600_000,
        },
      ],
      retries: { errored: 2, failed: 1 },
      approvals: { quorum: 2, auto: 0 },
      freeze: [],
      hooks: [],
      agents: [],
    })
  })
})

describe('a train says who approves, who is told and when nothing ships:', () => {
  const trainWith = (head: string): ReturnType<typeof readTrain> => readTrain(singleWith({ head }), 'train.yml')

  test('approvals are those of a team, and one of the break-glass team may ship alone', () => {
    expect(
      trainWith(
        'approvals: { quorum: 3, auto: 1, team: acme/release-managers, break-glass: { team: acme/on-call, review-within: 2d } }',
      ).approvals,
    ).toEqual({
      quorum: 3,
      auto: 1,
      team: 'acme/release-managers',
      breakGlass: { team: 'acme/on-call', reviewWithinMs: 172_800_000 },
    })
  })

  test('Apps that may ask are named by their slugs', () => {
    expect(trainWith('agents: [agent-core, night_watch]').agents).toEqual(['agent-core', 'night_watch'])
  })

  test('what was done by breaking glass is reviewed within a day where nothing else is said', () => {
    expect(trainWith('approvals: { break-glass: { team: Acme/on-call } }').approvals).toEqual({
      quorum: 2,
      auto: 0,
      breakGlass: { team: 'acme/on-call', reviewWithinMs: 86_400_000 },
    })
  })

  test('a freeze window begins with its first day and ends with its last; windows may overlap', () => {
    const train = trainWith(
      'freeze: [{ from: 2026-12-20, to: 2027-01-04, reason: year end, except: [hotfix] }, { from: 2026-12-24, to: 2026-12-24, reason: party }]',
    )
    expect(train.freeze).toEqual([
      { from: Date.UTC(2026, 11, 20), to: Date.UTC(2027, 0, 5), reason: 'year end', except: ['hotfix'] },
      { from: Date.UTC(2026, 11, 24), to: Date.UTC(2026, 11, 25), reason: 'party', except: [] },
    ])
  })

  test('a hook names the phase and whether it is entered or left', () => {
    expect(
      trainWith(
        'hooks: { enter-validation: { repository: acme/chatops, event: release.validation-started }, leave-ship: { repository: acme/chatops, event: done } }',
      ).hooks,
    ).toEqual([
      { on: 'enter', phase: 'validation', repository: 'acme/chatops', event: 'release.validation-started' },
      { on: 'leave', phase: 'ship', repository: 'acme/chatops', event: 'done' },
    ])
  })

  test('an agent is asked for fixes, twice for one tier and six times in all where nothing else is said', () => {
    expect(trainWith('fix: { agent: Acme/agent-core }').fix).toEqual({
      agent: 'acme/agent-core',
      attempts: 2,
      releaseAttempts: 6,
      denyPaths: [],
    })
    expect(
      trainWith(
        'fix: { agent: acme/agent-core, attempts: 1, release-attempts: 3, deny-paths: [".github/**", "**/*.lock"] }',
      ).fix,
    ).toEqual({ agent: 'acme/agent-core', attempts: 1, releaseAttempts: 3, denyPaths: ['.github/**', '**/*.lock'] })
  })

  test('promotion is observed in every repository, or in one that says so', () => {
    const repositories = '  - name: acme/api\n    promotion: { mode: fast-forward }\n  - name: acme/web'
    const tiers = '  - { name: tier1, scope: repository }\n  - { name: tier2a, scope: release, repository: acme/e2e }'
    const modes = (head: string): readonly string[] =>
      readTrain(singleWith({ head, repositories, tiers }), 'train.yml').repositories.map(({ promotion }) => promotion)
    expect([modes('promotion: { mode: observe }'), modes('retries: {}')]).toEqual([
      ['fast-forward', 'observe'],
      ['fast-forward', 'fast-forward'],
    ])
  })

  test('every repository may be promoted in a way of its own, and the train says once why a race is accepted', () => {
    const repositories = [
      '  - name: acme/api',
      '  - name: acme/web\n    promotion: { mode: fast-forward }',
      '  - name: acme/docs\n    promotion: { accept-race: two people push there }',
    ].join('\n')
    const tiers = '  - { name: tier1, scope: repository }\n  - { name: tier2a, scope: release, repository: acme/e2e }'
    const head = 'promotion: { mode: pull-request, accept-race: nobody pushes at night }'
    expect(
      readTrain(singleWith({ head, repositories, tiers }), 'train.yml').repositories.map(
        ({ promotion, acceptRace }) => [promotion, acceptRace],
      ),
    ).toEqual([
      ['pull-request', 'nobody pushes at night'],
      ['fast-forward', 'nobody pushes at night'],
      ['pull-request', 'two people push there'],
    ])
  })

  test('a release gets the files that its repository names, else those of the train, and none where it says so', () => {
    const of = (artifact: string): string => `{ workflow: release.yml, artifact: ${artifact}, files: "*.tgz" }`
    const repositories = [
      '  - name: acme/api',
      `  - name: acme/web\n    publish: { assets: [${of('web')}] }`,
      '  - name: acme/docs\n    publish: { assets: [] }',
    ].join('\n')
    const tiers = '  - { name: tier1, scope: repository }\n  - { name: tier2a, scope: release, repository: acme/e2e }'
    const sources = (head: string) =>
      readTrain(singleWith({ head, repositories, tiers }), 'train.yml').repositories.map(({ assets }) => assets)
    const web = [{ workflow: 'release.yml', artifact: 'web', files: '*.tgz' }]
    expect(sources(`publish: { assets: [${of('dist-*')}] }`)).toEqual([
      [{ workflow: 'release.yml', artifact: 'dist-*', files: '*.tgz' }],
      web,
      undefined,
    ])
    expect(sources('')).toEqual([undefined, web, undefined])
    for (const files of ['../*.tgz', 'a/*', '""'])
      expect(() =>
        sources(`publish: { assets: [{ workflow: release.yml, artifact: dist, files: ${files} }] }`),
      ).toThrow('files')
  })

  test.each([
    ['{ prepare: "npm run release:prepare" }', { strategy: 'conventional', prepare: 'npm run release:prepare' }],
    [
      '{ strategy: fixed, next: 2.0.0, prepare: "make version" }',
      { strategy: 'fixed', next: '2.0.0', prepare: 'make version' },
    ],
  ])('version %s prepares it by a command', (version, read) => {
    expect(
      readTrain(singleWith({ repositories: `  - name: acme/shop\n    version: ${version}` }), 'train.yml')
        .repositories[0]?.version,
    ).toEqual(read)
  })
})

describe('the storefront train', () => {
  const train = readTrain(storefront, 'train.yml')
  const [schema, api, web] = train.repositories

  test('keeps what it says about the whole', () => {
    expect([train.name, train.control, train.kit, train.retries, train.approvals.quorum]).toEqual([
      'storefront',
      'acme/release-control',
      ['4f'.repeat(20)],
      { errored: 3, failed: 0 },
      3,
    ])
  })

  test('reads a dependency in its short and in its long form; a contract is the default kind', () => {
    expect([schema?.dependsOn, api?.dependsOn, web?.dependsOn]).toEqual([
      [],
      [{ repository: 'acme/schema', kind: 'contract' }],
      [{ repository: 'acme/api', kind: 'runtime' }],
    ])
  })

  test('gives every repository the branches of the train, which a repository may override one by one', () => {
    expect(api?.branches).toEqual({
      source: 'main',
      candidate: 'rc/{release}',
      staging: 'staging',
      production: 'master',
    })
    expect(web?.branches).toEqual({ source: 'main', candidate: 'rc/{release}', staging: null, production: 'tag-only' })
  })

  test('takes a fixed version and a tier that one repository judges otherwise', () => {
    expect(web).toMatchObject({
      version: { strategy: 'fixed', next: '2.0.0' },
      tiers: { tier1: { by: { kind: 'command', command: 'npm test' } } },
    })
    expect(schema).toMatchObject({ owner: '@acme/data', version: { strategy: 'conventional' } })
  })

  test('reads durations as milliseconds, whether a tier is required, and what it depends on', () => {
    expect(
      train.tiers.map(({ name, required, deadlineMs, soakMs, inputs }) => [name, required, deadlineMs, soakMs, inputs]),
    ).toEqual([
      ['tier1', true, 21_600_000, undefined, undefined],
      ['tier2a', true, 21_600_000, undefined, undefined],
      ['tier2b', true, 1_800_000, undefined, ['acme/api', 'acme/web']],
      ['tier2c', false, 21_600_000, undefined, undefined],
      ['tier2d', false, 21_600_000, 86_400_000, undefined],
    ])
  })
})

test('production that is the source branch is said as null: nothing moves but the tag', () => {
  const text = single.replace('repositories:', 'branches: { source: trunk, production: trunk }\nrepositories:')
  expect(readTrain(text, 'train.yml').repositories[0]?.branches).toMatchObject({ source: 'trunk', production: null })
})

test('a tag pattern of its own is kept', () => {
  const text = single.replace('acme/shop', 'acme/shop\n    version: { tag: "shop-{version}" }')
  expect(readTrain(text, 'train.yml').repositories[0]?.tag).toBe('shop-{version}')
})

test('text is brought to NFC, so that equal-looking texts are equal', () => {
  const text = single.replace('needs: [tier1]', 'needs: [tier1], by: { command: "echo caf\u0065\u0301" }')
  expect(readTrain(text, 'train.yml').tiers[1]?.by).toEqual({ kind: 'command', command: 'echo caf\u00e9' })
})

describe('a train spells a repository as where it is listed', () => {
  const cased = (text: string): string => text.replaceAll('acme/', 'Acme/')

  test('wherever else it names it, since GitHub does not tell upper from lower case', () => {
    const text = `train: shop
control: ACME/App
repositories:
  - { name: acme/app }
  - { name: acme/Web, depends-on: [Acme/App] }
  - { name: acme/docs, depends-on: [{ repository: ACME/web, kind: build }] }
tiers:
  - { name: tier1, scope: repository }
  - { name: tier2a, scope: release, repository: Acme/E2E, inputs: [ACME/APP] }
  - { name: tier2b, scope: release, repository: acme/e2e }
fix: { agent: acme/WEB }
hooks: { enter-ship: { repository: ACME/DOCS, event: shipping } }
`
    const { control, repositories, tiers, fix, hooks } = readTrain(text, 'train.yml')
    expect({
      control,
      depends: repositories.map(({ dependsOn }) => dependsOn.map(({ repository }) => repository)),
      tiers: tiers.map(({ repository, inputs }) => ({ repository, inputs })),
      agent: fix?.agent,
      hooks: hooks.map(({ repository }) => repository),
    }).toEqual({
      control: 'ACME/app',
      depends: [[], ['ACME/app'], ['ACME/Web']],
      tiers: [{}, { repository: 'ACME/E2E', inputs: ['ACME/app'] }, { repository: 'ACME/E2E' }].map((tier) => ({
        repository: undefined,
        inputs: undefined,
        ...tier,
      })),
      agent: 'ACME/Web',
      hooks: ['ACME/docs'],
    })
  })

  test('and the account that owns them as control has it, teams by their slugs', () => {
    const text = `train: shop
control: ACME/Release-Control
repositories: [{ name: acme/app }, { name: Acme/Web }]
tiers: [{ name: tier1, scope: repository }, { name: tier2a, scope: release, repository: ACME/app, by: { command: npm test } }]
approvals: { quorum: 1, team: acme/Release-Managers, break-glass: { team: Acme/On-Call } }
`
    const { control, repositories, approvals } = readTrain(text, 'train.yml')
    expect([control, ...repositories.map(({ name }) => name), approvals.team, approvals.breakGlass?.team]).toEqual([
      'ACME/Release-Control',
      'ACME/app',
      'ACME/Web',
      'ACME/release-managers',
      'ACME/on-call',
    ])
  })

  test('and none twice', () => {
    expect(() =>
      readTrain(
        single.replace(
          /(repositories:\n)( *- .*acme\/shop.*\n)/u,
          (_, head: string, item: string) => `${head}${item}${cased(item)}`,
        ),
        'train.yml',
      ),
    ).toThrow('TRAIN_REPOSITORY_DUPLICATE')
  })
})
