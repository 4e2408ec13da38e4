import { integer, text } from "drizzle-orm/sqlite-core";

/** Primary or foreign id: a prefixed ULID. */
export function id(name = "id") {
  return text(name);
}

/** The tenant: leads every row and every index of a clinic shard. */
export function clinicId() {
  return text("clinic_id").notNull();
}

/** An instant: integer ms, named `*_at`. */
export function at(name: `${string}_at`) {
  return integer(name);
}

/** Ciphertext of `kernel/vault`, never plain text. */
export function sealed(name: `${string}_sealed`) {
  return text(name);
}

/** A yes or no, stored 0 or 1. */
export function flag(name: string) {
  return integer(name, { mode: "boolean" });
}
