// The functions of Node's zlib that we use (nodejs_compat); @types/node would bring Node's globals with it.
declare module "node:zlib" {
  export function inflateRawSync(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array<ArrayBuffer>;
  export function deflateRawSync(
    bytes: Uint8Array,
    options: { level: number; finishFlush: number },
  ): Uint8Array<ArrayBuffer>;
  export const constants: { Z_SYNC_FLUSH: number };
}
