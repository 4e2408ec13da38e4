import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { Ring } from "~/ui/feedback/ring";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requireMember(args);
    return null;
  });
}

/** Beside the list, where there is room: nothing is chosen yet. */
export default function NoRoomChosen() {
  return (
    <div className="hidden h-full place-content-center justify-items-center gap-4 text-center text-ink-soft lg:grid">
      <Ring share={0} className="size-14" />
      <p>Escolha uma conversa ao lado, ou comece outra.</p>
    </div>
  );
}
