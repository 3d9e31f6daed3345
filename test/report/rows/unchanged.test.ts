import { describe, expect, test } from '@jest/globals'
import type { Manifest, PlannedRepository } from '../../../src/domain/words/manifest.ts'
import { renderBoard } from '../../../src/report/board/board.ts'
import { describePlan } from '../../../src/report/plan/lines.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { describeRelease } from '../../../src/report/terminal.ts'
import { openShop } from '../../simulation/unchanged/shop.ts'
import { connectTo, control } from '../../simulation/worlds.ts'
import { readStanding } from '../../../src/cli/standing.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { planOn, shopWorld } from '../../cli/plan-world.ts'
import { member, train } from '../../domain/builders.ts'
import { boardOf, decision, sha, shipped, standsOf } from '../manifests.ts'

/* What a release leaves as it is, wherever people look. */

const docs: PlannedRepository = {
  ...shipped.repositories[0]!,
  name: 'acme/docs',
  version: { from: '1.2.0', to: '1.2.0' },
  tag: 'v1.2.0',
  base: { source: sha('7'), staging: sha('8'), production: sha('8') },
  unchanged: { commit: sha('8'), because: 'behind', next: { version: '1.2.1', tag: 'v1.2.1' } },
}
const two = train({ repositories: [member('acme/app'), member('acme/docs')] })
const done: Manifest = {
  ...shipped,
  phase: 'ship',
  repositories: [...shipped.repositories, docs],
  candidate: { ...shipped.candidate!, heads: { ...shipped.candidate!.heads, 'acme/docs': sha('8') } },
}
const why = 'unchanged: production holds every commit of source'

describe('a repository that a release leaves as it is', () => {
  test('is counted apart, and does not keep anybody from saying where production stands', () => {
    expect(describeRelease(two, done, standsOf(done))[0]).toBe(
      '2026.11 shipped as rc.1: 1 repository in production, 1 unchanged. Production is rc.1.',
    )
  })

  test('is told with the reason in summary and board, and drawn muted', () => {
    const summary = summarize(two, done, decision(done))
    expect(summary).toContain(why)
    expect(summary).toMatch(/acme\/docs unchanged.*:::later/u)
    const board = renderBoard(boardOf(done, { train: two }))
    expect(board).toContain(`acme/docs stays v1.2.0, ${why}`)
    expect(board).toMatch(/<g class="later"><title>acme\/docs: unchanged/u)
  })

  test('is told by status, with refs that are not the release’s', async () => {
    const shop = openShop()
    await shop.release('2026.1')
    shop.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
    await shop.release('2026.2')
    const standing = await readStanding(connectTo(shop.simulated), control, '2026.2')
    const status = releaseStatus(standing!)
    expect(status.verdict.production).toBe('Production is rc.1.')
    const lines = describeStatus(status).join('\n')
    expect(lines).toContain('acme/docs stays 0.1.0, unchanged: source has the content of production')
    expect(lines).toMatch(/acme\/docs\s+0\.1\.0\s+–\s+staging: candidate\s+master: unchanged\s+v0\.1\.0: unchanged/u)
  })

  test('is told by a plan, which would move nothing there', async () => {
    const preview = await planOn(simulate(await shopWorld()))
    const lines = describePlan({
      ...preview,
      repositories: preview.repositories.map((each) =>
        each.name === 'acme/web'
          ? { ...each, version: { from: '1.2.0', to: '1.2.0' }, tag: 'v1.2.0', unchanged: why }
          : each,
      ),
    }).join('\n')
    expect(lines).toContain(`acme/web stays v1.2.0, ${why}`)
    expect(lines).toMatch(/acme\/web\s+1\.2\.0\s+v1\.2\.0\s.*nothing: unchanged/u)
  })
})
