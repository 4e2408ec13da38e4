import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Link, useNavigate, useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import type { RoomSummary } from "~/features/chat/message/message";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Ring } from "~/ui/feedback/ring";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requireMember(args);
    return null;
  });
}

/** Where list and conversation stand side by side (Tailwind's `lg`). */
const wide = "(min-width: 64rem)";

/** Beside the list, where there is room: nothing is chosen yet. Of a single conversation there is nothing to choose: it opens. */
export default function NoRoomChosen() {
  const list = useRouteLoaderData<{ part: { items: RoomSummary[]; nextCursor: string | null } }>(
    "routes/dashboard.chat",
  );
  const [first, second] = list?.part.items ?? [];
  const only = second === undefined && list?.part.nextCursor === null ? first : undefined;
  const href = only && paths.chatRoom(only.id);
  const navigate = useNavigate();
  useEffect(() => {
    if (href && matchMedia(wide).matches) navigate(href, { replace: true });
  }, [href, navigate]);
  return (
    <div className="hidden h-full place-content-center justify-items-center gap-4 text-center text-ink-soft lg:grid">
      <Ring share={0} className="size-14" />
      {only && href ? (
        <Button asChild>
          <Link to={href}>{`Abrir a conversa com ${only.title}`}</Link>
        </Button>
      ) : (
        <p>{first ? "Escolha uma conversa ao lado, ou comece outra." : "A conversa aparece aqui."}</p>
      )}
    </div>
  );
}
