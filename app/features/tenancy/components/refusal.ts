/** What a form shows again after a refusal; the shape that app/http/page.server answers with. */
export type Refusal = {
  refused: true;
  /** Which refusal (`goals.changed_elsewhere`); absent where a page makes up its own. */
  code?: string;
  message: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
  /** Instants (ms) that stand in the way of what was asked for. */
  conflicts?: number[];
};

/** The refusal in an action's answer, if it is one; `where` names the form when a page has several of them. */
export function refusalOf(answer: unknown, where: Record<string, string> = {}): Refusal | undefined {
  if (typeof answer !== "object" || answer === null || !("refused" in answer)) return undefined;
  const refusal = answer as Refusal;
  return Object.entries(where).every(([name, value]) => refusal.values[name] === value) ? refusal : undefined;
}

/** What was typed into one field before the refusal. */
export function typedIn(refusal: Refusal | undefined, name: string): string | undefined {
  const value = refusal?.values[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * The version that a form shown again is sent with: after a conflict the one that stands now, for that is what is answered; after any other
 * refusal the one that the form was made from, or what came meanwhile would be written over unasked (without JavaScript every refusal loads
 * the page).
 */
export function versionAfter(refusal: Refusal | null | undefined, standing: number): string | number {
  const { code } = refusal ?? {};
  const isOvertaken = code === undefined || code === "kernel.conflict" || code.endsWith("changed_elsewhere");
  return isOvertaken ? standing : (typedIn(refusal ?? undefined, "version") ?? standing);
}
