import { UserError, type Problem } from 'github-foundations/problem'
import { readRecord } from '../documents/record.ts'
import { hasEnded } from '../domain/ended.ts'
import { gatedIn } from '../domain/gate/life.ts'
import { branchRef, tagRef } from '../domain/hops/candidate.ts'
import { findLanded } from '../domain/hops/landed.ts'
import { commitsCompared, type ProductionSeen } from '../domain/hops/production.ts'
import { answerTo } from '../domain/questions/kinds.ts'
import type { GateKept, GateSeen } from '../domain/questions/gate.ts'
import type { Question } from '../domain/words/look.ts'
import type { Manifest, PlannedRepository } from '../domain/words/manifest.ts'
import type { Name, Ref } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import type { GitHub } from '../github/github.ts'
import { releaseBranch } from '../github/record/read-release.ts'
import type { CandidateNow, ProductionNow, RefNow, RefsNow } from '../report/rows/repository-rows.ts'
import { isOpen, type ReleaseStanding } from '../report/status/status.ts'

/** The newest revision of a release. */
interface Recorded {
  readonly train: Train
  readonly manifest: Manifest
}

/**
 * The state of a release on GitHub: its newest revision, and one look at the refs that it moves. `null`: there is no
 * such release.
 */
export async function readStanding(github: GitHub, control: Name, release: string): Promise<ReleaseStanding | null> {
  const recorded = await readRecorded(github, control, release)
  if (recorded === null) return null
  const { train, manifest } = recorded
  const looked = await github.look(askRefs(manifest))
  return { at: looked.at, train, manifest, refs: refsOf(manifest, looked) }
}

/** The releases that have not ended, by id; `unread` says of those that this kit cannot read which kit can. */
export interface OpenReleases {
  readonly open: readonly ReleaseStanding[]
  readonly unread: readonly Problem[]
}

/** All releases that have not ended, with one look at the refs of each. */
export async function readOpen(github: GitHub, control: Name): Promise<OpenReleases> {
  const ids = [...(await github.openReleases(control))].sort()
  const open: ReleaseStanding[] = []
  const unread: Problem[] = []
  for (const id of ids) {
    try {
      const standing = await readStanding(github, control, id)
      if (standing !== null && isOpen(standing.manifest)) open.push(standing)
    } catch (error) {
      if (!isOtherKits(error)) throw error
      unread.push(...error.problems)
    }
  }
  return { open, unread }
}

/** True if a release cannot be read because another kit recorded it; the others can be told all the same. */
function isOtherKits(error: unknown): error is UserError {
  const codes = error instanceof UserError ? error.problems.map(({ code }) => code) : []
  return codes.includes('RECORD_VERSION_OTHER') || codes.includes('RECORD_UNREADABLE')
}

async function readRecorded(github: GitHub, control: Name, release: string): Promise<Recorded | null> {
  const read = await github.readRelease(control, release)
  return read === null ? null : readRecord(`${releaseBranch(release)} of ${control}`, read)
}

/** Every ref that the release moves; of production also whose its commit is, and how it stands to the candidate. */
function askRefs(manifest: Manifest): readonly Question[] {
  const gated = hasEnded(manifest) ? [] : gatedIn(manifest)
  return manifest.repositories.flatMap((repository): readonly Question[] => {
    const { name, branches, tag } = repository
    const names = [branches.candidate, branches.staging, branches.production].filter((branch) => branch !== null)
    const production = branches.production === null ? [] : [branchRef(branches.production)]
    const landed = findLanded(manifest, 'production', name)
    const frozen = isFixable(manifest, repository) ? manifest.candidate?.heads[name] : undefined
    const head = manifest.candidate?.heads[name]
    const onRc = branchRef(branches.candidate)
    return [
      {
        about: 'repository',
        name,
        refs: [...names.map(branchRef), tagRef(tag)],
        tags: [],
        made: production,
        trees: commitsCompared(manifest, repository),
      },
      ...(frozen === undefined
        ? []
        : [{ about: 'ancestry', name, ancestor: onRc, of: frozen, counted: true } as const]),
      ...(head === undefined || branches.production === null || !gated.includes(repository)
        ? []
        : [{ about: 'gate', name, branch: branches.production, commits: [head] } as const]),
      ...(landed === undefined
        ? []
        : production.map((ancestor): Question => ({ about: 'ancestry', name, ancestor, of: landed }))),
    ]
  })
}

/** True if a commit on the RC branch may still come into a candidate. */
function isFixable({ pivot }: Manifest, { unchanged }: PlannedRepository): boolean {
  return pivot === undefined && unchanged === undefined
}

function refsOf(manifest: Manifest, looked: ProductionSeen & GateKept): Readonly<Record<Name, RefsNow>> {
  return Object.fromEntries(
    manifest.repositories.flatMap(({ name, branches, tag }): readonly (readonly [Name, RefsNow])[] => {
      const seen = answerTo(looked, { about: 'repository', name }) ?? null
      if (seen === null) return []
      const at = (ref: Ref, named: string): RefNow => {
        const found = seen.refs[ref] ?? null
        return found === null ? { name: named, commit: null } : { name: named, ...found }
      }
      const candidate = (branch: string): CandidateNow => {
        const of = manifest.candidate?.heads[name] ?? ''
        const { contains: holds, ahead } = answerTo(looked, {
          about: 'ancestry',
          name,
          ancestor: branchRef(branch),
          of,
        })
        return {
          ...at(branchRef(branch), branch),
          ...(holds === undefined ? {} : { holds }),
          ...(ahead === undefined ? {} : { ahead }),
        }
      }
      const production = (branch: string): ProductionNow => {
        const ref = branchRef(branch)
        const of = findLanded(manifest, 'production', name) ?? ''
        const { contains: holds, reaches: within } = answerTo(looked, { about: 'ancestry', name, ancestor: ref, of })
        const by = seen.made?.[ref]?.by
        return {
          ...at(ref, branch),
          ...(holds === undefined ? {} : { holds }),
          ...(within === undefined ? {} : { within }),
          ...(by === undefined ? {} : { by }),
          ...(seen.trees === undefined ? {} : { trees: seen.trees }),
        }
      }
      return [
        [
          name,
          {
            candidate: candidate(branches.candidate),
            staging: branches.staging === null ? null : at(branchRef(branches.staging), branches.staging),
            production: branches.production === null ? null : production(branches.production),
            tag: at(tagRef(tag), tag),
            ...gateOf(answerTo(looked, { about: 'gate', name }), manifest.candidate?.heads[name]),
          },
        ],
      ]
    }),
  )
}

/** What was seen of the gate of a commit; nothing where nobody looked. */
function gateOf(gate: GateSeen | undefined, head = ''): Pick<RefsNow, 'gate'> {
  const found = gate?.commits[head]
  if (found === undefined) return {}
  return { gate: { state: found.mark?.state ?? null, says: found.mark?.description ?? '' } }
}
