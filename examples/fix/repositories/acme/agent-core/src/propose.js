// Opens a pull request with the pushed fix into the RC branch, and merges it.
import { readFileSync } from 'node:fs'

const { GITHUB_API_URL, TOKEN, FIX, BRANCH, BASE } = process.env
const { repository, title } = JSON.parse(readFileSync('fixes.json', 'utf8'))[Number(FIX)]

const { number } = await ask('POST', 'pulls', { title, head: BRANCH, base: BASE, body: 'Answers a request of Convoy. It is judged on its diff before the next candidate is formed.' })
await ask('PUT', `pulls/${number}/merge`, { merge_method: 'squash' })
console.log(`${repository}#${number} is merged into ${BASE}.`)

async function ask(method, path, body) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${repository}/${path}`, {
    method, body: JSON.stringify(body),
    headers: { 'authorization': `Bearer ${TOKEN}`, 'accept': 'application/vnd.github+json', 'content-type': 'application/json', 'user-agent': 'agent-core' },
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
