import { readFileSync } from 'node:fs'

const { name, provides, needs } = JSON.parse(readFileSync(new URL('../contract.json', import.meta.url), 'utf8'))

/** What this program does for others: it counts the letters of a text, and answers in the shape of the version that contract.json says it provides. */
export function countLetters(text) {
  return { [`v${provides.version}`]: { letters: text.length } }
}

/** Asks a program that this one needs, and reads the answer in the version that this one was written for. */
export function ask(repository, program, text) {
  const version = needs.find((need) => need.repository === repository)?.version
  const answer = program.countLetters(text)
  const letters = answer?.[`v${version}`]?.letters
  if (letters !== text.length) throw new Error(`${name} reads v${version}.letters, and ${repository} answers ${JSON.stringify(answer)}`)
  return letters
}
