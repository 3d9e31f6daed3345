import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Evidence } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Member, Train } from '../../src/domain/words/train.ts'
import type { Board } from '../../src/report/board/content.ts'
import type { RefsNow } from '../../src/report/rows/repository-rows.ts'
import { member, tier1, tier2a, train } from '../domain/builders.ts'
import { asked, digest, keyOf, monday, release, sha } from './manifests.ts'

/**
 * Many repositories in layers of five, each depending on up to two of the layer before; every eighth is tag-only, every
 * third has an owner.
 */
function fleetTrain(size: number): Train {
  const repositories = Array.from({ length: size }, (_, index): Member => {
    const on = index < 5 ? [] : [index - 5, ...(index % 2 === 0 && index % 5 !== 4 ? [index - 4] : [])]
    return member(nameOf(index), {
      dependsOn: on.map((each, edge) => ({
        repository: nameOf(each),
        kind: edge > 0 ? 'runtime' : index % 3 === 0 ? 'build' : 'contract',
      })),
      ...(index % 3 === 0 ? { owner: `@acme/team-${index % 4}` } : {}),
      ...(index % 8 === 7
        ? { branches: { source: 'main', candidate: 'rc/{release}', staging: null, production: null } }
        : {}),
    })
  })
  return train({ name: 'fleet', repositories, tiers: [tier1, { ...tier2a, repository: 'acme/e2e' }] })
}

export const nameOf = (index: number): string => `acme/service-${String(index).padStart(2, '0')}`
const headOf = (index: number, rc = 1): string => sha((index % 16).toString(16)).slice(0, 38) + `${rc}${index % 10}`

/** A candidate of the fleet; from rc.2 on, repository `fixed` has a commit of its own. */
export function fleetCandidate(size: number, number = 1, fixed = 0): Candidate {
  const heads = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      nameOf(index),
      headOf(index, number > 1 && index === fixed ? number : 1),
    ]),
  )
  return { number, digest: digest(String(number)), heads, tierHeads: { 'acme/e2e': sha('e') } }
}

/** tier1 passed in every repository of the fleet on this candidate. */
export function provenFleet(of: Train, candidate: Candidate): readonly Evidence[] {
  return of.repositories.map(({ name }) => ({
    key: keyOf('tier1', name, candidate, of),
    tier: 'tier1',
    repository: name,
    candidate: candidate.number,
    attempt: 1,
    conclusion: 'passed',
    rule: 'command-succeeded',
    digest: digest('f'),
  }))
}

/** A release of the fleet in validation on rc.1, tier1 passed everywhere, tier2a running in acme/e2e. */
export function fleetRelease(
  size: number,
  changes: Partial<Manifest> = {},
): { readonly train: Train; readonly manifest: Manifest } {
  const of = fleetTrain(size)
  const candidate = fleetCandidate(size)
  const manifest = release({
    release: { ...release().release, train: 'fleet', title: 'fleet 2026.11' },
    repositories: of.repositories.map(({ name, branches }, index) => ({
      name,
      identity: `R_${index}`,
      branches: { source: 'main', candidate: 'rc/2026.11', staging: branches.staging, production: branches.production },
      base: {
        source: headOf(index),
        staging: branches.staging === null ? null : sha('0'),
        production: branches.production === null ? null : sha('0'),
      },
      version: { from: '1.2.0', to: '1.3.0' },
      tag: 'v1.3.0',
    })),
    tierRepositories: [{ name: 'acme/e2e', identity: 'R_e2e', branch: 'rc/2026.11', head: sha('e') }],
    candidate,
    candidates: [{ number: 1, digest: candidate.digest }],
    evidence: provenFleet(of, candidate),
    requests: [asked('tier2a', 'acme/e2e', { key: keyOf('tier2a', undefined, candidate, of), run: 7 })],
    ...changes,
  })
  return { train: of, manifest }
}

/** What a look at the fleet sees: candidate and staging there, production of the first `moved` repositories. */
export function fleetRefs(
  { train: of, manifest }: { readonly train: Train; readonly manifest: Manifest },
  moved = 0,
): Readonly<Record<string, RefsNow>> {
  return Object.fromEntries(
    of.repositories.map(({ name, branches }, index) => {
      const head = manifest.candidate?.heads[name] ?? null
      return [
        name,
        {
          candidate: { name: 'rc/2026.11', commit: head },
          staging: branches.staging === null ? null : { name: branches.staging, commit: head },
          production:
            branches.production === null
              ? null
              : { name: branches.production, commit: index < moved ? head : sha('0') },
          tag: { name: 'v1.3.0', commit: index < moved ? head : null },
        },
      ]
    }),
  )
}

export function fleetBoard(
  of: { readonly train: Train; readonly manifest: Manifest },
  changes: Partial<Board> = {},
): Board {
  return {
    ...of,
    at: monday + 600_000,
    moments: [{ at: monday, tone: 'waiting', text: 'asked for the release, auto', by: 'zoe' }],
    refs: fleetRefs(of),
    logs: [],
    commits: Object.fromEntries(
      of.train.repositories.map(({ name }) => [name, [{ sha: sha('b'), title: `feat: grow ${name}`, author: 'zoe' }]]),
    ),
    figures: [{ value: '311', name: 'API requests' }],
    ...changes,
  }
}
