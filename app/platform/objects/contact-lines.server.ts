import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";

/** What somebody whose number was given as an emergency contact has said: they agree, they do not, or never again from anybody. */
export type LineAnswer = "yes" | "no" | "never";

/**
 * How a number stands with one person: nothing was sent yet; one SMS was and no answer came; they agreed; they did not (or want
 * nothing from anybody).
 */
export type LineState = "new" | "waiting" | "confirmed" | "refused";

/** Why an SMS to a contact is held back: not confirmed yet, not wanted, or too many in too short a time. */
export type HeldReason = "unconfirmed" | "refused" | "limit";

/** Whether an SMS may go now. */
export type LineTake = { ok: true; first: boolean } | { ok: false; why: HeldReason };

/** Which number (a digest of it), and whose contact it is (an account's id). */
export type LineAddress = { line: string; account: string };

/** What a number's object holds: accounts that gave it, as far as something was sent or said for them; when SMS went in 30 days (ms); whether nobody may write to it. */
export type LineContents = { accounts: string[]; sentAt: number[]; never: boolean };

/** The object that lists the names of all others of its class. */
export const namesObject = "names";
/** An object's name, and its place in the list. */
export type LineName = { place: number; name: string };

/**
 * What is remembered of phone numbers that patients gave as emergency contacts, one object per number and one per account, so
 * that counting and taking are one step, across clinics, with no database between.
 */
export type ContactLines = {
  /** How a number stands with an account. */
  look(at: LineAddress): Promise<LineState>;
  /** Takes leave to send one SMS. @param key the SMS's own name: the same again is the same SMS, and counts once */
  take(at: LineAddress, key: string): Promise<LineTake>;
  /** The SMS was refused for good and never left: it does not count. */
  giveBack(at: LineAddress, key: string): Promise<void>;
  /**
   * The account is erased: what was said to it is forgotten. That nobody may ever write stays, for it is said to all; what was sent
   * stays its 30 days, for it keeps others from writing too often.
   */
  forget(at: LineAddress): Promise<void>;
  /** All that is held of a number, for its owner. */
  about(at: Pick<LineAddress, "line">): Promise<LineContents>;
  /** What the person behind the number has said. */
  answer(at: LineAddress, answer: LineAnswer): Promise<LineState>;
  /** Names of all objects that hold something, after a place of the list. */
  listNames(after: number, limit: number): Promise<LineName[]>;
};

/** The face of workers/durable-objects/contact-line, as a stub shows it. */
type LineStub = {
  look(account: string): Promise<LineState>;
  take(account: string, key: string): Promise<LineTake>;
  takeOfAccount(key: string, first: boolean): Promise<boolean>;
  giveBack(key: string): Promise<void>;
  answer(account: string, answer: LineAnswer): Promise<LineState>;
  forget(account: string): Promise<void>;
  about(): Promise<LineContents>;
  listNames(after: number, limit: number): Promise<LineName[]>;
};

/** How long an object may take (ms). */
const patience = seconds(3);

function late(): never {
  throw new Error("the contact's line is late");
}

/** Numbers and accounts kept by one ContactLine object each. */
export function durableContactLines(namespace: DurableObjectNamespace): ContactLines {
  const object = (name: string) => namespace.get(namespace.idFromName(name)) as unknown as LineStub;
  const ofLine = ({ line }: Pick<LineAddress, "line">) => object(`line|${line}`);
  const ofAccount = ({ account }: LineAddress) => object(`account|${account}`);
  const soon = <T>(work: Promise<T>) => inTime(work, patience, late);
  return {
    look: (at) => soon(ofLine(at).look(at.account)),
    async take(at, key) {
      const taken = await soon(ofLine(at).take(at.account, key));
      if (!taken.ok || (await soon(ofAccount(at).takeOfAccount(key, taken.first)))) return taken;
      await soon(ofLine(at).giveBack(key));
      return { ok: false, why: "limit" };
    },
    async giveBack(at, key) {
      await Promise.all([soon(ofLine(at).giveBack(key)), soon(ofAccount(at).giveBack(key))]);
    },
    forget: (at) => soon(ofLine(at).forget(at.account)),
    about: (at) => soon(ofLine(at).about()),
    answer: (at, answer) => soon(ofLine(at).answer(at.account, answer)),
    listNames: (after, limit) => soon(object(namesObject).listNames(after, limit)),
  };
}
