import type { ExportedRecord } from "~/features/kernel/personal-data";

/** A resource of FHIR R4. */
export type Resource = { resourceType: string; id: string } & Record<string, unknown>;
/** Makes resources of one record of a person's. `n`: its number within its store. */
export type Maker = (record: ExportedRecord, patient: { reference: string }, n: number) => Resource[];

/** A text with something in it. */
export const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : undefined);
/** A number that is one. */
export const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
/** An instant (ms) in ISO 8601. */
export const when = (value: unknown) =>
  number(value) === undefined ? undefined : new Date(value as number).toISOString();
/** FHIR ids are letters, digits, hyphens and points, 64 at most. */
export const idOf = (...parts: unknown[]) =>
  parts
    .join("-")
    .replaceAll(/[^A-Za-z0-9.-]/g, "-")
    .slice(0, 64);
/** What something is, in words. */
export const coding = (words: string) => ({ text: words });
/** Somebody by their name alone. */
export const shown = (name: unknown) => (text(name) === undefined ? undefined : { display: text(name) });
