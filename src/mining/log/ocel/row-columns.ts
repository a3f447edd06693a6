import { TextTable } from '../text-table.ts'
import { GrowingFloats, GrowingIndex, GrowingInts } from '../../columns/growing-column.ts'

/** Attributes that a type declares: place of the name → place in `ocelKinds`. */
type Declared = Map<number, number>

/**
 * Events or objects while they are read: columns that grow, in places of tables that grow. What is
 * only known at the end (declared kinds, objects that come later) is settled by `finishRows`.
 */
export type RowColumns = ReturnType<typeof newRowColumns>

/** The columns of a section of which nothing is read yet. */
export function newRowColumns() {
  return {
    /** All ids met, also of objects that are only referred to. */
    ids: new TextTable(),
    /** Row of each of `ids`; -1: none yet. */
    rowOf: new GrowingIndex(),
    types: new TextTable(),
    /** Declared types by place, in the order of the file. */
    declared: new Map<number, Declared>(),
    names: new TextTable(),
    texts: new TextTable(),
    qualifiers: new TextTable(),
    id: new GrowingInts(),
    type: new GrowingInts(),
    /** Line of the file; 0: it comes from no file. */
    line: new GrowingInts(),
    time: new GrowingFloats(),
    values: {
      /** Where each of `names` had its last value. */
      placeOf: new GrowingIndex(),
      /** Where the values of each row end. */
      end: new GrowingInts(),
      name: new GrowingInts(),
      /** Kind as written; what it was declared to be is settled at the end. */
      kind: new GrowingInts(),
      value: new GrowingFloats(),
      time: new GrowingFloats(),
    },
    links: {
      /** Where the relations of each row end. */
      end: new GrowingInts(),
      /** Place in the ids of the objects. */
      object: new GrowingInts(),
      qualifier: new GrowingInts(),
    },
  }
}

/** Where each row begins, and at last where all end, of columns that say where each ends. */
export function firstPlaces(end: GrowingInts): Uint32Array<ArrayBuffer> {
  const first = new Uint32Array(end.length + 1)
  first.set(end.view(), 1)
  return first
}
