import { ipcRenderer } from 'electron'

// Hands the page's end of a message channel to the main process, and exposes nothing to the page.
window.addEventListener('message', (event) => {
  const [port] = event.ports
  const isOurPage = event.source === window && event.origin === location.origin
  if (!isOurPage || event.data !== 'standpoint:connect' || port === undefined) return
  ipcRenderer.postMessage('connect', null, [port])
})
