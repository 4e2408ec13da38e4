import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";

const tones = {
  calm: "bg-calm-wash text-calm-text",
  act: "bg-act-wash text-act-strong",
  quiet: "bg-sunk text-ink-soft",
};

/** A state in a word: always readable without its colour. */
export function StateMark({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return <span className={classNames("whole rounded-sm px-1.5 text-sm", tones[tone])}>{children}</span>;
}
