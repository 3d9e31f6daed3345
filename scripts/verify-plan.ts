import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPlan } from './execution-plan.ts'

/*
 * Runs the acceptance command of every task that plan/execution-plan.md calls done, and fails where one does not pass.
 * Ids as arguments limit it to those tasks, whatever their status: `npm run plan:verify -- T12`.
 */
const root = path.join(import.meta.dirname, '..')
const named = process.argv.slice(2)
const tasks = readPlan(readFileSync(path.join(root, 'plan/execution-plan.md'), 'utf8'))
const wanted = tasks.filter(({ id, status }) => (named.length === 0 ? status === 'done' : named.includes(id)))
const unknown = named.filter((id) => !tasks.some((task) => task.id === id))
if (unknown.length > 0) {
  process.stderr.write(`The plan has no task ${unknown.join(', ')}.\n`)
  process.exit(2)
}

const lost: string[] = []
for (const { id, title, acceptance } of wanted) {
  const [program = '', ...words] = acceptance.split(' ')
  // Jest tells its verdict on standard error; standard output is kept nowhere, or a talkative test would be ended for
  // it.
  const { status, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  process.stdout.write(`${status === 0 ? '✔' : '✖'} ${id} ${title}: ${acceptance}\n`)
  if (status === 0) continue
  lost.push(id)
  process.stderr.write(`${stderr.split('\n').slice(-40).join('\n')}\n`)
}
process.stdout.write(
  `${wanted.length - lost.length} of ${wanted.length} acceptance commands pass${lost.length === 0 ? '' : `, not those of ${lost.join(', ')}`}\n`,
)
process.exitCode = lost.length === 0 ? 0 : 1
