import { ulid } from "ulid";

/** The closed map of id prefixes: what an id names is read from its first three letters. */
export const idPrefixes = {
  account: "acc",
  loginSession: "ses",
  refreshToken: "rft",
  recoveryCode: "rec",
  accountToken: "tok",
  legalAcceptance: "lga",
  clinic: "cli",
  membership: "mem",
  invitation: "inv",
  careLink: "car",
  dataKey: "key",
  event: "evt",
  audit: "aud",
  mail: "mai",
  notice: "not",
  delivery: "dlv",
  pushSubscription: "psh",
  contactCode: "cod",
  diaryEntry: "dia",
  diaryComment: "com",
  checkIn: "chk",
  file: "fil",
  upload: "upl",
  chatRoom: "rom",
  chatMessage: "msg",
  safetyPlan: "pln",
  sosAlert: "sos",
  sosPage: "pag",
  emergencyContact: "ctt",
  clinicMove: "mov",
} as const;

export type IdKind = keyof typeof idPrefixes;

/**
 * A new id: prefix and ULID (48 bits of time, 80 of chance), so ids of one kind sort by creation.
 * @param now instant in ms
 */
export function newId(kind: IdKind, now: number): string {
  return `${idPrefixes[kind]}_${ulid(now)}`;
}

/** Whether a text has the form of an id of this kind. Says nothing about its existence. */
export function isId(kind: IdKind, text: string): boolean {
  return new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`).test(text);
}
