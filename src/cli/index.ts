#!/usr/bin/env node
import { exemptThisMachine } from '../exchange/proxy.ts'
import { relaunchOnOldNode } from './relaunch.ts'
import { endWithReader } from './streams.ts'

exemptThisMachine() // The embedded GitHub is no proxy's business.
endWithReader()
const relaunched = await relaunchOnOldNode()
if (relaunched !== null) process.exitCode = relaunched
// Loaded only where it runs: a Node that is too old never reads it, and cannot stumble over it.
else await (await import('./program.ts')).runProgram()
