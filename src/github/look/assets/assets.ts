import { choose } from '../../../domain/assets/choice.ts'
import { mostFiles } from '../../../domain/assets/limits.ts'
import { keyOf } from '../../../domain/questions/kinds.ts'
import type { AssetRun, AssetsQuestion, AssetsSeen } from '../../../domain/questions/assets.ts'
import type { Connection } from '../../line/connection.ts'
import type { Look } from '../definition.ts'
import { readContent } from './contents.ts'
import { listBuilding } from './runs.ts'
import { listTagged } from './tagged.ts'

/**
 * The runs that built the files of releases, and what is in their artifacts: one after the other, because an artifact
 * is held in memory while it is read.
 */
export const assets: Look<'assets'> = {
  complete: async (connection, questions, { looked }) => {
    if (questions.length === 0) return
    const found: Record<string, AssetsSeen> = {}
    for (const question of questions) found[keyOf(question)] = await lookAtFiles(connection, question)
    looked.assets = found
  },
}

async function lookAtFiles(connection: Connection, question: AssetsQuestion): Promise<AssetsSeen> {
  const runs = await listBuilding(connection, question)
  if ('unread' in runs) return { runs: [], contents: [], ...runs }
  const releases = question.tag === undefined ? undefined : await listTagged(connection, question.name, question.tag)
  if (releases !== undefined && 'unread' in releases) return { runs: [], contents: [], ...releases }
  return {
    runs,
    contents: await readContents(connection, question, runs),
    ...(releases === undefined ? {} : { releases }),
  }
}

/** The files in the artifacts that the sources would take, but for those whose files are recorded. */
async function readContents(
  connection: Connection,
  { name, commits, sources, known }: AssetsQuestion,
  runs: readonly AssetRun[],
): Promise<AssetsSeen['contents']> {
  const contents: AssetsSeen['contents'][number][] = []
  for (const [index, source] of sources.entries()) {
    const kept = known.filter((each) => each.source === index).map(({ artifact }) => artifact)
    const choice = choose(source, { runs, commits, kept })
    if (choice.is !== 'there' || choice.artifacts.length > mostFiles) continue
    for (const artifact of choice.artifacts)
      if (!kept.includes(artifact.id))
        contents.push({
          source: index,
          artifact: artifact.id,
          ...(await readContent(connection, name, artifact, source.files)),
        })
  }
  return contents
}
