#!/usr/bin/env node
import { relaunchOnOldNode } from './relaunch.ts'
import { endWithReader } from './streams.ts'

endWithReader()
const relaunched = await relaunchOnOldNode()
if (relaunched !== null) process.exitCode = relaunched
// Loaded only where it runs: a Node that is too old never reads it, and cannot stumble over it.
else await (await import('./program.ts')).runProgram()
