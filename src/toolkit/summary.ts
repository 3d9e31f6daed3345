import { info, summary } from '@actions/core'

/** The runner drops a step's summary above 1 MiB (actions/runner, FileCommandManager.cs). */
const limitBytes = 1024 * 1024
const cut = '\n\n_Cut here: GitHub shows at most 1 MiB of a step._\n'

/**
 * Appends Markdown to the job summary, cut where the runner would drop it whole. A runner without summaries gets it in
 * the log: it is for people, and nothing depends on it.
 */
export async function writeSummary(markdown: string): Promise<void> {
  try {
    await summary.addRaw(fit(markdown), true).write()
  } catch (error) {
    info(`No job summary: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The text as it fits into one step's summary, cut at a whole character. */
export function fit(markdown: string): string {
  const bytes = Buffer.from(markdown)
  if (bytes.byteLength < limitBytes) return markdown
  const kept = bytes.subarray(0, limitBytes - Buffer.byteLength(cut) - 16).toString()
  return kept.replace(/�$/u, '') + cut
}
