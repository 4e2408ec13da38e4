import { cloneElement, isValidElement, type ButtonHTMLAttributes, type HTMLAttributes, type ReactNode } from "react";
import { classNames } from "../class-names";

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

/** The only child with a button's looks and manners: its own attributes stand, classes and clicks add up. */
function asChildOf(children: ReactNode, { className, onClick, ...rest }: HTMLAttributes<HTMLElement>): ReactNode {
  if (!isValidElement<HTMLAttributes<HTMLElement>>(children)) return null;
  const own = children.props;
  const both: typeof onClick = (event) => {
    own.onClick?.(event);
    onClick?.(event);
  };
  return cloneElement(children, {
    ...rest,
    ...own,
    className: classNames(className, own.className),
    ...(onClick || own.onClick ? { onClick: both } : {}),
  });
}

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
  const manners = {
    ...rest,
    onClick: pending ? (event: { preventDefault(): void }) => event.preventDefault() : onClick,
    "aria-disabled": pending || undefined,
    className: classNames(
      "inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2 text-center font-semibold leading-tight transition-colors duration-150",
      "disabled:opacity-60 aria-disabled:opacity-70 dense:min-h-9 dense:px-4 dense:py-1 dense:text-sm",
      "focus-visible:rounded-full [&_svg]:shrink-0",
      looks[variant],
      wide && "w-full",
      className,
    ),
  };
  if (asChild) return asChildOf(children, manners);
  return (
    <button type="submit" {...manners}>
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
