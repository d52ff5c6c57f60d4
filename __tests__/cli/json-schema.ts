import fs from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const FOLDER = path.resolve(import.meta.dirname, '../../schema')

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
for (const file of fs.readdirSync(FOLDER)) {
  ajv.addSchema(JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as object, file)
}

/** The names of the schemas that the project ships. */
export const SCHEMAS = fs.readdirSync(FOLDER).map((file) => path.basename(file, '.json'))

/** What a schema says is wrong with a value: nothing when it is valid. */
export function schemaErrors(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${schema}.json`)
  if (validate === undefined) throw new Error(`there is no schema ${schema}.json`)
  if (validate(value) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
