import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The contract of acme/schema: the file that CONTRACT names, else the one in the candidate's checkout beside this one. */
export function readContract({ CONTRACT, CONVOY_REPOSITORIES }) {
  const file = CONTRACT ?? (CONVOY_REPOSITORIES === undefined ? undefined : join(CONVOY_REPOSITORIES, 'acme/schema/contract.json'))
  if (file === undefined) throw new Error('acme/api needs the contract of acme/schema: name its file in CONTRACT.')
  return JSON.parse(readFileSync(file, 'utf8'))
}
