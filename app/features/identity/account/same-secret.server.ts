// Of workerd, beside the standard; lib.dom's SubtleCrypto does not know it.
type WorkerSubtle = SubtleCrypto & { timingSafeEqual(a: ArrayBufferView, b: ArrayBufferView): boolean };

function bytesOf(secret: string | Uint8Array): Uint8Array {
  return typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(shown: string | Uint8Array, right: string | Uint8Array): boolean {
  const [a, b] = [bytesOf(shown), bytesOf(right)];
  return a.byteLength === b.byteLength && (crypto.subtle as WorkerSubtle).timingSafeEqual(a, b);
}
