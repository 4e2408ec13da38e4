import type { KindRule } from "./kind-rule";
import type { ImportKind } from "./kinds";
import { people } from "./people/people.server";

/** What each kind of import does. */
export const kindRules: Record<ImportKind, KindRule> = { people };
