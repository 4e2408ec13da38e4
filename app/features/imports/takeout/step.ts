import type { ImporterCtx } from "../importer";

/** One file of what is taken along, a part at a time. `next`: where its next part begins; null at its end. */
export type Step = (
  ctx: ImporterCtx,
  cursor: string | null,
) => Promise<{ name: string; text: string; next: string | null }>;
