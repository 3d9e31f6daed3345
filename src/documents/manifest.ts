import type { Manifest } from '../domain/words.ts'
import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkReleaseManifest } from './validators/release-manifest.ts'

/** At most 480 kB, well below what one commit through GitHub's API carries. */
const manifest: Printed = { name: 'release-manifest.json', validator: checkReleaseManifest, limit: 480_000, tooLarge: 'MANIFEST_TOO_LARGE' }

/** The manifest that a text says. Throws UserError with every problem. */
export function readManifest(text: string): Manifest {
  return readPrinted(manifest, text) as Manifest
}

/** The text of a manifest: canonical JSON on one line. Throws UserError MANIFEST_TOO_LARGE above 480 kB. */
export function printManifest(value: Manifest): string {
  return printPrinted(manifest, value)
}
