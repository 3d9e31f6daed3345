import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { printRehearsalReport } from '../../documents/rehearsal-report.ts'
import { hasEnded } from '../../domain/ended.ts'
import { store } from '../../domain/record/stored.ts'
import { renderBoard } from '../../report/board/board.ts'
import { gateRows } from '../../report/rows/gate-rows.ts'
import { afterFreezeNow, standsNow } from '../../report/rows/repository-rows.ts'
import type { World } from 'embedded-github/github/world/world'
import { unmetExpectations } from './expectations.ts'
import { lostTiers } from './lost-tiers.ts'
import { writeMarker, type Marker, type OutFolder } from '../report/out-folder.ts'
import { releaseOf } from './play-scenario.ts'
import { refsNow } from './refs-now.ts'
import { rehearsalBoard } from '../report/rehearsal-board.ts'
import { reportRehearsal } from '../report/rehearsal-report.ts'
import { readRelease, releaseHead, type ReleaseNow } from './release-branch.ts'
import { refusalsIn } from '../report/story-judgement.ts'
import { unstruckFaults } from './story-faults.ts'
import { findTampering } from './tampering.ts'
import { readTranscript } from '../report/transcript.ts'
import type { RehearsalOptions, RehearsalEnd } from './options.ts'

/** The manifest as the release branch holds it, with its folder of rows where it is large. */
async function writeManifest(out: OutFolder, { manifestText, manifest }: ReleaseNow): Promise<void> {
  await writeFile(out.manifest, manifestText)
  await rm(join(out.path, 'manifest'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(store(manifest).rows)) {
    await mkdir(join(out.path, dirname(path)), { recursive: true })
    await writeFile(join(out.path, path), text)
  }
}

export async function conclude({
  options,
  marker,
  world,
  strayed,
  durationMs,
}: {
  readonly options: RehearsalOptions
  readonly marker: Marker
  readonly world: World
  readonly strayed: readonly string[] | null
  readonly durationMs: number
}): Promise<RehearsalEnd> {
  const { out, train } = options
  const lines = readTranscript(out.transcript)
  const about = releaseOf(options.scenario?.steps ?? [], world, marker.release)
  const head = releaseHead(world, train.control, about)
  const tampering = head === null ? null : findTampering(world, head)
  const release = readRelease(world, train.control, about)
  const report = reportRehearsal(world, release, {
    release: about,
    control: train.control,
    directive: marker.directive,
    lines,
    durationMs,
  })
  const lost = release === null ? [] : lostTiers(world, release, out)
  await writeFile(out.report, printRehearsalReport(report))
  if (release !== null) {
    await writeManifest(out, release)
    await writeFile(out.board, renderBoard(rehearsalBoard(world, release, report, lost)))
  }
  await writeMarker(out, head === null ? neverPlanned(marker) : { ...marker, finished: hasEnded(report) })
  const refused = release === null && tampering === null ? refusalsIn(lines, out) : { codes: [], words: [] }
  const expected =
    options.scenario?.expect === undefined
      ? null
      : unmetExpectations(options.scenario.expect, report, release, refused.codes)
  // A story that went as written and expects nothing is judged like no story: a release is asked to ship.
  const missed = [...(strayed ?? []), ...unstruckFaults(world)]
  const isSilent = expected === null && missed.length === 0
  const unmet = isSilent ? null : [...missed, ...(expected ?? [])]
  const refs = release === null ? {} : refsNow(world, release.manifest)
  const stands = release === null ? [] : standsNow(release.manifest, refs)
  const later = release === null ? [] : afterFreezeNow(release.train, release.manifest, refs)
  const gates = release === null ? [] : gateRows(release.manifest, refs)
  return { report, release, stands, later, gates, tampering, lost, refused, unmet }
}

/** A next release that was never planned changed nothing, so the folder stays that of the release before. */
function neverPlanned({ after, ...marker }: Marker): Marker {
  return after === undefined ? marker : { ...marker, release: after, finished: true }
}
