import { describe, expect, test } from '@jest/globals'
import { matchGates, matchPaths } from '../../../src/domain/people/path-patterns.ts'

describe('a glob of denied paths', () => {
  test.each([
    ['infra/**', 'infra/a.tf'],
    ['infra/**', 'infra/.hidden/a.tf'],
    ['infra/**', 'infra/evil\n.tf'],
    ['infra/**', 'infra/a\r\nb/c.tf'],
    ['*.tf', 'a\u2028b.tf'],
    ['**/secrets/*', 'x\ny/secrets/key'],
    ['infra', 'infra'],
    ['infra', 'infra/deep/a.tf'],
    ['Infra', 'infra/a.tf'],
    ['infra/**', 'INFRA/a.tf'],
    ['app/(admin)/**', 'app/(admin)/page.tsx'],
    ['app/"x"/**', 'app/"x"/y'],
    ['app/[[]slug]/**', 'app/[slug]/page.tsx'],
    ['./deploy/**', 'deploy/x'],
    ['!(a)', '!(a)'],
  ])('%j matches %j', (glob, path) => {
    expect(matchPaths([glob])(path)).toBe(true)
  })

  test.each([
    ['infra', 'src/infra'],
    ['infra', 'infrastructure/a.tf'],
    ['infra/*.tf', 'infra/deep/a.tf'],
    ['app/(admin)/**', 'app/admin/page.tsx'],
    ['.github/**', 'docs/.github'],
  ])('%j does not match %j', (glob, path) => {
    expect(matchPaths([glob])(path)).toBe(false)
  })
})

describe('what decides about a candidate', () => {
  const isGate = matchGates(['npm test', 'bash ./ci/check.sh --strict'])

  test.each([
    'test/a.js',
    'Tests/A.cs',
    'Test/a.js',
    'TEST/a.js',
    'SPEC/a.rb',
    'src/Foo.Tests/Bar.cs',
    'AppUITests/Login.swift',
    'src/integrationTest/java/A.java',
    'src/PriceIT.java',
    'src/testFixtures/a.kt',
    'integration-tests/a.js',
    'acceptance/basket.js',
    'features/step_definitions/pay.rb',
    'features/steps/pay.py',
    'golden/invoice.txt',
    'src/x.snapshot',
    'api.approved.txt',
    'test/a\nb.js',
    'x\ny/price.test.js',
    'src/x\n.test.js',
    '.github/workflows/x\n.yml',
    '.env.test',
    'run-tests',
    'scripts/run_tests.py',
    'Jenkinsfile',
    'azure-pipelines.yml',
    '.travis.yml',
    'buildspec.yml',
    'eslint.config.js',
    '.eslintrc.json',
    '.rspec',
    'mix.exs',
    'tox.ini',
    'jest.config.js',
    'codecov.yml',
    'package-lock.json',
    'web/yarn.lock',
    'pnpm-lock.yaml',
    'Gemfile.lock',
    'requirements-dev.txt',
    'Makefile',
    'Dockerfile',
    'tools/BUILD',
    'ci/check.sh',
    'CI/Check.sh',
  ])('is %j', (path) => {
    expect(isGate(path)).toBe(true)
  })

  test.each([
    'src/basket.js',
    'src/edit.ts',
    'src/commit.ts',
    'src/latest.js',
    'src/contest/entry.ts',
    'src/inspector.ts',
    'src/Avatar.js',
    'src/available.ts',
    'src/features/basket/view.ts',
    'src/build/plan.ts',
    'src/module/load.ts',
    'LICENSE',
    'AUDIT',
    'src/attestation.ts',
    'infra/machine.json',
    'docs/travis.md',
  ])('is not %j', (path) => {
    expect(isGate(path)).toBe(false)
  })
})
