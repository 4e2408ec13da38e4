import { initials } from "~/lib/text/person-name";
import { classNames } from "./class-names";

type AvatarProps = {
  name: string;
  /** Address of a photo; the initials lie below it and stay when it does not come. */
  photo?: string | null;
  className?: string;
  size?: "small" | "medium" | "large";
};

const sizes = { small: "size-7 text-xs", medium: "size-10 text-sm", large: "size-14 text-lg" };

/** A photo or initials in a circle; decorative, the name always stands beside it. */
export function Avatar({ name, photo, className, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "relative inline-grid shrink-0 place-items-center overflow-hidden rounded-full bg-act-wash font-semibold text-act-strong select-none",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
      {photo && <img src={photo} alt="" className="absolute inset-0 size-full object-cover" />}
    </span>
  );
}
