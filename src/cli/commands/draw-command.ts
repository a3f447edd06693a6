import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions, drawingOptions } from './common-options.ts'
import { drawFiles } from './draw-files.ts'
import { refuse } from './refuse.ts'

/** `tatalaksana draw`: the flowchart as SVG, one file for each page. */
export async function runDraw(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, { ...commonOptions, ...drawingOptions })
  if (!read.ok) return refuse(read.fault, 'draw', session)
  const { out, paper } = read.values
  return drawFiles({ command: 'draw', files: read.files, out, paper }, session)
}
