import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheOf, install, installWheels, type Obtained } from './linters/workflow-linters.ts'

const requirements = 'scripts/clients/requirements.txt'

/** The gh that is pinned, where it was fetched before; `null`: it was not. `kit`: this repository's folder. */
export function findPinnedGh(kit: string): string | null {
  const program = join(folderOfGh(kit), 'bin', 'gh')
  return existsSync(program) ? program : null
}

/** The gh that is pinned, from the cache or from PyPI. `env`: where python3 is looked for. */
export async function obtainGh(kit: string, env: NodeJS.ProcessEnv = process.env): Promise<Obtained> {
  const missing = await install(folderOfGh(kit), 'bin/gh', async (folder) =>
    installWheels(kit, requirements, folder, env),
  )
  return missing === null ? { program: join(folderOfGh(kit), 'bin', 'gh') } : { missing }
}

function folderOfGh(kit: string): string {
  return cacheOf(kit, 'clients', readFileSync(join(kit, requirements), 'utf8'))
}
