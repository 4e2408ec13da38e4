/** What a million tokens cost, in centavos: of what is sent, and of what a model writes. */
export type TokenPrice = { inCents: number; outCents: number };

/**
 * What tokens cost in centavos, rounded up: a clinic is never told less. By the price of today, whenever they were used.
 * @param tokens all of them @param out of these, what a model wrote
 */
export function costOf(tokens: number, out: number, { inCents, outCents }: TokenPrice): number {
  const sent = Math.max(0, tokens - out);
  return Math.ceil((sent * inCents + out * outCents) / 1_000_000);
}
