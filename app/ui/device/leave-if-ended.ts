import { signalAfter } from "../../lib/in-time";
import { wipeEnded } from "./wipe-ended";

/** Longest wait (ms) for the server's word. */
const patience = 10_000;

/**
 * Asks the server whether this browser's login was ended on purpose, and if so forgets what could be read here. Without a
 * network, or with any other answer, nothing happens. @returns whether it was
 */
export async function leaveIfEnded(): Promise<boolean> {
  try {
    const answer = await fetch("/api/auth/me", { signal: signalAfter(patience), cache: "no-store" });
    if (answer.status !== 401) return false;
    const { error } = await answer.json<{ error?: { code?: string } }>();
    if (error?.code !== "auth.ended") return false;
  } catch {
    return false;
  }
  await wipeEnded();
  return true;
}
