import type { SQL } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { days } from "~/lib/duration";
import type { AnyActor, Role } from "./actor";
import type { ClinicCtx, DirectoryCtx } from "./ctx";

type Means = "db" | "plane" | "platform" | "now" | "request" | "actor";

/** A person as the directory knows them. */
export type PersonAccount = Pick<DirectoryCtx<AnyActor>, Means> & {
  accountId: string;
  memberIds: readonly string[];
  /** Their places whose record is still to be kept: then who it is of must stay known. */
  keptIn: readonly string[];
  isKept: boolean;
};

/** A person in one clinic, on its shard. Everything that is asked of it begins with `clinicId`. */
export type PersonPlace = Pick<ClinicCtx<AnyActor>, Means> & {
  clinicId: string;
  memberId: string;
  accountId: string;
  role: Role;
  /** Whether the record of this place is still to be kept. */
  isKept: boolean;
};

/** One thing of a person's, opened: what they wrote, or what is known of them. */
export type ExportedRecord = Record<string, unknown>;

/**
 * Where rows that have served their time are looked for: a plane, and what is older than `before` (ms), but nothing that names who is
 * held. `held` selects their ids within the statement itself, of members and in the directory of accounts, too: a hold that was placed
 * a moment before it counts, and so does the ten-thousandth.
 */
export type ExpiryEnd = { db: ClinicDb | DirectoryDb; before: number; held: SQL };

/** How many things of a clinic; empty: of no clinic. */
type OfClinic = { clinicId: string; n: number };

/** Rows that end by the clock, not by anybody's wish: the run of the retention counts and removes them (ADR 0087). */
export type Expiry = {
  /** How long (ms) they are kept. */
  keptFor: number;
  /** How many there are, by clinic. */
  count: (end: ExpiryEnd) => Promise<OfClinic[]>;
  /** Removes a bounded piece. @returns how many went */
  remove: (end: ExpiryEnd) => Promise<number>;
};

/** Why something stays after its person has asked for it to be erased, and how long. */
export type Retention = {
  /** The article that asks for it. */
  law: string;
  term: string;
  /** When (ms) the newest of it was written in a place; null when there is no record here. */
  newest?: (place: PersonPlace) => Promise<number | null>;
} & (
  | {
      /** It is part of the record of care: it stays as long as the newest of the whole record, and is erased with it. */
      isRecord: true;
    }
  | {
      isRecord?: never;
      /** What ends it: rows by the run of the retention, or by what else, in words. */
      ends: Expiry | string;
    }
);

/** What a store holds of a person, and what becomes of it. */
export type Holding<End> = {
  whose: "account" | "member" | "patient";
  /**
   * Everything that is told to the person, one by one and never all in memory. A text says why it is nothing. A bucket tells a file in
   * parts, and can go on behind the file `after`.
   */
  export: string | ((of: End, after?: string) => AsyncGenerator<ExportedRecord>);
  /**
   * One bounded piece of the erasing; harmless after all is gone. Null: it ends by itself, as `retain` says.
   * @returns whether nothing is left
   */
  erase: ((of: End) => Promise<boolean>) | null;
  /**
   * Of what is part of the record: a bounded piece of its end while its person goes on using the product, where that is not `erase` with
   * nothing kept. Null: it stays as long as they do. @returns whether nothing is left
   */
  expire?: ((of: End) => Promise<boolean>) | null;
  retain: Retention | null;
  /** How many things there are: for the certificate of an erasure. Without it the store is named there, without a number. */
  count?: (of: End) => Promise<number>;
};

/** A table, a class of objects or a bucket. What stands in both planes holds something in either. */
export type PersonalStore = { kind: "table" | "object" | "bucket"; name: string } & (
  | { nobody: string }
  | { inAccount?: Holding<PersonAccount>; inPlace?: Holding<PersonPlace> }
);

/** An operation of treatment (LGPD art. 37) as its register tells it: what, for what, whose, and which companies it is brought to. */
export type Operation = { what: string; why: string; of: string; with?: string };

/** Something that goes with an erasure, for whom, in words that its person would use, and the other features whose stores it speaks of. */
export type Goes = { who: "patient" | "team" | "all"; words: string; also?: readonly string[] };

/**
 * What a feature holds of a person. Exported in this order, erased in this order: what is needed to find other things stands after
 * them.
 */
export type PersonalData = {
  feature: string;
  /** What is done with what it holds: the feature's line of the register. Only who holds nothing of anybody has none. */
  operation?: Operation;
  /** What of it an erasure takes; where features' stores are one thing to their person, the first says it. */
  goes?: readonly Goes[];
  stores: readonly PersonalStore[];
  /** Why erasing cannot begin yet; null when nothing stands in its way. */
  waitsFor?: (account: PersonAccount, places: readonly PersonPlace[]) => Promise<string | null>;
};

/**
 * The record (prontuário): 20 years of its last entry (Lei 13.787/2018 art. 6), which is more than the five years that
 * Resolução CFP 01/2009 art. 4 asks for.
 */
export const recordKeptFor = days(20 * 365.25);

/** The reason that a record stays for. */
export const record = {
  law: "Lei 13.787/2018 art. 6, Resolução CFP 01/2009 art. 4 (LGPD art. 16 I)",
  term: "20 years of the last entry of the record",
  isRecord: true,
} as const satisfies Retention;
