import { fixApprovals } from '../asks/asks.ts'
import { candidateBranches, candidateName } from '../hops/candidate.ts'
import { askCommand } from '../plan/commands.ts'
import { isSameLogin } from '../people/logins.ts'
import { ownerOf } from '../people/owners.ts'
import { matchGates, matchPaths } from '../people/path-patterns.ts'
import { startedFor } from '../proof/table.ts'
import { proofsOf } from '../proof/tiers.ts'
import type { MadeSeen } from '../questions/repository.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { askPeople, whyNoLonger } from './approved.ts'
import { causeOfFreeze, isFreezeAsked, nextCandidate } from './frozen.ts'

/** At most so many paths are named in one sentence. */
const named = 5

/**
 * Judges the commits that reached the RC branches since the candidate before the next one is formed, on the diff and
 * however they arrived: paths that the train denies refuse them, and changes to tests, snapshots or gate configuration
 * need a human's approval of exactly these commits. Changes that production made and the RC branch only takes in are no
 * fix. RC branches that were put back to an earlier candidate's commits bring only what was judged when that candidate
 * was formed.
 */
export const fixed: Requirement = {
  code: 'fix',
  title:
    'New commits on the RC branches touch no denied path, and tests or gate configuration only with the approval of a human',
  step: 'cut-rc',
  questions: (train, manifest) => askDiffs(train, manifest),
  judge: (context) => {
    const { train, manifest } = context
    const next =
      manifest.candidate === undefined || train.fix === undefined || manifest.pivot !== undefined
        ? null
        : nextCandidate(context)
    if (next === null || train.fix === undefined || (causeOfFreeze(context) === null && !isFreezeAsked(manifest)))
      return { is: 'met' }
    const changes = changesOf(context)
    const isDenied = matchPaths(train.fix.denyPaths)
    const denied = changes.filter(({ path }) => path !== null && isDenied(path))
    if (denied.length > 0)
      return {
        is: 'lost',
        reason: `the RC branches change files that no fix may touch (fix.deny-paths): ${list(denied)}; revert these changes`,
        on: owners(context, denied),
      }
    if (manifest.candidates.some(({ digest }) => digest === next.digest)) return { is: 'met' }
    const unseen = changes.filter(({ path }) => path === null)
    if (unseen.length > 0 && train.fix.denyPaths.length > 0) {
      return {
        is: 'lost',
        reason: `Convoy cannot see if the RC branches change files that no fix may touch (fix.deny-paths): ${list(unseen)}; push fewer than 300 files at once, on top of the candidate`,
        on: owners(context, unseen),
      }
    }
    const isGate = matchGates(commandsOf(train))
    const touchy = changes.filter(({ path, tests }) => path === null || tests || isGate(path))
    if (touchy.length === 0 || isApproved(context, next)) return { is: 'met' }
    return {
      is: 'waiting',
      wait: 'fix-approved',
      on: train.approvals.team === undefined ? owners(context, touchy) : `@${train.approvals.team}`,
      reason: `${candidateName(next)} would change tests or gate configuration: ${list(touchy)}; let a human approve exactly these commits, or revert them`,
      command: askCommand(train, manifest, 'release.approve', {
        gate: 'development',
        candidate: candidateName(next),
        digest: next.digest,
      }),
    }
  },
}

function askDiffs(train: Train, manifest: Manifest): readonly Question[] {
  const { candidate } = manifest
  if (train.fix === undefined || candidate === undefined || manifest.pivot !== undefined) return []
  const diffs = candidateBranches(manifest).flatMap(({ name, branch }): readonly Question[] => {
    const base = headOf(candidate, name)
    const production = manifest.repositories.find((repository) => repository.name === name)?.branches.production
    return base === undefined
      ? []
      : [
          {
            about: 'diff',
            name,
            base,
            branch,
            ...(production === undefined || production === null ? {} : { production }),
          },
        ]
  })
  return [...diffs, ...askPeople(train, manifest, 'development')]
}

/**
 * One changed file; `path` is `null` where there are more than GitHub names or the branch cannot be compared. `tests`:
 * it is in a repository that only tests.
 */
interface Change {
  readonly name: string
  readonly path: string | null
  readonly tests: boolean
}

function changesOf({ manifest, seen }: Context): readonly Change[] {
  const { candidate } = manifest
  if (candidate === undefined) return []
  return candidateBranches(manifest).flatMap(({ name, branch, member }): readonly Change[] => {
    const base = headOf(candidate, name)
    const at = answerTo(seen, { about: 'repository', name })?.refs[`refs/heads/${branch}`]?.commit
    if (base === undefined || at === undefined || at === base) return []
    const diff = answerTo(seen, { about: 'diff', name, base, branch })
    if (diff?.made !== undefined && isOwnMerge(diff.made, base, seen.self)) return []
    const files =
      diff?.files.flatMap(({ path, production }): readonly Change[] =>
        production === true ? [] : [{ name, path, tests: !member }],
      ) ?? []
    return diff?.whole === true ? files : [...files, { name, path: null, tests: !member }]
  })
}

/**
 * Convoy's own merge onto the candidate brings what production changed and nothing else (`composed`). GitHub signs it,
 * and nobody can make it look like Convoy's.
 */
function isOwnMerge({ parents, by, signed }: MadeSeen, base: Sha, self: string): boolean {
  return signed && isSameLogin(by, self) && parents.length === 2 && parents[0] === base
}

function isApproved(context: Context, next: Candidate): boolean {
  const { train, manifest } = context
  return fixApprovals(train, manifest).some(
    ({ by, digest }) => digest === next.digest && whyNoLonger(context, by, train.approvals.team) === null,
  )
}

/** Every command line by which something is judged or prepared. */
function commandsOf(train: Train): readonly string[] {
  const judged = train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .flatMap((proof) => startedFor(train, proof)?.command ?? [])
  return [...judged, ...train.repositories.flatMap(({ version }) => version.prepare ?? [])]
}

function headOf({ heads, tierHeads }: Candidate, name: string): string | undefined {
  return heads[name] ?? tierHeads[name]
}

function owners({ train, manifest }: Context, changes: readonly Change[]): string {
  return [...new Set(changes.map(({ name }) => ownerOf(train, manifest, name)))].join(', ')
}

function list(changes: readonly Change[]): string {
  const more = changes.length > named ? ` and ${changes.length - named} more` : ''
  return `${changes
    .slice(0, named)
    .map(({ name, path }) => `${path ?? 'more files than Convoy can see'} in ${name}`)
    .join(', ')}${more}`
}
