/** First and last byte (both included) that are asked for. */
export type ByteRange = { first: number; last: number };

/**
 * What a `Range` header asks of so many bytes (RFC 9110 §14.2): null for the whole. None, several, one that is not
 * understood and one that lies beyond the end are answered with the whole, as a server may.
 */
export function byteRangeOf(header: string | null, size: number): ByteRange | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (!match || (from === "" && to === "")) return null;
  const [first, last] =
    from === "" ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), to === "" ? size - 1 : Number(to)];
  return first > last || first >= size ? null : { first, last: Math.min(last, size - 1) };
}
