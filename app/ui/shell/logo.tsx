import { classNames } from "../class-names";
import { Ring } from "../feedback/ring";

type LogoProps = { className?: string; size?: "small" | "medium" | "large" };

const sizes = {
  small: { ring: "size-6", word: "text-base" },
  medium: { ring: "size-8", word: "text-lg" },
  large: { ring: "size-12", word: "text-2xl" },
};

/** The ring with the wordmark CÁRIS. */
export function Logo({ className, size = "medium" }: LogoProps) {
  return (
    <span className={classNames("inline-flex items-center gap-2", className)}>
      <Ring className={sizes[size].ring} strokeWidth={13} />
      <span className={classNames("font-semibold tracking-[0.14em]", sizes[size].word)}>CÁRIS</span>
    </span>
  );
}
