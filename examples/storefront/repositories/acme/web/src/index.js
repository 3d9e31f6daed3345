import { createWeb } from './server.js'

const { API, PORT } = process.env
if (API === undefined) throw new Error('acme/web needs acme/api: name its URL in API.')
const web = createWeb(API)
web.listen(Number(PORT ?? 8080), '127.0.0.1', () => console.log(`http://127.0.0.1:${web.address().port}`))
