import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#api/contract.ts'

/** Everything the page may ask of the program. */
export type Client = ContractRouterClient<Contract>
