// Opens a pull request with the pushed fix into the RC branch, and merges it.
import { readFileSync } from 'node:fs'

const { GITHUB_API_URL, TOKEN, FIX, BRANCH, BASE } = process.env
const { repository, title } = JSON.parse(readFileSync('fixes.json', 'utf8'))[Number(FIX)]
const pulls = `${GITHUB_API_URL}/repos/${repository}/pulls`
const headers = { 'authorization': `Bearer ${TOKEN}`, 'accept': 'application/vnd.github+json', 'content-type': 'application/json', 'user-agent': 'agent-core' }

const body = 'Answers a request of Convoy. It is judged on its diff before the next candidate is formed.'
const { number } = await taken(fetch(pulls, { method: 'POST', headers, body: JSON.stringify({ title, head: BRANCH, base: BASE, body }) }))
await taken(fetch(`${pulls}/${number}/merge`, { method: 'PUT', headers, body: JSON.stringify({ merge_method: 'squash' }) }))
console.log(`${repository}#${number} is merged into ${BASE}.`)

async function taken(sent) {
  const answer = await sent
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
