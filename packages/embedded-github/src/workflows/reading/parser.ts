import { findYamlExcess } from 'github-foundations/yaml-size'
import { readWorkflow, type ParsedFile } from './workflow-parser.ts'

/**
 * Reads a workflow file as GitHub does: schema, contexts allowed at each key, expressions, triggers, crons, cycles of
 * `needs`; what is too much to read is refused first. Plain Node needs `json-import-hook.ts` before it; a bundle and
 * Jest do not.
 */
export function parseFile(path: string, content: string): ParsedFile {
  const excess = findYamlExcess(content)
  return excess === null ? readWorkflow(path, content) : { root: null, problems: [`${path}: ${excess}`] }
}
