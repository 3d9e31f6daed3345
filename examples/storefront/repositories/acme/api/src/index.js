import { readContract } from './contract.js'
import { createApi } from './server.js'

const api = createApi(readContract(process.env))
api.listen(Number(process.env.PORT ?? 8081), '127.0.0.1', () => console.log(`http://127.0.0.1:${api.address().port}`))
