import { released, unchangedIn } from '../hops/unchanged.ts'
import { approvals, glassBreakers, waivers } from '../asks/asks.ts'
import { approvedGates } from '../asks/subjects.ts'
import { candidateName } from '../hops/candidate.ts'
import { landedOf } from '../hops/landed.ts'
import { productionStands } from '../hops/production.ts'
import { standingOf } from '../proof/standing.ts'
import { proofsOf, type Proof } from '../proof/tiers.ts'
import { brief } from '../text/plain-text.ts'
import { prose } from '../text/prose.ts'
import { member } from '../train/graph.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context } from '../words/decision.ts'
import type { Notes, Span } from '../words/effect.ts'
import type { Seen } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { tagOf } from './versions.ts'

/**
 * The notes of one repository: its release and candidate, what changed, and the tiers and approvals behind it. For a
 * release that an earlier kit planned they list no changes, as that kit did.
 */
export function releaseNotes(train: Train, manifest: Manifest, repository: PlannedRepository): Notes {
  const candidate = candidateOf(manifest)
  const isTold = repository.released !== undefined
  const proofs = proofsIn(train).filter(
    (proof) => proof.repository === undefined || proof.repository === repository.name,
  )
  const lines = [
    `- commit ${landedOf(manifest, 'production', repository.name)}`,
    `- candidate ${candidate.digest}`,
    ...proofs.flatMap((proof) => tellProof(train, manifest, candidate, proof) ?? []),
    ...(isTold ? tellPeople(train, manifest) : []),
  ]
  return {
    head: `Released as part of ${manifest.release.train} ${manifest.release.id}, ${candidateName(candidate)}.`,
    spans: isTold ? [spanOf(train, manifest, repository)] : [],
    proof: [...(isTold ? ['## Proof', ''] : []), ...lines].join('\n'),
  }
}

/** The notes of the whole release, for control: versions, changes, and the tiers and approvals behind them. */
export function wholeNotes({ train, manifest, seen }: Context): Notes {
  const candidate = candidateOf(manifest)
  const { id, train: name, title } = manifest.release
  const [count, left] = [released(manifest).length, unchangedIn(manifest).length]
  const own = title === `${name} ${id}` ? '' : ` (${prose(brief(title, longestText))})`
  return {
    head: `${name} ${id}${own}: ${candidateName(candidate)}, released in ${count === 1 ? 'one repository' : `${count} repositories`}${left === 0 ? '' : `, tested with ${left} that did not change`}.`,
    spans: released(manifest).map((repository) => spanOf(train, manifest, repository)),
    proof: [
      ...tellTasks(manifest),
      '## Proof',
      '',
      `- candidate ${candidate.digest}`,
      ...train.tiers.flatMap((tier) => tellTier(train, manifest, candidate, proofsOf(train, tier))),
      ...tellPeople(train, manifest),
      ...tellOthers(manifest, seen, candidate),
      `- the record of every decision is in branch release/${id}`,
    ].join('\n'),
    isWhole: true,
  }
}

/** Convoy cuts longer text of people, and gives only the number of further tasks. */
const [longestText, mostTasks] = [300, 200]

/** The tasks that the candidate holds. */
function tellTasks({ release, tasks }: Manifest): readonly string[] {
  const held = tasks.filter(({ candidate }) => candidate !== undefined).map(({ id }) => `- ${prose(id)}`)
  if (held.length === 0) return []
  const more = held.length - mostTasks
  const rest = more > 0 ? [`- ${more} more, in scope.json of branch release/${release.id}`] : []
  return ['## Tasks', '', ...held.slice(0, mostTasks), ...rest, '']
}

function candidateOf({ candidate }: Manifest): Candidate {
  if (candidate === undefined) throw new Error('nothing is released without a candidate')
  return candidate
}

function spanOf(train: Train, manifest: Manifest, { name, tag, version, released, base }: PlannedRepository): Span {
  const prepared = manifest.prepared.flatMap(({ repository, commit }) => (repository === name ? [commit] : []))
  return {
    repository: name,
    tag,
    from: version.from === null ? null : tagOf(member(train, name).tag, version.from),
    since: released ?? null,
    head: candidateOf(manifest).heads[name] ?? base.source,
    left: prepared,
  }
}

function proofsIn(train: Train): readonly Proof[] {
  return train.tiers.flatMap((tier) => proofsOf(train, tier))
}

/**
 * Evidence of exactly this candidate, by its key. It includes a pass on an earlier candidate, as carried, only if
 * nothing that the tier depends on has changed since.
 */
function tellProof(train: Train, manifest: Manifest, candidate: Candidate, proof: Proof): string | null {
  const passed = findPassed(train, manifest, candidate, proof)
  if (passed === null) return null
  const carried = passed.from === null ? '' : `, carried from ${passed.from}: nothing that it depends on has changed`
  const flaky = passed.attempt === null ? '' : `, at attempt ${passed.attempt} after it had failed`
  return `- ${proof.tier.name} passed on ${candidateName(candidate)}${flaky}${carried}`
}

/** The attempt by which a tier passed; `from`: an earlier candidate; `attempt`: its number, if one before it failed. */
function findPassed(
  train: Train,
  manifest: Manifest,
  candidate: Candidate,
  proof: Proof,
): { readonly from: string | null; readonly attempt: number | null } | null {
  const { standing, attempts } = standingOf(train, manifest, proof, candidate)
  const passed = attempts.findLast(({ conclusion }) => conclusion === 'passed')
  if (passed === undefined) return null
  return {
    from: passed.candidate === candidate.number ? null : candidateName({ number: passed.candidate }),
    attempt: standing === 'flaky' ? passed.attempt : null,
  }
}

/** One line for a tier and all repositories in which it ran. */
function tellTier(train: Train, manifest: Manifest, candidate: Candidate, proofs: readonly Proof[]): readonly string[] {
  const [first] = proofs
  if (first === undefined) return []
  if (first.repository === undefined || proofs.length === 1)
    return proofs.flatMap((proof) => tellProof(train, manifest, candidate, proof) ?? [])
  const passed = proofs.flatMap((proof) => findPassed(train, manifest, candidate, proof) ?? [])
  if (passed.length === 0) return []
  const [carried, flaky] = [
    passed.filter(({ from }) => from !== null),
    passed.filter(({ attempt }) => attempt !== null),
  ]
  const remarks = [
    ...(carried.length === 0 ? [] : [`${carried.length} carried from an earlier candidate`]),
    ...(flaky.length === 0 ? [] : [`${flaky.length} after it had failed`]),
  ]
  const where = passed.length === proofs.length ? 'all' : `${passed.length} of`
  const rest = remarks.map((remark) => `, ${remark}`).join('')
  return [`- ${first.tier.name} passed on ${candidateName(candidate)} in ${where} ${proofs.length} repositories${rest}`]
}

/** Production whose tree is not the candidate's: others committed on top of it, or moved it. */
function tellOthers(manifest: Manifest, seen: Seen, candidate: Candidate): readonly string[] {
  return productionStands(manifest, seen)
    .filter(({ is }) => is !== 'candidate')
    .map(({ repository, commit }) =>
      commit === null
        ? `- production of ${repository} was not seen`
        : `- production of ${repository} is at ${commit.slice(0, 10)}, which is not ${candidateName(candidate)} alone`,
    )
}

/** Who let the candidate through: approvals, break-glass and waivers that count for it. */
function tellPeople(train: Train, manifest: Manifest): readonly string[] {
  const approved = approvedGates.flatMap((gate) => {
    const people = approvals(train, manifest, gate).map(({ by }) => prose(by.login))
    return people.length === 0 ? [] : [`- ${gate} approved by ${people.join(', ')}`]
  })
  const broken = glassBreakers(train, manifest).map(
    ({ by, why }) => `- glass broken by ${prose(by.login)}: ${prose(brief(why, longestText))}`,
  )
  const waived = waivers(train, manifest).map(
    ({ by, code, why }) => `- ${prose(code)} waived by ${prose(by.login)}: ${prose(brief(why, longestText))}`,
  )
  return [...approved, ...broken, ...waived]
}
