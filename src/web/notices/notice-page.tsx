import type { Notice, NoticeList } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

type NoticePageProps = {
  readonly words: Words
  readonly list: NoticeList
  /** Some newer ones stand on the pages before. */
  readonly isLater: boolean
}

/** What a person was told, newest first; each opens what it is about. */
export function NoticePage({ words, list, isLater }: NoticePageProps) {
  const w = words.notices
  const [newest] = list.items
  return (
    <section class="narrow">
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="facts">{w.unread(list.unread)}</p>
        </div>
        <div class="actions">
          {newest !== undefined && list.unread > 0 && !isLater && (
            <form method="post" action="/notices">
              <CsrfField />
              <button class="quiet" name="newest" value={newest.id}>
                {w.readAll}
              </button>
            </form>
          )}
          <a class="button quiet" href="/notices/settings">
            {w.settings.link}
          </a>
        </div>
      </div>
      {newest === undefined ? (
        <div class="nothing">
          <h2>{w.empty}</h2>
          <p>{w.emptyText}</p>
        </div>
      ) : (
        <ul class="notices">
          {list.items.map((notice) => (
            <NoticeItem key={notice.id} words={words} notice={notice} />
          ))}
        </ul>
      )}
      {list.next !== undefined && (
        <p class="pager">
          <a class="button quiet" href={`/notices?after=${list.next}`}>
            {w.older}
          </a>
        </p>
      )}
    </section>
  )
}

function NoticeItem({ words, notice }: { readonly words: Words; readonly notice: Notice }) {
  const { id, kind, title, toldBy, toldAt, read } = notice
  const w = words.notices
  const text = w.kinds[kind](title, toldBy)
  return (
    <li data-read={read ? 'yes' : 'no'}>
      <p>
        {!read && <b class="chip">{w.new}</b>} {text} <small>{timeText(toldAt, words)}</small>
      </p>
      <form method="post" action={`/notices/${id}`}>
        <CsrfField />
        <button class="small quiet" aria-label={`${w.open}: ${text}`}>
          {w.open}
        </button>
      </form>
    </li>
  )
}
