// Writes docs/gates.md, docs/rights.md and docs/waits.md out of the tables that decide.
import { writeFileSync } from 'node:fs'
import { gatesPage, rightsPage } from '../../src/report/pages/gates-page.ts'
import { waitsPage } from '../../src/report/pages/waits-page.ts'

writeFileSync(new URL('../../docs/gates.md', import.meta.url), gatesPage())
writeFileSync(new URL('../../docs/rights.md', import.meta.url), rightsPage())
writeFileSync(new URL('../../docs/waits.md', import.meta.url), waitsPage())
