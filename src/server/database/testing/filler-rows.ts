const person = '(select person_id from person where government_id = $1 limit 1)'
const unit = '(select unit_id from unit where government_id = $1 order by unit_id limit 1)'
const otherUnit =
  '(select unit_id from unit where government_id = $1 order by unit_id desc limit 1)'
const week = `'[[], [], [], [], [], [], []]'`
const service = '(select service_id from service where government_id = $1 limit 1)'
const consultation = '(select consultation_id from consultation where government_id = $1 limit 1)'
const survey = `(select survey_id from survey where government_id = $1 and slug = 'skm-lain')`
const revision = 'sop_id, number from sop_revision where government_id = $1 limit 1'

/**
 * For tests of the schema: one row, for the government $1, of each table that the sample city leaves
 * empty. In the order in which they refer to each other.
 */
export const fillerRows: readonly string[] = [
  `insert into unit_change (government_id, unit_id, kind, happened_on, recorded_by)
   select $1, ${unit}, 'renamed', '2026-01-02', ${person}`,
  `insert into unit_successor select $1, ${unit}, ${otherUnit}`,
  `insert into life_cycle (government_id, version, definition, made_by) select $1, 1, '{}', ${person}`,
  `insert into notice (government_id, person_id, kind, occasion, address, title, told_by)
   select $1, ${person}, 'revision.moved', 'a', '/sops', 'Izin', 'Kenanga Rumbia'`,
  `insert into mail_wish select $1, ${person}, 'nama@kota.go.id'`,
  `insert into mail_digest (government_id, person_id, day, state)
   select $1, ${person}, '2026-01-02', 'sent'`,
  `insert into number_rule (government_id, pattern) select $1, '{number}/SOP/{year}'`,
  `insert into office_hours select $1, ${unit}, '2026-01-02', ${week}, now(), ${person}`,
  `insert into hours_period (government_id, from_day, to_day, name, week, entered_by)
   select $1, '2026-02-19', '2026-03-19', 'Ramadan', ${week}, ${person}`,
  `insert into duty (government_id, unit_id, text) select $1, ${unit}, 'Melaksanakan tugas'`,
  `insert into sop_need (government_id, unit_id, title, created_by, updated_by)
   select $1, ${unit}, 'Kebutuhan', ${person}, ${person}`,
  `insert into review_period select $1, 'monitoring', 6, 'Peraturan wali kota'`,
  `insert into board_day select $1, '2026-01-02'`,
  `insert into sop_review
     (government_id, sop_id, revision, kind, rules, held_on, method, content, begun_by, saved_by)
   select $1, sop_id, revision, 'monitoring', 'x', '2026-01-02', 'observation', '{}', ${person}, ${person}
   from (select ${revision}) as r (sop_id, revision)`,
  `insert into number_sequence select $1, '2026', 1`,
  `insert into account (government_id, person_id, sign_in_name, password_hash)
   select $1, ${person}, 'kenanga', '$argon2id$'`,
  `insert into recovery_code select $1, ${person}, sha256('kode')`,
  `insert into invitation (government_id, token_hash, person_id, made_by, expires_at)
   select $1, sha256('undangan'), ${person}, ${person}, now() + interval '7 days'`,
  `insert into half_sign_in select $1, sha256('setengah'), ${person}, now() + interval '10 minutes'`,
  `insert into set_up_offer select $1, sha256('pemasangan'), now() + interval '1 day'`,
  `insert into session_rule select $1, 480, 60`,
  `insert into passkey (government_id, person_id, credential_id, public_key, counter, device)
   select $1, ${person}, 'kunci', 'x', 0, 'Firefox, Linux'`,
  `insert into identity select $1, ${person}, 'https://sso.example', 'kenanga'`,
  `insert into used_challenge select $1, sha256('tantangan'), now() + interval '15 minutes'`,
  `insert into viewing (government_id, day, person_id, action, subject_kind, subject_id)
   select $1, '2026-01-02', ${person}, 'viewed', 'government', $1`,
  `insert into viewing_day (government_id, day) select $1, '2026-01-02'`,
  `insert into signing_attempt
     (government_id, sop_id, revision, state, leased_until, signed_at, begun_by, number)
   select $1, sop_id, revision, 'recorded', now(), now(), ${person}, '1/SOP/2026'
   from (select ${revision}) as r (sop_id, revision)`,
  `insert into signature (government_id, sop_id, revision, number, document_hash, pdf, kind, signer,
     certificate_hash, signed_at, signed_by)
   select $1, sop_id, revision, '1/SOP/2026', sha256('x'), 'x', 'own-certificate', 'Kepala Dinas',
     sha256('y'), now(), ${person}
   from (select ${revision}) as r (sop_id, revision)`,
  `insert into comment_receipt (government_id, receipt_hash, consultation_id, comment_id)
   select $1, sha256('kode'), consultation_id, comment_id from consultation_comment
   where government_id = $1 limit 1`,
  `insert into comment_intake select $1, ${consultation}, sha256('alamat'), 1`,
  `insert into standard_review (government_id, service_id, standard, kind, held_on, content, begun_by,
     saved_by)
   select $1, service_id, number, 'evaluation', '2026-01-02', '{}', ${person}, ${person}
   from standard_version where government_id = $1 limit 1`,
  `insert into standard_reminder select $1, ${service}, 'evaluation', '2026-01-02'`,
  `insert into service_synonym (government_id, word, meaning, made_by)
   select $1, 'mepamit', 'keramaian', ${person}`,
  `insert into api_key (government_id, key_hash, name, unit_id, scope, made_by, expires_at)
   select $1, sha256('kunci'), 'Aplikasi', ${unit}, 'standards:write', ${person}, now() + interval '1 day'`,
  `insert into api_request (government_id, key_id, request_key, request_hash)
   select $1, key_id, 'a', sha256('x') from api_key where government_id = $1`,
  `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
   select $1, 'lain', 1, '{}', ${person}`,
  `insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
     begins_on, ends_on, made_by, saved_by)
   select $1, ${unit}, 'skm-lain', 'SKM', 'lain', 1, '2026-01-01', '2026-06-30', ${person}, ${person}`,
  `insert into survey_service (government_id, survey_id, service_id)
   select $1, ${survey}, ${service}`,
  `insert into survey_channel select $1, ${survey}, 'paper', 100`,
  `insert into survey_code_batch (government_id, survey_id, service_id, count, made_by)
   select $1, ${survey}, ${service}, 1, ${person}`,
  `insert into survey_code select $1, sha256('kode'), batch_id from survey_code_batch
   where government_id = $1 limit 1`,
  `insert into survey_device (government_id, survey_id, channel, name, token_hash, made_by)
   select $1, ${survey}, 'kiosk', 'Loket 1', sha256('layar'), ${person}`,
  `insert into survey_answer
     (government_id, answer_id, survey_id, service_id, channel, answered_on, received_on, state)
   select $1, gen_random_uuid(), ${survey}, ${service}, 'link', '2026-01-02', '2026-01-02', 'counted'`,
  `insert into survey_remark (government_id, survey_id, service_id, question, text, month)
   select $1, ${survey}, ${service}, 'suggestion', 'Tambah kursi', '2026-01-01'`,
  `insert into survey_report (government_id, survey_id, texts, saved_by)
   select $1, ${survey}, '{}', ${person}`,
  `insert into survey_refusal select $1, ${survey}, '2026-01-02', 'closed', 1`,
  `insert into survey_code_refusal select $1, '2026-01-02', 'unknown', 1`,
  `insert into survey_sender select $1, ${survey}, '2026-01-02', sha256('alamat'), 1`,
  `insert into survey_judgement
     (government_id, survey_id, verdict, reason, count, is_correction, judged_by)
   select $1, ${survey}, 'counted', 'Antrean hari pelayanan massal', 1, false, ${person}`,
  // its first version is kept by a trigger
  `insert into survey_follow_up (government_id, survey_id, element, cause, action, owner_unit_id,
     owner_position, due_on, due_by_quarter, saved_by)
   select $1, ${survey}, 'time', 'Loket kurang', 'Menambah loket', ${unit}, 'Kepala Bidang',
     '2026-06-30', true, ${person}`,
  `insert into survey_rush select $1, ${survey}, '2026-01-02 03:00Z', 1`,
  `insert into survey_tally select $1, ${survey}, '2026-01-02', '{}'`,
  `insert into survey_publication (government_id, survey_id, version, content, data, formula,
     computed_at, reason, published_by)
   select $1, ${survey}, 1, '{}', '{}', 'x', now(), '', ${person}`,
]
