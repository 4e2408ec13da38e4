// The one function of Node's zlib that we use (nodejs_compat); @types/node would bring Node's globals with it.
declare module "node:zlib" {
  export const constants: { Z_SYNC_FLUSH: number };
  export function inflateSync(
    bytes: Uint8Array,
    options: { finishFlush: number; maxOutputLength: number },
  ): Uint8Array<ArrayBuffer>;
}
