// `node --import ./tests/typescript/register.mjs script.ts`
import { register } from 'node:module'

register('./loader.mjs', import.meta.url)
