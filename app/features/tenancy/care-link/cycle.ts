/** The four cycles of a patient's journey, in the order of the ring (docs/glossary.md). */
export const cycleNames = ["criar", "cuidar", "crescer", "curar"] as const;

export type CycleName = (typeof cycleNames)[number];
