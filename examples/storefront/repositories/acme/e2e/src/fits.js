// Tier 2a: do the three fit? Starts the candidate's api and web and holds every word between them against schema.
import { isDeepStrictEqual } from 'node:util'
import { readSchema, startApi, startWeb } from './candidate.js'
import { describeMisfit } from './misfit.js'
import { openWitness } from './witness.js'

const running = []
try {
  const schema = await readSchema()
  const api = await startApi()
  running.push(api)
  const faults = [...await askExamples(api.url, schema), ...await compareContracts(api.url, schema)]
  const witness = await openWitness(api.url, schema)
  running.push(witness)
  const web = await startWeb(witness.url)
  running.push(web)
  for (const path of ['/', '/basket?tea=2']) {
    const page = await fetch(`${web.url}${path}`)
    if (page.status !== 200) faults.push(`acme/web shows ${path} with ${page.status} where it asks acme/api: ${/<p>([^<]*)/.exec(await page.text())?.[1]}`)
  }
  report([...new Set([...faults, ...witness.notes])])
} catch (error) {
  report([error.message])
} finally {
  for (const each of running.reverse()) each.stop()
}

/** Every call of the contract, with schema's own example of a question. */
async function askExamples(url, { contract, examples, faultsOf }) {
  const faults = []
  for (const [call, { answer: shape }] of Object.entries(contract.calls)) {
    const [method, path] = call.split(' ')
    const { question } = examples[call]
    const answer = await fetch(`${url}${path}`, { method, ...(question === undefined ? {} : { body: JSON.stringify(question) }) })
    const text = await answer.text()
    if (answer.status !== 200) faults.push(`acme/api answers ${call} with ${answer.status} ${text}, where acme/schema has ${JSON.stringify(question)} for an example`)
    else faults.push(...describeMisfit('acme/api', 'answers', call, text, faultsOf(shape, JSON.parse(text))))
  }
  return faults
}

async function compareContracts(url, { contract }) {
  const served = await (await fetch(`${url}/contract`)).json()
  return isDeepStrictEqual(served, contract) ? [] : [`acme/api serves another contract (version ${served.version}) than the file of acme/schema (version ${contract.version})`]
}

function report(faults) {
  for (const fault of faults) console.error(`✖ ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else console.log('acme/schema, acme/api and acme/web fit.')
}
