import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What is wrong with one field, beside the field; renders nothing without children. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-sm font-medium text-wrong-text">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}
