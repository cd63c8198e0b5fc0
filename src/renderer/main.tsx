import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { followPlace } from './app/follow-place.ts'
import { failureText } from './app/failure-text.ts'
import { showNotices } from './app/show-notices.ts'
import { warnBeforeLeaving } from './app/warn-before-leaving.ts'
import { backoff } from './connect/backoff.ts'
import { connect } from './connect/connect.ts'
import { createCatalogue } from './messages/catalogue.ts'
import { systemLanguage } from './messages/language.ts'
import { createReplica } from './replica/replica.ts'

const page = document.querySelector('#page')
if (page === null) throw new Error('The page has no element to draw in.')

const catalogue = createCatalogue(systemLanguage(navigator.languages))
const replica = createReplica({
  connection: connect(window),
  describe: (failure) => failureText(catalogue, failure),
  onNotices: (notices) => showNotices(catalogue, notices),
  pause: backoff,
})
followPlace(replica, window)
warnBeforeLeaving(replica, window)
createRoot(page).render(<App catalogue={catalogue} replica={replica} />)
