import { createInterface } from 'node:readline/promises'
import { missingAnswers, type Answers } from './init-answers.ts'

/** Where questions are asked and answered. */
export interface Terminal { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }

/** Asks on the terminal for what the command line left out; an empty answer ends the list of repositories, and leaves anything else missing. */
export async function askWhatIsMissing(answers: Answers, io: Terminal): Promise<Answers> {
  const missing = missingAnswers(answers)
  if (missing.length === 0) return answers
  const terminal = createInterface(io)
  try {
    let complete = answers
    for (const { key, asks } of missing) {
      if (key !== 'repository') {
        complete = { ...complete, [key]: (await terminal.question(`${asks}: `)).trim() }
        continue
      }
      for (let said = (await terminal.question(`${asks}: `)).trim(); said !== ''; said = (await terminal.question('One more, or nothing: ')).trim()) {
        complete = { ...complete, repository: [...complete.repository, said] }
      }
    }
    return complete
  } finally {
    terminal.close()
  }
}
