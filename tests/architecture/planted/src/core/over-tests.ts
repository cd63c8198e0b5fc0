export { fromTest } from '../../tests/thing.ts'
