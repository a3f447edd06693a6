// Pages of the portal that have been seen open without a network too. Without this script all works,
// but with a network only.
const root = document.documentElement.lang === 'en' ? '/en/layanan' : '/layanan'
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register(`${root}/sw.js`).catch(() => undefined)
}
