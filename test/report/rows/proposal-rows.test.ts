import { describe, expect, test } from '@jest/globals'
import { proposalRows } from '../../../src/report/rows/proposal-rows.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { monday, release, single } from '../manifests.ts'

const row = { repository: 'acme/app', number: 7, url: 'https://github.com/acme/app/pull/7' }

describe('the pull requests of a candidate', () => {
  test('are shown with their pages', () => {
    const manifest = release({ proposals: [row] })
    expect(proposalRows(manifest)).toEqual([{ ...row, landed: false }])
    expect(describeStatus(releaseStatus({ at: monday, train: single, manifest, refs: {} }))).toContain(
      '  acme/app#7  https://github.com/acme/app/pull/7',
    )
  })

  test.each([
    'javascript:alert(1)',
    'https://github.com/acme/app/pull/7)](https://elsewhere.example/pull/7',
    'https://github.com/acme/app/pull/7?then=elsewhere',
    'https://github.com@elsewhere.example/acme/app/pull/7',
    `https://github.com/acme/app/pull/7"><img src=x>`,
  ])('have no link where what GitHub said is no such page: %s', (url) => {
    expect(proposalRows(release({ proposals: [{ ...row, url }] }))).toEqual([{ ...row, url: null, landed: false }])
  })

  test('of releases that opened none are not mentioned', () => {
    expect(proposalRows(release())).toEqual([])
    expect(describeStatus(releaseStatus({ at: monday, train: single, manifest: release(), refs: {} }))).not.toContain(
      'Pull requests into production',
    )
  })
})
