import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { addressSchema } from "~/features/kernel/page.schema";
import { NoticeList } from "~/features/notifications/components/notice/notice-list";
import { listNotices } from "~/features/notifications/notice/list-notices.server";
import { markNoticesRead } from "~/features/notifications/notice/mark-notices-read.server";
import { noticesForm } from "~/features/notifications/notices.schema";
import { noticeHref, saidNotice } from "~/features/notifications/notice/said-notice.server";
import { openNotice } from "~/features/notifications/notice/open-notice.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Avisos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { cursor, limit } = parseSearch(args.request, addressSchema);
    const { items, ...rest } = await listNotices(ctx, { cursor, limit });
    const part = { ...rest, items: items.map((one) => saidNotice(one, ctx.actor.role)), cursor: cursor ?? null };
    return { part, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, noticesForm, async (ctx, form) => {
    if (form.intent === "read-all") {
      await markNoticesRead(ctx, "all");
      return redirect(paths.notices());
    }
    const opened = await openNotice(ctx, form);
    return redirect(noticeHref(opened, ctx.actor.role) ?? paths.notices());
  });
}

/** What the person was told. */
export default function Notices() {
  const { part, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const unread = items.some(({ readAt }) => readAt === null);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Avisos"
        actions={
          <>
            {unread && (
              <Form method="post">
                <Button name="intent" value="read-all" variant="quiet">
                  Marcar tudo como lido
                </Button>
              </Form>
            )}
            <Button asChild variant="quiet">
              <Link to={accountPaths.accountNotices()}>Escolher avisos</Link>
            </Button>
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState title="Nenhum aviso por enquanto">
          Quando houver uma novidade para você, ela aparece aqui, na hora.
        </EmptyState>
      ) : (
        <NoticeList notices={items} reader={reader} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={paths.dashboard()} />;
}
