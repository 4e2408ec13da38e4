import { done, store } from "./database";
import { isWipeDue, wipeIfDue } from "./wipe-due";

/** Remembers who uses this device, or that it is nobody who writes here; an opaque id, without a name. */
export async function rememberOwner(owner: string | null): Promise<void> {
  await wipeIfDue();
  const about = await store("about", "readwrite");
  if (owner === null) await done(about.delete("owner"));
  else await done(about.put(owner, "owner"));
}

/** The patient who was last signed in on this device, if nobody has signed out since. */
export async function lastOwner(): Promise<string | null> {
  if (isWipeDue()) return null;
  const owner: unknown = await done((await store("about", "readonly")).get("owner"));
  return typeof owner === "string" ? owner : null;
}
