export type { Drawing, Page, Primitive, Quality } from './page/page.ts'
