import { lastLines } from '../../../domain/text/log-lines.ts'
import { keyOf } from '../../../domain/questions/kinds.ts'
import type { LogQuestion, LogSeen } from '../../../domain/questions/log.ts'
import type { PlanSeen } from '../../../domain/questions/plan.ts'
import { isMoreOpen } from '../../../domain/control/visibility.ts'
import type { Question } from '../../../domain/words/look.ts'
import type { Name } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Look } from '../definition.ts'

/** The part of a log's end that is read, in bytes. */
const mostBytes = 64 * 1024

/** Asks how the logs of lost jobs end. */
export const log: Look<'log'> = {
  needs: askVisibilities,
  complete: async (connection, questions, { looked, visibilities }) => {
    if (questions.length > 0) looked.logs = await lookAtLogs(connection, questions, visibilities)
  },
}

/**
 * The ends of logs, each by its key: each takes one request to GitHub, and one or two to its storage. A log that cannot
 * be fetched says why and fails nothing. A log is not fetched if more people could read it where it is shown than where
 * its job ran.
 */
async function lookAtLogs(
  connection: Connection,
  questions: readonly LogQuestion[],
  visibilities: ReadonlyMap<Name, PlanSeen['visibility']>,
): Promise<Readonly<Record<string, LogSeen>>> {
  return Object.fromEntries(
    await askAtOnce(questions, async (question) => {
      const { name, told } = question
      const isHidden = told.some((each) =>
        isMoreOpen(visibilities.get(each) ?? 'public', visibilities.get(name) ?? 'private'),
      )
      return [keyOf(question), isHidden ? withheld : await readLog(connection, question)] as const
    }),
  )
}

/** The visibility of repositories, needed before a log of one is shown in the others. */
function askVisibilities({ name, told }: LogQuestion): readonly Question[] {
  return [...told, name].map((each) => ({ about: 'repository', name: each, refs: [], tags: [] }))
}

const withheld: LogSeen = { lines: [], missing: 'withheld' }

async function readLog(connection: Connection, { name, job }: LogQuestion): Promise<LogSeen> {
  const found = await connection.locate((octokit) =>
    octokit.rest.actions.downloadJobLogsForWorkflowRun({ ...splitName(name), job_id: job }),
  )
  switch (found.is) {
    case 'lost':
      return { lines: [], missing: 'unreachable' }
    case 'refused':
      return { lines: [], missing: found.status === 403 ? 'denied' : 'gone' }
    case 'done': {
      const end = await readEnd(connection, found.data)
      return end === null ? { lines: [], missing: 'unreachable' } : { lines: lastLines(end) }
    }
  }
}

/**
 * The end of the file; `null` where it cannot be fetched. Azure knows no range that is counted from the end, so a long
 * file is asked for twice
 * (https://learn.microsoft.com/en-us/rest/api/storageservices/specifying-the-range-header-for-blob-service-operations).
 */
async function readEnd(connection: Connection, url: string): Promise<string | null> {
  const head = await connection.fetch(url, { range: `bytes=0-${mostBytes - 1}` })
  if (head?.status === 416) return ''
  if (head?.status !== 206)
    return head?.status === 200 ? fromWholeLine(head.body.slice(-mostBytes), head.body.length > mostBytes) : null
  const size = Number(/\/(\d+)$/u.exec(head.headers['content-range'] ?? '')?.[1])
  if (!(size > mostBytes)) return head.body
  const end = await connection.fetch(url, { range: `bytes=${size - mostBytes}-${size - 1}` })
  return end?.status === 206 ? fromWholeLine(end.body, true) : null
}

/** A cut at the front may leave half a line, and half a character; a single line that long has nothing else. */
function fromWholeLine(text: string, isCut: boolean): string {
  const whole = text.slice(text.indexOf('\n') + 1)
  return isCut && whole !== '' ? whole : text
}
