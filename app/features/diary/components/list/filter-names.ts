// Apart from the address's reading, which brings zod: browsers load this alone.

/** What narrows a diary list, as it stands in the address. */
export const filterNames = ["mood", "tag", "from", "to"] as const;

export type FilterName = (typeof filterNames)[number];
