import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Ring } from "../feedback/ring";

type EmptyStateProps = {
  /** What will be here. */
  title: string;
  children?: ReactNode;
  /** The first step: a Button or a link. */
  action?: ReactNode;
  className?: string;
};

/** An empty place: what will be here, and the first step towards it. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames("flex max-w-reading gap-5 py-8 dense:py-5", className)}>
      <Ring share={0} className="size-12 dense:size-8" />
      <div className="min-w-0">
        <p className="text-lg font-semibold dense:text-base">{title}</p>
        {children && <div className="mt-1 text-ink-soft">{children}</div>}
        {action && <div className="mt-4">{action}</div>}
      </div>
    </div>
  );
}
