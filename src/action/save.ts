import { runSave } from './run-save.ts'

await runSave()
