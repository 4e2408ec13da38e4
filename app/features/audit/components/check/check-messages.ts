import type { Progress } from "../../chain/check-stream";
import type { Finding } from "../../chain/finding";

/** What the page gives the worker: a file on this device, what somebody kept, whose it should be (empty: anybody's), and the keys that we publish. */
export type CheckOrder = {
  file: File;
  pasted: string;
  clinicId: string;
  keys: readonly { kid: string; publicKey: string }[];
};

/** What the worker says: how far it is, what it found (in so many seconds; `isAsked`: whose it should be was given), or why it cannot. */
export type CheckReport =
  | { said: "progress"; progress: Progress }
  | { said: "found"; finding: Finding; seconds: number; bytes: number; kept: number; isAsked: boolean }
  | { said: "failed"; why: "unreadable" | "no_signatures" | "no_checkpoint" };
