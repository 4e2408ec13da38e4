import type { KindRule } from "./kind-rule";
import type { ImportKind } from "./kinds";
import { notes } from "./notes/notes.server";
import { people } from "./people/people.server";
import { sessions } from "./sessions/sessions.server";

/** What each kind of import does. */
export const kindRules: Record<ImportKind, KindRule> = { people, sessions, notes };
