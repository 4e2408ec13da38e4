import { LogOut } from "lucide-react";
import { classNames } from "../class-names";

/** Signing out is a POST, never a link. */
export function SignOutForm({ action, className }: { action: string; className?: string }) {
  return (
    <form method="post" action={action} className="shrink-0">
      <button
        type="submit"
        className={classNames(
          "inline-flex min-h-11 items-center gap-2.5 rounded-md px-3 hover:underline dense:min-h-9",
          className,
        )}
      >
        <LogOut aria-hidden="true" className="size-5 shrink-0 dense:size-4" />
        Sair
      </button>
    </form>
  );
}
