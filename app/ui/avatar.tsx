import { classNames } from "./class-names";
import { initials } from "./initials";

type AvatarProps = { name: string; className?: string; size?: "small" | "medium" | "large" };

const sizes = { small: "size-7 text-xs", medium: "size-10 text-sm", large: "size-14 text-lg" };

/** Initials in a circle; decorative, the name always stands beside it. */
export function Avatar({ name, className, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-grid shrink-0 place-items-center rounded-full bg-act-wash font-semibold text-act-strong select-none",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
