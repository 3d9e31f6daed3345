import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/*
 * What is committed under `dist` is what runs, so it must be exactly what the sources give. Builds it anew and asks git
 * whether anything changed; the same for the words of the grammar in the schemas.
 */
run('scripts/write-generated.ts')
run('node_modules/typescript/bin/tsc', '-b')
rmSync('dist', { recursive: true, force: true })
run('scripts/bundle.ts')
run('scripts/spread-grammar.ts', '--check')
run('scripts/spread-asks.ts', '--check')

const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' })
if (changed !== '') {
  process.stderr.write(
    `What is committed differs from what the sources give:\n${changed}\nFix it with: npm run generate && npm run build && git add dist\n`,
  )
  process.exit(1)
}

/** Its words are on the terminal; what it failed with is what we fail with. */
function run(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
