import { printPrinted, readPrinted, type Printed } from './printed.ts'
import { checkRehearsalReport } from './generated/rehearsal-report.ts'
import type { RehearsalReportText } from './generated/rehearsal-report-text.ts'

/**
 * `OUT/rehearsal.json`: how a rehearsal ended and what it cost. What each key means is said in
 * schemas/rehearsal-report.schema.json.
 */
export type RehearsalReport = RehearsalReportText

const report: Printed = { name: 'rehearsal.json', validator: checkRehearsalReport, limit: 4_000_000 }

/** The report that a text says. Throws UserError with every problem. */
export function readRehearsalReport(text: string): RehearsalReport {
  return readPrinted(report, text) as RehearsalReport
}

/** The text of a report: canonical JSON on one line. */
export function printRehearsalReport(value: RehearsalReport): string {
  return printPrinted(report, value)
}
