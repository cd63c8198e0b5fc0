// Unpacks the browser inside the npm package into TMPDIR. The package looks at its environment when it is imported, so
// this runs in a process of its own; plain JavaScript, for nothing strips types there.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
