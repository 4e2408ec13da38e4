import type { ReactNode } from "react";
import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { PublicShell } from "~/ui/shell/public-shell";
import { Ring } from "~/ui/feedback/ring";
import { RootError } from "~/ui/feedback/error-page";

type DeadLinkProps = {
  title: string;
  /** Why it may be, and what is safe. */
  children: ReactNode;
  action: { to: string; label: string };
};

const deadCodes = ["auth.token_invalid", "tenancy.invite_invalid"];

function isDead(error: unknown): boolean {
  if (!isRouteErrorResponse(error)) return false;
  const data: unknown = error.data;
  return typeof data === "object" && data !== null && "code" in data && deadCodes.some((code) => code === data.code);
}

/** Error boundary of pages that are opened by a link from an e-mail: a link that is over has a page with a way on. */
export function DeadLinkBoundary(words: DeadLinkProps) {
  const error = useRouteError();
  return isDead(error) ? <DeadLink {...words} /> : <RootError error={error} />;
}

function DeadLink({ title, children, action }: DeadLinkProps) {
  return (
    <PublicShell>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        <Ring share={0} className="mb-5 size-14" />
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-2 text-lg">{children}</p>
        <p className="mt-6">
          <Button asChild>
            <Link to={action.to}>{action.label}</Link>
          </Button>
        </p>
      </div>
    </PublicShell>
  );
}
