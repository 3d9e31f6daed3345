import { nodeId, repositoryNamed } from '../world/access.ts'
import type { Artifact, Run } from '../world/runs.ts'
import type { World } from '../world/world.ts'
import type { Described, DescribedBut } from './described.ts'
import { isoTime } from './times.ts'

type OwnRun = NonNullable<Described<'artifact'>['workflow_run']>

/** A run may be of no branch; only its description within an artifact forgets that. */
type ArtifactJson = DescribedBut<
  'artifact',
  { workflow_run: Omit<OwnRun, 'head_branch'> & Pick<Described<'workflow-run'>, 'head_branch'> }
>

/** GitHub's `artifact`. */
export function artifactJson(world: World, run: Run, artifact: Artifact): ArtifactJson {
  const url = `${world.url}/repos/${run.repository}/actions/artifacts/${artifact.id}`
  const repository = repositoryNamed(world, run.repository).id
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: world.at >= artifact.expiresAt,
    created_at: isoTime(artifact.createdAt),
    expires_at: isoTime(artifact.expiresAt),
    updated_at: isoTime(artifact.createdAt),
    digest: artifact.digest,
    workflow_run: {
      id: run.id,
      repository_id: repository,
      head_repository_id: repository,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  }
}
