// Deploys this commit to ENVIRONMENT and says so on GitHub. Deploying is here no more than seeing that the program starts.
import { once } from 'node:events'
import { createWeb } from '../src/server.js'

const { ENVIRONMENT, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_SHA, TOKEN } = process.env

const { id } = await post('deployments', { ref: GITHUB_SHA, environment: ENVIRONMENT, auto_merge: false, required_contexts: [] })
try {
  const web = createWeb('http://127.0.0.1:1').listen(0, '127.0.0.1')
  await once(web, 'listening')
  web.close()
  await post(`deployments/${id}/statuses`, { state: 'success' })
} catch (error) {
  await post(`deployments/${id}/statuses`, { state: 'failure', description: error.message.slice(0, 140) })
  throw error
}

async function post(path, body) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/vnd.github+json', 'content-type': 'application/json', 'user-agent': GITHUB_REPOSITORY },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path} is answered with ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
