/** Why a zip cannot be read; it never leaves this folder. */
export class ZipDamage extends Error {}
