import type { ReactNode } from "react";
import { classNames } from "./class-names";

type QuoteProps = {
  children: ReactNode;
  /** Who said it and when; stands below, upright. */
  source?: ReactNode;
  size?: "medium" | "large";
  className?: string;
};

/** Somebody's own words, in Lora italic. */
export function Quote({ children, source, size = "medium", className }: QuoteProps) {
  return (
    <figure className={classNames("max-w-reading", className)}>
      <blockquote
        className={classNames(
          "font-own-words italic wrap-anywhere whitespace-pre-line",
          size === "large" ? "text-xl" : "text-lg",
        )}
      >
        {children}
      </blockquote>
      {source && <figcaption className="mt-2 text-sm text-ink-soft">{source}</figcaption>}
    </figure>
  );
}
