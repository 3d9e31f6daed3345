// Says on GitHub that this commit is deployed to ENVIRONMENT: what a real deployment ends with.
const { ENVIRONMENT, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_SHA, TOKEN } = process.env

const { id } = await post('deployments', { ref: GITHUB_SHA, environment: ENVIRONMENT, auto_merge: false, required_contexts: [] })
await post(`deployments/${id}/statuses`, { state: 'success' })
console.log(`${GITHUB_SHA} is deployed to ${ENVIRONMENT}.`)

async function post(path, body) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/vnd.github+json', 'content-type': 'application/json', 'user-agent': GITHUB_REPOSITORY },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path} is answered with ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
