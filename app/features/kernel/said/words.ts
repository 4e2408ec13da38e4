/** What of a clinic's people an incident can have touched: a label for each stands in `privacy/incident/act-groups`. */
export type ActGroupCode =
  | "diary"
  | "records"
  | "care"
  | "measures"
  | "chat"
  | "files"
  | "help"
  | "agenda"
  | "money"
  | "copies"
  | "access"
  | "accounts";

type Named = Readonly<Record<string, string>>;

/**
 * The words in which a feature (`<x>.words.ts`) accounts for what was done and for what it holds: on the audit's page, in the log that a
 * patient reads, in the copy of one's data. Two features never say one thing: a test holds them apart.
 */
export type Words = {
  /** Acts of the audit, each as the sentence after a name: “Ana *abriu o prontuário*”. */
  acts?: Named;
  /** Acts that open something of a person's, and what it is called to them. Signals are never a label that a patient reads. */
  opened?: Named;
  /** By what an incident can touch: the beginnings (up to the dot) of the acts that belong there. */
  touches?: Partial<Record<ActGroupCode, readonly string[]>>;
  /** Stores that tell something in the copy: what each is called there. */
  stores?: Named;
  /** What the audit calls what was done something with. */
  things?: Named;
  /** What fields are called in the copy, where no other feature has one of that name. */
  fields?: Named;
  /** What codes mean, likewise: states, kinds, ways, causes. */
  codes?: Named;
  /** Fields that hold a code, not somebody's words, as `store.field`, where their name alone does not say so (`state`, `kind`, …). */
  coded?: readonly string[];
  /** What the audit calls the parts that were touched. */
  parts?: Named;
};

/** The acts of opening of a feature, for `OpeningActions`: who opens something names one that has its words. */
export type OpenedBy<W extends { opened: object }> = Record<keyof W["opened"], true>;

/** What features say under one head, as one. */
export function joined(all: readonly Words[], head: Exclude<keyof Words, "touches" | "coded">): Record<string, string> {
  return Object.assign({}, ...all.map((one) => one[head])) as Record<string, string>;
}
