import { Slot, Slottable } from "@radix-ui/react-slot";
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "quiet" | "danger" | "sos";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  /** Gives the looks to its only child, a link. */
  asChild?: boolean;
  /** The form is on its way: says so, and a second press does nothing. */
  pending?: boolean;
  pendingLabel?: string;
  wide?: boolean;
};

const looks: Record<ButtonVariant, string> = {
  primary: "bg-act text-on-act hover:bg-act-strong",
  quiet: "border border-line-strong text-act hover:border-act hover:bg-act-wash",
  danger: "border border-wrong-text text-wrong-text hover:bg-wrong-wash",
  sos: "bg-now text-on-now hover:bg-now-strong",
};

/** The one button; `sos` is only for what needs a person now. */
export function Button({
  variant = "primary",
  asChild = false,
  pending = false,
  pendingLabel,
  wide = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const Element = asChild ? Slot : "button";
  return (
    <Element
      {...(asChild ? {} : { type: "submit" as const })}
      {...rest}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      aria-disabled={pending || undefined}
      className={classNames(
        "inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2 text-center font-semibold leading-tight transition-colors duration-150",
        "disabled:opacity-60 aria-disabled:opacity-70 dense:min-h-9 dense:px-4 dense:py-1 dense:text-sm",
        "focus-visible:rounded-full [&_svg]:shrink-0",
        looks[variant],
        wide && "w-full",
        className,
      )}
    >
      <Slottable>{pending && pendingLabel ? pendingLabel : children}</Slottable>
    </Element>
  );
}
