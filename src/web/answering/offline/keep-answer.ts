// Keeps an answer in the browser until the server has it: what the net or the server loses is sent again,
// and counts once. On a tablet it keeps the pages, too. Without this script the form is a plain one.
import { listWaiting, sendWaiting, type KeptAnswer } from './answer-queue.ts'
import { openAnswerStore, type BrowserStore } from './answer-store.ts'
import { keepPages } from './keep-pages.ts'
import { offerRefused } from './offer-refused.ts'
import { listUnanswered, readFormAnswer, textOf } from './read-form.ts'
import { readKeepSetting, readPanelWords, type PanelWords } from './read-setting.ts'
import { sendAnswers } from './send-answers.ts'

const againMs = 15_000

/** What this page works with. */
type Desk = {
  readonly panel: HTMLElement
  readonly store: BrowserStore
  readonly words: PanelWords
  readonly isTablet: boolean
}

const panel = document.querySelector<HTMLElement>('[data-kept]')
if (panel !== null) void start(panel)

async function start(found: HTMLElement): Promise<void> {
  // Where the browser keeps nothing, the form stays a plain one.
  const store = await openAnswerStore().catch(() => undefined)
  if (store === undefined) return
  const isTablet = found.dataset['start'] !== undefined
  const desk = { panel: found, store, words: readPanelWords(found), isTablet }
  const form = document.querySelector<HTMLFormElement>('form[data-keep]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void takeForm(desk, form)
  })
  part(desk, 'send')?.addEventListener('click', () => void sendNow(desk))
  offerRefused(found, store, () => show(desk))
  for (const name of ['online', 'pageshow', 'focus'])
    window.addEventListener(name, () => void sendQuietly(desk))
  setInterval(() => void sendQuietly(desk), againMs)
  if (isTablet) {
    void navigator.storage?.persist?.()
    void keepPages(found).then((ready) => tell(desk, 'ready', desk.words[ready]))
  }
  await show(desk)
  await sendQuietly(desk)
}

function part({ panel: whole }: Desk, name: string): HTMLElement | null {
  return whole.querySelector<HTMLElement>(`[data-kept-${name}]`)
}

function tell(desk: Desk, name: 'fault' | 'state' | 'ready', text: string): void {
  const place = part(desk, name)
  if (place !== null) place.textContent = text
  if (text !== '' && name === 'fault') desk.panel.hidden = false
}

/** Keeps the answer first, then sends it: whatever happens between, it is not lost. */
async function takeForm(desk: Desk, form: HTMLFormElement): Promise<void> {
  if (form.dataset['sending'] !== undefined) return
  const { store, words, isTablet } = desk
  const setting = readKeepSetting(form)
  const id = isTablet ? crypto.randomUUID() : textOf(new FormData(form), 'id')
  const answer = readFormAnswer(form, id, setting)
  const [open] = listUnanswered(form)
  const isNothing = Object.keys(answer.scores).length === 0
  if (open !== undefined || isNothing) {
    if (!isTablet && navigator.onLine) return form.submit()
    if (open === undefined) tell(desk, 'fault', words.nothing)
    else pointTo(open, words.unanswered)
    return
  }
  form.dataset['sending'] = ''
  const kept: KeptAnswer = { id, address: setting.address, answer, at: Date.now() }
  try {
    await store.put(kept)
  } catch {
    delete form.dataset['sending']
    if (!isTablet) return form.submit()
    return tell(desk, 'fault', words.full)
  }
  tell(desk, 'fault', '')
  await (isTablet ? thank(desk, form) : sendOwn(desk, form, id))
}

/** Says at the question itself that it is open, and goes there. */
function pointTo(open: HTMLInputElement, text: string): void {
  document.querySelector('[data-kept-open]')?.remove()
  const said = document.createElement('p')
  said.className = 'field-error'
  said.dataset['keptOpen'] = ''
  said.role = 'alert'
  said.textContent = text
  open.closest('fieldset')?.querySelector('legend')?.after(said)
  open.focus()
  said.scrollIntoView({ block: 'center' })
}

async function thank(desk: Desk, form: HTMLFormElement): Promise<void> {
  showDone(form)
  await sendQuietly(desk)
}

/** On one's own device the server's own pages say what became of it, where it was reached. */
async function sendOwn(desk: Desk, form: HTMLFormElement, id: string): Promise<void> {
  await sendQuietly(desk)
  const mine = (await desk.store.list()).find((kept) => kept.id === id)
  if (mine === undefined) return location.assign(thanksOf(form))
  if (mine.refused !== undefined) {
    await desk.store.remove(id)
    return form.submit()
  }
  showDone(form)
  const timer = setInterval(() => void look(), 1000)
  const look = async () => {
    const still = (await desk.store.list()).some((kept) => kept.id === id)
    if (still) return
    clearInterval(timer)
    location.assign(thanksOf(form))
  }
}

function thanksOf(form: HTMLFormElement): string {
  return `${form.getAttribute('action') ?? ''}?terkirim`
}

function showDone(form: HTMLFormElement): void {
  const done = document.querySelector<HTMLElement>('[data-kept-done]')
  for (const other of done?.parentElement?.children ?? [])
    if (other instanceof HTMLElement && !other.matches('[data-kept], [data-kept-done]'))
      other.hidden = true
  form.hidden = true
  if (done !== null) done.hidden = false
  done?.querySelector('h1')?.focus()
}

async function sendNow(desk: Desk): Promise<void> {
  tell(desk, 'state', desk.words.sending)
  const reached = await sendQuietly(desk)
  tell(desk, 'fault', reached ? '' : desk.words.unreached)
}

/** Of several tabs one sends at a time; that two would is harmless, as ids count once. */
async function sendQuietly(desk: Desk): Promise<boolean> {
  const { store } = desk
  const run = async () => {
    if ((await listWaiting(store)).length === 0) return true
    const { taken, reached } = await sendWaiting(store, sendAnswers)
    if (taken > 0) await store.noteSent(Date.now())
    return reached
  }
  const reached = await (navigator.locks === undefined
    ? run()
    : navigator.locks.request('tatalaksana-survei', run))
  await show(desk)
  return reached
}

/** Says how many wait, when some were last sent, and which were refused. */
async function show(desk: Desk): Promise<void> {
  const { panel: whole, store, words, isTablet } = desk
  const all = await store.list()
  const refused = all.filter((kept) => kept.refused !== undefined)
  const waiting = all.length - refused.length
  const sentAt = await store.findSentAt()
  const many = waiting === 1 ? words.one : words.many.replace('{count}', String(waiting))
  const state = [
    waiting === 0 ? words.none : many,
    sentAt === undefined ? '' : words.sent.replace('{moment}', momentText(sentAt)),
  ]
  tell(desk, 'state', state.join(' ').trim())
  if (waiting === 0) tell(desk, 'fault', '')
  whole.hidden = !isTablet && all.length === 0
  part(desk, 'refused')?.replaceChildren(...refused.map((kept) => refusedLine(kept, words)))
  part(desk, 'file')?.toggleAttribute('hidden', refused.length === 0)
}

function refusedLine({ at, refused = '' }: KeptAnswer, words: PanelWords): HTMLElement {
  const line = document.createElement('li')
  const reason = words.reasons[refused] ?? refused
  line.textContent = words.refused
    .replace('{moment}', momentText(at))
    .replace('{reason}', () => reason)
  return line
}

function momentText(at: number): string {
  const { lang } = document.documentElement
  return new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })
}
