import { printDuration } from '../../documents/duration.ts'
import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import { directiveOf } from '../../domain/train/directives.ts'
import { standingOf } from '../../domain/proof/standing.ts'
import { proofsOf } from '../../domain/proof/tiers.ts'
import type { Stand } from '../../domain/hops/production.ts'
import type { Manifest, PlannedRepository } from '../../domain/words/manifest.ts'
import type { Directive } from '../../domain/words/names.ts'
import { standsNow } from '../../report/rows/repository-rows.ts'
import { whyUnchanged } from '../../report/rows/unchanged.ts'
import { peel, readCommit } from 'embedded-github/github/git/commits'
import type { World } from 'embedded-github/github/world/world'
import type { Name, Sha } from 'embedded-github/github/world/names'
import { billMinutes, countRequests } from './costs.ts'
import { refsNow } from '../scenario/refs-now.ts'
import type { ReleaseNow } from '../scenario/release-branch.ts'
import { startsAt } from '../seed/seed-story.ts'
import { linesOfLast, type TranscriptLine } from './transcript.ts'

type RepositoryReport = RehearsalReport['repositories'][number]
type TierReport = RehearsalReport['tiers'][number]

/** The fate of the release, read from the embedded GitHub; `now` is null where it was never planned. */
export function reportRehearsal(
  world: World,
  now: ReleaseNow | null,
  rest: {
    readonly release: string
    readonly control: Name
    readonly directive: Directive
    readonly lines: readonly TranscriptLine[]
    readonly durationMs: number
  },
): RehearsalReport {
  const { release, control, lines, durationMs } = rest
  const manifest = now?.manifest
  const planned = manifest?.repositories ?? []
  const stands = manifest === undefined ? [] : standsNow(manifest, refsNow(world, manifest))
  return {
    release,
    control,
    revision: manifest?.revision ?? 0,
    directive: manifest === undefined || manifest.asks.length === 0 ? rest.directive : directiveOf(manifest),
    phase: manifest?.phase ?? 'planning',
    status: manifest?.status ?? 'active',
    candidate: candidateOf(manifest),
    repositories: planned.map((repository) =>
      reportRepository(
        world,
        repository,
        stands.find((stand) => stand.repository === repository.name),
      ),
    ),
    tiers: now === null ? [] : reportTiers(now),
    asks: (manifest?.asks ?? []).map(({ id, type, by, at }) => ({ id, type, by: by.login, at })),
    requests: countRequests(linesOfLast(lines), planned.length),
    billedMinutes: billMinutes(world, control, lines),
    virtualDuration: printDuration(world.at - (manifest?.asks[0]?.at ?? startsAt)),
    durationMs,
  }
}

function candidateOf(manifest: Manifest | undefined): RehearsalReport['candidate'] {
  if (manifest?.candidate === undefined) return null
  const { number, digest, heads } = manifest.candidate
  return { number, digest, heads }
}

function reportRepository(world: World, planned: PlannedRepository, stand: Stand | undefined): RepositoryReport {
  const { name, branches, base, tag } = planned
  const unchanged = whyUnchanged(planned)
  const repository = world.repositories[name]
  const headOf = (branch: string | null): Sha | null =>
    branch === null ? null : (repository?.refs[`refs/heads/${branch}`] ?? null)
  const production = headOf(branches.production)
  const isTagged = stand?.tag.is === 'candidate'
  const published = repository?.releases.find((each) => each.tag === tag && !each.draft)
  return {
    name,
    base: base.production,
    production: {
      branch: branches.production,
      sha: production,
      tree: production === null ? null : readCommit(world.objects, peel(world.objects, production)).tree,
      is: stand?.is ?? 'unknown',
    },
    staging: { branch: branches.staging, sha: headOf(branches.staging) },
    // A tag of this name on another commit is somebody else's.
    tag: isTagged ? tag : null,
    ...(unchanged === null ? {} : { unchanged }),
    releaseUrl: published === undefined || !isTagged ? null : `${world.url}/${name}/releases/tag/${tag}`,
  }
}

function reportTiers({ train, manifest }: ReleaseNow): readonly TierReport[] {
  const { candidate } = manifest
  if (candidate === undefined) return []
  return train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .flatMap((proof): TierReport[] => {
      const { attempts } = standingOf(train, manifest, proof, candidate)
      const last = attempts.at(-1)
      if (last === undefined) return []
      return [
        {
          name: proof.tier.name,
          ...(proof.repository === undefined ? {} : { repository: proof.repository }),
          candidate: last.candidate,
          conclusion: last.conclusion,
          attempts: attempts.length,
          ...(last.candidate === candidate.number ? {} : { carriedFrom: last.candidate }),
        },
      ]
    })
}
