import type { BatchItem } from "drizzle-orm/batch";

/** A statement that is built but not run: what repo writes return and `commit` runs in one batch. */
export type Statement = BatchItem<"sqlite">;
/** At least one statement, as D1's batch wants it. */
export type Statements = [Statement, ...Statement[]];
