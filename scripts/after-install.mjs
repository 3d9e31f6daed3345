import { existsSync } from 'node:fs'

// npm runs this (its `dependencies` event) when it has installed packages here. It is no `prepare`: npm would warn of
// one wherever the packed program is installed. Plain JavaScript: without the packages of development, any Node runs
// this, and what it would make serves development alone.
const packages = new URL('../node_modules/ajv/package.json', import.meta.url)
if (existsSync(packages)) {
  const { writeGenerated } = await import('./write-generated.ts')
  await writeGenerated()
}
