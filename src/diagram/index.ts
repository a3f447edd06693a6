export type {
  Drawing,
  Notice,
  Page,
  PageBand,
  Paper,
  Primitive,
  Quality,
  TextField,
} from './page/page.ts'
