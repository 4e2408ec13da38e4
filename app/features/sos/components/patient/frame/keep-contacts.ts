import { minutes } from "~/lib/duration";
import { keepForReading, readKept } from "~/ui/device/kept";
import type { WordText } from "~/features/care-words/word/care-word";
import type { HelpContact } from "~/features/sos/patient/read-own-help.server";

const name = "contacts";
/** A page that is looked at again and again asks no oftener. */
const pause = minutes(5);
let askedAt = 0;

/** Keeps a patient's contacts on this device for when there is no network. */
export function keepContacts(owner: string, contacts: readonly HelpContact[]): Promise<void> {
  const kept = contacts.map(({ name: called, relation, phone }) => ({ name: called, relation, phone }));
  return keepForReading(owner, name, kept satisfies HelpContact[]);
}

const nameOfWords = "care-words";

/** Keeps what a patient wants to read on a bad day on this device, the same way. */
export function keepWords(owner: string, words: readonly WordText[]): Promise<void> {
  return keepForReading(owner, nameOfWords, words.map(({ text, from }) => ({ text, from })) satisfies WordText[]);
}

/** The words kept for a person, or null. */
export async function keptWords(owner: string): Promise<WordText[] | null> {
  return (await readKept(owner, nameOfWords)) as WordText[] | null;
}

async function refreshWords(owner: string): Promise<void> {
  const answer = await fetch("/api/patient/care-words", { headers: { "X-Member-Id": owner } });
  if (!answer.ok) return;
  const { data }: { data: (WordText & { state: string })[] } = await answer.json();
  await keepWords(
    owner,
    data.filter(({ state }) => state === "kept"),
  );
}

/** Asks for the contacts and words of whoever is signed in and keeps them. Without an answer what is kept stays. */
export async function refreshContacts(owner: string): Promise<void> {
  if (Date.now() - askedAt < pause) return;
  askedAt = Date.now();
  await Promise.allSettled([refreshPeople(owner), refreshWords(owner)]);
}

async function refreshPeople(owner: string): Promise<void> {
  const answer = await fetch("/api/patient/contacts", { headers: { "X-Member-Id": owner } });
  if (!answer.ok) return;
  const { data }: { data: HelpContact[] } = await answer.json();
  await keepContacts(owner, data);
}

/** The contacts kept for a person, or null. */
export async function keptContacts(owner: string): Promise<HelpContact[] | null> {
  return (await readKept(owner, name)) as HelpContact[] | null;
}
