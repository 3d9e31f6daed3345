// Reads the request and says which fix answers it: outputs repository, name, head, base, branch and fix; none where no fix is known.
import { appendFileSync, readFileSync } from 'node:fs'
import { readPacket } from './packet.js'

const { id, release, tier, heads, suspects, names } = readPacket(JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8')))
const fixes = JSON.parse(readFileSync('fixes.json', 'utf8'))
const fix = fixes.findIndex((each) => each.tier === tier && names.has(each.test) && suspects.includes(each.repository))

if (fix < 0) console.log(`No fix is known for what failed in ${tier}.`)
else {
  const { repository, title } = fixes[fix]
  console.log(`${repository}: ${title}`)
  const outputs = { repository, name: repository.split('/')[1], head: heads.get(repository), base: `rc/${release}`, branch: `fix/${id}`, fix }
  appendFileSync(process.env.GITHUB_OUTPUT, Object.entries(outputs).map(([key, value]) => `${key}=${value}\n`).join(''))
}
