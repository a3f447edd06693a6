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
  const takeAway = async () => {
    const refused = (await store.list()).filter((kept) => kept.refused !== undefined)
    save(JSON.stringify(refused, undefined, 2))
    taken = refused.map(({ id }) => id)
    forget?.removeAttribute('hidden')
  }
  const forgetTaken = async () => {
    forget?.setAttribute('hidden', '')
    for (const id of taken) await store.remove(id)
    await show()
  }
  file?.addEventListener('click', () => void takeAway())
  forget?.addEventListener('click', () => void forgetTaken())
}

function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'jawaban-ditolak.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
