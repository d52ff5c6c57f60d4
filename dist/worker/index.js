import { worker } from '../programs/index.js'

await worker()
