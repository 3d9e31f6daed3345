import { expect, test } from '@jest/globals'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { monday, release, single } from '../manifests.ts'

const digest = 'd'.repeat(64)
const artifact = {
  repository: 'acme/app',
  source: 0,
  artifact: 7,
  name: 'dist',
  run: 'https://github.com/acme/app/actions/runs/7',
  commit: 'c'.repeat(40),
  files: [
    { name: 'app.tgz', bytes: 1200, digest },
    { name: 'app.zip', bytes: 7, digest },
  ],
}

test('status names each file that a release gets, with its digest', () => {
  const status = releaseStatus({ at: monday, train: single, manifest: release({ assets: [artifact] }), refs: {} })
  expect(status.files).toEqual([
    { repository: 'acme/app', name: 'app.tgz', bytes: 1200, digest },
    { repository: 'acme/app', name: 'app.zip', bytes: 7, digest },
  ])
  expect(describeStatus(status)).toContain(`  acme/app app.tgz  1200 bytes  sha256:${digest}`)
})
