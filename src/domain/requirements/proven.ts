import { digestText, documentText } from '../canonical.ts'
import { candidateName } from '../candidate.ts'
import { askCommand } from '../commands.ts'
import { judgeRun } from '../judgement.ts'
import type { Judgement } from '../judgement.ts'
import { byOf, evidenceKey, inputsOf, placeOf, standingOf, tierHeadOf, workflowOf } from '../tiers.ts'
import type { Proof } from '../tiers.ts'
import type { Candidate, Context, Entry, Evidence, EvidenceFile, Finding, Manifest, Request, Requirement, RunSeen, Train } from '../words.ts'

/** How long GitHub may take to show a run that was asked for before it is asked for again. */
const showMs = 5 * 60_000
/** How often one attempt is asked for before it counts as errored. */
const sendsPerAttempt = 3

/** A tier is proven on the current candidate, in one place: evidence is looked up by key, else asked for, fetched from its source and judged. */
export function proven(proof: Proof): Requirement {
  const code = `tier:${proof.tier.name}${proof.repository === undefined ? '' : `:${proof.repository}`}`
  return {
    code,
    step: 'run-tier-gate',
    questions: (train, manifest) => {
      const { candidate } = manifest
      const open = candidate && openRequest(train, manifest, proof, candidate)
      return candidate && open ? [{ about: 'run', request: open, head: tierHeadOf(train, proof, candidate) }] : []
    },
    judge: (context) => {
      const { train, manifest } = context
      const { candidate } = manifest
      if (candidate === undefined) return { is: 'waiting', on: 'cut-rc', reason: 'no candidate is frozen yet' }
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      switch (standing) {
        case 'passed':
        case 'flaky': return judgeSoak(context, proof, attempts)
        case 'failed':
        case 'errored': return lose(context, proof, candidate, standing, attempts)
        case 'open': return pursue(context, proof, candidate, attempts)
      }
    },
  }
}

function judgeSoak({ seen }: Context, { tier }: Proof, attempts: readonly Evidence[]): Finding {
  const until = attempts.find((evidence) => evidence.conclusion === 'passed')?.soakedAt
  if (until === undefined || seen.at >= until) return { is: 'met' }
  return { is: 'waiting', on: 'time', reason: `${tier.name} passed and soaks`, until }
}

function lose({ train, manifest }: Context, proof: Proof, candidate: Candidate, standing: 'failed' | 'errored', attempts: readonly Evidence[]): Finding {
  const place = placeOf(train, proof)
  const branch = manifest.repositories.find(({ name }) => name === place)?.branches.candidate
    ?? manifest.tierRepositories.find(({ name }) => name === place)?.branch ?? ''
  const times = attempts.length === 1 ? 'once' : `${attempts.length} times`
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ')
  const reason = standing === 'failed'
    ? `${proof.tier.name} failed on ${candidateName(candidate)} in ${place} (ran ${times}: ${rules}); push the fix to ${branch} and the next candidate is formed`
    : `${proof.tier.name} could not be judged on ${candidateName(candidate)} in ${place} (tried ${times}: ${rules}); this is not evidence against the candidate`
  const command = askCommand(train, manifest, 'release.retry', { tier: proof.tier.name, candidate: candidateName(candidate) })
  return { is: 'lost', reason, on: place, command }
}

function pursue(context: Context, proof: Proof, candidate: Candidate, attempts: readonly Evidence[]): Finding {
  const { train, manifest, seen } = context
  const request = openRequest(train, manifest, proof, candidate)
  if (request === undefined) return send(context, proof, candidate, newRequest(context, proof, candidate, attempts.length + 1))
  const run = seen.runs[request.id] ?? null
  const started = request.run ?? run?.id ?? seen.started[request.id]
  if (run !== null) {
    const judged = judgeRun(request, run, { by: byOf(train, proof), head: tierHeadOf(train, proof, candidate), self: seen.self, kit: trusted(context) })
    if (judged !== null) return conclude(context, proof, candidate, request, run, judged)
  }
  if (seen.at >= request.dueAt) return conclude(context, proof, candidate, request, run, { conclusion: 'errored', rule: 'deadline' })
  if (started !== undefined && request.run === undefined) return { is: 'due', effects: [], entries: [{ add: 'request', request: { ...request, run: started } }] }
  if (started !== undefined) return { is: 'waiting', on: request.to, reason: `${proof.tier.name} runs on ${candidateName(candidate)}`, until: request.dueAt, quiet: true }
  if (seen.at < request.sentAt + showMs) return { is: 'waiting', on: request.to, reason: `${proof.tier.name} was asked for`, until: request.sentAt + showMs, quiet: true }
  if (request.sends >= sendsPerAttempt) return conclude(context, proof, candidate, request, null, { conclusion: 'errored', rule: 'never-started' })
  return send(context, proof, candidate, { ...request, sends: request.sends + 1, sentAt: seen.at })
}

function openRequest(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): Request | undefined {
  const key = evidenceKey(train, proof, candidate)
  return manifest.requests.find((request) => request.key === key)
}

function newRequest({ train, manifest, seen }: Context, proof: Proof, candidate: Candidate, attempt: number): Request {
  const to = placeOf(train, proof)
  const branch = manifest.repositories.find(({ name }) => name === to)?.branches.candidate
    ?? manifest.tierRepositories.find(({ name }) => name === to)?.branch
  const workflow = workflowOf(byOf(train, proof))
  if (branch === undefined || workflow === null) throw new Error(`${proof.tier.name} has nowhere to run`)
  const key = evidenceKey(train, proof, candidate)
  return {
    id: `${manifest.release.id}-${proof.tier.name}-${key.slice(0, 12)}-${attempt}`,
    key, tier: proof.tier.name, ...(proof.repository === undefined ? {} : { repository: proof.repository }),
    to, branch, workflow, candidate: candidate.number, attempt,
    sentAt: seen.at, dueAt: seen.at + proof.tier.deadlineMs, sends: 1,
  }
}

function send({ train, manifest }: Context, proof: Proof, candidate: Candidate, request: Request): Finding {
  const by = byOf(train, proof)
  const command = by.kind === 'command' ? { command: by.command } : {}
  return {
    is: 'due',
    entries: [{ add: 'request', request }],
    effects: [{ type: 'send', request, candidate, release: manifest.release.id, control: train.control, ...command }],
  }
}

function conclude({ train, manifest, seen }: Context, proof: Proof, candidate: Candidate, request: Request, run: RunSeen | null, judged: NonNullable<Judgement>): Finding {
  const file: EvidenceFile = {
    key: request.key, tier: proof.tier.name, ...(proof.repository === undefined ? {} : { repository: proof.repository }),
    release: manifest.release.id, candidate: { number: candidate.number, digest: candidate.digest },
    inputs: inputsOf(train, proof, candidate), tierHead: tierHeadOf(train, proof, candidate),
    attempt: request.attempt, conclusion: judged.conclusion, rule: judged.rule, request, run,
  }
  const soak = judged.conclusion === 'passed' && proof.tier.soakMs !== undefined ? { soakedAt: seen.at + proof.tier.soakMs } : {}
  const evidence: Evidence = {
    key: file.key, tier: file.tier, ...(file.repository === undefined ? {} : { repository: file.repository }),
    candidate: candidate.number, attempt: file.attempt, conclusion: file.conclusion, rule: file.rule, ...soak, digest: digestText(documentText(file)),
  }
  const entry: Entry = { add: 'evidence', evidence, answers: request.id, file }
  return { is: 'due', effects: [], entries: [entry] }
}

/** Kit commits whose participant.yml counts: the train's list, else the one that runs. */
function trusted({ train, seen }: Context): readonly string[] {
  return train.kit.length > 0 ? train.kit : [seen.kit]
}
