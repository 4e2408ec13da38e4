import { fromBase64url } from "~/lib/base64url";

/** Named keys of 32 bytes. The first is current; the others open what was made before a rotation. */
export type Keyring = {
  currentKid: string;
  /** Ids of all keys, the current one first. */
  kids: readonly string[];
  bytes(kid: string): Uint8Array<ArrayBuffer> | null;
};

/** Parses `kid:base64url,kid:base64url` as config checked it. */
export function parseKeyring(text: string): Keyring {
  const keys = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const part of text.split(",")) {
    const [kid = "", encoded = ""] = part.split(":");
    const bytes = fromBase64url(encoded);
    if (bytes?.length !== 32) throw new Error(`key ${kid} is not 32 bytes`);
    keys.set(kid, bytes);
  }
  const kids = [...keys.keys()];
  const [currentKid] = kids;
  if (currentKid === undefined) throw new Error("empty key ring");
  return { currentKid, kids, bytes: (kid) => keys.get(kid) ?? null };
}
