import { done, store } from "./database";
import { seal, unseal, type Sealed } from "./seal";

// Signing out empties the store; an answer that was still on its way must not fill it again.
let closed = false;

const placeOf = (owner: string, name: string) => `kept|${owner}|${name}`;

/** Keeps something to be read without network, sealed for one person; what was kept under the name before goes, whoever's it was. */
export async function keepForReading(owner: string, name: string, value: unknown): Promise<void> {
  if (closed) return;
  const sealed = await seal(placeOf(owner, name), value);
  const kept = await store("kept", "readwrite");
  // Asked again: the wipe may have come while it was sealed.
  if (!closed) await done(kept.put(sealed, name));
}

/** What is kept for a person under a name; null for nothing, another's, and what no longer opens. */
export async function readKept(owner: string, name: string): Promise<unknown> {
  const sealed = (await done((await store("kept", "readonly")).get(name))) as Sealed | undefined;
  return sealed ? unseal(placeOf(owner, name), sealed).catch(() => null) : null;
}

/** Forgets what is kept under a name. */
export async function dropKept(name: string): Promise<void> {
  await done((await store("kept", "readwrite")).delete(name));
}

/** Ends the keeping on this page: for signing out. */
export function closeKept(): void {
  closed = true;
}
