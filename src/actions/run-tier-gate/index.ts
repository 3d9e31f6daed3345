import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from 'github-foundations/problem'
import { downloadArtifact, uploadFolder } from '../../toolkit/artifact.ts'
import { type Circumstances, readCircumstances } from '../../toolkit/event.ts'
import { mask } from '../../toolkit/inputs.ts'
import { writeOutputs } from '../../toolkit/outputs.ts'
import { deliver, takeStep } from '../step-report.ts'
import { openWorkplace } from '../workplace.ts'
import { artifactName, changesFile, changesName } from './artifact-name.ts'
import { printChanges } from './changes.ts'
import { commitPreparation } from './commit.ts'
import { basicCredential, fetchCommits, proxyTo } from './fetch.ts'
import { readGateInputs, readMode, readRunInputs, readTokenInputs } from './inputs.ts'
import { runTier, type TierResult, unpack } from './run.ts'
import { reportTier } from './tier-report.ts'
import { commitsOf, readTierRequest, requireCommit, type TierRequest } from './tier-request.ts'
import { openWorktree } from './worktree.ts'

/**
 * In control, requests the tiers that are due and judges those that were requested. In a participant, fetches the exact
 * commits, runs the command on them, or commits the version that it prepared.
 */
export async function runTierGate(): Promise<void> {
  const mode = readMode()
  if (mode === 'fetch') return fetchTier()
  if (mode === 'run') return runTierCommand()
  if (mode === 'commit') return commitPreparation()
  const inputs = readGateInputs()
  const circumstances = readCircumstances()
  await deliver(
    await takeStep('run-tier-gate', inputs.release, await openWorkplace(inputs, circumstances), circumstances),
    circumstances,
  )
}

/** Outputs come first: the job that reports needs them even where the fetch fails. */
async function fetchTier(): Promise<void> {
  const { token, convoy } = readTokenInputs()
  mask(basicCredential(token))
  const circumstances = readCircumstances()
  const { repository, serverUrl, path, scratch } = circumstances
  const request = readTierRequest(convoy)
  writeOutputs({
    release: request.release,
    request: request.request,
    control: request.control,
    'control-name': request.control.slice(request.control.indexOf('/') + 1),
  })
  requireCommit(request, circumstances)
  const folder = await mkdtemp(join(scratch, 'convoy-'))
  await fetchCommits(
    commitsOf(request, repository),
    { serverUrl, token, path, proxy: proxyTo(serverUrl) },
    folder,
    await mkdtemp(join(scratch, 'git-')),
  )
  await uploadFolder(artifactName(request, circumstances), folder)
}

async function runTierCommand(): Promise<void> {
  const { convoy, 'time-limit-minutes': timeLimitMinutes } = readRunInputs()
  const circumstances = readCircumstances()
  const request = readTierRequest(convoy)
  await reportTier(request, await attempt(request, circumstances, timeLimitMinutes))
}

/**
 * One archive of each repository; more bytes than these no hosted runner has room for beside what is unpacked of them.
 */
const mostFetched = { files: 1000, bytes: 6 * 1024 * 1024 * 1024 }

/** Everything before the command is the machine's part: what goes wrong there is errored, never failed. */
async function attempt(
  request: TierRequest,
  circumstances: Circumstances,
  timeLimitMinutes: number,
): Promise<TierResult> {
  const { repository, path, scratch } = circumstances
  const folder = await mkdtemp(join(scratch, 'convoy-'))
  const [archives, place] = [
    join(folder, 'archives'),
    { root: join(folder, 'repositories'), home: join(folder, 'home'), reports: join(folder, 'reports'), path },
  ]
  try {
    await downloadArtifact(artifactName(request, circumstances), archives, mostFetched)
    const trouble = await unpack(archives, place.root, path)
    if (trouble !== null) return unjudged(trouble)
  } catch (error) {
    return unjudged(`the fetched commits are not at hand (${sayWhy(error)})`)
  }
  const run = (): Promise<TierResult> => runTier(request, repository, place, timeLimitMinutes)
  return request.prepare === null ? run() : runAndKeep(request, circumstances, join(place.root, repository), run)
}

function sayWhy(error: unknown): string {
  if (error instanceof UserError) return error.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ')
  return error instanceof Error ? error.message : String(error)
}

function unjudged(why: string): TierResult {
  return { outcome: { is: 'errored', why }, tests: null, uncounted: [] }
}

/** Runs the command and hands on the files that it changed; what may not be committed is the command's fault. */
async function runAndKeep(
  request: TierRequest,
  circumstances: Circumstances,
  folder: string,
  run: () => Promise<TierResult>,
): Promise<TierResult> {
  const { path, scratch } = circumstances
  try {
    const worktree = await openWorktree(folder, await mkdtemp(join(scratch, 'worktree-')), path)
    const result = await run()
    if (result.outcome.is !== 'passed') return result
    const kept = await worktree.changes()
    if ('refused' in kept) return { ...result, outcome: { is: 'failed', why: kept.refused } }
    const upload = await mkdtemp(join(scratch, 'changes-'))
    await writeFile(join(upload, changesFile), printChanges(kept.changes))
    await uploadFolder(changesName(request, circumstances), upload)
    return result
  } catch (error) {
    return unjudged(`its changes are not at hand (${sayWhy(error)})`)
  }
}
