import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const folder = join(import.meta.dirname, '../node_modules/bpmn-moddle/resources/bpmn/xsd')
const load = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(folder, fileName), 'utf8'),
})
const schema = load('BPMN20.xsd')
const parts = ['BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'].map(load)

/** Gives what the schema of the OMG says against files, each with the file's index and line. */
export async function validateBpmn(files: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `${at}.bpmn`, contents })),
    schema: [schema],
    preload: parts,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}
