import { writeFileSync } from 'node:fs'
import { validatorsPage } from './validators-page.ts'

/* Writes docs/plan-validators.md; a test holds that it is current. */
writeFileSync('docs/plan-validators.md', validatorsPage())
