import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { momentsOf } from '../../report/board/timeline.ts'
import type { EndedJob } from 'embedded-github/workflows/desk'
import type { Hub } from 'embedded-github/workflows/words'
import type { JobResult } from 'embedded-github/github/world/runs'
import { logPath } from './lost-tiers.ts'
import type { OutFolder } from '../report/out-folder.ts'
import { readManifestAt, readTrainAt, releaseHead } from './release-branch.ts'
import { appendTranscript, jobEnd } from '../report/transcript.ts'
import type { Scene } from './options.ts'

/** Tells each new revision of the release branch as it is written, and that somebody else wrote there. */
export function watchRevisions(hub: Hub, control: string, release: string, onScene: (scene: Scene) => void): void {
  const head = releaseHead(hub.world(), control, release)
  let before = head === null ? null : readManifestAt(hub.world(), head)
  hub.listen((happening) => {
    if (happening.is !== 'refs' || happening.repository !== control) return
    const after = happening.updates.find(({ ref }) => ref === `refs/heads/release/${release}`)?.after ?? null
    if (after === null) return
    const manifest = readManifestAt(hub.world(), after)
    if (manifest === null) {
      onScene({ is: 'said', at: happening.at, text: `release/${release} was changed by somebody other than Convoy` })
      return
    }
    onScene({
      is: 'revision',
      at: happening.at,
      manifest,
      moments: momentsOf({ at: happening.at, train: readTrainAt(hub.world(), after), manifest }, before),
    })
    before = manifest
  })
}

/** Tells each fault as it strikes. */
export function watchFaults(hub: Hub, onScene: (scene: Scene) => void): void {
  hub.listen((happening) => {
    if (happening.is === 'fault')
      onScene({
        is: 'said',
        at: happening.at,
        text: `fault ${happening.number}, ${happening.mishap}: ${happening.what}`,
      })
  })
}

export function keepResult(out: OutFolder, ended: EndedJob, result: JobResult, onScene: (scene: Scene) => void): void {
  const { at, run, job } = ended
  const log = logPath(run.id, job.id)
  appendTranscript(out.transcript, jobEnd(ended, result, log))
  writeFileSync(join(out.path, log), `${result.log.join('\n')}\n`)
  if (result.summary !== '') writeFileSync(join(out.path, log.replace(/\.log$/u, '.md')), result.summary)
  onScene({
    is: 'job',
    at,
    repository: run.repository,
    workflow: run.workflow.name,
    name: job.name,
    conclusion: result.conclusion,
    errors: result.annotations.flatMap(({ level, title }) => (level === 'error' && title !== undefined ? [title] : [])),
  })
}
