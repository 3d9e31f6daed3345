import { expect, test } from '@jest/globals'
import { listCommits, readCommit } from '../../src/github/git/commits.ts'
import { addOrganization, addRepository, emptyWorld, seedCommit, seedRef } from '../../src/github/world/seed.ts'
import { listFiles, readFile } from '../../src/github/git/trees.ts'
import type { World } from '../../src/github/world/world.ts'
import type { Sha } from '../../src/github/world/names.ts'
import { morning } from './acme.ts'

const empty = addRepository(addOrganization(emptyWorld({ at: morning, url: 'http://127.0.0.1:4000' }), 'acme'), {
  name: 'acme/api',
  defaultBranch: 'main',
})

function seed(
  world: World,
  branch: string,
  files: Readonly<Record<string, string | null>>,
  executable: readonly string[] = [],
): readonly [World, Sha] {
  return seedCommit(world, { repository: 'acme/api', branch, message: 'Seed', files, by: 'acme', executable })
}

test('the first commit has no parent; later ones add, replace and delete', () => {
  const [one, first] = seed(empty, 'main', { 'a.txt': 'a', 'bin/run': '#!/bin/sh\n' }, ['bin/run'])
  const [two, second] = seed(one, 'main', { 'a.txt': null, 'b.txt': 'b' })
  expect([readCommit(two.objects, first).parents, readCommit(two.objects, second).parents]).toEqual([[], [first]])
  expect([...listFiles(two.objects, readCommit(two.objects, second).tree).keys()]).toEqual(['b.txt', 'bin/run'])
  expect(readFile(two.objects, second, 'bin/run')?.mode).toBe('100755')
})

test('a new branch starts at the default branch, and a ref can be put anywhere', () => {
  const [one, first] = seed(empty, 'main', { 'a.txt': 'a' })
  const [two, side] = seed(one, 'side', { 'b.txt': 'b' })
  expect(listCommits(two.objects, side, null, 10)).toEqual([side, first])
  expect(seedRef(two, 'acme/api', 'refs/heads/staging', first).repositories['acme/api']?.refs).toEqual({
    'refs/heads/main': first,
    'refs/heads/side': side,
    'refs/heads/staging': first,
  })
})

test('each commit is a second later than the one before, and nothing runs', () => {
  const [one] = seed(empty, 'main', {
    '.github/workflows/ci.yml': 'on: push\njobs: { a: { runs-on: x, steps: [{ run: x }] } }\n',
  })
  expect([one.at, one.runs]).toEqual([morning + 1000, {}])
})

test('the same seeds give the same commits', () => {
  expect(seed(empty, 'main', { 'a.txt': 'a' })[1]).toBe(seed(empty, 'main', { 'a.txt': 'a' })[1])
})

test('who has no account commits nothing', () => {
  expect(() =>
    seedCommit(empty, { repository: 'acme/api', branch: 'main', message: '', files: {}, by: 'nobody' }),
  ).toThrow('There is no account nobody.')
})
