// Writes the version that Convoy planned into this package. Convoy commits what changed here onto the RC branch.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const { CONVOY_VERSION: version, CONVOY_RELEASE: release } = process.env
if (!version) throw new Error('CONVOY_VERSION is not set: Convoy runs this before it freezes a candidate.')

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync('package.json', `${JSON.stringify({ ...manifest, version }, null, 2)}\n`)

const before = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8').replace('# Changes\n', '') : ''
writeFileSync('CHANGELOG.md', `# Changes\n\n## ${version}\n\nPart of release ${release}.\n${before}`)
