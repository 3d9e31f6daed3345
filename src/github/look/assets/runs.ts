import { choose } from '../../../domain/assets/choice.ts'
import { mostFiles } from '../../../domain/assets/limits.ts'
import { matchesRef } from '../../../domain/plan/ref-patterns.ts'
import { workflowPath } from '../../../domain/proof/tiers.ts'
import type { ArtifactSeen, AssetRun, AssetsQuestion } from '../../../domain/questions/assets.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { splitName, type Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'
import { sha256Of } from './sha256.ts'

/** GitHub lists at most a thousand runs of one filter. */
const mostPages = 10
/** So many runs of a workflow file are looked at, the newest; each look is kept whole. */
const mostRuns = 10
/** Of a run one more artifact than may be taken, so that too many are told. */
const mostArtifacts = mostFiles + 1

type RunFields = Awaited<
  ReturnType<Octokit['rest']['actions']['listWorkflowRunsForRepo']>
>['data']['workflow_runs'][number]

/** Whatever GitHub would not say. */
interface Unread {
  readonly unread: string
}

/** The runs of the sources' workflow files on the commits, with the artifacts of those that succeeded. */
export async function listBuilding(
  connection: Connection,
  { name, commits, sources }: AssetsQuestion,
): Promise<readonly AssetRun[] | Unread> {
  const paths = new Set(sources.map(({ workflow }) => workflowPath(workflow)))
  const patterns = sources.map(({ artifact }) => artifact)
  const runs: AssetRun[] = []
  for (const commit of commits) {
    const listed = await listRuns(connection, name, commit)
    if ('unread' in listed) return listed
    runs.push(...listed.map(seeRun).filter(({ workflow }) => paths.has(workflow)))
  }
  const newest = [...Map.groupBy(runs, ({ workflow }) => workflow).values()].flatMap((of) =>
    of.toSorted((one, other) => other.at - one.at || other.id - one.id).slice(0, mostRuns),
  )
  const read: AssetRun[] = []
  for (const run of newest) {
    const source = { workflow: fileOf(run), artifact: '*', files: '*' }
    if (choose(source, { runs: [run], commits, kept: [] }).is !== 'without') {
      read.push(run)
      continue
    }
    const listed = await listArtifacts(connection, name, run.id)
    if ('unread' in listed) return listed
    const artifacts = listed.filter((each) => patterns.some((pattern) => matchesRef(pattern, each.name)))
    read.push({ ...run, artifacts: artifacts.slice(0, mostArtifacts) })
  }
  return read
}

function fileOf({ workflow }: AssetRun): string {
  return workflow.slice(workflow.lastIndexOf('/') + 1)
}

async function listRuns(connection: Connection, name: Name, commit: Sha): Promise<readonly RunFields[] | Unread> {
  const what = `runs on ${commit.slice(0, 10)} in ${name}`
  const runs: RunFields[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const outcome = await connection.read(what, (octokit) =>
      octokit.rest.actions.listWorkflowRunsForRepo({ ...splitName(name), head_sha: commit, per_page: 100, page }),
    )
    if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
    runs.push(...outcome.data.workflow_runs)
    if (outcome.data.workflow_runs.length < 100) return runs
  }
  return runs
}

/** A run of the file as it is named without its ref; of a fork that is gone nobody knows whose it was. */
function seeRun(run: RunFields): AssetRun {
  const head = run.head_repository as RunFields['head_repository'] | null
  return {
    id: run.id,
    workflow: run.path.split('@', 1)[0] ?? run.path,
    event: run.event,
    commit: run.head_sha,
    isOwn: head?.id === run.repository.id,
    conclusion: run.status === 'completed' ? (run.conclusion ?? '') : 'pending',
    at: Date.parse(run.run_started_at ?? run.created_at),
    url: run.html_url,
    artifacts: [],
  }
}

async function listArtifacts(
  connection: Connection,
  name: Name,
  run: number,
): Promise<readonly ArtifactSeen[] | Unread> {
  const what = `artifacts of run ${run} of ${name}`
  const artifacts: ArtifactSeen[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const outcome = await connection.read(what, (octokit) =>
      octokit.rest.actions.listWorkflowRunArtifacts({ ...splitName(name), run_id: run, per_page: 100, page }),
    )
    if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
    const listed = outcome.data.artifacts
    artifacts.push(
      ...listed.map(({ id, name: called, size_in_bytes: bytes, digest, expired }) => ({
        id,
        name: called,
        bytes,
        digest: sha256Of(digest),
        expired,
      })),
    )
    if (listed.length < 100) return artifacts
  }
  return artifacts
}
