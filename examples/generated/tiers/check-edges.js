// A release tier: loads every program of the candidate and lets each ask those that it needs. What does not fit is told with both ends.
// CONVOY_REPOSITORIES is the folder with <owner>/<name>/ of every repository; arguments name the repositories that count, none means all.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { CONVOY_REPOSITORIES: folder } = process.env
if (folder === undefined) throw new Error('CONVOY_REPOSITORIES must name the folder that holds <owner>/<name>/ of every repository of the candidate.')

const train = JSON.parse(readFileSync(new URL('edges.json', import.meta.url), 'utf8'))
const there = readdirSync(folder).flatMap((owner) => readdirSync(join(folder, owner)).map((name) => `${owner}/${name}`))
const named = process.argv.slice(2)
// A repository tier has its own repository only: there is nobody to ask.
const counts = (name) => (there.length === 1 ? there.includes(name) : named.length === 0 || named.includes(name))
const faults = []

const programs = new Map()
for (const name of train.repositories.filter(counts)) {
  try {
    const program = await import(pathToFileURL(join(folder, name, 'src/program.js')).href)
    program.countLetters('convoy')
    programs.set(name, program)
  } catch (error) {
    faults.push(`${name} does not work: ${error.message}`)
  }
}

const edges = train.edges.filter((ends) => ends.every(counts))
for (const [name, repository] of edges) {
  try {
    const lame = [name, repository].find((end) => !programs.has(end))
    if (lame !== undefined) throw new Error(`${lame} does not work`)
    if (programs.get(name).ask(repository, programs.get(repository), 'convoy') !== 6) throw new Error(`${name} makes something else of what ${repository} answers`)
  } catch (error) {
    faults.push(`${name} and ${repository} do not fit: ${error.message}`)
  }
}

for (const fault of faults) console.error(`✖ ${fault}`)
if (faults.length > 0) process.exitCode = 1
else console.log(`${programs.size} programs and ${edges.length} edges between them work.`)
