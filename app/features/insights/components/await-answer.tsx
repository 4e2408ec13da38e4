import { LookAgain } from "~/ui/realtime/look-again";

/** Looks again for a model's answer while somebody waits for it in front of the page: for a minute, then the page says how to. */
export function AwaitAnswer() {
  return <LookAgain every={3_000} most={20} />;
}
