import { writeFileSync } from 'node:fs'
import { trainPage } from './train-page.ts'

/* Writes docs/trains.md; a test holds that it is current. */
writeFileSync('docs/trains.md', trainPage())
