import type { Client } from 'pg'

type Column = {
  readonly table: string
  readonly column: string
  /** Name of the domain where the column has one, else of the type. */
  readonly type: string
  readonly nullable: boolean
  readonly computed: boolean
  readonly filled: boolean
}

/** TypeScript for PostgreSQL's types, and for our domains. JSON goes in as text, so that arrays stay JSON. */
const typeNames: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  _text: 'string[]',
  tsvector: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  bytea: 'Buffer',
  timestamptz: 'Date',
  date: 'string',
  jsonb: 'ColumnType<unknown, string, string>',
  sha256_hash: 'Buffer',
  person_role: 'Role',
  sop_state: 'SopState',
  unit_change_kind: 'UnitChangeKind',
  revision_stage: 'string',
  note_state: 'NoteState',
  trial_kind: 'TrialKind',
  need_priority: 'NeedPriority',
  review_kind: 'ReviewKind',
  review_method: 'string',
  publication_end: 'PublicationEnd',
  sop_document: 'ColumnType<Sop, string, string>',
  service_state: 'ServiceState',
  comment_state: 'CommentState',
  comment_outcome: 'CommentOutcome',
  standard_part: 'string',
  standard_review_kind: 'StandardReviewKind',
  standard_origin: 'StandardOrigin',
  standard_document: 'ColumnType<ServiceStandard, string, string>',
  mail_state: 'MailState',
  import_file_state: 'ImportFileState',
  import_sop_state: 'ImportedSopState',
  government_kind: 'GovernmentKind',
  sign_in_method: 'SignInMethod',
  second_factor_rule: 'SecondFactorRule',
  signer_kind: 'SignerKind',
  signing_state: 'SigningState',
  key_scope: 'KeyScope',
  holiday_kind: 'HolidayKind',
  working_week: 'ColumnType<WorkingWeek, string, string>',
  int2: 'number',
  survey_state: 'SurveyState',
  answer_channel: 'AnswerChannel',
  answer_state: 'AnswerState',
  remark_state: 'RemarkState',
  follow_up_state: 'FollowUpState',
  survey_score: 'number',
  survey_instrument_document: 'ColumnType<Instrument, string, string>',
  survey_report_texts: 'ColumnType<TypedTexts, string, string>',
}

const head = `// Generated from the migrated database by \`node scripts/write-schema.ts\`. Do not edit.
import type { ColumnType, Generated } from 'kysely'
import type { Sop } from '#sop'
import type { Instrument } from '#measures'
import type { ServiceStandard } from '#standard'
import type { KeyScope } from '../api-key/api-key-record.ts'
import type { WorkingWeek } from '#time'
import type { PublicationEnd } from '../archive/archive-record.ts'
import type { HolidayKind } from '../calendar/calendar-record.ts'
import type { ImportedSopState, ImportFileState } from '../import/import-record.ts'
import type { CommentOutcome, CommentState } from '../consultation/consultation-record.ts'
import type { GovernmentKind } from '../government/government-kind.ts'
import type { UnitChangeKind } from '../government/unit-change.ts'
import type { NoteState, TrialKind } from '../life-cycle/life-cycle-record.ts'
import type { NeedPriority } from '../inventory/need-record.ts'
import type { ReviewKind } from '../review/review-period.ts'
import type { MailState } from '../notice/notice-record.ts'
import type { Role } from '../session/actor.ts'
import type { SecondFactorRule } from '../session/sign-in-rule.ts'
import type { SignInMethod } from '../session/sign-in-method.ts'
import type { SigningState } from '../signature/signature-record.ts'
import type { SignerKind } from '../signature/signer.ts'
import type { SopState } from '../sop/sop-record.ts'
import type { StandardReviewKind } from '../standard-review/standard-review-record.ts'
import type { ServiceState, StandardOrigin } from '../standard/standard-record.ts'
import type { FollowUpState } from '../survey-follow-up/follow-up-record.ts'
import type {
  AnswerChannel,
  AnswerState,
  RemarkState,
  SurveyState,
} from '../survey/survey-record.ts'
import type { TypedTexts } from '../survey-report/survey-report-record.ts'
`

/** Writes the row types of every table in `public` as a TypeScript module. */
export async function writeRowTypes(client: Client): Promise<string> {
  const columns = await readColumns(client)
  const tables = [...Map.groupBy(columns, (column) => column.table)]
  const types = tables.map(([table, columns]) => writeTable(table, columns))
  const list = tables.map(([table]) => `  readonly ${table}: ${typeNameOf(table)}\n`)
  return `${head}\n${types.join('\n')}\nexport type Tables = {\n${list.join('')}}\n`
}

function writeTable(table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  readonly ${column.column}: ${writeType(column)}\n`)
  return `export type ${typeNameOf(table)} = {\n${lines.join('')}}\n`
}

function writeType(column: Column): string {
  const name = typeNames[column.type]
  if (name === undefined) {
    throw new Error(
      `no TypeScript type for '${column.type}' of ${column.table}.${column.column}: add it to row-types.ts`,
    )
  }
  const type = column.nullable ? `${name} | null` : name
  if (column.computed) return `ColumnType<${type}, never, never>`
  return column.filled ? `Generated<${type}>` : type
}

function typeNameOf(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Row`
}

async function readColumns(client: Client): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(`
    select table_name as "table", column_name as "column",
      coalesce(domain_name, udt_name) as type,
      is_nullable = 'YES' as nullable,
      is_generated = 'ALWAYS' as computed,
      (column_default is not null or is_identity = 'YES') as filled
    from information_schema.columns
    where table_schema = 'public'
    order by table_name, ordinal_position`)
  return rows
}
