import { artifactJson } from '../../representations/artifacts.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { listReadable, signedUrl } from '../../checks/results.ts'
import type { Artifact, Run } from '../../world/runs.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/actions/artifacts */
export const artifactRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/artifacts',
    operation: 'actions/list-artifacts-for-repo',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => list(visit, artifactsOf(visit)),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    operation: 'actions/list-workflow-run-artifacts',
    scope: 'reads',
    permission: 'actions',
    handle: listOfRun,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
    operation: 'actions/get-artifact',
    scope: 'reads',
    permission: 'actions',
    handle: get,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    operation: 'actions/download-artifact',
    scope: 'reads',
    permission: 'actions',
    handle: download,
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
    operation: 'actions/delete-artifact',
    scope: 'writes',
    permission: 'actions',
    handle: remove,
  },
]

type Stored = readonly [Run, Artifact]

function artifactsOf({ world, repository }: RepositoryVisit): readonly Stored[] {
  return Object.values(world.artifacts)
    .flatMap((artifact): readonly Stored[] => {
      const run = world.runs[String(artifact.run)]
      return run?.repository === repository.name && artifact.finalized ? [[run, artifact]] : []
    })
    .sort(([, one], [, other]) => other.id - one.id)
}

function list(visit: RepositoryVisit, among: readonly Stored[]): Reply {
  const name = visit.query.get('name')
  const wanted = among.filter(([, artifact]) => name === null || artifact.name === name)
  return sayPage(
    visit,
    wanted,
    ([run, artifact]) => artifactJson(visit.world, run, artifact),
    (page, total) => ({ total_count: total, artifacts: page }),
  )
}

function listOfRun(visit: RepositoryVisit): Reply {
  const run = visit.world.runs[visit.parameters['run_id'] ?? '']
  if (run?.repository !== visit.repository.name) return refuse(404, 'Not Found')
  // What a full re-run left behind is no longer listed (github.com/actions/upload-artifact/issues/585).
  const readable = listReadable(visit.world, run)
  return list(
    visit,
    artifactsOf(visit).filter(([, artifact]) => readable.includes(artifact)),
  )
}

function find(visit: RepositoryVisit): Stored | undefined {
  return artifactsOf(visit).find(([, artifact]) => String(artifact.id) === visit.parameters['artifact_id'])
}

function get(visit: RepositoryVisit): Reply {
  const found = find(visit)
  return found === undefined ? refuse(404, 'Not Found') : say(200, artifactJson(visit.world, ...found))
}

function download(visit: RepositoryVisit): Reply {
  // Who may read a public repository still needs a token for this one
  // (docs.github.com/rest/actions/artifacts#download-an-artifact).
  if (visit.bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const [, artifact] = find(visit) ?? []
  if (artifact === undefined || visit.parameters['archive_format'] !== 'zip') return refuse(404, 'Not Found')
  if (visit.world.at >= artifact.expiresAt) return refuse(410, 'Artifact has expired')
  return sayNothing(302, { location: signedUrl(visit.world, artifact.id, 'read') })
}

function remove(visit: WriteVisit): Reply {
  const [, artifact] = find(visit) ?? []
  if (artifact === undefined) return refuse(404, 'Not Found')
  const { [String(artifact.id)]: _, ...artifacts } = visit.world.artifacts
  return after({ ...visit.world, artifacts }, [], sayNothing(204))
}
