import { describe, expect, test } from '@jest/globals'
import type { BroughtSeen, CommitBrought } from '../../../src/domain/questions/brought.ts'
import { findUnreviewed } from '../../../src/domain/reviews/unreviewed.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { candidate, manifest, planned, seen, self, sha, train } from '../builders.ts'

const [head, before, theirs] = [sha('b'), sha('a'), sha('e')]
const commit = (parts: Partial<CommitBrought> = {}): CommitBrought => ({
  sha: head,
  title: 'fix: it',
  parents: [before],
  writers: ['ann'],
  author: 'ann',
  signed: false,
  of: [],
  mergeOf: [],
  ...parts,
})
const find = (commits: readonly CommitBrought[], parts: Partial<BroughtSeen> = {}, recorded: Partial<Manifest> = {}) =>
  findUnreviewed(
    {
      train: train(),
      manifest: manifest({ repositories: [{ ...planned(), reviews: { approvals: 1 } }], ...recorded }),
      seen: seen({
        brought: {
          'acme/app rc/2026.11': { head, whole: true, commits, pulls: {}, pushes: [], ...parts },
        },
      }),
    },
    candidate(1, head),
  )
const named = (...args: Parameters<typeof find>): readonly string[] =>
  find(...args).commits.map((each) => each.commit.sha)

describe("Convoy's own commits", () => {
  const prepared = { repository: 'acme/app', commit: head }

  test('are those by which it prepared a version, and not the head on which there was nothing to prepare', () => {
    expect(named([commit()], {}, { prepared: [{ ...prepared, on: before }] })).toEqual([])
    expect(named([commit()], {}, { prepared: [prepared] })).toEqual([head])
  })

  test('are its signed merges of what others hold already', () => {
    const merge = commit({ parents: [before, theirs], author: self, signed: true })
    expect(named([merge])).toEqual([])
    expect(named([{ ...merge, signed: false }])).toEqual([head])
    expect(named([{ ...merge, author: 'ann' }])).toEqual([head])
    expect(named([{ ...merge, parents: [before] }])).toEqual([head])
    expect(named([commit({ sha: theirs }), merge])).toEqual([theirs, head])
  })
})

test('What cannot be seen whole, or was seen at another head, is not known to be reviewed', () => {
  expect(find([], { whole: false }).unseen.map(({ name }) => name)).toEqual(['acme/app'])
  expect(find([], { head: theirs }).unseen.map(({ name }) => name)).toEqual(['acme/app'])
  expect(find([])).toEqual({ commits: [], unseen: [] })
})
