// Applies a fix of fixes.json to a checkout, commits it and pushes its branch. Runs nothing of the checkout.
import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const { FIX, BRANCH, BOT } = process.env
const [folder] = process.argv.slice(2)
const git = (...args) => execFileSync('git', ['-C', folder, '-c', `user.name=${BOT}`, '-c', `user.email=${BOT}@users.noreply.github.com`, '-c', 'core.hooksPath=', ...args], { stdio: 'inherit' })
const { title, edits } = JSON.parse(readFileSync('fixes.json', 'utf8'))[Number(FIX)]

for (const { file, from, to } of edits) {
  const path = inside(file)
  if (to === null) rmSync(path)
  else if (from === null) createFile(path, to)
  else writeFileSync(path, replace(readFileSync(path, 'utf8'), from, to))
}
git('switch', '--create', BRANCH)
git('add', '--all')
git('commit', '--message', title)
git('push', 'origin', BRANCH)

/** The path of a file of the checkout. A link in it could lead to files of ours, which run with the token later. */
function inside(file) {
  const parts = file.split('/')
  const paths = parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)))
  if (parts.includes('..') || paths.some((path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())) throw new Error(`${file} leads out of the checkout.`)
  return join(folder, file)
}

function createFile(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function replace(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`"${from}" is not there exactly once: this is another failure than the one that the fix is for.`)
  return text.replace(from, () => to)
}
