import { findLanded } from '../../domain/hops/landed.ts'
import type { Expectation } from '../../documents/scenario/scenario.ts'
import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import type { ReleaseNow } from './release-branch.ts'

/** The expectations of a scenario that the end does not meet, as sentences; empty if it meets all. */
export function unmetExpectations(
  expected: Expectation,
  report: RehearsalReport,
  release: ReleaseNow | null,
  refused: readonly string[] = [],
): readonly string[] {
  const unmet: string[] = []
  const compare = (what: string, wanted: string | number | null | undefined, found: string | number | null): void => {
    if (wanted !== undefined && wanted !== found)
      unmet.push(`${what} should be ${wanted ?? 'none'} and is ${found ?? 'none'}.`)
  }
  compare(
    'The refusal of the plan',
    expected.refused && [...expected.refused].sort().join(', '),
    [...refused].sort().join(', '),
  )
  compare('The status', release === null ? undefined : expected.status, report.status)
  if (release === null && expected.status !== undefined)
    unmet.push(`The status should be ${expected.status}, and nothing was planned.`)
  compare('The phase', expected.phase, report.phase)
  compare('The directive', expected.directive, report.directive)
  compare('The candidate', expected.candidate, report.candidate?.number ?? 0)
  for (const [name, wanted] of Object.entries(expected.repositories ?? {})) {
    const found = report.repositories.find((repository) => repository.name === name)
    const planned = release?.manifest.repositories.find((repository) => repository.name === name)
    const base = planned?.base
    const state = (to: 'staging' | 'production'): string => {
      const sha = found?.[to].sha
      if (planned?.unchanged !== undefined && sha === base?.[to]) return 'unchanged'
      const landed = release === null ? undefined : findLanded(release.manifest, to, name)
      return sha === landed ? 'candidate' : sha === base?.[to] ? 'unchanged' : (sha ?? 'absent')
    }
    compare(`Production of ${name}`, wanted.production, state('production'))
    compare(`Staging of ${name}`, wanted.staging, state('staging'))
    compare(`The tag of ${name}`, wanted.tag, found?.tag ?? null)
  }
  for (const [tier, wanted] of Object.entries(expected.tiers ?? {})) {
    const found = report.tiers.filter(({ name }) => name === tier).map(({ conclusion }) => conclusion)
    if (found.length === 0 || found.some((conclusion) => conclusion !== wanted))
      unmet.push(`Tier ${tier} should be ${wanted} and is ${found.join(', ') || 'not judged'}.`)
  }
  return unmet
}
