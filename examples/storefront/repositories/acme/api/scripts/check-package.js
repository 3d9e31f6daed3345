// Packs the program as it would be published, unpacks the archive, and sees that what is in it starts and answers.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'api-'))
try {
  const [{ filename, integrity }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' }))
  execFileSync('tar', ['--extract', '--gzip', '--file', join(folder, filename), '--directory', folder])
  const { createApi } = await import(pathToFileURL(join(folder, 'package/src/server.js')).href)
  const api = createApi({ version: 0, currency: 'XTS', calls: {} }).listen(0, '127.0.0.1')
  await once(api, 'listening')
  const answer = await fetch(`http://127.0.0.1:${api.address().port}/products`)
  api.close()
  if (answer.status !== 200) throw new Error(`The packed program answers GET /products with ${answer.status}.`)
  console.log(`${filename} ${integrity}`)
} finally {
  rmSync(folder, { recursive: true })
}
