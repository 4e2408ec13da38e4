/** What stands between cells; `auto` looks at them. */
export const separators = ["auto", ";", ","] as const;
export type Separator = (typeof separators)[number];
