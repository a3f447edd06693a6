import type { AnswerStore } from './answer-queue.ts'

/** Lets refused answers be taken away as a file, and after that be forgotten here. */
export function offerRefused(
  panel: HTMLElement,
  store: AnswerStore,
  show: () => Promise<void>,
): void {
  const file = panel.querySelector<HTMLElement>('[data-kept-file]')
  const forget = panel.querySelector<HTMLElement>('[data-kept-forget]')
  let taken: readonly string[] = []
  file?.addEventListener('click', () => {
    void listRefused(store).then((refused) => {
      save(JSON.stringify(refused, undefined, 2))
      taken = refused.map(({ id }) => id)
      forget?.removeAttribute('hidden')
    })
  })
  forget?.addEventListener('click', () => {
    forget.hidden = true
    void Promise.all(taken.map((id) => store.remove(id))).then(show)
  })
}

async function listRefused(store: AnswerStore) {
  return (await store.list()).filter(({ refused }) => refused !== undefined)
}

function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'jawaban-ditolak.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
