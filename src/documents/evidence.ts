import type { EvidenceFile } from '../domain/words/evidence.ts'
import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkTierEvidence } from './generated/tier-evidence.ts'

const evidence: Printed = { name: 'evidence.json', validator: checkTierEvidence, limit: 480_000 }

/** The evidence that a text says. Throws UserError with every problem. */
export function readEvidence(text: string): EvidenceFile {
  return readPrinted(evidence, text) as EvidenceFile
}

/** The text of an evidence file: canonical JSON on one line. Throws UserError above 480 kB. */
export function printEvidence(file: EvidenceFile): string {
  return printPrinted(evidence, file)
}
