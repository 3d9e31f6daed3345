import { renameSync, writeFileSync } from 'node:fs'

/**
 * Writes a file whole or not at all: whoever is killed meanwhile leaves what was there before, and a file that ends in
 * `.new`.
 */
export function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}
