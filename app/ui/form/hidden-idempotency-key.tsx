import { useState } from "react";
import { ActingAs } from "./acting-as";

type HiddenIdempotencyKeyProps = { name?: string; value?: string };

/**
 * A key that makes a form safe to send twice, and as whom it was opened; give the form a new React `key` after each success to draw
 * another.
 */
export function HiddenIdempotencyKey({ name = "idempotencyKey", value }: HiddenIdempotencyKeyProps) {
  const [drawn] = useState(() => value ?? crypto.randomUUID());
  return (
    <>
      <ActingAs />
      <input type="hidden" name={name} defaultValue={value ?? drawn} suppressHydrationWarning />
    </>
  );
}
