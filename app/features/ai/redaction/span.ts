/** What is taken out of a text, by kind; the order is that of the tables in docs/ai.md. */
export const spanKinds = [
  ...(["name", "phone", "email", "cpf", "crp", "address", "place", "birth", "school", "employer"] as const),
  ...(["link", "number"] as const),
] as const;
export type SpanKind = (typeof spanKinds)[number];

/** A part of a text that says who somebody is: from `start` up to, not including, `end` (UTF-16 units). */
export type Span = { kind: SpanKind; start: number; end: number };

/** Spans that do not overlap, in order: of two that do, the one that was found first stays, and the rest of the other is kept. */
export function settled(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    for (const part of without(span, kept)) if (part.end > part.start) kept.push(part);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function without(span: Span, others: readonly Span[]): Span[] {
  let parts = [span];
  for (const { start, end } of others) {
    parts = parts.flatMap((part) =>
      part.end <= start || part.start >= end
        ? [part]
        : [
            { ...part, end: Math.min(part.end, start) },
            { ...part, start: Math.max(part.start, end) },
          ].filter((one) => one.end > one.start),
    );
  }
  return parts;
}
