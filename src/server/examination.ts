// The narrow door of the room for the command line (`#server/examination`): what examining a database takes.
export {
  examineDatabase,
  openToExamine,
  type GovernmentVerdict,
  type KnownEnd,
} from './audit/examine-database.service.ts'
export type { DatabasePlace } from './database/database.ts'
