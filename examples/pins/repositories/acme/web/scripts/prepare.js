// Writes the version that Convoy planned into this package, and pins the packages that it is built with to theirs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const { CONVOY_VERSION: version, CONVOY_RELEASE: release, CONVOY_PINS: pins } = process.env
if (!version || !pins) throw new Error('CONVOY_VERSION and CONVOY_PINS are not set: Convoy runs this before it freezes a candidate.')

// Repositories become packages of the same name: acme/api is @acme/api.
const pinned = Object.fromEntries(Object.entries(JSON.parse(pins)).map(([repository, built]) => [`@${repository}`, built]))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync('package.json', `${JSON.stringify({ ...manifest, version, dependencies: { ...manifest.dependencies, ...pinned } }, null, 2)}\n`)

const before = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8').replace('# Changes\n', '') : ''
const lines = Object.entries(pinned).map(([name, built]) => `- built with ${name} ${built}\n`)
writeFileSync('CHANGELOG.md', `# Changes\n\n## ${version}\n\nPart of release ${release}.\n\n${lines.join('')}${before}`)
