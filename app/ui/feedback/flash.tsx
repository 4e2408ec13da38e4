import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "../class-names";

type FlashProps = {
  tone?: "calm" | "attention";
  /** A POST form that takes the act back. */
  undo?: ReactNode;
  children: ReactNode;
};

/** Says once what has just been done, in the page and not over it. */
export function Flash({ tone = "calm", undo, children }: FlashProps) {
  const Icon = tone === "calm" ? Check : CircleAlert;
  return (
    <div
      role="status"
      className={classNames(
        "mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-4 py-2.5",
        tone === "calm" ? "bg-calm-wash text-calm-text" : "bg-now-wash text-now-text",
      )}
    >
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <p className="min-w-40 flex-1 font-medium">{children}</p>
      {undo}
    </div>
  );
}
