import { createInterface } from 'node:readline/promises'
import { missingAnswers, type Answers } from './answers.ts'

/** The terminal for questions and answers. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Asks on the terminal for what the command line left out; an empty answer ends the list of repositories, and leaves
 * anything else missing. Ctrl-D leaves all that was not asked yet missing; `null`: Ctrl-C.
 */
export async function askWhatIsMissing(answers: Answers, io: Terminal): Promise<Answers | null> {
  const missing = missingAnswers(answers)
  if (missing.length === 0) return answers
  const terminal = createInterface(io)
  const gone = new AbortController()
  let isInterrupted = false
  terminal.once('SIGINT', () => {
    isInterrupted = true
    terminal.close()
  })
  terminal.once('close', () => {
    gone.abort()
  }) // Else what was asked last would wait for ever.
  const ask = async (question: string): Promise<string> =>
    (await terminal.question(`${question}: `, { signal: gone.signal })).trim()
  let complete = answers
  try {
    for (const { key, asks } of missing) {
      if (key !== 'repository') {
        complete = { ...complete, [key]: await ask(asks) }
        continue
      }
      for (let said = await ask(asks); said !== ''; said = await ask('One more, or nothing')) {
        complete = { ...complete, repository: [...complete.repository, said] }
      }
    }
    return complete
  } catch (error) {
    if (!gone.signal.aborted) throw error
    return isInterrupted ? null : complete
  } finally {
    terminal.close()
  }
}
